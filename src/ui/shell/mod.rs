//! The frame around every screen: sidebar, page, toasts, dialogs, and saving as one types.
//!
//! Nothing here knows what a goal or an entry is.

pub mod autosave;
pub mod page;

pub use autosave::{Autosave, SaveState};
