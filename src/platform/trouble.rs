//! The few kinds of disk trouble a person can do something about. Paths never enter: a file name may be private.

use std::io::{self, ErrorKind};

/// What kept a file from being read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FileTrouble {
    /// No room left on the disk, or the account's quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// The disk is mounted read-only.
    #[error("the disk is read-only")]
    ReadOnly,
    /// This account may not read or write there.
    #[error("permission denied")]
    Denied,
    /// Nothing by that name is there.
    #[error("not found")]
    Missing,
    /// Another program holds the file.
    #[error("the file is in use")]
    Busy,
    /// Any other kind, named for the developer.
    #[error("input/output error ({0:?})")]
    Other(ErrorKind),
}

impl From<&io::Error> for FileTrouble {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => Self::Busy,
            other => Self::Other(other),
        }
    }
}

impl From<io::Error> for FileTrouble {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn the_systems_numbers_map_to_kinds() {
        let cases = [
            (28, FileTrouble::DiskFull), // ENOSPC
            (30, FileTrouble::ReadOnly), // EROFS
            (13, FileTrouble::Denied),   // EACCES
            (1, FileTrouble::Denied),    // EPERM
            (2, FileTrouble::Missing),   // ENOENT
            (16, FileTrouble::Busy),     // EBUSY
        ];
        for (number, expected) in cases {
            assert_eq!(FileTrouble::from(io::Error::from_raw_os_error(number)), expected, "errno {number}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_really_full_device_is_disk_full() {
        let mut full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = full.write_all(b"x").unwrap_err();
        assert_eq!(FileTrouble::from(error), FileTrouble::DiskFull);
    }
}
