//! Goals of those here that may be answered today.

use crate::domain::goal::Due;
use crate::session::model::{GoalRow, GoalsModel};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{GoalsPlace, Place, ViewCx};
use crate::ui::views::goals::{Answering, Which};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::sync::Arc;

/// Today's answers as they stand on screen, one a goal and owner.
#[derive(Default)]
pub(super) struct DueGoals {
    of: Option<(Arc<GoalsModel>, crate::domain::day::Day)>,
    rows: Vec<(usize, usize, Answering)>,
    /// Today was reached by its key.
    wants_focus: bool,
}

impl DueGoals {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.refresh(cx);
        let wants_focus = std::mem::take(&mut self.wants_focus);
        if self.rows.is_empty() {
            return;
        }
        if wants_focus && let Some((.., open)) = self.rows.iter_mut().find(|(.., answering)| answering.is_open()) {
            open.take_focus();
        }
        let goals = Arc::clone(&cx.models.goals);
        w::gap(ui, 18.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            if cx.both() {
                ui.horizontal(|ui| {
                    w::heading(ui, tr!("today-goals-shared"));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| w::caption(ui, tr!("today-goals-each")));
                });
            } else {
                w::heading(ui, tr!("today-goals-mine"));
            }
            for (row, record, answering) in &mut self.rows {
                w::gap(ui, 10.0);
                w::hairline(ui);
                w::gap(ui, 8.0);
                if let Some(row) = goals.current.get(*row) {
                    one(ui, cx, row, *record, answering);
                }
            }
        });
    }

    /// The first answer still open takes the focus, if there is one.
    pub(super) fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for (_, _, answering) in &mut self.rows {
            answering.flush(cx);
        }
    }

    /// Takes the goals over where they changed; what is being typed stays.
    fn refresh(&mut self, cx: &mut ViewCx<'_>) {
        let today = cx.today();
        let same = |(of, day): &(Arc<GoalsModel>, _)| Arc::ptr_eq(of, &cx.models.goals) && *day == today;
        if self.of.as_ref().is_some_and(same) {
            return;
        }
        let mut old = std::mem::take(&mut self.rows);
        for (at, row) in cx.models.goals.current.iter().enumerate().filter(|(_, row)| row.mine) {
            for (record_at, record) in row.records.iter().enumerate() {
                let here = cx.both() || cx.me().is_some_and(|me| me.id == record.owner);
                if !here || (record.due_today == Due::No && record.today.is_none()) {
                    continue;
                }
                let which = Which { home: row.home, goal: row.goal.id, owner: record.owner, day: today };
                let kept = old.iter().position(|(_, _, answering)| answering.which() == which);
                let answering = match kept {
                    Some(kept) => old.swap_remove(kept).2,
                    None => Answering::new(which, record.today.as_ref()),
                };
                self.rows.push((at, record_at, answering));
            }
        }
        for (_, _, answering) in &mut old {
            answering.flush(cx);
        }
        self.of = Some((Arc::clone(&cx.models.goals), today));
    }
}

fn one(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow, record: usize, answering: &mut Answering) {
    let Some(record) = row.records.get(record) else { return };
    let title = row.goal.plan.title.trim();
    let person = cx.models.here.person(record.owner).filter(|_| cx.is_for_two() && cx.both()).cloned();
    let label = match &person {
        Some(person) => {
            tr!("goals-mark-label-of", name = naming::name(&cx.models.here, person.id), title = title.to_owned())
        }
        None => tr!("goals-mark-label", title = title.to_owned()),
    };
    let body = |ui: &mut Ui| {
        if w::title_link(ui, title).clicked() {
            cx.go(Place::Goals(GoalsPlace::One(row.home, row.goal.id)));
        }
        w::caption(ui, say::goal_caption(&row.goal, cx.today()));
        w::gap(ui, 6.0);
        answering.show(ui, cx, &label, record.today.as_ref());
    };
    match &person {
        Some(person) => ui.horizontal_top(|ui| {
            w::avatar(ui, person, 24.0);
            w::gap(ui, 4.0);
            ui.vertical(body);
        }),
        None => ui.vertical(body),
    };
}
