//! What the session says when it doesn't do something. All of it means: nothing was lost.

use crate::domain::account::{AccountPart, AccountRefused, MoreOpen};
use crate::domain::agreement::{AgreementRefused, TermsRefused};
use crate::domain::goal::PlanRefused;
use crate::domain::rule::RuleRefused;
use crate::problem::Problem;
use crate::tr;

pub(super) fn locked() -> Problem {
    Problem::notice(tr!("session-locked-title"), tr!("session-locked-detail"), tr!("session-locked-recovery"))
}

pub(super) fn already_open() -> Problem {
    Problem::notice(tr!("session-already-open-title"), tr!("session-already-open-detail"), tr!("session-already-open-recovery"))
}

pub(super) fn private_with_both() -> Problem {
    Problem::notice(
        tr!("session-private-with-both-title"),
        tr!("session-private-with-both-detail"),
        tr!("session-private-with-both-recovery"),
    )
}

pub(super) fn nothing_shared() -> Problem {
    Problem::notice(tr!("session-nothing-shared-title"), tr!("session-nothing-shared-detail"), tr!("session-nothing-shared-recovery"))
}

pub(super) fn needs_both() -> Problem {
    Problem::notice(tr!("session-needs-both-title"), tr!("session-needs-both-detail"), tr!("session-needs-both-recovery"))
}

pub(super) fn not_here() -> Problem {
    Problem::notice(tr!("session-not-here-title"), tr!("session-not-here-detail"), tr!("session-not-here-recovery"))
}

pub(super) fn not_both() -> Problem {
    Problem::notice(tr!("session-not-both-title"), tr!("session-not-both-detail"), tr!("session-not-both-recovery"))
}

pub(super) fn talk_open() -> Problem {
    Problem::notice(tr!("session-talk-open-title"), tr!("session-talk-open-detail"), tr!("session-talk-open-recovery"))
}

pub(super) fn check_in_open() -> Problem {
    Problem::notice(tr!("session-check-in-open-title"), tr!("session-check-in-open-detail"), tr!("session-check-in-open-recovery"))
}

pub(super) fn check_in_put_in() -> Problem {
    Problem::notice(tr!("session-check-in-in-title"), tr!("session-check-in-in-detail"), tr!("session-check-in-in-recovery"))
}

pub(super) fn check_in_empty() -> Problem {
    Problem::notice(tr!("session-check-in-empty-title"), tr!("session-check-in-empty-detail"), tr!("session-check-in-empty-recovery"))
}

pub(super) fn never_agreed(words: &str) -> Problem {
    Problem::notice(tr!("session-never-agreed-title"), words.to_owned(), tr!("session-never-agreed-recovery"))
}

pub(super) fn already_both() -> Problem {
    Problem::notice(tr!("session-already-both-title"), tr!("session-already-both-detail"), tr!("session-already-both-recovery"))
}

pub(super) fn not_whole() -> Problem {
    Problem::damage(tr!("session-not-whole-title"), tr!("session-not-whole-detail"), tr!("session-not-whole-recovery"))
}

pub(super) fn already_two() -> Problem {
    Problem::notice(tr!("session-already-two-title"), tr!("session-already-two-detail"), tr!("session-already-two-recovery"))
}

pub(super) fn two_privates() -> Problem {
    Problem::damage(tr!("session-two-privates-title"), tr!("session-two-privates-detail"), tr!("session-two-privates-recovery"))
}

pub(super) fn foreign_notebook() -> Problem {
    Problem::damage(
        tr!("session-foreign-notebook-title"),
        tr!("session-foreign-notebook-detail"),
        tr!("session-foreign-notebook-recovery"),
    )
}

pub(super) fn no_private() -> Problem {
    Problem::damage(tr!("session-no-private-title"), tr!("session-no-private-detail"), tr!("session-no-private-recovery"))
}

pub(super) fn nothing_kept() -> Problem {
    Problem::notice(tr!("session-nothing-kept-title"), tr!("session-nothing-kept-detail"), tr!("session-nothing-kept-recovery"))
}

pub(super) fn not_an_export() -> Problem {
    Problem::notice(tr!("session-not-an-export-title"), tr!("session-not-an-export-detail"), tr!("session-not-an-export-recovery"))
}

pub(super) fn other_words() -> Problem {
    Problem::notice(tr!("session-other-words-title"), tr!("session-other-words-detail"), tr!("session-other-words-recovery"))
}

/// New keys stopped half-way: everything opens, but an old copy of the slot may still open it too.
pub(super) fn keys_half_made() -> Problem {
    Problem::warning(tr!("session-keys-half-title"), tr!("session-keys-half-detail"), tr!("session-keys-half-recovery"))
}

pub(super) fn gone() -> Problem {
    Problem::notice(tr!("session-gone-title"), tr!("session-gone-detail"), tr!("session-gone-recovery"))
}

