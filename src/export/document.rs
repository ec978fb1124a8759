//! One thing to save, in the form and behind the lock a person chose. Every screen and command that writes a file for
//! somebody goes through here, so that all of them know the same locks.

use super::error::ExportError;
use super::page::Pages;
use super::paper::{PageOptions, Paper};
use super::sheet::{article_layout, layout, letter_layout, parts_layout, rules_layout};
use super::{lock, markdown, pdf, text};
use crate::domain::apology::LetterSheet;
use crate::domain::article_sheet::ArticleSheet;
use crate::domain::parts_sheet::PartsSheet;
use crate::domain::summary::{RulesSheet, Summary};
use std::borrow::Cow;

/// What is saved.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// The counselor's pages.
    Summary(Box<Summary>),
    /// Ground rules or agreements.
    Rules(RulesSheet),
    /// A letter.
    Letter(LetterSheet),
    /// A page written in parts.
    Parts(PartsSheet),
    /// An article of the Guide.
    Article(ArticleSheet),
}

/// As what it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages.
    Pdf,
    /// Plain text.
    Text,
    /// Markdown; plain text where a thing has no Markdown of its own.
    Markdown,
}

impl Form {
    /// The ending of such a file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }
}

/// What it takes to read it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lock<'a> {
    /// Nothing.
    Open,
    /// A password every reader of PDFs asks for. Pages only.
    Password(&'a str),
    /// A passphrase the `age` command asks for.
    Passphrase(&'a str),
    /// The key that belongs to an `age1…` line.
    Recipient(&'a str),
}

impl std::fmt::Debug for Lock<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Open => "Open",
            Self::Password(_) => "Password(…)",
            Self::Passphrase(_) => "Passphrase(…)",
            Self::Recipient(_) => "Recipient(…)",
        })
    }
}

impl Document {
    /// Its pages.
    pub fn pages(&self, paper: Paper) -> Pages {
        match self {
            Self::Summary(summary) => layout(summary, PageOptions { paper, ..PageOptions::default() }),
            Self::Rules(sheet) => rules_layout(sheet, paper),
            Self::Letter(sheet) => letter_layout(sheet, paper),
            Self::Parts(sheet) => parts_layout(sheet, paper),
            Self::Article(sheet) => article_layout(sheet, paper),
        }
    }

    /// Its words as plain text; none of what is only ever printed.
    pub fn text(&self) -> Option<String> {
        Some(match self {
            Self::Summary(summary) => text::text(summary),
            Self::Rules(sheet) => text::rules_text(sheet),
            Self::Letter(sheet) => text::letter_text(sheet),
            Self::Parts(sheet) => text::parts_text(sheet),
            Self::Article(_) => return None,
        })
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// [`ExportError::Password`] for a password that can't be used, or for plain text behind the password of a PDF,
    /// [`ExportError::Recipient`] for a key that is none, and see [`pdf::write_pdf`].
    pub fn file(&self, form: Form, paper: Paper, lock: Lock<'_>) -> Result<Vec<u8>, ExportError> {
        let plain: Cow<'static, [u8]> = match (form, lock, self) {
            (Form::Pdf, Lock::Password(password), _) => return pdf::write_pdf(&self.pages(paper), Some(password)),
            (_, Lock::Password(_), _) => return Err(ExportError::Password),
            (Form::Pdf, ..) => pdf::write_pdf(&self.pages(paper), None)?.into(),
            (Form::Markdown, _, Self::Summary(summary)) => markdown::markdown(summary).into_bytes().into(),
            (Form::Text | Form::Markdown, ..) => self.text().unwrap_or_default().into_bytes().into(),
        };
        lock::age(&plain, lock)
    }
}
