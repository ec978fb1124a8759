//! Commands about a guided talk. It is begun with both here; either of the two may go on with it after a lock.

use crate::domain::id::{PersonId, TalkId};
use crate::domain::talk::{Choice, Helped, Setting, Understood};
use crate::domain::words::Words;

/// Something to do with the talk under way. A press that no longer fits where the talk stands changes nothing and is no error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalkCommand {
    /// Begins one, with both here; `Done::made` is its id. What each answered about being ready never comes here.
    Begin(Setting),
    /// "I've finished".
    Finish,
    /// Two more minutes.
    More,
    /// What the listener has written down so far.
    WriteHeard(Words),
    /// "Yes, you got it".
    GotIt,
    /// "Not yet".
    NotYet,
    /// What comes next.
    Choose(Choice),
    /// Runs the clocks again after a lock or a crash.
    GoOn,
    /// A break of so many minutes, or another length for the one under way.
    TimeOut(u16),
    /// Somebody is back for themselves, or no longer is. The talk goes on once both are.
    Back(PersonId, bool),
    /// Whether the return time may stand on the locked screen, as far as that person is concerned.
    MayShowReturn(PersonId, bool),
    /// Both are back and the shortest break has passed: goes on. Nothing happens sooner.
    EndTimeOut,
    /// Over: for tonight or for good, with no reason kept. What the listener was writing becomes a note of their own.
    End,
    /// What that person jots down for themselves, whole; sealed to them alone.
    Jot(PersonId, Words),
    /// What that person notes at the end, for themselves alone.
    Note {
        /// Whose note.
        person: PersonId,
        /// How far they felt understood.
        understood: Option<Understood>,
        /// Whether breaks helped.
        helped: Option<Helped>,
        /// Their word about breaks may stand on pages of both, if the other's may too.
        helped_may_stand: bool,
    },
    /// Removes an ended talk's words for good: either of the two may.
    Forget(TalkId),
}
