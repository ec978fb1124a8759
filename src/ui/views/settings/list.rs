//! The pages to choose from: one stop by keyboard, then arrows.

use crate::ui::view::SettingsPage;
use crate::ui::views::lines::arrows;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// Where the keyboard is in the list.
#[derive(Default)]
pub(super) struct List {
    at: Option<usize>,
    going: Option<usize>,
}

impl List {
    /// Draws the names; hands back the page pressed. `lit` is the one shown beside.
    pub(super) fn show(&mut self, ui: &mut Ui, pages: &[(SettingsPage, String)], lit: Option<SettingsPage>) -> Option<SettingsPage> {
        let going = self.going.take();
        let shown = pages.iter().position(|(page, _)| Some(*page) == lit);
        let stop = going.or(self.at).or(shown).unwrap_or_default();
        let mut pressed = None;
        ScrollArea::vertical().id_salt("settings pages").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if lit.is_none() {
                ui.set_width(ui.available_width() - super::BAR);
            }
            for (at, (page, name)) in pages.iter().enumerate() {
                let selected = shown == Some(at);
                let row = w::list_row(ui, selected, at == stop, |ui| {
                    if selected {
                        w::strong(ui, name);
                    } else {
                        w::body(ui, name);
                    }
                });
                let row = w::named(row, name);
                if going == Some(at) {
                    row.request_focus();
                    row.scroll_to_me(None);
                }
                if row.has_focus() {
                    self.at = Some(at);
                    if let Some(to) = arrows(ui, &row, at, pages.len()) {
                        self.going = Some(to);
                        ui.ctx().request_repaint();
                    }
                }
                if row.clicked() {
                    self.at = Some(at);
                    pressed = Some(*page);
                }
            }
        });
        pressed
    }
}
