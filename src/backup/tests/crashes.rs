//! Taking, restoring and replacing, cut off after every step that reached the disk; and disks that are full.

use super::stage::{Home, MAYAS, all, names, opening, pages_in};
use crate::backup::{BackupError, SecondFolder, mark};
use crate::backup::{Current, Kind, list, prepare, restore_beside, second::bring, tidy, verify};
use crate::jobs::Control;
use crate::platform::{FileTrouble, after_step, little_room};
use crate::store::person;
use crate::vault::{Passphrase, Presence, Vault, VaultError, presence};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// Runs `work` and gives back, with its result, `folder` as it lay on the disk after each of its steps.
fn each_crash<T>(folder: &Path, work: impl FnOnce() -> T) -> (T, Vec<tempfile::TempDir>) {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (into, from) = (Rc::clone(&seen), folder.to_path_buf());
    let done = after_step::watch(
        move || {
            let dir = tempfile::tempdir().unwrap();
            copy_all(&from, &dir.path().join("copy"));
            into.borrow_mut().push(dir);
        },
        work,
    );
    (done, seen.take())
}

fn copy_all(from: &Path, to: &Path) {
    if !from.exists() {
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn taking_leaves_the_older_ones_or_the_older_ones_and_a_whole_new_one() {
    let home = Home::of_two();
    home.take(1);
    let (_, crashes) = each_crash(&home.vault.backups(), || home.take(2));
    assert!(crashes.len() >= 2, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let folder = crash.path().join("copy");
        tidy(&folder);
        let listed = list(&folder, &home.taker()).unwrap();
        for one in &listed {
            assert!(verify(&one.file, &home.keys.identity, &folder, &Control::default()).is_ok());
        }
        ends[listed.len() - 1] += 1;
        assert_eq!(names(&folder).len(), listed.len(), "nothing half-made is left");
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn restoring_beside_leaves_no_vault_or_a_whole_one() {
    let home = Home::of_two();
    let file = home.take(1);
    let into = home.path("restored");
    let (done, crashes) = each_crash(&into, || restore_beside(&file, &into, &opening(MAYAS), &Control::default()));
    done.unwrap();
    assert!(crashes.len() >= 6, "{} steps", crashes.len());
    let mut ends = [0, 0];
    for crash in crashes {
        let folder = crash.path().join("copy");
        let whole = match presence(&folder).unwrap() {
            Presence::Absent => {
                restore_beside(&file, &folder, &opening(MAYAS), &Control::default()).unwrap();
                0
            }
            Presence::Passphrase => 1,
            other => panic!("{other:?}"),
        };
        ends[whole] += 1;
        assert_eq!(pages_in(&folder, MAYAS), ["a page of both", "the first page", "the second page"]);
        for name in names(&folder.join("notebooks")).into_iter().chain(names(&folder.join("people"))) {
            assert!(!name.contains('-'), "{name}");
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn replacing_leaves_what_was_there_or_what_was_put_back() {
    let home = Home::of_one();
    let file = home.take(1);
    home.write(Kind::Private, 9, "written afterwards");
    let notebook = home.open(Kind::Private);
    let people = person::list(notebook.db()).unwrap();
    let sequence = notebook.place().unwrap().1;
    notebook.close().unwrap();
    let openers = vec![home.keys.recipient()];
    let now = Current { id: home.keys.notebooks[0].id, kind: Kind::Private, people, openers, sequence, remembered: Vec::new() };
    let (done, crashes) = each_crash(home.vault.folder(), || {
        let waiting = prepare(&file, &home.vault, &home.taker(), &now, &Control::default())?;
        Ok::<_, BackupError>(home.vault.swap_in(waiting)?)
    });
    done.unwrap();
    let mut ends = [0, 0];
    for crash in crashes {
        let vault = Vault::open(&crash.path().join("copy"), Duration::ZERO).unwrap();
        let keys = vault.unlock(&Passphrase::new(MAYAS), &AtomicBool::new(false)).unwrap();
        assert_eq!((keys.notebooks.len(), keys.damaged.len()), (1, 0));
        let (_, notebook) = all(&vault, &keys).remove(0);
        let pages = crate::store::entry::heads(notebook.db()).unwrap().len();
        ends[match pages {
            3 => 0,
            2 => 1,
            other => panic!("{other} pages"),
        }] += 1;
        assert_eq!(names(&vault.folder().join("notebooks")).len(), 1);
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn a_second_folder_has_the_whole_copy_or_none() {
    let home = Home::of_one();
    let file = home.take(1);
    let stick = home.path("stick");
    fs::create_dir(&stick).unwrap();
    mark(&stick).unwrap();
    let second = SecondFolder { folder: stick.clone(), purges: 0, begun: Vec::new() };
    let (done, crashes) = each_crash(&stick, || bring(&file, &second, &home.taker(), &Control::default()));
    done.unwrap();
    let mut ends = [0, 0];
    for crash in crashes {
        let folder = crash.path().join("copy");
        let listed = list(&folder, &home.taker()).unwrap();
        ends[listed.len()] += 1;
        for one in listed {
            assert_eq!(fs::read(one.file).unwrap(), fs::read(&file).unwrap());
        }
        let again = SecondFolder { folder: folder.clone(), purges: 0, begun: Vec::new() };
        bring(&file, &again, &home.taker(), &Control::default()).unwrap();
        assert_eq!(names(&folder).len(), 2, "the copy and the mark");
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn a_full_disk_leaves_no_half_of_anything() {
    let home = Home::of_one();
    let file = home.take(1);
    let size = usize::try_from(fs::metadata(&file).unwrap().len()).unwrap();
    let stick = home.path("stick");
    fs::create_dir(&stick).unwrap();
    mark(&stick).unwrap();
    let second = SecondFolder { folder: stick.clone(), purges: 0, begun: Vec::new() };
    let full = Err(BackupError::Vault(VaultError::File(FileTrouble::DiskFull)));
    for room in [0, 100, 600, size / 2, size - 2_000] {
        let to = home.vault.backups().join("new.groundwork-backup");
        let taken = little_room::with(room, || home.take_to(&to, 2)).map(drop);
        assert_eq!(taken, full, "room for {room}");
        assert_eq!(home.backups().len(), 1, "room for {room}");
        assert_eq!(little_room::with(room, || bring(&file, &second, &home.taker(), &Control::default())), full, "room for {room}");
        assert_eq!(names(&stick).len(), 1, "only the mark");
    }
}

/// A disk of 2 MB, where this account may make one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: PathBuf) -> Option<Self> {
        fs::create_dir(&at).unwrap();
        let mounted = std::process::Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(&at).output();
        mounted.is_ok_and(|run| run.status.success()).then_some(Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_really_full_disk_leaves_no_half_of_anything() {
    let home = Home::of_one();
    home.write(Kind::Private, 9, &"long ".repeat(30_000));
    let Some(disk) = SmallDisk::mount(home.path("disk")) else {
        eprintln!("skipped: this account may not mount a small disk");
        return;
    };
    let file = home.take(1);
    fs::write(disk.0.join("filler"), vec![1; 1_500_000]).unwrap();
    let taken = home.take_to(&disk.0.join("a.groundwork-backup"), 2).map(drop);
    assert_eq!(taken, Err(BackupError::Vault(VaultError::File(FileTrouble::DiskFull))));
    assert_eq!(names(&disk.0), ["filler"]);
    let into = disk.0.join("vault");
    assert!(restore_beside(&file, &into, &opening(MAYAS), &Control::default()).is_err());
    assert_eq!(names(&disk.0), ["filler"]);
}
