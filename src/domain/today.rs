//! The one next step Today offers, by plain rules in one table, each with its reason.
//!
//! Nothing is offered from what one learned anew or from where one stands, and closeness never is.

use super::person::Role;

/// What Today, or a line over a page, may remind of. Each is its owner's to turn off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reminded {
    /// One's own goals that are due.
    Goals,
    /// Exercises put on today.
    Exercises,
    /// A check-in to come or begun, and a talk still open.
    CheckIns,
    /// A line when a check-in is near, which says nothing of what it is.
    Evening,
    /// Days to look at something again, or to tell it.
    Reviews,
    /// What was begun and waits.
    Drafts,
    /// A hard date or place that is near, where that was asked for.
    HardDates,
    /// Something to do from a visit, where that was asked for.
    Visits,
}

impl Reminded {
    /// All of them, in the order a person sees them.
    pub const ALL: [Self; 8] =
        [Self::Goals, Self::Exercises, Self::CheckIns, Self::Evening, Self::Reviews, Self::Drafts, Self::HardDates, Self::Visits];

    /// Stable: kept among what a person turned off.
    pub fn id(self) -> &'static str {
        match self {
            Self::Goals => "today-goals",
            Self::Exercises => "today-exercises",
            Self::CheckIns => "today-check-ins",
            Self::Evening => "evening",
            Self::Reviews => "today-reviews",
            Self::Drafts => "today-drafts",
            Self::HardDates => "today-hard-dates",
            Self::Visits => "today-visits",
        }
    }
}

/// What the rules look at; facts of this person alone, or of Shared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, read by the table below")]
pub struct Facts {
    /// The person's role, if they set one.
    pub role: Option<Role>,
    /// Both are here.
    pub both_here: bool,
    /// Something unfinished is kept as a draft.
    pub has_draft: bool,
    /// An apology of their own is begun and not given.
    pub has_apology_draft: bool,
    /// A rule waits for this person's yes.
    pub rule_waits_for_me: bool,
    /// A review of a rule or of openness is due.
    pub review_due: bool,
    /// A goal of their own is due today and has no answer.
    pub goal_due: bool,
    /// They leave letters of apology to their sessions with a counselor.
    pub apology_kept: bool,
    /// They have at least one goal.
    pub has_goal: bool,
    /// They have at least one ground rule, proposed or in force.
    pub has_rule: bool,
    /// They promised to tell something about a question by today, and have not.
    pub promised_to_tell: bool,
    /// An exercise is planned for today.
    pub planned_today: bool,
    /// A check-in is set for today, and none was opened today.
    pub check_in_today: bool,
    /// They walked a path to what lay under it.
    pub looked_beneath: bool,
    /// They rated how it is at some time.
    pub ever_rated: bool,
    /// They did within the last seven days.
    pub rated_lately: bool,
    /// They wrote in the journal today.
    pub wrote_today: bool,
    /// They ever wrote in the journal.
    pub ever_wrote: bool,
}

/// A next step. Its words and reason are messages of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Write a first private page.
    WriteFirstPage,
    /// Look at a rule the other proposed.
    LookAtProposal,
    /// Tell what one promised to tell by today.
    TellPromised,
    /// Do the exercise one put on today.
    DoPlanned,
    /// The check-in of today.
    CheckIn,
    /// Walk a path to what lay under it (only for somebody who said they are repairing).
    LookBeneath,
    /// Rate how it is, as one did before.
    RatePulse,
    /// Look again at something whose review is due.
    LookAgain,
    /// Answer for one's own goals of today.
    AnswerGoals,
    /// Go on with what was left unfinished.
    FinishDraft,
    /// Go on with the apology.
    ContinueApology,
    /// Begin an apology (only for somebody who said they are repairing).
    BeginApology,
    /// Choose a first ground rule.
    ChooseRule,
    /// Nothing is needed; a page if they like.
    WriteIfYouLike,
    /// Nothing is needed; rest.
    Rest,
}

