//! One's own pages as dated Markdown files, written away from the window. Nothing there is written over.

use super::dialog;
use crate::domain::day::Day;
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::ManyTrouble;
use crate::portable::{self, Notebook};
use crate::problem::Problem;
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::path::PathBuf;

/// The most folders of one day; after that the system says that the last one is there.
const MOST_OF_A_DAY: u32 = 99;

/// Pages about to be saved.
pub(super) struct Export {
    home: Home,
    from: Option<Day>,
    to: Option<Day>,
    /// There was nothing on these days.
    none: bool,
    step: Step,
}

enum Step {
    Choosing,
    Picking(Ticket),
    Reading(Ticket, PathBuf),
    Writing(Task<Result<(), ManyTrouble>>, String),
}

impl Export {
    pub(super) fn of(home: Home) -> Self {
        Self { home, from: None, to: None, none: false, step: Step::Choosing }
    }

    pub(super) fn is_at_work(&self) -> bool {
        !matches!(self.step, Step::Choosing)
    }

    /// False when it is over.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if !self.go_on(ui, cx) {
            return false;
        }
        w::dialog_title(ui, tr!("journal-export"));
        ui.add_space(6.0);
        if let Step::Writing(task, _) = &self.step {
            return dialog::at_work(ui, &tr!("journal-export-writing"), task.progress());
        }
        let about = if self.home == Home::Private { tr!("journal-export-about") } else { tr!("journal-export-about-shared") };
        w::body(ui, about);
        ui.add_space(6.0);
        w::body(ui, tr!("journal-export-readable"));
        ui.add_space(12.0);
        let free = !self.is_at_work();
        ui.add_enabled_ui(free, |ui| {
            let mut changed = w::past_date_field(ui, &tr!("journal-export-from"), &mut self.from, cx.today());
            ui.add_space(8.0);
            changed |= w::past_date_field(ui, &tr!("journal-export-to"), &mut self.to, cx.today());
            self.none &= !changed;
        });
        if self.none {
            w::problem(ui, tr!("journal-export-none"));
        }
        ui.add_space(16.0);
        let mut open = true;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add_enabled_ui(free, |ui| w::primary(ui, &tr!("journal-export-act"))).inner.clicked() {
                self.step = Step::Picking(cx.pick_file(Pick::Folder));
            }
            open = !w::standard(ui, &tr!("journal-files-not")).clicked();
        });
        open
    }

    /// Takes answers that came in; false when it is over.
    fn go_on(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) -> bool {
        match &self.step {
            Step::Choosing => {}
            Step::Picking(ticket) => match cx.reply(*ticket) {
                Some(Reply::Path(Some(folder))) => {
                    let (home, from, to) = (self.home, self.from, self.to);
                    self.step = Step::Reading(cx.ask(|ticket| Request::ReadLeaves { ticket, home, from, to }), folder);
                }
                Some(_) => self.step = Step::Choosing,
                None => {}
            },
            Step::Reading(ticket, folder) => match cx.reply(*ticket) {
                Some(Reply::Leaves(leaves)) if leaves.is_empty() => {
                    self.none = true;
                    self.step = Step::Choosing;
                }
                Some(Reply::Leaves(leaves)) => {
                    let path = free_name(folder.clone(), cx.today());
                    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    let notebook = if self.home == Home::Private { Notebook::Mine } else { Notebook::Ours };
                    let wake = ui.ctx().clone();
                    let task = Runner::Threads.start("save pages", move |control| {
                        let written = portable::export(&path, &leaves, notebook, |part| {
                            control.set_progress(part);
                            !control.is_cancelled()
                        });
                        wake.request_repaint();
                        written
                    });
                    self.step = Step::Writing(task, name);
                }
                Some(reply) => {
                    if let Reply::Refused(problem) = reply {
                        cx.tell(problem);
                    }
                    self.step = Step::Choosing;
                }
                None => {}
            },
            Step::Writing(task, name) => match task.poll() {
                Some(Outcome::Done(Ok(()))) => {
                    cx.say(tr!("journal-export-done", name = name.as_str()));
                    return false;
                }
                Some(Outcome::Done(Err(trouble))) => {
                    cx.tell(dialog::problem(trouble));
                    return false;
                }
                Some(Outcome::Panicked) => {
                    cx.tell(defect());
                    return false;
                }
                None => {}
            },
        }
        true
    }
}

/// A folder that is not there yet, named after the day and nothing else.
fn free_name(folder: PathBuf, today: Day) -> PathBuf {
    let name = format!("{}-{today}", tr!("journal-export-folder"));
    let first = folder.join(&name);
    if !first.exists() {
        return first;
    }
    let others = (2..=MOST_OF_A_DAY).map(|n| folder.join(format!("{name}-{n}")));
    others.into_iter().find(|path| !path.exists()).unwrap_or(first)
}

pub(super) fn defect() -> Problem {
    Problem::warning(tr!("files-defect"), tr!("files-nothing-kept"), tr!("files-again"))
}
