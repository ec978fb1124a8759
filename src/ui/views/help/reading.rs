//! One page of Help now: its numbers at the top, then what can be done.

use super::numbers;
use crate::tr;
use crate::ui::shell::{page, parts};
use crate::ui::view::{HelpPage, ViewCx};
use crate::ui::widgets;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, id: &str) -> Option<HelpPage> {
    let help = &cx.content.help;
    let Some(words) = help.pages.get(id) else { return Some(HelpPage::Front) };
    let mut next = None;
    if page::back_link(ui, &tr!("shell-help")) {
        next = Some(HelpPage::Front);
    }
    numbers::head(ui, cx, &words.title);
    page::reading(ui, |ui| widgets::soft(ui, &words.lead));
    ui.add_space(16.0);
    if !words.lines.is_empty() {
        let country = numbers::country(cx);
        widgets::sand_card(ui, |ui| numbers::lines(ui, help.lines_for(words, country), 2));
        numbers::choose_below(ui, cx);
        ui.add_space(16.0);
    }
    widgets::card(ui, |ui| {
        for (index, step) in words.steps.iter().enumerate() {
            if index > 0 {
                parts::divider(ui);
            }
            page::reading(ui, |ui| {
                widgets::strong(ui, &step.title);
                widgets::body(ui, &step.words);
            });
        }
    });
    ui.add_space(12.0);
    widgets::small(ui, &help.notes.record);
    next
}
