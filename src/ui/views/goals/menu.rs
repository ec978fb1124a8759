//! What an owner can do with an opened goal: let it rest, end it, show it, delete it.

use crate::domain::day::Day;
use crate::session::command::GoalCommand;
use crate::session::model::GoalRow;
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
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

/// The "…" menu.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> Option<Asked> {
    let (home, id, today) = (row.home, row.goal.id, cx.today());
    let over = row.goal.ended.is_some() || row.goal.is_over(today);
    let mut asked = None;
    w::more_menu(ui, &tr!("goals-more"), |ui| {
        if row.goal.is_resting(today) && !over {
            if item(ui, &tr!("goals-resume")) {
                cx.act(Command::Goal(GoalCommand::Resume(home, id)));
            }
        } else if !over && item(ui, &tr!("goals-pause")) {
            asked = Some(Asked::Rest);
        }
        if row.goal.ended.is_some() {
            if item(ui, &tr!("goals-reopen")) {
                cx.act(Command::Goal(GoalCommand::Reopen(home, id)));
            }
        } else if !over && item(ui, &tr!("goals-end")) {
            let back = Command::Goal(GoalCommand::Reopen(home, id));
            cx.act_undo_with(Command::Goal(GoalCommand::End(home, id)), tr!("goals-ended"), back);
        }
        if home == Home::Private
            && !over
            && let Some(name) = naming::other(&cx.models.here)
            && item(ui, &tr!("goals-share", name = name))
        {
            asked = Some(Asked::Show);
        }
        if item(ui, &tr!("goals-delete")) {
            let back = Command::Goal(GoalCommand::Restore(home, id));
            cx.act_undo_with(Command::Goal(GoalCommand::Delete(home, id)), tr!("goals-deleted"), back);
        }
    });
    asked
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
