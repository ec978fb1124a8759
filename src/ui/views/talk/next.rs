//! What comes next: in `Impact` the choice of the one who was heard, alone; in `Turns` another round or the end.

use super::TalkView;
use super::side::name;
use super::speaking::who_line;
use crate::domain::talk::{Choice, Talk, TalkKind};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

impl TalkView {
    pub(super) fn next(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        let [first, second] = talk.people;
        let (heard, other) = (name(cx, first), name(cx, second));
        w::gap(ui, 84.0);
        let (title, about, choices) = match talk.kind {
            TalkKind::Impact if talk.was_replied() => (
                tr!("talk-anything-more", name = heard.clone()),
                tr!("talk-your-choice", name = heard),
                vec![
                    (tr!("talk-more-to-say"), Choice::More),
                    (tr!("talk-hear-again", name = other), Choice::Reply),
                    (tr!("talk-enough"), Choice::Enough),
                ],
            ),
            TalkKind::Impact => (
                tr!("talk-want-reply", name = heard.clone(), other = other.clone()),
                tr!("talk-your-choice", name = heard),
                vec![
                    (tr!("talk-yes-reply", name = other), Choice::Reply),
                    (tr!("talk-more-to-say"), Choice::More),
                    (tr!("talk-no-reply"), Choice::Enough),
                ],
            ),
            TalkKind::Turns => (
                tr!("talk-another-round"),
                tr!("talk-another-round-about"),
                vec![(tr!("talk-round-again"), Choice::Reply), (tr!("talk-enough"), Choice::Enough)],
            ),
        };
        if talk.kind == TalkKind::Impact {
            who_line(ui, cx, first, &title);
        } else {
            ui.vertical_centered(|ui| w::page_title(ui, title));
        }
        let mut chosen = None;
        ui.vertical_centered(|ui| {
            w::soft(ui, about);
            w::gap(ui, 20.0);
            // None of them is the right one, so none is the primary.
            for (words, choice) in choices {
                if w::standard_tall(ui, &words).clicked() {
                    chosen = Some(choice);
                }
            }
        });
        if let Some(choice) = chosen {
            self.starter = 0;
            cx.act(Command::Talk(TalkCommand::Choose(choice)));
        }
    }
}
