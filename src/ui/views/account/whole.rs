//! All of it before it is told: its words, what is still open, how to tell it, and marking it told.

use super::giving::Giving;
use super::{Turn, home, mine, sheet};
use crate::domain::account::AccountPart;
use crate::domain::id::AccountId;
use crate::export::Document;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::parts;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;

/// The page's own state.
pub(super) struct WholePage {
    id: AccountId,
    giving: Option<Giving>,
    file: SavePanel,
}

impl WholePage {
    /// The whole of one account.
    pub(super) fn new(id: AccountId) -> Self {
        Self { id, giving: None, file: SavePanel::default() }
    }

    /// Which account it is.
    pub(super) fn id(&self) -> AccountId {
        self.id
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let models = cx.models;
        let Some(account) = mine(&models.accounts, self.id) else { return Turn::Stay };
        let Some(written) = account.parts() else { return Turn::Stay };
        let sheet = sheet::sheet(cx.content, account, cx.today());
        let is_whole = written.whole().is_some();
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("account-back-writing")) {
            turn = Turn::Write(self.id);
        }
        page::head(ui, None, &tr!("account-whole"), |ui| {
            if is_whole {
                parts::copy_button(ui, cx, &sheet);
            }
        });
        page::reading(ui, |ui| {
            if !sheet.parts.is_empty() {
                w::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    parts::read(ui, sheet.parts.iter().map(|(title, words)| (title.as_str(), words.as_str())));
                });
                w::gap(ui, 16.0);
            }
            if !is_whole {
                open(ui, cx, written.open(), self.id, &mut turn);
                return;
            }
            if let Some(giving) = &mut self.giving {
                if giving.show(ui, cx, self.id) {
                    self.giving = None;
                }
                return;
            }
            how_to(ui, cx);
            w::gap(ui, 16.0);
            self.file.show(ui, cx, &parts::saving(), || Some(Document::Parts(sheet.clone())));
            w::gap(ui, 20.0);
            if w::primary(ui, &tr!("account-give")).clicked() {
                self.giving = Some(Giving::default());
            }
        });
        turn
    }
}

/// The parts still without words, each a way to itself.
fn open(ui: &mut Ui, cx: &ViewCx<'_>, open: impl Iterator<Item = AccountPart>, id: AccountId, turn: &mut Turn) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("account-open-title"));
        w::small_soft(ui, tr!("account-open-about"));
        w::gap(ui, 6.0);
        ui.horizontal_wrapped(|ui| {
            for part in open {
                if w::small_standard(ui, &cx.content.account.part(part).title).clicked() {
                    *turn = Turn::WriteAt(id, part as usize);
                }
            }
        });
    });
}

/// How it is told, and what comes first where that could hurt somebody.
pub(super) fn how_to(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let giving = &cx.content.account.giving;
    w::heading(ui, &giving.title);
    for line in &giving.guide {
        w::small(ui, line);
        w::gap(ui, 4.0);
    }
    w::gap(ui, 12.0);
    home::danger(ui, cx);
}
