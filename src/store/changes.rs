//! Which nouns a change touched, so that only their read models are made anew.

/// A set of touched nouns, by table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes(u32);

impl Changes {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// People.
    pub const PEOPLE: Self = Self(1);
    /// A person's own choices.
    pub const PREFERENCES: Self = Self(1 << 1);
    /// Journal entries.
    pub const ENTRIES: Self = Self(1 << 2);
    /// Ground rules.
    pub const RULES: Self = Self(1 << 3);
    /// Boundaries.
    pub const BOUNDARIES: Self = Self(1 << 4);
    /// Holds.
    pub const HOLDS: Self = Self(1 << 5);
    /// Apologies, letters and what was chosen for them.
    pub const APOLOGIES: Self = Self(1 << 6);
    /// Goals and marks.
    pub const GOALS: Self = Self(1 << 7);
    /// Topics.
    pub const TOPICS: Self = Self(1 << 8);
    /// Consent.
    pub const CONSENT: Self = Self(1 << 9);
    /// Drafts.
    pub const DRAFTS: Self = Self(1 << 10);
    /// Notes of what was shared.
    pub const SHARES: Self = Self(1 << 11);
    /// Agreements.
    pub const AGREEMENTS: Self = Self(1 << 12);
    /// Talks, what one noted about them, and sentences kept for them.
    pub const TALKS: Self = Self(1 << 13);
    /// Check-ins, their plan, and pulse.
    pub const CHECK_INS: Self = Self(1 << 14);
    /// Questions, what was told about them, needs, and how an apology landed.
    pub const QUESTIONS: Self = Self(1 << 15);
    /// The whole account, and how contact was ended.
    pub const ACCOUNTS: Self = Self(1 << 16);
    /// Quiet pages of one's own.
    pub const OWN_PAGES: Self = Self(1 << 17);
    /// Moments.
    pub const MOMENTS: Self = Self(1 << 18);
    /// Exercises on a day.
    pub const PLANNED: Self = Self(1 << 19);
    /// Notes for oneself alone: memories that came by themselves, hard dates, who might help, sessions.
    pub const NOTES: Self = Self(1 << 20);
    /// Everything.
    pub const ALL: Self = Self(0x1F_FFFF);

    /// What a change of `table` touches.
    pub(super) fn of_table(table: &str) -> Self {
        match table {
            "person" => Self::PEOPLE,
            "preference" => Self::PREFERENCES,
            "entry" => Self::ENTRIES,
            "rule" => Self::RULES,
            "boundary" => Self::BOUNDARIES,
            "hold" => Self::HOLDS,
            "apology" | "letter" | "receiving" | "apology_version" => Self::APOLOGIES,
            "goal" | "mark" => Self::GOALS,
            "topic" => Self::TOPICS,
            "consent" => Self::CONSENT,
            "draft" => Self::DRAFTS,
            "share_note" => Self::SHARES,
            "agreement" => Self::AGREEMENTS,
            "talk" | "talk_note" | "statement" => Self::TALKS,
            "check_in" | "check_in_plan" | "pulse" => Self::CHECK_INS,
            "question" | "told" | "need" | "landed" => Self::QUESTIONS,
            "account" | "ending_contact" => Self::ACCOUNTS,
            "own_page" => Self::OWN_PAGES,
            "moment" => Self::MOMENTS,
            "planned" => Self::PLANNED,
            "replay" | "hard_date" | "candidate" | "confidant" | "visit" => Self::NOTES,
            "sealed" => Self::TALKS.and(Self::CHECK_INS),
            _ => Self::NONE,
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Any of `other` was touched.
    pub fn touch(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Nothing was touched.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}
