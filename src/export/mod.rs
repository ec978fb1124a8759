//! The counselor's pages: a `Summary` as PDF, Markdown and plain text, and the ground rules on one page.
//!
//! `compose` says what is on the pages, once for all forms; `layout` sets it in lines; `pdf` writes it. It takes plain
//! values and never sees a notebook. Everything is made in memory; writing it down is its caller's business.

mod blocks;
mod compose;
mod encrypt;
mod fonts;
mod layout;
mod paginate;
mod pdf;
mod plain;
#[cfg(test)]
mod tests;
mod text;

pub use blocks::RulesSheet;
pub use layout::{Face, Item, Page, Pages, Placed, Shade};
pub use plain::{markdown, text as plain_text};

use crate::domain::summary::Summary;
use crate::problem::Problem;
use crate::tr;

/// Paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 in.
    Letter,
}

impl Paper {
    /// Width and height in points.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The PDF could not be put together.
    #[error("the PDF could not be put together")]
    Pdf,
    /// The password could not be set.
    #[error("the password could not be set")]
    Password,
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Pdf => Self::warning(tr!("pages-pdf-title"), tr!("pages-pdf-detail"), tr!("pages-pdf-recovery")),
            ExportError::Password => {
                Self::warning(tr!("pages-password-title"), tr!("pages-password-detail"), tr!("pages-password-recovery"))
            }
        }
    }
}

/// The pages as they will print; what [`pdf`] writes and the window shows.
pub fn pages(summary: &Summary, paper: Paper) -> Pages {
    layout::lay_out(&compose::summary(summary), paper, text::Letters::All)
}

/// The pages as a PDF, tagged (PDF/UA-1), with nothing in it about who made it or when but what is printed.
///
/// With a password the file is encrypted by AES-256; any reader asks for it.
///
/// # Errors
/// [`ExportError`]; text in any script is never the reason.
pub fn pdf(summary: &Summary, paper: Paper, password: Option<&str>) -> Result<Vec<u8>, ExportError> {
    seal(pdf::write(&compose::summary(summary), paper)?, password)
}

/// The ground rules on one page or more.
///
/// # Errors
/// [`ExportError::Pdf`].
pub fn rules_pdf(sheet: &RulesSheet, paper: Paper) -> Result<Vec<u8>, ExportError> {
    pdf::write(&compose::rules(sheet), paper)
}

fn seal(plain: Vec<u8>, password: Option<&str>) -> Result<Vec<u8>, ExportError> {
    match password {
        Some(password) => encrypt::encrypt(&plain, password),
        None => Ok(plain),
    }
}
