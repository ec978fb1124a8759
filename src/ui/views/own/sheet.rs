//! One quiet page being written: a text a question, each saved as it is typed.

use crate::content::OwnQuestion;
use crate::domain::id::OwnPageId;
use crate::domain::own::OwnPage;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::OwnCommand;
use crate::tr;
use crate::ui::shell::autosave;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{self, Typed};
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::collections::BTreeMap;

/// The page's texts, by question.
pub(super) struct Sheet {
    pub(super) id: OwnPageId,
    texts: BTreeMap<String, Typed>,
    /// The open step of a walk.
    pub(super) step: usize,
    /// The field drawn next takes the keyboard: what is typed after a press must not go nowhere.
    pub(super) fresh: bool,
}

impl Sheet {
    /// Opens a page.
    pub(super) fn new(id: OwnPageId) -> Self {
        Self { id, texts: BTreeMap::new(), step: 0, fresh: false }
    }

    /// One question with its line of help.
    pub(super) fn question(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage, question: &OwnQuestion) {
        self.ask(ui, cx, page, (&question.id, &question.words, &question.help), 3);
    }

    /// The same from its parts: id, question, help.
    pub(super) fn ask(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: &OwnPage, (id, words, help): (&str, &str, &str), rows: usize) {
        let sheet = self.id;
        let text = self.texts.entry(id.to_owned()).or_default();
        text.take_over(page.answer(id));
        w::heading(ui, words);
        w::small_soft(ui, help);
        w::gap(ui, 4.0);
        let field = text.show(ui, words, rows);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        text.poll(ui, cx, |words| keep(sheet, id, words));
    }

    /// Saves the texts that are not on screen now, and draws how saving stands.
    pub(super) fn end(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let sheet = self.id;
        for (id, text) in &mut self.texts {
            text.poll(ui, cx, |words| keep(sheet, id, words));
        }
        autosave::label(ui, parts::most_telling(self.texts.values().map(Typed::state)));
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let sheet = self.id;
        for (id, text) in &mut self.texts {
            text.flush(cx, |words| keep(sheet, id, words));
        }
    }

    /// What stands there for a question, as far as it is kept.
    pub(super) fn kept<'a>(&self, page: &'a OwnPage, id: &str) -> Option<&'a Words> {
        page.answer(id).filter(|_| self.texts.get(id).is_none_or(Typed::is_saved))
    }
}

/// A line about the page, and at its right the ways to put the page away; true when it is put away.
pub(super) fn top(ui: &mut Ui, cx: &mut ViewCx<'_>, id: OwnPageId, words: &str) -> bool {
    let mut gone = false;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        gone = away(ui, cx, id);
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| w::small_soft(ui, words));
    });
    gone
}

/// Ways to put a page away: into the trash, or at once and for good.
pub(super) fn away(ui: &mut Ui, cx: &mut ViewCx<'_>, id: OwnPageId) -> bool {
    let mut gone = false;
    w::more_menu(ui, &tr!("own-menu"), |ui| {
        if w::menu_item(ui, &tr!("own-delete")).clicked() {
            let back = Command::Own(OwnCommand::Restore(id));
            cx.act_undo_with(Command::Own(OwnCommand::Delete(id)), tr!("own-deleted"), back);
            gone = true;
            ui.close();
        }
        if w::menu_item(ui, &tr!("own-purge")).clicked() {
            super::trash::ask_purge(cx, id);
            ui.close();
        }
    });
    gone
}

fn keep(page: OwnPageId, question: &str, words: Words) -> Command {
    Command::Own(OwnCommand::Answer(page, question.to_owned(), words))
}