pub(super) fn still_shown() -> Problem {
    Problem::notice(tr!("session-still-shown-title"), tr!("session-still-shown-detail"), tr!("session-still-shown-recovery"))
}

pub(super) fn question_gone() -> Problem {
    Problem::notice(tr!("session-question-gone-title"), tr!("session-question-gone-detail"), tr!("session-question-gone-recovery"))
}

pub(super) fn promised_in_the_past() -> Problem {
    Problem::notice(tr!("session-past-day-title"), tr!("session-past-day-detail"), tr!("session-past-day-recovery"))
}

pub(super) fn not_yours() -> Problem {
    Problem::notice(tr!("session-not-yours-title"), tr!("session-not-yours-detail"), tr!("session-not-yours-recovery"))
}

pub(super) fn blank() -> Problem {
    Problem::notice(tr!("session-blank-title"), tr!("session-blank-detail"), tr!("session-blank-recovery"))
}

pub(super) fn too_many_words_for_a_page() -> Problem {
    Problem::notice(
        tr!("session-too-many-words-for-a-page-title"),
        tr!("session-too-many-words-for-a-page-detail"),
        tr!("session-too-many-words-for-a-page-recovery"),
    )
}

pub(super) fn hold_past() -> Problem {
    Problem::notice(tr!("session-hold-past-title"), tr!("session-hold-past-detail"), tr!("session-hold-past-recovery"))
}

pub(super) fn pause_past() -> Problem {
    Problem::notice(tr!("session-pause-past-title"), tr!("session-pause-past-detail"), tr!("session-pause-past-recovery"))
}

pub(super) fn renew_past() -> Problem {
    Problem::notice(tr!("session-renew-past-title"), tr!("session-renew-past-detail"), tr!("session-renew-past-recovery"))
}

pub(super) fn future_day() -> Problem {
    Problem::notice(tr!("session-future-day-title"), tr!("session-future-day-detail"), tr!("session-future-day-recovery"))
}

pub(super) fn page_begun() -> Problem {
    Problem::notice(tr!("session-page-begun-title"), tr!("session-page-begun-detail"), tr!("session-page-begun-recovery"))
}

pub(super) fn given_later() -> Problem {
    Problem::notice(tr!("session-given-later-title"), tr!("session-given-later-detail"), tr!("session-given-later-recovery"))
}

pub(super) fn outside_goal() -> Problem {
    Problem::notice(tr!("session-outside-goal-title"), tr!("session-outside-goal-detail"), tr!("session-outside-goal-recovery"))
}

pub(super) fn goal_over() -> Problem {
    Problem::notice(tr!("session-goal-over-title"), tr!("session-goal-over-detail"), tr!("session-goal-over-recovery"))
}

pub(super) fn already_given() -> Problem {
    Problem::notice(tr!("session-already-given-title"), tr!("session-already-given-detail"), tr!("session-already-given-recovery"))
}

pub(super) fn account_there() -> Problem {
    Problem::notice(tr!("session-account-there-title"), tr!("session-account-there-detail"), tr!("session-account-there-recovery"))
}

pub(super) fn day_gone() -> Problem {
    Problem::notice(tr!("session-hold-past-title"), tr!("session-hold-past-detail"), tr!("session-hold-past-recovery"))
}

pub(super) fn letter_too_long() -> Problem {
    Problem::notice(tr!("session-letter-too-long-title"), tr!("session-letter-too-long-detail"), tr!("session-letter-too-long-recovery"))
}

pub(super) fn too_late() -> Problem {
    Problem::notice(tr!("session-too-late-title"), tr!("session-too-late-detail"), tr!("session-too-late-recovery"))
}

pub(super) fn nothing_to_undo() -> Problem {
    Problem::notice(tr!("session-nothing-to-undo-title"), tr!("session-nothing-to-undo-detail"), tr!("session-nothing-to-undo-recovery"))
}

pub(super) fn nothing_to_redo() -> Problem {
    Problem::notice(tr!("session-nothing-to-redo-title"), tr!("session-nothing-to-redo-detail"), tr!("session-nothing-to-redo-recovery"))
}

pub(super) fn odd_folder() -> Problem {
    Problem::notice(tr!("session-odd-folder-title"), tr!("session-odd-folder-detail"), tr!("session-odd-folder-recovery"))
}

pub(super) fn folder_in_vault() -> Problem {
    Problem::notice(tr!("session-folder-in-vault-title"), tr!("session-folder-in-vault-detail"), tr!("session-folder-in-vault-recovery"))
}

pub(super) fn lost_work() -> Problem {
    Problem::warning(tr!("session-lost-work-title"), tr!("session-lost-work-detail"), tr!("session-lost-work-recovery"))
}

pub(super) fn period() -> Problem {
    Problem::notice(tr!("session-period-title"), tr!("session-period-detail"), tr!("session-period-recovery"))
}

