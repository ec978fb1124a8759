//! What a view wants done. Carried out after the frame, in order, none overwriting another.

use super::place::Place;
use crate::platform::Settings;
use crate::problem::Problem;
use crate::session::{Command, Request, Ticket};
use std::path::PathBuf;

/// One thing a view wants done.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Runs a command.
    Do(Ticket, Command, After),
    /// Asks something of the session.
    Ask(Request),
    /// Goes somewhere.
    Go(Place),
    /// Goes back to where one came from.
    Back,
    /// Says something that needs no answer.
    Say(String),
    /// Shows a problem.
    Tell(Problem),
    /// Opens the line for a small promise over the page.
    SmallPromise,
    /// Asks before doing.
    Confirm(Box<Confirm>),
    /// Puts a text on the clipboard.
    Copy(String),
    /// Keeps other window settings.
    Keep(Box<Settings>),
    /// Lets the person choose a file.
    Pick(Ticket, Pick),
    /// Covers the window and locks.
    Hide,
    /// Opens the demo instead of the vault.
    OpenDemo,
    /// Back from the demo to the vault.
    LeaveDemo,
    /// Shows Help now over the first run or the unlock screen.
    FrontHelp,
    /// Somebody begins to read something aloud that takes so many seconds; the window is not quiet while they do.
    ReadAloud(u32),
    /// Looks for the vault in another folder.
    MoveVault(PathBuf),
}

/// What follows when a command is carried out.
#[derive(Debug, Clone)]
pub enum After {
    /// Nothing to see; a refusal shows itself.
    Quiet,
    /// A toast; Undo sends the command, or takes the last step back where there is none.
    Say(String, Option<Box<Command>>),
    /// The view asked and takes the answer itself.
    Reply,
    /// Both: a toast with Undo where it was done, and the view takes the answer.
    SayAndReply(String),
}

/// A question before something that can't simply be undone.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The title: a question.
    pub question: String,
    /// One or two sentences.
    pub body: String,
    /// The safe choice; focused, and what Esc means.
    pub keep: String,
    /// The other choice, a verb.
    pub act: String,
    /// Something will be gone for good.
    pub danger: bool,
    /// Carried out on [`Self::act`].
    pub then: Vec<Intent>,
}

/// Which kind of file is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// A place to write to, with a name suggested.
    Save {
        /// Neutral: the name shows in file lists.
        name: String,
    },
    /// A file to read.
    Open,
    /// A folder.
    Folder,
}
