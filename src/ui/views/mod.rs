//! One folder per screen.

pub mod apology;
#[cfg(test)]
mod bench;
pub mod first_run;
pub mod goals;
pub mod help;
pub mod journal;
mod lines;
mod naming;
pub mod people;
pub mod rules;
pub mod settings;
pub mod summary;
pub mod today;
pub mod unlock;

use crate::ui::view::{Place, View};

/// The screens of an open vault, each with its own state. Replaced whole when the vault locks.
#[derive(Default)]
pub struct Views {
    today: today::TodayView,
    rules: rules::RulesView,
    apology: apology::ApologyView,
    goals: goals::GoalsView,
    journal: journal::JournalView,
    summary: summary::SummaryView,
    help: help::HelpView,
    settings: settings::SettingsView,
}

impl Views {
    /// The screen a place is on.
    pub fn at(&mut self, place: Place) -> &mut dyn View {
        match place {
            Place::Today => &mut self.today,
            Place::Rules(_) => &mut self.rules,
            Place::Apology(_) => &mut self.apology,
            Place::Goals(_) => &mut self.goals,
            Place::Journal(_) => &mut self.journal,
            Place::Summary => &mut self.summary,
            Place::Help(_) => &mut self.help,
            Place::Settings(_) => &mut self.settings,
        }
    }
}
