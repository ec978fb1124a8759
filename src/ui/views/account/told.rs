//! What was told: its words as they were, the day and how. It changes no more; what comes later is something more.

use super::{Turn, giving, mine, sheet, write};
use crate::domain::id::AccountId;
use crate::export::Document;
use crate::session::command::AccountCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::parts;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;

/// The page's own state.
pub(super) struct ToldPage {
    id: AccountId,
    file: SavePanel,
    beginning: Option<Ticket>,
}

impl ToldPage {
    /// What was told.
    pub(super) fn new(id: AccountId) -> Self {
        Self { id, file: SavePanel::default(), beginning: None }
    }

    /// Which account it is.
    pub(super) fn id(&self) -> AccountId {
        self.id
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = Turn::Stay;
        if let Some(reply) = self.beginning.and_then(|ticket| cx.reply(ticket)) {
            self.beginning = None;
            match reply {
                Reply::Done(done) => turn = done.made.map_or(Turn::Stay, |id| Turn::More(id.into())),
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
        let models = cx.models;
        let Some(account) = mine(&models.accounts, self.id) else { return turn };
        let Some(given) = account.given() else { return turn };
        let sheet = sheet::sheet(cx.content, account, cx.today());
        if page::back_link(ui, &tr!("section-account")) {
            turn = Turn::Home;
        }
        let title = tr!("account-row-told", date = say::day_with_year(given.day));
        page::head(ui, Some(&giving::how(given.how)), &title, |ui| {
            w::more_menu(ui, &tr!("account-menu"), |ui| {
                if w::menu_item(ui, &tr!("account-delete")).clicked() {
                    write::delete(cx, self.id);
                    turn = Turn::Home;
                    ui.close();
                }
            });
            parts::copy_button(ui, cx, &sheet);
        });
        page::reading(ui, |ui| {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                parts::read(ui, sheet.parts.iter().map(|(title, words)| (title.as_str(), words.as_str())));
            });
            w::gap(ui, 8.0);
            w::small_soft(ui, &cx.content.account.giving.after);
            w::gap(ui, 8.0);
            if w::small_standard(ui, &tr!("account-more-begin")).clicked() && self.beginning.is_none() {
                self.beginning = Some(cx.ask_command(Command::Account(AccountCommand::BeginMore)));
            }
            w::gap(ui, 20.0);
            self.file.show(ui, cx, &parts::saving(), || Some(Document::Parts(sheet.clone())));
        });
        turn
    }
}
