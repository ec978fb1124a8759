//! What the first run left open (safety, recovery words, a name, a role, a country), offered above Today: one thing at a
//! time, at most once a day, closed for good if its owner wants that. Never with both here.

use super::page::COLUMN;
use crate::tr;
use crate::ui::theme::tokens;
use crate::ui::view::{HelpPage, Place, SettingsPage, ViewCx, WindowClass};
use crate::ui::widgets;
use egui::{Frame, Margin, Panel, Ui};

/// One thing to be reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reminder {
    Safety,
    Recovery,
    Name,
    Role,
    Country,
}

impl Reminder {
    /// In the order they are offered.
    const ALL: [Self; 5] = [Self::Safety, Self::Recovery, Self::Name, Self::Role, Self::Country];

    /// Stable: kept among what a person closed for good.
    fn id(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Recovery => "recovery",
            Self::Name => "name",
            Self::Role => "role",
            Self::Country => "country",
        }
    }

    fn words(self) -> String {
        match self {
            Self::Safety => tr!("reminder-safety"),
            Self::Recovery => tr!("reminder-recovery"),
            Self::Name => tr!("reminder-name"),
            Self::Role => tr!("reminder-role"),
            Self::Country => tr!("reminder-country"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Safety => Place::Help(HelpPage::SafetyCheck),
            Self::Recovery => Place::Settings(Some(SettingsPage::Keys)),
            Self::Name | Self::Role => Place::Settings(Some(SettingsPage::You)),
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
        };
        open && !preferences.reminders_closed.contains(self.id())
    }
}

/// The reminder shown in this sitting, if any.
#[derive(Debug, Default)]
pub struct Reminders {
    shown: Option<Reminder>,
}

impl Reminders {
    /// Draws today's reminder at the top of the page, if there is one.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.both() || cx.me().is_none() || cx.models.here.demo {
            self.shown = None;
            return;
        }
        if self.shown.is_none() {
            self.shown = self.choose(cx);
        }
        let Some(reminder) = self.shown else { return };
        // Flush with the page's column, which stands in the middle of a wide window.
        let padding = match cx.window {
            WindowClass::Wide => 40.0,
            WindowClass::Middle => 28.0,
            WindowClass::Narrow => 18.0,
        };
        let side = ((ui.available_width() - COLUMN) / 2.0).clamp(padding, 120.0 * 8.0);
        #[allow(clippy::cast_possible_truncation, reason = "a margin holds at most 127 points, the rest is added as space")]
        let (side, more) = (side.min(120.0) as i8, side - side.min(120.0));
        let frame = Frame::NONE.fill(tokens(ui.ctx()).sand).inner_margin(Margin::symmetric(side, 6));
        Panel::top("reminder").frame(frame).show_separator_line(false).resizable(false).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.add_space(more);
                let words = reminder.words();
                // The words stand beside their buttons where there is room, else above them.
                if ui.available_width() > 640.0 {
                    ui.scope(|ui| {
                        ui.set_max_width(ui.available_width() - 330.0);
                        widgets::small(ui, words);
                    });
                } else {
                    widgets::small(ui, words);
                    ui.end_row();
                }
                if widgets::small_standard(ui, &tr!("help-open")).clicked() {
                    self.shown = None;
                    cx.go(reminder.place());
                }
                if widgets::small_quiet(ui, &tr!("reminder-later")).clicked() {
                    self.shown = None;
                }
                if reminder != Reminder::Safety && widgets::small_quiet(ui, &tr!("reminder-never")).clicked() {
                    self.shown = None;
                    cx.prefer(|preferences| {
                        preferences.reminders_closed.insert(reminder.id().to_owned());
                    });
                }
            });
        });
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
