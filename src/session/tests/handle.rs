//! The session on its own thread: locking while something runs, and answers that must not outlive it.

use super::*;
use crate::session::{BackupAnswer, BackupRequest, Event, Handle, Phase};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

struct Window {
    handle: Handle,
    woken: Receiver<()>,
    dir: TempDir,
}

impl Window {
    fn new() -> Self {
        let sitting = Sitting::maya();
        let Sitting { session, clock, dir } = sitting;
        drop(session);
        let (wake, woken) = channel();
        let handle = Handle::threaded(Sitting::config(&dir, &clock).patience(Duration::from_secs(5)), move || {
            let _ = wake.send(());
        });
        Self { handle, woken, dir }
    }

    /// Events until one of them is the one wanted.
    fn until(&self, wanted: impl Fn(&Event) -> bool) -> Vec<Event> {
        let mut seen = Vec::new();
        loop {
            while let Some(event) = self.handle.poll() {
                let found = wanted(&event);
                seen.push(event);
                if found {
                    return seen;
                }
            }
            self.woken.recv_timeout(Duration::from_secs(20)).expect("the session answers");
        }
    }

    fn open(&self) -> Vec<Event> {
        self.handle.send(Request::Unlock(Secret::new(MAYA)));
        self.until(|event| matches!(event, Event::Phase(Phase::Open)))
    }

    fn save(&self, body: &str) {
        let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", body) };
        self.handle.command(Command::Journal(save));
    }
}

fn pages(events: &[Event]) -> usize {
    let models = events.iter().rev().find_map(|event| if let Event::Models(models) = event { Some(models) } else { None });
    models.and_then(|models| models.journal.private.as_ref().map(|list| list.heads.len())).unwrap_or(0)
}

#[test]
fn saves_sent_before_locking_are_carried_out() {
    let window = Window::new();
    window.open();
    for n in 0..40 {
        window.save(&format!("page {n}"));
    }
    window.handle.send(Request::Lock);
    window.until(|event| matches!(event, Event::Phase(Phase::Locked)));
    assert_eq!(pages(&window.open()), 40);
}

#[test]
fn nothing_private_is_answered_after_locking() {
    let window = Window::new();
    window.open();
    window.save("words for nobody else");
    for ticket in 0..20 {
        window.handle.send(Request::Search { ticket, home: Home::Private, filter: Box::new(Filter::for_words("nobody")), limit: 9 });
    }
    window.handle.send(Request::Lock);
    let events = window.until(|event| matches!(event, Event::Phase(Phase::Locked)));
    let cleared = events.iter().rposition(|event| matches!(event, Event::Models(models) if models.journal.private.is_none()));
    let last = events.iter().rposition(|event| matches!(event, Event::Hits(..) | Event::Entry(..)));
    assert!(cleared.is_some() && last.is_none_or(|last| Some(last) < cleared));
    std::thread::sleep(Duration::from_millis(100));
    assert!(window.handle.poll().is_none(), "an answer came after the lock");
}

#[test]
fn locking_or_giving_up_while_an_unlock_runs_leaves_it_locked() {
    for give_up in [Request::Lock, Request::CancelUnlock] {
        let window = Window::new();
        window.handle.send(Request::Unlock(Secret::new(MAYA)));
        window.until(|event| matches!(event, Event::Phase(Phase::Unlocking)));
        window.handle.send(give_up);
        let events = window.until(|event| matches!(event, Event::Phase(Phase::Locked | Phase::Open)));
        assert!(matches!(events.last(), Some(Event::Phase(Phase::Locked | Phase::Open))));
        window.handle.send(Request::Lock);
        window.until(|event| matches!(event, Event::Phase(Phase::Locked)));
        assert_eq!(pages(&window.open()), 0);
    }
}

#[test]
fn dropping_the_handle_keeps_what_was_sent() {
    let window = Window::new();
    window.open();
    window.save("the last words");
    let Window { handle, dir, .. } = window;
    drop(handle);
    let clock = Arc::new(FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap());
    let mut session = Session::new(Sitting::config(&dir, &clock));
    session.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    assert_eq!(session.models().journal.private.as_ref().unwrap().heads.len(), 1);
}

#[test]
fn nothing_is_written_in_the_background_while_somebody_erases_themselves() {
    let window = Window::new();
    window.open();
    // So much that a backup of it takes longer than a passphrase in these tests.
    for _ in 0..40 {
        window.save(&"many words ".repeat(9_000));
    }
    window.handle.send(Request::Backup(1, BackupRequest::Take));
    window.handle.send(Request::Erase { ticket: 2, passphrase: Some(Secret::new(MAYA)), shared_too: false });
    let events = window.until(|event| matches!(event, Event::Settled(2) | Event::Refused(Some(2), _)));
    assert!(matches!(events.last(), Some(Event::Settled(2))), "{:?}", events.last());
    let stopped = |event: &Event| matches!(event, Event::Backup(1, BackupAnswer::Taken(_)) | Event::Refused(Some(1), _));
    assert!(events.iter().any(stopped), "the backup had not ended before everything was removed");
    assert!(!window.dir.path().join("Groundwork").exists());
}
