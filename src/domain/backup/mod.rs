//! Backups as values: how far one reaches, when the next is due, which are kept. No file, no key, no clock.

mod due;
mod keep;
mod state;

pub use due::{Due, is_due};
pub use keep::{Kept, to_drop};
pub use state::{BackupState, Newest, Point};
