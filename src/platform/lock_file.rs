//! The advisory lock that keeps two Groundworks from writing to one vault.

use super::FileTrouble;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

/// How long between two tries while waiting.
const POLL: Duration = Duration::from_millis(50);

/// Why the lock was not obtained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// Another program, or another window, holds it and did not let go in time.
    #[error("held by another program")]
    Held,
    /// The lock file could not be opened or locked at all.
    #[error(transparent)]
    File(#[from] FileTrouble),
}

/// A held lock; dropping it, or the end of the program however it ends, lets go.
#[derive(Debug)]
pub struct LockFile(File);

impl LockFile {
    /// Takes the lock at `path`, making the file if needed, waiting up to `patience` for another holder.
    ///
    /// # Errors
    /// [`LockError::Held`] after waiting, or what kept the file from opening.
    pub fn acquire(path: &Path, patience: Duration) -> Result<Self, LockError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(FileTrouble::from)?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::WouldBlock) if waited < patience => {
                    let nap = POLL.min(patience.saturating_sub(waited));
                    std::thread::sleep(nap);
                    waited += nap;
                }
                Err(TryLockError::WouldBlock) => return Err(LockError::Held),
                Err(TryLockError::Error(error)) => return Err(FileTrouble::from(error).into()),
            }
        }
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        // Closing lets go as well; saying so first makes it prompt where a child process shares the handle.
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holder_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        let first = LockFile::acquire(&path, Duration::ZERO).unwrap();
        assert_eq!(LockFile::acquire(&path, Duration::from_millis(60)).unwrap_err(), LockError::Held);
        drop(first);
        assert!(LockFile::acquire(&path, Duration::ZERO).is_ok());
    }

    #[test]
    fn waiting_outlasts_a_holder_that_lets_go() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        let first = LockFile::acquire(&path, Duration::ZERO).unwrap();
        std::thread::scope(|scope| {
            let waiter = scope.spawn(|| LockFile::acquire(&path, Duration::from_secs(20)).map(drop));
            std::thread::sleep(Duration::from_millis(80));
            drop(first);
            assert_eq!(waiter.join().unwrap(), Ok(()));
        });
    }

    #[test]
    fn a_missing_folder_is_said_as_such() {
        let dir = tempfile::tempdir().unwrap();
        let error = LockFile::acquire(&dir.path().join("no/lock"), Duration::ZERO).unwrap_err();
        assert_eq!(error, LockError::File(FileTrouble::Missing));
    }
}
