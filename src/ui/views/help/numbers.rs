//! The numbers of a country, in sand, with who runs each and on which day it was looked up.

use crate::content::{Country, HelpLine};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::parts;
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

/// A choice of country, with its label before it where there is room.
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

fn one(ui: &mut Ui, line: &HelpLine) {
    ui.spacing_mut().item_spacing.y = 1.0;
    let number = parts::number(ui, &line.number);
    widgets::strong(ui, &line.name);
    widgets::caption(ui, &line.note);
    number.on_hover_text(tr!(
        "help-source",
        source = line.source.clone(),
        seen = line.seen.clone(),
        day = say::day_with_year(line.checked)
    ));
}
