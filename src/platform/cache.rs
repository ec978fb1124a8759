//! The cache folder holds throw-away vaults (the demo). They are removed at exit and at the next start.

use super::{LockError, LockFile, is_real_folder};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Removes everything inside `folder`, except a throw-away vault another window still has open.
///
/// A missing folder is fine; links are removed, never followed. Returns how many entries stayed.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.flatten().filter(|entry| !remove(&entry.path())).count()
}

fn remove(path: &Path) -> bool {
    if !is_real_folder(path) {
        return fs::remove_file(path).is_ok();
    }
    let lock = path.join("lock");
    let held = lock.exists() && LockFile::acquire(&lock, Duration::ZERO).err() == Some(LockError::Held);
    !held && fs::remove_dir_all(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_vaults_stay_and_the_rest_goes() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["old", "open"] {
            fs::create_dir(dir.path().join(name)).unwrap();
            fs::File::create(dir.path().join(name).join("lock")).unwrap();
        }
        fs::File::create(dir.path().join("stray")).unwrap();
        let held = LockFile::acquire(&dir.path().join("open/lock"), Duration::ZERO).unwrap();
        assert_eq!(sweep(dir.path()), 1);
        assert!(dir.path().join("open").exists());
        assert!(!dir.path().join("old").exists() && !dir.path().join("stray").exists());
        drop(held);
        assert_eq!(sweep(dir.path()), 0);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_goes_but_what_it_points_to_stays() {
        let dir = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::File::create(elsewhere.path().join("kept")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), dir.path().join("link")).unwrap();
        assert_eq!(sweep(dir.path()), 0);
        assert!(elsewhere.path().join("kept").exists());
    }

    #[test]
    fn no_folder_is_nothing_to_do() {
        assert_eq!(sweep(Path::new("/nonexistent/cache")), 0);
    }
}