/// The first row whose condition holds. With both here nothing private is offered.
pub fn next_step(f: &Facts) -> NextStep {
    use NextStep as Step;
    let repairing = matches!(f.role, Some(Role::Repairing));
    let rows: [(bool, NextStep); 15] = [
        (f.rule_waits_for_me, Step::LookAtProposal),
        (!f.both_here && !f.ever_wrote && !repairing, Step::WriteFirstPage),
        (!f.both_here && f.promised_to_tell, Step::TellPromised),
        (f.goal_due, Step::AnswerGoals),
        (f.planned_today, Step::DoPlanned),
        (f.check_in_today, Step::CheckIn),
        (f.review_due, Step::LookAgain),
        (!f.both_here && f.has_draft, Step::FinishDraft),
        (!f.both_here && f.has_apology_draft, Step::ContinueApology),
        (!f.both_here && repairing && !f.has_goal && !f.apology_kept, Step::BeginApology),
        (!f.both_here && repairing && !f.looked_beneath, Step::LookBeneath),
        (f.both_here && !f.has_rule, Step::ChooseRule),
        (!f.both_here && f.ever_rated && !f.rated_lately, Step::RatePulse),
        (!f.both_here && !f.wrote_today, Step::WriteIfYouLike),
        (true, Step::Rest),
    ];
    rows.into_iter().find_map(|(holds, step)| holds.then_some(step)).unwrap_or(Step::Rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_in_order() {
        let none = Facts::default();
        let wrote = Facts { ever_wrote: true, ..none };
        for (facts, step) in [
            (none, NextStep::WriteFirstPage),
            (Facts { role: Some(Role::Repairing), ..none }, NextStep::BeginApology),
            (Facts { rule_waits_for_me: true, ..none }, NextStep::LookAtProposal),
            (Facts { goal_due: true, has_goal: true, ..wrote }, NextStep::AnswerGoals),
            (Facts { has_draft: true, ..wrote }, NextStep::FinishDraft),
            (Facts { role: Some(Role::Repairing), has_apology_draft: true, ..wrote }, NextStep::ContinueApology),
            (Facts { both_here: true, has_draft: true, ..wrote }, NextStep::ChooseRule),
            (Facts { both_here: true, has_rule: true, ..wrote }, NextStep::Rest),
            (Facts { promised_to_tell: true, goal_due: true, has_goal: true, ..wrote }, NextStep::TellPromised),
            (Facts { planned_today: true, has_draft: true, ..wrote }, NextStep::DoPlanned),
            (Facts { check_in_today: true, review_due: true, ..wrote }, NextStep::CheckIn),
            (Facts { both_here: true, check_in_today: true, ..wrote }, NextStep::CheckIn),
            (Facts { role: Some(Role::Repairing), has_goal: true, ..wrote }, NextStep::LookBeneath),
            (Facts { role: Some(Role::Repairing), has_goal: true, looked_beneath: true, ..wrote }, NextStep::WriteIfYouLike),
            (Facts { role: Some(Role::Repairing), apology_kept: true, ..wrote }, NextStep::LookBeneath),
            (Facts { ever_rated: true, ..wrote }, NextStep::RatePulse),
            (Facts { ever_rated: true, rated_lately: true, ..wrote }, NextStep::WriteIfYouLike),
            (wrote, NextStep::WriteIfYouLike),
            (Facts { wrote_today: true, ..wrote }, NextStep::Rest),
        ] {
            assert_eq!(next_step(&facts), step, "{facts:?}");
        }
    }

    #[test]
    fn the_hurt_partner_is_never_given_work() {
        let facts = Facts { role: Some(Role::Hurt), ever_wrote: true, wrote_today: true, ..Facts::default() };
        assert_eq!(next_step(&facts), NextStep::Rest);
    }

    #[test]
    fn with_both_here_nothing_private_is_offered() {
        for has_rule in [false, true] {
            let facts = Facts {
                both_here: true,
                role: Some(Role::Repairing),
                has_draft: true,
                has_apology_draft: true,
                promised_to_tell: true,
                ever_rated: true,
                has_rule,
                ..Facts::default()
            };
            let step = next_step(&facts);
            assert!(matches!(step, NextStep::ChooseRule | NextStep::Rest), "{step:?}");
        }
    }
}
