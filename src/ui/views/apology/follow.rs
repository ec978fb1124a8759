//! What follows a letter that was given: the record of each repair's goal since then, in its owner's own marks, and one
//! further small repair. No trend, no score, and nothing of it shows to anybody else.

use super::next::NextRepair;
use crate::domain::apology::{Apology, Given, Repair};
use crate::domain::goal::Tally;
use crate::session::Command;
use crate::session::command::{ApologyCommand, GoalCommand};
use crate::session::model::{GoalRow, Models};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{GoalsPlace, Place, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, letter: &Apology, facts: &Given, next: &mut NextRepair) {
    w::heading(ui, tr!("apology-follow"));
    if letter.repairs.is_empty() {
        w::soft(ui, tr!("apology-follow-none"));
    } else {
        w::small_soft(ui, tr!("apology-follow-since", date = say::day_month(facts.day)));
    }
    for repair in &letter.repairs {
        divide(ui);
        ui.push_id(repair.id, |ui| {
            w::body(ui, repair.words.trim());
            if let Some(added) = repair.added {
                w::caption(ui, tr!("apology-follow-added", date = say::day_month(added.day())));
            }
            record(ui, cx, letter, repair);
        });
    }
    w::gap(ui, 12.0);
    next.show(ui, cx, letter.id);
}

fn record(ui: &mut Ui, cx: &mut ViewCx<'_>, letter: &Apology, repair: &Repair) {
    let trail = Trail::of(cx.models, repair);
    ui.horizontal_wrapped(|ui| {
        if let Some(tally) = say::tally_words(trail.tally) {
            w::caption(ui, tally);
        }
        let title = repair.words.trim();
        match trail.end {
            End::There(row) => {
                let open = w::small_quiet(ui, &tr!("apology-follow-open"));
                if w::named(open, &tr!("apology-follow-open-named", title = title)).clicked() {
                    cx.go(Place::Goals(GoalsPlace::One(row.home, row.goal.id)));
                }
            }
            End::InTrash(row) => {
                w::small(ui, tr!("apology-follow-trash"));
                let back = w::small_quiet(ui, &tr!("apology-follow-restore"));
                if w::named(back, &tr!("apology-follow-restore-named", title = title)).clicked() {
                    let restore = Command::Goal(GoalCommand::Restore(row.home, row.goal.id));
                    cx.act_saying(restore, tr!("apology-follow-restored"));
                }
            }
            End::Gone => {
                w::small(ui, tr!("apology-follow-gone"));
                let anew = w::small_quiet(ui, &tr!("apology-follow-anew"));
                if w::named(anew, &tr!("apology-follow-anew-named", title = title)).clicked() {
                    let make = Command::Apology(ApologyCommand::GoalAnew(letter.id, repair.id));
                    cx.act_saying(make, tr!("apology-follow-made"));
                }
            }
        }
    });
}

/// A repair's goal, and what it went on as where it was shown to the other.
struct Trail<'a> {
    tally: Tally,
    end: End<'a>,
}

enum End<'a> {
    There(&'a GoalRow),
    InTrash(&'a GoalRow),
    Gone,
}

impl<'a> Trail<'a> {
    fn of(models: &'a Models, repair: &Repair) -> Self {
        let (goals, model) = (&models.goals, &models.apology);
        let mut trail = Self { tally: Tally::default(), end: End::Gone };
        for id in repair.goal.map(|goal| model.trail(goal)).unwrap_or_default() {
            if let Some(tally) = model.since.get(&id) {
                trail.tally.kept += tally.kept;
                trail.tally.partly += tally.partly;
                trail.tally.answered += tally.answered;
            }
            let is = |row: &&GoalRow| row.goal.id == id;
            let there = goals.current.iter().chain(&goals.ended).find(is).map(End::There);
            trail.end = there.or_else(|| goals.trash.iter().find(is).map(End::InTrash)).unwrap_or(End::Gone);
        }
        trail
    }
}
