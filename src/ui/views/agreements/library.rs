//! Texts to start from, by kind.

use super::form::Writing;
use super::kind_name;
use crate::domain::agreement::AgreementKind;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Which kind is shown.
pub(super) struct Shelf {
    kind: AgreementKind,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { kind: AgreementKind::Money }
    }
}

impl Shelf {
    /// Draws it; a text that was chosen comes back to be written on.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) -> Option<Writing> {
        w::heading(ui, tr!("agreements-library"));
        w::gap(ui, 4.0);
        ui.horizontal_wrapped(|ui| {
            for kind in AgreementKind::ALL {
                if w::chip(ui, &kind_name(kind), kind == self.kind).clicked() {
                    self.kind = kind;
                }
            }
        });
        if self.kind.has_giver() {
            w::gap(ui, 4.0);
            w::small_soft(ui, tr!("agreements-library-giver"));
        }
        let mut writing = None;
        for item in cx.content.agreements.of(self.kind) {
            w::gap(ui, 8.0);
            ui.push_id(&item.id, |ui| {
                w::body(ui, &item.words);
                w::caption(ui, &item.purpose);
                if cx.is_for_two() {
                    let begin = w::small_standard(ui, &tr!("agreements-library-use"));
                    if w::named(begin, &tr!("agreements-library-use-named", words = item.words.as_str())).clicked() {
                        writing = Some(Writing::from_library(item, cx.today()));
                    }
                }
            });
            divide(ui);
        }
        writing
    }
}
