//! The rules in force on one page, to hang up or keep.

use super::said;
use crate::domain::summary::{RulesSheet, Whose};
use crate::export::Document;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::views::saving::{PAGES_AND_TEXT, SavePanel, Saving};
use egui::Ui;

/// The button's panel.
#[derive(Default)]
pub(super) struct Print(SavePanel);

impl Print {
    /// Draws the button, while there are rules to print.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if !cx.models.rules.in_force.is_empty() {
            self.0.button(ui, &tr!("rules-print"));
        }
    }

    /// Draws what the button opened.
    pub(super) fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let saving =
            Saving { name: tr!("rules-print-name"), court: tr!("saving-court"), saved: tr!("rules-print-saved"), forms: PAGES_AND_TEXT };
        let sheet = sheet(cx);
        self.0.card(ui, cx, &saving, || Some(Document::Rules(sheet)));
    }
}

fn sheet(cx: &ViewCx<'_>) -> RulesSheet {
    let here = &cx.models.here;
    let whose = match here.people.as_slice() {
        [first, second] => Whose::Ours([first, second].map(|person| naming::name(here, person.id))),
        people => Whose::Mine(people.first().map_or_else(String::new, |person| person.name.trim().to_owned())),
    };
    RulesSheet::of(whose, cx.models.rules.in_force.iter().map(|row| &row.rule), &said::everyone(here), cx.today())
}
