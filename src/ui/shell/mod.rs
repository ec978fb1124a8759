//! The frame around every screen: sidebar, page, toasts, dialogs, and saving as one types.
//!
//! Nothing here knows what a goal or an entry is.

pub mod autosave;
pub mod cover;
pub mod dialog;
pub mod hints;
pub mod new_passphrase;
pub mod page;
pub mod parts;
pub mod reminder;
pub mod sidebar;
pub mod toast;

pub use autosave::{Autosave, SaveState};
pub use hints::Hints;
