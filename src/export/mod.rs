//! Values in, bytes out: the counselor's pages, the sheet of rules, a letter and others as PDF, Markdown and plain text,
//! open or locked.
//!
//! Knows the domain and the messages; never a notebook, a file or a window. [`layout`] makes one display list, and the
//! preview and the PDF are both drawn from it, so what is shown is what is printed. No text, in any script, makes an
//! export end in an error: what no font can draw becomes a box that still carries its characters.

mod document;
mod encrypt;
mod error;
mod flow;
mod ics;
mod lock;
mod markdown;
mod page;
mod paper;
mod path;
mod pdf;
mod picture;
mod set;
mod sheet;
mod text;

pub use document::{Document, Form, Lock};
pub use error::ExportError;
pub use ics::calendar;
pub use lock::is_recipient;
pub use markdown::markdown;
pub use page::{Draw, Face, Glyph, Item, Page, Pages, Run};
pub use paper::{PageOptions, Paper};
pub use path::{Path, Segment};
pub use pdf::write_pdf;
pub use picture::Picture;
pub use sheet::{article_layout, layout, letter_layout, parts_layout, rules_layout};
pub use text::{letter_text, parts_text, rules_text, text};

use crate::domain::summary::Summary;

/// The counselor's pages as a PDF; with a password it opens only by that.
///
/// # Errors
/// See [`write_pdf`].
pub fn pdf(summary: &Summary, options: PageOptions, password: Option<&str>) -> Result<Vec<u8>, ExportError> {
    write_pdf(&layout(summary, options), password)
}
