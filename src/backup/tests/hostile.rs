//! Files that somebody made to do harm, and files that came to harm: refused, and nothing is written.

use super::stage::{Home, MAYAS, names, opening};
use crate::backup::format::{FORMAT, Manifest};
use crate::backup::{BackupError, restore_beside, verify};
use crate::jobs::Control;
use crate::store::LATEST_SCHEMA;
use crate::vault::Identity;
use proptest::prelude::*;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::sync::LazyLock;
use tar::{Builder, EntryType, Header};

/// An entry of an archive.
#[derive(Clone)]
struct Entry {
    name: String,
    kind: EntryType,
    /// What the header says, where it is not the truth.
    lie: Option<u64>,
    bytes: Vec<u8>,
}

fn plain(name: &str, bytes: &[u8]) -> Entry {
    Entry { name: name.to_owned(), kind: EntryType::Regular, lie: None, bytes: bytes.to_vec() }
}

fn link(name: &str, kind: EntryType) -> Entry {
    Entry { kind, ..plain(name, b"") }
}

fn archive(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    for entry in entries {
        let mut header = Header::new_ustar();
        let name = header.as_ustar_mut().unwrap();
        // The names a library would refuse to write are the point here.
        name.name[..entry.name.len()].copy_from_slice(entry.name.as_bytes());
        header.set_entry_type(entry.kind);
        header.set_mode(0o600);
        header.set_size(entry.lie.unwrap_or(entry.bytes.len() as u64));
        header.set_cksum();
        out.extend(header.as_bytes());
        out.extend(&entry.bytes);
        out.resize(out.len().next_multiple_of(512), 0);
    }
    out.resize(out.len() + 1024, 0);
    out
}

fn entries(bytes: &[u8]) -> Vec<Entry> {
    let mut archive = tar::Archive::new(Cursor::new(bytes));
    let all = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let name = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        plain(&name, &bytes)
    });
    all.collect()
}

/// A sound one taken apart.
struct Sound {
    identity: Identity,
    outside: Vec<Entry>,
    inside: Vec<Entry>,
}

static WHOLE: LazyLock<(Identity, Vec<u8>)> = LazyLock::new(|| {
    let home = Home::of_two();
    let bytes = fs::read(home.take(1)).unwrap();
    (home.keys.identity.clone(), bytes)
});

impl Sound {
    fn new() -> Self {
        let (identity, bytes) = &*WHOLE;
        let outside = entries(bytes);
        let inside = entries(&identity.decrypt(&outside.last().unwrap().bytes).unwrap());
        Self { identity: identity.clone(), outside, inside }
    }

    /// Put together again.
    fn file(&self) -> Vec<u8> {
        self.with_body(&archive(&self.inside))
    }

    fn with_body(&self, body: &[u8]) -> Vec<u8> {
        let mut outside = self.outside.clone();
        outside.last_mut().unwrap().bytes = self.identity.recipient().encrypt(body).unwrap();
        archive(&outside)
    }

    fn manifest(&mut self, change: impl FnOnce(&mut Manifest)) -> &mut Self {
        let mut manifest: Manifest = serde_json::from_slice(&self.inside[0].bytes).unwrap();
        change(&mut manifest);
        self.inside[0].bytes = serde_json::to_vec(&manifest).unwrap();
        self
    }
}

/// What restoring it says; whatever it says, nothing was written.
#[track_caller]
fn refused(what: &str, bytes: &[u8]) -> BackupError {
    let dir = tempfile::tempdir().unwrap();
    let file = write(dir.path(), bytes);
    let scratch = dir.path().join("scratch");
    fs::create_dir(&scratch).unwrap();
    assert!(verify(&file, &WHOLE.0, &scratch, &Control::default()).is_err(), "{what}");
    assert_eq!(names(&scratch), Vec::<String>::new(), "{what}");
    not_restored(what, bytes)
}

#[track_caller]
fn not_restored(what: &str, bytes: &[u8]) -> BackupError {
    let dir = tempfile::tempdir().unwrap();
    let file = write(dir.path(), bytes);
    let into = dir.path().join("into/vault");
    fs::create_dir(dir.path().join("into")).unwrap();
    let restored = restore_beside(&file, &into, &opening(MAYAS), &Control::default());
    let error = restored.err().unwrap_or_else(|| panic!("{what}: it was restored"));
    assert_eq!(names(&dir.path().join("into")), Vec::<String>::new(), "{what}");
    error
}

