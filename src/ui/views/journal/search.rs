//! Search as you type.

use super::JournalView;
use super::list::{date, title};
use crate::domain::journal::Hit;
use crate::domain::words::Words;
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::theme::{Type, tokens};
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::text::LayoutJob;
use egui::{Label, ScrollArea, Ui};

/// Hits asked for; more than anybody reads through.
const MOST_HITS: usize = 100;

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub(super) struct Search {
    query: String,
    under_way: Option<Ticket>,
    hits: Vec<Hit>,
    focus: bool,
}

impl Search {
    pub fn is_on(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// Empties it; false when it was empty.
    pub fn clear(&mut self) -> bool {
        let was_on = self.is_on();
        *self = Self::default();
        was_on
    }

    pub fn take_focus(&mut self) {
        self.focus = true;
    }

    pub fn field(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, home: Home, name: &str) {
        let response = w::search_field(ui, name, &mut self.query);
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.changed() {
            self.ask(cx, home);
        }
    }

    fn ask(&mut self, cx: &mut ViewCx<'_>, home: Home) {
        if !self.is_on() {
            self.hits.clear();
            self.under_way = None;
            return;
        }
        // A query past the limit of a text finds nothing anyway.
        let query = Words::new(self.query.as_str()).unwrap_or_default();
        self.under_way = Some(cx.ask(|ticket| Request::Search { ticket, home, query, limit: MOST_HITS }));
    }

    pub fn take_reply(&mut self, cx: &mut ViewCx<'_>) {
        match self.under_way.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Hits(hits)) => self.hits = hits,
            Some(Reply::Refused(problem)) => cx.tell(problem),
            Some(_) => {}
            None => return,
        }
        self.under_way = None;
    }
}

impl JournalView {
    pub(super) fn hits(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.search.hits.is_empty() {
            if self.search.under_way.is_none() {
                w::soft(ui, tr!("journal-list-empty"));
            }
            return;
        }
        let home = self.home(cx);
        let mut open = None;
        ScrollArea::vertical().id_salt("hits").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for hit in &self.search.hits {
                let selected = self.sheet.as_ref().is_some_and(|sheet| sheet.is_of(home, hit.head.id));
                let (date, title) = (date(&hit.head, cx), title(&hit.head, cx));
                let row = w::row_button(ui, selected, |ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    w::caption(ui, &date);
                    ui.add(Label::new(marked(ui, hit)).selectable(false));
                });
                if w::named(row, &format!("{date}, {title}")).clicked() {
                    open = Some(hit.head.id);
                }
            }
        });
        if let Some(id) = open {
            self.load(home, id, cx);
        }
    }
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
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 3;
    job
}
