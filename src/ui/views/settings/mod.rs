//! Settings: a list of pages and the page chosen. Own choices are kept in the person's notebook, the window's looks in a
//! file without anything personal.

mod about;
mod computer;
mod hints;
mod keys;
mod look;
mod people;
mod recovery;
mod you;

pub(super) use you::kinds;

use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, SettingsPage, View, ViewCx};
use crate::ui::widgets;
use egui::Ui;

/// What of Settings is shown.
#[derive(Default)]
pub struct SettingsView {
    page: SettingsPage,
    you: you::You,
    keys: keys::Keys,
    recovery: recovery::Recovery,
    people: people::People,
    computer: computer::Computer,
}

/// Every page with its name.
fn pages() -> [(SettingsPage, String); 6] {
    [
        (SettingsPage::You, tr!("settings-you")),
        (SettingsPage::Look, tr!("settings-look")),
        (SettingsPage::Keys, tr!("settings-keys")),
        (SettingsPage::People, tr!("settings-people")),
        (SettingsPage::Computer, tr!("settings-computer")),
        (SettingsPage::About, tr!("settings-about")),
    ]
}

impl SettingsView {
    fn body(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        match self.page {
            SettingsPage::You => self.you.show(ui, cx),
            SettingsPage::Look => look::show(ui, cx),
            SettingsPage::Keys => {
                self.keys.show(ui, cx);
                ui.add_space(16.0);
                self.recovery.show(ui, cx);
            }
            SettingsPage::People => self.people.show(ui, cx),
            SettingsPage::Computer => self.computer.show(ui, cx),
            SettingsPage::About => about::show(ui, cx),
        }
    }
}

impl View for SettingsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        page::scroll_up_to(ui, cx.window, 760.0, |ui| {
            page::head(ui, None, &tr!("shell-settings"), |_| {});
            let before = self.page;
            let pages = pages();
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                for (page, name) in &pages {
                    if widgets::chip(ui, name, *page == self.page).clicked() {
                        self.page = *page;
                    }
                }
            });
            if before != self.page {
                self.keys = keys::Keys::default();
                self.recovery = recovery::Recovery::default();
            }
            ui.add_space(16.0);
            self.body(ui, cx);
        });
    }

    fn open(&mut self, place: &Place, _cx: &mut ViewCx<'_>) {
        if let Place::Settings(page) = place {
            *self = Self { page: *page, ..Self::default() };
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.you.flush(cx);
    }
}
