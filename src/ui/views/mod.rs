//! One folder per screen.

pub mod account;
pub mod agreements;
pub mod apology;
mod at_home;
#[cfg(test)]
mod bench;
pub mod check_ins;
pub mod closeness;
mod diff;
pub mod ending_contact;
pub mod exercises;
pub mod finding;
pub mod first_run;
pub mod goals;
pub mod guide;
pub mod hard_dates;
pub mod help;
pub mod journal;
pub mod landed;
mod lines;
pub mod listen;
pub mod moments;
mod naming;
pub mod needs;
mod notes;
pub mod own;
mod parts;
pub mod people;
pub mod progress;
pub mod promise;
pub mod questions;
pub mod replay;
pub mod restore;
pub mod rules;
mod saving;
pub mod say_it;
mod sections;
pub mod settings;
pub mod summary;
pub mod talk;
pub mod today;
pub mod unlock;
pub mod visits;

use crate::ui::view::{Place, View, ViewCx};

/// The screens of an open vault, each with its own state. Replaced whole when the vault locks.
#[derive(Default)]
pub struct Views {
    today: today::TodayView,
    rules: rules::RulesView,
    agreements: agreements::AgreementsView,
    say_it: say_it::SayItView,
    listen: listen::ListenView,
    talk: talk::TalkView,
    apology: apology::ApologyView,
    needs: needs::NeedsView,
    landed: landed::LandedView,
    questions: questions::QuestionsView,
    account: account::AccountView,
    ending_contact: ending_contact::EndingContactView,
    goals: goals::GoalsView,
    closeness: closeness::ClosenessView,
    exercises: exercises::ExercisesView,
    check_ins: check_ins::CheckInsView,
    journal: journal::JournalView,
    replay: replay::ReplayView,
    hard_dates: hard_dates::HardDatesView,
    own: own::OwnView,
    progress: progress::ProgressView,
    moments: moments::MomentsView,
    summary: summary::SummaryView,
    visits: visits::VisitsView,
    guide: guide::GuideView,
    finding: finding::FindingView,
    help: help::HelpView,
    settings: settings::SettingsView,
}

impl Views {
    /// Draws the talk room over the whole window.
    pub fn talk_room(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        self.talk.show_room(ui, cx);
    }

    /// A break outside a talk, if there is one.
    pub fn pause(&self) -> Option<&crate::domain::talk::TimeOut> {
        self.talk.pause()
    }

    /// Draws the screen of a place, or what stands for a tool that was left to sessions with a counselor.
    pub fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>, place: Place) {
        match at_home::left(place, cx) {
            Some(tool) => at_home::show(ui, cx, tool),
            None => self.at(place).show(ui, cx),
        }
    }

    /// The screen a place is on.
    pub fn at(&mut self, place: Place) -> &mut dyn View {
        match place {
            Place::Today => &mut self.today,
            Place::Rules(_) => &mut self.rules,
            Place::Agreements => &mut self.agreements,
            Place::SayIt => &mut self.say_it,
            Place::Listen => &mut self.listen,
            Place::Talks | Place::TalkRoom(_) => &mut self.talk,
            Place::Apology(_) => &mut self.apology,
            Place::Needs => &mut self.needs,
            Place::Landed(_) => &mut self.landed,
            Place::Questions => &mut self.questions,
            Place::Account(_) => &mut self.account,
            Place::EndingContact(_) => &mut self.ending_contact,
            Place::Goals(_) => &mut self.goals,
            Place::Closeness => &mut self.closeness,
            Place::Exercises(_) => &mut self.exercises,
            Place::CheckIns => &mut self.check_ins,
            Place::Journal(_) => &mut self.journal,
            Place::Replay => &mut self.replay,
            Place::HardDates => &mut self.hard_dates,
            Place::Own(_) => &mut self.own,
            Place::Progress => &mut self.progress,
            Place::Moments => &mut self.moments,
            Place::Summary => &mut self.summary,
            Place::Visits => &mut self.visits,
            Place::Guide(_) => &mut self.guide,
            Place::Finding(_) => &mut self.finding,
            Place::Help(_) => &mut self.help,
            Place::Settings(_) => &mut self.settings,
        }
    }
}
