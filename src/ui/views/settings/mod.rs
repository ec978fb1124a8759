//! Settings: a list of pages and the page chosen. Own choices are kept in the person's notebook, the window's looks in a
//! file without anything personal.
//!
//! A new page is a name in [`SettingsPage`], a line in [`pages`], and one in [`SettingsView::body`].

mod about;
mod backups;
mod computer;
mod data;
mod formats;
mod hints;
mod keys;
mod list;
mod look;
mod new_keys;
mod people;
mod recovery;
mod reminders;
mod shelf;
mod you;

pub(super) use you::kinds;

use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, SettingsPage, View, ViewCx};
use crate::ui::widgets;
use egui::{ScrollArea, Ui};

/// Kept free at the right of a page, for its scroll bar.
const BAR: f32 = 14.0;

/// What of Settings is shown.
#[derive(Default)]
pub struct SettingsView {
    /// The page chosen. Without one the list stands alone in a narrow window, and beside the first page in others.
    page: Option<SettingsPage>,
    /// The page is another one than in the frame before.
    turned: bool,
    list: list::List,
    you: you::You,
    keys: keys::Keys,
    recovery: recovery::Recovery,
    people: people::People,
    computer: computer::Computer,
    data: data::Data,
    new_keys: new_keys::NewKeys,
    shelf: shelf::Shelf,
    backups: backups::Backups,
}

/// Every page with its name, in the order of the list.
fn pages() -> [(SettingsPage, String); 11] {
    [
        (SettingsPage::You, tr!("settings-you")),
        (SettingsPage::Look, tr!("settings-look")),
        (SettingsPage::Formats, tr!("settings-formats")),
        (SettingsPage::Reminders, tr!("settings-reminders")),
        (SettingsPage::Keys, tr!("settings-keys")),
        (SettingsPage::People, tr!("settings-people")),
        (SettingsPage::Backups, tr!("settings-backups")),
        (SettingsPage::Data, tr!("settings-data")),
        (SettingsPage::Computer, tr!("settings-computer")),
        (SettingsPage::About, tr!("settings-about")),
        (SettingsPage::Licences, tr!("settings-licences")),
    ]
}

impl SettingsView {
    fn body(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: SettingsPage) {
        match page {
            SettingsPage::You => self.you.show(ui, cx),
            SettingsPage::Look => look::show(ui, cx),
            SettingsPage::Formats => formats::show(ui, cx),
            SettingsPage::Reminders => reminders::show(ui, cx),
            SettingsPage::Keys => {
                self.keys.show(ui, cx);
                ui.add_space(16.0);
                self.recovery.show(ui, cx);
                ui.add_space(16.0);
                self.new_keys.show(ui, cx);
            }
            SettingsPage::People => self.people.show(ui, cx),
            SettingsPage::Backups => self.backups.show(ui, cx),
            SettingsPage::Data => self.data.show(ui, cx),
            SettingsPage::Computer => self.computer.show(ui, cx),
            SettingsPage::About => about::show(ui, cx),
            // Not here: it scrolls by itself.
            SettingsPage::Licences => {}
        }
    }

    /// The page under its name, scrolling by itself.
    fn detail(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: SettingsPage) {
        if let Some((_, name)) = pages().into_iter().find(|(known, _)| *known == page) {
            // On one line with the title of the list beside it.
            if page::shows_both(cx.window) {
                ui.add_space(5.0);
            }
            widgets::section(ui, name);
            ui.add_space(12.0);
        }
        // A list of hundreds scrolls by itself.
        if page == SettingsPage::Licences {
            return self.shelf.show(ui, cx);
        }
        let mut area = ScrollArea::vertical().id_salt("settings page").auto_shrink(false);
        if std::mem::take(&mut self.turned) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            ui.set_width(ui.available_width() - BAR);
            self.body(ui, cx, page);
            ui.add_space(16.0);
        });
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, beside: bool) {
        widgets::page_title(ui, tr!("shell-settings"));
        ui.add_space(10.0);
        let lit = if beside { Some(self.page.unwrap_or_default()) } else { None };
        if let Some(chosen) = self.list.show(ui, &pages(), lit) {
            self.turn_to(cx, Some(chosen));
        }
    }

    /// Shows another page; what was typed on this one is saved, a passphrase on its way forgotten.
    fn turn_to(&mut self, cx: &mut ViewCx<'_>, page: Option<SettingsPage>) {
        if self.page != page {
            self.flush(cx);
            let list = std::mem::take(&mut self.list);
            *self = Self { page, turned: true, list, ..Self::default() };
        }
    }
}

impl View for SettingsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::fixed(ui, window, |ui| {
            if page::shows_both(window) {
                page::list_and_page(
                    ui,
                    window,
                    &mut (&mut *self, &mut *cx),
                    |ui, (view, cx)| view.list(ui, cx, true),
                    |ui, (view, cx)| view.detail(ui, cx, view.page.unwrap_or_default()),
                );
            } else if let Some(page) = self.page {
                if page::back_link(ui, &tr!("shell-settings")) {
                    self.turn_to(cx, None);
                } else {
                    self.detail(ui, cx, page);
                }
            } else {
                self.list(ui, cx, false);
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        if let Place::Settings(page) = place {
            // Who comes back from elsewhere finds the page they left, where the list stays in sight beside it.
            let page = page.or(self.page.filter(|_| page::shows_both(cx.window)));
            *self = Self { page, turned: true, ..Self::default() };
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.you.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if self.page == Some(SettingsPage::Licences) && self.shelf.close() {
            return true;
        }
        let inside = self.page.is_some() && !page::shows_both(cx.window);
        if inside {
            self.turn_to(cx, None);
        }
        inside
    }

    fn search(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        let here = self.page == Some(SettingsPage::Licences);
        if here {
            self.shelf.search();
        }
        here
    }
}
