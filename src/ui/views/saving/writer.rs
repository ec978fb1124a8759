//! A file on its way: where it goes is asked, then it is made and written on a worker, whole or not at all.

use super::locking::Chosen;
use super::paper;
use crate::export::{Document, ExportError, Form, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;

/// What is to be written once it is known where.
struct Job {
    document: Document,
    form: Form,
    paper: Paper,
    lock: Chosen,
    saved: String,
}

/// At most one file at a time.
#[derive(Default)]
pub(in crate::ui::views) struct Writer {
    picking: Option<(Ticket, Job)>,
    writing: Option<(Task<Result<(), Problem>>, String)>,
}

impl Writer {
    /// Nothing is on its way.
    pub(in crate::ui::views) fn is_free(&self) -> bool {
        self.picking.is_none() && self.writing.is_none()
    }

    /// Asks where, and goes on from there.
    pub(in crate::ui::views) fn start(
        &mut self,
        cx: &mut ViewCx<'_>,
        name: &str,
        document: Document,
        form: Form,
        lock: Chosen,
        saved: String,
    ) {
        let name = format!("{name}.{}{}", form.ending(), lock.ending());
        let job = Job { document, form, paper: paper(cx), lock, saved };
        self.picking = Some((cx.pick_file(Pick::Save { name }), job));
    }

    /// A button that saves something nobody has to lock.
    pub(in crate::ui::views) fn button(
        &mut self,
        ui: &mut Ui,
        cx: &mut ViewCx<'_>,
        label: &str,
        saved: String,
        document: impl FnOnce() -> Document,
    ) {
        self.poll(ui, cx);
        if ui.add_enabled_ui(self.is_free(), |ui| w::quiet(ui, label)).inner.clicked() {
            self.start(cx, &tr!("parts-file-name"), document(), Form::Pdf, Chosen::Open, saved);
        }
    }

    /// Takes answers that came in.
    pub(in crate::ui::views) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        if let Some(reply) = self.picking.as_ref().and_then(|(ticket, _)| cx.reply(*ticket))
            && let Some((_, job)) = self.picking.take()
            && let Reply::Path(Some(path)) = reply
        {
            let (wake, saved) = (ui.ctx().clone(), job.saved.clone());
            let task = Runner::Threads.start("save a file", move |_| {
                let written = write(&path, &job);
                wake.request_repaint();
                written
            });
            self.writing = Some((task, saved));
        }
        let Some(outcome) = self.writing.as_ref().and_then(|(task, _)| task.poll()) else { return };
        let Some((_, saved)) = self.writing.take() else { return };
        match outcome {
            Outcome::Done(Ok(())) => cx.say(saved),
            Outcome::Done(Err(problem)) => cx.tell(problem),
            Outcome::Panicked => cx.tell(Problem::from(ExportError::Pages)),
        }
    }
}

fn write(path: &Path, job: &Job) -> Result<(), Problem> {
    // Whoever names a text so wants it so.
    let markdown = job.form == Form::Text && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    let form = if markdown { Form::Markdown } else { job.form };
    let bytes = job.document.file(form, job.paper, job.lock.lock())?;
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}
