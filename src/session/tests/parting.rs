//! Taking a copy along, and erasing: what goes, what stays, and that nobody does it for another.

use super::new_keys::{each_crash, opens};
use super::*;
use crate::domain::whole::Tables;
use crate::session::{BackupRequest, Event, Phase};
use std::path::Path;

/// Every file with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                all.push((entry.path().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    all.sort();
    all
}

fn text(tables: &Tables) -> String {
    tables.0.values().flatten().cloned().collect::<Vec<_>>().join("\n")
}

/// Jonah here, each with words in both notebooks.
fn with_words() -> Sitting {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    sitting.write(Home::Private, "", "mayas own page");
    sitting.write(Home::Shared, "", "mayas page for both");
    sitting.make_goal(Home::Shared, "mayas goal");
    sitting.switch_to(JONAH);
    sitting.write(Home::Private, "", "jonahs own page");
    sitting.write(Home::Shared, "", "jonahs page for both");
    sitting.make_goal(Home::Shared, "jonahs goal");
    sitting
}

fn erase(passphrase: &str, shared_too: bool) -> Request {
    Request::Erase { ticket: 1, passphrase: Some(Secret::new(passphrase)), shared_too }
}

#[test]
fn a_copy_to_take_along_has_everything_and_leaves_no_trace_here() {
    let mut sitting = with_words();
    let whole = sitting.session.whole().unwrap();
    sitting.session.lock();
    let before = files(&sitting.dir.path().join("Groundwork"));
    sitting.switch_to(JONAH);
    let to = sitting.dir.path().join("stick");
    let part = |passphrase: &str| Request::Part { ticket: 1, folder: to.clone(), passphrase: Some(Secret::new(passphrase)) };
    assert!(sitting.session.ask(part(MAYA)).is_err() && sitting.session.ask(part("no")).is_err());
    assert!(!to.exists());
    sitting.session.ask(part(JONAH)).unwrap();
    sitting.session.lock();
    let names = |all: &[(String, Vec<u8>)]| all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let after = files(&sitting.dir.path().join("Groundwork"));
    assert_eq!(names(&after), names(&before));
    let sizes = |all: &[(String, Vec<u8>)]| all.iter().map(|(_, bytes)| bytes.len()).collect::<Vec<_>>();
    assert_eq!(sizes(&after), sizes(&before));

    // Under keys that open nothing here, and with the same words.
    let config = SessionConfig::new(&to).clock(Arc::clone(&sitting.clock) as Arc<dyn Clock>).work_factor(WorkFactor::new(1));
    let mut session = Session::new(config);
    session.ask(Request::Unlock(Secret::new(JONAH))).unwrap();
    assert_eq!(session.whole().unwrap(), whole);
    assert!(session.models().here.kept_since.is_some() && !session.models().here.is_for_two());
    assert!(!text(&whole.private).contains("mayas own page"));
    for (name, bytes) in files(&to).iter().filter(|(name, _)| name.ends_with("key.age") || name.ends_with("unlock.age")) {
        assert!(before.iter().all(|(_, known)| known != bytes), "{name}");
    }
}

#[test]
fn erasing_takes_ones_own_and_leaves_the_other_everything_of_theirs() {
    for shared_too in [false, true] {
        let mut sitting = with_words();
        sitting.session.ask(erase(JONAH, shared_too)).unwrap();
        assert_eq!(sitting.session.phase(), Phase::Locked);
        assert!(sitting.session.ask(Request::Unlock(Secret::new(JONAH))).is_err());
        sitting.switch_to(MAYA);
        let here = &sitting.session.models().here;
        assert!(!here.is_for_two() && here.kept_since.is_some());
        let hers = sitting.session.whole().unwrap();
        assert!(text(&hers.private).contains("mayas own page"));
        let shared = text(&hers.shared.as_ref().unwrap().tables);
        assert!(shared.contains("mayas page for both") && shared.contains("mayas goal"));
        for his in ["jonahs page for both", "jonahs goal"] {
            assert_eq!(shared.contains(his), !shared_too, "{his}");
        }
        assert!(shared.contains("Jonah"), "their name stays where it stood");
        let folders = |inside: &str| std::fs::read_dir(sitting.dir.path().join("Groundwork").join(inside)).unwrap().count();
        assert_eq!((folders("people"), folders("notebooks")), (1, 2));
        // She goes on alone, and makes new keys that open to her alone.
        let new = Request::NewKeys { ticket: 2, old: Secret::new(MAYA), new: Secret::new("another meadow under snow") };
        sitting.session.ask(new).unwrap();
        assert_eq!(sitting.session.whole().unwrap(), hers);
        sitting.write(Home::Private, "", "on her own");
    }
}

