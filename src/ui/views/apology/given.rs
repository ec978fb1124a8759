//! A letter that was given: its words, its date, and the goals that follow from it.

use super::{Turn, about};
use crate::domain::apology::Apology;
use crate::domain::id::{ApologyId, GoalId};
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::session::model::{ApologyModel, GoalRow, GoalsModel};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{GoalsPlace, Place, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The letter as last put together.
pub(super) struct GivenPage {
    id: ApologyId,
    of: Option<Arc<ApologyModel>>,
    letter: String,
}

impl GivenPage {
    /// A letter given.
    pub(super) fn new(id: ApologyId) -> Self {
        Self { id, of: None, letter: String::new() }
    }

    /// Which one it is.
    pub(super) fn id(&self) -> ApologyId {
        self.id
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
            follows(ui, cx, apology);
            w::gap(ui, 16.0);
            if w::small_quiet(ui, &tr!("apology-second")).clicked() {
                turn = Turn::ReadyAgain(self.id);
            }
        });
        turn
    }
}

/// The goals its repairs became.
fn follows(ui: &mut Ui, cx: &mut ViewCx<'_>, apology: &Apology) {
    let models = cx.models;
    w::heading(ui, tr!("apology-follow"));
    if apology.repairs.is_empty() {
        w::soft(ui, tr!("apology-follow-none"));
    }
    for repair in &apology.repairs {
        divide(ui);
        w::body(ui, repair.words.trim());
        let Some(row) = repair.goal.and_then(|goal| find(&models.goals, goal)) else { continue };
        ui.push_id(repair.id, |ui| {
            ui.horizontal_wrapped(|ui| {
                if let Some(tally) = row.records.first().and_then(|record| say::tally_words(record.tally)) {
                    w::caption(ui, tally);
                }
                let open = w::small_quiet(ui, &tr!("apology-follow-open"));
                if w::named(open, &tr!("apology-follow-open-named", title = repair.words.trim())).clicked() {
                    cx.go(Place::Goals(GoalsPlace::One(row.home, row.goal.id)));
                }
            });
        });
    }
}

fn find(goals: &GoalsModel, id: GoalId) -> Option<&GoalRow> {
    goals.current.iter().chain(&goals.ended).find(|row| row.goal.id == id)
}
