//! The parts of a tab, side by side under each one's title: of Ground rules, rules for talking and talking itself; of
//! Apology, letters and the whole truth; of Progress, charts,
//! moments and what goes to a counselor; of Goals, promises and things to do.

use crate::tr;
use crate::ui::view::{FindingTab, GoalsPlace, JournalPlace, OwnTab, Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// A part of the tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Rules for how we talk.
    Rules,
    /// Agreements in versions.
    Agreements,
    /// Guided talks.
    Talk,
    /// A sentence of one's own.
    SayIt,
    /// Practice in hearing.
    Listen,
}

impl Section {
    const ALL: [Self; 5] = [Self::Rules, Self::Agreements, Self::Talk, Self::SayIt, Self::Listen];

    fn name(self) -> String {
        match self {
            Self::Rules => tr!("section-rules"),
            Self::Agreements => tr!("agreements-title"),
            Self::Talk => tr!("section-talk"),
            Self::SayIt => tr!("say-it-title"),
            Self::Listen => tr!("listen-title"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Rules => Place::Rules(None),
            Self::Agreements => Place::Agreements,
            Self::Talk => Place::Talks,
            Self::SayIt => Place::SayIt,
            Self::Listen => Place::Listen,
        }
    }
}

/// Draws them with `here` lit.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Section) {
    strip(ui, cx, Section::ALL.map(|section| (section.name(), section.place(), section == here)));
}

/// A part of the Apology tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ApologySection {
    /// Letters, written and received.
    Letters,
    /// What one needs.
    Needs,
    /// Questions and answers.
    Questions,
    /// The whole account, and something more to tell.
    Account,
    /// How contact was ended.
    EndingContact,
}

impl ApologySection {
    const ALL: [Self; 5] = [Self::Letters, Self::Needs, Self::Questions, Self::Account, Self::EndingContact];

    /// What it is called; less telling where that was chosen.
    pub(super) fn name(self, quiet: bool) -> String {
        match (self, quiet) {
            (Self::Letters, _) => tr!("section-letters"),
            (Self::Needs, _) => tr!("needs-title"),
            (Self::Questions, _) => tr!("questions-title"),
            (Self::Account, _) => tr!("section-account"),
            (Self::EndingContact, false) => tr!("section-ending-contact"),
            (Self::EndingContact, true) => tr!("section-ending-contact-quiet"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Letters => Place::Apology(None),
            Self::Needs => Place::Needs,
            Self::Questions => Place::Questions,
            Self::Account => Place::Account(None),
            Self::EndingContact => Place::EndingContact(None),
        }
    }
}

/// Draws those of the Apology tab with `here` lit.
pub(super) fn apology(ui: &mut Ui, cx: &mut ViewCx<'_>, here: ApologySection) {
    let quiet = cx.settings.quiet_labels;
    strip(ui, cx, ApologySection::ALL.map(|section| (section.name(quiet), section.place(), section == here)));
}

/// A part of the Journal tab, for one person here alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JournalSection {
    /// Pages.
    Journal,
    /// Memories that come by themselves.
    Replay,
    /// Hard dates and places.
    HardDates,
}

impl JournalSection {
    const ALL: [Self; 3] = [Self::Journal, Self::Replay, Self::HardDates];

    /// What it is called; less telling where that was chosen.
    pub(super) fn name(self, quiet: bool) -> String {
        match (self, quiet) {
            (Self::Journal, _) => tr!("section-journal"),
            (Self::Replay, false) => tr!("replay-title"),
            (Self::Replay, true) => tr!("replay-title-quiet"),
            (Self::HardDates, false) => tr!("hard-dates-title"),
            (Self::HardDates, true) => tr!("hard-dates-title-quiet"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Journal => Place::Journal(JournalPlace::List),
            Self::Replay => Place::Replay,
            Self::HardDates => Place::HardDates,
        }
    }
}

/// Draws those of the Journal tab with `here` lit.
pub(super) fn journal(ui: &mut Ui, cx: &mut ViewCx<'_>, here: JournalSection) {
    if cx.settings.simpler_view {
        return;
    }
    let quiet = cx.settings.quiet_labels;
    strip(ui, cx, JournalSection::ALL.map(|section| (section.name(quiet), section.place(), section == here)));
}

/// A part of the Guide tab, for one person here alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GuideSection {
    /// Articles.
    Articles,
    /// Finding help.
    Finding(FindingTab),
}

impl GuideSection {
    const ALL: [Self; 4] =
        [Self::Articles, Self::Finding(FindingTab::Signs), Self::Finding(FindingTab::Candidates), Self::Finding(FindingTab::Confidants)];