#[test]
fn the_sound_one_put_together_again_is_restored() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.groundwork-backup");
    fs::write(&file, Sound::new().file()).unwrap();
    restore_beside(&file, &dir.path().join("vault"), &opening(MAYAS), &Control::default()).unwrap();
}

#[test]
fn names_links_and_order_outside() {
    type Change = fn(&mut Vec<Entry>);
    let cases: [(&str, Change, BackupError); 19] = [
        ("an extra file", |all| all.insert(1, plain("extra.txt", b"x")), BackupError::Strange),
        ("an extra file of a person", |all| all.insert(1, plain("people/0123456789abcdef/notes.txt", b"x")), BackupError::Strange),
        ("a path that climbs", |all| all.insert(1, plain("people/../unlock.age", b"x")), BackupError::Strange),
        ("a path from the top", |all| all.insert(1, plain("/etc/unlock.age", b"x")), BackupError::Strange),
        ("a path of another system", |all| all.insert(1, plain("people\\x\\unlock.age", b"x")), BackupError::Strange),
        ("a name in bytes", |all| all.insert(1, plain("people/\u{e9}/unlock.age", b"x")), BackupError::Strange),
        ("a symbolic link", |all| all.insert(1, link("people/0123456789abcdef/recovery.age", EntryType::Symlink)), BackupError::Strange),
        ("a hard link", |all| all.insert(1, link("people/0123456789abcdef/recovery.age", EntryType::Link)), BackupError::Strange),
        ("a device", |all| all.insert(1, link("people/0123456789abcdef/recovery.age", EntryType::Block)), BackupError::Strange),
        ("a folder", |all| all.insert(1, link("people/", EntryType::Directory)), BackupError::Strange),
        ("a long name", |all| all.insert(1, link("././@LongLink", EntryType::GNULongName)), BackupError::Strange),
        ("an extension", |all| all.insert(1, link("pax", EntryType::XHeader)), BackupError::Strange),
        ("a slot twice", |all| all.insert(1, all[1].clone()), BackupError::Strange),
        ("two people", |all| all.insert(2, plain("people/0123456789abcdef/recovery.age", b"x")), BackupError::Strange),
        ("something after the body", |all| all.push(plain("README.txt", b"x")), BackupError::Strange),
        ("no body", |all| drop(all.pop()), BackupError::Damaged),
        ("no slot", |all| drop(all.drain(1..2)), BackupError::Damaged),
        ("no explanation first", |all| drop(all.remove(0)), BackupError::NotABackup),
        ("nothing", Vec::clear, BackupError::NotABackup),
    ];
    for (what, change, expected) in cases {
        let mut sound = Sound::new();
        change(&mut sound.outside);
        assert_eq!(refused(what, &archive(&sound.outside)), expected, "{what}");
    }
}

#[test]
fn sizes_that_lie() {
    for (what, lie) in [("more than the file", 10_000_000), ("more than a disk", u64::MAX / 2), ("all there is", u64::MAX)] {
        let mut sound = Sound::new();
        sound.outside.last_mut().unwrap().lie = Some(lie);
        assert!(matches!(refused(what, &archive(&sound.outside)), BackupError::Damaged | BackupError::Strange), "{what}");
        let mut sound = Sound::new();
        sound.outside[1].lie = Some(lie);
        assert!(matches!(refused(what, &archive(&sound.outside)), BackupError::Damaged | BackupError::Strange), "{what}, a slot");
        let mut sound = Sound::new();
        sound.inside.last_mut().unwrap().lie = Some(lie);
        assert!(matches!(refused(what, &sound.file()), BackupError::Damaged | BackupError::Strange), "{what}, inside");
        let mut sound = Sound::new();
        sound.manifest(|manifest| manifest.notebooks[0].database.bytes = lie & !4095);
        assert_eq!(refused(what, &sound.file()), BackupError::Strange, "{what}, in the manifest");
    }
    let mut sound = Sound::new();
    sound.outside[1].bytes = vec![b'x'; 70_000];
    assert_eq!(refused("a slot too large", &archive(&sound.outside)), BackupError::Strange);
}

