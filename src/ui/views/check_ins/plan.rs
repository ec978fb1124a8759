//! When check-ins are: days, a time, what is asked; and the same as a calendar file.

use super::title;
use crate::domain::check_in::{APPRECIATIONS, Agenda, CheckInPlan, Rhythm, Schedule};
use crate::domain::goal::Weekdays;
use crate::export;
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Command;
use crate::session::Ticket;
use crate::session::command::{CheckInCommand, ConsentCommand};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use chrono::Weekday;
use egui::Ui;

/// What is being changed.
#[derive(Default)]
pub(super) struct PlanForm {
    /// The plan as changed so far, while the form is open.
    draft: Option<CheckInPlan>,
    picking: Option<Ticket>,
}

impl PlanForm {
    pub(super) fn close(&mut self) -> bool {
        self.draft.take().is_some()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.take_path(cx);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("check-in-when"));
            match &mut self.draft {
                Some(draft) => {
                    if form(ui, cx, draft) {
                        self.draft = None;
                    }
                }
                None => self.said(ui, cx),
            }
            thanks(ui, cx);
        });
    }

    fn said(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let plan = &cx.models.check_ins.plan;
        match cx.models.check_ins.next {
            Some((rhythm, at)) => {
                let day = say::day_near(at.date(), cx.today());
                let time = say::time_of_day(at.time());
                w::body(ui, tr!("check-in-next-at", kind = title(rhythm), day = day, time = time));
            }
            None => {
                w::soft(ui, tr!("check-in-no-plan"));
            }
        }
        w::caption(ui, tr!("check-in-missed-costs-nothing"));
        w::gap(ui, 6.0);
        ui.horizontal_wrapped(|ui| {
            if w::small_standard(ui, &tr!("check-in-set-when")).clicked() {
                self.draft = Some(plan.clone());
            }
            let some = plan.daily.is_some() || plan.weekly.is_some();
            if some && w::small_quiet(ui, &tr!("check-in-calendar")).clicked() {
                self.picking = Some(cx.pick_file(Pick::Save { name: format!("{}.ics", tr!("check-in-calendar-name")) }));
            }
        });
    }

    /// A calendar file is small: it is written at once.
    fn take_path(&mut self, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.picking.and_then(|ticket| cx.reply(ticket)) else { return };
        self.picking = None;
        if let Reply::Path(Some(path)) = reply {
            let days = cx.models.planned.to_come.iter().map(|row| row.planned.day);
            let text = export::calendar(&cx.models.check_ins.plan, days, cx.now);
            match write_atomic(&path, text.as_bytes()).map_err(FileTrouble::from).map_err(Problem::from) {
                Ok(()) => cx.say(tr!("check-in-calendar-saved")),
                Err(problem) => cx.tell(problem),
            }
        }
    }
}

/// A line for thanks in the weekly check-in, for two who each want it. It is asked for by nobody, and answered alone: with
/// both here one would see that the other has not.
fn thanks(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let model = &cx.models.check_ins;
    if !cx.is_for_two() || model.plan.agenda == Agenda::Early {
        return;
    }
    let Some(person) = cx.me().map(|me| me.id) else { return };
    divide(ui);
    let mut on = model.thanks.contains(&person);
    if w::switch(ui, &tr!("check-in-thanks"), &mut on).changed() {
        let section = APPRECIATIONS.to_owned();
        cx.act(Command::Consent(ConsentCommand::Set { person, section, yes: on }));
    }
    w::caption(ui, tr!("check-in-thanks-about"));
}

/// True when it is done with.
fn form(ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &mut CheckInPlan) -> bool {
    for rhythm in [Rhythm::Weekly, Rhythm::Daily] {
        divide(ui);
        ui.push_id(rhythm, |ui| one(ui, draft, rhythm));
    }
    divide(ui);
    w::field_label(ui, &tr!("check-in-agenda"));
    w::choice(
        ui,
        &tr!("check-in-agenda"),
        &mut draft.agenda,
        &[
            (Agenda::Early, tr!("check-in-agenda-early").as_str(), tr!("check-in-agenda-early-about").as_str()),
            (Agenda::Later, tr!("check-in-agenda-later").as_str(), tr!("check-in-agenda-later-about").as_str()),
        ],
    );
    w::gap(ui, 10.0);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if w::primary(ui, &tr!("check-in-when-keep")).clicked() {
            cx.act_saying(Command::CheckIn(CheckInCommand::SetPlan(draft.clone())), tr!("check-in-when-kept"));
            done = true;
        }
        done |= w::quiet(ui, &tr!("check-in-when-leave")).clicked();
    });
    done
}

fn one(ui: &mut Ui, draft: &mut CheckInPlan, rhythm: Rhythm) {
    let mut on = draft.schedule(rhythm).is_some();
    if w::switch(ui, &title(rhythm), &mut on).changed() {
        let usual = match rhythm {
            Rhythm::Weekly => Schedule::new(Weekdays::of(&[Weekday::Sun]), 19 * 60),
            Rhythm::Daily => Schedule::new(Weekdays::of(&say::week()), 21 * 60),
        };
        *draft = draft.clone().with(rhythm, usual.filter(|_| on));
    }
    let Some(mut schedule) = draft.schedule(rhythm) else { return };
    w::gap(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        for day in say::week() {
            let toggled = schedule.days.toggled(day);
            // A schedule names at least one day.
            if w::chip(ui, &say::weekday_name(day), schedule.days.has(day)).clicked() && !toggled.is_empty() {
                schedule.days = toggled;
            }
        }
    });
    w::gap(ui, 4.0);
    w::field_label(ui, &tr!("check-in-time"));
    let times: Vec<(u16, String)> = (0..96)
        .map(|quarter| quarter * 15)
        .chain((schedule.minute % 15 != 0).then_some(schedule.minute))
        .map(|minute| (minute, say::time_of_day(Schedule { minute, ..schedule }.time())))
        .collect();
    w::drop_down(ui, &tr!("check-in-time-of", kind = title(rhythm)), &mut schedule.minute, &times);
    *draft = draft.clone().with(rhythm, Some(schedule));
}
