//! Notes for a counselor: what goes in, the pages exactly as they print, and saving them.

mod choices;
mod excerpts;
mod preview;
mod save;

use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::summary::{Section, Summary};
use crate::export::Paper;
use crate::jobs::{Outcome, Runner, Task};
use crate::session::model::Models;
use crate::session::request::SummaryRequest;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, Reply, View, ViewCx};
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;
use preview::Shown;
use std::sync::Arc;

/// Days a summary covers at first.
const USUAL_DAYS: i64 = 90;

/// The screen's own state.
#[derive(Default)]
pub struct SummaryView {
    form: Form,
    /// Pages of the journal are being picked.
    picking: bool,
    save: save::Save,
    asked: Option<Asked>,
    under_way: Option<Ticket>,
    summary: Option<Arc<Summary>>,
    setting: Option<Task<Shown>>,
    shown: Option<Shown>,
    page: usize,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    ours: bool,
    from: Option<Day>,
    to: Option<Day>,
    without: Vec<Section>,
    initials: bool,
    excerpts: Vec<EntryId>,
    paper: Paper,
}

impl Default for Form {
    fn default() -> Self {
        Self { ours: false, from: None, to: None, without: Vec::new(), initials: false, excerpts: Vec::new(), paper: Paper::A4 }
    }
}

/// For what the pages on screen were made.
struct Asked {
    form: Form,
    models: Models,
}

impl View for SummaryView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.begin(cx);
        self.refresh(ui, cx);
        self.save.poll(ui, cx);
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            if page::back_link(ui, &tr!("summary-back")) {
                cx.go(Place::Progress);
            }
            let mut ours = Some(self.form.ours);
            page::head(ui, None, &tr!("summary-title"), |ui| {
                if cx.is_for_two() && !cx.both() {
                    let (mine, both) = (tr!("summary-mine"), tr!("summary-ours"));
                    w::segmented(ui, &tr!("summary-which"), &mut ours, &[(false, &mine), (true, &both)]);
                }
            });
            self.form.ours = ours.unwrap_or_default();
            if self.picking {
                excerpts::show(ui, cx, &mut self.form.excerpts, &mut self.picking);
                return;
            }
            page::columns(
                ui,
                window,
                &mut (&mut *self, &mut *cx),
                |ui, (view, cx)| {
                    view.choices(ui, cx);
                    // While other pages were asked for, the ones on screen are not what would be saved.
                    let current = view.under_way.is_none();
                    let ready = view.summary.clone().filter(|summary| current && !summary.sections.is_empty());
                    view.save.show(ui, cx, ready, view.form.paper);
                },
                |ui, (view, _)| view.preview(ui),
            );
        });
    }

    fn back(&mut self, _: &mut ViewCx<'_>) -> bool {
        std::mem::take(&mut self.picking)
    }
}

impl SummaryView {
    fn begin(&mut self, cx: &ViewCx<'_>) {
        let today = cx.today();
        self.form.to.get_or_insert(today);
        self.form.from.get_or_insert(today - Duration::days(USUAL_DAYS));
        if cx.both() {
            self.form.ours = true;
        }
    }

    /// Asks for the pages anew when something that is on them changed, and sets them away from the window's thread.
    fn refresh(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        let same = self.asked.as_ref().is_some_and(|asked| asked.form == self.form && asked.is_of(cx.models));
        if !same && self.under_way.is_none() {
            let (Some(from), Some(to)) = (self.form.from, self.form.to) else { return };
            let listed: &[Section] = if self.form.ours { &Section::OURS } else { &Section::MINE };
            let wanted = SummaryRequest {
                from,
                to,
                ours: self.form.ours,
                // None left means none, not all; an id nobody has asks for nothing.
                sections: match listed.iter().filter(|section| !self.form.without.contains(section)).collect::<Vec<_>>() {
                    some if !some.is_empty() => some.into_iter().map(|section| section.id().to_owned()).collect(),
                    _ => vec!["none".to_owned()],
                },
                initials: self.form.initials,
                excerpts: self.form.excerpts.clone(),
            };
            self.under_way = Some(cx.ask(|ticket| Request::Summarise(ticket, wanted)));
            self.asked = Some(Asked { form: self.form.clone(), models: cx.models.clone() });
        }
        match self.under_way.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Summary(summary)) => {
                self.under_way = None;
                let (summary, paper) = (Arc::new(*summary), self.form.paper);
                self.summary = Some(Arc::clone(&summary));
                let wake = ui.ctx().clone();
                // As fine as the screen shows the side column.
                let fine = (page::SIDE * ui.ctx().pixels_per_point() / paper.size_pt().0).clamp(0.5, 4.0);
                self.setting = Some(Runner::Threads.start("pages", move |_| {
                    let shown = Shown::make(&summary, paper, fine);
                    wake.request_repaint();
                    shown
                }));
            }
            Some(_) => {
                self.under_way = None;
                self.summary = None;
                self.shown = None;
            }
            None => {}
        }
        if let Some(Outcome::Done(shown)) = self.setting.as_ref().and_then(Task::poll) {
            self.shown = Some(shown);
            self.setting = None;
        } else if self.setting.is_some() {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(60));
        }
    }
}

impl Asked {
    /// Nothing that can be on the pages changed since.
    fn is_of(&self, models: &Models) -> bool {
        Arc::ptr_eq(&self.models.goals, &models.goals)
            && Arc::ptr_eq(&self.models.rules, &models.rules)
            && Arc::ptr_eq(&self.models.summary, &models.summary)
            && Arc::ptr_eq(&self.models.here, &models.here)
            && (self.form.excerpts.is_empty() || Arc::ptr_eq(&self.models.journal, &models.journal))
    }
}
