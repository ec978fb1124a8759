//! Lines above a page. What the first run left open (safety, recovery words, a name, a role, a country) and backups that
//! need a hand, above Today: one thing at a time, at most once a day, never with both here. And on any page that something
//! was planned for about now, which says nothing of what it is. Each can be turned off for good, here and in Settings; none leaves the window.

use super::page;
use crate::domain::day::Stamp;
use crate::domain::today::Reminded;
use crate::tr;
use crate::ui::theme::tokens;
use crate::ui::view::{HelpPage, Place, SettingsPage, ViewCx};
use crate::ui::widgets;
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, Timelike};
use egui::Ui;

/// Days after which a second folder that was not seen is spoken of.
const UNSEEN_DAYS: i64 = 14;

/// Something the first run left open, or a backup that needs a hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// A few questions about one's safety; offered once.
    Safety,
    /// Recovery words were not made yet.
    Recovery,
    /// No name was given.
    Name,
    /// No role was set.
    Role,
    /// No country was chosen for the numbers.
    Country,
    /// The last backup could not be taken.
    Backups,
    /// The second folder was not here for long.
    SecondFolder,
}

impl Reminder {
    /// In the order they are offered.
    const ALL: [Self; 7] = [Self::Safety, Self::Recovery, Self::Backups, Self::SecondFolder, Self::Name, Self::Role, Self::Country];

    /// Those a person may turn off; safety is offered once and never again.
    pub const SWITCHED: [Self; 6] = [Self::Recovery, Self::Backups, Self::SecondFolder, Self::Name, Self::Role, Self::Country];

    /// What Settings calls it.
    pub fn name(self) -> String {
        match self {
            Self::Safety => tr!("settings-remind-safety"),
            Self::Recovery => tr!("settings-remind-recovery"),
            Self::Name => tr!("settings-remind-name"),
            Self::Role => tr!("settings-remind-role"),
            Self::Country => tr!("settings-remind-country"),
            Self::Backups => tr!("settings-remind-backups"),
            Self::SecondFolder => tr!("settings-remind-second-folder"),
        }
    }

    /// Stable: kept among what a person turned off.
    pub fn id(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Recovery => "recovery",
            Self::Name => "name",
            Self::Role => "role",
            Self::Country => "country",
            Self::Backups => "backups",
            Self::SecondFolder => "second-folder",
        }
    }

    fn words(self) -> String {
        match self {
            Self::Safety => tr!("reminder-safety"),
            Self::Recovery => tr!("reminder-recovery"),
            Self::Name => tr!("reminder-name"),
            Self::Role => tr!("reminder-role"),
            Self::Country => tr!("reminder-country"),
            Self::Backups => tr!("reminder-backups"),
            Self::SecondFolder => tr!("reminder-second-folder"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Safety => Place::Help(HelpPage::SafetyCheck),
            Self::Recovery => Place::Settings(Some(SettingsPage::Keys)),
            Self::Name | Self::Role => Place::Settings(Some(SettingsPage::You)),
            Self::Backups | Self::SecondFolder => Place::Settings(Some(SettingsPage::Backups)),
            Self::Country => Place::Settings(Some(SettingsPage::Computer)),
        }
    }

    fn is_open(self, cx: &ViewCx<'_>) -> bool {
        let preferences = &cx.models.here.preferences;
        let open = match self {
            Self::Safety => !preferences.safety_check_offered,
            Self::Recovery => !preferences.has_recovery && !cx.models.here.no_passphrase,
            Self::Name => cx.me().is_some_and(|me| me.name.is_blank()),
            Self::Role => preferences.role.is_none(),
            Self::Country => cx.settings.country.is_none(),
            Self::Backups => cx.models.backups.trouble.is_some(),
            Self::SecondFolder => !preferences.second_folder.is_empty() && is_long_ago(cx.models.backups.second_seen, cx.now),
        };
        open && !preferences.reminders_closed.contains(self.id())
    }
}

/// Minutes before and after its time in which something planned is said to be near.
const NEAR_MINUTES: (i64, i64) = (15, 60);

/// A second folder that was in reach lately needs no word.
fn is_long_ago(seen: Option<Stamp>, now: DateTime<FixedOffset>) -> bool {
    seen.is_none_or(|seen| (now - seen.local()).abs() >= Duration::days(UNSEEN_DAYS))
}

