//! What a person is told when something could not be done. Never holds private text.

use std::fmt;

/// How much a [`Problem`] asks of the person reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is wrong with what is stored; the request could not be carried out.
    Notice,
    /// Something needs a choice or another try; nothing was lost.
    Warning,
    /// A notebook or file is damaged or out of reach.
    Damage,
}

/// What happened, what is safe, and what to do, in that order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it asks of the reader.
    pub severity: Severity,
    /// What happened, one short sentence.
    pub title: String,
    /// What is safe and what is not, one or two sentences.
    pub detail: String,
    /// What to do now, one sentence.
    pub recovery: String,
}

impl Problem {
    /// A problem of `severity` from its three sentences.
    pub fn new(severity: Severity, title: impl Into<String>, detail: impl Into<String>, recovery: impl Into<String>) -> Self {
        Self { severity, title: title.into(), detail: detail.into(), recovery: recovery.into() }
    }

    /// A [`Severity::Notice`].
    pub fn notice(title: impl Into<String>, detail: impl Into<String>, recovery: impl Into<String>) -> Self {
        Self::new(Severity::Notice, title, detail, recovery)
    }

    /// A [`Severity::Warning`].
    pub fn warning(title: impl Into<String>, detail: impl Into<String>, recovery: impl Into<String>) -> Self {
        Self::new(Severity::Warning, title, detail, recovery)
    }

    /// A [`Severity::Damage`].
    pub fn damage(title: impl Into<String>, detail: impl Into<String>, recovery: impl Into<String>) -> Self {
        Self::new(Severity::Damage, title, detail, recovery)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.title, self.detail, self.recovery)
    }
}

impl std::error::Error for Problem {}
