//! Everything out, readable: as a folder of pages, or as one file under a passphrase.

use super::named;
use super::place::{Place, free_in};
use crate::domain::whole::Whole;
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::ManyTrouble;
use crate::portable::whole::{write_locked, write_whole};
use crate::problem::Problem;
use crate::session::{Request, Secret, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::NewPassphrase;
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::journal::{at_work, many_problem};
use crate::ui::widgets as w;
use egui::Ui;
use std::path::PathBuf;
use std::sync::Arc;

/// What is chosen, and how far it is.
#[derive(Default)]
pub(super) struct Export {
    open: bool,
    place: Place,
    /// As one file under a passphrase.
    locked: bool,
    passphrase: NewPassphrase,
    step: Step,
}

#[derive(Default)]
enum Step {
    #[default]
    Choosing,
    Gathering(Ticket, PathBuf, Option<Secret>),
    Writing(Task<Result<(), ManyTrouble>>, String),
}

impl Export {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.go_on(ui, cx);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("data-export"));
            w::body(ui, tr!("data-export-about"));
            if cx.models.here.out_of_reach {
                w::problem(ui, tr!("data-export-not-all"));
            }
            ui.add_space(6.0);
            if let Step::Writing(task, _) = &self.step {
                if !at_work(ui, &tr!("data-export-writing"), task.progress()) {
                    // Dropped, it stops and leaves nothing.
                    *self = Self::default();
                }
                return;
            }
            if !self.open {
                self.open = w::standard(ui, &tr!("data-export-begin")).clicked();
                return;
            }
            self.form(ui, cx);
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let free = matches!(self.step, Step::Choosing);
        ui.add_enabled_ui(free, |ui| {
            let (open, locked) = (tr!("data-export-open"), tr!("data-export-locked"));
            w::choice(ui, &tr!("data-export-how"), &mut self.locked, &[(false, open.as_str(), ""), (true, locked.as_str(), "")]);
            ui.add_space(4.0);
            // In sight and read aloud: it is what one has to know before.
            w::body(ui, if self.locked { tr!("data-export-locked-about") } else { tr!("data-export-open-about") });
            if self.locked {
                ui.add_space(8.0);
                self.passphrase.show(ui, cx);
            }
            ui.add_space(12.0);
            self.place.show(ui, cx, &tr!("data-export-folder"));
            w::small_soft(ui, tr!("data-place-about"));
        });
        ui.add_space(12.0);
        let secret = if self.locked { self.passphrase.value() } else { None };
        let ready = free && (!self.locked || secret.is_some());
        ui.horizontal_wrapped(|ui| {
            let folder = self.place.folder().filter(|_| ready);
            if parts::primary_enabled(ui, folder.is_some(), &tr!("data-export-act")).clicked()
                && let Some(folder) = folder
            {
                self.step = Step::Gathering(cx.ask(Request::Gather), folder, secret);
            }
            if w::quiet(ui, &tr!("unlock-cancel")).clicked() {
                *self = Self::default();
            }
        });
    }

    /// Takes answers that came in.
    fn go_on(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        match &mut self.step {
            Step::Choosing => {}
            Step::Gathering(ticket, folder, secret) => match cx.reply(*ticket) {
                Some(Reply::Whole(whole)) => {
                    let ending = if secret.is_some() { ".tar.age" } else { "" };
                    let path = free_in(std::mem::take(folder), &tr!("data-copy-name"), cx.today(), ending);
                    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    self.step = Step::Writing(write(ui, cx, whole, path, secret.take()), name);
                }
                Some(Reply::Refused(problem)) => {
                    cx.tell(problem);
                    self.step = Step::Choosing;
                }
                Some(_) => self.step = Step::Choosing,
                None => {}
            },
            Step::Writing(task, name) => match task.poll() {
                Some(Outcome::Done(Ok(()))) => {
                    cx.say(tr!("data-export-done", name = name.as_str()));
                    *self = Self::default();
                }
                Some(Outcome::Done(Err(trouble))) => {
                    cx.tell(many_problem(trouble));
                    self.step = Step::Choosing;
                }
                Some(Outcome::Panicked) => {
                    cx.tell(Problem::warning(tr!("files-defect"), tr!("files-nothing-kept"), tr!("files-again")));
                    self.step = Step::Choosing;
                }
                None => {}
            },
        }
    }
}

fn write(ui: &Ui, cx: &ViewCx<'_>, whole: Arc<Whole>, path: PathBuf, secret: Option<Secret>) -> Task<Result<(), ManyTrouble>> {
    let (wake, content) = (ui.ctx().clone(), cx.content);
    Runner::Threads.start("save everything", move |control| {
        let go_on = |part: f32| {
            control.set_progress(part);
            !control.is_cancelled()
        };
        let written = named(content, |named| match &secret {
            None => write_whole(&path, &whole, named, go_on),
            Some(secret) => write_locked(&path, &whole, named, secret.expose(), go_on),
        });
        wake.request_repaint();
        written
    })
}
