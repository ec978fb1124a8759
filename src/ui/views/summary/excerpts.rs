//! Picking pages of one's own journal, one by one.

use crate::domain::id::EntryId;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// Height of a row.
const ROW: f32 = 40.0;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, picked: &mut Vec<EntryId>, picking: &mut bool) {
    w::soft(ui, tr!("summary-excerpts-about"));
    w::gap(ui, 10.0);
    if w::standard(ui, &tr!("summary-excerpts-done")).clicked() {
        *picking = false;
    }
    w::gap(ui, 10.0);
    let heads = cx.models.journal.private.as_ref().map(|list| Arc::clone(&list.heads)).unwrap_or_default();
    let room = (ui.clip_rect().height() - 220.0).max(240.0);
    ScrollArea::vertical().id_salt("excerpts").max_height(room).auto_shrink(false).show_rows(ui, ROW, heads.len(), |ui, range| {
        for head in range.filter_map(|at| heads.get(at)) {
            let title = if head.title.is_blank() { tr!("journal-untitled") } else { head.title.trim().to_owned() };
            let label = tr!("summary-excerpt", date = say::day_near(head.day, cx.today()), title = title);
            let mut on = picked.contains(&head.id);
            if w::check(ui, &label, &mut on).changed() {
                if on {
                    picked.push(head.id);
                } else {
                    picked.retain(|id| *id != head.id);
                }
            }
        }
    });
}
