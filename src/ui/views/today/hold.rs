//! My hold: set, changed and ended by me alone. What it may never list is said kindly and not kept.

use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::hold::Hold;
use crate::domain::id::HoldId;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::{DraftCommand, HoldCommand};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::Autosave;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;

/// Days a new hold lasts unless another day is chosen.
const USUAL_DAYS: i64 = 14;

/// A hold being written.
#[derive(Default)]
pub(super) struct HoldForm {
    form: Option<Form>,
    save: Autosave,
}

struct Form {
    id: Option<HoldId>,
    what: String,
    until: Option<Day>,
    fresh: bool,
}

impl HoldForm {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        shown(ui, cx);
        // A hold is one person's own; with both here there is none to see but what was shown.
        if cx.both() {
            return;
        }
        let on = cx.models.today.hold.clone();
        if self.form.is_some() {
            w::sand_card(ui, |ui| self.write(ui, cx));
        } else if let Some(hold) = on {
            w::sand_card(ui, |ui| self.shown(ui, cx, &hold));
        } else {
            w::sand_card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::small(ui, tr!("today-hold-about"));
                w::gap(ui, 8.0);
                if w::small_standard(ui, &tr!("today-hold-add")).clicked() {
                    self.open(cx);
                }
            });
        }
    }

    /// Opens the form, with what was typed before.
    pub(super) fn open(&mut self, cx: &ViewCx<'_>) {
        let draft = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::NewHold);
        let on = cx.models.today.hold.as_ref();
        let what = draft.map(|draft| draft.body.to_string()).or_else(|| on.map(|hold| hold.what.to_string()));
        self.form = Some(Form {
            id: on.map(|hold| hold.id),
            what: what.unwrap_or_default(),
            until: Some(on.map_or(cx.today() + Duration::days(USUAL_DAYS), |hold| hold.until)),
            fresh: true,
        });
    }

    pub(super) fn close(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.form.take().is_some()
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(form) = &self.form {
            let command = keep(&form.what);
            self.save.flush(cx, || command);
        }
    }

    fn shown(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, hold: &Hold) {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-hold-on", date = say::day_month(hold.until)));
        w::gap(ui, 4.0);
        w::small(ui, hold.what.trim());
        w::small_soft(ui, tr!("today-hold-own"));
        w::gap(ui, 6.0);
        ui.horizontal_wrapped(|ui| {
            if w::small_quiet(ui, &tr!("today-hold-end")).clicked() {
                cx.act_saying(Command::Hold(HoldCommand::End(hold.id)), tr!("today-hold-ended"));
            }
            if w::small_quiet(ui, &tr!("today-hold-change")).clicked() {
                self.open(cx);
            }
            let me = cx.me().map(|me| me.id);
            let copy = cx.models.today.shown_holds.iter().find(|copy| copy.owner == me).map(|copy| copy.id);
            match (copy, naming::other(&cx.models.here)) {
                (Some(copy), _) => {
                    if w::small_quiet(ui, &tr!("today-hold-hide")).clicked() {
                        cx.act_saying(Command::Hold(HoldCommand::Hide(copy)), tr!("today-hold-hidden"));
                    }
                }
                (None, Some(name)) => {
                    if w::small_quiet(ui, &tr!("today-hold-show", name = name.as_str())).clicked() {
                        show_to(cx, hold, &name);
                    }
                }
                (None, None) => {}
            }
        });
    }

    fn write(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(mut form) = self.form.take() else { return };
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("today-hold-add"));
        w::gap(ui, 4.0);
        w::small_soft(ui, &cx.content.hold.about.safety);
        w::gap(ui, 8.0);
        let field = w::area(ui, &tr!("today-hold-what"), &mut form.what, 2);
        if std::mem::take(&mut form.fresh) {
            field.request_focus();
        }
        let mut changed = field.changed();
        ui.horizontal_wrapped(|ui| {
            for item in &cx.content.hold.items {
                let chosen = form.what.contains(&item.words);
                if w::chip(ui, &item.words, chosen).clicked() && !chosen {
                    if !form.what.trim().is_empty() {
                        form.what.push_str(", ");
                    }
                    form.what.push_str(&item.words);
                    changed = true;
                }
            }
        });
        w::gap(ui, 8.0);
        w::date_field(ui, &tr!("today-hold-until"), &mut form.until, cx.today());
        let never = cx.content.hold.refused(&form.what);
        if let Some(never) = never {
            w::problem(ui, &never.words);
        }
        w::gap(ui, 10.0);
        let ready = never.is_none() && !form.what.trim().is_empty() && form.until.is_some_and(|until| until >= cx.today());
        let mut open = true;
        ui.horizontal_wrapped(|ui| {
            if ui.add_enabled_ui(ready, |ui| w::standard(ui, &tr!("today-hold-save"))).inner.clicked()
                && let (Ok(what), Some(until)) = (Words::new(form.what.as_str()), form.until)
            {
                cx.act_saying(Command::Hold(HoldCommand::Set { id: form.id, what, until }), tr!("today-hold-saved"));
                cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::NewHold)));
                self.save = Autosave::default();
                open = false;
            }
            if w::quiet(ui, &tr!("today-hold-cancel")).clicked() {
                cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::NewHold)));
                self.save = Autosave::default();
                open = false;
            }
        });
        if open {
            if changed {
                self.save.touch(ui);
            }
            let command = keep(&form.what);
            self.save.poll(ui, cx, || command);
            self.form = Some(form);
        }
    }
}

fn keep(what: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::NewHold, Words::new(what).unwrap_or_default()))
}

/// Asked first, with all that will be seen.
fn show_to(cx: &mut ViewCx<'_>, hold: &Hold, name: &str) {
    let then = vec![Intent::command_saying(cx.out, Command::Hold(HoldCommand::Show(hold.id)), tr!("today-hold-shown"))];
    cx.confirm(Confirm {
        question: tr!("today-hold-show-question", name = name),
        body: tr!("today-hold-show-about", words = hold.what.trim(), date = say::day_month(hold.until)),
        keep: tr!("rules-boundary-show-keep"),
        act: tr!("rules-boundary-show-act"),
        danger: false,
        then,
    });
}

/// Holds that were shown, each with its owner's mark; one's own shows in one's own card.
fn shown(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let me = cx.me().map(|me| me.id);
    for hold in models.today.shown_holds.iter().filter(|hold| hold.owner != me || me.is_none()) {
        let Some(owner) = hold.owner.and_then(|owner| models.here.person(owner)) else { continue };
        w::sand_card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.push_id(hold.id, |ui| {
                naming::line(ui, &models.here, owner);
                w::heading(ui, tr!("today-hold-on", date = say::day_month(hold.until)));
                w::small(ui, hold.what.trim());
                if cx.both() && w::small_quiet(ui, &tr!("today-hold-hide")).clicked() {
                    cx.act_saying(Command::Hold(HoldCommand::Hide(hold.id)), tr!("today-hold-hidden"));
                }
            });
        });
        w::gap(ui, 16.0);
    }
}
