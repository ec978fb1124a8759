//! Writing the account: one part at a time, saved as it is typed. Which part comes when is the writer's own choice.

use super::{Turn, mine};
use crate::domain::account::AccountPart;
use crate::domain::id::AccountId;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::AccountCommand;
use crate::session::model::AccountsModel;
use crate::tr;
use crate::ui::shell::autosave;
use crate::ui::shell::page;
use crate::ui::view::{HelpPage, Place, ViewCx, WindowClass};
use crate::ui::views::parts::{self, Step, Typed};
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The page's own state.
pub(super) struct WritePage {
    id: AccountId,
    open: usize,
    turn_to_open: bool,
    /// One text a part, in the order of the parts.
    texts: [Typed; 6],
    /// What was last taken over.
    of: Option<Arc<AccountsModel>>,
}

impl WritePage {
    /// Opens it at the first part without words.
    pub(super) fn new(id: AccountId) -> Self {
        Self { id, open: 0, turn_to_open: true, texts: Default::default(), of: None }
    }

    /// Opens it at one part.
    pub(super) fn at(id: AccountId, part: usize) -> Self {
        Self { open: part.min(AccountPart::ALL.len() - 1), turn_to_open: false, ..Self::new(id) }
    }

    /// Which account it is.
    pub(super) fn id(&self) -> AccountId {
        self.id
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for (part, text) in AccountPart::ALL.into_iter().zip(&mut self.texts) {
            text.flush(cx, |words| keep(self.id, part, words));
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        self.refresh(&cx.models.accounts);
        let mut turn = self.head(ui, cx);
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, tr!("account-about"));
        w::gap(ui, 16.0);
        let content = cx.content;
        let steps: Vec<Step<'_>> = AccountPart::ALL
            .into_iter()
            .zip(&self.texts)
            .map(|(part, text)| Step { title: &content.account.part(part).title, written: !text.is_blank() })
            .collect();
        let (window, mut open) = (cx.window, self.open);
        let part = AccountPart::ALL[self.open];
        let mut state = (&mut *self, &mut *cx, &mut turn);
        parts::lay(
            ui,
            window,
            &steps,
            &mut open,
            &mut state,
            |ui, (this, cx, turn)| this.editor(ui, cx, part, turn),
            |ui, (_, cx, _)| guidance(ui, cx, part),
        );
        // The editor may have gone on to the next part itself.
        if open != part as usize {
            self.open = open;
        }
        if self.open != part as usize {
            self.flush(cx);
        }
        for (part, text) in AccountPart::ALL.into_iter().zip(&mut self.texts) {
            text.poll(ui, cx, |words| keep(self.id, part, words));
        }
        turn
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("section-account")) {
            turn = Turn::Home;
        }
        page::head(ui, None, &tr!("section-account"), |ui| {
            w::more_menu(ui, &tr!("account-menu"), |ui| {
                if w::menu_item(ui, &tr!("account-delete")).clicked() {
                    delete(cx, self.id);
                    turn = Turn::Home;
                    ui.close();
                }
            });
            if w::standard(ui, &tr!("account-read-whole")).clicked() {
                turn = Turn::Whole(self.id);
            }
            autosave::label(ui, parts::most_telling(self.texts.iter().map(Typed::state)));
        });
        turn
    }

    fn editor(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, part: AccountPart, turn: &mut Turn) {
        let guide = cx.content.account.part(part);
        w::section(ui, &guide.title);
        w::soft(ui, &guide.lead);
        w::gap(ui, 12.0);
        let text = &mut self.texts[part as usize];
        let rows = if cx.window == WindowClass::Wide { 11 } else { 7 };
        ui.push_id(part.id(), |ui| text.show(ui, &tr!("apology-field", title = guide.title.as_str()), rows));
        if let Some(nothing) = guide.nothing.as_deref().filter(|_| text.is_blank()) {
            w::gap(ui, 6.0);
            w::small_soft(ui, tr!("account-nothing-about"));
            // The whole statement stands on screen before it is written; a long one breaks, a button would not.
            w::quote(ui, nothing);
            if w::small_standard(ui, &tr!("account-nothing")).clicked() {
                text.write(ui, nothing);
            }
        }
        w::gap(ui, 16.0);
        match AccountPart::ALL.get(part as usize + 1) {
            Some(next) => {
                let title = cx.content.account.part(*next).title.as_str();
                if w::primary(ui, &tr!("apology-next", title = title)).clicked() {
                    self.open = *next as usize;
                }
            }
            None => {
                if w::primary(ui, &tr!("account-read-whole")).clicked() {
                    *turn = Turn::Whole(self.id);
                }
            }
        }
    }

    /// Takes over what the notebook holds, except where something is typed and not saved yet.
    fn refresh(&mut self, model: &Arc<AccountsModel>) {
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        let Some(written) = mine(model, self.id).and_then(|account| account.parts()) else { return };
        let mut all = true;
        for (part, text) in AccountPart::ALL.into_iter().zip(&mut self.texts) {
            all &= text.take_over(written.get(part));
        }
        if std::mem::take(&mut self.turn_to_open) {
            self.open = written.open().next().map_or(0, |part| part as usize);
        }
        self.of = all.then(|| model.clone());
    }
}

/// Guidance on the open part, with a sentence that says less and one that says more on request.
fn guidance(ui: &mut Ui, cx: &mut ViewCx<'_>, part: AccountPart) {
    let guide = cx.content.account.part(part);
    if part == AccountPart::HealthRisk {
        let health = &cx.content.account.health;
        w::sand_card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &health.title);
            w::small(ui, &health.words);
            if w::small_standard(ui, &tr!("account-danger-help")).clicked() {
                cx.go(Place::Help(HelpPage::Front));
            }
        });
        w::gap(ui, 12.0);
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for line in &guide.guide {
            w::small(ui, line);
            w::gap(ui, 4.0);
        }
        w::fold(ui, part, &tr!("account-pair"), false, |ui| {
            w::caption(ui, tr!("apology-weak"));
            w::small(ui, &guide.weak);
            w::gap(ui, 8.0);
            w::caption(ui, tr!("apology-strong"));
            w::small(ui, &guide.strong);
            w::gap(ui, 8.0);
            w::small_soft(ui, &guide.because);
        });
    });
}

/// Into the trash, with the way back.
pub(super) fn delete(cx: &mut ViewCx<'_>, id: AccountId) {
    let back = Command::Account(AccountCommand::Restore(id));
    cx.act_undo_with(Command::Account(AccountCommand::Delete(id)), tr!("account-deleted"), back);
}

fn keep(id: AccountId, part: AccountPart, words: Words) -> Command {
    Command::Account(AccountCommand::SavePart(id, part, words))
}
