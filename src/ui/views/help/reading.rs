//! One page of Help now: its numbers at the top, then what can be done.

use super::numbers;
use crate::tr;
use crate::ui::shell::{kit, page};
use crate::ui::view::{HelpPage, ViewCx};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, id: &str) -> Option<HelpPage> {
    let help = &cx.content.help;
    let Some(words) = help.pages.get(id) else { return Some(HelpPage::Front) };
    let mut next = None;
    if page::back_link(ui, &tr!("shell-help")) {
        next = Some(HelpPage::Front);
    }
    page::head(ui, None, &words.title, |ui| numbers::choose(ui, cx));
    page::reading(ui, |ui| kit::soft(ui, &words.lead));
    ui.add_space(16.0);
    if !words.lines.is_empty() {
        let country = numbers::country(cx);
        kit::sand_card(ui, |ui| numbers::lines(ui, help.lines_for(words, country)));
        ui.add_space(16.0);
    }
    kit::card(ui, |ui| {
        for (index, step) in words.steps.iter().enumerate() {
            if index > 0 {
                kit::hairline(ui);
            }
            page::reading(ui, |ui| {
                kit::strong(ui, &step.title);
                kit::body(ui, &step.words);
            });
        }
    });
    ui.add_space(12.0);
    kit::small(ui, &help.notes.record);
    next
}
