//! Progress: one's own line first, moments and goals over the same time, and the same as a table and in plain sentences.
//!
//! What the other shared shows by a switch that is off each time the page opens. Nothing here compares the two, looks
//! ahead, or says how far something has come.

mod figures;
mod said;
mod table;

use crate::domain::progress::Range;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx, WindowClass};
use crate::ui::views::sections::{self, ProgressSection};
use crate::ui::widgets as w;
use egui::{Align, Key, Layout, Ui};
use figures::{Choice, Figures};

/// The screen's own state.
#[derive(Default)]
pub struct ProgressView {
    range: Range,
    /// Which rating, by content id; none for the first one.
    item: Option<String>,
    shared: bool,
    as_table: bool,
    page: usize,
    figures: Option<Figures>,
}

impl View for ProgressView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let items = &cx.content.check_ins.pulse;
        let Some(item) = items.iter().find(|item| Some(&item.id) == self.item.as_ref()).or_else(|| items.iter().next()) else { return };
        let choice = Choice { range: self.range, item: item.id.clone(), shared: self.shared };
        if self.figures.as_ref().is_none_or(|figures| !figures.stands(cx, &choice)) {
            self.figures = Some(Figures::of(cx, &choice, item));
        }
        let words = item.alone.as_ref().filter(|_| !cx.is_for_two()).unwrap_or(&item.words);
        if !ui.ctx().text_edit_focused() && ui.input(|i| i.modifiers.is_none() && i.key_pressed(Key::T)) {
            self.as_table = !self.as_table;
        }
        page::scroll(ui, cx.window, |ui| self.page(ui, cx, words));
    }

    fn open(&mut self, _place: &Place, _cx: &mut ViewCx<'_>) {
        self.shared = false;
        self.page = 0;
    }

    fn back(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        std::mem::take(&mut self.as_table)
    }
}

impl ProgressView {
    fn page(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, words: &str) {
        page::head(ui, None, &tr!("progress-title"), |ui| {
            if w::primary(ui, &tr!("progress-prepare")).clicked() {
                cx.go(Place::Summary);
            }
            self.ranges(ui);
        });
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, about(cx));
        w::gap(ui, 12.0);
        sections::progress(ui, cx, ProgressSection::Progress);
        let Some(figures) = self.figures.take() else { return };
        if figures.nothing {
            if page::empty(ui, &tr!("progress-empty"), &tr!("progress-empty-button")) {
                cx.go(Place::CheckIns);
            }
            self.figures = Some(figures);
            return;
        }
        w::card(ui, |ui| {
            self.head(ui, cx, words);
            w::gap(ui, 8.0);
            if self.as_table {
                self.page = table::show(ui, &figures, self.page);
            } else {
                let name = tr!("progress-chart", words = words);
                w::chart(ui, &name, &figures.chart, &|at| {
                    figures.chart.bars.get(at).map_or_else(String::new, |bar| said::bar(&figures, bar))
                });
            }
            let other = if self.as_table { tr!("progress-as-chart") } else { tr!("progress-as-table") };
            if w::small_quiet(ui, &other).clicked() {
                self.as_table = !self.as_table;
            }
        });
        w::gap(ui, 14.0);
        sentences(ui, cx, &figures);
        self.figures = Some(figures);
    }

    fn ranges(&mut self, ui: &mut Ui) {
        let names = [tr!("progress-3-months"), tr!("progress-6-months"), tr!("progress-all")];
        let choices: Vec<(Range, &str)> = Range::EVERY.into_iter().zip(names.iter().map(String::as_str)).collect();
        let mut range = Some(self.range);
        if w::segmented(ui, &tr!("progress-range"), &mut range, &choices) {
            self.range = range.unwrap_or_default();
            self.page = 0;
        }
    }

    /// What is rated, the switch for what is shared, and what the marks mean.
    fn head(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, words: &str) {
        let title = if cx.both() { tr!("progress-pulse-both") } else { tr!("progress-pulse-mine") };
        ui.horizontal_wrapped(|ui| {
            w::heading(ui, title);
            w::gap(ui, 4.0);
            self.items(ui, cx, words);
            w::gap(ui, 12.0);
            if cx.me().is_some() && cx.is_for_two() {
                w::switch(ui, &tr!("progress-shared-switch"), &mut self.shared);
                w::gap(ui, 12.0);
            }
            if !self.as_table {
                w::moments_legend(ui);
            }
        });
    }

    fn items(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, words: &str) {
        let all: Vec<(&str, String)> = cx
            .content
            .check_ins
            .pulse
            .iter()
            .map(|item| {
                let said = item.alone.as_ref().filter(|_| !cx.is_for_two()).unwrap_or(&item.words);
                (item.id.as_str(), tr!("progress-item", words = said.as_str()))
            })
            .collect();
        w::menu_button(ui, &tr!("progress-item", words = words), |ui| {
            for (id, said) in &all {
                if w::menu_item(ui, said).clicked() {
                    self.item = Some((*id).to_owned());
                }
            }
        });
    }
}

fn about(cx: &ViewCx<'_>) -> String {
    match cx.me().map(|me| me.name.trim()) {
        None => tr!("progress-about-both"),
        Some("") => tr!("progress-about"),
        Some(name) => tr!("progress-about-named", name = name),
    }
}

/// Side by side where there is room.
fn sentences(ui: &mut Ui, cx: &ViewCx<'_>, figures: &Figures) {
    let all = said::sentences(cx, figures);
    if cx.window < WindowClass::Wide {
        for (head, words) in all {
            w::small(ui, tr!("progress-sentence", head = head, words = words));
            w::gap(ui, 6.0);
        }
        return;
    }
    let width = (ui.available_width() - 2.0 * 24.0) / 3.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (head, words) in all {
            ui.allocate_ui_with_layout(egui::vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                w::strong(ui, head);
                w::small_soft(ui, words);
            });
        }
    });
}
