//! A text that is kept as itself while it is typed, in a place of its own in the notebook.

use crate::domain::words::Words;
use crate::session::Command;
use crate::tr;
use crate::ui::shell::{Autosave, SaveState};
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Response, Ui};

/// The text as typed, and how its save stands.
#[derive(Default)]
pub(super) struct KeptText {
    text: String,
    save: Autosave,
}

impl KeptText {
    /// Takes over what the notebook holds, unless something typed is not saved yet.
    pub(super) fn hold(&mut self, held: &str) {
        if matches!(self.save.state(), SaveState::Clean | SaveState::Saved) && self.text != held {
            held.clone_into(&mut self.text);
        }
    }

    /// How the save stands.
    pub(super) fn state(&self) -> SaveState {
        self.save.state()
    }

    /// The id the first save made, once.
    pub(super) fn made(&mut self) -> Option<uuid::Uuid> {
        self.save.made()
    }

    /// Draws the area with its label, and saves after a rest. What is too long stays on screen and is said so.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut ViewCx<'_>,
        label: &str,
        rows: usize,
        keep: impl FnOnce(Words) -> Command,
    ) -> Response {
        let typed = w::area(ui, label, &mut self.text, rows);
        if typed.changed() {
            self.save.touch(ui);
        }
        match Words::new(self.text.as_str()) {
            Ok(words) => self.save.poll(ui, cx, || keep(words)),
            Err(_) => {
                w::problem(ui, tr!("apology-too-long"));
            }
        }
        typed
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>, keep: impl FnOnce(Words) -> Command) {
        if let Ok(words) = Words::new(self.text.as_str()) {
            self.save.flush(cx, || keep(words));
        }
    }
}
