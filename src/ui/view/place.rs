//! Where one can be.

use crate::domain::id::{AccountId, ApologyId, EndingContactId, EntryId, GoalId, RuleId};
use crate::session::Home;

/// The tabs of the sidebar, each with a number of its own that never shifts when another comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Ctrl+1.
    Today,
    /// Ctrl+2.
    Rules,
    /// Ctrl+3.
    Apology,
    /// Ctrl+4.
    Goals,
    /// Ctrl+5.
    CheckIns,
    /// Ctrl+6.
    Journal,
    /// Ctrl+7.
    Progress,
    /// Ctrl+8.
    Guide,
}

impl Tab {
    /// Every tab that works, in the sidebar's order.
    pub const ALL: [Self; 8] =
        [Self::Today, Self::Rules, Self::Apology, Self::Goals, Self::CheckIns, Self::Journal, Self::Progress, Self::Guide];

    /// Where pressing it leads.
    pub fn place(self) -> Place {
        match self {
            Self::Today => Place::Today,
            Self::Rules => Place::Rules(None),
            Self::Apology => Place::Apology(None),
            Self::Goals => Place::Goals(GoalsPlace::List),
            Self::CheckIns => Place::CheckIns,
            Self::Journal => Place::Journal(JournalPlace::List),
            Self::Progress => Place::Progress,
            Self::Guide => Place::Guide(None),
        }
    }

    /// Whether the simpler view keeps it.
    pub fn in_simpler_view(self) -> bool {
        matches!(self, Self::Today | Self::Journal | Self::Guide)
    }
}

/// A screen, and what in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Place {
    /// Today.
    #[default]
    Today,
    /// Ground rules, perhaps one of them.
    Rules(Option<RuleId>),
    /// Agreements.
    Agreements,
    /// A sentence of one's own.
    SayIt,
    /// Practice in hearing.
    Listen,
    /// Guided talks: their page, with the sidebar.
    Talks,
    /// The talk itself, or a break, over the whole window.
    TalkRoom(Room),
    /// What one needs from the other.
    Needs,
    /// How an apology landed; of that letter, or all notes.
    Landed(Option<ApologyId>),
    /// Questions, and what is told.
    Questions,
    /// Apologies, perhaps one of them.
    Apology(Option<ApologyId>),
    /// My account and something more to tell, perhaps one of them.
    Account(Option<AccountId>),
    /// How contact was ended, perhaps one page of mine.
    EndingContact(Option<EndingContactId>),
    /// Goals.
    Goals(GoalsPlace),
    /// The closeness menu.
    Closeness,
    /// Exercises, perhaps one of them by its content id.
    Exercises(Option<&'static str>),
    /// Check-ins.
    CheckIns,
    /// The journal.
    Journal(JournalPlace),
    /// Memories that come by themselves.
    Replay,
    /// Hard dates and places.
    HardDates,
    /// Quiet pages of one's own.
    Own(OwnTab),
    /// One's own line, moments and goals over time.
    Progress,
    /// Moments.
    Moments,
    /// The Guide, perhaps one article by its content id.
    Guide(Option<&'static str>),
    /// Finding help.
    Finding(FindingTab),
    /// Notes for a counselor.
    Summary,
    /// Sessions with a counselor.
    Visits,
    /// Help now.
    Help(HelpPage),
    /// Settings, perhaps one page of them.
    Settings(Option<SettingsPage>),
}

impl Place {
    /// The tab that is lit while here.
    pub fn tab(self) -> Option<Tab> {
        match self {
            Self::Today | Self::Own(_) => Some(Tab::Today),
            Self::Rules(_) | Self::Agreements | Self::SayIt | Self::Listen | Self::Talks | Self::TalkRoom(_) => Some(Tab::Rules),
            Self::Apology(_) | Self::Needs | Self::Landed(_) | Self::Questions | Self::Account(_) | Self::EndingContact(_) => {
                Some(Tab::Apology)
            }
            Self::Goals(_) | Self::Closeness | Self::Exercises(_) => Some(Tab::Goals),
            Self::CheckIns => Some(Tab::CheckIns),
            Self::Journal(_) | Self::Replay | Self::HardDates => Some(Tab::Journal),
            Self::Progress | Self::Moments | Self::Summary | Self::Visits => Some(Tab::Progress),
            Self::Guide(_) | Self::Finding(_) => Some(Tab::Guide),
            Self::Help(_) | Self::Settings(_) => None,
        }
    }

    /// The simpler view has it: a page of one of its tabs itself, Help now, Settings.
    pub fn is_in_simpler_view(self) -> bool {
        matches!(self, Self::Today | Self::Journal(_) | Self::Guide(_) | Self::Help(_) | Self::Settings(_))
    }

    /// The two places are on the same screen.
    pub fn same_screen(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// Inside the talk room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Room {
    /// The talk under way, or the steps that lead into one.
    #[default]
    Talk,
    /// A break outside a talk. Kept nowhere.
    TimeOut,
}

/// Inside Goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GoalsPlace {
    /// All of them.
    #[default]
    List,
    /// A new one being written.
    New,
    /// One of them.
    One(Home, GoalId),
}

/// Inside the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum JournalPlace {
    /// Its list, with the last open page.
    #[default]
    List,
    /// A new page, the caret in it.
    New,
    /// A new page for the shared journal, going on from its draft.
    NewShared,
    /// One entry.
    Entry(Home, EntryId),
    /// What was deleted in the last 30 days.
    Trash,
}

/// Among the quiet pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum OwnTab {
    /// What happened.
    #[default]
    Happened,
    /// What lay under it.
    Beneath,
    /// What shapes the time.
    Timeline,
    /// Where I stand.
    Standing,
    /// Something new.
    Learned,
    /// Body and health.
    Body,
}

/// Inside finding help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum FindingTab {
    /// Signs that it may be time.
    #[default]
    Signs,
    /// Counselors one thinks of seeing.
    Candidates,
    /// People one can tell.
    Confidants,
}

/// Inside Help now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HelpPage {
    /// Numbers and rows.
    #[default]
    Front,
    /// One page, by its content id.
    Page(&'static str),
    /// The safety check.
    SafetyCheck,
}

/// Inside Settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SettingsPage {
    /// Name and role.
    #[default]
    You,
    /// Passphrase and recovery words.
    Keys,
    /// The second person.
    People,
    /// Text, theme, contrast, motion, labels.
    Look,
    /// How dates and times are written.
    Formats,
    /// What may remind one.
    Reminders,
    /// Everything out, a copy to take along, erasing.
    Data,
    /// Lock, country, where the data is.
    Computer,
    /// Backups and restoring.
    Backups,
    /// Version, promises, sources.
    About,
    /// What comes along, and under which licence.
    Licences,
}
