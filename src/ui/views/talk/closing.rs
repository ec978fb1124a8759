//! The end: each notes something for themselves, and then what one may do with it.

use super::side::{name, person};
use super::{After, TalkView};
use crate::domain::id::PersonId;
use crate::domain::talk::{Helped, Talk, Understood};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{GoalsPlace, JournalPlace, Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Whose turn it is to note something, and what they chose so far. Forgotten as soon as it is sent.
#[derive(Default)]
pub(super) struct Closing {
    /// How many have noted theirs.
    at: usize,
    /// The one whose turn it is has taken the screen.
    taken: bool,
    understood: Option<Understood>,
    helped: Option<Helped>,
    may_stand: bool,
}

impl TalkView {
    pub(super) fn closing(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        // After a lock only the one who unlocked is known to be here.
        let people: Vec<PersonId> = talk.people.into_iter().filter(|id| cx.both() || cx.me().is_some_and(|me| me.id == *id)).collect();
        let Some(id) = people.get(self.closing.at).copied() else { return self.end(cx, After::Finished) };
        w::gap(ui, 48.0);
        let who = name(cx, id);
        if people.len() > 1 && !self.closing.taken {
            self.hand_over(ui, cx, id);
            return;
        }
        ui.horizontal(|ui| {
            if cx.is_for_two()
                && let Some(person) = person(cx, id)
            {
                w::avatar(ui, person, 36.0);
                ui.add_space(4.0);
            }
            w::page_title(ui, tr!("talk-for-yourself", name = who));
        });
        w::soft(ui, tr!("talk-for-yourself-about"));
        w::gap(ui, 16.0);
        let closing = &mut self.closing;
        w::field_label(ui, &tr!("talk-understood"));
        w::segmented(
            ui,
            &tr!("talk-understood"),
            &mut closing.understood,
            &[
                (Understood::Yes, tr!("talk-understood-yes").as_str()),
                (Understood::Partly, tr!("talk-understood-partly").as_str()),
                (Understood::NotThisTime, tr!("talk-understood-not").as_str()),
            ],
        );
        w::gap(ui, 12.0);
        w::field_label(ui, &tr!("talk-helped"));
        w::segmented(
            ui,
            &tr!("talk-helped"),
            &mut closing.helped,
            &[
                (Helped::Yes, say::helped(Helped::Yes).as_str()),
                (Helped::Somewhat, say::helped(Helped::Somewhat).as_str()),
                (Helped::No, say::helped(Helped::No).as_str()),
            ],
        );
        w::caption(ui, tr!("talk-helped-about"));
        if closing.helped.is_some() {
            w::gap(ui, 8.0);
            w::switch(ui, &tr!("talk-helped-stands"), &mut closing.may_stand);
        }
        w::gap(ui, 20.0);
        ui.horizontal(|ui| {
            let done = w::primary_tall(ui, &tr!("talk-note-done")).clicked();
            let skip = w::quiet_tall(ui, &tr!("talk-note-skip")).clicked();
            if done {
                self.send_note(cx, id);
            }
            if done || skip {
                self.closing = Closing { at: self.closing.at + 1, ..Closing::default() };
                super::super::lines::turned(ui);
            }
        });
    }

    fn hand_over(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, id: PersonId) {
        ui.vertical_centered(|ui| {
            w::page_title(ui, tr!("talk-hand-over", name = name(cx, id)));
            w::soft(ui, tr!("talk-hand-over-about"));
            w::gap(ui, 20.0);
            if w::primary_tall(ui, &tr!("talk-hand-over-here", name = name(cx, id))).clicked() {
                self.closing.taken = true;
            }
        });
    }

    fn send_note(&mut self, cx: &mut ViewCx<'_>, person: PersonId) {
        let closing = &self.closing;
        if closing.understood.is_some() || closing.helped.is_some() {
            cx.act(Command::Talk(TalkCommand::Note {
                person,
                understood: closing.understood,
                helped: closing.helped,
                helped_may_stand: closing.may_stand,
            }));
        }
    }

    /// It is over. Stopped and finished read the same but for what is offered.
    pub(super) fn show_over(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        super::room::bar(ui, cx, "", "");
        let mut go = None;
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            crate::ui::shell::page::scroll_cover(ui, cx.window, 560.0, |ui| {
                w::gap(ui, 84.0);
                ui.vertical_centered(|ui| {
                    w::page_title(ui, tr!("talk-over"));
                    w::soft(ui, tr!("talk-over-about"));
                    w::gap(ui, 20.0);
                    if cx.both() && self.over == Some(After::Finished) {
                        if w::standard_tall(ui, &tr!("talk-over-goal")).clicked() {
                            go = Some(Place::Goals(GoalsPlace::New));
                        }
                        if w::standard_tall(ui, &tr!("talk-over-moment")).clicked() {
                            go = Some(Place::Moments);
                        }
                        if w::standard_tall(ui, &tr!("talk-over-page")).clicked() {
                            go = Some(Place::Journal(JournalPlace::NewShared));
                        }
                    }
                    if w::primary_tall(ui, &tr!("talk-over-close")).clicked() {
                        go = Some(Place::Today);
                    }
                });
            });
        });
        if let Some(place) = go {
            self.over = None;
            if cx.both() {
                cx.go(place);
            } else {
                // One passphrase opened it, and somebody may sit beside: nobody's own pages come up by themselves.
                cx.hide();
            }
        }
    }
}
