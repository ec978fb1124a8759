//! Backups: whole, encrypted copies of what one person opens, taken, checked, kept and restored.
//!
//! A `.groundwork-backup` is a plain tar: how to open it by hand, what opens its taker's identity, and `body.age`, encrypted
//! to the taker alone, with a manifest and then each notebook ([`format`]). A file per verb. Who may ask for what, and when,
//! is the session's business; what a notebook holds is the store's.
//!
//! **A backup has its name only once it was read back, decrypted, compared, opened and looked over.** Until then it lies
//! under a name that is swept at the next start.
//!
//! **What comes from a file is hostile until it is read**: names, order, kinds and sizes are checked from the headers, the
//! whole body is read and compared, and only then is anything written.

mod body;
mod copy;
mod drill;
mod envelope;
mod error;
mod format;
mod keep;
mod list;
mod meter;
mod open;
mod replace;
mod restore;
mod second;
mod take;
mod tidy;
mod verify;
mod write;

#[cfg(test)]
mod tests;

pub use copy::{Copied, copy};
pub use drill::drill;
pub use error::BackupError;
pub use format::{ENDING, Held, Kind, Manifest};
pub use keep::{keep, remove_all};
pub use list::{Listed, list};
pub use open::Opening;
pub use replace::{Current, prepare};
pub use restore::{Restored, restore_beside};
pub use second::{SecondFolder, bring, is_there, mark};
pub use take::{Order, Taken, Taker, free_name, take};
pub use tidy::tidy;
pub use verify::verify;
