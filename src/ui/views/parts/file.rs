//! A page in parts as a sheet to print or as plain text, where its writer says. The file is made away from the window;
//! its name says nothing.

use crate::domain::parts_sheet::PartsSheet;
use crate::export::{self, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Page,
    Text,
}

/// A file on its way.
#[derive(Default)]
pub(in crate::ui::views) struct SheetFile {
    picking: Option<(Ticket, Form)>,
    writing: Option<Task<Result<(), Problem>>>,
}

impl SheetFile {
    /// Draws the buttons and what to think of first, and takes answers that came in.
    pub(in crate::ui::views) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &PartsSheet) {
        self.poll(ui, cx, sheet);
        w::heading(ui, tr!("apology-file-title"));
        w::small_soft(ui, tr!("parts-file-court"));
        w::gap(ui, 6.0);
        let free = self.picking.is_none() && self.writing.is_none();
        ui.add_enabled_ui(free, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (label, form, ending) in [(tr!("apology-file-pdf"), Form::Page, "pdf"), (tr!("apology-file-text"), Form::Text, "txt")]
                {
                    if w::small_standard(ui, &label).clicked() {
                        let name = format!("{}.{ending}", tr!("parts-file-name"));
                        self.picking = Some((cx.pick_file(Pick::Save { name }), form));
                    }
                }
            });
        });
    }

    fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>, sheet: &PartsSheet) {
        if let Some((ticket, form)) = self.picking
            && let Some(reply) = cx.reply(ticket)
        {
            self.picking = None;
            if let Reply::Path(Some(path)) = reply {
                let (sheet, wake) = (sheet.clone(), ui.ctx().clone());
                self.writing = Some(Runner::Threads.start("save page", move |_| {
                    let written = write(&path, form, &sheet);
                    wake.request_repaint();
                    written
                }));
            }
        }
        let Some(outcome) = self.writing.as_ref().and_then(Task::poll) else { return };
        self.writing = None;
        match outcome {
            Outcome::Done(Ok(())) => cx.say(tr!("parts-file-saved")),
            Outcome::Done(Err(problem)) => cx.tell(problem),
            Outcome::Panicked => cx.tell(Problem::from(export::ExportError::Pages)),
        }
    }
}

fn write(path: &Path, form: Form, sheet: &PartsSheet) -> Result<(), Problem> {
    let bytes = match form {
        Form::Page => export::parts_pdf(sheet, Paper::default())?,
        Form::Text => export::parts_text(sheet).into_bytes(),
    };
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}
