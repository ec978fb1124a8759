//! Picking pages of one's own journal, one by one, with words to look for.

use crate::domain::id::EntryId;
use crate::domain::journal::{EntryHead, Filter};
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// Height of a row.
const ROW: f32 = 40.0;
/// Pages found at most; more than anybody reads through.
const MOST_FOUND: usize = 200;

/// What is looked for while picking.
#[derive(Default)]
pub(super) struct Picking {
    query: String,
    under_way: Option<Ticket>,
    /// Pages found; none while nothing is looked for.
    found: Option<Vec<EntryHead>>,
}

impl Picking {
    /// Draws it; true when done.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, picked: &mut Vec<EntryId>) -> bool {
        let mut done = page::back_link(ui, &tr!("summary-title"));
        w::section(ui, tr!("summary-excerpts-pick"));
        w::soft(ui, tr!("summary-excerpts-about"));
        w::gap(ui, 10.0);
        ui.horizontal_wrapped(|ui| {
            ui.allocate_ui(egui::vec2(ui.available_width().min(360.0), 38.0), |ui| {
                if w::search_field(ui, &tr!("summary-excerpts-search"), &mut self.query).changed() {
                    self.ask(cx);
                }
            });
            done |= w::standard(ui, &tr!("summary-excerpts-done")).clicked();
        });
        if let Some(reply) = self.under_way.and_then(|ticket| cx.reply(ticket)) {
            self.under_way = None;
            if let Reply::Hits(hits) = reply {
                self.found = Some(hits.into_iter().map(|hit| hit.head).collect());
            }
        }
        w::gap(ui, 10.0);
        let all = cx.models.journal.private.as_ref().map(|list| Arc::clone(&list.heads)).unwrap_or_default();
        let heads: &[EntryHead] = self.found.as_deref().unwrap_or(&all);
        if heads.is_empty() {
            w::soft(ui, if self.found.is_some() { tr!("journal-list-empty") } else { tr!("summary-excerpts-no-pages") });
        }
        let room = (ui.clip_rect().height() - 260.0).max(240.0);
        ScrollArea::vertical().id_salt("excerpts").max_height(room).auto_shrink(false).show_rows(ui, ROW, heads.len(), |ui, range| {
            for head in range.filter_map(|at| heads.get(at)) {
                let title = if cx.settings.quiet_labels || head.title.is_blank() {
                    tr!("journal-untitled")
                } else {
                    head.title.trim().to_owned()
                };
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
        done
    }

    fn ask(&mut self, cx: &mut ViewCx<'_>) {
        let filter = Filter::for_words(&self.query);
        if filter.is_empty() {
            self.found = None;
            self.under_way = None;
            return;
        }
        let filter = Box::new(filter);
        self.under_way = Some(cx.ask(|ticket| Request::Search { ticket, home: Home::Private, filter, limit: MOST_FOUND }));
    }
}
