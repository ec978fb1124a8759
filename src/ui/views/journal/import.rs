//! Pages from files: read away from the window, shown before anything is kept, and only ever added.

use super::dialog;
use super::export::defect;
use crate::domain::journal::Leaf;
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::ManyTrouble;
use crate::portable::{self, Gathered, LeftOut, Reading, WhyLeft};
use crate::session::command::JournalCommand;
use crate::session::{Command, Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::{Align, Layout, ScrollArea, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// The most of those left out that are listed.
const MOST_LISTED: usize = 200;

/// Pages about to come in.
#[derive(Default)]
pub(super) struct Import {
    step: Step,
}

#[derive(Default)]
enum Step {
    #[default]
    Choosing,
    Picking(Ticket),
    Reading(Task<Result<Gathered, ManyTrouble>>),
    /// Which of them are here already is being asked.
    Comparing(Ticket, Gathered, Arc<Vec<Leaf>>),
    Showing(Gathered),
}

impl Import {
    pub(super) fn is_at_work(&self) -> bool {
        !matches!(self.step, Step::Choosing | Step::Showing(_))
    }

    /// False when it is over.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if !self.go_on(ui, cx) {
            return false;
        }
        w::dialog_title(ui, tr!("journal-import"));
        ui.add_space(6.0);
        match &self.step {
            Step::Reading(task) => dialog::at_work(ui, &tr!("journal-import-reading"), task.progress()),
            Step::Comparing(..) => dialog::at_work(ui, &tr!("journal-import-reading"), 1.0),
            Step::Showing(found) => preview(ui, cx, found),
            Step::Choosing | Step::Picking(_) => self.choose(ui, cx),
        }
    }

    fn choose(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        w::body(ui, tr!("journal-import-about"));
        ui.add_space(6.0);
        w::small_soft(ui, tr!("journal-import-text-only"));
        ui.add_space(16.0);
        let free = !self.is_at_work();
        let mut open = true;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for (words, pick) in [(tr!("journal-import-folder"), Pick::Folder), (tr!("journal-import-file"), Pick::Open)] {
                if ui.add_enabled_ui(free, |ui| w::standard(ui, &words)).inner.clicked() {
                    self.step = Step::Picking(cx.pick_file(pick));
                }
            }
            open = !w::quiet(ui, &tr!("journal-files-not")).clicked();
        });
        open
    }

    /// Takes answers that came in; false when it is over.
    fn go_on(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) -> bool {
        match std::mem::take(&mut self.step) {
            Step::Picking(ticket) => {
                self.step = match cx.reply(ticket) {
                    Some(Reply::Path(Some(path))) => Step::Reading(read(ui, cx, path)),
                    Some(_) => Step::Choosing,
                    None => Step::Picking(ticket),
                };
            }
            Step::Reading(task) => match task.poll() {
                Some(Outcome::Done(Ok(found))) => {
                    let leaves = Arc::new(found.pages.iter().map(|page| page.leaf.clone()).collect::<Vec<_>>());
                    let asked = Arc::clone(&leaves);
                    self.step = Step::Comparing(cx.ask(|ticket| Request::WhichAreHere(ticket, asked)), found, leaves);
                }
                Some(Outcome::Done(Err(trouble))) => cx.tell(dialog::problem(trouble)),
                Some(Outcome::Panicked) => cx.tell(defect()),
                None => self.step = Step::Reading(task),
            },
            Step::Comparing(ticket, mut found, leaves) => match cx.reply(ticket) {
                Some(Reply::AreHere(here)) => {
                    found.pass_over(&here);
                    self.step = Step::Showing(found);
                }
                Some(Reply::Refused(problem)) => {
                    cx.tell(problem);
                    return false;
                }
                Some(_) => return false,
                None => self.step = Step::Comparing(ticket, found, leaves),
            },
            step @ (Step::Choosing | Step::Showing(_)) => self.step = step,
        }
        true
    }
}

fn read(ui: &Ui, cx: &ViewCx<'_>, path: PathBuf) -> Task<Result<Gathered, ManyTrouble>> {
    let (wake, content) = (ui.ctx().clone(), cx.content);
    let offset_minutes = cx.now.offset().local_minus_utc() / 60;
    Runner::Threads.start("read pages", move |control| {
        let is_feeling = |id: &str| content.feelings.get(id).is_some();
        let found = portable::import(&path, &Reading { offset_minutes, is_feeling: &is_feeling }, |part| {
            control.set_progress(part);
            !control.is_cancelled()
        });
        wake.request_repaint();
        found
    })
}

/// What would come in and what would not; false when it is answered.
fn preview(ui: &mut Ui, cx: &mut ViewCx<'_>, found: &Gathered) -> bool {
    let days = found.pages.first().zip(found.pages.last()).map(|(first, last)| (first.leaf.day, last.leaf.day));
    match days {
        None => drop(w::body(ui, tr!("journal-import-none"))),
        Some((first, last)) => {
            let (from, to) = (say::day_with_year(first), say::day_with_year(last));
            w::body(ui, tr!("journal-import-found", pages = found.pages.len(), from = from, to = to));
        }
    }
    if found.pictures {
        ui.add_space(4.0);
        w::small_soft(ui, tr!("journal-import-pictures"));
    }
    if !found.left_out.is_empty() {
        ui.add_space(12.0);
        w::strong(ui, tr!("journal-import-left"));
        ScrollArea::vertical().id_salt("left").max_height(180.0).show(ui, |ui| {
            for left in found.left_out.iter().take(MOST_LISTED) {
                w::small(ui, line(left));
            }
            if found.left_out.len() > MOST_LISTED {
                w::caption(ui, tr!("journal-import-more-left"));
            }
        });
    }
    ui.add_space(16.0);
    let mut open = true;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if days.is_some() && w::primary(ui, &tr!("journal-import-act")).clicked() {
            let leaves = Arc::new(found.pages.iter().map(|page| page.leaf.clone()).collect());
            cx.act_saying(Command::Journal(JournalCommand::Import(leaves)), tr!("journal-import-done"));
            open = false;
        }
        if w::standard(ui, &tr!("journal-files-not")).clicked() {
            open = false;
        }
    });
    open
}

fn line(left: &LeftOut) -> String {
    let why = why(left.why);
    match left.page {
        Some(page) => tr!("journal-left-page", file = left.file.trim(), page = page, why = why),
        None => tr!("journal-left-file", file = left.file.trim(), why = why),
    }
}

fn why(why: WhyLeft) -> String {
    match why {
        WhyLeft::NoDate => tr!("left-no-date"),
        WhyLeft::AlreadyHere => tr!("left-here"),
        WhyLeft::Twice => tr!("left-twice"),
        WhyLeft::Empty => tr!("left-empty"),
        WhyLeft::TooLarge => tr!("left-large"),
        WhyLeft::TooLong => tr!("left-long"),
        WhyLeft::NotText => tr!("left-not-text"),
        WhyLeft::Head => tr!("left-head"),
        WhyLeft::NotDayOne => tr!("left-not-day-one"),
        WhyLeft::OtherKind => tr!("left-kind"),
        WhyLeft::Link => tr!("left-link"),
        WhyLeft::Unreadable => tr!("left-unreadable"),
    }
}
