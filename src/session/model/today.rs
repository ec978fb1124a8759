//! What Today shows. Goals due come from the goals model.

use crate::domain::draft::Draft;
use crate::domain::hold::Hold;
use crate::domain::id::{AccountId, AgreementId, EndingContactId, GoalId, RuleId};
use crate::domain::today::NextStep;

/// Something whose review is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// A ground rule.
    Rule(RuleId),
    /// An agreement to be looked at again.
    Agreement(AgreementId),
    /// Openness that was offered.
    Openness(GoalId),
    /// Something more to tell, on a day one set oneself.
    Tell(AccountId),
    /// How contact was ended, to be looked at again by its writer.
    EndingContact(EndingContactId),
}

/// Today's own facts.
#[derive(Debug, Clone, Default)]
pub struct TodayModel {
    /// The one next step.
    pub next: Option<NextStep>,
    /// What was left unfinished, newest first.
    pub drafts: Vec<Draft>,
    /// Holds their owners chose to show to both, while they are on.
    pub shown_holds: Vec<Hold>,
    /// My hold, while it is on.
    pub hold: Option<Hold>,
    /// Reviews due up to today.
    pub reviews: Vec<Review>,
}