#[test]
fn erasing_cut_off_anywhere_costs_the_other_nothing() {
    let mut sitting = with_words();
    sitting.switch_to(MAYA);
    let hers = sitting.session.whole().unwrap();
    sitting.switch_to(JONAH);
    let at = sitting.dir.path().join("Groundwork");
    let (done, crashes) = each_crash(&at, || sitting.session.ask(erase(JONAH, false)));
    done.unwrap();
    assert!(crashes.len() >= 8, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let now = opens(&crash, &sitting.clock, MAYA).unwrap();
        assert_eq!(now.private, hers.private);
        assert!(text(&now.shared.unwrap().tables).contains("jonahs page for both"));
        let his = opens(&crash, &sitting.clock, JONAH);
        ends[usize::from(his.is_none())] += 1;
        if let Some(his) = his {
            // Still there, whole, and to be done again.
            assert!(text(&his.private).contains("jonahs own page"));
            let mut session = Session::new(Sitting::config(&crash, &sitting.clock));
            session.ask(Request::Unlock(Secret::new(JONAH))).unwrap();
            session.ask(erase(JONAH, false)).unwrap();
            assert!(opens(&crash, &sitting.clock, JONAH).is_none());
            let hers_after = opens(&crash, &sitting.clock, MAYA).unwrap();
            assert_eq!(hers_after.private, hers.private);
            let shared = text(&hers_after.shared.expect("what they shared stays hers, however often he leaves").tables);
            assert!(shared.contains("mayas page for both") && shared.contains("jonahs page for both"));
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

/// The words inside are written in one step and the key in the next: a cut between them leaves a key that opens to both.
#[test]
fn erasing_again_after_a_cut_before_the_key_takes_nothing_that_was_left_to_the_other() {
    let mut sitting = with_words();
    let at = sitting.dir.path().join("Groundwork");
    let keys: Vec<_> = files(&at).into_iter().filter(|(name, _)| name.ends_with("key.age")).collect();
    let (done, crashes) = each_crash(&at, || sitting.session.ask(erase(JONAH, false)));
    done.unwrap();
    let mut again = 0;
    for crash in crashes {
        for (name, bytes) in &keys {
            let key = crash.path().join("Groundwork").join(Path::new(name).strip_prefix(&at).unwrap());
            if key.exists() {
                std::fs::write(key, bytes).unwrap();
            }
        }
        if opens(&crash, &sitting.clock, JONAH).is_some() {
            let mut session = Session::new(Sitting::config(&crash, &sitting.clock));
            session.ask(Request::Unlock(Secret::new(JONAH))).unwrap();
            assert!(session.kept().is_err(), "he left it");
            session.ask(erase(JONAH, false)).unwrap();
            again += 1;
        }
        let hers = opens(&crash, &sitting.clock, MAYA).unwrap();
        let shared = text(&hers.shared.expect("what they shared is hers").tables);
        assert!(shared.contains("mayas page for both") && shared.contains("jonahs page for both"));
    }
    assert!(again > 0);
}

#[test]
fn what_was_left_to_one_is_not_handed_to_whom_they_invite_next() {
    const ANA: &str = "window copper early garden";
    // Also where the one who stays came second.
    for (gone, stays) in [(JONAH, MAYA), (MAYA, JONAH)] {
        let mut sitting = with_words();
        sitting.switch_to(gone);
        sitting.session.ask(erase(gone, false)).unwrap();
        sitting.switch_to(stays);
        let kept = sitting.session.kept().unwrap();
        let file = sitting.dir.path().join("second invite");
        let events = sitting.session.ask(Request::Invite { ticket: 3, file: file.clone() }).unwrap();
        let shown = events.iter().find_map(|event| if let Event::Invited(_, words) = event { Some(words.clone()) } else { None });
        let join = Request::Join { file, words: shown.unwrap(), name: words("Ana"), role: None, passphrase: Secret::new(ANA) };
        sitting.session.ask(join).unwrap();
        assert!(sitting.session.models().here.is_for_two());
        let whole = sitting.session.whole().unwrap();
        let all = format!("{}{}", text(&whole.private), text(&whole.shared.unwrap().tables));
        for old in ["page for both", "mayas goal", "jonahs goal"] {
            assert!(!all.contains(old), "{old}");
        }
        assert!(sitting.session.kept().is_err());
        sitting.switch_to(stays);
        assert!(sitting.session.models().here.is_for_two());
        assert_eq!(sitting.session.kept().unwrap(), kept, "and it is read as before");
    }
}

#[test]
fn an_invite_that_nobody_took_up_is_made_again_for_the_same_notebook() {
    let mut sitting = Sitting::maya();
    for n in 0..3 {
        let file = sitting.dir.path().join(format!("invite {n}"));
        sitting.session.ask(Request::Invite { ticket: 3, file }).unwrap();
        let notebooks = std::fs::read_dir(sitting.dir.path().join("Groundwork/notebooks")).unwrap().count();
        assert_eq!(notebooks, 2);
        sitting.switch_to(MAYA);
    }
}

/// An invite, a backup from before it put back, and another invite: two notebooks were made to be shared.
fn with_one_nobody_joined() -> Sitting {
    let mut sitting = Sitting::maya();
    sitting.session.ask(Request::Backup(1, BackupRequest::Take)).unwrap();
    let backup = sitting.session.backups().unwrap()[0].file.clone();
    let notebooks = sitting.dir.path().join("Groundwork/notebooks");
    let there = || std::fs::read_dir(&notebooks).unwrap().map(|one| one.unwrap().path()).collect::<Vec<_>>();
    let before = there();
    sitting.session.ask(Request::Invite { ticket: 1, file: sitting.dir.path().join("invite") }).unwrap();
    let orphan = there().into_iter().find(|one| !before.contains(one)).unwrap();
    let back = BackupRequest::PutBack { file: backup, passphrase: Secret::new(MAYA), other: None };
    sitting.session.ask(Request::Backup(2, back)).unwrap();
    let sitting = sitting.joined_by_jonah();
    // So that it comes first.
    std::fs::rename(&orphan, notebooks.join("0".repeat(orphan.file_name().unwrap().len()))).unwrap();
    sitting
}

#[test]
fn a_notebook_nobody_joined_hides_none_that_two_share_and_is_not_taken_for_it() {
    let mut sitting = with_one_nobody_joined();
    sitting.write(Home::Shared, "", "jonahs page for both");
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().here.is_for_two());
    sitting.write(Home::Shared, "", "mayas page for both");
    sitting.session.ask(erase(MAYA, false)).unwrap();
    sitting.switch_to(JONAH);
    let kept = text(&sitting.session.kept().unwrap().tables);
    assert!(kept.contains("mayas page for both") && kept.contains("jonahs page for both"));
    let notebooks = std::fs::read_dir(sitting.dir.path().join("Groundwork/notebooks")).unwrap().count();
    assert_eq!(notebooks, 2, "what nobody joined went with her");
}

#[test]
fn with_a_notebook_out_of_reach_nobody_is_erased_and_no_copy_is_taken_for_everything() {
    let mut sitting = with_words();
    let his = sitting.session.whole().unwrap();
    let shared = sitting.session.open.as_ref().unwrap().shared.as_ref().unwrap().file().unwrap();
    sitting.session.lock();
    let away = sitting.dir.path().join("away");
    std::fs::rename(&shared, &away).unwrap();
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().here.out_of_reach);
    assert!(sitting.session.ask(erase(JONAH, false)).is_err());
    let folder = sitting.dir.path().join("stick");
    assert!(sitting.session.ask(Request::Part { ticket: 1, folder: folder.clone(), passphrase: Some(Secret::new(JONAH)) }).is_err());
    assert!(!folder.exists());
    sitting.session.lock();
    std::fs::rename(&away, &shared).unwrap();
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.whole().unwrap(), his);
}

