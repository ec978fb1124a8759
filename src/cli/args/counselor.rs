//! What can be typed about sessions with a counselor and the pages for them.

use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// Session commands.
#[derive(Debug, Clone, Subcommand)]
pub enum Visit {
    /// Add one; prints its id once it is on disk.
    Add {
        /// The day.
        #[arg(long)]
        date: chrono::NaiveDate,
        /// Both go.
        #[arg(long)]
        couple: bool,
        /// With whom.
        #[arg(long, value_name = "NAME")]
        with: Option<String>,
        /// What to bring.
        #[arg(long, value_name = "TEXT")]
        bring: Option<String>,
        /// Something to do until the next one; may be repeated.
        #[arg(long = "to-do", value_name = "TEXT")]
        to_do: Vec<String>,
    },
    /// List them, the latest day first.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
}

/// The counselor's pages.
#[derive(Debug, Clone, clap::Args)]
pub struct Summary {
    /// The file; its ending says the format, before .age if there is one.
    pub out: PathBuf,
    /// First day; the day of the last session, else 90 days before the last one, unless given.
    #[arg(long)]
    pub from: Option<chrono::NaiveDate>,
    /// Last day; today unless given.
    #[arg(long)]
    pub to: Option<chrono::NaiveDate>,
    /// The format, where the ending does not say it.
    #[arg(long)]
    pub format: Option<FormatArg>,
    /// The paper of a PDF.
    #[arg(long, default_value = "a4")]
    pub paper: PaperArg,
    /// Sections with commas between: topics, pulse, moments, signs, goals, goals-by-week, talks, excerpts, read, wish; of both
    /// also rules, agreements. All unless given.
    #[arg(long, value_delimiter = ',')]
    pub sections: Vec<String>,
    /// Both people's pages: only what each of them said yes to.
    #[arg(long)]
    pub ours: bool,
    /// Initials instead of names.
    #[arg(long)]
    pub initials: bool,
    /// A private entry by its id; may be repeated.
    #[arg(long = "excerpt", value_name = "ID")]
    pub excerpts: Vec<uuid::Uuid>,
    /// Who the pages are for, as it is to be printed.
    #[arg(long = "for", value_name = "NAME")]
    pub reader: Option<String>,
    /// Encrypt the PDF; the password is the first line of FILE.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Encrypt to an age key, given as its line beginning with age1.
    #[arg(long, value_name = "RECIPIENT", conflicts_with = "password_file")]
    pub age_recipient: Option<String>,
    /// Encrypt as an age file; the passphrase is the first line of FILE.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["password_file", "age_recipient"])]
    pub age_passphrase_file: Option<PathBuf>,
}

/// A format as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// PDF.
    Pdf,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
}

/// A paper as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaperArg {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 in.
    Letter,
}
