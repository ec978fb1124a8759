//! Many files at once: a new folder that is there whole or not at all, and reading a folder somebody else filled.
//! Links are never followed. What the files are is their caller's business.

use super::FileTrouble;
use super::files::{create_private_folder, sync_folder};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Start of the name of a folder that is being filled, and how many letters and digits follow.
const BESIDE: &str = ".groundwork-";
const RANDOM: usize = 12;

/// How deep folders in folders are looked into.
const DEEPEST: usize = 8;

/// Why many files were not written or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManyTrouble {
    /// Something is there already.
    #[error("the folder is not empty")]
    NotEmpty,
    /// It is a link or no ordinary folder or file.
    #[error("not an ordinary folder or file")]
    NotOrdinary,
    /// More files than are read at once.
    #[error("too many files")]
    TooMany,
    /// More bytes than are read at once.
    #[error("too many bytes")]
    TooLarge,
    /// It was stopped.
    #[error("stopped")]
    Stopped,
    /// The disk.
    #[error(transparent)]
    Disk(#[from] FileTrouble),
}

impl From<io::Error> for ManyTrouble {
    fn from(error: io::Error) -> Self {
        Self::Disk(error.into())
    }
}

/// Makes the folder `path` with `files` in it, all of them or nothing; it may be there, if it is empty.
///
/// It is filled under another name beside its place, and takes its own name once everything is on the disk. `go_on`
/// hears how many files are written and says whether to go on. Nothing is left when it stops or fails.
///
/// # Errors
/// [`ManyTrouble`]; what was there is untouched then.
pub fn write_folder(
    path: &Path,
    files: impl Iterator<Item = (String, String)>,
    mut go_on: impl FnMut(usize) -> bool,
) -> Result<(), ManyTrouble> {
    let beside = FolderBeside::of(path)?;
    let mut names = Vec::new();
    let mut folders = BTreeSet::new();
    for (at, (name, text)) in files.enumerate() {
        if !go_on(at) {
            return Err(ManyTrouble::Stopped);
        }
        let file = beside.path().join(&name);
        if let Some((folder, _)) = name.rsplit_once('/')
            && folders.insert(folder.to_owned())
        {
            create_private_folder(&beside.path().join(folder))?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&file)?.write_all(text.as_bytes())?;
        names.push(file);
    }
    // Afterwards rather than each by itself: the disk has most of it by now, and this is far quicker.
    for file in &names {
        if !go_on(names.len()) {
            return Err(ManyTrouble::Stopped);
        }
        OpenOptions::new().write(true).open(file)?.sync_all()?;
    }
    for folder in folders {
        sync_folder(&beside.path().join(folder))?;
    }
    beside.take_its_place()
}

/// A folder being filled under another name beside its place. Dropped before it took it, nothing is left.
#[derive(Debug)]
pub struct FolderBeside {
    beside: TempDir,
    place: PathBuf,
    there: bool,
    /// Held while it is being filled.
    _lock: Option<File>,
}

impl FolderBeside {
    /// One for `place`, which is empty or not there. What a program that was ended left of others beside it goes.
    ///
    /// # Errors
    /// [`ManyTrouble::NotEmpty`] or the disk's.
    pub fn of(place: &Path) -> Result<Self, ManyTrouble> {
        let there = is_there_and_empty(place)?;
        sweep(parent(place));
        let beside = tempfile::Builder::new().prefix(BESIDE).rand_bytes(RANDOM).tempdir_in(parent(place))?;
        super::private_mode(beside.path())?;
        let lock = lock(beside.path());
        Ok(Self { beside, place: place.to_path_buf(), there, _lock: lock })
    }

    /// Where it is filled.
    pub fn path(&self) -> &Path {
        self.beside.path()
    }

