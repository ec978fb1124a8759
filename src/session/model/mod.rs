//! Read models: what the screens draw. Plain values behind `Arc`s, made by the session, only the touched ones anew.

mod accounts;
mod agreements;
mod apology;
mod backups;
mod check_ins;
mod goals;
mod here;
mod journal;
mod moments;
mod notes;
mod own;
mod planned;
mod progress;
mod rules;
mod summary;
mod talks;
mod today;
mod truth;

pub use accounts::{AccountsModel, ContactRow};
pub use agreements::{AgreementRow, AgreementsModel};
pub use apology::{ApologyModel, Received};
pub use backups::BackupsModel;
pub use check_ins::{CheckInsModel, Opened, OwnSheet, PulseRow, UnderWay};
pub use goals::{GoalRow, GoalsModel, OwnerRecord};
pub use here::{Here, Presence};
pub use journal::{EntryList, JournalModel};
pub use moments::{MomentRow, MomentsModel};
pub use notes::{NotesModel, NotesOf};
pub use own::OwnModel;
pub use planned::{PlannedModel, PlannedRow};
pub use progress::{ProgressModel, PulseLine};
pub use rules::{RuleRow, RulesModel};
pub use summary::{SectionChoice, SummaryModel};
pub use talks::{OwnNote, TalkHeld, TalksModel};
pub use today::{Review, TodayModel};
pub use truth::{NeedRow, QuestionRow, QuestionsModel};

use std::sync::Arc;

/// All read models. Cloning copies a handful of pointers.
#[derive(Debug, Clone, Default)]
pub struct Models {
    /// Who is here.
    pub here: Arc<Here>,
    /// Today.
    pub today: Arc<TodayModel>,
    /// Ground rules and boundaries.
    pub rules: Arc<RulesModel>,
    /// Apologies.
    pub apology: Arc<ApologyModel>,
    /// Goals.
    pub goals: Arc<GoalsModel>,
    /// Journals.
    pub journal: Arc<JournalModel>,
    /// The counselor's pages.
    pub summary: Arc<SummaryModel>,
    /// Agreements.
    pub agreements: Arc<AgreementsModel>,
    /// Check-ins.
    pub check_ins: Arc<CheckInsModel>,
    /// Guided talks.
    pub talks: Arc<TalksModel>,
    /// Accounts, and ended contacts.
    pub accounts: Arc<AccountsModel>,
    /// Needs, questions and what was told.
    pub questions: Arc<QuestionsModel>,
    /// Quiet pages of one's own.
    pub own: Arc<OwnModel>,
    /// Notes for oneself alone.
    pub notes: Arc<NotesModel>,
    /// Ratings over time.
    pub progress: Arc<ProgressModel>,
    /// Moments.
    pub moments: Arc<MomentsModel>,
    /// Exercises on a day.
    pub planned: Arc<PlannedModel>,
    /// Backups.
    pub backups: Arc<BackupsModel>,
}
