//! Check-ins: writing one's own sheet part by part, sheets that opened together, when they are, and the pulse.
//!
//! A line about a covered sheet reads the same whether or not the other's is in.

mod opened;
mod plan;
mod pulse;
mod sheet;

use crate::domain::check_in::{Rhythm, Stand};
use crate::domain::id::CheckInId;
use crate::session::Command;
use crate::session::Ticket;
use crate::session::command::CheckInCommand;
use crate::session::model::UnderWay;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, View, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct CheckInsView {
    /// The sheet being written.
    writing: Option<sheet::Writing>,
    /// One was begun and its id is on the way.
    beginning: Option<Ticket>,
    plan: plan::PlanForm,
    opened: opened::OpenedList,
}

impl View for CheckInsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.take_begun(cx);
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            if let Some(writing) = &mut self.writing {
                if writing.show(ui, cx) {
                    writing.flush(cx);
                    self.writing = None;
                    turned(ui);
                }
                return;
            }
            self.home(ui, cx);
        });
    }

    fn open(&mut self, _place: &crate::ui::view::Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        self.writing = None;
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(writing) = &mut self.writing {
            writing.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.writing.take().is_some() || self.plan.close()
    }
}

impl CheckInsView {
    /// The one just begun is written in as soon as it is there.
    fn take_begun(&mut self, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.beginning.and_then(|ticket| cx.reply(ticket)) else { return };
        self.beginning = None;
        match reply {
            Reply::Done(done) => {
                let id = done.made.map(CheckInId);
                let models = cx.models;
                if let Some(one) = models.check_ins.under_way.iter().find(|one| Some(one.id) == id) {
                    self.writing = Some(sheet::Writing::of(one));
                }
            }
            Reply::Refused(problem) => cx.tell(problem),
            _ => {}
        }
    }

    fn home(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut begin = None;
        page::head(ui, None, &tr!("check-in-page"), |ui| {
            if w::primary(ui, &tr!("check-in-begin-weekly")).clicked() {
                begin = Some(Rhythm::Weekly);
            }
            if w::standard(ui, &tr!("check-in-begin-daily")).clicked() {
                begin = Some(Rhythm::Daily);
            }
        });
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, if cx.is_for_two() { tr!("check-in-about-two") } else { tr!("check-in-about-one") });
        w::gap(ui, 16.0);
        if let Some(rhythm) = begin {
            self.beginning = Some(cx.ask_command(Command::CheckIn(CheckInCommand::Begin(rhythm))));
        }
        let window = cx.window;
        let mut state = (self, cx);
        page::columns(
            ui,
            window,
            &mut state,
            |ui, (this, cx)| {
                this.under_way(ui, cx);
                this.opened.show(ui, cx);
            },
            |ui, (this, cx)| {
                this.plan.show(ui, cx);
                w::gap(ui, 16.0);
                pulse::show(ui, cx);
            },
        );
    }

    fn under_way(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let all = &models.check_ins;
        if all.under_way.is_empty() && all.opened.is_empty() {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::body(ui, tr!("check-in-empty"));
            });
            w::gap(ui, 16.0);
        }
        for one in &all.under_way {
            ui.push_id(one.id, |ui| self.one_under_way(ui, cx, one));
            w::gap(ui, 16.0);
        }
    }

    fn one_under_way(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, one: &UnderWay) {
        let mut go_on = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::caption(ui, say::day_near(one.day, cx.today()));
            w::section(ui, title(one.rhythm));
            let writes = one.mine.iter().any(|own| own.stand != Stand::In);
            if one.mine.iter().any(|own| own.stand == Stand::Shut) {
                w::body(ui, tr!("check-in-shut"));
            } else if writes {
                w::soft(ui, tr!("check-in-goes-on"));
            } else {
                w::soft(ui, tr!("check-in-in"));
            }
            w::gap(ui, 8.0);
            ui.horizontal_wrapped(|ui| {
                if writes {
                    go_on = w::standard(ui, &tr!("check-in-go-on")).clicked();
                }
                for own in one.mine.iter().filter(|own| own.may_take_back) {
                    if w::small_quiet(ui, &tr!("check-in-take-back")).clicked() {
                        cx.act(Command::CheckIn(CheckInCommand::TakeBack(one.id, own.person)));
                    }
                }
                if let (Some(me), Some(own)) = (cx.me().map(|me| me.id), one.mine.first()) {
                    sheet::let_go(ui, cx, one.id, me, own.sheet.is_empty());
                }
            });
        });
        if go_on {
            self.writing = Some(sheet::Writing::of(one));
            turned(ui);
        }
    }
}

/// "Weekly check-in".
pub(super) fn title(rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::Daily => tr!("check-in-daily"),
        Rhythm::Weekly => tr!("check-in-weekly"),
    }
}
