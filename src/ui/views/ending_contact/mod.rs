//! Ending contact: one's own page, the copy of it one chooses to show, and what the other has shown.
//!
//! Nothing here counts, proves or asks; what is not shown looks the same as what does not exist.

mod home;
mod look;
mod shown;
mod trash;
mod write;

use crate::domain::id::EndingContactId;
use crate::session::model::{AccountsModel, ContactRow};
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::turned;
use home::Home;
use look::LookPage;
use write::WritePage;

/// The screen's own state.
#[derive(Default)]
pub struct EndingContactView {
    page: Page,
}

enum Page {
    /// What is shown, and what there is of one's own.
    Home(Home),
    /// Writing a page of one's own.
    Write(Box<WritePage>),
    /// The page as the other would see it.
    Look(Box<LookPage>),
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
    Write(EndingContactId),
    Look(EndingContactId),
    Trash,
}

impl View for EndingContactView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        if cx.both() && !matches!(self.page, Page::Home(_)) {
            self.page = Page::default();
        }
        let gone = match &self.page {
            Page::Write(write) => mine(&cx.models.accounts, write.id()).is_none(),
            Page::Look(look) => mine(&cx.models.accounts, look.id()).is_none(),
            Page::Home(_) | Page::Trash => false,
        };
        if gone {
            self.turn(cx, Turn::Home);
        }
        let window = cx.window;
        let turn = page::scroll(ui, window, |ui| match &mut self.page {
            Page::Home(home) => home.show(ui, cx),
            Page::Write(write) => write.show(ui, cx),
            Page::Look(look) => look.show(ui, cx),
            Page::Trash => trash::show(ui, cx),
        });
        if !matches!(turn, Turn::Stay) {
            turned(ui);
        }
        self.turn(cx, turn);
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        if let Place::EndingContact(Some(id)) = place
            && mine(&cx.models.accounts, *id).is_some()
        {
            self.turn(cx, Turn::Write(*id));
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Page::Write(write) = &mut self.page {
            write.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        let turn = match &self.page {
            Page::Home(_) => return false,
            Page::Look(look) => Turn::Write(look.id()),
            _ => Turn::Home,
        };
        self.turn(cx, turn);
        true
    }
}

impl EndingContactView {
    fn turn(&mut self, cx: &mut ViewCx<'_>, turn: Turn) {
        if !matches!(turn, Turn::Stay) {
            self.flush(cx);
        }
        self.page = match turn {
            Turn::Stay => return,
            Turn::Home => Page::default(),
            Turn::Write(id) => Page::Write(Box::new(WritePage::new(id))),
            Turn::Look(id) => Page::Look(Box::new(LookPage::new(id))),
            Turn::Trash => Page::Trash,
        };
    }
}

/// A page of one's own, where it is not in the trash.
fn mine(model: &AccountsModel, id: EndingContactId) -> Option<&ContactRow> {
    model.contacts.iter().find(|row| row.page.id == id)
}
