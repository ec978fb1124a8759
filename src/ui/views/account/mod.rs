//! My account and something more to tell: written alone, told in person, frozen from then on.
//!
//! Nothing here shows a word of it to anybody else, writes any of it, or counts.

mod giving;
mod home;
mod more;
mod sheet;
mod told;
mod trash;
mod whole;
mod write;

use crate::domain::account::Account;
use crate::domain::id::AccountId;
use crate::session::model::AccountsModel;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::turned;
use home::Home;
use more::MorePage;
use told::ToldPage;
use whole::WholePage;
use write::WritePage;

/// The screen's own state.
#[derive(Default)]
pub struct AccountView {
    page: Page,
}

enum Page {
    /// What there is, and the way to more.
    Home(Home),
    /// Writing it, part by part.
    Write(Box<WritePage>),
    /// All of it, before it is told.
    Whole(Box<WholePage>),
    /// Something more.
    More(Box<MorePage>),
    /// What was told.
    Told(Box<ToldPage>),
    Trash,
}

impl Default for Page {
    fn default() -> Self {
        Self::Home(Home::default())
    }
}

/// Where a page leads.
#[derive(Clone, Copy)]
enum Turn {
    Stay,
    Home,
    /// Writing it, at the first part that is open.
    Write(AccountId),
    /// Writing it, at that part.
    WriteAt(AccountId, usize),
    Whole(AccountId),
    More(AccountId),
    Told(AccountId),
    Trash,
}

impl View for AccountView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        if cx.both() && !matches!(self.page, Page::Home(_)) {
            self.page = Page::default();
        }
        self.leave_what_is_gone(cx);
        let window = cx.window;
        let turn = page::scroll(ui, window, |ui| match &mut self.page {
            Page::Home(home) => home.show(ui, cx),
            Page::Write(write) => write.show(ui, cx),
            Page::Whole(whole) => whole.show(ui, cx),
            Page::More(more) => more.show(ui, cx),
            Page::Told(told) => told.show(ui, cx),
            Page::Trash => trash::show(ui, cx),
        });
        if !matches!(turn, Turn::Stay) {
            turned(ui);
        }
        self.turn(cx, turn);
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        let Place::Account(Some(id)) = place else { return };
        let turn = stands(&cx.models.accounts, *id);
        self.turn(cx, turn);
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        match &mut self.page {
            Page::Write(write) => write.flush(cx),
            Page::More(more) => more.flush(cx),
            _ => {}
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        let turn = match &self.page {
            Page::Home(_) => return false,
            Page::Whole(whole) => Turn::Write(whole.id()),
            _ => Turn::Home,
        };
        self.turn(cx, turn);
        true
    }
}

impl AccountView {
    fn turn(&mut self, cx: &mut ViewCx<'_>, turn: Turn) {
        if !matches!(turn, Turn::Stay) {
            self.flush(cx);
        }
        self.page = match turn {
            Turn::Stay => return,
            Turn::Home => Page::default(),
            Turn::Write(id) => Page::Write(Box::new(WritePage::new(id))),
            Turn::WriteAt(id, part) => Page::Write(Box::new(WritePage::at(id, part))),
            Turn::Whole(id) => Page::Whole(Box::new(WholePage::new(id))),
            Turn::More(id) => Page::More(Box::new(MorePage::new(id))),
            Turn::Told(id) => Page::Told(Box::new(ToldPage::new(id))),
            Turn::Trash => Page::Trash,
        };
    }

    /// A page whose account is no longer there, or stands elsewhere by Undo, gives way to where it is now.
    fn leave_what_is_gone(&mut self, cx: &mut ViewCx<'_>) {
        let (id, told) = match &self.page {
            Page::Write(write) => (write.id(), false),
            Page::Whole(whole) => (whole.id(), false),
            Page::More(more) => (more.id(), false),
            Page::Told(told) => (told.id(), true),
            Page::Home(_) | Page::Trash => return,
        };
        let model = &cx.models.accounts;
        if mine(model, id).is_none_or(|account| account.given().is_some() != told) {
            let turn = stands(model, id);
            self.turn(cx, turn);
        }
    }
}

/// Mine with that id, where it is not in the trash.
fn mine(model: &AccountsModel, id: AccountId) -> Option<&Account> {
    model.mine.iter().find(|account| account.id == id)
}

/// The page on which an account is to be found.
fn stands(model: &AccountsModel, id: AccountId) -> Turn {
    match mine(model, id) {
        None => Turn::Home,
        Some(account) if account.given().is_some() => Turn::Told(id),
        Some(account) if account.something_more().is_some() => Turn::More(id),
        Some(_) => Turn::Write(id),
    }
}
