//! The page as the other would see it: shown on purpose, with a full look before; hidden again; on paper.

use super::{Turn, home, mine, shown};
use crate::domain::id::EndingContactId;
use crate::domain::parts_sheet::PartsSheet;
use crate::export::Document;
use crate::session::command::EndingContactCommand;
use crate::session::model::ContactRow;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::views::parts;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;

/// The page's own state.
pub(super) struct LookPage {
    id: EndingContactId,
    file: SavePanel,
    showing: Option<Ticket>,
}

impl LookPage {
    /// The whole of one page.
    pub(super) fn new(id: EndingContactId) -> Self {
        Self { id, file: SavePanel::default(), showing: None }
    }

    /// Which page it is.
    pub(super) fn id(&self) -> EndingContactId {
        self.id
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        if let Some(reply) = self.showing.and_then(|ticket| cx.reply(ticket)) {
            self.showing = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            }
        }
        let models = cx.models;
        let Some(row) = mine(&models.accounts, self.id) else { return Turn::Stay };
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("account-back-writing")) {
            turn = Turn::Write(self.id);
        }
        let sheet = sheet(cx, row);
        let title = naming::other(&models.here).map_or_else(|| tr!("contact-whole"), |name| tr!("contact-whole-as", name = name));
        page::head(ui, None, &title, |ui| {
            if !sheet.parts.is_empty() {
                parts::copy_button(ui, cx, &sheet);
            }
        });
        page::reading(ui, |ui| {
            if sheet.parts.is_empty() {
                w::soft(ui, tr!("contact-empty"));
                return;
            }
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                shown::words(ui, cx, &row.page.parts);
            });
            w::gap(ui, 16.0);
            if let Some(name) = naming::other(&models.here) {
                self.showing(ui, cx, row, &name);
                w::gap(ui, 20.0);
            }
            self.file.show(ui, cx, &parts::saving(), || Some(Document::Parts(sheet.clone())));
        });
        turn
    }

    /// Showing it, showing it anew, and hiding it.
    fn showing(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &ContactRow, name: &str) {
        w::small_soft(ui, home::stands(cx, row));
        w::small_soft(ui, tr!("contact-show-about", name = name));
        w::gap(ui, 6.0);
        ui.horizontal_wrapped(|ui| {
            let label = match &row.shown {
                None => Some(tr!("contact-show", name = name)),
                Some(_) if row.shown_is_older() => Some(tr!("contact-show-anew", name = name)),
                Some(_) => None,
            };
            if let Some(label) = label {
                let free = self.showing.is_none();
                if ui.add_enabled_ui(free, |ui| w::primary(ui, &label)).inner.clicked() {
                    let show = Command::EndingContact(EndingContactCommand::Show(self.id));
                    self.showing = Some(cx.ask_saying(show, tr!("rules-boundary-shown-toast")));
                }
            }
            if let Some(copy) = &row.shown {
                shown::hide(ui, cx, copy);
            }
        });
    }
}

fn sheet(cx: &ViewCx<'_>, row: &ContactRow) -> PartsSheet {
    let content = cx.content;
    let parts = row.page.parts.written().map(|(part, words)| (content.account.contact_part(part).title.clone(), words.clone()));
    PartsSheet { day: cx.today(), parts: parts.collect() }
}
