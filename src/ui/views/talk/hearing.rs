//! "What did you hear?": the listener says it back; the one who spoke says "yes, you got it" or "not yet".

use super::side::{name, person};
use super::{TalkView, words};
use crate::domain::talk::{Talk, Voice};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::view::{ViewCx, WindowClass};
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

impl TalkView {
    pub(super) fn hearing(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk, of: Voice) {
        let (speaker, listener) = (talk.person(of), talk.person(of.other()));
        self.heard.follow(talk);
        ui.horizontal(|ui| {
            if let Some(person) = person(cx, listener) {
                w::avatar(ui, person, 36.0);
            }
            ui.add_space(4.0);
            w::page_title(ui, tr!("talk-what-heard", name = name(cx, listener)));
        });
        w::soft(ui, tr!("talk-what-heard-about"));
        w::gap(ui, 12.0);
        let label = tr!("talk-heard-field", name = name(cx, listener));
        let text = &mut self.heard.text;
        if w::area_unlabelled(ui, &label, text, 5, &tr!("talk-heard-hint")).changed() {
            self.heard.save.touch(ui);
        }
        w::gap(ui, 2.0);
        ui.horizontal_wrapped(|ui| {
            for start in &cx.content.talk.heard {
                if w::chip(ui, start, false).clicked() {
                    add_start(text, start);
                    self.heard.save.touch(ui);
                }
            }
        });
        self.heard.save.poll(ui, cx, || Command::Talk(TalkCommand::WriteHeard(words(text))));
        w::gap(ui, 18.0);
        let (mut yes, mut not_yet) = (false, false);
        w::card(ui, |ui| {
            let question = tr!("talk-is-that-it", name = name(cx, speaker));
            let mut buttons = |ui: &mut Ui| {
                yes = w::standard(ui, &tr!("talk-got-it")).clicked();
                not_yet = w::standard(ui, &tr!("talk-not-yet")).clicked();
            };
            if cx.window == WindowClass::Narrow {
                w::strong(ui, question);
                ui.horizontal_wrapped(buttons);
            } else {
                ui.horizontal(|ui| {
                    if let Some(person) = person(cx, speaker) {
                        w::avatar(ui, person, 24.0);
                    }
                    w::strong(ui, question);
                    // Left to right, since that is the keyboard's order.
                    let room = widths(ui, &[tr!("talk-got-it"), tr!("talk-not-yet")]);
                    ui.add_space((ui.available_width() - room).max(0.0));
                    ui.with_layout(Layout::left_to_right(Align::Center), &mut buttons);
                });
            }
        });
        w::caption(ui, tr!("talk-not-yet-about", name = name(cx, speaker)));
        if yes || not_yet {
            self.flush_texts(cx);
            cx.act(Command::Talk(if yes { TalkCommand::GotIt } else { TalkCommand::NotYet }));
            self.starter = 0;
        }
    }
}

/// How wide standard buttons with these words are, side by side.
fn widths(ui: &Ui, words: &[String]) -> f32 {
    let ink = tokens(ui.ctx()).ink;
    let each = |text: &String| one_line(ui, Type::InterfaceStrong, ink, text, 400.0).size().x + 34.0 + ui.spacing().item_spacing.x;
    words.iter().map(each).sum()
}

/// Puts the beginning of a sentence at the end of what is there.
fn add_start(text: &mut String, start: &str) {
    let start = start.trim_end_matches('…').trim_end();
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(start);
    text.push(' ');
}

#[cfg(test)]
mod tests {
    use super::add_start;

    #[test]
    fn a_beginning_joins_what_is_there() {
        let mut text = String::new();
        add_start(&mut text, "What I heard is …");
        assert_eq!(text, "What I heard is ");
        text.push_str("that it hurt.");
        add_start(&mut text, "The hard part was …");
        assert_eq!(text, "What I heard is that it hurt. The hard part was ");
    }
}
