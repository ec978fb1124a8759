//! Commands about oneself.

use crate::content::Stage;
use crate::domain::at_home::HomeTool;
use crate::domain::breach::BreachKind;
use crate::domain::journal::KeptFilter;
use crate::domain::person::Role;
use crate::domain::summary::PageChoices;
use crate::domain::today::Reminded;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most numbers of their own somebody keeps for Help now.
pub const MAX_OWN_LINES: usize = 12;

/// A number of somebody's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLine {
    /// Who answers; may be blank.
    pub name: Words,
    /// The number.
    pub number: Words,
}

/// A person's own choices, kept in their Private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "independent switches")]
pub struct Preferences {
    /// Their role, if they set one.
    pub role: Option<Role>,
    /// What happened, by kind; drives templates and prompts.
    pub breach_kinds: BTreeSet<BreachKind>,
    /// Prompts are offered on a new page.
    pub prompts: bool,
    /// Strength words show on their own goals. Off at first for the hurt partner.
    pub strength: bool,
    /// The last good moment shows on Today. Off until they want it.
    pub last_good_moment: bool,
    /// First-days steps they ticked, by content id.
    pub first_days_done: BTreeSet<String>,
    /// First days are shown on Today.
    pub first_days: bool,
    /// The safety check was offered once.
    pub safety_check_offered: bool,
    /// Reminders they turned off, by id: of what the first run left open, and of what Today may show.
    pub reminders_closed: BTreeSet<String>,
    /// Hints on wording are given; none follows the role: on, but off for the hurt partner until they ask.
    pub hints: Option<bool>,
    /// Kinds of hints they don't want, by the coach's names. What a hint was about is never kept.
    pub muted_hints: BTreeSet<String>,
    /// The day a reminder was last shown, so that it is at most one a day.
    pub reminded_on: Option<chrono::NaiveDate>,
    /// There are recovery words, as the vault says whenever this is read.
    pub has_recovery: bool,
    /// Proposals put out of sight, as "rule id/version".
    pub not_now: BTreeSet<String>,
    /// Where they say they are, which prompts go by; none for any of them, except in their first days here.
    pub prompt_stage: Option<Stage>,
    /// Minutes of writing after which a line says that stopping is fine; none at first.
    pub gentle_stop_minutes: Option<u16>,
    /// Pages of the same day in earlier years are offered. Off until they want it.
    pub on_this_day: bool,
    /// Days of the year, month and day, whose pages are never offered so.
    pub never_offered_days: BTreeSet<(u32, u32)>,
    /// Searches they keep under a name.
    pub kept_filters: Vec<KeptFilter>,
    /// Numbers of their own for Help now, at most [`MAX_OWN_LINES`].
    pub help_lines: Vec<OwnLine>,
    /// Articles of the Guide they marked as read, by content id.
    pub guide_read: BTreeSet<String>,
    /// Where they last were in the Guide: an article's content id, and how far down, in points at the usual size of text.
    pub guide_place: Option<(String, u32)>,
    /// Where copies of their backups go too; blank for nowhere. As text, for it is kept among their choices.
    pub second_folder: String,
    /// Tools they leave to their sessions with a counselor, by id.
    pub not_at_home: BTreeSet<String>,
    /// What they chose about the counselor's pages the last time.
    pub pages: PageChoices,
}

impl Preferences {
    /// They want to be reminded of this.
    pub fn reminds_of(&self, what: Reminded) -> bool {
        !self.reminders_closed.contains(what.id())
    }

    /// Hints on wording are given without being asked for on the page.
    pub fn wants_hints(&self) -> bool {
        self.hints.unwrap_or(self.role != Some(Role::Hurt))
    }

    /// The tool was not left to sessions with a counselor.
    pub fn at_home(&self, tool: HomeTool) -> bool {
        !self.not_at_home.contains(tool.id())
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            role: None,
            breach_kinds: BTreeSet::new(),
            prompts: true,
            strength: true,
            last_good_moment: false,
            first_days_done: BTreeSet::new(),
            first_days: true,
            safety_check_offered: false,
            reminders_closed: BTreeSet::new(),
            hints: None,
            muted_hints: BTreeSet::new(),
            reminded_on: None,
            has_recovery: false,
            not_now: BTreeSet::new(),
            prompt_stage: None,
            gentle_stop_minutes: None,
            on_this_day: false,
            never_offered_days: BTreeSet::new(),
            kept_filters: Vec::new(),
            help_lines: Vec::new(),
            guide_read: BTreeSet::new(),
            guide_place: None,
            second_folder: String::new(),
            not_at_home: BTreeSet::new(),
            pages: PageChoices::default(),
        }
    }
}

/// Something to do about oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonCommand {
    /// Takes a name, in every notebook they open.
    Rename(Words),
    /// Keeps their own choices.
    Prefer(Box<Preferences>),
}
