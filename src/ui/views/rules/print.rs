//! The rules in force on one page, to hang up or keep. The file is made away from the window.

use super::said;
use crate::domain::summary::{RulesSheet, Whose};
use crate::export::{self, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;

/// A page on its way.
#[derive(Default)]
pub(super) struct Print {
    picking: Option<Ticket>,
    writing: Option<Task<Result<(), Problem>>>,
}

impl Print {
    /// Draws the button, while there are rules to print.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.models.rules.in_force.is_empty() {
            return;
        }
        let free = self.picking.is_none() && self.writing.is_none();
        if ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("rules-print"))).inner.clicked() {
            self.picking = Some(cx.pick_file(Pick::Save { name: format!("{}.pdf", tr!("rules-print-name")) }));
        }
    }

    /// Takes answers that came in.
    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        if let Some(reply) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Reply::Path(Some(path)) = reply {
                let (sheet, wake) = (sheet(cx), ui.ctx().clone());
                self.writing = Some(Runner::Threads.start("save rules", move |_| {
                    let written = write(&path, &sheet);
                    wake.request_repaint();
                    written
                }));
            }
        }
        let Some(outcome) = self.writing.as_ref().and_then(Task::poll) else { return };
        self.writing = None;
        match outcome {
            Outcome::Done(Ok(())) => cx.say(tr!("rules-print-saved")),
            Outcome::Done(Err(problem)) => cx.tell(problem),
            Outcome::Panicked => cx.tell(Problem::from(export::ExportError::Pages)),
        }
    }
}

fn sheet(cx: &ViewCx<'_>) -> RulesSheet {
    let here = &cx.models.here;
    let whose = match here.people.as_slice() {
        [first, second] => Whose::Ours([first, second].map(|person| naming::name(here, person.id))),
        people => Whose::Mine(people.first().map_or_else(String::new, |person| person.name.trim().to_owned())),
    };
    RulesSheet::of(whose, cx.models.rules.in_force.iter().map(|row| &row.rule), &said::everyone(here))
}

fn write(path: &Path, sheet: &RulesSheet) -> Result<(), Problem> {
    let bytes = export::rules_pdf(sheet, Paper::default())?;
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}
