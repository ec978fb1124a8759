//! What was shared with somebody once, kept for reading.

use super::named;
use crate::portable::whole::{Sheet, sheets};
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Its pages, and which is open.
#[derive(Default)]
pub(super) struct Reading {
    asked: Option<Ticket>,
    pages: Vec<Sheet>,
    at: Option<usize>,
}

impl Reading {
    /// The pages stand in the place of everything else.
    pub(super) fn is_open(&self) -> bool {
        !self.pages.is_empty()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Kept(kept)) => {
                self.asked = None;
                self.pages = named(cx.content, |named| sheets(&kept.tables, named));
                if self.pages.is_empty() {
                    cx.say(tr!("data-kept-empty"));
                }
            }
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                cx.tell(problem);
            }
            _ => {}
        }
        match self.at {
            Some(at) => self.page(ui, at),
            None if self.is_open() => self.list(ui),
            None => self.card(ui, cx),
        }
    }

    fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let since = cx.models.here.kept_since.map(say::day_with_year).unwrap_or_default();
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("data-kept", date = since));
            w::body(ui, tr!("data-kept-about"));
            ui.add_space(8.0);
            if w::standard(ui, &tr!("data-kept-read")).clicked() {
                self.asked = Some(cx.ask(Request::GatherKept));
            }
        });
    }

    fn list(&mut self, ui: &mut Ui) {
        if page::back_link(ui, &tr!("settings-data")) {
            *self = Self::default();
            return;
        }
        ui.add_space(8.0);
        for (at, sheet) in self.pages.iter().enumerate() {
            ui.push_id(at, |ui| {
                if w::quiet(ui, sheet.title.trim()).clicked() {
                    self.at = Some(at);
                }
            });
        }
    }

    fn page(&mut self, ui: &mut Ui, at: usize) {
        if page::back_link(ui, &tr!("data-kept-all")) {
            self.at = None;
            return;
        }
        let Some(sheet) = self.pages.get(at) else { return };
        page::reading(ui, |ui| {
            w::section(ui, sheet.title.trim());
            ui.add_space(8.0);
            // The head of a journal page is for programs; its words follow.
            let text =
                sheet.text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(&*sheet.text, |(_, text)| text);
            for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty() && !part.starts_with("# ")) {
                match (part.strip_prefix("## "), part.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"))) {
                    (Some(head), _) => {
                        ui.add_space(10.0);
                        w::heading(ui, head);
                    }
                    (None, Some(label)) => drop(w::strong(ui, label)),
                    (None, None) => drop(w::reading(ui, part)),
                }
                ui.add_space(4.0);
            }
        });
    }
}
