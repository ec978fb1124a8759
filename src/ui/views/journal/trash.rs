//! Pages deleted in the last 30 days.

use super::JournalView;
use super::list::{date, title};
use crate::session::Command;
use crate::session::command::JournalCommand;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{Confirm, Intent, JournalPlace, Place, ViewCx};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

impl JournalView {
    pub(super) fn trash(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if frame::back_link(ui, &tr!("journal-trash-back")) {
            cx.go(Place::Journal(JournalPlace::List));
        }
        frame::head(ui, None, &tr!("journal-trash-title"), |_| {});
        w::soft(ui, tr!("journal-trash-about"));
        ui.add_space(12.0);
        let home = self.home(cx);
        let Some(list) = self.entries(cx) else { return };
        let heads = Arc::clone(&list.trash);
        if heads.is_empty() {
            w::soft(ui, tr!("journal-trash-empty"));
            return;
        }
        ScrollArea::vertical().id_salt("trash").auto_shrink(false).show(ui, |ui| {
            for head in heads.iter() {
                let (date, title) = (date(head, cx), title(head, cx));
                w::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    w::caption(ui, &date);
                    w::body(ui, &title);
                    ui.horizontal_wrapped(|ui| {
                        if w::small_standard(ui, &tr!("journal-restore")).clicked() {
                            let back = Command::Journal(JournalCommand::Restore(home, head.id));
                            cx.act_saying(back, tr!("journal-restored"));
                        }
                        if w::small_danger(ui, &tr!("journal-purge")).clicked() {
                            let purge = Command::Journal(JournalCommand::Purge(home, head.id));
                            let then = vec![Intent::command_saying(cx.out, purge, tr!("journal-purged"))];
                            cx.confirm(Confirm {
                                question: tr!("journal-purge-question"),
                                body: tr!("journal-purge-body"),
                                keep: tr!("journal-purge-keep"),
                                act: tr!("journal-purge"),
                                danger: true,
                                then,
                            });
                        }
                    });
                });
                ui.add_space(8.0);
            }
        });
    }
}
