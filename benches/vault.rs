//! What a person waits for in a vault of ten years: letting in, searching, answering, locking, and each tab's frame.
#![allow(missing_docs)]

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use groundwork::app::{GroundworkApp, Parts};
use groundwork::clock::{Clock, FixedClock};
use groundwork::demo::{self, Demo, MAYA_PASSPHRASE};
use groundwork::domain::goal::Answer;
use groundwork::domain::journal::Filter;
use groundwork::domain::words::Words;
use groundwork::platform::{Formats, Settings};
use groundwork::session::command::GoalCommand;
use groundwork::session::request::SummaryRequest;
use groundwork::session::{Command, Handle, Home, Request, Secret, Session, SessionConfig};
use groundwork::vault::WorkFactor;
use std::path::Path;
use std::sync::Arc;

const UNTIL: &str = "2026-11-12";

fn config(vault: &Path) -> SessionConfig {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::parse("2026-11-12T21:00:00+00:00").expect("a date"));
    SessionConfig::new(vault).clock(clock).work_factor(WorkFactor::new(1))
}

/// Ten years, under keys that take no time to derive.
fn ten_years() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let until = UNTIL.parse().expect("a date");
    let demo = Demo { until, seed: 1, years: 10, work_factor: WorkFactor::new(1) };
    demo::write(&dir.path().join("vault"), demo).expect("the demo");
    dir
}

fn session(c: &mut Criterion) {
    let dir = ten_years();
    let vault = dir.path().join("vault");
    let unlock = || Request::Unlock(Secret::new(MAYA_PASSPHRASE));
    c.bench_function("unlock without the key derivation, then lock", |b| {
        b.iter(|| {
            let mut session = Session::new(config(&vault));
            session.ask(unlock()).expect("unlocked");
            session.lock();
        });
    });
    let mut session = Session::new(config(&vault));
    session.ask(unlock()).expect("unlocked");
    for (name, query) in [("a common word", "the"), ("a rare beginning", "insur"), ("two letters", "ab")] {
        c.bench_function(&format!("search, newest first: {name}"), |b| {
            b.iter(|| session.search(Home::Private, &Filter::for_words(query), 100).expect("hits").len());
        });
    }
    let row = session.models().goals.current.iter().find(|row| row.mine && row.home == Home::Private).expect("a goal").clone();
    let (id, owner, day) = (row.goal.id, row.goal.owners[0], session.models().here.today);
    c.bench_function("answer for a goal, on disk, models made anew", |b| {
        b.iter(|| {
            let note = Words::default();
            let mark = GoalCommand::Mark { home: Home::Private, id, owner, day, answer: Some(Answer::Kept), note };
            session.apply(Command::Goal(mark)).expect("marked");
        });
    });
    let wanted = SummaryRequest {
        from: "2025-11-13".parse().expect("a date"),
        to: UNTIL.parse().expect("a date"),
        ours: true,
        sections: Vec::new(),
        initials: false,
        excerpts: Vec::new(),
        reader: Default::default(),
    };
    c.bench_function("summary of a year of both, gathered", |b| b.iter(|| session.summary(&wanted).expect("a summary")));
    session.lock();
    c.bench_function("lock", |b| {
        b.iter_custom(|rounds| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..rounds {
                session.ask(unlock()).expect("unlocked");
                #[allow(clippy::disallowed_methods, reason = "a benchmark measures time")]
                let begun = std::time::Instant::now();
                session.lock();
                spent += begun.elapsed();
            }
            spent
        });
    });
}

fn frames(c: &mut Criterion) {
    let dir = ten_years();
    let vault = dir.path().join("vault");
    let parts = Parts {
        open: Box::new(|folder: &Path, _, _: &egui::Context| Handle::inline(config(folder))),
        vault,
        cache: dir.path().join("cache"),
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
    harness.event(egui::Event::Text(MAYA_PASSPHRASE.to_owned()));
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    for (tab, key) in [
        ("Today", egui::Key::Num1),
        ("Ground rules", egui::Key::Num2),
        ("Apology", egui::Key::Num3),
        ("Goals", egui::Key::Num4),
        ("Check-ins", egui::Key::Num5),
        ("Journal", egui::Key::Num6),
        ("Progress", egui::Key::Num7),
    ] {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        harness.run();
        c.bench_function(&format!("a frame of {tab}, its accessibility tree included"), |b| b.iter(|| harness.step()));
    }
    // One goal's whole year, by weeks and as a table.
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num4);
    harness.run();
    for press in [false, true] {
        let link = harness.query_all_by_label_contains("See it since").next().expect("a goal is open");
        if press {
            link.click()
        } else {
            link.scroll_to_me()
        }
        harness.run();
    }
    c.bench_function("a frame of a goal's year", |b| b.iter(|| harness.step()));
    harness.get_by_label("As a table").click();
    harness.run();
    c.bench_function("a frame of a goal's year as a table", |b| b.iter(|| harness.step()));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num7);
    harness.run();
    // All ten years in one chart, and as a table.
    harness.get_by_label("All").click();
    harness.run();
    c.bench_function("a frame of Progress over all ten years", |b| b.iter(|| harness.step()));
    harness.key_press(egui::Key::T);
    harness.run();
    c.bench_function("a frame of Progress as a table", |b| b.iter(|| harness.step()));
}

criterion_group!(benches, session, frames);
criterion_main!(benches);
