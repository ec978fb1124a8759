//! New keys, a first passphrase and recovery words, stopped after every step they take on the disk.

use super::*;
use crate::domain::check_in::{Part, Rhythm, Sheet};
use crate::domain::whole::Whole;
use crate::platform::after_step;
use crate::session::command::CheckInCommand;
use crate::session::refuse;
use crate::session::{Event, Phase};
use crate::store::testing::jam_close;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

const NEW: &str = "another meadow under snow";

/// The folder as it lay on the disk after each step of `work`.
pub(super) fn each_crash<T>(folder: &Path, work: impl FnOnce() -> T) -> (T, Vec<TempDir>) {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (into, from) = (Rc::clone(&seen), folder.to_path_buf());
    let done = after_step::watch(move || into.borrow_mut().push(copy_of(&from)), work);
    (done, seen.take())
}

fn copy_of(folder: &Path) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(from) = folders.pop() {
        let to = dir.path().join("Groundwork").join(from.strip_prefix(folder).unwrap());
        std::fs::create_dir_all(&to).unwrap();
        for entry in std::fs::read_dir(&from).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
    }
    dir
}

/// Whoever `passphrase` opens it for, with everything they see and nothing to complain of but keys that are half made.
pub(super) fn opens(dir: &TempDir, clock: &Arc<FixedClock>, passphrase: &str) -> Option<Whole> {
    let mut session = Session::new(Sitting::config(dir, clock));
    let events = session.ask(Request::Unlock(Secret::new(passphrase))).ok()?;
    let complaint = |event: &Event| matches!(event, Event::Health(problem) if *problem != refuse::keys_half_made());
    assert!(!events.iter().any(complaint), "{events:?}");
    assert!(session.check().unwrap().iter().all(|report| report.problem.is_none()));
    session.whole().ok()
}

fn folder(sitting: &Sitting) -> PathBuf {
    sitting.dir.path().join("Groundwork")
}

/// Jonah here, with something in every place: his own, shared, and sealed to him.
fn with_words() -> Sitting {
    let mut sitting = Sitting::two();
    sitting.write(Home::Private, "", "his own page");
    sitting.write(Home::Shared, "", "a page for both");
    let jonah = sitting.me();
    let id = sitting.run(Command::CheckIn(CheckInCommand::Begin(Rhythm::Daily))).unwrap().made.unwrap().into();
    let mut sheet = Sheet::default();
    sheet.write(Part::HowIAm, words("his covered answer"));
    sitting.run(Command::CheckIn(CheckInCommand::Write { id, person: jonah, sheet })).unwrap();
    sitting.run(Command::CheckIn(CheckInCommand::PutIn(id, jonah))).unwrap();
    sitting
}

fn renew(old: &str, new: &str) -> Request {
    Request::NewKeys { ticket: 4, old: Secret::new(old), new: Secret::new(new) }
}

#[test]
fn new_keys_open_everything_and_the_old_ones_nothing() {
    let mut sitting = with_words();
    let before = sitting.session.whole().unwrap();
    let copied = copy_of(&folder(&sitting));
    sitting.session.ask(renew(JONAH, NEW)).unwrap();
    assert_eq!(sitting.session.whole().unwrap(), before, "open again at once");
    sitting.session.lock();
    let here = copy_of(&folder(&sitting));
    assert_eq!(opens(&here, &sitting.clock, NEW), Some(before.clone()), "his covered answer too");
    assert!(opens(&here, &sitting.clock, JONAH).is_none());
    assert!(opens(&here, &sitting.clock, MAYA).is_some(), "nothing is taken from the other");
    // What is said to them: an old copy opens as it did.
    assert_eq!(opens(&copied, &sitting.clock, JONAH), Some(before));
    // The old slot, copied into the vault as it is now, opens nothing of it.
    let slot = |dir: &TempDir| {
        let people = std::fs::read_dir(dir.path().join("Groundwork/people")).unwrap();
        people.map(|one| one.unwrap().path().join("unlock.age")).collect::<Vec<_>>()
    };
    for (old, now) in slot(&copied).into_iter().zip(slot(&here)) {
        std::fs::copy(old, now).unwrap();
    }
    assert!(opens(&here, &sitting.clock, JONAH).is_none());
}

