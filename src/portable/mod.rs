//! Journal pages as files other programs read, and back: dated Markdown with a head of YAML, and Day One's JSON.
//!
//! Bytes in, pages out, and the other way round; pure but for `disk`. What comes from outside is hostile until it is read: every size is
//! bounded, nothing is followed or run, and what can't be taken is named with its reason. Nothing
//! is known of notebooks. `whole` is the export of everything, with pages to read and one file a vault is made from again.

mod day_one;
mod disk;
mod file;
mod gather;
mod head;
mod left_out;
mod loose;
mod scalar;
#[cfg(test)]
mod tests;
pub mod whole;

pub use disk::{export, import};
pub use file::{Notebook, Reading, file_name, files, write};
pub use gather::{Found, Gathered, Gotten, gather};
pub use left_out::{LeftOut, WhyLeft};

/// The most bytes one page's file holds.
pub const MAX_FILE_BYTES: u64 = 2 * 1024 * 1024;
/// The most bytes all of them hold together; also of one export of Day One.
pub const MAX_BYTES: u64 = 200 * 1024 * 1024;
/// The most files, or pages in one export of Day One.
pub const MAX_FILES: usize = 20_000;

/// A name ends like a Markdown file's.
pub fn is_page(name: &str) -> bool {
    ends_with(name, &["md", "markdown"])
}

/// A name ends like an export of Day One.
pub fn is_day_one(name: &str) -> bool {
    ends_with(name, &["json"])
}

fn ends_with(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}
