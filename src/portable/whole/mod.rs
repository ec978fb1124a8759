//! Everything of one person as files anybody can open: one JSON file that a vault can be made from again, and pages to
//! read by date. The form is described in `assets/content/en/export-format.md`, which lies beside every export.
//!
//! **What comes in is bounded and refused as a whole**: too large, of a later version, or of another form.

mod folder;
mod json;
mod locked;
mod sheets;

pub use folder::{WholeTrouble, read_whole, write_whole};
pub use json::{FORMAT, VERSION};
pub use locked::write_locked;
pub use sheets::{JSON_ONLY, Named, Sheet, sheets};

/// The JSON file of an export.
pub const JSON_FILE: &str = "groundwork.json";
/// What an export's form is, in words.
pub const ABOUT: &str = include_str!("../../../assets/content/en/export-format.md");
/// Its file.
pub const ABOUT_FILE: &str = "README.md";
/// The most bytes of a JSON file that are read.
pub const MAX_WHOLE_BYTES: u64 = 512 * 1024 * 1024;
