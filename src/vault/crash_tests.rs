//! Each change to a vault, stopped after every step it takes on the disk: what is left must open, hold everything, and
//! let the change be repeated or finished.

use super::testing::{FIRST, GO_ON, Home, QUICK, SECOND, all_fit, chosen, copy, each_crash, fill, unlock};
use super::*;
use std::fs;
use std::time::Duration;

/// Nothing half-made is left once a vault was opened.
fn assert_tidy(home: &Home) {
    for path in home.folders("people").into_iter().chain(home.folders("notebooks")) {
        assert!(!path.file_name().unwrap().to_str().unwrap().contains('-'), "{path:?}");
    }
    for (path, _) in home.contents() {
        assert!(!path.to_str().unwrap().contains(".groundwork-"), "{path:?}");
    }
}

#[test]
fn creating() {
    let home = Home::new();
    let passphrase = chosen(FIRST);
    let (made, crashes) = each_crash(&home, || Vault::create(&home.folder, Protection::Passphrase(&passphrase), QUICK, fill).map(drop));
    made.unwrap();
    assert!(crashes.len() >= 6, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let whole = match presence(&crash.folder).unwrap() {
            Presence::Absent => {
                let again = Vault::create(&crash.folder, Protection::Passphrase(&passphrase), QUICK, fill);
                drop(again.unwrap());
                0
            }
            Presence::Passphrase => 1,
            other => panic!("{other:?}"),
        };
        ends[whole] += 1;
        let vault = crash.open();
        let who = unlock(&vault, FIRST).unwrap();
        assert!(all_fit(&vault, &who));
        assert_eq!(who.notebooks.len(), 1);
        assert_eq!(crash.folders("notebooks").len(), 1);
        assert_tidy(&crash);
    }
    assert!(ends[0] > 0 && ends[1] > 0, "both ends were seen: {ends:?}");
}

#[test]
fn inviting() {
    let home = Home::of_one();
    let vault = home.open();
    let first = unlock(&vault, FIRST).unwrap();
    let (invite, crashes) = each_crash(&home, || vault.invite_first(&first, QUICK, fill));
    let invite = invite.unwrap();
    assert!(crashes.len() >= 3);
    for crash in crashes {
        let vault = crash.open();
        let who = unlock(&vault, FIRST).unwrap();
        assert!(all_fit(&vault, &who));
        assert!(who.notebooks.contains(&first.notebooks[0]));
        assert_tidy(&crash);
        // Whatever was left, an invite can be made, and opens.
        let invite = match who.notebooks.iter().find(|open| **open != first.notebooks[0]) {
            Some(shared) => vault.invite_again(shared, &[who.recipient()], QUICK).unwrap(),
            None => vault.invite_first(&who, QUICK, fill).unwrap(),
        };
        assert!(vault.open_invite(&invite.file, &invite.words, &GO_ON).is_ok());
    }
    assert!(vault.open_invite(&invite.file, &invite.words, &GO_ON).is_ok());
}

#[test]
fn joining() {
    let home = Home::of_one();
    let vault = home.open();
    let first = unlock(&vault, FIRST).unwrap();
    let invite = vault.invite_first(&first, QUICK, fill).unwrap();
    let opened = vault.open_invite(&invite.file, &invite.words, &GO_ON).unwrap();
    let others = [first.recipient()];
    let (second, crashes) = each_crash(&home, || {
        let second = vault.join(&opened, &others, &chosen(SECOND), QUICK, &GO_ON, fill)?;
        vault.close_invite(&invite.shared, &[first.recipient(), second.recipient()])?;
        Ok::<_, VaultError>(second)
    });
    second.unwrap();
    assert!(crashes.len() >= 6, "{} steps", crashes.len());
    let mut repeated = 0;
    for crash in crashes {
        let vault = crash.open();
        assert_tidy(&crash);
        if crash.folders("people").len() == 1 {
            let opened = vault.open_invite(&vault.read_invite().unwrap(), &invite.words, &GO_ON).unwrap();
            assert_eq!(opened.shared(), &invite.shared);
            vault.join(&opened, &others, &chosen(SECOND), QUICK, &GO_ON, fill).unwrap();
            repeated += 1;
        }
        let who = unlock(&vault, FIRST).unwrap();
        assert!(all_fit(&vault, &who));
        assert_eq!(who.notebooks.len(), 2, "the first keeps Private and Shared");
        let second = unlock(&vault, SECOND).unwrap();
        assert!(all_fit(&vault, &second));
        assert_eq!(second.notebooks.len(), 2, "the second has Private and Shared");
        // Finishing, which the next unlock of either does.
        vault.close_invite(&invite.shared, &[first.recipient(), second.recipient()]).unwrap();
        assert!(!vault.invite_waiting());
        assert_eq!(vault.open_invite(&invite.file, &invite.words, &GO_ON).unwrap_err(), VaultError::InviteSpent);
        for words in [FIRST, SECOND] {
            assert_eq!(unlock(&vault, words).unwrap().notebooks.len(), 2);
        }
    }
    assert!(repeated > 0);
}