/// `words` say kindly what a hold may never keep anyone from.
pub(super) fn never_on_hold(words: &str) -> Problem {
    Problem::notice(tr!("session-never-on-hold-title"), words, tr!("session-never-on-hold-recovery"))
}

impl From<PlanRefused> for Problem {
    fn from(refused: PlanRefused) -> Self {
        match refused {
            PlanRefused::NoTitle => Self::notice(
                tr!("session-plan-no-title-title"),
                tr!("session-plan-no-title-detail"),
                tr!("session-plan-no-title-recovery"),
            ),
            PlanRefused::EndsBeforeStart => Self::notice(
                tr!("session-plan-ends-first-title"),
                tr!("session-plan-ends-first-detail"),
                tr!("session-plan-ends-first-recovery"),
            ),
            PlanRefused::NoDays => {
                Self::notice(tr!("session-plan-no-days-title"), tr!("session-plan-no-days-detail"), tr!("session-plan-no-days-recovery"))
            }
            PlanRefused::OpennessWithoutEnd => {
                Self::notice(tr!("session-plan-no-end-title"), tr!("session-plan-no-end-detail"), tr!("session-plan-no-end-recovery"))
            }
            PlanRefused::ReviewOutside => {
                Self::notice(tr!("session-plan-review-title"), tr!("session-plan-review-detail"), tr!("session-plan-review-recovery"))
            }
            PlanRefused::NoPurpose => Self::notice(
                tr!("session-plan-no-purpose-title"),
                tr!("session-plan-no-purpose-detail"),
                tr!("session-plan-no-purpose-recovery"),
            ),
        }
    }
}

impl From<AccountRefused> for Problem {
    fn from(refused: AccountRefused) -> Self {
        let open = |detail: String| Self::notice(tr!("session-account-open-title"), detail, tr!("session-account-open-recovery"));
        match refused {
            AccountRefused::Told => {
                Self::notice(tr!("session-account-told-title"), tr!("session-account-told-detail"), tr!("session-account-told-recovery"))
            }
            AccountRefused::NoSuchPart => gone(),
            AccountRefused::DayGone => day_gone(),
            AccountRefused::DayToCome => {
                Self::notice(tr!("session-given-later-title"), tr!("session-account-day-detail"), tr!("session-given-later-recovery"))
            }
            AccountRefused::Open(parts) => open(parts.into_iter().map(part).collect::<Vec<_>>().join(" ")),
            AccountRefused::MoreOpen(steps) => open(steps.into_iter().map(step).collect::<Vec<_>>().join(" ")),
        }
    }
}

/// What is still to be written in that part.
fn part(part: AccountPart) -> String {
    match part {
        AccountPart::What => tr!("session-account-open-what"),
        AccountPart::When => tr!("session-account-open-when"),
        AccountPart::WhoKnows => tr!("session-account-open-who-knows"),
        AccountPart::Money => tr!("session-account-open-money"),
        AccountPart::HealthRisk => tr!("session-account-open-health-risk"),
        AccountPart::WhatContinues => tr!("session-account-open-what-continues"),
    }
}

fn step(step: MoreOpen) -> String {
    match step {
        MoreOpen::Over => tr!("session-account-open-over"),
        MoreOpen::HowItEnds => tr!("session-account-open-how"),
        MoreOpen::Words => tr!("session-account-open-words"),
    }
}

impl From<AgreementRefused> for Problem {
    fn from(refused: AgreementRefused) -> Self {
        let recovery = match refused {
            AgreementRefused::NotOpen => tr!("session-agreement-not-open"),
            AgreementRefused::NotGiver => tr!("session-agreement-not-giver"),
            AgreementRefused::Terms(TermsRefused::Blank) => tr!("session-agreement-blank"),
            AgreementRefused::Terms(TermsRefused::NoPurpose) => tr!("session-agreement-no-purpose"),
            AgreementRefused::Terms(TermsRefused::EndTooEarly) => tr!("session-agreement-end-early"),
            AgreementRefused::Terms(TermsRefused::ReviewOutside) => tr!("session-agreement-review-outside"),
            AgreementRefused::Terms(TermsRefused::StepOutOfOrder) => tr!("session-agreement-steps"),
        };
        Self::notice(tr!("session-agreement-title"), tr!("session-agreement-detail"), recovery)
    }
}

impl From<RuleRefused> for Problem {
    fn from(refused: RuleRefused) -> Self {
        match refused {
            RuleRefused::Blank => {
                Self::notice(tr!("session-rule-blank-title"), tr!("session-rule-blank-detail"), tr!("session-rule-blank-recovery"))
            }
            RuleRefused::NotOpen => Self::notice(
                tr!("session-rule-not-open-title"),
                tr!("session-rule-not-open-detail"),
                tr!("session-rule-not-open-recovery"),
            ),
            RuleRefused::SetAside => Self::notice(
                tr!("session-rule-set-aside-title"),
                tr!("session-rule-set-aside-detail"),
                tr!("session-rule-set-aside-recovery"),
            ),
        }
    }
}