#[test]
fn names_links_and_order_inside() {
    type Change = fn(&mut Vec<Entry>);
    let cases: [(&str, Change); 9] = [
        ("an extra file", |all| all.insert(1, plain("notebooks/extra", b"x"))),
        ("an extra file last", |all| all.push(plain("notebooks/extra", b"x"))),
        ("a path that climbs", |all| all[2].name = "notebooks/../../notebook.db".to_owned()),
        ("a path from the top", |all| all[2].name = "/notebook.db".to_owned()),
        ("a symbolic link", |all| all[2].kind = EntryType::Symlink),
        ("a long name", |all| all.insert(1, link("././@LongLink", EntryType::GNULongName))),
        ("a file twice", |all| all.insert(2, all[2].clone())),
        ("another order", |all| all.swap(1, 2)),
        ("no manifest", |all| drop(all.remove(0))),
    ];
    for (what, change) in cases {
        let mut sound = Sound::new();
        change(&mut sound.inside);
        assert_eq!(refused(what, &sound.file()), BackupError::Strange, "{what}");
    }
    let mut sound = Sound::new();
    sound.inside.pop();
    assert!(matches!(refused("a file missing", &sound.file()), BackupError::Damaged | BackupError::Strange));
}

#[test]
fn what_is_newer_is_refused_with_both_versions_named() {
    let mut sound = Sound::new();
    sound.manifest(|manifest| (manifest.schema, manifest.app) = (LATEST_SCHEMA + 1, "7.1.0".to_owned()));
    let expected = BackupError::NewerSchema { theirs: LATEST_SCHEMA + 1, ours: LATEST_SCHEMA, app: "7.1.0".to_owned() };
    assert_eq!(refused("schema", &sound.file()), expected);
    let mut sound = Sound::new();
    // A later form may have anything else in it.
    sound.inside[0].bytes = br#"{"format": 2, "app": "8.0.0", "chapters": []}"#.to_vec();
    let expected = BackupError::NewerFormat { theirs: FORMAT + 1, ours: FORMAT, app: "8.0.0".to_owned() };
    assert_eq!(refused("form", &sound.file()), expected);
}

#[test]
fn a_manifest_that_can_not_be_true() {
    type Change = fn(&mut Manifest);
    let cases: [(&str, Change); 8] = [
        ("no notebook", |manifest| manifest.notebooks.clear()),
        ("one twice", |manifest| manifest.notebooks[1] = manifest.notebooks[0].clone()),
        ("two private", |manifest| manifest.notebooks[1].kind = manifest.notebooks[0].kind),
        ("a name that climbs", |manifest| manifest.notebooks[0].id = "../../../../etc".to_owned()),
        ("a database of no size", |manifest| manifest.notebooks[0].database.bytes = 0),
        ("a database of an odd size", |manifest| manifest.notebooks[0].database.bytes += 1),
        ("a key too large", |manifest| manifest.notebooks[0].key.bytes = 1 << 20),
        ("form 0", |manifest| manifest.format = 0),
    ];
    for (what, change) in cases {
        let mut sound = Sound::new();
        sound.manifest(change);
        assert_eq!(refused(what, &sound.file()), BackupError::Strange, "{what}");
    }
    let mut sound = Sound::new();
    sound.manifest(|manifest| manifest.notebooks[0].database.sha256 = "00".repeat(32));
    assert_eq!(refused("another hash", &sound.file()), BackupError::Damaged);
    for text in ["", "{}", "[]", "null", "{\"format\": 1}", "{\"format\": -1}"] {
        let mut sound = Sound::new();
        sound.inside[0].bytes = text.as_bytes().to_vec();
        assert_eq!(refused(text, &sound.file()), BackupError::Strange, "{text}");
    }
}

#[test]
fn a_plain_or_foreign_database_inside_is_refused() {
    let change = |bytes: Vec<u8>| {
        let mut sound = Sound::new();
        sound.inside[2].bytes.clone_from(&bytes);
        sound.manifest(|manifest| {
            manifest.notebooks[0].database.bytes = bytes.len() as u64;
            manifest.notebooks[0].database.sha256 =
                crate::backup::format::digits(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&bytes));
        });
        sound.file()
    };
    let mut unencrypted = b"SQLite format 3\0".to_vec();
    unencrypted.resize(8192, 0);
    assert_eq!(refused("unencrypted", &change(unencrypted)), BackupError::Damaged);
    let noise = (0..8192_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3]).collect();
    assert!(matches!(refused("noise", &change(noise)), BackupError::Store(_)));
}

#[test]
fn a_slot_that_asks_for_hours_of_work_is_refused_at_once() {
    for log_n in ["21", "30", "63", "255"] {
        let mut sound = Sound::new();
        let slot = &mut sound.outside[1].bytes;
        let text = String::from_utf8_lossy(slot).into_owned();
        let line = text.lines().find(|line| line.starts_with("-> scrypt ")).unwrap();
        let (start, _) = line.rsplit_once(' ').unwrap();
        let at = slot.windows(line.len()).position(|window| window == line.as_bytes()).unwrap();
        slot.splice(at..at + line.len(), format!("{start} {log_n}").into_bytes());
        assert_eq!(not_restored(log_n, &archive(&sound.outside)), BackupError::Damaged);
    }
}

