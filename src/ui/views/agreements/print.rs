//! The agreements in force on one sheet. The file is made away from the window.

use crate::domain::agreement::AgreementState;
use crate::domain::summary::{RuleInForce, RulesSheet, SheetOf, Whose};
use crate::domain::words::Words;
use crate::export::{self, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Ticket;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;

/// A sheet on its way.
#[derive(Default)]
pub(super) struct Print {
    picking: Option<Ticket>,
    writing: Option<Task<Result<(), Problem>>>,
}

impl Print {
    /// Draws the button, while there is something to print.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.models.agreements.in_force.is_empty() {
            return;
        }
        let free = self.picking.is_none() && self.writing.is_none();
        if ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("agreements-print"))).inner.clicked() {
            self.picking = Some(cx.pick_file(Pick::Save { name: format!("{}.pdf", tr!("agreements-print-name")) }));
        }
    }

    /// Takes answers that came in.
    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        if let Some(reply) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Reply::Path(Some(path)) = reply {
                let (sheet, wake) = (sheet(cx), ui.ctx().clone());
                self.writing = Some(Runner::Threads.start("save agreements", move |_| {
                    let written = write(&path, &sheet);
                    wake.request_repaint();
                    written
                }));
            }
        }
        let Some(outcome) = self.writing.as_ref().and_then(Task::poll) else { return };
        self.writing = None;
        match outcome {
            Outcome::Done(Ok(())) => cx.say(tr!("agreements-print-saved")),
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
    let people: Vec<_> = here.people.iter().map(|person| person.id).collect();
    let rows = cx.models.agreements.in_force.iter().filter_map(|row| match row.agreement.state(&people, cx.today()) {
        AgreementState::InForce { version, .. } => {
            let words = version.terms.words_on(cx.today()).trim();
            let words = match version.terms.end {
                Some(end) => tr!("agreements-print-until", words = words, date = say::day_with_year(end)),
                None => words.to_owned(),
            };
            Some(RuleInForce { words: Words::new(words).ok()?, since: version.agreed_since()?.day() })
        }
        _ => None,
    });
    RulesSheet { of: SheetOf::Agreements, whose, rules: rows.collect() }
}

fn write(path: &Path, sheet: &RulesSheet) -> Result<(), Problem> {
    let bytes = export::rules_pdf(sheet, Paper::default())?;
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}
