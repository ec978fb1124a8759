//! The page of guided talks: how one goes, setting one up with both here, and the talks that were held.

use super::{TalkView, ready};
use crate::domain::id::PersonId;
use crate::domain::talk::{Setting, TalkKind};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, Room, ViewCx};
use crate::ui::views::naming;
use crate::ui::views::sections::{self, Section};
use crate::ui::widgets as w;
use egui::Ui;

/// What is chosen for the next talk.
pub(super) struct Setup {
    topic: String,
    first: Option<PersonId>,
    turn_minutes: u8,
    whole_minutes: u8,
}

impl Default for Setup {
    fn default() -> Self {
        Self { topic: String::new(), first: None, turn_minutes: 4, whole_minutes: 30 }
    }
}

impl TalkView {
    pub(super) fn home(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        page::head(ui, None, &tr!("talk-page"), |_| {});
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, tr!("talk-page-about"));
        w::gap(ui, 12.0);
        sections::show(ui, cx, Section::Talk);
        let window = cx.window;
        let mut state = (self, cx);
        page::columns(
            ui,
            window,
            &mut state,
            |ui, (this, cx)| {
                if cx.models.talks.open.is_some() {
                    under_way(ui, cx);
                } else if cx.both() {
                    this.set_up(ui, cx);
                } else {
                    alone(ui, cx);
                }
                crate::ui::views::say_it::kept(ui, cx);
                w::gap(ui, 16.0);
                this.held.show(ui, cx);
            },
            |ui, _| how(ui),
        );
    }

    fn set_up(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let people = naming::everyone_here(&cx.models.here);
        let [first, second] = people.as_slice() else { return };
        let names = [naming::name(&cx.models.here, *first), naming::name(&cx.models.here, *second)];
        let setup = &mut self.setup;
        let mut go = false;
        w::card(ui, |ui| {
            w::section(ui, tr!("talk-set-up"));
            w::gap(ui, 8.0);
            w::field_with(
                ui,
                &tr!("talk-topic"),
                &mut setup.topic,
                w::FieldOptions { hint: &tr!("talk-topic-hint"), ..w::FieldOptions::default() },
            );
            w::gap(ui, 10.0);
            w::field_label(ui, &tr!("talk-who-first"));
            w::segmented(ui, &tr!("talk-who-first"), &mut setup.first, &[(*first, names[0].as_str()), (*second, names[1].as_str())]);
            w::caption(ui, tr!("talk-who-first-about"));
            w::gap(ui, 10.0);
            ui.horizontal_wrapped(|ui| {
                ui.vertical(|ui| {
                    w::field_label(ui, &tr!("talk-turn-minutes"));
                    minutes(ui, &tr!("talk-turn-minutes"), &mut setup.turn_minutes, &[2, 4, 6, 8, 10, 15]);
                });
                ui.vertical(|ui| {
                    w::field_label(ui, &tr!("talk-whole-minutes"));
                    minutes(ui, &tr!("talk-whole-minutes"), &mut setup.whole_minutes, &[15, 20, 30, 45, 60]);
                });
            });
            w::caption(ui, tr!("talk-minutes-about"));
            w::gap(ui, 14.0);
            go = ui.add_enabled_ui(setup.first.is_some(), |ui| w::primary(ui, &tr!("talk-are-we-ready"))).inner.clicked();
            if setup.first.is_none() {
                w::caption(ui, tr!("talk-choose-first"));
            }
        });
        w::gap(ui, 16.0);
        if let (true, Some(speaker)) = (go, setup.first) {
            let listener = if speaker == *first { *second } else { *first };
            let setting = Setting {
                kind: TalkKind::Impact,
                topic: naming::words(setup.topic.trim()),
                people: [speaker, listener],
                turn_minutes: setup.turn_minutes,
                whole_minutes: setup.whole_minutes,
            };
            self.ready = Some(ready::Ready::new(setting));
            cx.go(Place::TalkRoom(Room::Talk));
        }
    }
}

fn minutes(ui: &mut Ui, name: &str, chosen: &mut u8, choices: &[u8]) {
    let choices: Vec<(u8, String)> = choices.iter().map(|n| (*n, tr!("talk-minutes", minutes = i64::from(*n)))).collect();
    w::drop_down(ui, name, chosen, &choices);
}

/// A talk that is still open: going on, or leaving it.
fn under_way(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::sand_card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::section(ui, tr!("talk-still-open"));
        w::soft(ui, tr!("talk-still-open-about"));
        w::gap(ui, 8.0);
        ui.horizontal_wrapped(|ui| {
            if w::primary(ui, &tr!("talk-go-on")).clicked() {
                cx.go(Place::TalkRoom(Room::Talk));
            }
            if w::standard(ui, &tr!("talk-close")).clicked() {
                cx.act(Command::Talk(TalkCommand::End));
            }
        });
    });
    w::gap(ui, 16.0);
}

/// Nobody else is at the screen.
fn alone(ui: &mut Ui, cx: &ViewCx<'_>) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::section(ui, tr!("talk-alone"));
        w::body(ui, if cx.is_for_two() { tr!("talk-alone-two") } else { tr!("talk-alone-one") });
    });
    w::gap(ui, 16.0);
}

/// How it goes, in the side.
fn how(ui: &mut Ui) {
    w::heading(ui, tr!("talk-how"));
    for words in [tr!("talk-how-ready"), tr!("talk-how-speak"), tr!("talk-how-hear"), tr!("talk-how-reply"), tr!("talk-how-stop")] {
        w::gap(ui, 4.0);
        w::hairline(ui);
        w::gap(ui, 4.0);
        w::small_soft(ui, words);
    }
}
