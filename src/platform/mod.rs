//! What differs between operating systems, or touches the disk outside the database: folders, whole-file
//! writes, the lock file, file times, hardening, settings, how the system writes dates. No keys, no SQL, no words for people but those
//! of [`Settings`]' one notice.

mod cache;
mod files;
mod folders;
mod formats;
mod hardening;
mod libraries;
mod lock_file;
mod many;
mod places;
mod settings;
mod sleep;
mod times;
mod trouble;
mod unfinished;

pub use cache::sweep;
#[cfg(test)]
pub(crate) use files::after_step;
pub use files::{
    create_private_folder, is_real_folder, private_mode, read_limited, remove_file_if_there, remove_unfinished, sync_folder, write_atomic,
};
pub use folders::{Folders, NoHome};
pub use formats::{DateOrder, Formats, HourClock, WeekStart};
pub use hardening::{Hardening, disable_core_dumps};
pub use libraries::{has_display, missing_packages};
pub use lock_file::{LockError, LockFile};
pub use many::{FolderBeside, FoundFile, Limits, ManyTrouble, NotRead, read_many, write_folder};
pub use places::{Exposure, exposure};
pub use settings::{Settings, Theme};
pub use sleep::{Bus, listen};
pub use times::{level_times, level_times_under};
pub use trouble::FileTrouble;
#[cfg(test)]
pub(crate) use unfinished::little_room;
pub use unfinished::{Scrap, Unfinished};
