//! Showing a private goal to the other person, with a full look at what they will see, and the ten minutes in which it
//! can be taken back.

use super::plan;
use crate::domain::id::GoalId;
use crate::session::command::GoalCommand;
use crate::session::model::GoalRow;
use crate::session::{Command, Home, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// A goal about to be shown.
#[derive(Default)]
pub(super) struct Sharing {
    asked: Option<Ticket>,
}

impl Sharing {
    /// Draws the look ahead. Whether it is done with, and where the goal goes on.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> (bool, Option<(Home, GoalId)>) {
        if let Some(reply) = self.asked.and_then(|ticket| cx.reply(ticket)) {
            return match reply {
                Reply::Done(done) => {
                    cx.say(tr!("goals-shared-now"));
                    (true, done.made.map(|id| (Home::Shared, id.into())))
                }
                Reply::Refused(problem) => {
                    cx.tell(problem);
                    (true, None)
                }
                _ => (true, None),
            };
        }
        let name = naming::other(&cx.models.here).unwrap_or_default();
        let mut close = false;
        divide(ui);
        w::heading(ui, tr!("goals-share-question", name = name.as_str()));
        w::body(ui, row.goal.plan.title.trim());
        w::caption(ui, say::cadence_words(row.goal.plan.cadence));
        plan::show(ui, &row.goal.plan);
        if let Some(openness) = &row.goal.plan.openness {
            w::small_soft(ui, openness.purpose.trim());
        }
        w::gap(ui, 8.0);
        w::small(ui, tr!("goals-share-body", name = name));
        ui.horizontal_wrapped(|ui| {
            close = w::small_standard(ui, &tr!("goals-share-keep")).clicked();
            let free = self.asked.is_none();
            if ui.add_enabled_ui(free, |ui| w::small_quiet(ui, &tr!("goals-share-act"))).inner.clicked() {
                self.asked = Some(cx.ask_command(Command::Goal(GoalCommand::Share(row.goal.id))));
            }
        });
        divide(ui);
        (close, None)
    }
}

/// The way back within ten minutes of showing it.
pub(super) fn take_back(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) {
    if row.shared_at.is_none() {
        return;
    }
    w::gap(ui, 8.0);
    ui.horizontal_wrapped(|ui| {
        w::small_soft(ui, tr!("goals-take-back-about"));
        if w::small_quiet(ui, &tr!("goals-take-back")).clicked() {
            cx.act_saying(Command::Goal(GoalCommand::TakeBack(row.goal.id)), tr!("goals-taken-back"));
        }
    });
}
