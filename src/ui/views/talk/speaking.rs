//! One speaks: who, how much time is left, and a sentence to begin with.

use super::TalkView;
use super::side::{name, person};
use crate::domain::day::Stamp;
use crate::domain::person::Seat;
use crate::domain::talk::{Talk, TalkKind, Voice};
use crate::tr;
use crate::ui::theme::{Type, layout, tokens};
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui, vec2};

impl TalkView {
    pub(super) fn speaking(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk, who: Voice, again: bool) {
        let (speaker, listener) = (talk.person(who), talk.person(who.other()));
        let (speaks, listens) = (name(cx, speaker), name(cx, listener));
        w::gap(ui, if ui.ctx().content_rect().height() > 700.0 { 84.0 } else { 12.0 });
        let title = if again { tr!("talk-missed", name = listens.clone()) } else { tr!("talk-speaking", name = speaks.clone()) };
        let about = match talk.kind {
            _ if again => tr!("talk-missed-about", speaker = speaks.clone(), listener = listens),
            TalkKind::Impact if who == Voice::First => tr!("talk-listening-no-reply", name = listens),
            _ => tr!("talk-listening", name = listens),
        };
        who_line(ui, cx, if again { listener } else { speaker }, &title);
        ui.vertical_centered(|ui| {
            w::soft(ui, about);
            w::gap(ui, 20.0);
            let now = Stamp::of(cx.now);
            let left = talk.turn.left_s(now);
            let shown = if cx.settings.reduced_motion { left.div_ceil(10) * 10 } else { left };
            let seat = person(cx, speaker).map_or(Seat::First, |person| person.seat);
            let below = match left {
                0 => tr!("talk-time-over"),
                1..=60 => tr!("talk-last-minute"),
                _ => tr!("talk-of-minutes", minutes = i64::from(talk.turn.given_s().div_ceil(60))),
            };
            w::ring_timer(ui, &tr!("talk-timer", name = speaks), shown, talk.turn.given_s(), seat, &below);
            if talk.whole.left_s(now) == 0 {
                w::gap(ui, 8.0);
                w::small_soft(ui, tr!("talk-whole-over"));
            }
        });
        w::gap(ui, 24.0);
        let starters = match (again, who) {
            (true, _) => &cx.content.talk.again,
            (false, Voice::First) => &cx.content.talk.begin,
            (false, Voice::Second) => &cx.content.talk.reply,
        };
        let mut another = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::small_soft(ui, tr!("talk-starter"));
            ui.horizontal_wrapped(|ui| {
                w::quote(ui, tr!("talk-quoted", words = starters[self.starter % starters.len()].as_str()));
            });
            another = w::small_quiet(ui, &tr!("talk-another-starter")).clicked();
        });
        if another {
            self.starter = (self.starter + 1) % starters.len();
        }
    }
}

/// A mark and a title, centred together.
pub(super) fn who_line(ui: &mut Ui, cx: &ViewCx<'_>, id: crate::domain::id::PersonId, title: &str) {
    let t = tokens(ui.ctx());
    let style = if ui.ctx().content_rect().width() >= 1000.0 { Type::PageTitle } else { Type::PageTitleSmall };
    let room = ui.available_width() - 48.0;
    let width = layout(ui, style, t.ink, title, room).size().x;
    let indent = ((ui.available_width() - width - 48.0) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        if let Some(person) = person(cx, id) {
            w::avatar(ui, person, 36.0);
        }
        ui.add_space(12.0);
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| w::page_title(ui, title));
    });
}