/// The lines shown in this sitting, if any.
#[derive(Debug, Default)]
pub struct Reminders {
    shown: Option<Reminder>,
    /// What was planned, once it is near; the plan itself already speaks of the next time then.
    near: Option<NaiveDateTime>,
    /// The planned time somebody closed the line for.
    closed: Option<NaiveDateTime>,
}

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Open,
    Later,
    Never,
}

impl Reminders {
    /// Draws the line that fits this page, if there is one.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place) {
        if cx.models.here.demo || cx.settings.simpler_view {
            self.shown = None;
            return;
        }
        if let Some(at) = self.planned(cx).filter(|_| here != Place::CheckIns) {
            return self.near(ui, cx, at);
        }
        if here != Place::Today || cx.me().is_none() {
            self.shown = None;
            return;
        }
        if self.shown.is_none() {
            self.shown = self.choose(cx);
        }
        let Some(reminder) = self.shown else { return };
        let Some(pressed) = line(ui, cx, &reminder.words(), reminder != Reminder::Safety) else { return };
        self.shown = None;
        match pressed {
            Pressed::Open => cx.go(reminder.place()),
            Pressed::Later => {}
            Pressed::Never => turn_off(cx, reminder.id()),
        }
    }

    /// When something was planned for about now.
    fn planned(&mut self, cx: &ViewCx<'_>) -> Option<NaiveDateTime> {
        let now = cx.now.naive_local();
        let is_near = |at: NaiveDateTime| (-NEAR_MINUTES.1..=NEAR_MINUTES.0).contains(&(at - now).num_minutes());
        if let Some((_, at)) = cx.models.check_ins.next.filter(|(_, at)| is_near(*at)) {
            self.near = Some(at);
        }
        let wanted = cx.both() || cx.models.here.preferences.reminds_of(Reminded::Evening);
        let opened = cx.models.check_ins.opened.iter().any(|one| one.day == cx.today());
        self.near.filter(|at| wanted && !opened && is_near(*at) && self.closed != Some(*at))
    }

    fn near(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, at: NaiveDateTime) {
        let words = if at.hour() >= EVENING { tr!("reminder-evening") } else { tr!("reminder-planned") };
        // A choice to turn it off is one person's own.
        let Some(pressed) = line(ui, cx, &words, cx.me().is_some()) else { return };
        self.closed = Some(at);
        match pressed {
            Pressed::Open => cx.go(Place::CheckIns),
            Pressed::Later => {}
            Pressed::Never => turn_off(cx, Reminded::Evening.id()),
        }
    }

    /// Today's, and notes that it was shown.
    fn choose(&self, cx: &mut ViewCx<'_>) -> Option<Reminder> {
        let today = cx.now.date_naive();
        if cx.models.here.preferences.reminded_on == Some(today) {
            return None;
        }
        let reminder = Reminder::ALL.into_iter().find(|reminder| reminder.is_open(cx))?;
        cx.prefer(|preferences| {
            preferences.reminded_on = Some(today);
            preferences.safety_check_offered |= reminder == Reminder::Safety;
        });
        Some(reminder)
    }
}

/// The hour an evening begins.
const EVENING: u32 = 17;

fn turn_off(cx: &mut ViewCx<'_>, id: &str) {
    cx.prefer(|preferences| {
        preferences.reminders_closed.insert(id.to_owned());
    });
}

/// A line over the page with its buttons; `never` where it can be turned off for good.
fn line(ui: &mut Ui, cx: &ViewCx<'_>, words: &str, never: bool) -> Option<Pressed> {
    let fill = tokens(ui.ctx()).sand;
    page::line_over(ui, cx.window, "reminder", fill, (6, 6), |ui| {
        // The words stand beside their buttons where there is room, else above them.
        let said = if ui.available_width() > 640.0 {
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width() - 330.0);
                widgets::small(ui, words)
            })
            .inner
        } else {
            let said = widgets::small(ui, words);
            ui.end_row();
            said
        };
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        let mut pressed = widgets::small_standard(ui, &tr!("help-open")).clicked().then_some(Pressed::Open);
        if widgets::small_quiet(ui, &tr!("reminder-later")).clicked() {
            pressed = Some(Pressed::Later);
        }
        if never && widgets::small_quiet(ui, &tr!("reminder-never")).clicked() {
            pressed = Some(Pressed::Never);
        }
        pressed
    })
}