    /// Gives it its name: from then on it is there, whole.
    ///
    /// # Errors
    /// [`ManyTrouble::NotEmpty`] when the place was filled meanwhile, or the disk's; nothing is left then.
    pub fn take_its_place(self) -> Result<(), ManyTrouble> {
        let Self { beside, place, there, .. } = self;
        sync_folder(beside.path())?;
        if there && cfg!(windows) {
            fs::remove_dir(&place)?;
        }
        // Elsewhere this takes the place of an empty folder, and of no other.
        if let Err(error) = fs::rename(beside.path(), &place) {
            if there && cfg!(windows) {
                create_private_folder(&place)?;
            }
            return Err(match error.kind() {
                io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => ManyTrouble::NotEmpty,
                _ => error.into(),
            });
        }
        // It has another name now, so there is nothing to clear away.
        let _ = beside.keep();
        Ok(sync_folder(parent(&place))?)
    }
}

/// Removes folders beside that nobody fills any more: they may hold plain words, under a name that is not seen.
fn sweep(folder: &Path) {
    for item in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = item.file_name();
        let ours = name.to_str().and_then(|name| name.strip_prefix(BESIDE));
        if !ours.is_some_and(|rest| rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
            continue;
        }
        // Locked, it is being filled right now. A link is no folder of ours.
        if super::is_real_folder(&item.path()) && lock(&item.path()).is_some() {
            // What can't be removed now is removed the next time.
            let _ = fs::remove_dir_all(item.path());
        }
    }
}

/// Locks a folder where that can be done, which Windows does not allow; the system lets go when the program ends, however it ends.
fn lock(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// An empty folder is there; `false` when nothing is.
fn is_there_and_empty(path: &Path) -> Result<bool, ManyTrouble> {
    match fs::symlink_metadata(path) {
        Ok(meta) if !meta.is_dir() => Err(ManyTrouble::NotEmpty),
        Ok(_) if fs::read_dir(path)?.next().is_some() => Err(ManyTrouble::NotEmpty),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// A file that was found, and its bytes or why there are none.
#[derive(Debug)]
pub struct FoundFile {
    /// Its name below the folder, with `/` between.
    pub name: String,
    /// Its bytes.
    pub bytes: Result<Vec<u8>, NotRead>,
}

/// Why one file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    /// A link, a device, or a folder too deep.
    NotOrdinary,
    /// Not of a kind that is wanted.
    OtherKind,
    /// More bytes than one may have.
    TooLarge,
    /// The disk.
    Disk,
}

/// What is read of a folder.
pub struct Limits<'a> {
    /// The most bytes a file of that name may have; none when it is not wanted.
    pub of_file: &'a dyn Fn(&str) -> Option<u64>,
    /// The most files, of any kind.
    pub files: usize,
    /// The most bytes together.
    pub bytes: u64,
}

impl std::fmt::Debug for Limits<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Limits({} files)", self.files)
    }
}

/// Reads the file at `path`, or every file in the folder there, sorted by name. What starts with a point is passed over.
///
/// # Errors
/// [`ManyTrouble`] when nothing or too much is there, or `go_on` said so.
pub fn read_many(path: &Path, limits: &Limits<'_>, mut go_on: impl FnMut(usize) -> bool) -> Result<Vec<FoundFile>, ManyTrouble> {
    let meta = fs::symlink_metadata(path)?;
    let mut paths = Vec::new();
    if meta.is_file() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        paths.push((name, path.to_path_buf(), true));
    } else if meta.is_dir() {
        list(path, "", 0, limits.files, &mut paths)?;
    } else {
        return Err(ManyTrouble::NotOrdinary);
    }
    paths.sort();
    let mut left = limits.bytes;
    let mut found = Vec::new();
    for (at, (name, path, ordinary)) in paths.into_iter().enumerate() {
        if !go_on(at) {
            return Err(ManyTrouble::Stopped);
        }
        let bytes = match (limits.of_file)(&name) {
            _ if !ordinary => Err(NotRead::NotOrdinary),
            None => Err(NotRead::OtherKind),
            Some(most) => read_one(&path, most),
        };
        if let Ok(bytes) = &bytes {
            left = left.checked_sub(bytes.len() as u64).ok_or(ManyTrouble::TooLarge)?;
        }
        found.push(FoundFile { name, bytes });
    }
    Ok(found)
}

type Listed = (String, PathBuf, bool);

