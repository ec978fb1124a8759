//! Ten years of a journal, two pages a day: opening it, listing it, finding words, saving one more page.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use groundwork::domain::day::Stamp;
use groundwork::domain::id::{EntryId, PersonId};
use groundwork::domain::journal::{Entry, Filter, Page};
use groundwork::domain::words::Words;
use groundwork::store::{Mode, Notebook, Origin, StoreError, entry, search};
use std::hint::black_box;
use std::path::Path;
use uuid::Uuid;

const KEY: [u8; 32] = [7; 32];
const PAGES: u32 = 7_300;
const VOCABULARY: [&str; 16] = [
    "statement",
    "kitchen",
    "evening",
    "quiet",
    "asked",
    "answer",
    "walk",
    "money",
    "Friday",
    "phone",
    "rain",
    "sister",
    "table",
    "again",
    "late",
    "home",
];

/// The `n`th page: about 120 words, the same ones every time; every thousandth holds a rare one.
fn page(n: u32) -> Entry {
    let mut body = String::new();
    let mut state = n.wrapping_mul(2_654_435_761).wrapping_add(1);
    for _ in 0..120 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        body.push_str(VOCABULARY[(state >> 28) as usize]);
        body.push(' ');
    }
    if n.is_multiple_of(1_000) {
        body.push_str("lighthouse");
    }
    let at = Stamp { utc_ms: 1_500_000_000_000 + i64::from(n) * 43_200_000, offset_minutes: 60 };
    Entry {
        id: EntryId(Uuid::from_u128(u128::from(n) + 1)),
        author: PersonId(Uuid::from_u128(1)),
        day: at.day(),
        written: at,
        changed: at,
        page: Page {
            title: Words::new(format!("Page {n}")).unwrap_or_default(),
            body: Words::new(body).unwrap_or_default(),
            ..Page::default()
        },
        deleted: None,
    }
}

fn ten_years(file: &Path) -> Result<(), StoreError> {
    let mut notebook = Notebook::create(file, &KEY, Origin { device: Uuid::from_u128(5), demo: false })?;
    notebook.transact::<_, StoreError>(|tx| (0..PAGES).try_for_each(|n| entry::put(tx, &page(n))))?;
    notebook.close()
}

fn open(file: &Path) -> Notebook {
    Notebook::open(file, &KEY, Mode::ReadWrite).expect("made a moment ago")
}

fn store(c: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("notebook.db");
    ten_years(&file).expect("written");
    c.bench_function("open and close, ten years", |b| b.iter(|| open(&file).close()));
    let mut notebook = open(&file);
    c.bench_function("heads of all pages, ten years", |b| b.iter(|| entry::heads(notebook.db()).map(|heads| heads.len())));
    for (name, query) in [("rare word", "lighthouse"), ("common word", "kitchen"), ("two words", "kitchen money"), ("two letters", "ki")]
    {
        c.bench_function(&format!("search, {name}, ten years"), |b| {
            b.iter(|| search::find(notebook.db(), black_box(&Filter::for_words(query)), 50))
        });
    }
    let mut n = PAGES;
    c.bench_function("one page saved, ten years", |b| {
        b.iter_batched(
            || {
                n += 1;
                page(n)
            },
            |page| notebook.transact::<_, StoreError>(|tx| entry::put(tx, &page)).map(|_| ()),
            BatchSize::SmallInput,
        );
    });
}

criterion_group!(benches, store);
criterion_main!(benches);
