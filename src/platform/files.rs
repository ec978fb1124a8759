//! Whole-file writes and private folders. A file here is either the old one or the new one, never a mixture.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// Start of the names of files being written; a leftover with this start was never finished.
pub(super) const UNFINISHED: &str = ".groundwork-";

/// Replaces `path` with `bytes`, readable by this account alone (0600), or leaves what was there.
///
/// The bytes go to a new file in the same folder, reach the disk, and only then take the name; the folder's own
/// entry is flushed too, so the change survives a power cut once this returns.
///
/// # Errors
/// Whatever the disk says; the old file is then untouched.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = parent(path);
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Reads the ordinary file at `path`, refusing one of more than `max` bytes or a link, device or folder.
///
/// # Errors
/// `InvalidData` when it is too large or not an ordinary file, else whatever the disk says.
pub fn read_limited(path: &Path, max: u64) -> io::Result<Vec<u8>> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "not an ordinary file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "larger than expected"));
    }
    Ok(bytes)
}

/// Makes `path` and its missing parents, each open to this account alone (0700).
///
/// On Windows the folder inherits its parent's list, which under the local data folder is this account,
/// the system and administrators.
///
/// # Errors
/// Whatever the disk says.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Closes an existing folder (0700) or file (0600) to other accounts; does nothing where modes do not exist.
///
/// # Errors
/// Whatever the disk says.
#[cfg_attr(not(unix), allow(unused_variables, clippy::unnecessary_wraps))]
pub fn private_mode(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let meta = fs::symlink_metadata(path)?;
        if meta.file_type().is_symlink() {
            return Ok(());
        }
        let wanted = if meta.is_dir() { 0o700 } else { 0o600 };
        if meta.permissions().mode() & 0o777 != wanted {
            fs::set_permissions(path, fs::Permissions::from_mode(wanted))?;
        }
    }
    Ok(())
}

/// Flushes a folder's own entries to the disk, so that a rename or a new file in it survives a power cut.
///
/// # Errors
/// Whatever the disk says. On Windows, where folders cannot be flushed, this does nothing.
#[cfg_attr(not(unix), allow(unused_variables, clippy::unnecessary_wraps))]
pub fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(test)]
    after_step::run();
    Ok(())
}

/// Removes a file and flushes its folder; a file already gone is fine.
///
/// # Errors
/// Whatever the disk says.
pub fn remove_file_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder(parent(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Removes what [`write_atomic`] had not finished in `folder` when the program ended. Nothing in it ever counted.
pub fn remove_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(UNFINISHED));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // Tried again at the next start.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether `path` is a folder itself, not a link to one.
pub fn is_real_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir())
}

/// For tests: something to run after each change that has reached the disk, to see what a crash there would leave.
#[cfg(test)]
pub(crate) mod after_step {
    use std::cell::RefCell;

    thread_local! {
        static STEP: RefCell<Option<Box<dyn FnMut()>>> = const { RefCell::new(None) };
    }

    /// Runs `work`, and `step` after each of its changes on this thread.
    pub(crate) fn watch<T>(step: impl FnMut() + 'static, work: impl FnOnce() -> T) -> T {
        STEP.set(Some(Box::new(step)));
        let done = work();
        STEP.set(None);
        done
    }

    pub(super) fn run() {
        // Taken out while it runs, so that its own writes do not come back here.
        if let Some(mut step) = STEP.take() {
            step();
            STEP.set(Some(step));
        }
    }
}

pub(super) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_write_replaces_whole_and_leaves_nothing_beside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("slot");
        write_atomic(&path, b"a long first text").unwrap();
        write_atomic(&path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(names(dir.path()), ["slot"]);
    }

    #[test]
    fn a_write_that_cannot_finish_keeps_the_old_and_leaves_nothing_beside() {
        let dir = tempfile::tempdir().unwrap();
        let taken = dir.path().join("taken");
        fs::create_dir(&taken).unwrap();
        fs::File::create(taken.join("inside")).unwrap();
        assert!(write_atomic(&taken, b"x").is_err());
        assert_eq!(names(dir.path()), ["taken"]);
        assert_eq!(names(&taken), ["inside"]);
    }

    #[cfg(unix)]
    #[test]
    fn modes_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode() & 0o777;
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("a/b");
        create_private_folder(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&dir.path().join("a")), 0o700);
        let file = folder.join("f");
        write_atomic(&file, b"x").unwrap();
        assert_eq!(mode(&file), 0o600);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        private_mode(&folder).unwrap();
        private_mode(&file).unwrap();
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    }

    #[test]
    fn reading_is_limited_to_small_ordinary_files() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        write_atomic(&path, b"12345").unwrap();
        assert_eq!(read_limited(&path, 5).unwrap(), b"12345");
        assert_eq!(read_limited(&path, 4).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read_limited(dir.path(), 4).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read_limited(&dir.path().join("none"), 4).unwrap_err().kind(), io::ErrorKind::NotFound);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&path, dir.path().join("link")).unwrap();
            assert!(read_limited(&dir.path().join("link"), 10).is_err());
            assert!(!is_real_folder(&dir.path().join("link")));
        }
        assert!(is_real_folder(dir.path()));
    }

    #[test]
    fn removing_what_is_not_there_is_fine() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        write_atomic(&path, b"x").unwrap();
        remove_file_if_there(&path).unwrap();
        remove_file_if_there(&path).unwrap();
        assert!(names(dir.path()).is_empty());
    }
}
