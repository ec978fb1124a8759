//! What the screens of notes for oneself share: the list of a kind, one of them being written, and its trash.
//!
//! What stands on a note is its screen's affair. Nothing is counted, and nothing is read off from several.

mod form;

pub(super) use form::Form;

use crate::domain::id::NoteId;
use crate::domain::note::{Note, NoteKind, Noted};
use crate::session::Command;
use crate::session::command::NoteCommand;
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::parts::{self, Around, Gone};
use crate::ui::widgets as w;
use egui::Ui;

/// Notes shown at once.
const AT_ONCE: usize = 30;

/// A kind of note and how its screen draws it.
pub(super) trait NotePage: Clone + PartialEq {
    /// Which kind.
    const KIND: NoteKind;

    /// The same as any note.
    fn any(self) -> Note;

    /// Those of its kind.
    fn all(models: &Models) -> &NotesOf<Self>;

    /// An empty one.
    fn fresh(cx: &ViewCx<'_>) -> Self;

    /// What a list says of one: its name, and a line below.
    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>);

    /// What its screen says.
    fn words(cx: &ViewCx<'_>) -> NoteWords;

    /// Draws what can be written and chosen on it.
    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>);
}

/// What a screen of notes says.
pub(super) struct NoteWords {
    /// Its title, and where ways back lead.
    pub title: String,
    /// The button that begins one.
    pub add: String,
    /// Where there is none yet.
    pub empty: String,
}

/// The list, one of them, or the trash.
pub(super) struct Notes<T> {
    form: Option<Form<T>>,
    in_trash: bool,
    /// Older ones that were asked for, in pages.
    more: usize,
}

impl<T> Default for Notes<T> {
    fn default() -> Self {
        Self { form: None, in_trash: false, more: 0 }
    }
}

impl<T: NotePage> Notes<T> {
    /// One of them, or the trash, is open: it has the page to itself.
    pub(super) fn is_inside(&self) -> bool {
        self.form.is_some() || self.in_trash
    }

    /// Begins one.
    pub(super) fn begin(&mut self, ui: &Ui, cx: &ViewCx<'_>) {
        self.form = Some(Form::new(T::fresh(cx)));
        turned(ui);
    }

    /// Opens one that is there.
    pub(super) fn open(&mut self, ui: &Ui, noted: &Noted<T>) {
        self.form = Some(Form::of(noted));
        turned(ui);
    }

    /// Draws what is open.
    pub(super) fn inside(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let words = T::words(cx);
        if self.in_trash {
            if trash::<T>(ui, cx, words.title) {
                self.in_trash = false;
                turned(ui);
            }
            return;
        }
        let Some(form) = &mut self.form else { return };
        let mut stays = !page::back_link(ui, &words.title);
        page::reading(ui, |ui| {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                stays &= form.show(ui, cx);
            });
        });
        if !stays {
            self.leave(cx);
            turned(ui);
        }
    }

    /// Draws the list, with the button that begins one.
    pub(super) fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let (words, all) = (T::words(cx), T::all(models));
        if w::with_icon(ui, w::Icon::Add, &words.add, false).clicked() {
            self.begin(ui, cx);
        }
        w::gap(ui, 14.0);
        if all.there.is_empty() {
            w::soft(ui, words.empty);
        } else {
            self.rows(ui, cx, &all.there);
        }
        if !all.trash.is_empty() {
            w::gap(ui, 12.0);
            if w::small_quiet(ui, &tr!("journal-trash")).clicked() {
                self.in_trash = true;
                turned(ui);
            }
        }
    }

    fn rows(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, there: &[Noted<T>]) {
        let limit = AT_ONCE * (self.more + 1);
        let mut open = None;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for (index, noted) in there.iter().take(limit).enumerate() {
                if index > 0 {
                    divide(ui);
                }
                let (name, caption) = T::said(noted, cx);
                ui.push_id(noted.id, |ui| {
                    if w::title_link(ui, &name).clicked() {
                        open = Some(Form::of(noted));
                    }
                    if let Some(caption) = caption {
                        w::caption(ui, caption);
                    }
                });
            }
            if there.len() > limit {
                w::gap(ui, 10.0);
                if w::small_quiet(ui, &tr!("notes-older")).clicked() {
                    self.more += 1;
                }
            }
        });
        if open.is_some() {
            self.form = open;
            turned(ui);
        }
    }

    /// Saves what is being written and goes back to the list; false when that was on screen.
    pub(super) fn leave(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        let inside = self.is_inside();
        self.form = None;
        self.in_trash = false;
        inside
    }

    /// Saves what is being written.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(form) = &mut self.form {
            form.flush(cx);
        }
    }
}

fn trash<T: NotePage>(ui: &mut Ui, cx: &mut ViewCx<'_>, back: String) -> bool {
    let models = cx.models;
    let rows = T::all(models).trash.iter().map(|gone| {
        let (title, caption) = T::said(gone, cx);
        Gone {
            id: gone.id.0,
            title: Some(title),
            caption,
            restore: Command::Note(NoteCommand::Restore(T::KIND, gone.id)),
            purge: purge::<T>(gone.id),
        }
    });
    let rows = rows.collect();
    let around = Around { back, about: tr!("parts-trash-about"), restored: tr!("parts-restored"), purge: tr!("moments-purge-body") };
    parts::trash(ui, cx, &around, rows)
}

fn purge<T: NotePage>(id: NoteId) -> Command {
    Command::Note(NoteCommand::Purge(T::KIND, id))
}
