//! What can be typed.

mod counselor;
mod people;

pub use counselor::{FormatArg, PaperArg, Summary, Visit};
pub use people::{Init, Join};

use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// A private, offline place to rebuild trust after it was broken. Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "groundwork", version, about, disable_help_subcommand = true)]
pub struct Args {
    /// The vault's folder.
    // An empty variable in a script is taken as none, so the usual parser, which refuses it, is not used.
    #[arg(long, global = true, env = "GROUNDWORK_DATA_DIR", value_name = "DIR", value_parser = OsStringValueParser::new().map(PathBuf::from))]
    pub data_dir: Option<PathBuf>,
    /// The passphrase is the first line of FILE; `-` is standard input. Otherwise it is asked for.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Go on only if the passphrase is NAME's.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub who: Option<String>,
    /// Open the window with a throw-away copy of the demo.
    #[arg(long)]
    pub demo: bool,
    /// What to do.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// One command.
#[derive(Debug, Clone, Subcommand)]
pub enum Verb {
    /// Make a vault for one person.
    Init(Init),
    /// Write an invite for the second person to OUT and print its words.
    Invite {
        /// The invite file.
        out: PathBuf,
    },
    /// Write the demo vault of Maya and Jonah into an empty DIR.
    Demo {
        /// The folder.
        dir: PathBuf,
        /// Its last day; today unless given.
        #[arg(long, value_name = "DATE")]
        until: Option<chrono::NaiveDate>,
        /// The same seed gives the same days and ids.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// For measuring: the same shape over so many years, far denser.
        #[arg(long, value_name = "YEARS", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20))]
        scale: u32,
    },
    /// Join as the second person.
    Join(Join),
    /// Read and write journal entries.
    #[command(subcommand)]
    Journal(Journal),
    /// Goals and their marks.
    #[command(subcommand)]
    Goal(Goal),
    /// Moments: milestones, thanks, small wins, signs of progress, hard weeks.
    #[command(subcommand)]
    Moment(super::moment::Moment),
    /// One's own ratings, answers and moments by week, newest first.
    Progress {
        /// How far back.
        #[arg(long, default_value = "6m")]
        range: RangeArg,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Review the text on standard input for wordings that are hard to hear; no vault is needed.
    Coach(Coach),
    /// Sessions with a counselor: one's own, seen by nobody else.
    #[command(subcommand)]
    Session(Visit),
    /// Write the pages for a counselor to OUT.
    Summary(Summary),
    /// Write everything one may see into DIR, as pages to read and as JSON; it is empty or not there yet. It is not encrypted.
    Export {
        /// The folder.
        dir: PathBuf,
    },
    /// Take a backup of what the passphrase opens and check it: into the vault's own folder, or to OUT.
    Backup(super::backup::Backup),
    /// Restore a backup into a folder of its own; never over an existing vault.
    Restore(super::backup::Restore),
    /// Open and check every notebook the passphrase opens.
    Check {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Write when check-ins and planned exercises are to OUT.ics, for a calendar; it tells nobody what they are.
    Calendar {
        /// The file.
        #[arg(value_name = "OUT.ics")]
        out: PathBuf,
    },
    /// Change the passphrase.
    Passphrase {
        /// The new one is the first line of FILE.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Set a new passphrase by the recovery words.
    Recover {
        /// The eight words are in FILE; otherwise they are asked for.
        #[arg(long, value_name = "FILE")]
        words_file: Option<PathBuf>,
        /// The new passphrase is the first line of FILE.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
}

/// How far back.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RangeArg {
    /// 13 weeks.
    #[value(name = "3m")]
    ThreeMonths,
    /// 26 weeks.
    #[value(name = "6m")]
    SixMonths,
    /// From the first thing there is.
    #[value(name = "all")]
    All,
}

/// What is to be reviewed.
#[derive(Debug, Clone, clap::Args)]
pub struct Coach {
    /// What the text is for.
    #[arg(long, required_unless_present = "evaluate")]
    pub mode: Option<CoachMode>,
    /// Who writes; for `hurt` only name-calling and threats of harm are looked for.
    #[arg(long)]
    pub role: Option<RoleArg>,
    /// For programs; offsets are bytes.
    #[arg(long)]
    pub json: bool,
    /// Measure the rules on a list of `mode<TAB>categories or -<TAB>sentence` instead.
    #[arg(long, value_name = "FILE.tsv", conflicts_with_all = ["mode", "json"])]
    pub evaluate: Option<PathBuf>,
}

/// A coach's mode.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum CoachMode {
    /// Telling the other what hurt.
    Talk,
    /// An apology.
    Apology,
    /// A goal.
    Goal,
}

/// Journal commands.
#[derive(Debug, Clone, Subcommand)]
pub enum Journal {
    /// Add the text on standard input; prints its id once it is on disk.
    Add {
        /// In the journal of both.
        #[arg(long)]
        shared: bool,
        /// A title.
        #[arg(long, default_value = "")]
        title: String,
        /// A feeling by its id; may be repeated.
        #[arg(long = "feeling")]
        feelings: Vec<String>,
        /// A tag; may be repeated.
        #[arg(long = "tag")]
        tags: Vec<String>,
        /// The day it is about.
        #[arg(long)]
        date: Option<chrono::NaiveDate>,
    },
    /// List entries.
    List {
        /// Of both.
        #[arg(long)]
        shared: bool,
        /// First day.
        #[arg(long)]
        from: Option<chrono::NaiveDate>,
        /// Last day.
        #[arg(long)]
        to: Option<chrono::NaiveDate>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Find entries by their words (any text will do), a feeling, a tag or their days; what is named has to hold together.
    Search {
        /// What to look for.
        #[arg(default_value = "", required_unless_present_any = ["feeling", "tag", "from", "to"])]
        query: String,
        /// A feeling by its id in the library.
        #[arg(long)]
        feeling: Option<String>,
        /// A tag.
        #[arg(long)]
        tag: Option<String>,
        /// First day.
        #[arg(long)]
        from: Option<chrono::NaiveDate>,
        /// Last day.
        #[arg(long)]
        to: Option<chrono::NaiveDate>,
        /// Of both.
        #[arg(long)]
        shared: bool,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Show one entry.
    Show {
        /// Its id.
        id: uuid::Uuid,
    },
    /// Write one's own entries as dated Markdown files, which anybody can read, into DIR; it is empty or not there yet.
    Export {
        /// The folder.
        dir: PathBuf,
        /// Those one wrote in the journal of both.
        #[arg(long)]
        ours: bool,
        /// First day.
        #[arg(long)]
        from: Option<chrono::NaiveDate>,
        /// Last day.
        #[arg(long)]
        to: Option<chrono::NaiveDate>,
    },
    /// Add the entries of a folder of dated Markdown files, or of Day One's Journal.json, to one's own journal.
    Import {
        /// The folder or file.
        path: PathBuf,
        /// Only say what would come in and what would be left out.
        #[arg(long)]
        preview: bool,
    },
    /// Put one of one's own entries into the trash.
    Delete {
        /// Its id.
        id: uuid::Uuid,
    },
}

/// Goal commands.
#[derive(Debug, Clone, Subcommand)]
pub enum Goal {
    /// List goals.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Make a goal of one's own; prints its id once it is on disk.
    Add(AddGoal),
    /// Show one goal with its plans and every answer.
    Show {
        /// Its id.
        id: uuid::Uuid,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Answer for a day.
    Mark {
        /// The goal's id.
        id: uuid::Uuid,
        /// The answer.
        answer: AnswerArg,
        /// The day; today unless given.
        #[arg(long)]
        date: Option<chrono::NaiveDate>,
        /// A note.
        #[arg(long, default_value = "")]
        note: String,
    },
}

/// A goal to make.
#[derive(Debug, Clone, clap::Args)]
pub struct AddGoal {
    /// What one will do; `-` reads it from standard input, which keeps it out of the shell's history.
    pub title: String,
    /// daily, weekdays, days such as mon,thu, a number of days a week such as 3x, month=15, once or once=2026-11-20.
    #[arg(long, default_value = "daily", value_parser = super::cadence::parse)]
    pub every: super::cadence::Every,
    /// The first day; today unless given.
    #[arg(long)]
    pub start: Option<chrono::NaiveDate>,
    /// The last day.
    #[arg(long)]
    pub end: Option<chrono::NaiveDate>,
    /// The moment it is needed.
    #[arg(long = "if", value_name = "TEXT", default_value = "")]
    pub when: String,
    /// The first thing one does then.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub then: String,
    /// The other person sees it and its answers.
    #[arg(long)]
    pub shared: bool,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// A role as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RoleArg {
    /// Was hurt.
    Hurt,
    /// Broke trust and means to repair it.
    Repairing,
    /// Both.
    Both,
}

/// An answer as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum AnswerArg {
    /// Done.
    Kept,
    /// Done in part.
    Partly,
    /// Not done.
    Missed,
}
