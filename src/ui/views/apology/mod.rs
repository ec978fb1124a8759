//! Apologies: drafts and letters, the studio in eight parts, reading the whole, giving it, and letters from the other.
//!
//! Nothing here writes a letter, scores one, or asks its receiver for anything.

mod about;
mod aloud;
mod follow;
mod found;
mod give;
mod given;
mod help;
mod home;
mod moving;
mod next;
mod practice;
mod ready;
mod received;
mod repairs;
mod steps;
mod studio;
#[cfg(test)]
mod tests;
mod trash;
mod whole;
mod wordings;

use crate::domain::apology::{Apology, Part};
use crate::domain::id::ApologyId;
use crate::session::model::ApologyModel;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::shell::sidebar::tab_name;
use crate::ui::view::{Place, Tab, View, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::views::saving::{PAGES_AND_TEXT, Saving};
use given::GivenPage;
use practice::PracticePage;
use ready::Ready;
use studio::Studio;
use whole::Whole;
use wordings::Wordings;

/// The screen's own state.
#[derive(Default)]
pub struct ApologyView {
    page: Page,
    /// Letters put out of sight are listed.
    show_out: bool,
}

#[derive(Default)]
enum Page {
    /// Drafts and letters.
    #[default]
    Home,
    /// Before one begins.
    Ready(Ready),
    /// Writing.
    Studio(Box<Studio>),
    /// The whole letter.
    Whole(Box<Whole>),
    /// Kept wordings of a draft.
    Wordings(Box<Wordings>),
    /// Excuse or explanation.
    Practice(PracticePage),
    /// A letter that was given.
    Given(Box<GivenPage>),
    /// A letter from the other.
    Letter(ApologyId),
    Trash,
}

impl View for ApologyView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        if cx.both() {
            self.page = Page::Home;
        }
        self.leave_what_is_gone(cx);
        let window = cx.window;
        let turn = page::scroll(ui, window, |ui| match &mut self.page {
            Page::Home => home::show(ui, cx, &mut self.show_out),
            Page::Ready(ready) => ready.show(ui, cx),
            Page::Studio(studio) => studio.show(ui, cx),
            Page::Whole(whole) => whole.show(ui, cx),
            Page::Wordings(wordings) => wordings.show(ui, cx),
            Page::Practice(practice) => practice.show(ui, cx),
            Page::Given(given) => given.show(ui, cx),
            Page::Letter(id) => received::letter(ui, cx, *id),
            Page::Trash => trash::show(ui, cx),
        });
        if !matches!(turn, Turn::Stay) {
            turned(ui);
        }
        self.turn(cx, turn);
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        let Place::Apology(Some(id)) = place else { return };
        let model = &cx.models.apology;
        if model.drafts.iter().any(|draft| draft.id == *id) {
            self.turn(cx, Turn::Write(*id));
        } else if model.given.iter().any(|given| given.id == *id) {
            self.turn(cx, Turn::Given(*id));
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        match &mut self.page {
            Page::Studio(studio) => studio.flush(cx),
            Page::Given(given) => given.flush(cx),
            _ => {}
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        let within = match &mut self.page {
            Page::Wordings(wordings) => wordings.close(),
            Page::Whole(whole) => whole.stop_reading(),
            _ => false,
        };
        if within {
            return true;
        }
        let turn = match &self.page {
            Page::Home => return false,
            Page::Wordings(wordings) => Turn::Write(wordings.id()),
            Page::Whole(whole) => Turn::Write(whole.id()),
            Page::Practice(practice) => practice.back(),
            _ => Turn::Home,
        };
        self.turn(cx, turn);
        true
    }
}

/// Where a page leads.
#[derive(Clone, Copy)]
enum Turn {
    Stay,
    Home,
    Ready,
    /// Before a second one for the same thing.
    ReadyAgain(ApologyId),
    Write(ApologyId),
    /// Writing, at how it came to be.
    Explain(ApologyId),
    /// Excuse or explanation; from the part of a draft, or from the list.
    Practice(Option<ApologyId>),
    Read(ApologyId),
    /// Kept wordings of a draft.
    Wordings(ApologyId),
    Given(ApologyId),
    Letter(ApologyId),
    Trash,
}

impl ApologyView {
    fn turn(&mut self, cx: &mut ViewCx<'_>, turn: Turn) {
        if !matches!(turn, Turn::Stay) {
            self.flush(cx);
        }
        self.page = match turn {
            Turn::Stay => return,
            Turn::Home => Page::Home,
            Turn::Ready => Page::Ready(Ready::default()),
            Turn::ReadyAgain(earlier) => Page::Ready(Ready::after(earlier)),
            Turn::Write(id) => Page::Studio(Box::new(Studio::new(id))),
            Turn::Explain(id) => Page::Studio(Box::new(Studio::at(id, Part::Explanation))),
            Turn::Practice(from) => Page::Practice(from.map_or_else(PracticePage::default, PracticePage::from_draft)),
            Turn::Read(id) => Page::Whole(Box::new(Whole::new(id))),
            Turn::Wordings(id) => Page::Wordings(Box::new(Wordings::new(id))),
            Turn::Given(id) => Page::Given(Box::new(GivenPage::new(id))),
            Turn::Letter(id) => Page::Letter(id),
            Turn::Trash => Page::Trash,
        };
    }

    /// A page whose letter is no longer there, by Undo or by taking it back, gives way to where the letter now is.
    fn leave_what_is_gone(&mut self, cx: &mut ViewCx<'_>) {
        let model = &cx.models.apology;
        let turn = match &self.page {
            Page::Studio(studio) => stands(model, studio.id(), false),
            Page::Wordings(wordings) => stands(model, wordings.id(), false),
            Page::Whole(whole) => stands(model, whole.id(), false),
            Page::Given(given) => stands(model, given.id(), true),
            _ => Turn::Stay,
        };
        self.turn(cx, turn);
    }
}

/// Where an apology that was open as a draft (or as `given`) is to be found now.
fn stands(model: &ApologyModel, id: ApologyId, given: bool) -> Turn {
    let is = |list: &[Apology]| list.iter().any(|apology| apology.id == id);
    match (is(&model.drafts), is(&model.given), given) {
        (true, _, false) | (_, true, true) => Turn::Stay,
        (true, _, true) => Turn::Write(id),
        (_, true, false) => Turn::Given(id),
        _ => Turn::Home,
    }
}

/// The draft with that id.
fn draft(model: &ApologyModel, id: ApologyId) -> Option<&Apology> {
    model.drafts.iter().find(|draft| draft.id == id)
}

/// What is said where a letter is saved as a file.
fn saving() -> Saving {
    Saving { name: tr!("apology-file-name"), court: tr!("apology-file-court"), saved: tr!("apology-file-saved"), forms: PAGES_AND_TEXT }
}

/// What the tab is called, here and in the sidebar.
fn title(cx: &ViewCx<'_>) -> String {
    tab_name(Tab::Apology, cx.settings.quiet_labels)
}
