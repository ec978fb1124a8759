//! Saving the pages where the person says, with a password if they want one. The file is made away from the window.

use crate::domain::summary::Summary;
use crate::export::{self, PageOptions, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::{Secret, Ticket};
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Pdf,
    Text,
}

/// A file on its way.
#[derive(Default)]
pub(super) struct Save {
    protect: bool,
    password: String,
    shown: bool,
    picking: Option<(Ticket, Form, Arc<Summary>, Paper)>,
    writing: Option<Task<Result<(), Problem>>>,
}

impl Save {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, summary: Option<Arc<Summary>>, paper: Paper) {
        w::gap(ui, 16.0);
        if w::switch(ui, &tr!("summary-password-switch"), &mut self.protect).changed() && self.protect && self.password.is_empty() {
            self.offer(cx);
        }
        if self.protect {
            w::gap(ui, 6.0);
            w::secret(ui, &tr!("summary-password"), &mut self.password, self.shown);
            ui.horizontal_wrapped(|ui| {
                w::check(ui, &tr!("summary-password-show"), &mut self.shown);
                if w::small_quiet(ui, &tr!("summary-password-new")).clicked() {
                    self.offer(cx);
                }
            });
            w::caption(ui, tr!("summary-password-about"));
        }
        w::gap(ui, 14.0);
        w::small(ui, tr!("summary-court"));
        w::gap(ui, 6.0);
        if summary.is_none() {
            w::small_soft(ui, tr!("summary-empty"));
        }
        let free = summary.is_some() && self.picking.is_none() && self.writing.is_none();
        let ready = free && (!self.protect || !self.password.trim().is_empty());
        ui.horizontal_wrapped(|ui| {
            if ui.add_enabled_ui(ready, |ui| w::primary(ui, &tr!("summary-save"))).inner.clicked() {
                self.pick(cx, Form::Pdf, summary.clone(), paper);
            }
            // Plain text can't ask for a password, so it isn't offered while one is wanted.
            if !self.protect && ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("summary-save-text"))).inner.clicked() {
                self.pick(cx, Form::Text, summary.clone(), paper);
            }
            w::caption(ui, tr!("summary-made-here"));
        });
    }

    fn offer(&mut self, cx: &ViewCx<'_>) {
        if let Some(words) = cx.keys.passphrase() {
            words.expose().clone_into(&mut self.password);
            self.shown = true;
        }
    }

    fn pick(&mut self, cx: &mut ViewCx<'_>, form: Form, summary: Option<Arc<Summary>>, paper: Paper) {
        let Some(summary) = summary else { return };
        let name = tr!("summary-file-name");
        let name = if form == Form::Pdf { format!("{name}.pdf") } else { format!("{name}.txt") };
        let ticket = cx.pick_file(Pick::Save { name });
        self.picking = Some((ticket, form, summary, paper));
    }

    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        if let Some((ticket, form, summary, paper)) = &self.picking
            && let Some(reply) = cx.reply(*ticket)
        {
            let (form, summary, paper) = (*form, Arc::clone(summary), *paper);
            self.picking = None;
            if let Reply::Path(Some(path)) = reply {
                let password = (self.protect && form == Form::Pdf).then(|| Secret::new(self.password.trim()));
                let wake = ui.ctx().clone();
                self.writing = Some(Runner::Threads.start("save pages", move |_| {
                    let written = write(&path, form, &summary, paper, password.as_ref());
                    wake.request_repaint();
                    written
                }));
            }
        }
        match self.writing.as_ref().and_then(Task::poll) {
            None => {}
            Some(Outcome::Done(Ok(()))) => {
                self.writing = None;
                cx.say(tr!("summary-saved"));
            }
            Some(Outcome::Done(Err(problem))) => {
                self.writing = None;
                cx.tell(problem);
            }
            Some(Outcome::Panicked) => {
                self.writing = None;
                cx.tell(Problem::from(export::ExportError::Pages));
            }
        }
    }
}

fn write(path: &Path, form: Form, summary: &Summary, paper: Paper, password: Option<&Secret>) -> Result<(), Problem> {
    let bytes = match form {
        Form::Pdf => export::pdf(summary, PageOptions { paper, ..PageOptions::default() }, password.map(Secret::expose))?,
        Form::Text if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md")) => export::markdown(summary).into_bytes(),
        Form::Text => export::text(summary).into_bytes(),
    };
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}
