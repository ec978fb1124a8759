//! The numbers of a country, in sand, with who runs each and on which day it was looked up.

use crate::content::{Country, HelpLine};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::{page, parts};
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::Ui;

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The first three, as on the first screen.
    Short,
    /// All of them.
    Whole,
}

/// What `settings` calls the entry for any other country: two letters no country has.
const ANYWHERE: &str = "ZZ";

/// The country chosen, or the one the system's language suggests.
pub fn country(cx: &ViewCx<'_>) -> &'static Country {
    let help = &cx.content.help;
    let code = cx.settings.country.as_deref().map(|code| if code == ANYWHERE { "OTHER" } else { code });
    code.and_then(|code| help.country(code)).unwrap_or_else(|| help.country_for_locale(&crate::i18n::system_tag()))
}

/// A page's head with the choice of country. Where it is narrow the numbers come first, and the choice by
/// [`choose_below`] them: they are in sight at the largest text too.
pub fn head(ui: &mut Ui, cx: &mut ViewCx<'_>, title: &str) {
    if is_narrow(ui) {
        page::head(ui, None, title, |_| {});
    } else {
        page::head(ui, None, title, |ui| choose(ui, cx));
    }
}

/// The choice of country below the numbers, where it did not fit into the head.
pub fn choose_below(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if is_narrow(ui) {
        ui.add_space(10.0);
        choose(ui, cx);
    }
}

fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < 560.0
}

/// A choice of country, with its label before it.
pub fn choose(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let now = country(cx);
    let choices: Vec<_> = cx.content.help.countries.iter().enumerate().map(|(at, c)| (at, c.name.clone())).collect();
    let mut chosen = cx.content.help.countries.iter().position(|c| c.code == now.code).unwrap_or_default();
    // In a page's head things are added from the right.
    let from_right = ui.layout().prefer_right_to_left();
    if !from_right {
        widgets::caption(ui, tr!("help-numbers-for"));
    }
    let changed = widgets::drop_down(ui, &tr!("help-numbers-for"), &mut chosen, &choices);
    if from_right {
        widgets::caption(ui, tr!("help-numbers-for"));
    }
    if changed && let Some(country) = cx.content.help.countries.get(chosen) {
        let code = if country.code == "OTHER" { ANYWHERE.to_owned() } else { country.code.clone() };
        cx.settings_mut(|settings| settings.country = Some(code));
    }
}

/// The card with the numbers.
pub fn card(ui: &mut Ui, cx: &ViewCx<'_>, size: Size) {
    let country = country(cx);
    let (count, abreast) = if size == Size::Short { (3, 3) } else { (usize::MAX, 2) };
    widgets::sand_card(ui, |ui| lines(ui, country.lines.iter().take(count), abreast));
}

/// Numbers side by side, at most so many and as many as there is room for.
pub fn lines<'a>(ui: &mut Ui, lines: impl Iterator<Item = &'a HelpLine>, most_abreast: usize) {
    let lines: Vec<_> = lines.collect();
    let room = ui.available_width();
    // One number alone has the whole line.
    let abreast = (1..=most_abreast.min(lines.len().max(1))).rev().find(|n| room / *n as f32 > 196.0).unwrap_or(1);
    let gap = 20.0;
    let width = (room - gap * (abreast as f32 - 1.0)) / abreast as f32;
    for (at, row) in lines.chunks(abreast).enumerate() {
        if at > 0 {
            ui.add_space(12.0);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for line in row {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    one(ui, line);
                });
            }
        });
    }
}

/// On which day the shown numbers were looked up; of several days, the first.
pub fn checked(ui: &mut Ui, cx: &ViewCx<'_>) {
    if let Some(day) = country(cx).lines.iter().map(|line| line.checked).min() {
        widgets::caption(ui, tr!("help-checked", day = say::day_with_year(day)));
    }
}

/// Who runs each number, where it was read, and when.
pub fn sources(ui: &mut Ui, cx: &ViewCx<'_>) {
    for line in &country(cx).lines {
        widgets::strong(ui, tr!("help-source-of", number = line.number.as_str(), name = line.name.as_str()));
        widgets::small_soft(ui, source(line));
        ui.add_space(6.0);
    }
}

fn source(line: &HelpLine) -> String {
    tr!("help-source", source = line.source.as_str(), seen = line.seen.as_str(), day = say::day_with_year(line.checked))
}

fn one(ui: &mut Ui, line: &HelpLine) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let number = parts::number(ui, &line.number);
    widgets::strong(ui, &line.name);
    widgets::caption(ui, &line.note);
    number.on_hover_text(source(line));
}