#[test]
fn alone_it_is_everything() {
    let mut sitting = Sitting::maya();
    sitting.write(Home::Private, "", "x");
    assert!(sitting.session.ask(erase("not this one", false)).is_err());
    assert!(sitting.session.whole().is_ok(), "a wrong passphrase changes nothing");
    sitting.session.ask(erase(MAYA, false)).unwrap();
    assert_eq!(sitting.session.phase(), Phase::NoVault);
    assert!(!sitting.dir.path().join("Groundwork").exists());
    // And somebody can begin anew.
    sitting.session.ask(Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new(MAYA)) }).unwrap();
}

#[test]
fn everything_of_both_needs_both_passphrases() {
    let all = |one: &str, other: &str| Request::EraseAll { ticket: 1, one: Secret::new(one), other: Secret::new(other) };
    let mut sitting = with_words();
    assert!(sitting.session.ask(all(JONAH, MAYA)).is_err(), "not with one here alone");
    sitting.both_here(MAYA);
    for (one, other) in [(MAYA, MAYA), (JONAH, JONAH), (MAYA, "wrong"), ("wrong", JONAH), ("", "")] {
        assert!(sitting.session.ask(all(one, other)).is_err());
        assert!(sitting.session.models().here.both(), "and they sit there as before");
    }
    sitting.session.ask(all(MAYA, JONAH)).unwrap();
    assert_eq!(sitting.session.phase(), Phase::NoVault);
    assert!(!sitting.dir.path().join("Groundwork").exists());
}

/// With each one's keys, everything that erases, and the other's name on it.
#[test]
fn nobody_erases_for_the_other() {
    let mut sitting = with_words();
    for (here, other) in [(JONAH, MAYA), (MAYA, JONAH)] {
        sitting.switch_to(here);
        for shared_too in [false, true] {
            assert!(sitting.session.ask(erase(other, shared_too)).is_err(), "with the other's passphrase");
            assert!(sitting.session.ask(Request::Erase { ticket: 1, passphrase: None, shared_too }).is_err(), "with none");
        }
        sitting.both_here(other);
        assert!(sitting.session.ask(erase(here, true)).is_err() && sitting.session.ask(erase(other, true)).is_err());
        let folder = sitting.dir.path().join("elsewhere");
        assert!(sitting.session.ask(Request::Part { ticket: 1, folder, passphrase: Some(Secret::new(other)) }).is_err());
        sitting.switch_to(other);
        assert!(sitting.session.whole().is_ok());
    }
    sitting.switch_to(MAYA);
    assert!(text(&sitting.session.whole().unwrap().private).contains("mayas own page"));
    sitting.switch_to(JONAH);
    assert!(text(&sitting.session.whole().unwrap().private).contains("jonahs own page"));
}
