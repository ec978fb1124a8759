//! Chapters, and what a search finds.

use super::GuideView;
use crate::content::{Article, Audience, Chapter};
use crate::domain::breach::BreachKind;
use crate::tr;
use crate::ui::theme::{Type, tokens};
use crate::ui::view::ViewCx;
use crate::ui::views::lines::arrows;
use crate::ui::widgets as w;
use egui::text::LayoutJob;
use egui::{Label, ScrollArea, Ui};
use std::ops::Range;

/// What is looked for, and where the keyboard is.
#[derive(Default)]
pub(super) struct List {
    query: String,
    of: String,
    found: Vec<Hit>,
    focus: bool,
    at: usize,
    /// Where the arrows lead in this frame, and in the next.
    now: Option<usize>,
    going: Option<usize>,
}

struct Hit {
    article: &'static Article,
    line: &'static str,
    matches: Vec<Range<usize>>,
}

impl List {
    /// Empties the search; false when it was empty.
    pub(super) fn clear(&mut self) -> bool {
        let was_on = !self.query.is_empty();
        self.query.clear();
        was_on
    }

    pub(super) fn take_focus(&mut self) {
        self.focus = true;
    }

    fn look(&mut self, cx: &ViewCx<'_>) {
        if self.of != self.query {
            self.of.clone_from(&self.query);
            let hits = cx.content.guide.search(&self.query).into_iter();
            self.found = hits.map(|found| Hit { article: found.article, line: found.line, matches: found.matches }).collect();
            self.at = 0;
        }
    }
}

impl GuideView {
    pub(super) fn chapters(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::page_title(ui, tr!("guide-title"));
        ui.add_space(10.0);
        let field = w::search_field(ui, &tr!("guide-search"), &mut self.list.query);
        if std::mem::take(&mut self.list.focus) {
            field.request_focus();
        }
        ui.add_space(8.0);
        self.list.look(cx);
        self.list.now = self.list.going.take();
        ScrollArea::vertical().id_salt("chapters").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if self.list.query.trim().is_empty() {
                self.all(ui, cx);
            } else {
                self.hits(ui, cx);
            }
        });
    }

    fn all(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let guide = &cx.content.guide;
        let role = cx.models.here.preferences.role;
        let happened: Vec<BreachKind> = cx.models.here.preferences.breach_kinds.iter().copied().collect();
        let mut chapters: Vec<&'static Chapter> = guide.chapters().iter().collect();
        // One's own chapter first; the others in the file's order.
        chapters.sort_by_key(|chapter| !(role.is_some() && chapter.audience != Audience::Any && chapter.audience.suits(role)));
        let order: Vec<(&'static Chapter, Vec<&'static Article>)> = chapters
            .into_iter()
            .map(|chapter| {
                let mut articles: Vec<_> = guide.of(chapter).collect();
                // What suits what happened comes first, and nothing says why.
                articles.sort_by_key(|article| !article.kinds.iter().any(|kind| happened.contains(kind)));
                (chapter, articles)
            })
            .collect();
        let rows = order.iter().map(|(_, articles)| articles.len()).sum();
        let mut at = 0;
        for (chapter, articles) in order {
            ui.add_space(if at == 0 { 4.0 } else { 14.0 });
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                // The name begins where the titles below it do.
                ui.add_space(14.0);
                w::caption(ui, &chapter.name);
            });
            for article in articles {
                self.row(ui, cx, (article, None), at, rows);
                at += 1;
            }
        }
    }

    fn hits(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let found = std::mem::take(&mut self.list.found);
        if found.is_empty() {
            w::soft(ui, tr!("guide-none"));
        }
        for (at, hit) in found.iter().enumerate() {
            self.row(ui, cx, (hit.article, Some(hit)), at, found.len());
        }
        self.list.found = found;
    }

    /// One stop by keyboard, then arrows.
    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, (article, hit): (&'static Article, Option<&Hit>), at: usize, rows: usize) {
        let selected = self.open.is_some_and(|open| open.id == article.id);
        let minutes = i64::try_from(article.minutes).unwrap_or(i64::MAX);
        let read = self.read(cx).is_some_and(|read| read.contains(&article.id));
        let length = if read { tr!("guide-minutes-read", minutes = minutes) } else { tr!("guide-minutes", minutes = minutes) };
        let stop = self.list.now.unwrap_or(self.list.at.min(rows.saturating_sub(1))) == at;
        let row = w::list_row(ui, selected, stop, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            if selected {
                w::strong(ui, &article.title);
            } else {
                w::body(ui, &article.title);
            }
            match hit {
                Some(hit) if !hit.matches.is_empty() => drop(ui.add(Label::new(marked(ui, hit)).selectable(false))),
                _ => drop(w::caption(ui, &length)),
            }
        });
        let row = w::named(row, &tr!("guide-open-named", title = article.title.as_str(), length = length));
        if self.list.now == Some(at) {
            self.list.at = at;
            row.request_focus();
            row.scroll_to_me(None);
        }
        if row.has_focus() {
            self.list.at = at;
            if let Some(to) = arrows(ui, &row, at, rows) {
                self.list.going = Some(to);
                ui.ctx().request_repaint();
            }
        }
        if row.clicked() {
            self.list.at = at;
            self.keep(cx);
            self.turn_to(Some(article), 0.0);
        }
    }
}

/// The words around a match, the match itself on accent-soft.
fn marked(ui: &Ui, hit: &Hit) -> LayoutJob {
    /// Bytes before the first match that are shown at most.
    const BEFORE: usize = 40;
    let t = tokens(ui.ctx());
    let plain = Type::Caption.format(t.ink3);
    let mut found = plain.clone();
    found.background = t.accent_soft;
    found.color = t.ink;
    let first = hit.matches.first().map_or(0, |range| range.start);
    let cut = hit.line.get(..first).and_then(|before| before.char_indices().rev().find(|(at, c)| first - at > BEFORE && *c == ' '));
    let mut at = cut.map_or(0, |(at, _)| at + 1);
    let mut job = LayoutJob::default();
    if at > 0 {
        job.append("…", 0.0, plain.clone());
    }
    for range in &hit.matches {
        job.append(hit.line.get(at..range.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(hit.line.get(range.clone()).unwrap_or_default(), 0.0, found.clone());
        at = range.end;
    }
    job.append(hit.line.get(at..).unwrap_or_default(), 0.0, plain);
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 2;
    job
}
