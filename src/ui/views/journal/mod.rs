//! The journal, private and shared: a list with search beside the page being read or written.
//!
//! A private page is saved as it is typed. A shared one is typed into a draft and put there on purpose.

mod choices;
mod dialog;
mod digest;
mod export;
mod feelings;
mod hits;
mod import;
mod list;
mod page;
mod prompt;
mod search;
mod share;
mod sheet;
#[cfg(test)]
mod tests;
mod trash;

pub(super) use dialog::{at_work, problem as many_problem};

use crate::domain::id::EntryId;
use crate::session::model::EntryList;
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{JournalPlace, Place, Reply, View, ViewCx, WindowClass};
use crate::ui::views::sections::{self, JournalSection};
use search::Search;
use share::ShareForm;
use sheet::Sheet;

/// The screen's own state.
#[derive(Debug, Default)]
pub struct JournalView {
    /// Which journal is listed; the private one where it is open.
    home: Option<Home>,
    search: Search,
    sheet: Option<Sheet>,
    /// An entry on its way here.
    loading: Option<(Ticket, Home, EntryId)>,
    in_trash: bool,
    share: Option<ShareForm>,
    rows: list::Rows,
    digest: digest::Digest,
    dialog: Option<dialog::Dialog>,
}

impl View for JournalView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        self.take_replies(cx);
        frame::fixed(ui, cx.window, |ui| {
            let narrow_sheet = !frame::shows_both(cx.window) && self.sheet.is_some();
            let cramped = Self::list_is_cramped(ui, cx);
            if cx.me().is_some() && !self.in_trash && !narrow_sheet && !cramped {
                sections::journal(ui, cx, JournalSection::Journal);
            }
            if self.in_trash {
                self.trash(ui, cx);
            } else if frame::shows_both(cx.window) {
                let window = cx.window;
                frame::list_and_detail(
                    ui,
                    window,
                    &mut (&mut *self, &mut *cx),
                    |ui, (view, cx)| view.list(ui, cx),
                    |ui, (view, cx)| view.detail(ui, cx),
                );
            } else if self.sheet.is_some() {
                if frame::back_link(ui, &tr!("journal-title")) {
                    self.close_sheet(cx);
                } else {
                    self.detail(ui, cx);
                }
            } else if cramped {
                self.cramped_list(ui, cx);
            } else {
                self.list(ui, cx);
            }
        });
        self.show_share(ui, cx);
        self.show_dialog(ui, cx);
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let Place::Journal(place) = place else { return };
        self.in_trash = *place == JournalPlace::Trash;
        match *place {
            JournalPlace::New => self.begin(cx),
            JournalPlace::NewShared => {
                self.home = Some(Home::Shared);
                self.begin(cx);
            }
            JournalPlace::Entry(home, id) => self.load(home, id, cx),
            JournalPlace::List | JournalPlace::Trash => {}
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.save_now(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if self.share.take().is_some() || self.dialog.take().is_some() {
            return true;
        }
        if self.in_trash {
            cx.go(Place::Journal(JournalPlace::List));
            return true;
        }
        if self.search.clear() {
            return true;
        }
        if cx.window == WindowClass::Narrow && self.sheet.is_some() {
            self.close_sheet(cx);
            return true;
        }
        false
    }

    fn search(&mut self, _: &mut ViewCx<'_>) -> bool {
        self.search.take_focus();
        true
    }
}

impl JournalView {
    /// Sends what is not saved yet.
    fn save_now(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(sheet) = &mut self.sheet {
            sheet.flush(cx);
        }
    }

    /// The journal that is listed.
    fn home(&self, cx: &ViewCx<'_>) -> Home {
        let journal = &cx.models.journal;
        match self.home {
            Some(Home::Shared) if journal.shared.is_some() => Home::Shared,
            _ if journal.private.is_none() && journal.shared.is_some() => Home::Shared,
            _ => Home::Private,
        }
    }

    fn entries<'a>(&self, cx: &'a ViewCx<'_>) -> Option<&'a EntryList> {
        match self.home(cx) {
            Home::Private => cx.models.journal.private.as_ref(),
            Home::Shared => cx.models.journal.shared.as_ref(),
        }
    }

    /// A new page in the journal that is listed.
    fn begin(&mut self, cx: &mut ViewCx<'_>) {
        self.save_now(cx);
        let home = self.home(cx);
        self.sheet = Some(Sheet::new(home, cx));
        self.loading = None;
    }

    fn load(&mut self, home: Home, id: EntryId, cx: &mut ViewCx<'_>) {
        if self.sheet.as_ref().is_some_and(|sheet| sheet.is_of(home, id)) {
            return;
        }
        self.save_now(cx);
        self.home = Some(home);
        let ticket = cx.ask(|ticket| Request::ReadEntry(ticket, home, id));
        self.loading = Some((ticket, home, id));
    }

    fn close_sheet(&mut self, cx: &mut ViewCx<'_>) {
        self.save_now(cx);
        self.sheet = None;
    }

    fn take_replies(&mut self, cx: &mut ViewCx<'_>) {
        self.search.take_reply(cx);
        if let Some((ticket, home, _)) = self.loading
            && let Some(reply) = cx.reply(ticket)
        {
            self.loading = None;
            match reply {
                Reply::Entry(entry) => {
                    // What was typed while the other page was on its way.
                    self.save_now(cx);
                    self.sheet = Some(Sheet::of(home, *entry, cx));
                }
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
    }
}
