//! Values in, bytes out: the counselor's pages, the sheet of rules and a letter as PDF, Markdown and plain text.
//!
//! Knows the domain and the messages; never a notebook, a file or a window. [`layout`] makes one display list, and the
//! preview and the PDF are both drawn from it, so what is shown is what is printed. No text, in any script, makes an
//! export end in an error: what no font can draw becomes a box that still carries its characters.

mod encrypt;
mod error;
mod flow;
mod ics;
mod markdown;
mod page;
mod paper;
mod path;
mod pdf;
mod picture;
mod set;
mod sheet;
mod text;

pub use error::ExportError;
pub use ics::calendar;
pub use markdown::markdown;
pub use page::{Draw, Face, Glyph, Item, Page, Pages, Run};
pub use paper::{PageOptions, Paper};
pub use path::{Path, Segment};
pub use pdf::write_pdf;
pub use picture::Picture;
pub use sheet::{article_layout, layout, letter_layout, parts_layout, rules_layout};
pub use text::{letter_text, parts_text, text};

use crate::domain::apology::LetterSheet;
use crate::domain::article_sheet::ArticleSheet;
use crate::domain::parts_sheet::PartsSheet;
use crate::domain::summary::{RulesSheet, Summary};

/// The counselor's pages as a PDF; with a password it opens only by that.
///
/// # Errors
/// See [`write_pdf`].
pub fn pdf(summary: &Summary, options: PageOptions, password: Option<&str>) -> Result<Vec<u8>, ExportError> {
    write_pdf(&layout(summary, options), password)
}

/// The ground rules as a PDF to hang up or keep.
///
/// # Errors
/// See [`write_pdf`].
pub fn rules_pdf(sheet: &RulesSheet, paper: Paper) -> Result<Vec<u8>, ExportError> {
    write_pdf(&rules_layout(sheet, paper), None)
}

/// A letter as a PDF to print.
///
/// # Errors
/// See [`write_pdf`].
pub fn letter_pdf(sheet: &LetterSheet, paper: Paper) -> Result<Vec<u8>, ExportError> {
    write_pdf(&letter_layout(sheet, paper), None)
}

/// An article of the Guide as a PDF to print.
///
/// # Errors
/// See [`write_pdf`].
pub fn article_pdf(sheet: &ArticleSheet, paper: Paper) -> Result<Vec<u8>, ExportError> {
    write_pdf(&article_layout(sheet, paper), None)
}

/// A page written in parts as a PDF to print.
///
/// # Errors
/// See [`write_pdf`].
pub fn parts_pdf(sheet: &PartsSheet, paper: Paper) -> Result<Vec<u8>, ExportError> {
    write_pdf(&parts_layout(sheet, paper), None)
}
