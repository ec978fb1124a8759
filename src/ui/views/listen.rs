//! Listen: practice in hearing without defending. What one writes here is kept nowhere, and nothing is counted.

use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::sections::{self, Section};
use crate::ui::widgets as w;
use egui::{Key, Ui};

/// The screen's own state.
#[derive(Default)]
pub struct ListenView {
    at: usize,
    own: String,
    open: bool,
}

impl View for ListenView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        let all = cx.content.listen.suited(cx.models.here.preferences.role);
        page::scroll(ui, window, |ui| {
            page::head(ui, None, &tr!("listen-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, tr!("listen-about"));
            w::gap(ui, 12.0);
            sections::show(ui, cx, Section::Listen);
            let Some(situation) = all.get(self.at % all.len().max(1)) else { return };
            let (mut back, mut next) = (false, false);
            page::reading(ui, |ui| {
                w::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    w::small_soft(ui, tr!("listen-said"));
                    w::quote(ui, tr!("talk-quoted", words = situation.said.as_str()));
                    w::gap(ui, 10.0);
                    w::area(ui, &tr!("listen-own"), &mut self.own, 2);
                    w::caption(ui, tr!("listen-own-about"));
                    w::gap(ui, 10.0);
                    if self.open {
                        w::small_soft(ui, tr!("listen-reflex"));
                        w::body(ui, tr!("talk-quoted", words = situation.reflex.as_str()));
                        w::caption(ui, &situation.pull);
                        w::gap(ui, 10.0);
                        w::small_soft(ui, tr!("listen-better"));
                        for better in &situation.better {
                            w::quote(ui, tr!("talk-quoted", words = better.words.as_str()));
                            w::caption(ui, &better.why);
                            w::gap(ui, 6.0);
                        }
                    } else if w::primary(ui, &tr!("listen-show")).clicked() {
                        self.open = true;
                    }
                });
                w::gap(ui, 10.0);
                ui.horizontal(|ui| {
                    back = w::standard(ui, &tr!("listen-back")).clicked();
                    next = w::standard(ui, &tr!("listen-next")).clicked();
                });
            });
            if !ui.ctx().text_edit_focused() {
                back |= ui.input(|input| input.key_pressed(Key::ArrowLeft));
                next |= ui.input(|input| input.key_pressed(Key::ArrowRight));
            }
            if back || next {
                let count = all.len();
                self.at = if next { (self.at + 1) % count } else { (self.at + count - 1) % count };
                self.own.clear();
                self.open = false;
                ui.ctx().request_repaint();
            }
        });
    }

    fn open(&mut self, _place: &Place, _cx: &mut ViewCx<'_>) {
        self.own.clear();
    }
}
