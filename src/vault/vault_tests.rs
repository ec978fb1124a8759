//! What a vault does and refuses, as its callers see it.

use super::testing::{FIRST, GO_ON, Home, QUICK, SECOND, all_fit, chosen, copy, fill, unlock};
use super::*;
use crate::platform::write_atomic;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, SystemTime};

fn person_with(home: &Home, text: &str) -> PathBuf {
    let vault = home.open();
    let who = unlock(&vault, text).unwrap();
    home.folder.join("people").join(who.person.to_string())
}

#[test]
fn the_layout_is_as_described_and_private() {
    let home = Home::of_one();
    let [person, notebook] = ["people", "notebooks"].map(|inside| home.folders(inside).remove(0));
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!((name(&person).len(), name(&notebook).len()), (16, 32));
    for path in [
        home.folder.join("README.txt"),
        home.folder.join("lock"),
        person.join("unlock.age"),
        person.join("recipient.txt"),
        notebook.join("key.age"),
        notebook.join("notebook.db"),
    ] {
        assert!(path.is_file(), "{path:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(&path), 0o600, "{path:?}");
            assert_eq!(mode(path.parent().unwrap()), 0o700, "{path:?}");
        }
    }
    assert!(!person.join("identity.txt").exists());
}

#[test]
fn a_wrong_passphrase_is_always_the_same_error_and_changes_nothing() {
    for home in [Home::of_one(), Home::of_two()] {
        let vault = home.open();
        let before = home.contents();
        for wrong in ["", "x", "maya test passphras", "Maya test passphrase", &"long ".repeat(1000)] {
            assert_eq!(unlock(&vault, wrong).unwrap_err(), VaultError::WrongPassphrase, "{wrong:.30}");
        }
        assert_eq!(home.contents(), before);
    }
}

#[test]
fn each_of_two_opens_their_own_and_shared() {
    let home = Home::of_two();
    let vault = home.open();
    let [first, second] = [FIRST, SECOND].map(|text| unlock(&vault, text).unwrap());
    assert!(all_fit(&vault, &first) && all_fit(&vault, &second));
    let both: Vec<_> = first.notebooks.iter().filter(|open| second.notebooks.contains(open)).collect();
    assert_eq!((first.notebooks.len(), second.notebooks.len(), both.len()), (2, 2, 1));
    assert_ne!(first.person, second.person);
    assert_ne!(first.recipient(), second.recipient());
    assert!(!vault.invite_waiting());
}

#[test]
fn unlocking_stops_when_asked_to() {
    let home = Home::of_two();
    let stop = AtomicBool::new(true);
    assert_eq!(home.open().unlock(&Passphrase::new(FIRST), &stop).unwrap_err(), VaultError::Cancelled);
}

#[test]
fn a_second_program_waits_and_then_says_so() {
    let home = Home::of_one();
    let held = home.open();
    assert_eq!(Vault::open(&home.folder, Duration::from_millis(60)).unwrap_err(), VaultError::InUse);
    drop(held);
    assert!(Vault::open(&home.folder, Duration::ZERO).is_ok());
}

#[test]
fn no_vault_is_not_an_empty_vault() {
    let home = Home::new();
    assert_eq!(presence(&home.folder), Ok(Presence::Absent));
    assert_eq!(Vault::open(&home.folder, Duration::ZERO).unwrap_err(), VaultError::NoVault);
    assert!(!home.folder.exists(), "looking made nothing");
    let home = Home::of_one();
    fs::remove_dir_all(home.folder.join("people")).unwrap();
    assert_eq!(presence(&home.folder), Ok(Presence::KeysMissing));
    assert_eq!(Vault::open(&home.folder, Duration::ZERO).unwrap_err(), VaultError::KeysMissing);
    let again = Vault::create(&home.folder, Protection::None, QUICK, fill);
    assert_eq!(again.unwrap_err(), VaultError::FolderTaken, "never a new vault over old notebooks");
}