#[test]
fn adding_a_passphrase() {
    let home = Home::clear();
    let vault = home.open();
    let before = vault.open_clear().unwrap();
    let (done, crashes) = each_crash(&home, || vault.add_passphrase(&before, &chosen(FIRST), QUICK, copy));
    done.unwrap();
    assert!(crashes.len() >= 7, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let vault = crash.open();
        if presence(&crash.folder).unwrap() == Presence::Clear {
            ends[0] += 1;
            let who = vault.open_clear().unwrap();
            assert!(all_fit(&vault, &who));
            assert_eq!(who.notebooks.len(), 1);
            vault.add_passphrase(&who, &chosen(FIRST), QUICK, copy).unwrap();
        } else {
            ends[1] += 1;
        }
        let who = unlock(&vault, FIRST).unwrap();
        assert!(all_fit(&vault, &who));
        assert_eq!(who.notebooks.len(), 1);
        assert_ne!(who.notebooks[0].key, before.notebooks[0].key, "the key is new");
        let id = who.notebooks[0].id;
        assert_eq!(key_file::read(&vault.notebook(id), id, &before.identity), Ok(None), "the old identity opens nothing");
        assert!(!crash.contents().iter().any(|(path, _)| path.ends_with("identity.txt")));
        vault.change_passphrase(&who, &chosen(SECOND), QUICK, &GO_ON).unwrap();
        assert_tidy(&crash);
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn replacing_a_key() {
    let home = Home::of_two();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let open = &who.notebooks[0];
    let (new, crashes) = each_crash(&home, || vault.replace_key(open, &[who.recipient()], copy));
    let new = new.unwrap();
    let mut keys = std::collections::BTreeMap::new();
    for crash in crashes {
        let vault = crash.open();
        let who = unlock(&vault, FIRST).unwrap();
        assert!(all_fit(&vault, &who));
        assert_eq!(who.notebooks.len(), 2);
        assert_tidy(&crash);
        let now = who.notebooks.iter().find(|now| now.id == open.id).unwrap();
        *keys.entry(now.key == new).or_insert(0) += 1;
        assert!(now.key == new || now.key == open.key);
    }
    assert_eq!(keys.len(), 2, "both the old and the new were seen: {keys:?}");
}

#[test]
fn changing_a_passphrase() {
    let home = Home::of_one();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let words = Words::recovery().unwrap();
    vault.set_recovery(&who, &words, QUICK).unwrap();
    let (done, crashes) = each_crash(&home, || vault.change_passphrase(&who, &chosen(SECOND), QUICK, &GO_ON));
    done.unwrap();
    assert!(!crashes.is_empty());
    for crash in crashes {
        let vault = crash.open();
        let opens = [FIRST, SECOND].map(|text| unlock(&vault, text).is_ok());
        assert_eq!(opens.iter().filter(|opened| **opened).count(), 1, "exactly one opens");
        assert!(vault.recover(&words, &chosen(FIRST), QUICK, &GO_ON).is_ok());
    }
}

#[test]
fn leftovers_of_every_kind_are_cleared_and_strangers_files_are_not() {
    let home = Home::of_one();
    let id = NotebookId::random().unwrap();
    let person = PersonFolder::random().unwrap();
    let top = &home.folder;
    for folder in [format!("notebooks/new-{id}"), format!("people/new-{person}")] {
        fs::create_dir(top.join(&folder)).unwrap();
        fs::write(top.join(&folder).join(".groundwork-abc"), b"cut").unwrap();
    }
    fs::write(top.join("people/.groundwork-xyz"), b"cut").unwrap();
    let kept = NotebookId::random().unwrap();
    let with_stranger = top.join(format!("notebooks/new-{kept}"));
    fs::create_dir(&with_stranger).unwrap();
    fs::write(with_stranger.join("my notes.txt"), b"mine").unwrap();
    // An old one alone cannot come about by a crash; it is taken back rather than lost.
    let name = home.folders("notebooks").into_iter().find(|path| !path.to_str().unwrap().contains("new-")).unwrap();
    let old = name.with_file_name(format!("old-{}", name.file_name().unwrap().to_str().unwrap()));
    fs::rename(&name, &old).unwrap();

    let vault = Vault::open(top, Duration::ZERO).unwrap();
    assert_eq!(unlock(&vault, FIRST).unwrap().notebooks.len(), 1);
    assert!(with_stranger.join("my notes.txt").exists());
    assert!(name.exists() && !old.exists());
    assert!(!top.join(format!("notebooks/new-{id}")).exists());
    assert!(!top.join(format!("people/new-{person}")).exists());
    assert!(!top.join("people/.groundwork-xyz").exists());
}

/// Both identities are named inside by now; here a notebook's own bytes stand for that.
fn renew(vault: &Vault, who: &Unlocked, new: &str, others: &[Recipient]) -> Result<Unlocked, VaultError> {
    let renewal = vault.begin_renewal(who, &chosen(new), QUICK, &GO_ON)?;
    let is_shared = |notebook: &OpenNotebook| !others.is_empty() && notebook == who.notebooks.last().unwrap();
    for notebook in &who.notebooks {
        let mut openers = vec![who.recipient(), renewal.recipient()];
        openers.extend(others.iter().filter(|_| is_shared(notebook)).cloned());
        vault.set_openers(notebook, &openers)?;
    }
    let mut fresh = vault.take_up(who, renewal)?;
    vault.settle_person(&fresh)?;
    for at in 0..fresh.notebooks.len() {
        let notebook = fresh.notebooks[at].clone();
        let mut openers = vec![fresh.recipient()];
        openers.extend(others.iter().filter(|_| is_shared(&who.notebooks[at])).cloned());
        fresh.notebooks[at].key = vault.replace_key(&notebook, &openers, copy)?;
    }
    Ok(fresh)
}

#[test]
fn making_new_keys() {
    let home = Home::of_one();
    let vault = home.open();
    let before = unlock(&vault, FIRST).unwrap();
    let words = Words::recovery().unwrap();
    vault.set_recovery(&before, &words, QUICK).unwrap();
    let (fresh, crashes) = each_crash(&home, || renew(&vault, &before, SECOND, &[]));
    let fresh = fresh.unwrap();
    assert!(crashes.len() >= 7, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let vault = crash.open();
        assert_tidy(&crash);
        let [old, new] = [FIRST, SECOND].map(|text| unlock(&vault, text));
        assert!(old.is_ok() != new.is_ok(), "exactly one opens");
        ends[usize::from(new.is_ok())] += 1;
        let who = old.or(new).unwrap();
        assert!(all_fit(&vault, &who) && who.notebooks.len() == 1, "and everything with it");
        // The words open as well, or nothing at all; they never take what opens away.
        match vault.recover(&words, &chosen("another test passphrase"), QUICK, &GO_ON) {
            Ok(recovered) => assert!(all_fit(&vault, &recovered) && recovered.notebooks.len() == 1),
            Err(error) => {
                assert!(matches!(error, VaultError::WrongWords), "{error:?}");
                assert!(unlock(&vault, SECOND).is_ok());
            }
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
    // In the end the old identity, which somebody may have copied, opens nothing.
    let id = fresh.notebooks[0].id;
    assert_ne!(fresh.notebooks[0].key, before.notebooks[0].key);
    assert_eq!(key_file::read(&vault.notebook(id), id, &before.identity), Ok(None));
    assert!(!vault.has_recovery(&fresh), "words of an identity that is gone are gone");
    assert!(matches!(vault.recover(&words, &chosen(FIRST), QUICK, &GO_ON), Err(VaultError::WrongWords)));
}

#[test]
fn making_new_keys_takes_nothing_from_the_other() {
    let home = Home::of_two();
    let vault = home.open();
    let (first, second) = (unlock(&vault, FIRST).unwrap(), unlock(&vault, SECOND).unwrap());
    let shared = first.notebooks.iter().find(|open| second.notebooks.contains(open)).unwrap().clone();
    let mut who = first.clone();
    who.notebooks.sort_by_key(|open| *open == shared);
    let (fresh, crashes) = each_crash(&home, || renew(&vault, &who, "another test passphrase", &[second.recipient()]));
    fresh.unwrap();
    for crash in crashes {
        let vault = crash.open();
        let other = unlock(&vault, SECOND).unwrap();
        assert!(all_fit(&vault, &other) && other.notebooks.len() == 2, "the other opens both of theirs throughout");
    }
}

#[test]
fn leaving() {
    let home = Home::of_two();
    let vault = home.open();
    let (first, second) = (unlock(&vault, FIRST).unwrap(), unlock(&vault, SECOND).unwrap());
    let shared = first.notebooks.iter().find(|open| second.notebooks.contains(open)).unwrap().clone();
    let own: Vec<_> = first.notebooks.iter().filter(|open| **open != shared).map(|open| open.id).collect();
    let (left, crashes) = each_crash(&home, || {
        vault.set_openers(&shared, &[second.recipient()])?;
        vault.leave(&first, &own)
    });
    left.unwrap();
    assert!(crashes.len() >= 8, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let vault = crash.open();
        let other = unlock(&vault, SECOND).unwrap();
        assert!(all_fit(&vault, &other) && other.notebooks.len() == 2, "nothing of the other's is touched");
        let still_here = unlock(&vault, FIRST).is_ok();
        ends[usize::from(!still_here)] += 1;
        assert_eq!(vault.people().unwrap().len(), if still_here { 2 } else { 1 });
        assert_eq!(vault.notebook_ids().unwrap().len(), if still_here { 3 } else { 2 }, "theirs go with them, whole");
        assert_tidy(&crash);
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn leaving_as_the_only_one_leaves_no_vault() {
    let home = Home::of_one();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let all: Vec<_> = who.notebooks.iter().map(|open| open.id).collect();
    let (left, crashes) = each_crash(&home, || vault.leave(&who, &all));
    left.unwrap();
    for crash in crashes {
        match Vault::open(&crash.folder, Duration::ZERO) {
            Ok(vault) => assert!(unlock(&vault, FIRST).is_ok()),
            Err(error) => {
                assert_eq!(error, VaultError::NoVault);
                assert_eq!(presence(&crash.folder).unwrap(), Presence::Absent);
            }
        }
    }
    vault.dissolve();
    assert!(!home.folder.exists(), "{:?}", home.contents());
}

/// Nobody's keys make somebody else go.
#[test]
fn one_person_can_t_make_the_other_leave() {
    let home = Home::of_two();
    let vault = home.open();
    let (first, second) = (unlock(&vault, FIRST).unwrap(), unlock(&vault, SECOND).unwrap());
    let before = home.contents();
    // With the other's folder and one's own key.
    let forged = Unlocked { person: second.person, ..first.clone() };
    assert_eq!(vault.leave(&forged, &[]), Err(VaultError::SlotMisplaced));
    assert!(matches!(vault.begin_renewal(&forged, &chosen("another test passphrase"), QUICK, &GO_ON), Err(VaultError::SlotMisplaced)));
    assert!(matches!(vault.set_recovery(&forged, &Words::recovery().unwrap(), QUICK), Err(VaultError::SlotMisplaced)));
    assert!(matches!(
        vault.change_passphrase(&forged, &chosen("another test passphrase"), QUICK, &GO_ON),
        Err(VaultError::SlotMisplaced)
    ));
    assert_eq!(home.contents(), before, "nothing was touched");
}
