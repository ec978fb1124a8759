//! A letter that was given: its words, its date, what follows from it, a copy on paper, and the way to a second one.

use super::next::NextRepair;
use super::{Turn, about, follow};
use crate::domain::apology::LetterSheet;
use crate::domain::id::ApologyId;
use crate::domain::words::Words;
use crate::export::Document;
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::session::model::ApologyModel;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::apology::saving;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The letter as last put together.
pub(super) struct GivenPage {
    id: ApologyId,
    of: Option<Arc<ApologyModel>>,
    letter: String,
    next: NextRepair,
    file: SavePanel,
}

impl GivenPage {
    /// A letter given.
    pub(super) fn new(id: ApologyId) -> Self {
        Self { id, of: None, letter: String::new(), next: NextRepair::default(), file: SavePanel::default() }
    }

    /// Which one it is.
    pub(super) fn id(&self) -> ApologyId {
        self.id
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.next.flush(cx, self.id);
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let models = cx.models;
        let model = &models.apology;
        let Some(apology) = model.given.iter().find(|given| given.id == self.id) else { return Turn::Stay };
        let Some(facts) = &apology.given else { return Turn::Stay };
        if self.of.as_ref().is_none_or(|of| !Arc::ptr_eq(of, model)) {
            self.letter = apology.letter();
            self.of = Some(model.clone());
        }
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("apology-all")) {
            turn = Turn::Home;
        }
        let title = tr!("apology-given-title", date = say::day_month(facts.day));
        page::head(ui, Some(&about::how(facts.how)), &title, |ui| {
            w::more_menu(ui, &tr!("apology-more"), |ui| {
                if w::menu_item(ui, &tr!("apology-delete-given")).clicked() {
                    let back = Command::Apology(ApologyCommand::Restore(self.id));
                    let delete = Command::Apology(ApologyCommand::Delete(self.id));
                    cx.act_undo_with(delete, tr!("apology-deleted-given"), back);
                    turn = Turn::Home;
                    ui.close();
                }
            });
            if w::standard(ui, &tr!("apology-copy")).clicked() {
                cx.copy(self.letter.clone());
                cx.say(tr!("apology-copied"));
            }
        });
        // The letter in Shared bears the same moment; while it can be taken back, the session lists it.
        if let Some((letter, _)) = model.can_take_back.iter().find(|(_, at)| *at == facts.at) {
            ui.horizontal_wrapped(|ui| {
                w::small_soft(ui, tr!("apology-take-back-about"));
                if w::small_standard(ui, &tr!("apology-take-back")).clicked() {
                    cx.act_saying(Command::Apology(ApologyCommand::TakeBack(*letter)), tr!("apology-taken-back"));
                }
            });
            w::gap(ui, 8.0);
        }
        page::reading(ui, |ui| {
            w::card(ui, |ui| w::reading(ui, &self.letter));
            w::gap(ui, 16.0);
            follow::show(ui, cx, apology, facts, &mut self.next);
            w::gap(ui, 24.0);
            let (letter, day) = (&self.letter, facts.day);
            self.file.show(ui, cx, &saving(), || Some(Document::Letter(LetterSheet { day, letter: Words::new(letter.as_str()).ok()? })));
            w::gap(ui, 24.0);
            w::heading(ui, tr!("apology-second-title"));
            w::small_soft(ui, &cx.content.apology.second.lead);
            w::gap(ui, 6.0);
            if w::small_standard(ui, &tr!("apology-second")).clicked() {
                turn = Turn::ReadyAgain(self.id);
            }
        });
        turn
    }
}
