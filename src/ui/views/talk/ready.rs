//! Are we ready? Each answers alone at the screen. One "not tonight" shows both the same words, and nobody learns whose it
//! was. The answers never leave this file.

use super::side::{name, person};
use super::{TalkView, closing};
use crate::domain::id::PersonId;
use crate::domain::talk::{Setting, TalkKind};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::widgets as w;
use egui::{CentralPanel, Frame, Ui};

/// Each answering in turn.
#[allow(clippy::struct_excessive_bools, reason = "independent")]
pub(super) struct Ready {
    setting: Setting,
    /// How many have answered.
    at: usize,
    /// The one whose turn it is has taken the screen.
    taken: bool,
    /// Whether everyone so far said yes to all of it.
    all_yes: bool,
    /// Whether everyone so far chose to speak in turns.
    all_turns: bool,
    /// What the one answering now ticked.
    turns: bool,
}

impl Ready {
    /// Nobody has answered yet.
    pub(super) fn new(setting: Setting) -> Self {
        Self { setting, at: 0, taken: false, all_yes: true, all_turns: true, turns: false }
    }

    /// Takes one answer. Both are always asked, so that the order tells nothing.
    fn answer(&mut self, yes: bool) {
        self.all_yes &= yes;
        self.all_turns &= self.turns;
        self.at += 1;
        self.taken = false;
        self.turns = false;
    }

    /// Who answers now; none when all have.
    fn whose_turn(&self) -> Option<PersonId> {
        self.setting.people.get(self.at).copied()
    }

    /// What may begin, once both said yes.
    fn outcome(&self) -> Option<Setting> {
        let kind = if self.all_turns { TalkKind::Turns } else { TalkKind::Impact };
        (self.whose_turn().is_none() && self.all_yes).then(|| Setting { kind, ..self.setting.clone() })
    }
}

impl TalkView {
    pub(super) fn show_ready(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        super::room::bar(ui, cx, &tr!("talk-title"), &tr!("talk-ready"));
        let Some(ready) = &mut self.ready else { return };
        let mut answer = None;
        let mut leave = false;
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            page::scroll_cover(ui, cx.window, 600.0, |ui| {
                w::gap(ui, 36.0);
                match ready.whose_turn() {
                    Some(id) if !ready.taken => {
                        ui.vertical_centered(|ui| {
                            w::page_title(ui, tr!("talk-hand-over", name = name(cx, id)));
                            w::soft(ui, tr!("talk-ready-hand-over"));
                            w::gap(ui, 20.0);
                            if w::primary_tall(ui, &tr!("talk-hand-over-here", name = name(cx, id))).clicked() {
                                ready.taken = true;
                                turned(ui);
                            }
                            if w::quiet_tall(ui, &tr!("talk-not-tonight")).clicked() {
                                leave = true;
                            }
                        });
                    }
                    Some(id) => answer = questions(ui, cx, ready, id),
                    None => leave |= not_tonight(ui),
                }
            });
        });
        if let Some(yes) = answer {
            ready.answer(yes);
            turned(ui);
        }
        if let Some(setting) = ready.outcome() {
            self.begin(cx, setting);
        } else if leave {
            self.ready = None;
            self.closing = closing::Closing::default();
            cx.go(Place::Talks);
        }
    }
}

/// The six sentences, and two buttons of the same weight.
fn questions(ui: &mut Ui, cx: &ViewCx<'_>, ready: &mut Ready, id: PersonId) -> Option<bool> {
    ui.horizontal(|ui| {
        if let Some(person) = person(cx, id) {
            w::avatar(ui, person, 36.0);
            ui.add_space(4.0);
        }
        w::page_title(ui, tr!("talk-ready-for", name = name(cx, id)));
    });
    w::soft(ui, tr!("talk-ready-about"));
    w::gap(ui, 12.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (i, sentence) in cx.content.talk.ready.iter().enumerate() {
            if i > 0 {
                w::hairline(ui);
            }
            w::gap(ui, 3.0);
            w::body(ui, sentence);
            w::gap(ui, 3.0);
        }
    });
    w::gap(ui, 12.0);
    w::check(ui, &tr!("talk-ready-turns"), &mut ready.turns);
    w::caption(ui, tr!("talk-ready-turns-about"));
    w::gap(ui, 16.0);
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        if w::standard_tall(ui, &tr!("talk-ready-yes")).clicked() {
            answer = Some(true);
        }
        if w::standard_tall(ui, &tr!("talk-not-tonight")).clicked() {
            answer = Some(false);
        }
    });
    answer
}

/// The same words whoever it was; true to leave.
fn not_tonight(ui: &mut Ui) -> bool {
    ui.vertical_centered(|ui| {
        w::gap(ui, 60.0);
        w::page_title(ui, tr!("talk-not-tonight"));
        w::soft(ui, tr!("talk-not-tonight-about"));
        w::gap(ui, 20.0);
        w::primary_tall(ui, &tr!("talk-over-close")).clicked()
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ready() -> Ready {
        let people = [PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))];
        Ready::new(Setting { kind: TalkKind::Impact, topic: Default::default(), people, turn_minutes: 4, whole_minutes: 30 })
    }

    #[test]
    fn one_no_is_enough_and_both_are_always_asked() {
        for (first, second, begins) in [(true, true, true), (true, false, false), (false, true, false), (false, false, false)] {
            let mut ready = ready();
            ready.answer(first);
            assert!(ready.whose_turn().is_some() && ready.outcome().is_none());
            ready.answer(second);
            assert_eq!(ready.outcome().is_some(), begins);
        }
    }

    #[test]
    fn turns_need_each_ones_wish() {
        for (first, second, kind) in [
            (true, true, TalkKind::Turns),
            (true, false, TalkKind::Impact),
            (false, true, TalkKind::Impact),
            (false, false, TalkKind::Impact),
        ] {
            let mut ready = ready();
            ready.turns = first;
            ready.answer(true);
            ready.turns = second;
            ready.answer(true);
            assert_eq!(ready.outcome().unwrap().kind, kind);
        }
    }
}