fn list(folder: &Path, before: &str, depth: usize, most: usize, paths: &mut Vec<Listed>) -> Result<(), ManyTrouble> {
    for item in fs::read_dir(folder)? {
        let item = item?;
        let name = item.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{before}{name}");
        let kind = item.file_type()?;
        if kind.is_dir() && depth < DEEPEST {
            list(&item.path(), &format!("{name}/"), depth + 1, most, paths)?;
            continue;
        }
        if paths.len() >= most {
            return Err(ManyTrouble::TooMany);
        }
        paths.push((name, item.path(), kind.is_file()));
    }
    Ok(())
}

fn read_one(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    let meta = fs::symlink_metadata(path).map_err(|_| NotRead::Disk)?;
    if !meta.is_file() {
        return Err(NotRead::NotOrdinary);
    }
    if meta.len() > most {
        return Err(NotRead::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|_| NotRead::Disk)?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| NotRead::Disk)?;
    if bytes.len() as u64 > most { Err(NotRead::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn two() -> impl Iterator<Item = (String, String)> {
        [("a.md", "one"), ("b.md", "two")].map(|(name, text)| (name.to_owned(), text.to_owned())).into_iter()
    }

    fn limits() -> Limits<'static> {
        Limits { of_file: &|name| name.strip_suffix(".md").map(|_| 5), files: 6, bytes: 8 }
    }

    #[test]
    fn a_new_or_an_empty_folder_is_filled_whole() {
        let dir = tempfile::tempdir().unwrap();
        let empty = dir.path().join("empty");
        fs::create_dir(&empty).unwrap();
        for path in [dir.path().join("new"), empty] {
            write_folder(&path, two(), |_| true).unwrap();
            assert_eq!(names(&path), ["a.md", "b.md"]);
            assert_eq!(fs::read_to_string(path.join("b.md")).unwrap(), "two");
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
                assert_eq!((mode(&path), mode(&path.join("a.md"))), (0o700, 0o600));
            }
        }
        assert_eq!(names(dir.path()), ["empty", "new"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_killed_program_left_goes_with_the_next_and_nothing_else_does() {
        let dir = tempfile::tempdir().unwrap();
        let mut left = FolderBeside::of(&dir.path().join("killed")).unwrap();
        fs::write(left.path().join("a.md"), "plain words").unwrap();
        let folder = left.path().to_path_buf();
        // As long as somebody fills it, it stays.
        write_folder(&dir.path().join("first"), two(), |_| true).unwrap();
        assert!(folder.join("a.md").is_file());
        // Killed, nothing clears it away and its lock is gone.
        left.beside.disable_cleanup(true);
        drop(left);
        assert!(folder.join("a.md").is_file());
        let theirs = [".groundwork-mine", ".groundwork-of-somebody"];
        for name in theirs {
            fs::create_dir(dir.path().join(name)).unwrap();
        }
        std::os::unix::fs::symlink(dir.path().join("first"), dir.path().join(".groundwork-abcdefghijkl")).unwrap();
        write_folder(&dir.path().join("second"), two(), |_| true).unwrap();
        assert_eq!(names(dir.path()), [".groundwork-abcdefghijkl", theirs[0], theirs[1], "first", "second"]);
        assert_eq!(names(&dir.path().join("first")), ["a.md", "b.md"]);
    }

    #[test]
    fn folders_in_it_are_made_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let files = [("top.md", "1"), ("a/b/one.md", "2"), ("a/b/two.md", "3")].map(|(name, text)| (name.to_owned(), text.to_owned()));
        write_folder(&dir.path().join("new"), files.into_iter(), |_| true).unwrap();
        assert_eq!(names(&dir.path().join("new/a/b")), ["one.md", "two.md"]);
        assert_eq!(names(dir.path()), ["new"]);
    }

    #[test]
    fn nothing_is_overwritten_and_nothing_is_left_half() {
        let dir = tempfile::tempdir().unwrap();
        let full = dir.path().join("full");
        fs::create_dir(&full).unwrap();
        fs::write(full.join("mine"), "x").unwrap();
        fs::write(dir.path().join("file"), "x").unwrap();
        for path in [full.clone(), dir.path().join("file")] {
            assert_eq!(write_folder(&path, two(), |_| true), Err(ManyTrouble::NotEmpty));
        }
        #[cfg(unix)]
        {
            let empty = tempfile::tempdir().unwrap();
            std::os::unix::fs::symlink(empty.path(), dir.path().join("link")).unwrap();
            assert_eq!(write_folder(&dir.path().join("link"), two(), |_| true), Err(ManyTrouble::NotEmpty));
            assert!(names(empty.path()).is_empty());
            fs::remove_file(dir.path().join("link")).unwrap();
        }
        // Stopped on the way, and while the disk catches up.
        for stop in [1, 2] {
            assert_eq!(write_folder(&dir.path().join("new"), two(), |at| at < stop), Err(ManyTrouble::Stopped));
        }
        // A name that can't be written, as on a full disk.
        let bad = two().chain([("no\0name".to_owned(), String::new())]);
        assert!(matches!(write_folder(&dir.path().join("new"), bad, |_| true), Err(ManyTrouble::Disk(_))));
        // Somebody fills the folder meanwhile.
        let late = dir.path().join("late");
        fs::create_dir(&late).unwrap();
        let filled = late.join("theirs");
        let outcome = write_folder(&late, two(), |at| at != 1 || fs::write(&filled, "x").is_ok());
        assert_eq!(outcome, Err(ManyTrouble::NotEmpty));
        assert_eq!(names(&late), ["theirs"]);
        assert!(matches!(write_folder(&dir.path().join("a/b"), two(), |_| true), Err(ManyTrouble::Disk(FileTrouble::Missing))));
        assert_eq!(names(dir.path()), ["file", "full", "late"]);
        assert_eq!(names(&full), ["mine"]);
    }

    #[test]
    fn a_folder_is_read_in_order_and_within_bounds() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::create_dir(at("sub")).unwrap();
        for (name, text) in [("b.md", "12345"), ("sub/a.md", "123"), ("long.md", "123456"), ("x.jpg", "1"), (".hidden.md", "1")] {
            fs::write(at(name), text).unwrap();
        }
        let read = || read_many(dir.path(), &limits(), |_| true);
        let said: Vec<_> = read().unwrap().into_iter().map(|found| (found.name, found.bytes)).collect();
        let expected = [
            ("b.md".to_owned(), Ok(b"12345".to_vec())),
            ("long.md".to_owned(), Err(NotRead::TooLarge)),
            ("sub/a.md".to_owned(), Ok(b"123".to_vec())),
            ("x.jpg".to_owned(), Err(NotRead::OtherKind)),
        ];
        assert_eq!(said, expected);
        assert_eq!(read_many(&at("b.md"), &limits(), |_| true).unwrap()[0].name, "b.md");
        assert_eq!(read_many(dir.path(), &limits(), |at| at < 2).unwrap_err(), ManyTrouble::Stopped);
        assert_eq!(read_many(&at("none"), &limits(), |_| true).unwrap_err(), ManyTrouble::Disk(FileTrouble::Missing));
        fs::write(at("c.md"), "1").unwrap();
        assert_eq!(read().unwrap_err(), ManyTrouble::TooLarge);
        for n in 0..3 {
            fs::write(at(&format!("{n}.txt")), "").unwrap();
        }
        assert_eq!(read().unwrap_err(), ManyTrouble::TooMany);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let dir = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("o.md"), "out").unwrap();
        std::os::unix::fs::symlink(outside.path(), dir.path().join("folder")).unwrap();
        std::os::unix::fs::symlink(outside.path().join("o.md"), dir.path().join("2026-11-24.md")).unwrap();
        let found = read_many(dir.path(), &limits(), |_| true).unwrap();
        assert!(found.len() == 2 && found.iter().all(|found| found.bytes == Err(NotRead::NotOrdinary)), "{found:?}");
        assert_eq!(read_many(&dir.path().join("folder"), &limits(), |_| true).unwrap_err(), ManyTrouble::NotOrdinary);
    }
}
