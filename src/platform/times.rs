//! File times are evidence of who opened what when. At each lock they are all set alike.

use std::fs::{self, File, FileTimes};
use std::io;
use std::path::Path;
use std::time::SystemTime;

/// Sets the access and change times of each file or folder in `paths` to `at`, skipping what cannot be set.
///
/// The system's own "status changed" time cannot be set by any program; `vault.md` and the README say so.
/// Returns how many could not be set.
pub fn level_times<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>, at: SystemTime) -> usize {
    paths.into_iter().filter(|path| set(path.as_ref(), at).is_err()).count()
}

/// [`level_times`] for `folder` and everything below it, links left alone.
pub fn level_times_under(folder: &Path, at: SystemTime) -> usize {
    let mut missed = 0;
    if let Ok(entries) = fs::read_dir(folder) {
        for entry in entries.flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => missed += level_times_under(&entry.path(), at),
                Ok(kind) if kind.is_file() => missed += level_times([entry.path()], at),
                _ => {}
            }
        }
    }
    // After its entries: nothing below changes the folder's own time any more.
    missed + level_times([folder], at)
}

fn set(path: &Path, at: SystemTime) -> io::Result<()> {
    let times = FileTimes::new().set_accessed(at).set_modified(at);
    // Reading is enough to set times for their owner on Unix, folders included; Windows asks for writing.
    let file = if cfg!(windows) { File::options().write(true).open(path)? } else { File::open(path)? };
    file.set_times(times)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn everything_below_a_folder_shows_one_time() {
        let dir = tempfile::tempdir().unwrap();
        let inner = dir.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        let files = [inner.join("one"), dir.path().join("two")];
        for file in &files {
            File::create(file).unwrap();
        }
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        assert_eq!(level_times_under(dir.path(), at), 0);
        for path in files.iter().map(std::path::PathBuf::as_path).chain([inner.as_path(), dir.path()]) {
            assert_eq!(fs::metadata(path).unwrap().modified().unwrap(), at, "{path:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_counted() {
        assert_eq!(level_times([Path::new("/nonexistent/x")], SystemTime::UNIX_EPOCH), 1);
    }
}