#[test]
fn an_age_header_without_an_end_is_not_read_into_memory() {
    let mut sound = Sound::new();
    sound.outside.last_mut().unwrap().bytes = [b"age-encryption.org/v1\n".to_vec(), b"-> X25519 aaaa\n".repeat(20_000)].concat();
    assert_eq!(refused("a long header", &archive(&sound.outside)), BackupError::Damaged);
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut bytes = WHOLE.1.clone();
    bytes.extend(b"more");
    assert_eq!(refused("bytes", &bytes), BackupError::Strange);
    let sound = Sound::new();
    let mut body = archive(&sound.inside);
    body.extend(b"more");
    assert_eq!(refused("bytes inside", &sound.with_body(&body)), BackupError::Strange);
    // What tar fills up with is fine.
    let mut padded = WHOLE.1.clone();
    padded.resize(padded.len().next_multiple_of(10_240), 0);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.groundwork-backup");
    fs::write(&file, padded).unwrap();
    restore_beside(&file, &dir.path().join("vault"), &opening(MAYAS), &Control::default()).unwrap();
}

#[test]
fn other_files_are_no_backups() {
    let mut zip = Vec::new();
    let _ = Builder::new(&mut zip).finish();
    for (what, bytes) in [("empty", vec![]), ("text", b"Dear diary".to_vec()), ("zeros", vec![0; 4096]), ("an empty tar", zip)] {
        assert_eq!(refused(what, &bytes), BackupError::NotABackup, "{what}");
    }
    let dir = tempfile::tempdir().unwrap();
    let folder = restore_beside(dir.path(), &dir.path().join("vault"), &opening(MAYAS), &Control::default());
    assert_eq!(folder, Err(BackupError::NotABackup));
    let missing = restore_beside(&dir.path().join("no"), &dir.path().join("vault"), &opening(MAYAS), &Control::default());
    assert!(matches!(missing, Err(BackupError::Vault(_))));
}

fn write(dir: &Path, bytes: &[u8]) -> std::path::PathBuf {
    let file = dir.join("a.groundwork-backup");
    fs::File::create(&file).unwrap().write_all(bytes).unwrap();
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_cut_or_changed_one_is_never_restored(cut in any::<prop::sample::Index>(), flip in any::<prop::sample::Index>(), bit in 0u8..8) {
        let whole = &WHOLE.1;
        // The two blocks of zeros at the end say nothing.
        let body_end = whole.len() - 1024;
        let dir = tempfile::tempdir().unwrap();
        let into = dir.path().join("vault");
        let file = write(dir.path(), &whole[..cut.index(body_end)]);
        prop_assert!(restore_beside(&file, &into, &opening(MAYAS), &Control::default()).is_err());
        prop_assert!(!into.exists());
        let mut changed = whole.clone();
        // Past the explanation and the slots, which are for people and for opening.
        let sound = Sound::new();
        let from = body_end - sound.outside.last().unwrap().bytes.len().next_multiple_of(512);
        let at = from + flip.index(sound.outside.last().unwrap().bytes.len());
        changed[at] ^= 1 << bit;
        let file = write(dir.path(), &changed);
        prop_assert!(restore_beside(&file, &into, &opening(MAYAS), &Control::default()).is_err());
        prop_assert!(!into.exists());
    }

    #[test]
    fn any_changed_byte_outside_is_refused_or_changes_nothing(flip in any::<prop::sample::Index>(), bit in 0u8..8) {
        let sound = Sound::new();
        let end = WHOLE.1.len() - 1024 - sound.outside.last().unwrap().bytes.len().next_multiple_of(512);
        let mut changed = WHOLE.1.clone();
        changed[flip.index(end)] ^= 1 << bit;
        let dir = tempfile::tempdir().unwrap();
        let into = dir.path().join("vault");
        let file = write(dir.path(), &changed);
        // A letter of the explanation may be another one; then it is the same backup.
        let restored = restore_beside(&file, &into, &opening(MAYAS), &Control::default());
        prop_assert_eq!(into.exists(), restored.is_ok());
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        let dir = tempfile::tempdir().unwrap();
        let file = write(dir.path(), &bytes);
        prop_assert!(restore_beside(&file, &dir.path().join("vault"), &opening(MAYAS), &Control::default()).is_err());
        prop_assert_eq!(names(dir.path()).len(), 1);
    }
}
