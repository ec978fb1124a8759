//! Commands about ground rules. They live in Shared where there are two people, else in Private.

use crate::domain::day::Day;
use crate::domain::id::{PersonId, RuleId};
use crate::domain::words::Words;

/// Something to do with a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleCommand {
    /// Proposes a rule; with one person here that person agrees with it. `Done::made` is its id.
    Propose {
        /// The rule.
        words: Words,
        /// The library rule it began as.
        library_id: Option<String>,
        /// Who of those here agrees at once (with both here, each presses for themselves).
        yes: Vec<PersonId>,
    },
    /// Proposes new words; the wording in force stays until everyone agrees.
    Reword {
        /// Which rule.
        id: RuleId,
        /// The new words.
        words: Words,
        /// Who of those here agrees at once.
        yes: Vec<PersonId>,
    },
    /// One person's yes to one wording, under their own unlock or with both here.
    Agree {
        /// Which rule.
        id: RuleId,
        /// Which wording.
        version: u32,
        /// Whose yes.
        person: PersonId,
    },
    /// Puts a proposal out of my sight until it is reworded; kept in my Private, the other isn't told.
    NotNow(RuleId, u32),
    /// Takes back one's own open proposal or rewording.
    Withdraw(RuleId, u32),
    /// Steps back from a rule, alone, without a reason.
    SetAside(RuleId),
    /// Proposes a rule that was set aside once more.
    BringBack(RuleId),
    /// Looks at it again on a day; none forgets the day.
    SetReview(RuleId, Option<Day>),
    /// Proposes one of my own rules, from before there were two, in Shared. Mine stays as it is.
    Share(RuleId),
}
