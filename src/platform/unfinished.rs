//! Large files on their way: written under a name that says they are not finished, and given their own when they are. What
//! is left of one after a crash is removed by [`super::remove_unfinished`].

use super::files::{UNFINISHED, parent};
use super::sync_folder;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file being written beside its place, readable by this account alone. Dropping it removes it.
#[derive(Debug)]
pub struct Unfinished(NamedTempFile);

impl Unfinished {
    /// Begins one in `folder`.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder).map(Self)
    }

    /// Where it lies for now.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Brings everything written so far to the disk.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn settle(&self) -> io::Result<()> {
        self.0.as_file().sync_all()?;
        sync_folder(parent(self.path()))
    }

    /// Gives it its name, which must be free, in the same folder.
    ///
    /// # Errors
    /// `AlreadyExists`, or whatever the disk says; nothing is left then.
    pub fn keep_as(self, path: &Path) -> io::Result<()> {
        self.0.as_file().sync_all()?;
        self.0.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(parent(path))
    }
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        #[cfg(test)]
        little_room::take(bytes.len())?;
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Read for Unfinished {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}

impl Seek for Unfinished {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

/// A name for a file that another hand makes and that is thrown away afterwards, with a journal that may lie beside it.
#[derive(Debug)]
pub struct Scrap(PathBuf);

impl Scrap {
    /// A free name in `folder`.
    ///
    /// # Errors
    /// When the system has no random bytes to give.
    pub fn in_folder(folder: &Path) -> io::Result<Self> {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(|_| io::Error::other("no randomness"))?;
        Ok(Self(folder.join(format!("{UNFINISHED}{:016x}", u64::from_le_bytes(bytes)))))
    }

    /// Where it is to be made.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the file, empty and readable by this account alone.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn create(&self) -> io::Result<File> {
        Self::create_at(&self.0)
    }

    /// The same under a name somebody else sees to, in a folder that is itself not finished.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn create_at(path: &Path) -> io::Result<File> {
        let mut options = File::options();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    }
}

impl Drop for Scrap {
    fn drop(&mut self) {
        let mut journal = self.0.clone().into_os_string();
        journal.push("-journal");
        // What can't be removed now is removed at the next start.
        let _ = std::fs::remove_file(journal);
        let _ = std::fs::remove_file(&self.0);
    }
}

/// For tests: a disk with room for so many bytes.
#[cfg(test)]
pub(crate) mod little_room {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    }

    /// Runs `work` with room for `bytes` in all files it begins on this thread.
    pub(crate) fn with<T>(bytes: usize, work: impl FnOnce() -> T) -> T {
        LEFT.set(Some(bytes));
        let done = work();
        LEFT.set(None);
        done
    }

    pub(super) fn take(bytes: usize) -> io::Result<()> {
        match LEFT.get() {
            Some(left) if left < bytes => Err(io::Error::from(io::ErrorKind::StorageFull)),
            Some(left) => {
                LEFT.set(Some(left - bytes));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_finished_file_has_its_name_and_an_unfinished_one_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("whole");
        let mut file = Unfinished::begin(dir.path()).unwrap();
        file.write_all(b"all of it").unwrap();
        assert_eq!(names(dir.path()).len(), 1);
        assert!(!place.exists());
        file.keep_as(&place).unwrap();
        let mut dropped = Unfinished::begin(dir.path()).unwrap();
        dropped.write_all(b"half").unwrap();
        drop(dropped);
        assert_eq!((names(dir.path()), fs::read(&place).unwrap()), (vec!["whole".to_owned()], b"all of it".to_vec()));
    }

    #[test]
    fn a_name_that_is_taken_keeps_what_it_has() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("whole");
        fs::write(&place, b"old").unwrap();
        let mut file = Unfinished::begin(dir.path()).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(file.keep_as(&place).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!((names(dir.path()), fs::read(&place).unwrap()), (vec!["whole".to_owned()], b"old".to_vec()));
    }

    #[test]
    fn scraps_and_their_journals_go() {
        let dir = tempfile::tempdir().unwrap();
        let scrap = Scrap::in_folder(dir.path()).unwrap();
        scrap.create().unwrap().write_all(b"x").unwrap();
        fs::write(format!("{}-journal", scrap.path().display()), b"y").unwrap();
        assert!(scrap.create().is_err(), "never over a file that is there");
        drop(scrap);
        assert!(names(dir.path()).is_empty());
    }
}
