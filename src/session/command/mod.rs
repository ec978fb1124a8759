//! What a person can do to what is stored, an enum per noun. One command is one transaction in one notebook.

mod account;
mod agreement;
mod apology;
mod check_in;
mod following;
mod goal;
mod journal;
mod moment;
mod note;
mod own;
mod person;
mod planned;
mod rule;
mod small;
mod talk;
mod truth;

pub use account::{AccountCommand, EndingContactCommand};
pub use agreement::AgreementCommand;
pub use apology::{ApologyCommand, RepairInput};
pub use check_in::CheckInCommand;
pub use goal::GoalCommand;
pub use journal::{JournalCommand, ShareChoice};
pub use moment::{MomentCommand, MomentInput};
pub use note::NoteCommand;
pub use own::OwnCommand;
pub use person::{MAX_OWN_LINES, OwnLine, PersonCommand, Preferences};
pub use planned::PlannedCommand;
pub use rule::RuleCommand;
pub use small::{BoundaryCommand, ConsentCommand, DraftCommand, HoldCommand, StatementCommand, TopicCommand};
pub use talk::TalkCommand;
pub use truth::{LandedCommand, NeedCommand, QuestionCommand};

use super::Ticket;

/// Which notebook a thing lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Home {
    /// The unlocked person's own notebook.
    Private,
    /// The notebook both open.
    Shared,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// About oneself.
    Person(PersonCommand),
    /// About ground rules.
    Rule(RuleCommand),
    /// About one's own boundaries.
    Boundary(BoundaryCommand),
    /// About one's own hold.
    Hold(HoldCommand),
    /// About apologies.
    Apology(ApologyCommand),
    /// About goals and their marks.
    Goal(GoalCommand),
    /// About journal entries.
    Journal(JournalCommand),
    /// About what is being typed.
    Draft(DraftCommand),
    /// About topics for a counselor.
    Topic(TopicCommand),
    /// About what goes into `Ours`.
    Consent(ConsentCommand),
    /// About agreements.
    Agreement(AgreementCommand),
    /// About check-ins.
    CheckIn(CheckInCommand),
    /// About sentences kept for a talk.
    Statement(StatementCommand),
    /// About a guided talk.
    Talk(TalkCommand),
    /// About the whole account, and something more to tell.
    Account(AccountCommand),
    /// About how contact was ended.
    EndingContact(EndingContactCommand),
    /// About what one needs.
    Need(NeedCommand),
    /// About questions and what is told.
    Question(QuestionCommand),
    /// About how an apology landed.
    Landed(LandedCommand),
    /// About quiet pages of one's own.
    Own(OwnCommand),
    /// About notes for oneself alone.
    Note(NoteCommand),
    /// About moments.
    Moment(MomentCommand),
    /// About exercises on a day.
    Planned(PlannedCommand),
    /// A save of what an earlier one, by its ticket, made or is making: nothing is made twice. Words typed while the first
    /// save of a new page is under way come so.
    Following(Ticket, Box<Self>),
    /// Takes the last delete or edit back.
    Undo,
    /// Does it again.
    Redo,
}