#[test]
fn a_folder_in_other_use_is_left_alone() {
    let taken = Home::new();
    fs::create_dir_all(&taken.folder).unwrap();
    fs::write(taken.folder.join("tax.ods"), b"mine").unwrap();
    let before = taken.contents();
    for home in [&taken, &Home::of_one()] {
        let refused = Vault::create(&home.folder, Protection::None, QUICK, fill);
        assert_eq!(refused.unwrap_err(), VaultError::FolderTaken);
    }
    assert_eq!(taken.contents(), before);
}

#[test]
fn what_fill_refuses_leaves_no_vault() {
    let home = Home::new();
    let refuse = |_: &NewNotebook<'_>| Err(VaultError::Randomness);
    assert_eq!(Vault::create(&home.folder, Protection::None, QUICK, refuse).unwrap_err(), VaultError::Randomness);
    let forget = |_: &NewNotebook<'_>| Ok::<_, VaultError>(());
    let forgotten = Vault::create(&home.folder, Protection::None, QUICK, forget).unwrap_err();
    assert_eq!(forgotten, VaultError::Notebook(NotebookFault::Missing));
    let plain = |new: &NewNotebook<'_>| {
        let mut page = b"SQLite format 3\0".to_vec();
        page.resize(4096, 0);
        Ok::<_, VaultError>(write_atomic(new.database, &page)?)
    };
    let refused = Vault::create(&home.folder, Protection::None, QUICK, plain).unwrap_err();
    assert_eq!(refused, VaultError::Notebook(NotebookFault::Unencrypted));
    assert!(home.folders("notebooks").is_empty() && home.folders("people").is_empty());
    assert_eq!(presence(&home.folder), Ok(Presence::Absent));
}

#[test]
fn strays_in_people_are_passed_over() {
    let home = Home::of_one();
    let people = home.folder.join("people");
    let slot = fs::read(home.folders("people")[0].join("unlock.age")).unwrap();
    for name in [".DS_Store", "desktop.ini", "0123456789abcdef"] {
        fs::write(people.join(name), &slot).unwrap();
    }
    for name in ["0123456789ABCDEF", "copy of 0123456789abcde", "0123456789abcdef0"] {
        fs::create_dir(people.join(name)).unwrap();
        fs::write(people.join(name).join("unlock.age"), b"junk").unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&home.folder, people.join("fedcba9876543210")).unwrap();
    let vault = home.open();
    assert!(unlock(&vault, FIRST).is_ok());
    assert_eq!(unlock(&vault, "wrong").unwrap_err(), VaultError::WrongPassphrase);
    assert_eq!(vault.invite_first(&unlock(&vault, FIRST).unwrap(), QUICK, fill).map(drop), Ok(()), "still one person");
}

#[test]
fn a_damaged_slot_costs_only_its_own() {
    type Damage = fn(&[u8]) -> Vec<u8>;
    let damages: [Damage; 4] = [
        |slot| slot[..slot.len() / 2].to_vec(),
        |_| Vec::new(),
        |slot| String::from_utf8_lossy(slot).replace(" 10\n", " 30\n").into_bytes(), // asks for hours of work
        |_| vec![b'x'; 100_000],
    ];
    for damage in damages {
        let home = Home::of_two();
        let slot = person_with(&home, FIRST).join("unlock.age");
        let bytes = damage(&fs::read(&slot).unwrap());
        fs::write(&slot, bytes).unwrap();
        let vault = home.open();
        assert!(unlock(&vault, SECOND).is_ok());
        assert_eq!(unlock(&vault, FIRST).unwrap_err(), VaultError::SlotDamaged);
        assert_eq!(unlock(&vault, "wrong").unwrap_err(), VaultError::SlotDamaged, "alike for every passphrase");
    }
    let home = Home::of_one();
    fs::remove_file(home.folders("people")[0].join("unlock.age")).unwrap();
    assert_eq!(presence(&home.folder), Ok(Presence::Passphrase));
    assert_eq!(unlock(&home.open(), FIRST).unwrap_err(), VaultError::SlotDamaged);
}

