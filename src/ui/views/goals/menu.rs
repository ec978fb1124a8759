//! What an owner can do with an opened goal: let it rest, end it, show it, delete it.

use crate::domain::day::Day;
use crate::domain::goal::Cadence;
use crate::domain::id::PersonId;
use crate::session::command::GoalCommand;
use crate::session::model::{GoalRow, Here};
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::views::visits::topic_item;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;

/// What needs another answer first.
pub(super) enum Asked {
    /// Until when it rests.
    Rest,
    /// Whether the other is to see it.
    Show,
}

/// Whose own part the one person here acts on in a goal of both; none where the whole goal is theirs, or both are here.
pub(super) fn own_part(row: &GoalRow, here: &Here) -> Option<PersonId> {
    here.me().filter(|_| row.goal.is_of_both() && here.is_for_two()).map(|me| me.id)
}

/// The "…" menu.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> Option<Asked> {
    let (home, id) = (row.home, row.goal.id);
    let part = own_part(row, &cx.models.here);
    let stands = Stands::of(row, part, cx.today());
    let mut asked = None;
    w::more_menu(ui, &tr!("goals-more"), |ui| {
        let (rest, go_on, end, take_up) = match part {
            Some(_) => (tr!("goals-pause-part"), tr!("goals-resume-part"), tr!("goals-end-part"), tr!("goals-reopen-part")),
            None => (tr!("goals-pause"), tr!("goals-resume"), tr!("goals-end"), tr!("goals-reopen")),
        };
        if stands.rests && !stands.over {
            if item(ui, &go_on) {
                cx.act_saying(Command::Goal(GoalCommand::Resume(home, id)), tr!("goals-resumed"));
            }
        } else if !stands.over && item(ui, &rest) {
            asked = Some(Asked::Rest);
        }
        if stands.can_be_taken_up && item(ui, &take_up) {
            cx.act_saying(Command::Goal(GoalCommand::Reopen(home, id)), tr!("goals-reopened"));
        }
        if !stands.over && item(ui, &end) {
            let said = if part.is_some() { tr!("goals-ended-part") } else { tr!("goals-ended") };
            let back = Command::Goal(GoalCommand::Reopen(home, id));
            cx.act_undo_with(Command::Goal(GoalCommand::End(home, id)), said, back);
        }
        if home == Home::Private
            && !stands.over
            && let Some(name) = naming::other(&cx.models.here)
            && item(ui, &tr!("goals-share", name = name))
        {
            asked = Some(Asked::Show);
        }
        if row.mine && cx.me().is_some() {
            topic_item(ui, cx, &[row.goal.plan.title.as_str()]);
        }
        // What is of both goes into the trash with both here.
        if part.is_none() && item(ui, &tr!("goals-delete")) {
            let back = Command::Goal(GoalCommand::Restore(home, id));
            cx.act_undo_with(Command::Goal(GoalCommand::Delete(home, id)), tr!("goals-deleted"), back);
        }
    });
    asked
}

/// Where the goal, or one's own part of it, stands today.
struct Stands {
    rests: bool,
    over: bool,
    can_be_taken_up: bool,
}

impl Stands {
    fn of(row: &GoalRow, part: Option<PersonId>, today: Day) -> Self {
        let goal = &row.goal;
        if let Some(me) = part {
            let stopped = goal.stopped_on(me).is_some();
            return Self {
                rests: goal.is_resting(me, today),
                over: stopped || goal.ended.is_some() || goal.is_over(today),
                can_be_taken_up: stopped && goal.ended.is_none(),
            };
        }
        // Openness goes on by being renewed, a single day by another one being chosen.
        let goes_on = goal.plan.openness.is_none() && !matches!(goal.plan.cadence, Cadence::Once(_));
        Self {
            rests: goal.owners.iter().any(|owner| goal.is_resting(*owner, today)),
            over: goal.ended.is_some() || goal.is_over(today),
            can_be_taken_up: goal.ended.is_some() || !goal.stopped.is_empty() || (goes_on && goal.is_over(today)),
        }
    }
}

fn item(ui: &mut Ui, words: &str) -> bool {
    let pressed = w::menu_item(ui, words).clicked();
    if pressed {
        ui.close();
    }
    pressed
}

/// Asks until when it rests; true when answered either way.
pub(super) fn rest(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow, until: &mut Option<Day>) -> bool {
    let today = cx.today();
    let mut done = false;
    w::gap(ui, 12.0);
    w::sunk_box(ui, |ui| {
        w::small(ui, tr!("goals-rest-about"));
        w::date_field(ui, &tr!("goals-rest-until"), until, today);
        // The day it goes on has to lie ahead.
        let ahead = until.is_none_or(|day| day > today);
        if !ahead {
            w::problem(ui, tr!("goals-rest-ahead"));
        }
        ui.horizontal_wrapped(|ui| {
            if ui.add_enabled_ui(ahead, |ui| w::small_standard(ui, &tr!("goals-pause"))).inner.clicked() {
                cx.act_saying(Command::Goal(GoalCommand::Pause(row.home, row.goal.id, *until)), tr!("goals-rests"));
                done = true;
            }
            if until.is_none() && w::small_quiet(ui, &tr!("goals-rest-week")).clicked() {
                *until = Some(today + Duration::weeks(1));
            }
            done |= w::small_quiet(ui, &tr!("goal-form-cancel")).clicked();
        });
    });
    done
}
