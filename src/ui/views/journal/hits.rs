//! What was found, with the words that were looked for.

use super::JournalView;
use super::list::{date, title};
use super::search::MOST_HITS;
use crate::domain::journal::Hit;
use crate::tr;
use crate::ui::theme::{Type, tokens};
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::text::LayoutJob;
use egui::{Label, Ui};

impl JournalView {
    /// Below each other; the caller scrolls.
    pub(super) fn hits(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.search.hits.is_empty() {
            if !self.search.waits() {
                w::soft(ui, tr!("journal-list-empty"));
            }
            return;
        }
        let home = self.home(cx);
        let mut open = None;
        ui.spacing_mut().item_spacing.y = 2.0;
        for hit in &self.search.hits {
            let selected = self.sheet.as_ref().is_some_and(|sheet| sheet.is_of(home, hit.head.id));
            let (date, title) = (date(&hit.head, cx), title(&hit.head, cx));
            let row = w::row_button(ui, selected, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                w::caption(ui, &date);
                // Without words to look for there is nothing to show them in.
                if hit.matches.is_empty() {
                    ui.add(Label::new(plain(ui, &title)).selectable(false));
                } else {
                    ui.add(Label::new(marked(ui, hit)).selectable(false));
                }
            });
            if w::named(row, &format!("{date}, {title}")).clicked() {
                open = Some(hit.head.id);
            }
        }
        if self.search.hits.len() == MOST_HITS {
            w::caption(ui, tr!("journal-list-more"));
        }
        if let Some(id) = open {
            self.load(home, id, cx);
        }
    }
}

fn plain(ui: &Ui, title: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.append(title, 0.0, Type::Interface.format(tokens(ui.ctx()).ink));
    fitted(ui, job)
}

/// The words around the match, the match itself on accent-soft.
fn marked(ui: &Ui, hit: &Hit) -> LayoutJob {
    let t = tokens(ui.ctx());
    let plain = Type::Small.format(t.ink);
    let mut found = plain.clone();
    found.background = t.accent_soft;
    found.color = t.accent;
    let mut job = LayoutJob::default();
    let mut at = 0;
    for range in &hit.matches {
        job.append(hit.snippet.get(at..range.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(hit.snippet.get(range.clone()).unwrap_or_default(), 0.0, found.clone());
        at = range.end;
    }
    job.append(hit.snippet.get(at..).unwrap_or_default(), 0.0, plain);
    fitted(ui, job)
}

fn fitted(ui: &Ui, mut job: LayoutJob) -> LayoutJob {
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 3;
    job
}
