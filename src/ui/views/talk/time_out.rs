//! A break: until when, each one's own return, more time, and stopping for tonight. Who asked for it is not known.

use super::room::{bar, wake};
use super::side::{name, person};
use super::{After, TalkView};
use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::talk::{LEAST_MINUTES, MOST_MINUTES, Talk, TimeOut};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::{page, parts};
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{CentralPanel, Frame, Sense, Ui, vec2};

/// "More time" adds so many minutes.
const MORE: u16 = 15;

/// What was pressed on a break.
enum Press {
    Back(PersonId, bool),
    Minutes(u16),
    MayShow(PersonId, bool),
    Stop,
    MyPages,
}

impl TalkView {
    /// A break in a talk.
    pub(super) fn show_time_out(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        let Some(time_out) = &talk.time_out else { return };
        if time_out.is_over(&talk.people, Stamp::of(cx.now)) {
            cx.act(Command::Talk(TalkCommand::EndTimeOut));
        }
        let press = self.pause_screen(ui, cx, time_out, &talk.people, true);
        match press {
            Some(Press::Back(person, back)) => cx.act(Command::Talk(TalkCommand::Back(person, back))),
            Some(Press::Minutes(minutes)) => cx.act(Command::Talk(TalkCommand::TimeOut(minutes))),
            Some(Press::MayShow(person, yes)) => cx.act(Command::Talk(TalkCommand::MayShowReturn(person, yes))),
            Some(Press::Stop) => self.end(cx, After::Stopped),
            Some(Press::MyPages) => cx.go(Place::Today),
            None => {}
        }
    }

    /// A break outside a talk: it is kept nowhere.
    pub(super) fn show_pause(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(mut pause) = self.pause.take() else { return cx.go(Place::Today) };
        let people = naming::everyone_here(&cx.models.here);
        let now = Stamp::of(cx.now);
        let over = match self.pause_screen(ui, cx, &pause, &people, false) {
            Some(Press::Back(person, back)) => {
                pause.set_back(person, back);
                people.iter().all(|person| pause.is_back(*person))
            }
            Some(Press::Minutes(minutes)) => {
                pause.set_minutes(minutes, |_| now.offset_minutes);
                false
            }
            Some(Press::MayShow(person, yes)) => {
                pause.set_may_show(person, yes);
                false
            }
            Some(Press::Stop | Press::MyPages) => true,
            None => false,
        };
        if over {
            self.room = crate::ui::view::Room::Talk;
            cx.back();
        } else {
            self.pause = Some(pause);
        }
    }

    fn pause_screen(
        &mut self,
        ui: &mut Ui,
        cx: &mut ViewCx<'_>,
        time_out: &TimeOut,
        people: &[PersonId],
        in_talk: bool,
    ) -> Option<Press> {
        parts::hills(ui, 240.0);
        bar(ui, cx, "", "");
        let now = Stamp::of(cx.now);
        let (left, least) = (time_out.left_s(now), time_out.least_left_s(now));
        let all_back = people.iter().all(|person| time_out.is_back(*person));
        let mut press = None;
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            page::scroll_cover(ui, cx.window, 640.0, |ui| {
                w::gap(ui, if ui.ctx().content_rect().height() > 700.0 { 64.0 } else { 4.0 });
                ui.vertical_centered(|ui| {
                    w::page_title(ui, tr!("talk-break-until", time = say::clock(time_out.until())));
                    w::soft(ui, if in_talk { tr!("talk-break-about") } else { tr!("talk-break-about-alone") });
                    w::gap(ui, 16.0);
                    countdown(ui, left);
                    if left == 0 {
                        let starts = &cx.content.talk.back;
                        if in_talk {
                            w::soft(ui, tr!("talk-break-first-words"));
                            w::quote(ui, tr!("talk-quoted", words = starts[self.starter % starts.len()].as_str()));
                        }
                    } else {
                        let tips = &cx.content.talk.settle;
                        // Another each five minutes, without anything to press.
                        let at = usize::try_from(left / 300).unwrap_or(0) % tips.len();
                        w::soft(ui, &tips[at]);
                    }
                    w::gap(ui, 20.0);
                });
                press = returns(ui, cx, time_out, people);
                ui.vertical_centered(|ui| {
                    if in_talk {
                        let said = match (all_back, least) {
                            (true, 1..) => tr!("talk-break-least", time = say::clock(least_end(now, least))),
                            _ => tr!("talk-break-each"),
                        };
                        w::small_soft(ui, said);
                    }
                    w::gap(ui, 12.0);
                });
                press = ways(ui, cx, time_out, in_talk).or(press.take());
                if people.len() > 1 || in_talk {
                    w::gap(ui, 12.0);
                    press = while_locked(ui, cx, time_out, people).or(press.take());
                }
            });
        });
        if left > 0 || least > 0 {
            wake(ui, cx);
        }
        press
    }
}

