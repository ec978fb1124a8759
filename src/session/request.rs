//! What the window may ask of the session besides commands.

use super::backup::BackupRequest;
use super::command::{Command, Home};
use crate::domain::day::Day;
use crate::domain::id::{EntryId, GoalId, PersonId};
use crate::domain::journal::{Filter, Leaf};
use crate::domain::person::Role;
use crate::domain::whole::Whole;
use crate::domain::words::Words;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Pairs an answer with its question.
pub type Ticket = u64;

/// A passphrase or recovery words on their way to the vault; wiped when dropped, never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What goes onto the counselor's pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRequest {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// `Ours` instead of `Mine`.
    pub ours: bool,
    /// Stable section ids wanted; empty means all.
    pub sections: Vec<String>,
    /// Initials instead of names.
    pub initials: bool,
    /// Entries of one's own Private picked one by one.
    pub excerpts: Vec<EntryId>,
    /// Who the pages are for; may be blank.
    pub reader: Words,
}

/// Something to ask of the session.
#[derive(Debug, Clone)]
pub enum Request {
    /// Makes a one-person vault and unlocks it; no secret means no passphrase.
    Create {
        /// May be empty.
        name: Words,
        /// May be left open.
        role: Option<Role>,
        /// The passphrase, already checked for strength; none is said plainly.
        passphrase: Option<Secret>,
    },
    /// Makes a one-person vault from everything of one person, as it was exported, and unlocks it.
    Found {
        /// What is in it.
        whole: Arc<Whole>,
        /// The passphrase; none is said plainly.
        passphrase: Option<Secret>,
    },
    /// Unlocks with a passphrase.
    Unlock(Secret),
    /// Gives up an unlock under way.
    CancelUnlock,
    /// Sets a new passphrase by the recovery words, then unlocks.
    Recover {
        /// The eight words.
        words: Secret,
        /// The new passphrase.
        passphrase: Secret,
    },
    /// Drops keys, connections and models at once.
    Lock,
    /// Runs a command.
    Do(Ticket, Command),
    /// Reads one entry whole.
    ReadEntry(Ticket, Home, EntryId),
    /// Reads every answer with its note that one goal has in a span of days, both ends included, oldest first.
    ReadMarks {
        /// Pairs the answer.
        ticket: Ticket,
        /// Where.
        home: Home,
        /// Which goal.
        id: GoalId,
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// Finds entries, newest first; any text is a valid query.
    Search {
        /// Pairs the answer.
        ticket: Ticket,
        /// Where.
        home: Home,
        /// What is asked of them.
        filter: Box<Filter>,
        /// At most so many hits.
        limit: usize,
    },
    /// Reads the tags in use in a notebook.
    ReadTags(Ticket, Home),
    /// Reads every page the one person here wrote in a notebook, of a span of days with both ends.
    ReadLeaves {
        /// Pairs the answer.
        ticket: Ticket,
        /// Where.
        home: Home,
        /// The first day; all before the last one where there is none.
        from: Option<Day>,
        /// The last day.
        to: Option<Day>,
    },
    /// Which of these pages the private journal has already.
    WhichAreHere(Ticket, Arc<Vec<Leaf>>),
    /// Writes an invite for the second person; answers with its words.
    Invite {
        /// Pairs the answer.
        ticket: Ticket,
        /// Where the invite file is written.
        file: PathBuf,
    },
    /// The second person joins and is unlocked.
    Join {
        /// The invite file.
        file: PathBuf,
        /// The words given with it.
        words: Secret,
        /// May be empty.
        name: Words,
        /// May be left open.
        role: Option<Role>,
        /// Their new passphrase.
        passphrase: Secret,
    },
    /// The other person unlocks too; both Privates close.
    EnterBoth(Secret),
    /// One person stays; asks for that person's passphrase.
    LeaveBoth(Secret),
    /// Changes the passphrase of the person here.
    ChangePassphrase {
        /// Pairs the answer.
        ticket: Ticket,
        /// The one in force; none where there was none.
        old: Option<Secret>,
        /// The new one.
        new: Secret,
    },
    /// The recovery words shown, typed back: from now on they count, and earlier ones do not.
    KeepRecoveryWords {
        /// Pairs the answer.
        ticket: Ticket,
        /// As typed.
        words: Secret,
    },
    /// Makes new keys for the person here: another identity under another passphrase, and another key for each notebook.
    NewKeys {
        /// Pairs the answer.
        ticket: Ticket,
        /// The passphrase in force.
        old: Secret,
        /// The new one.
        new: Secret,
    },
    /// Makes a vault of one's own elsewhere, with everything of one's own and a copy of what is shared.
    Part {
        /// Pairs the answer.
        ticket: Ticket,
        /// Where; empty or not there.
        folder: PathBuf,
        /// The passphrase in force; it opens the new vault too. None where there is none.
        passphrase: Option<Secret>,
    },
    /// Erases the person here: their own notebook, their place and their backups. What is shared stays with the other.
    Erase {
        /// Pairs the answer.
        ticket: Ticket,
        /// The passphrase in force; none where there is none.
        passphrase: Option<Secret>,
        /// What they wrote in the shared notebook goes first.
        shared_too: bool,
    },
    /// Erases everything of both, with both here.
    EraseAll {
        /// Pairs the answer.
        ticket: Ticket,
        /// One's passphrase.
        one: Secret,
        /// The other's.
        other: Secret,
    },
    /// Makes recovery words anew; they are shown once, and count when they were typed back.
    NewRecoveryWords {
        /// Pairs the answer.
        ticket: Ticket,
        /// The passphrase in force.
        passphrase: Secret,
    },
    /// Gathers everything the one person here may see.
    Gather(Ticket),
    /// Gathers what was shared with somebody once and is kept for reading.
    GatherKept(Ticket),
    /// Gathers the counselor's pages.
    Summarise(Ticket, SummaryRequest),
    /// Something about backups.
    Backup(Ticket, BackupRequest),
    /// The person whose answers a window with both here shows; no keys change.
    Speak(PersonId),
    /// Time went by: days turn, sliced health checks go on, old trash is emptied.
    Tick,
}
