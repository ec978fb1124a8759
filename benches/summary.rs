//! A year of notes for a counselor: laid out, written as a PDF, shown. The promise is 200 ms from values to a PDF.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/export/sample.rs"]
mod sample;

use criterion::{Criterion, criterion_group, criterion_main};
use groundwork::domain::summary::Part;
use groundwork::export::{PageOptions, layout, markdown, pdf, write_pdf};
use std::hint::black_box;

fn summary(c: &mut Criterion) {
    let full = sample::full();
    let usual = sample::mine();
    let options = PageOptions::default();
    c.bench_function("usual summary to PDF", |b| b.iter(|| pdf(black_box(&usual), options, None)));
    c.bench_function("full year to PDF", |b| b.iter(|| pdf(black_box(&full), options, None)));
    c.bench_function("full year laid out", |b| b.iter(|| layout(black_box(&full), options)));
    let pages = layout(&full, options);
    c.bench_function("full year with a password", |b| b.iter(|| write_pdf(black_box(&pages), Some("eight plain words"))));
    c.bench_function("one page shown", |b| b.iter(|| pages.picture(0, 1.5)));
    let mut foreign = sample::mine();
    foreign.sections.push(Part::Topics(vec![sample::words("كيف نتحدث عن المال، 怎么谈钱")]));
    c.bench_function("usual summary with other scripts laid out", |b| b.iter(|| layout(black_box(&foreign), options)));
    c.bench_function("full year as Markdown", |b| b.iter(|| markdown(black_box(&full))));
}

criterion_group!(benches, summary);
criterion_main!(benches);
