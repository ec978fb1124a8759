//! Moments by day, newest first, a page at a time; and the wall of small wins.

use super::form::kind_name;
use crate::domain::id::MomentId;
use crate::domain::moment::{Moment, MomentKind};
use crate::session::Command;
use crate::session::command::MomentCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::views::visits::topic_of;
use crate::ui::widgets as w;
use egui::Ui;

/// Moments shown at once.
const AT_ONCE: usize = 20;

/// The list's own state.
#[derive(Default)]
pub(super) struct MomentsList {
    /// Pages of older ones that were asked for.
    more: usize,
    /// The same of what was shown.
    more_shown: usize,
    /// The wave whose words are open.
    open: Option<MomentId>,
}

impl MomentsList {
    /// Draws it; the moment that is to be changed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, changing: bool) -> Option<Moment> {
        let models = cx.models;
        self.theirs(ui, cx);
        let model = &models.moments;
        cx.me()?;
        if model.mine.is_empty() && model.together.is_empty() {
            w::small_soft(ui, tr!("moments-empty"));
            return None;
        }
        let mut wanted = None;
        let limit = AT_ONCE * (self.more + 1);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for (index, moment) in model.together.iter().enumerate() {
                if index > 0 {
                    divide(ui);
                }
                ui.push_id(moment.id, |ui| self.row(ui, cx, moment, Some(moment.id), true, changing));
            }
            for (index, row) in model.mine.iter().take(limit).enumerate() {
                if index > 0 || !model.together.is_empty() {
                    divide(ui);
                }
                ui.push_id(row.moment.id, |ui| {
                    if self.row(ui, cx, &row.moment, row.shown, false, changing) {
                        wanted = Some(row.moment.clone());
                    }
                });
            }
            if model.mine.len() > limit {
                w::gap(ui, 10.0);
                if w::small_quiet(ui, &tr!("moments-older")).clicked() {
                    self.more += 1;
                }
            }
        });
        w::gap(ui, 12.0);
        wanted
    }

    /// One of one's own; true when it is to be changed.
    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &mut ViewCx<'_>,
        moment: &Moment,
        shown: Option<MomentId>,
        together: bool,
        changing: bool,
    ) -> bool {
        w::caption(ui, tr!("moments-row", date = say::day_near(moment.day, cx.today()), kind = kind_name(moment.kind)));
        let wave = moment.kind == MomentKind::OldPain;
        if !wave {
            w::body(ui, moment.words.trim());
        } else if self.open == Some(moment.id) {
            wave_words(ui, moment);
        }
        let name = naming::other(&cx.models.here);
        if let (Some(name), Some(_)) = (&name, shown) {
            let said = if wave { tr!("moments-wave-shown", name = name.as_str()) } else { tr!("truth-shown-to", name = name.as_str()) };
            w::caption(ui, said);
        }
        let mut change = false;
        ui.horizontal_wrapped(|ui| {
            if wave {
                let open = self.open == Some(moment.id);
                let label = if open { tr!("moments-wave-close") } else { tr!("moments-wave-open") };
                if w::small_quiet(ui, &label).clicked() {
                    self.open = (!open).then_some(moment.id);
                }
            }
            if !together && !changing {
                change = w::small_quiet(ui, &tr!("truth-change")).clicked();
            }
            match (name, shown) {
                (_, Some(copy)) => {
                    if w::small_quiet(ui, &tr!("truth-hide")).clicked() {
                        cx.act_saying(Command::Moment(MomentCommand::Hide(copy)), tr!("truth-hidden"));
                    }
                }
                (Some(name), None) => {
                    if w::small_quiet(ui, &tr!("truth-show", name = name.as_str())).clicked() {
                        show_to(cx, moment, &name);
                    }
                }
                (None, None) => {}
            }
            if !wave
                && let Some(topic) = topic_of(&[moment.words.as_str()])
                && w::small_quiet(ui, &tr!("visits-save-topic")).clicked()
            {
                cx.act_saying(topic, tr!("visits-topic-saved"));
            }
            if !together && w::small_quiet(ui, &tr!("truth-delete")).clicked() {
                let inverse = Command::Moment(MomentCommand::Restore(moment.id));
                cx.act_undo_with(Command::Moment(MomentCommand::Delete(moment.id)), tr!("moments-deleted"), inverse);
            }
        });
        change
    }
}

impl MomentsList {
    /// What somebody chose to show; with both here, of both.
    fn theirs(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let models = cx.models;
        let shown = &models.moments.shown;
        if shown.is_empty() {
            return;
        }
        let limit = AT_ONCE * (self.more_shown + 1);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for (index, moment) in shown.iter().take(limit).enumerate() {
                if index > 0 {
                    divide(ui);
                }
                if let Some(owner) = moment.owner.and_then(|owner| models.here.person(owner)) {
                    naming::line(ui, &models.here, owner);
                }
                w::caption(ui, tr!("moments-row", date = say::day_near(moment.day, cx.today()), kind = kind_name(moment.kind)));
                if !moment.words.is_blank() {
                    w::quote(ui, moment.words.trim());
                }
            }
            if shown.len() > limit {
                w::gap(ui, 10.0);
                if w::named(w::small_quiet(ui, &tr!("moments-older")), &tr!("moments-older-shown")).clicked() {
                    self.more_shown += 1;
                }
            }
        });
        w::gap(ui, 16.0);
    }
}

fn wave_words(ui: &mut Ui, moment: &Moment) {
    for (label, words) in
        [(tr!("moments-happened"), &moment.words), (tr!("moments-helped"), &moment.helped), (tr!("moments-next"), &moment.next)]
    {
        if !words.is_blank() {
            w::caption(ui, label);
            w::body(ui, words.trim());
        }
    }
}

/// Asked first, with all that will be seen: of a wave its day alone.
fn show_to(cx: &mut ViewCx<'_>, moment: &Moment, name: &str) {
    let date = say::day_near(moment.day, cx.today());
    let seen = match moment.kind {
        MomentKind::OldPain => tr!("moments-wave-seen", date = date),
        _ => tr!("moments-seen", date = date, kind = kind_name(moment.kind), words = moment.words.trim()),
    };
    let command = Command::Moment(MomentCommand::Show(moment.id));
    let then = vec![Intent::command_saying(cx.out, command, tr!("truth-shown-toast"))];
    cx.confirm(Confirm {
        question: tr!("truth-show-question", name = name),
        body: seen,
        keep: tr!("truth-show-keep"),
        act: tr!("truth-show-act"),
        danger: false,
        then,
    });
}

/// One stone a small win, the newest last.
pub(super) fn wall(ui: &mut Ui, cx: &ViewCx<'_>) {
    let wins = &cx.models.moments.wall;
    if wins.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("moments-wall"));
        w::gap(ui, 8.0);
        w::wall(ui, &tr!("moments-wall"), wins.len(), &|i| {
            wins.get(i).map_or_else(String::new, |moment| {
                tr!("moments-stone", date = say::day_near(moment.day, cx.today()), words = moment.words.trim())
            })
        });
    });
}
