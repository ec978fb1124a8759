//! Notes for a counselor: what goes in, the pages exactly as they print, and saving them.

mod choices;
mod excerpts;
mod period;
mod preview;
mod save;

use crate::domain::id::EntryId;
use crate::domain::summary::{Section, Summary};
use crate::domain::words::Words;
use crate::export::Paper;
use crate::jobs::{Outcome, Runner, Task};
use crate::session::model::Models;
use crate::session::request::SummaryRequest;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Reply, View, ViewCx};
use crate::ui::views::sections::{self, ProgressSection};
use crate::ui::widgets as w;
use egui::Ui;
use period::Period;
use preview::Shown;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Width of the page as it will print, in points.
const PREVIEW: f32 = 452.0;

/// The screen's own state.
#[derive(Default)]
pub struct SummaryView {
    form: Form,
    period: Period,
    /// Choices were taken from those kept.
    begun: bool,
    /// Who the pages are for, as it is typed.
    reader: String,
    /// Pages of the journal are being picked.
    picking: Option<excerpts::Picking>,
    save: save::Save,
    asked: Option<Asked>,
    under_way: Option<Ticket>,
    summary: Option<Arc<Summary>>,
    setting: Option<Task<Shown>>,
    shown: Option<Shown>,
    page: usize,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Form {
    ours: bool,
    /// Ids of sections left out of one's own pages, and of those of both.
    without: BTreeSet<String>,
    without_ours: BTreeSet<String>,
    initials: bool,
    excerpts: Vec<EntryId>,
    paper: Paper,
    reader: Words,
    days: Option<(crate::domain::day::Day, crate::domain::day::Day)>,
}

impl Form {
    /// What is left out of the pages that are shown.
    fn left_out(&mut self) -> &mut BTreeSet<String> {
        if self.ours { &mut self.without_ours } else { &mut self.without }
    }

    fn listed(&self) -> &'static [Section] {
        if self.ours { &Section::OURS } else { &Section::MINE }
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
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            if let Some(picking) = &mut self.picking {
                if picking.show(ui, cx, &mut self.form.excerpts) {
                    self.picking = None;
                    crate::ui::views::lines::turned(ui);
                }
                return;
            }
            let mut ours = Some(self.form.ours);
            page::head(ui, None, &tr!("summary-title"), |ui| {
                if cx.is_for_two() && !cx.both() {
                    let (mine, both) = (tr!("summary-mine"), tr!("summary-ours"));
                    w::segmented(ui, &tr!("summary-which"), &mut ours, &[(false, &mine), (true, &both)]);
                }
            });
            self.form.ours = ours.unwrap_or_default();
            sections::progress(ui, cx, ProgressSection::Summary);
            page::columns_beside(
                ui,
                window,
                PREVIEW + 32.0,
                &mut (&mut *self, &mut *cx),
                |ui, (view, cx)| {
                    view.choices(ui, cx);
                    // While other pages were asked for, the ones on screen are not what would be saved.
                    let current = view.under_way.is_none();
                    let ready = view.summary.clone().filter(|summary| current && !summary.sections.is_empty());
                    view.save.show(ui, cx, ready);
                },
                |ui, (view, _)| view.preview(ui),
            );
        });
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.keep(cx);
    }

    fn back(&mut self, _: &mut ViewCx<'_>) -> bool {
        self.picking.take().is_some()
    }
}

impl SummaryView {
    /// Goes on from what was chosen the last time; the pages of the journal are picked anew.
    fn begin(&mut self, cx: &ViewCx<'_>) {
        if !std::mem::replace(&mut self.begun, true) {
            let kept = &cx.models.here.preferences.pages;
            self.form.without = kept.left_out();
            // The bars say again what the goals say; whoever wants them adds them.
            self.form.without_ours.insert(Section::GoalsByWeek.id().to_owned());
            self.form.initials = kept.initials;
            self.form.paper = Paper::from_id(&kept.paper).unwrap_or_default();
            kept.reader.as_str().clone_into(&mut self.reader);
        }
        if cx.both() {
            self.form.ours = true;
        }
        self.form.reader = Words::new(self.reader.trim()).unwrap_or_default();
        self.form.days = self.period.days(cx);
    }

    /// Keeps the choices for the next time; with both here there is nowhere of one's own to keep them.
    fn keep(&self, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() || !self.begun {
            return;
        }
        let form = &self.form;
        cx.prefer(|preferences| {
            let pages = &mut preferences.pages;
            if pages.left_out() != form.without {
                pages.without = Some(form.without.clone());
            }
            pages.initials = form.initials;
            if Paper::from_id(&pages.paper).unwrap_or_default() != form.paper {
                form.paper.id().clone_into(&mut pages.paper);
            }
            pages.reader.clone_from(&form.reader);
        });
    }

    /// Asks for the pages anew when something that is on them changed, and sets them away from the window's thread.
    fn refresh(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        let same = self.asked.as_ref().is_some_and(|asked| asked.form == self.form && asked.is_of(cx.models));
        if !same && self.under_way.is_none() {
            let Some((from, to)) = self.form.days else {
                self.summary = None;
                self.shown = None;
                self.asked = None;
                return;
            };
            let without = self.form.left_out().clone();
            let chosen: Vec<String> =
                self.form.listed().iter().map(|section| section.id().to_owned()).filter(|id| !without.contains(id)).collect();
            let wanted = SummaryRequest {
                from,
                to,
                ours: self.form.ours,
                // None left means none, not all; an id nobody has asks for nothing.
                sections: if chosen.is_empty() { vec!["none".to_owned()] } else { chosen },
                initials: self.form.initials,
                excerpts: self.form.excerpts.clone(),
                reader: self.form.reader.clone(),
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
                // As fine as the screen shows it.
                let fine = (PREVIEW * ui.ctx().pixels_per_point() / paper.size_pt().0).clamp(0.5, 4.0);
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
            && Arc::ptr_eq(&self.models.agreements, &models.agreements)
            && Arc::ptr_eq(&self.models.talks, &models.talks)
            && Arc::ptr_eq(&self.models.moments, &models.moments)
            && Arc::ptr_eq(&self.models.progress, &models.progress)
            && Arc::ptr_eq(&self.models.summary, &models.summary)
            && Arc::ptr_eq(&self.models.notes, &models.notes)
            && self.models.here.people == models.here.people
            && self.models.here.presence == models.here.presence
            && (self.form.excerpts.is_empty() || Arc::ptr_eq(&self.models.journal, &models.journal))
    }
}
