//! One note being written: saved as it is typed, as itself. What is too long stays on screen and is said so; nothing is cut.

use super::{NotePage, purge};
use crate::domain::id::NoteId;
use crate::domain::note::Noted;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::NoteCommand;
use crate::tr;
use crate::ui::shell::{Autosave, SaveState, autosave};
use crate::ui::view::ViewCx;
use crate::ui::views::parts;
use crate::ui::widgets as w;
use egui::{Align, Layout, Response, Ui};
use std::collections::BTreeMap;

/// A note on screen.
pub(in crate::ui::views) struct Form<T> {
    id: Option<NoteId>,
    pub(in crate::ui::views) note: T,
    /// Texts as they are typed, by their labels.
    texts: BTreeMap<String, String>,
    save: Autosave,
    /// The caret goes into the first field.
    fresh: bool,
}

impl<T: NotePage> Form<T> {
    /// A new one.
    pub(super) fn new(note: T) -> Self {
        Self { id: None, note, texts: BTreeMap::new(), save: Autosave::default(), fresh: true }
    }

    /// One that is there.
    pub(super) fn of(noted: &Noted<T>) -> Self {
        Self { id: Some(noted.id), fresh: false, ..Self::new(noted.note.clone()) }
    }

    /// A field of several lines.
    pub(in crate::ui::views) fn area(&mut self, ui: &mut Ui, label: &str, rows: usize, of: impl Fn(&mut T) -> &mut Words) {
        self.text(ui, label, of, |ui, text| w::area(ui, label, text, rows));
    }

    /// A field of one line.
    pub(in crate::ui::views) fn line(&mut self, ui: &mut Ui, label: &str, of: impl Fn(&mut T) -> &mut Words) {
        self.text(ui, label, of, |ui, text| w::field(ui, label, text));
    }

    fn text(&mut self, ui: &mut Ui, label: &str, of: impl Fn(&mut T) -> &mut Words, draw: impl FnOnce(&mut Ui, &mut String) -> Response) {
        if !self.texts.contains_key(label) {
            // Looking alone leaves the note as it is.
            self.texts.insert(label.to_owned(), of(&mut self.note.clone()).as_str().to_owned());
        }
        let Some(text) = self.texts.get_mut(label) else { return };
        let field = draw(ui, text);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        let too_long = text.len() > crate::domain::words::MAX_CHARACTERS && Words::new(text.as_str()).is_err();
        if too_long {
            w::problem(ui, tr!("apology-too-long"));
        } else if field.changed()
            && let Ok(words) = Words::new(text.as_str())
        {
            *of(&mut self.note) = words;
            self.touch(ui);
        }
        w::gap(ui, 12.0);
    }

    /// Adds a line to the text under `label`, as if typed; what has no room is left out and said so by the field.
    pub(in crate::ui::views) fn add(&mut self, ui: &Ui, label: &str, line: &str, of: impl Fn(&mut T) -> &mut Words) {
        let words = of(&mut self.note);
        let gap = if words.is_blank() { "" } else { "\n" };
        let text = format!("{}{gap}{line}", words.as_str());
        if let Ok(new) = Words::new(text.as_str()) {
            *words = new;
            self.texts.insert(label.to_owned(), text);
            self.touch(ui);
        }
    }

    /// Lines moved: every text is taken from the note again.
    pub(in crate::ui::views) fn read_again(&mut self) {
        self.texts.clear();
    }

    /// Something was chosen.
    pub(in crate::ui::views) fn touch(&mut self, ui: &Ui) {
        self.save.touch(ui);
    }

    /// Draws it; false when it is put away.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if !self.take_over(cx) {
            return false;
        }
        let mut stays = true;
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if let Some(id) = self.id {
                stays = away::<T>(ui, cx, id);
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| w::small_soft(ui, tr!("notes-only-you")));
        });
        w::gap(ui, 10.0);
        if !stays {
            return false;
        }
        T::fields(self, ui, cx);
        self.poll(ui, cx);
        autosave::label(ui, self.save.state());
        true
    }

    /// What the notebook holds, where it is another: a step was taken back. False when it is not there any more.
    fn take_over(&mut self, cx: &ViewCx<'_>) -> bool {
        if self.id.is_none() || self.save.is_under_way() || self.save.has_changes() || self.save.state() == SaveState::NotSaved {
            return true;
        }
        let Some(held) = T::all(cx.models).there.iter().find(|noted| Some(noted.id) == self.id) else { return false };
        if held.note != self.note {
            self.note = held.note.clone();
            self.texts.clear();
        }
        true
    }

    fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        // The answer first: a note whose id has just come is never made a second time.
        self.save.take_answer(cx);
        if let Some(made) = self.save.made() {
            self.id = Some(made.into());
        }
        if let Some(command) = self.command() {
            self.save.poll(ui, cx, || command);
        }
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.save.take_answer(cx);
        if let Some(made) = self.save.made() {
            self.id = Some(made.into());
        }
        if let Some(command) = self.command() {
            self.save.flush(cx, || command);
        }
    }

    /// The save as it would go out now; none where there is nothing to save. One that was emptied is kept empty.
    fn command(&self) -> Option<Command> {
        if !self.save.has_changes() {
            return None;
        }
        let note = self.note.clone().any();
        (self.id.is_some() || !note.is_blank()).then(|| Command::Note(NoteCommand::Write(self.id, Box::new(note))))
    }
}

/// Ways to put a note away: into the trash, or at once and for good. False when it is.
fn away<T: NotePage>(ui: &mut Ui, cx: &mut ViewCx<'_>, id: NoteId) -> bool {
    let mut stays = true;
    w::more_menu(ui, &tr!("own-menu"), |ui| {
        if w::menu_item(ui, &tr!("own-delete")).clicked() {
            let back = Command::Note(NoteCommand::Restore(T::KIND, id));
            cx.act_undo_with(Command::Note(NoteCommand::Delete(T::KIND, id)), tr!("own-deleted"), back);
            stays = false;
            ui.close();
        }
        if w::menu_item(ui, &tr!("own-purge")).clicked() {
            parts::ask_purge(cx, purge::<T>(id), &tr!("moments-purge-body"));
            ui.close();
        }
    });
    stays
}
