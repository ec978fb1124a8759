//! Why a command did not do what was asked, and its exit code.

use crate::domain::words::TooLong;
use crate::platform::{FileTrouble, ManyTrouble};
use crate::problem::Problem;
use crate::session::Event;
use std::io;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// It was asked wrongly.
    #[error("{0}")]
    Usage(String),
    /// It could not be done.
    #[error("{0}")]
    Problem(Problem),
    /// A file could not be read or written.
    #[error("{what}: {}", Problem::from(*trouble))]
    File {
        /// Which file, by its part in the command.
        what: &'static str,
        /// What the system said.
        trouble: FileTrouble,
    },
    /// A folder of files could not be read or written.
    #[error("{what}: {}", super::portable::many(*trouble))]
    Many {
        /// Which, by its part in the command.
        what: &'static str,
        /// Why.
        trouble: ManyTrouble,
    },
    /// What was named is not what it should be.
    #[error("{0}; nothing was made")]
    Refused(&'static str),
    /// What was named is not there.
    #[error("there is no {0} with that id; `groundwork {0} list` shows them")]
    Absent(&'static str),
    /// The reader of our output went away.
    #[error("output closed")]
    Pipe,
}

impl CliError {
    /// 2 for wrong usage, 1 otherwise.
    pub fn code(&self) -> u8 {
        if matches!(self, Self::Usage(_)) { 2 } else { 1 }
    }

    /// A file of the command that could not be used.
    pub fn file(what: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File { what, trouble: FileTrouble::from(error) }
    }

    /// An answer the session should have given.
    pub(super) fn no_answer(_: Vec<Event>) -> Self {
        Self::Usage("the session gave no answer; please try again".to_owned())
    }
}

impl From<Problem> for CliError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<TooLong> for CliError {
    fn from(too_long: TooLong) -> Self {
        Self::Usage(format!("{too_long}; nothing was saved"))
    }
}

/// Of standard output and standard input.
impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Pipe
        } else {
            Self::File { what: "standard input or output", trouble: FileTrouble::from(error) }
        }
    }
}