#[test]
fn swapped_slots_still_open_but_are_not_written_over() {
    let home = Home::of_two();
    let [one, two] = [FIRST, SECOND].map(|text| person_with(&home, text).join("unlock.age"));
    let beside = home.folder.join("beside");
    fs::rename(&one, &beside).unwrap();
    fs::rename(&two, &one).unwrap();
    fs::rename(&beside, &two).unwrap();
    let before = home.contents();
    let vault = home.open();
    for text in [FIRST, SECOND] {
        let who = unlock(&vault, text).unwrap();
        assert!(all_fit(&vault, &who));
        let new = chosen("another long enough one 72");
        assert_eq!(vault.change_passphrase(&who, &new, QUICK, &GO_ON), Err(VaultError::SlotMisplaced));
        assert_eq!(vault.set_recovery(&who, &Words::recovery().unwrap(), QUICK), Err(VaultError::SlotMisplaced));
    }
    assert_eq!(home.contents(), before);
}

#[test]
fn a_copied_slot_opens_as_its_owner_from_its_own_folder() {
    let home = Home::of_two();
    let [one, two] = [FIRST, SECOND].map(|text| person_with(&home, text));
    fs::copy(one.join("unlock.age"), two.join("unlock.age")).unwrap();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    assert_eq!(vault.person_folder(who.person), one);
    // Both slots were tried although the first one opened: the work never tells which.
    let trials = vault.try_slots(FIRST, super::layout::Person::unlock, None, &GO_ON).unwrap();
    assert_eq!((trials.opened.len(), trials.damaged), (2, 0));
}

#[test]
fn a_damaged_key_file_is_named_and_the_rest_opens() {
    let home = Home::of_two();
    let vault = home.open();
    let id = unlock(&vault, FIRST).unwrap().notebooks[0].id;
    let key = vault.notebook(id).key_file();
    let bytes = fs::read(&key).unwrap();
    fs::write(&key, &bytes[..bytes.len() - 1]).unwrap();
    let who = unlock(&vault, FIRST).unwrap();
    assert_eq!((who.notebooks.len(), who.damaged), (1, vec![id]));
}

#[test]
fn changing_the_passphrase_keeps_everything_else() {
    let home = Home::of_two();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let words = Words::recovery().unwrap();
    assert!(!vault.has_recovery(&who));
    vault.set_recovery(&who, &words, QUICK).unwrap();
    assert!(vault.has_recovery(&who));
    let new = chosen("another long enough one 72");
    vault.change_passphrase(&who, &new, QUICK, &GO_ON).unwrap();
    assert_eq!(unlock(&vault, FIRST).unwrap_err(), VaultError::WrongPassphrase);
    let now = vault.unlock(new.as_typed(), &GO_ON).unwrap();
    assert_eq!((now.person, now.notebooks.clone(), now.recipient()), (who.person, who.notebooks.clone(), who.recipient()));
    // The recovery words still work, typed any which way.
    let typed = Words::parse(&words.expose().to_uppercase().replace(' ', ",\n"));
    let back = vault.recover(&typed, &chosen(FIRST), QUICK, &GO_ON).unwrap();
    assert_eq!(back.notebooks, who.notebooks);
    assert_eq!(unlock(&vault, FIRST).unwrap().person, who.person);
    // New words take the place of the old.
    let newer = Words::recovery().unwrap();
    vault.set_recovery(&who, &newer, QUICK).unwrap();
    assert_eq!(vault.recover(&words, &new, QUICK, &GO_ON).unwrap_err(), VaultError::WrongWords);
    assert!(vault.recover(&newer, &new, QUICK, &GO_ON).is_ok());
    assert!(unlock(&vault, SECOND).is_ok());
}

#[test]
fn recovering_brings_back_a_lost_slot() {
    let home = Home::of_one();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    assert_eq!(
        vault.recover(&Words::recovery().unwrap(), &chosen(SECOND), QUICK, &GO_ON).unwrap_err(),
        VaultError::WrongWords,
        "no words were ever set"
    );
    let words = Words::recovery().unwrap();
    vault.set_recovery(&who, &words, QUICK).unwrap();
    fs::remove_file(home.folders("people")[0].join("unlock.age")).unwrap();
    vault.recover(&words, &chosen(SECOND), QUICK, &GO_ON).unwrap();
    assert!(unlock(&vault, SECOND).is_ok());
}

