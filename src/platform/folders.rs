//! Where things live on this computer. Only looked up here, never created.

use std::path::{Path, PathBuf};

/// The folder name used under each of the platform's own folders.
const NAME: &str = "Groundwork";

/// This account has no home folder, so there is no default place for anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this account has no home folder")]
pub struct NoHome;

/// The three places Groundwork uses. None is created by looking it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The vault: `<local data>/Groundwork`, or the folder a person named.
    pub vault: PathBuf,
    /// Holds `settings.toml`.
    pub config: PathBuf,
    /// Throw-away files (the demo); swept at start and exit.
    pub cache: PathBuf,
}

impl Folders {
    /// The platform's folders.
    ///
    /// # Errors
    /// [`NoHome`] when the system names no home folder.
    pub fn locate() -> Result<Self, NoHome> {
        let base = directories::BaseDirs::new().ok_or(NoHome)?;
        Ok(Self { vault: base.data_local_dir().join(NAME), config: base.config_dir().join(NAME), cache: base.cache_dir().join(NAME) })
    }

    /// All three inside one folder: for tests, pictures and a vault carried on a stick.
    pub fn inside(folder: &Path) -> Self {
        Self { vault: folder.join(NAME), config: folder.join("config"), cache: folder.join("cache") }
    }

    /// The same, with the vault at `chosen` when one was named (an argument, else the setting).
    #[must_use]
    pub fn with_vault(mut self, chosen: Option<&Path>) -> Self {
        if let Some(chosen) = chosen {
            self.vault = chosen.to_path_buf();
        }
        self
    }

    /// The settings file.
    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.toml")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_named_after_the_app_and_differs() {
        let Ok(folders) = Folders::locate() else { return };
        for folder in [&folders.vault, &folders.config, &folders.cache] {
            assert!(folder.is_absolute() && folder.ends_with(NAME), "{folder:?}");
        }
        assert_ne!(folders.vault, folders.cache);
    }

    #[test]
    fn a_named_vault_wins_and_moves_nothing_else() {
        let base = Folders::inside(Path::new("/x"));
        assert_eq!(base.clone().with_vault(None), base);
        let moved = base.clone().with_vault(Some(Path::new("/stick/ours")));
        assert_eq!(moved.vault, Path::new("/stick/ours"));
        assert_eq!((moved.config, moved.cache), (base.config, base.cache));
    }
}
