//! What the session tells the window.

use super::backup::BackupAnswer;
use super::model::Models;
use super::request::{Secret, Ticket};
use crate::domain::goal::Mark;
use crate::domain::journal::{Entry, Hit, Leaf};
use crate::domain::summary::Summary;
use crate::domain::whole::{SharedPart, Whole};
use crate::domain::words::Words;
use crate::problem::Problem;
use std::sync::Arc;
use uuid::Uuid;

/// Where the session stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// There is no vault yet.
    NoVault,
    /// Locked; the screen shows one field.
    Locked,
    /// Locked, with no passphrase to ask for.
    LockedWithoutPassphrase,
    /// Keys are being derived.
    Unlocking,
    /// Open; the models say for whom.
    Open,
}

/// What a command did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Done {
    /// The id of what was made.
    pub made: Option<Uuid>,
    /// It can be taken back: a toast offers Undo.
    pub undoable: bool,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// The phase changed.
    Phase(Phase),
    /// Read models changed; only the touched ones are new, the others are the same `Arc`s.
    Models(Box<Models>),
    /// A command was carried out and is on disk.
    Done(Ticket, Done),
    /// A request could not be carried out; nothing was changed or lost.
    Refused(Option<Ticket>, Problem),
    /// An entry as asked for.
    Entry(Ticket, Box<Entry>),
    /// Answers of a goal in a span of days, as asked for.
    Marks(Ticket, Vec<Mark>),
    /// Hits of a search.
    Hits(Ticket, Vec<Hit>),
    /// Tags in use, by their letters.
    Tags(Ticket, Vec<Words>),
    /// Pages as asked for, oldest first.
    Leaves(Ticket, Arc<Vec<Leaf>>),
    /// For each page asked about: the private journal has it already.
    AreHere(Ticket, Vec<bool>),
    /// Everything of the one person here, as asked for.
    Whole(Ticket, Arc<Whole>),
    /// What was shared once, as asked for.
    Kept(Ticket, Arc<SharedPart>),
    /// What goes onto the counselor's pages.
    Summary(Ticket, Box<Summary>),
    /// The invite's words, to be told, not stored.
    Invited(Ticket, Secret),
    /// Recovery words, shown once.
    RecoveryWords(Ticket, Secret),
    /// What was asked about keys, or a copy to take along, is done.
    Settled(Ticket),
    /// A passphrase was changed.
    PassphraseChanged(Ticket),
    /// About backups, as asked for.
    Backup(Ticket, BackupAnswer),
    /// A notebook is damaged or out of reach; it is read-only from now on.
    Health(Problem),
}