#[test]
fn two_people_cannot_have_one_passphrase() {
    let home = Home::of_two();
    let vault = home.open();
    let second = unlock(&vault, SECOND).unwrap();
    assert_eq!(vault.change_passphrase(&second, &chosen(FIRST), QUICK, &GO_ON), Err(VaultError::WeakPassphrase));
    assert_eq!(vault.change_passphrase(&second, &chosen(SECOND), QUICK, &GO_ON), Ok(()), "one's own again is fine");
    let home = Home::of_one();
    let vault = home.open();
    let first = unlock(&vault, FIRST).unwrap();
    let invite = vault.invite_first(&first, QUICK, fill).unwrap();
    let opened = vault.open_invite(&invite.file, &invite.words, &GO_ON).unwrap();
    let joined = vault.join(&opened, &[first.recipient()], &chosen(FIRST), QUICK, &GO_ON, fill);
    assert_eq!(joined.unwrap_err(), VaultError::WeakPassphrase);
    assert_eq!(home.folders("people").len(), 1);
}

#[test]
fn an_invite_opens_with_its_words_only_and_once() {
    let home = Home::of_one();
    let vault = home.open();
    let first = unlock(&vault, FIRST).unwrap();
    assert_eq!(vault.read_invite(), Err(VaultError::InviteSpent));
    let old = vault.invite_first(&first, QUICK, fill).unwrap();
    assert_eq!(vault.read_invite().unwrap(), old.file);
    let wrong = Words::invite().unwrap();
    assert_eq!(vault.open_invite(&old.file, &wrong, &GO_ON).unwrap_err(), VaultError::WrongWords);
    assert_eq!(vault.open_invite(b"not an invite", &old.words, &GO_ON).unwrap_err(), VaultError::AgeDamaged);
    // A newer invite makes the older one useless.
    let new = vault.invite_again(&old.shared, &[first.recipient()], QUICK).unwrap();
    assert_eq!(vault.open_invite(&old.file, &old.words, &GO_ON).unwrap_err(), VaultError::InviteSpent);
    assert!(vault.open_invite(&new.file, &new.words, &GO_ON).is_ok());
    assert_eq!(new.shared, old.shared);
    // The invite opens Shared, never the first person's Private.
    assert_ne!(new.shared, first.notebooks[0]);
    // Withdrawn.
    vault.close_invite(&new.shared, &[first.recipient()]).unwrap();
    assert_eq!(vault.open_invite(&new.file, &new.words, &GO_ON).unwrap_err(), VaultError::InviteSpent);
    assert_eq!(unlock(&vault, FIRST).unwrap().notebooks.len(), 2);
    assert_eq!(vault.close_invite(&new.shared, &[]), Err(VaultError::NoOpeners));
    assert_eq!(unlock(&vault, FIRST).unwrap().notebooks.len(), 2, "a refused list of openers changes nothing");
}

#[test]
fn a_third_person_is_refused() {
    let home = Home::of_two();
    let vault = home.open();
    let first = unlock(&vault, FIRST).unwrap();
    assert_eq!(vault.invite_first(&first, QUICK, fill).unwrap_err(), VaultError::Full);
    let again = vault.invite_again(&first.notebooks[0], &[first.recipient()], QUICK);
    assert_eq!(again.unwrap_err(), VaultError::Full);
}

