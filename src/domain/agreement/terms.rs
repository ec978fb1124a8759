//! What is agreed: words, a purpose, and days.

use super::{AgreementKind, OPENNESS_DAYS};
use crate::domain::day::Day;
use crate::domain::words::Words;
use chrono::Duration;
use serde::{Deserialize, Serialize};

/// A step down: from that day on it is less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDown {
    /// From this day.
    pub from: Day,
    /// How it is then.
    pub words: Words,
}

/// What is agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The understanding itself.
    pub words: Words,
    /// What it is for; openness always says so.
    pub purpose: Words,
    /// The first day.
    pub start: Day,
    /// Looked at again on this day.
    pub review: Option<Day>,
    /// The last day; after it the agreement has lapsed.
    pub end: Option<Day>,
    /// Dated step-downs, in order.
    pub steps: Vec<StepDown>,
}

/// Why terms were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefused {
    /// There are no words.
    #[error("an agreement needs words")]
    Blank,
    /// Openness without a purpose.
    #[error("openness says what it is for")]
    NoPurpose,
    /// The last day lies before the first, or in the past.
    #[error("the end comes too early")]
    EndTooEarly,
    /// The review lies in the past, or outside the agreement's days.
    #[error("the review lies outside")]
    ReviewOutside,
    /// A step-down without words, out of order, or outside the agreement's days.
    #[error("a step-down lies outside or out of order")]
    StepOutOfOrder,
}

impl Terms {
    /// Terms beginning on `today` with nothing else set.
    pub fn starting(words: Words, today: Day) -> Self {
        Self { words, purpose: Words::default(), start: today, review: None, end: None, steps: Vec::new() }
    }

    /// The same with what its kind asks for put in: openness has a review and an end.
    #[must_use]
    pub fn with_usual_days(mut self, kind: AgreementKind) -> Self {
        if kind == AgreementKind::Openness {
            let end = *self.end.get_or_insert(self.start + Duration::days(OPENNESS_DAYS));
            self.review.get_or_insert((self.start + Duration::days(OPENNESS_DAYS / 2)).min(end));
        }
        self
    }

    /// Checks terms to be proposed on `today`.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn check(&self, kind: AgreementKind, today: Day) -> Result<(), TermsRefused> {
        if self.words.is_blank() {
            return Err(TermsRefused::Blank);
        }
        if kind == AgreementKind::Openness && self.purpose.is_blank() {
            return Err(TermsRefused::NoPurpose);
        }
        if self.end.is_some_and(|end| end < self.start || end < today) {
            return Err(TermsRefused::EndTooEarly);
        }
        let inside = |day: Day| day >= self.start && self.end.is_none_or(|end| day <= end);
        if self.review.is_some_and(|review| review < today || !inside(review)) {
            return Err(TermsRefused::ReviewOutside);
        }
        let ordered = self.steps.windows(2).all(|pair| pair[0].from < pair[1].from);
        if !ordered || self.steps.iter().any(|step| !inside(step.from) || step.words.is_blank()) {
            return Err(TermsRefused::StepOutOfOrder);
        }
        Ok(())
    }

    /// Its last day has passed.
    pub fn is_over(&self, today: Day) -> bool {
        self.end.is_some_and(|end| end < today)
    }

    /// How it is on `today`: the words of the last step-down that began, else its own.
    pub fn words_on(&self, today: Day) -> &Words {
        self.steps.iter().rev().find(|step| step.from <= today).map_or(&self.words, |step| &step.words)
    }
}
