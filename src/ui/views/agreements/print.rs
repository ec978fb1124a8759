//! The agreements in force on one sheet.

use crate::domain::agreement::AgreementState;
use crate::domain::summary::{RuleInForce, RulesSheet, SheetOf, Whose};
use crate::domain::words::Words;
use crate::export::Document;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::views::saving::{PAGES_AND_TEXT, SavePanel, Saving};
use egui::Ui;

/// The button's panel.
#[derive(Default)]
pub(super) struct Print(SavePanel);

impl Print {
    /// Draws the button, while there is something to print.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if !cx.models.agreements.in_force.is_empty() {
            self.0.button(ui, &tr!("agreements-print"));
        }
    }

    /// Draws what the button opened.
    pub(super) fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let saving = Saving {
            name: tr!("agreements-print-name"),
            court: tr!("saving-court"),
            saved: tr!("agreements-print-saved"),
            forms: PAGES_AND_TEXT,
        };
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
    let people: Vec<_> = here.people.iter().map(|person| person.id).collect();
    let rows = cx.models.agreements.in_force.iter().filter_map(|row| match row.agreement.state(&people, cx.today()) {
        AgreementState::InForce { version, .. } => {
            let words = version.terms.words_on(cx.today()).trim();
            let words = match version.terms.end {
                Some(end) => tr!("agreements-print-until", words = words, date = say::day_with_year(end)),
                None => words.to_owned(),
            };
            Some(RuleInForce { words: Words::new(words).ok()?, since: version.agreed_since()?.day() })
        }
        _ => None,
    });
    RulesSheet { of: SheetOf::Agreements, whose, rules: rows.collect(), made: cx.today() }
}
