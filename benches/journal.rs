//! A journal of fifty thousand pages: what its writer waits for when finding, saving and scrolling.
#![allow(missing_docs)]

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use groundwork::app::{GroundworkApp, Parts};
use groundwork::clock::{Clock, FixedClock};
use groundwork::domain::day::Stamp;
use groundwork::domain::journal::{Filter, Leaf, Page};
use groundwork::domain::words::Words;
use groundwork::platform::{Formats, Settings};
use groundwork::session::command::JournalCommand;
use groundwork::session::{Command, Handle, Home, Request, Secret, Session, SessionConfig};
use groundwork::vault::WorkFactor;
use std::path::Path;
use std::sync::Arc;

const PAGES: u32 = 50_000;
const PASSPHRASE: &str = "a bench with fifty thousand pages";
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
const FEELINGS: [&str; 4] = ["tired", "sad", "calm", "angry"];

fn words(text: &str) -> Words {
    Words::new(text).expect("it is short")
}

/// The `n`th page: about 120 words, the same ones every time; every thousandth holds a rare one.
fn leaf(n: u32) -> Leaf {
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
    let written = Stamp { utc_ms: 1_300_000_000_000 + i64::from(n) * 9_000_000, offset_minutes: 0 };
    let feelings = vec![FEELINGS[n as usize % 4].to_owned(), FEELINGS[(n as usize + 1) % 4].to_owned()];
    let tags = if n.is_multiple_of(7) { vec![words("bank")] } else { Vec::new() };
    let page = Page { title: words(&format!("Page {n}")), body: words(&body), feelings, tags, prompt: None };
    Leaf { day: written.day(), written, pinned: n.is_multiple_of(9_999), page }
}

fn config(vault: &Path) -> SessionConfig {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::parse("2026-11-12T21:00:00+00:00").expect("a date"));
    SessionConfig::new(vault).clock(clock).work_factor(WorkFactor::new(1))
}

/// A vault of one person with that many pages.
fn vault() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let mut session = Session::new(config(&dir.path().join("vault")));
    session.ask(Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new(PASSPHRASE)) }).expect("made");
    let leaves = Arc::new((0..PAGES).map(leaf).collect());
    session.apply(Command::Journal(JournalCommand::Import(leaves))).expect("brought in");
    session.lock();
    dir
}

fn finding(c: &mut Criterion, dir: &Path) {
    let mut session = Session::new(config(&dir.join("vault")));
    session.ask(Request::Unlock(Secret::new(PASSPHRASE))).expect("unlocked");
    let feeling = Filter { feeling: Some("sad".to_owned()), ..Filter::default() };
    let tag = Filter { tag: Some(words("bank")), ..Filter::default() };
    let days = Filter { from: "2020-01-01".parse().ok(), to: "2020-01-31".parse().ok(), ..Filter::default() };
    let never = Filter { feeling: Some("numb".to_owned()), ..Filter::for_words("kitchen") };
    for (name, filter) in [
        ("a rare word", Filter::for_words("lighthouse")),
        ("a common word", Filter::for_words("kitchen")),
        ("two letters", Filter::for_words("ki")),
        ("nothing that is there", Filter::for_words("zeppelin")),
        ("a feeling", feeling),
        ("a tag", tag),
        ("a month", days),
        ("a common word with a feeling no page has", never),
    ] {
        c.bench_function(&format!("50,000 pages: found by {name}"), |b| {
            b.iter(|| session.search(Home::Private, &filter, 200).expect("hits").len());
        });
    }
    let id = session.models().journal.private.as_ref().and_then(|list| list.heads.get(10)).expect("pages").id;
    let mut n = PAGES;
    c.bench_function("50,000 pages: one saved again, on disk, models made anew", |b| {
        b.iter(|| {
            n += 1;
            let save = JournalCommand::Save { home: Home::Private, id: Some(id), day: None, page: leaf(n).page };
            session.apply(Command::Journal(save)).expect("saved");
        });
    });
}

fn frames(c: &mut Criterion, dir: &Path) {
    let parts = Parts {
        open: Box::new(|folder: &Path, _, _: &egui::Context| Handle::inline(config(folder))),
        vault: dir.join("vault"),
        cache: dir.join("cache"),
        clock: Arc::new(FixedClock::parse("2026-11-12T21:00:00+00:00").expect("a date")),
        settings: Settings::default(),
        formats: Formats::default(),
        settings_file: None,
        problem: None,
        away: Arc::default(),
        demo: false,
        make_demo: None,
        choose: Box::new(|_| Box::pin(std::future::ready(None))),
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(60)
        .build_eframe(|creation| GroundworkApp::new(&creation.egui_ctx, parts));
    harness.run();
    harness.event(egui::Event::Text(PASSPHRASE.to_owned()));
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num6);
    harness.run();
    c.bench_function("50,000 pages: a frame of the list", |b| b.iter(|| harness.step()));
    harness.hover_at(egui::pos2(360.0, 500.0));
    c.bench_function("50,000 pages: a frame while the list scrolls", |b| {
        b.iter(|| {
            let delta = egui::vec2(0.0, -120.0);
            let modifiers = egui::Modifiers::NONE;
            let (phase, source) = (egui::TouchPhase::Move, egui::MouseWheelSource::Trackpad);
            harness.event(egui::Event::MouseWheel { unit: egui::MouseWheelUnit::Point, delta, modifiers, phase, source });
            harness.step();
        });
    });
    harness.get_by_label("Search pages").focus();
    harness.run();
    harness.event(egui::Event::Text("kitchen".to_owned()));
    harness.run();
    c.bench_function("50,000 pages: a frame of what a search found", |b| b.iter(|| harness.step()));
}

fn journal(c: &mut Criterion) {
    let dir = vault();
    finding(c, dir.path());
    frames(c, dir.path());
}

criterion_group!(benches, journal);
criterion_main!(benches);
