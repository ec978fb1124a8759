//! Backups of a vault of ten years: taken and checked, checked alone, listed, restored. Only the copying inside taking makes
//! a save wait; the rest runs beside everything else.
#![allow(missing_docs)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use groundwork::backup::{Opening, restore_beside};
use groundwork::clock::{Clock, FixedClock};
use groundwork::demo::{self, Demo, MAYA_PASSPHRASE};
use groundwork::jobs::Control;
use groundwork::session::{Request, Secret, Session, SessionConfig};
use groundwork::store::{Mode, Notebook};
use groundwork::vault::{Passphrase, Vault, WorkFactor};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

const UNTIL: &str = "2026-11-12";

fn config(vault: &Path) -> SessionConfig {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::parse("2026-11-12T21:00:00+00:00").expect("a date"));
    SessionConfig::new(vault).clock(clock).work_factor(WorkFactor::new(1))
}

fn backups(c: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a folder");
    let vault = dir.path().join("vault");
    let until = UNTIL.parse().expect("a date");
    demo::write(&vault, Demo { until, seed: 1, years: 10, work_factor: WorkFactor::new(1) }).expect("the demo");
    let mut group = c.benchmark_group("backup of ten years");
    group.sample_size(10);
    {
        let opened = Vault::open(&vault, std::time::Duration::ZERO).expect("a vault");
        let keys = opened.unlock(&Passphrase::new(MAYA_PASSPHRASE), &AtomicBool::new(false)).expect("unlocked");
        let open = |key: &groundwork::vault::OpenNotebook| {
            Notebook::open(&opened.notebook(key.id).database(), key.key.as_bytes(), Mode::ReadWrite).expect("a notebook")
        };
        let notebooks: Vec<Notebook> = keys.notebooks.iter().map(open).collect();
        group.bench_function("the copying, for which saves wait", |b| {
            b.iter_batched(
                || tempfile::tempdir_in(dir.path()).expect("a folder"),
                |aside| {
                    for (n, notebook) in notebooks.iter().enumerate() {
                        notebook.copy_to(&aside.path().join(n.to_string())).expect("a copy");
                    }
                    aside
                },
                BatchSize::PerIteration,
            );
        });
        for notebook in notebooks {
            notebook.close().expect("closed");
        }
    }
    let mut session = Session::new(config(&vault));
    session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE))).expect("unlocked");
    let control = Control::default();
    group.bench_function("taken and checked", |b| b.iter(|| session.back_up(None, &control).expect("a backup")));
    let file = session.backups().expect("a list").remove(0).file;
    group.bench_function("checked", |b| b.iter(|| session.check_backup(&file, &control).expect("sound")));
    group.bench_function("ten of them listed", |b| b.iter(|| session.backups().expect("a list").len()));
    group.bench_function("restored beside", |b| {
        b.iter_batched(
            || tempfile::tempdir_in(dir.path()).expect("a folder"),
            |into| {
                let opening = Opening::Passphrase(Passphrase::new(MAYA_PASSPHRASE));
                restore_beside(&file, &into.path().join("vault"), &opening, &control).expect("restored");
                into
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, backups);
criterion_main!(benches);
