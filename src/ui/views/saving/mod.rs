//! Saving one thing as a file: as pages or text, open or locked, where its owner says. Every screen that saves for somebody
//! draws it from here, so that the locks and what is said about them are the same everywhere.
//!
//! Files are made away from the window, are never opened or printed by us, and have names that say nothing.

mod locking;
mod writer;

pub(super) use locking::Locking;
pub(super) use writer::Writer;

use crate::export::{Document, Form, Paper};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// What a panel says of the thing it saves.
pub(super) struct Saving {
    /// The file's name without an ending; it says nothing.
    pub name: String,
    /// What to think of first.
    pub court: String,
    /// What is said once it is there.
    pub saved: String,
    /// As what it can be saved.
    pub forms: &'static [Form],
}

/// Pages and text.
pub(super) const PAGES_AND_TEXT: &[Form] = &[Form::Pdf, Form::Text];

/// A panel with its lock, its buttons and a file on its way.
#[derive(Default)]
pub(super) struct SavePanel {
    locking: Locking,
    writer: Writer,
    /// Of a panel behind a button: it was opened.
    open: bool,
}

impl SavePanel {
    /// Draws the panel and takes answers that came in. What is saved is what `document` gives when a button is pressed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, saving: &Saving, document: impl FnOnce() -> Option<Document>) {
        self.writer.poll(ui, cx);
        w::heading(ui, tr!("apology-file-title"));
        w::small_soft(ui, saving.court.as_str());
        w::gap(ui, 6.0);
        self.locking.show(ui, cx);
        w::gap(ui, 8.0);
        let ready = self.writer.is_free() && self.locking.is_ready();
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            for form in saving.forms.iter().copied().filter(|form| self.locking.allows(*form)) {
                if ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &label(form))).inner.clicked() {
                    pressed = Some(form);
                }
            }
        });
        if let Some(form) = pressed
            && let Some(document) = document()
        {
            self.writer.start(cx, &saving.name, document, form, self.locking.chosen(), saving.saved.clone());
        }
    }

    /// A button that opens the panel in a card of its own below it; for what stands at the head of a page.
    pub(super) fn button(&mut self, ui: &mut Ui, label: &str) {
        if w::standard(ui, label).clicked() {
            self.open = !self.open;
        }
    }

    /// The same among quiet ones.
    pub(super) fn quiet_button(&mut self, ui: &mut Ui, label: &str) {
        if w::small_quiet(ui, label).clicked() {
            self.open = !self.open;
        }
    }

    /// The card, while it is open.
    pub(super) fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, saving: &Saving, document: impl FnOnce() -> Option<Document>) {
        if !self.open {
            // A file that is on its way is finished all the same.
            self.writer.poll(ui, cx);
            return;
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            self.show(ui, cx, saving, document);
            if w::small_quiet(ui, &tr!("saving-close")).clicked() {
                self.open = false;
            }
        });
        w::gap(ui, 16.0);
    }
}

fn label(form: Form) -> String {
    match form {
        Form::Pdf => tr!("apology-file-pdf"),
        Form::Text | Form::Markdown => tr!("apology-file-text"),
    }
}

/// The paper its person chose the last time.
pub(super) fn paper(cx: &ViewCx<'_>) -> Paper {
    Paper::from_id(&cx.models.here.preferences.pages.paper).unwrap_or_default()
}