    /// What it is called; less telling where that was chosen.
    pub(super) fn name(self, quiet: bool) -> String {
        match (self, quiet) {
            (Self::Articles, _) => tr!("section-articles"),
            (Self::Finding(FindingTab::Signs), false) => tr!("finding-signs"),
            (Self::Finding(FindingTab::Signs), true) => tr!("finding-signs-quiet"),
            (Self::Finding(FindingTab::Candidates), false) => tr!("finding-candidates"),
            (Self::Finding(FindingTab::Candidates), true) => tr!("finding-candidates-quiet"),
            (Self::Finding(FindingTab::Confidants), false) => tr!("finding-confidants"),
            (Self::Finding(FindingTab::Confidants), true) => tr!("finding-confidants-quiet"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Articles => Place::Guide(None),
            Self::Finding(tab) => Place::Finding(tab),
        }
    }
}

/// Draws those of the Guide tab with `here` lit.
pub(super) fn guide(ui: &mut Ui, cx: &mut ViewCx<'_>, here: GuideSection) {
    if cx.settings.simpler_view {
        return;
    }
    let quiet = cx.settings.quiet_labels;
    strip(ui, cx, GuideSection::ALL.map(|section| (section.name(quiet), section.place(), section == here)));
}

/// A part of the Progress tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ProgressSection {
    /// Charts.
    Progress,
    /// Moments.
    Moments,
    /// Notes for a counselor.
    Summary,
    /// Sessions with one.
    Visits,
}

impl ProgressSection {
    const ALL: [Self; 4] = [Self::Progress, Self::Moments, Self::Summary, Self::Visits];

    fn name(self) -> String {
        match self {
            Self::Progress => tr!("section-progress"),
            Self::Moments => tr!("moments-title"),
            Self::Summary => tr!("section-summary"),
            Self::Visits => tr!("section-visits"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Progress => Place::Progress,
            Self::Moments => Place::Moments,
            Self::Summary => Place::Summary,
            Self::Visits => Place::Visits,
        }
    }
}

/// Draws those of the Progress tab with `here` lit. Sessions are one's own: with both here they leave no trace.
pub(super) fn progress(ui: &mut Ui, cx: &mut ViewCx<'_>, here: ProgressSection) {
    let both = cx.both();
    let there = ProgressSection::ALL.into_iter().filter(|section| !both || *section != ProgressSection::Visits);
    strip(ui, cx, there.map(|section| (section.name(), section.place(), section == here)));
}

/// A part of the Goals tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GoalsSection {
    /// Promises and their marks.
    Goals,
    /// The closeness menu.
    Closeness,
    /// Things to do, alone or for two.
    Exercises,
}

impl GoalsSection {
    const ALL: [Self; 3] = [Self::Goals, Self::Closeness, Self::Exercises];

    fn name(self) -> String {
        match self {
            Self::Goals => tr!("goals-title"),
            Self::Closeness => tr!("closeness-title"),
            Self::Exercises => tr!("exercises-title"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Goals => Place::Goals(GoalsPlace::List),
            Self::Closeness => Place::Closeness,
            Self::Exercises => Place::Exercises(None),
        }
    }
}

/// Draws those of the Goals tab with `here` lit.
pub(super) fn goals(ui: &mut Ui, cx: &mut ViewCx<'_>, here: GoalsSection) {
    strip(ui, cx, GoalsSection::ALL.map(|section| (section.name(), section.place(), section == here)));
}

/// Draws the quiet pages with `here` lit.
pub(super) fn own(ui: &mut Ui, cx: &mut ViewCx<'_>, here: OwnTab) {
    let tabs = [
        (OwnTab::Happened, tr!("own-happened")),
        (OwnTab::Beneath, tr!("own-beneath")),
        (OwnTab::Timeline, tr!("own-timeline")),
        (OwnTab::Standing, tr!("own-standing")),
        (OwnTab::Learned, tr!("own-learned")),
        (OwnTab::Body, tr!("own-body")),
    ];
    strip(ui, cx, tabs.map(|(tab, name)| (name, Place::Own(tab), tab == here)));
}

/// Chips side by side, each with its name, where it leads and whether it is lit.
fn strip(ui: &mut Ui, cx: &mut ViewCx<'_>, parts: impl IntoIterator<Item = (String, Place, bool)>) {
    ui.horizontal_wrapped(|ui| {
        for (name, place, lit) in parts {
            if w::chip(ui, &name, lit).clicked() && !lit {
                cx.go(place);
            }
        }
    });
    w::gap(ui, 14.0);
}
