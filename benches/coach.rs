//! The language coach: the first look, which compiles the rules, and how time grows with the text. The promise is 1 ms for
//! 1,000 words.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use groundwork::coach::{Mode, Reach, review};
use std::hint::black_box;

const PASSAGE: &str = "In January I opened a card in my own name, and I hid it from you until May. You asked me twice and I said there was \
    nothing. I am sorry if that hurt you, but I was under so much pressure at work. You told me that you lie awake doing sums. I chose \
    this each time. On Fridays I put the page on the table. You owe me no answer. ";

fn coach(c: &mut Criterion) {
    for mode in Mode::ALL {
        review(mode, Reach::Whole, "The rules are compiled here.");
    }
    let words = PASSAGE.split_whitespace().count();
    let mut group = c.benchmark_group("review");
    for passages in [1_usize, 14, 140, 1400] {
        let text = PASSAGE.repeat(passages);
        group.throughput(Throughput::Elements((words * passages) as u64));
        for mode in Mode::ALL {
            let id = BenchmarkId::new(mode.id(), words * passages);
            group.bench_with_input(id, &text, |b, text| b.iter(|| review(mode, Reach::Whole, black_box(text))));
        }
    }
    // A wall of words without an end, and one of letters: no worse than other text.
    let wall = "you never ".repeat(50_000);
    group.throughput(Throughput::Elements(100_000));
    group.bench_function("one run of 100,000 words", |b| b.iter(|| review(Mode::Talk, Reach::Whole, black_box(&wall))));
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = coach }
criterion_main!(benches);
