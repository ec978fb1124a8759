//! The newest answers with their notes.

use super::said;
use crate::domain::goal::DayState;
use crate::session::model::{GoalRow, Here, OwnerRecord};
use crate::tr;
use crate::ui::say;
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

/// How many stand there.
const FIRST: usize = 4;

/// Draws one owner's answers.
pub(super) fn show(ui: &mut Ui, here: &Here, row: &GoalRow, record: &OwnerRecord) {
    if record.recent.is_empty() {
        return;
    }
    w::gap(ui, 16.0);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if let Some(tally) = say::tally_words(record.tally) {
            w::small_soft(ui, tally);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            if row.records.len() > 1 {
                w::heading(ui, tr!("goals-lately-of", name = naming::name(here, record.owner)));
            } else {
                w::heading(ui, tr!("goals-lately"));
            }
        });
    });
    for mark in record.recent.iter().take(FIRST) {
        divide(ui);
        let state = DayState::Answered(mark.answer);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.add_space(2.0);
                w::stone(ui, state);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if mark.note.is_blank() {
                    w::caption(ui, said::day_said(mark.day, state));
                } else {
                    w::small(ui, tr!("goals-note-quoted", note = mark.note.trim()));
                    w::caption(ui, say::day_near(mark.day, here.today));
                }
            });
        });
    }
}
