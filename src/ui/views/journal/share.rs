//! Sharing a copy: first exactly what the other will see.

use super::JournalView;
use super::sheet::{Sheet, Text};
use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::say;
use crate::session::Command;
use crate::session::command::{JournalCommand, ShareChoice};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Align, Id, Layout, Modal, ScrollArea, Ui};

/// A copy about to be shared.
#[derive(Debug)]
pub(super) struct ShareForm {
    id: EntryId,
    text: Text,
    day: Option<Day>,
    choice: ShareChoice,
    fresh: bool,
}

impl ShareForm {
    pub fn of(id: EntryId, sheet: &Sheet) -> Self {
        Self { id, text: sheet.text.clone(), day: sheet.day, choice: ShareChoice::default(), fresh: true }
    }
}

impl JournalView {
    pub(super) fn show_share(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(mut form) = self.share.take() else { return };
        // What is not saved yet belongs to what is shared.
        if form.fresh {
            self.save_now(cx);
        }
        let mut open = true;
        let modal = Modal::new(Id::unique("share")).frame(w::dialog_frame(ui)).show(ui.ctx(), |ui| {
            ui.set_width(440.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            open = form.show(ui, cx);
        });
        if modal.backdrop_response.clicked() {
            open = false;
        }
        form.fresh = false;
        if open {
            self.share = Some(form);
        }
    }
}

impl ShareForm {
    /// False when it is answered.
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let name = cx.models.here.other().map(|p| p.name.trim().to_owned()).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| tr!("journal-share-other"));
        w::dialog_title(ui, tr!("journal-share-title"));
        ui.add_space(6.0);
        w::body(ui, tr!("journal-share-body", name = name));
        ui.add_space(10.0);
        w::sunk_box(ui, |ui| {
            ui.set_min_width(ui.available_width());
            // A copy without the page's own day stands under today.
            let day = self.day.filter(|_| self.choice.day).unwrap_or(cx.today());
            w::caption(ui, say::day_near(day, cx.today()));
            if self.choice.title && !self.text.title.trim().is_empty() {
                w::heading(ui, self.text.title.trim());
            }
            ScrollArea::vertical().max_height(180.0).show(ui, |ui| w::body(ui, &self.text.body));
            if self.choice.feelings {
                w::caption(ui, cx.content.feelings.line(&self.text.feelings));
            }
            if self.choice.tags && !self.text.tags.trim().is_empty() {
                w::caption(ui, &self.text.tags);
            }
        });
        ui.add_space(10.0);
        if !self.text.title.trim().is_empty() {
            w::switch(ui, &tr!("journal-share-title-switch"), &mut self.choice.title);
        }
        w::switch(ui, &tr!("journal-share-day-switch"), &mut self.choice.day);
        if !self.text.feelings.is_empty() {
            w::switch(ui, &tr!("journal-share-feelings-switch"), &mut self.choice.feelings);
        }
        if !self.text.tags.trim().is_empty() {
            w::switch(ui, &tr!("journal-share-tags-switch"), &mut self.choice.tags);
        }
        ui.add_space(16.0);
        let mut open = true;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let keep = w::primary(ui, &tr!("journal-share-keep"));
            if self.fresh {
                keep.request_focus();
            }
            if keep.clicked() {
                open = false;
            }
            if w::standard(ui, &tr!("journal-share-act")).clicked() {
                cx.act_saying(Command::Journal(JournalCommand::Share(self.id, self.choice)), tr!("journal-shared-now"));
                open = false;
            }
        });
        open
    }
}
