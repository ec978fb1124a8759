//! One text being typed, saved as itself. What is too long stays on screen and is said so; nothing is cut.

use crate::domain::words::{MAX_CHARACTERS, Words};
use crate::session::Command;
use crate::tr;
use crate::ui::shell::autosave::{Autosave, SaveState};
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Response, Ui};

/// The text and where its saving stands.
#[derive(Default)]
pub(in crate::ui::views) struct Typed {
    text: String,
    save: Autosave,
}

impl Typed {
    /// Draws the field.
    pub(in crate::ui::views) fn show(&mut self, ui: &mut Ui, name: &str, rows: usize) -> Response {
        let typed = w::area_unlabelled(ui, name, &mut self.text, rows, &tr!("apology-field-hint"));
        self.typed(ui, typed)
    }

    /// The same under a label.
    pub(in crate::ui::views) fn show_labelled(&mut self, ui: &mut Ui, label: &str, rows: usize) -> Response {
        let typed = w::area(ui, label, &mut self.text, rows);
        self.typed(ui, typed)
    }

    fn typed(&mut self, ui: &mut Ui, typed: Response) -> Response {
        if typed.changed() {
            self.save.touch(ui);
        }
        if self.text.len() > MAX_CHARACTERS && Words::new(self.text.as_str()).is_err() {
            w::problem(ui, tr!("apology-too-long"));
        }
        typed
    }

    /// Writes `words` in place of what stands there, as if typed.
    pub(in crate::ui::views) fn write(&mut self, ui: &Ui, words: &str) {
        words.clone_into(&mut self.text);
        self.save.touch(ui);
    }

    /// What stands there is to be saved once more.
    pub(in crate::ui::views) fn again(&mut self, ui: &Ui) {
        self.save.touch(ui);
    }

    /// Nothing but white space.
    pub(in crate::ui::views) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes over what the notebook holds; false while something is typed and not saved yet.
    pub(in crate::ui::views) fn take_over(&mut self, held: Option<&Words>) -> bool {
        if !self.is_saved() {
            return false;
        }
        let held = held.map_or("", |words| words.as_str());
        if self.text != held {
            held.clone_into(&mut self.text);
        }
        true
    }

    /// Saves when it is due.
    pub(in crate::ui::views) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>, keep: impl FnOnce(Words) -> Command) {
        if let Ok(words) = self.words() {
            self.save.poll(ui, cx, || keep(words));
        }
    }

    /// Saves at once what is not saved yet.
    pub(in crate::ui::views) fn flush(&mut self, cx: &mut ViewCx<'_>, keep: impl FnOnce(Words) -> Command) {
        if let Ok(words) = self.words() {
            self.save.flush(cx, || keep(words));
        }
    }

    /// Nothing waits to be saved.
    pub(in crate::ui::views) fn is_saved(&self) -> bool {
        matches!(self.save.state(), SaveState::Clean | SaveState::Saved)
    }

    /// The id the first save made, once.
    pub(in crate::ui::views) fn made(&mut self) -> Option<uuid::Uuid> {
        self.save.made()
    }

    /// How the save stands.
    pub(in crate::ui::views) fn state(&self) -> SaveState {
        self.save.state()
    }

    fn words(&self) -> Result<Words, crate::domain::words::TooLong> {
        Words::new(self.text.as_str())
    }
}

/// The state that needs most saying.
pub(in crate::ui::views) fn most_telling(states: impl Iterator<Item = SaveState>) -> SaveState {
    let weight = |state: &SaveState| match state {
        SaveState::Clean => 0,
        SaveState::Saved => 1,
        SaveState::Saving => 2,
        SaveState::Waiting => 3,
        SaveState::NotSaved => 4,
    };
    states.max_by_key(weight).unwrap_or_default()
}