#[test]
fn new_keys_cut_off_anywhere_leave_the_old_or_the_new_with_every_word() {
    let mut sitting = with_words();
    sitting.switch_to(MAYA);
    let hers = sitting.session.whole().unwrap();
    sitting.switch_to(JONAH);
    let before = sitting.session.whole().unwrap();
    let at = folder(&sitting);
    let (done, crashes) = each_crash(&at, || sitting.session.ask(renew(JONAH, NEW)));
    done.unwrap();
    assert!(crashes.len() > 12, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        // The other may come first, and finds all of hers.
        assert_eq!(opens(&crash, &sitting.clock, MAYA), Some(hers.clone()));
        let [old, new] = [JONAH, NEW].map(|passphrase| opens(&crash, &sitting.clock, passphrase));
        assert!(old.is_some() != new.is_some(), "exactly one opens");
        ends[usize::from(new.is_some())] += 1;
        let now = if new.is_some() { NEW } else { JONAH };
        assert_eq!(old.or(new), Some(before.clone()));
        // Twice is as once: what was cut off is settled by the first unlock.
        assert_eq!(opens(&crash, &sitting.clock, now), Some(before.clone()));
        let mut session = Session::new(Sitting::config(&crash, &sitting.clock));
        session.ask(Request::Unlock(Secret::new(now))).unwrap();
        session.ask(renew(now, "yet another meadow in rain")).unwrap();
        assert_eq!(session.whole().unwrap(), before, "and can be done again");
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn new_keys_cut_off_half_way_are_told_until_they_are_made_again() {
    let mut sitting = with_words();
    let (done, crashes) = each_crash(&folder(&sitting), || sitting.session.ask(renew(JONAH, NEW)));
    done.unwrap();
    let told = |crash: &TempDir, passphrase: &str| {
        let mut session = Session::new(Sitting::config(crash, &sitting.clock));
        let events = session.ask(Request::Unlock(Secret::new(passphrase))).ok()?;
        Some(events.iter().any(|event| matches!(event, Event::Health(problem) if *problem == refuse::keys_half_made())))
    };
    let mut half = 0;
    for (n, crash) in crashes.iter().enumerate() {
        assert_eq!(told(crash, MAYA), Some(false), "it is not the other’s");
        let Some(said) = told(crash, NEW) else {
            assert_eq!(told(crash, JONAH), Some(false), "nothing is half made by the old passphrase");
            continue;
        };
        assert_eq!(told(crash, NEW), Some(said), "and at the next unlock");
        assert!(!said || n + 1 < crashes.len(), "not once all of it is done");
        if said {
            half += 1;
            let mut session = Session::new(Sitting::config(crash, &sitting.clock));
            session.ask(Request::Unlock(Secret::new(NEW))).unwrap();
            session.ask(renew(NEW, "yet another meadow in rain")).unwrap();
            session.lock();
            assert_eq!(told(crash, "yet another meadow in rain"), Some(false));
        }
    }
    assert!(half > 1, "{half}");
}

#[test]
fn a_first_passphrase_cut_off_anywhere_leaves_what_opens() {
    let mut sitting = Sitting::empty();
    sitting.session.ask(Request::Create { name: Words::default(), role: None, passphrase: None }).unwrap();
    sitting.write(Home::Private, "", "kept");
    let before = sitting.session.whole().unwrap();
    let at = folder(&sitting);
    let set = Request::ChangePassphrase { ticket: 3, old: None, new: Secret::new(MAYA) };
    let (done, crashes) = each_crash(&at, || sitting.session.ask(set));
    done.unwrap();
    let mut ends = [0, 0];
    for crash in crashes {
        let protected = Session::new(Sitting::config(&crash, &sitting.clock)).phase() == Phase::Locked;
        ends[usize::from(protected)] += 1;
        for _ in 0..2 {
            assert_eq!(opens(&crash, &sitting.clock, if protected { MAYA } else { "" }), Some(before.clone()));
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn new_keys_are_refused_without_the_passphrase_and_change_nothing() {
    let mut sitting = with_words();
    let before = sitting.session.whole().unwrap();
    for wrong in ["not this one", MAYA, ""] {
        assert!(sitting.session.ask(renew(wrong, NEW)).is_err(), "{wrong}");
        assert_eq!(sitting.session.whole().unwrap(), before, "and everything is open as it was");
    }
    assert!(sitting.session.ask(renew(JONAH, "weak")).is_err());
    assert!(sitting.session.ask(renew(JONAH, MAYA)).is_err(), "nor the other's");
    sitting.session.lock();
    let here = copy_of(&folder(&sitting));
    assert!(opens(&here, &sitting.clock, JONAH).is_some());
    sitting.switch_to(JONAH);
    sitting.both_here(MAYA);
    assert!(sitting.session.ask(renew(JONAH, NEW)).is_err(), "each makes their own, alone");
}

/// As on a full disk.
#[test]
fn notebooks_that_do_not_close_are_open_again_under_the_keys_there_were() {
    let jam = |sitting: &Sitting| {
        let open = sitting.session.open.as_ref().unwrap();
        jam_close(open.shared.as_ref().or(open.private.as_ref()).unwrap());
    };
    let mut sitting = with_words();
    let before = sitting.session.whole().unwrap();
    jam(&sitting);
    assert!(sitting.session.ask(renew(JONAH, NEW)).is_err());
    assert_eq!(sitting.session.whole().unwrap(), before);
    sitting.write(Home::Private, "", "goes on");
    sitting.write(Home::Shared, "", "for both");
    sitting.session.ask(renew(JONAH, NEW)).unwrap();

    let mut clear = Sitting::empty();
    clear.session.ask(Request::Create { name: Words::default(), role: None, passphrase: None }).unwrap();
    jam(&clear);
    let set = || Request::ChangePassphrase { ticket: 3, old: None, new: Secret::new(MAYA) };
    assert!(clear.session.ask(set()).is_err());
    clear.write(Home::Private, "", "goes on");
    clear.session.ask(set()).unwrap();
}

fn shown(events: &[Event]) -> Secret {
    events.iter().find_map(|event| if let Event::RecoveryWords(_, words) = event { Some(words.clone()) } else { None }).unwrap()
}

#[test]
fn words_had_before_work_until_the_new_ones_were_typed_back() {
    let mut sitting = Sitting::maya();
    let make = |sitting: &mut Sitting| {
        shown(&sitting.session.ask(Request::NewRecoveryWords { ticket: 5, passphrase: Secret::new(MAYA) }).unwrap())
    };
    let keep = |words: &Secret| Request::KeepRecoveryWords { ticket: 6, words: words.clone() };
    let recovers = |sitting: &Sitting, words: &Secret| {
        let copy = copy_of(&folder(sitting));
        let mut session = Session::new(Sitting::config(&copy, &sitting.clock));
        session.ask(Request::Recover { words: words.clone(), passphrase: Secret::new(NEW) }).is_ok()
    };
    let first = make(&mut sitting);
    assert!(sitting.session.ask(keep(&Secret::new("eight other words that were never shown at all"))).is_err());
    sitting.session.ask(keep(&first)).unwrap();
    assert!(sitting.session.models().here.preferences.has_recovery);
    let second = make(&mut sitting);
    sitting.session.lock();
    // They were shown, and the evening ended before they were written down.
    assert!(recovers(&sitting, &first) && !recovers(&sitting, &second));
    sitting.switch_to(MAYA);
    assert!(sitting.session.ask(keep(&second)).is_err(), "words of another sitting");
    let third = make(&mut sitting);
    sitting.session.ask(keep(&Secret::new(third.expose().to_uppercase().replace(' ', "\n")))).unwrap();
    sitting.session.lock();
    assert!(recovers(&sitting, &third) && !recovers(&sitting, &first));
}

#[test]
fn words_are_said_to_be_there_exactly_where_they_are_after_new_keys_cut_off_anywhere() {
    let mut sitting = Sitting::maya();
    let words = shown(&sitting.session.ask(Request::NewRecoveryWords { ticket: 5, passphrase: Secret::new(MAYA) }).unwrap());
    sitting.session.ask(Request::KeepRecoveryWords { ticket: 6, words: words.clone() }).unwrap();
    let (done, crashes) = each_crash(&folder(&sitting), || sitting.session.ask(renew(MAYA, NEW)));
    done.unwrap();
    let mut ends = [0, 0];
    for crash in crashes {
        let mut session = Session::new(Sitting::config(&crash, &sitting.clock));
        let opened = [MAYA, NEW].into_iter().any(|one| session.ask(Request::Unlock(Secret::new(one))).is_ok());
        assert!(opened);
        let said = session.models().here.preferences.has_recovery;
        session.lock();
        let recover = Request::Recover { words: words.clone(), passphrase: Secret::new("a third meadow in the rain") };
        assert_eq!(session.ask(recover).is_ok(), said);
        ends[usize::from(said)] += 1;
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn new_keys_end_old_recovery_words_and_say_so() {
    let mut sitting = Sitting::maya();
    let words = shown(&sitting.session.ask(Request::NewRecoveryWords { ticket: 5, passphrase: Secret::new(MAYA) }).unwrap());
    sitting.session.ask(Request::KeepRecoveryWords { ticket: 6, words: words.clone() }).unwrap();
    sitting.session.ask(renew(MAYA, NEW)).unwrap();
    assert!(!sitting.session.models().here.preferences.has_recovery, "so they are reminded of anew");
    sitting.session.lock();
    assert!(sitting.session.ask(Request::Recover { words, passphrase: Secret::new(MAYA) }).is_err());
    sitting.switch_to(NEW);
}
