//! Check-ins that opened: each part with each one's words, and plans that can become goals.

use super::title;
use crate::domain::check_in::Part;
use crate::domain::id::CheckInId;
use crate::session::Command;
use crate::session::command::CheckInCommand;
use crate::session::model::Opened;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// Shown at first; the earlier ones on request, so many more at a time.
const AT_ONCE: usize = 6;

/// What is unfolded.
pub(super) struct OpenedList {
    one: Option<CheckInId>,
    shown: usize,
}

impl Default for OpenedList {
    fn default() -> Self {
        Self { one: None, shown: AT_ONCE }
    }
}

impl OpenedList {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let all = &models.check_ins.opened;
        let Some(newest) = all.first() else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("check-in-opened"));
            for one in all.iter().take(self.shown) {
                divide(ui);
                let open = self.one.map_or(one.id == newest.id, |id| id == one.id);
                ui.push_id(one.id, |ui| {
                    let name = tr!("check-in-opened-on", kind = title(one.rhythm), day = say::day_near(one.day, cx.today()));
                    if w::title_link(ui, &name).clicked() {
                        self.one = Some(one.id);
                    }
                    if open {
                        sheets(ui, cx, one);
                    }
                });
            }
            if all.len() > self.shown && w::small_quiet(ui, &tr!("check-in-earlier")).clicked() {
                self.shown += AT_ONCE * 4;
            }
        });
    }
}

fn sheets(ui: &mut Ui, cx: &mut ViewCx<'_>, one: &Opened) {
    for part in one.agenda.parts(one.rhythm) {
        if one.sheets.iter().all(|(_, sheet)| sheet.answer(*part).is_empty()) {
            continue;
        }
        w::gap(ui, 8.0);
        w::small_soft(ui, cx.content.check_ins.part(*part).map_or("", |words| words.title.as_str()));
        for (person, sheet) in one.sheets.iter().filter(|(_, sheet)| !sheet.answer(*part).is_empty()) {
            ui.push_id((person, part), |ui| {
                w::gap(ui, 4.0);
                if cx.is_for_two()
                    && let Some(person) = cx.models.here.person(*person)
                {
                    naming::line(ui, &cx.models.here, person);
                }
                w::body(ui, sheet.answer(*part).trim());
                let mine = naming::everyone_here(&cx.models.here).contains(person);
                let is_goal = one.goals.iter().any(|(who, _)| who == person);
                if *part == Part::Plan && mine && !is_goal && w::small_quiet(ui, &tr!("check-in-make-goal")).clicked() {
                    cx.act_saying(Command::CheckIn(CheckInCommand::MakeGoal(one.id, *person)), tr!("check-in-made-goal"));
                }
                if *part == Part::Plan && is_goal {
                    w::caption(ui, tr!("check-in-is-goal"));
                }
            });
        }
    }
    let Some(me) = cx.me().map(|me| me.id) else { return };
    if one.sheets.iter().any(|(who, sheet)| *who == me && !sheet.is_empty()) {
        w::gap(ui, 4.0);
        if w::small_quiet(ui, &tr!("check-in-erase")).clicked() {
            cx.act_saying(Command::CheckIn(CheckInCommand::Erase(one.id, me)), tr!("check-in-erased"));
        }
    }
}