#[test]
fn without_a_passphrase_one_person_only() {
    let home = Home::clear();
    assert_eq!(presence(&home.folder), Ok(Presence::Clear));
    let vault = home.open();
    let who = vault.open_clear().unwrap();
    assert!(all_fit(&vault, &who));
    assert_eq!(unlock(&vault, "whatever").unwrap().person, who.person);
    assert_eq!(vault.invite_first(&who, QUICK, fill).unwrap_err(), VaultError::NeedsPassphrase);
    assert_eq!(vault.set_recovery(&who, &Words::recovery().unwrap(), QUICK), Err(VaultError::NeedsPassphrase));
    assert_eq!(vault.change_passphrase(&who, &chosen(FIRST), QUICK, &GO_ON), Err(VaultError::NeedsPassphrase));
    let now = vault.add_passphrase(&who, &chosen(FIRST), QUICK, copy).unwrap();
    assert!(all_fit(&vault, &now));
    assert_eq!((now.person, now.notebooks[0].id), (who.person, who.notebooks[0].id));
    assert_eq!(presence(&home.folder), Ok(Presence::Passphrase));
    assert_eq!(vault.open_clear().unwrap_err(), VaultError::HasPassphrase);
    assert_eq!(vault.add_passphrase(&now, &chosen(FIRST), QUICK, copy).unwrap_err(), VaultError::HasPassphrase);
    assert!(vault.invite_first(&now, QUICK, fill).is_ok());
}

#[test]
fn a_clear_identity_dropped_into_a_vault_of_two_changes_nothing() {
    let home = Home::of_two();
    let person = person_with(&home, FIRST);
    write_atomic(&person.join("identity.txt"), b"AGE-SECRET-KEY-1JUNK\n").unwrap();
    let before = home.contents();
    let vault = home.open();
    assert_eq!(presence(&home.folder), Ok(Presence::Passphrase));
    let who = unlock(&vault, FIRST).unwrap();
    assert_eq!(home.contents(), before);
    assert!(vault.change_passphrase(&who, &chosen(FIRST), QUICK, &GO_ON).is_ok());
}

#[test]
fn a_notebook_left_open_is_not_swapped() {
    let home = Home::of_one();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let open = &who.notebooks[0];
    fs::write(vault.notebook(open.id).journal(), b"hot").unwrap();
    let before = home.contents();
    let refused = vault.replace_key(open, &[who.recipient()], copy);
    assert_eq!(refused.unwrap_err(), VaultError::Notebook(NotebookFault::Unfinished));
    assert_eq!(home.contents(), before);
    fs::remove_file(vault.notebook(open.id).journal()).unwrap();
    let fails = |_: &ReplacedNotebook<'_>| Err(VaultError::Cancelled);
    assert_eq!(vault.replace_key(open, &[who.recipient()], fails).unwrap_err(), VaultError::Cancelled);
    assert!(all_fit(&vault, &unlock(&vault, FIRST).unwrap()));
    assert_eq!(home.folders("notebooks").len(), 1);
}

#[test]
fn after_a_lock_no_time_tells_who_wrote() {
    let home = Home::of_two();
    let vault = home.open();
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_750_000_000);
    assert_eq!(vault.level_times(at), 0);
    for (path, _) in home.contents() {
        for path in path.ancestors().take_while(|path| path.starts_with(&home.folder)) {
            if path.file_name().is_some_and(|name| name != "backups") {
                assert_eq!(fs::metadata(path).unwrap().modified().unwrap(), at, "{path:?}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_said_to_be() {
    use crate::platform::FileTrouble;
    use std::os::unix::fs::PermissionsExt;
    let home = Home::of_one();
    let before = home.contents();
    for (path, _) in &before {
        fs::set_permissions(path, fs::Permissions::from_mode(0o400)).unwrap();
    }
    fs::set_permissions(&home.folder, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(home.folder.join("probe"), b"x").is_ok() {
        // Root writes everywhere; the system's own read-only folders stand in.
        let refused = Vault::create(std::path::Path::new("/proc/groundwork"), Protection::None, QUICK, fill);
        assert!(matches!(refused, Err(VaultError::File(_))), "{refused:?}");
    } else {
        assert_eq!(Vault::open(&home.folder, Duration::ZERO).unwrap_err(), VaultError::File(FileTrouble::Denied));
        assert_eq!(home.contents(), before);
    }
    fs::set_permissions(&home.folder, fs::Permissions::from_mode(0o700)).unwrap();
}