fn least_end(now: Stamp, least_s: u32) -> Stamp {
    Stamp { utc_ms: now.utc_ms + i64::from(least_s) * 1000, ..now }
}

/// The time left, quietly.
fn countdown(ui: &mut Ui, left_s: u32) {
    let t = tokens(ui.ctx());
    let text = w::digits(left_s);
    let mut style = Type::Timer.format(t.ink2);
    style.font_id.size = 44.0;
    let mut job = egui::text::LayoutJob::default();
    job.append(&text, 0.0, style);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, tr!("talk-break-left", left = text.as_str())));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.ink2);
}

/// Each one's own "is back".
fn returns(ui: &mut Ui, cx: &ViewCx<'_>, time_out: &TimeOut, people: &[PersonId]) -> Option<Press> {
    let t = tokens(ui.ctx());
    let words: Vec<(PersonId, String)> = people.iter().map(|id| (*id, back_words(cx, *id, people.len()))).collect();
    let widths: f32 = words
        .iter()
        .map(|(_, text)| {
            one_line(ui, Type::InterfaceStrong, t.ink, text, 300.0).size().x + 44.0 + if people.len() > 1 { 30.0 } else { 0.0 }
        })
        .sum();
    let mut press = None;
    let mut row = |ui: &mut Ui| {
        for (id, text) in &words {
            let back = time_out.is_back(*id);
            let mark = if people.len() > 1 { person(cx, *id) } else { None };
            if w::presence_button(ui, mark, text, back).clicked() {
                press = Some(Press::Back(*id, !back));
            }
        }
    };
    if widths + 12.0 <= ui.available_width() {
        let indent = (ui.available_width() - widths - 12.0).max(0.0) / 2.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(indent);
            ui.spacing_mut().item_spacing.x = 12.0;
            row(ui);
        });
    } else {
        ui.vertical_centered(row);
    }
    press
}

fn back_words(cx: &ViewCx<'_>, id: PersonId, count: usize) -> String {
    if count > 1 { tr!("talk-is-back", name = name(cx, id)) } else { tr!("talk-i-am-back") }
}

/// More time, another length, stop.
fn ways(ui: &mut Ui, cx: &ViewCx<'_>, time_out: &TimeOut, in_talk: bool) -> Option<Press> {
    let more = (time_out.minutes() + MORE).min(MOST_MINUTES);
    let mut all = Vec::new();
    if time_out.minutes() < MOST_MINUTES {
        all.push((tr!("talk-more-time"), Press::Minutes(more)));
    }
    if time_out.minutes() > LEAST_MINUTES {
        all.push((tr!("talk-shorter", minutes = i64::from(LEAST_MINUTES)), Press::Minutes(LEAST_MINUTES)));
    }
    all.push((if in_talk { tr!("talk-stop") } else { tr!("talk-break-end") }, Press::Stop));
    if in_talk && cx.me().is_some() {
        all.push((tr!("talk-my-pages"), Press::MyPages));
    }
    let ink = tokens(ui.ctx()).ink;
    let width: f32 = all.iter().map(|(text, _)| one_line(ui, Type::InterfaceStrong, ink, text, 300.0).size().x + 28.0).sum();
    let mut press = None;
    let room = ui.available_width();
    let draw = |ui: &mut Ui| {
        for (text, what) in all {
            if w::quiet(ui, &text).clicked() {
                press = Some(what);
            }
        }
    };
    if width > room {
        ui.vertical_centered(draw);
    } else {
        ui.horizontal(|ui| {
            ui.add_space((room - width) / 2.0);
            draw(ui);
        });
    }
    press
}

/// Whether the return time may stand on the locked screen: only if each chose it.
fn while_locked(ui: &mut Ui, cx: &ViewCx<'_>, time_out: &TimeOut, people: &[PersonId]) -> Option<Press> {
    let mut press = None;
    w::fold(ui, "while-locked", &tr!("talk-while-locked"), false, |ui| {
        w::caption(ui, tr!("talk-while-locked-about"));
        for id in people {
            let mut on = time_out.may_show(*id);
            let label = if people.len() > 1 { tr!("talk-may-show", name = name(cx, *id)) } else { tr!("talk-may-show-alone") };
            if w::check(ui, &label, &mut on).changed() {
                press = Some(Press::MayShow(*id, on));
            }
        }
    });
    press
}
