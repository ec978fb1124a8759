//! Finding pages: words as they are typed, and what else is asked of a page. What was found is in `hits`.

use super::JournalView;
use super::digest::is_written_on;
use crate::domain::journal::{EntryHead, Filter, Hit, KeptFilter, keep_filter};
use crate::domain::words::Words;
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Hits asked for; more than anybody reads through.
pub(super) const MOST_HITS: usize = 200;

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub(super) struct Search {
    query: String,
    /// What is asked besides the words.
    narrow: Filter,
    panel: bool,
    /// Counts up when the fields are emptied, so that none of them goes on with what stood in it.
    round: u32,
    tags: Vec<Words>,
    asked_tags: Option<Ticket>,
    /// The name under which it is about to be kept.
    name: String,
    under_way: Option<Ticket>,
    pub hits: Vec<Hit>,
    focus: bool,
}

impl Search {
    pub fn is_on(&self) -> bool {
        !self.filter().is_empty()
    }

    /// The fields for it are open.
    pub fn is_open(&self) -> bool {
        self.panel
    }

    /// An answer is on its way.
    pub fn waits(&self) -> bool {
        self.under_way.is_some()
    }

    /// Empties it and closes its fields; false when there was nothing to do.
    pub fn clear(&mut self) -> bool {
        let was = self.is_on() || self.panel;
        *self = Self { round: self.round + 1, ..Self::default() };
        was
    }

    pub fn take_focus(&mut self) {
        self.focus = true;
    }

    fn filter(&self) -> Filter {
        // A query past the limit of a text finds nothing anyway.
        Filter { words: Filter::for_words(&self.query).words, ..self.narrow.clone() }
    }

    fn ask(&mut self, cx: &mut ViewCx<'_>, home: Home) {
        let filter = self.filter();
        if filter.is_empty() {
            self.hits.clear();
            self.under_way = None;
            return;
        }
        self.under_way = Some(cx.ask(|ticket| Request::Search { ticket, home, filter: Box::new(filter), limit: MOST_HITS }));
    }

    /// Takes answers that came in.
    pub fn take_reply(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(reply) = self.asked_tags.and_then(|ticket| cx.reply(ticket)) {
            self.asked_tags = None;
            match reply {
                Reply::Tags(tags) => self.tags = tags,
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
        match self.under_way.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Hits(hits)) => self.hits = hits,
            Some(Reply::Refused(problem)) => cx.tell(problem),
            Some(_) => {}
            None => return,
        }
        self.under_way = None;
    }

    /// The field, the month whose days can be pressed, and the button for everything else.
    pub fn bar(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, home: Home, heads: &[EntryHead]) {
        let name = if home == Home::Private { tr!("journal-search") } else { tr!("journal-search-shared") };
        let mut changed = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let width = (ui.available_width() - 76.0).max(80.0);
            ui.allocate_ui(egui::vec2(width, 38.0), |ui| {
                let response = w::search_field(ui, &name, &mut self.query);
                if std::mem::take(&mut self.focus) {
                    response.request_focus();
                }
                changed = response.changed();
            });
            let marked = |day| is_written_on(heads, day).then(|| tr!("journal-day-written"));
            let chosen = self.narrow.from.filter(|from| self.narrow.to == Some(*from));
            if let Some(day) = w::month_button(ui, &tr!("journal-calendar"), chosen, cx.today(), &marked) {
                self.narrow = Filter { from: Some(day), to: Some(day), ..Filter::default() };
                self.round += 1;
                changed = true;
            }
            let more = if self.panel { tr!("journal-filter-close") } else { tr!("journal-filter") };
            if w::icon_button(ui, w::Icon::Settings, &more).clicked() {
                self.panel = !self.panel;
                if self.panel {
                    self.asked_tags = Some(cx.ask(|ticket| Request::ReadTags(ticket, home)));
                }
            }
        });
        if changed {
            self.ask(cx, home);
        }
    }

    /// What is asked besides words, in one line, with a way to end it.
    pub fn said(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, home: Home) {
        if !self.narrow.narrows() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            w::caption(ui, said(&self.narrow, cx));
            if w::small_quiet(ui, &tr!("journal-filter-clear")).clicked() {
                self.narrow = Filter::default();
                self.round += 1;
                self.ask(cx, home);
            }
        });
    }

    /// The fields: feeling, tag, days, and what is kept under a name.
    pub fn panel(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, home: Home, feelings: &[(&'static str, &'static str)]) {
        let mut changed = false;
        ui.push_id(self.round, |ui| {
            w::sunk_box(ui, |ui| {
                ui.set_min_width(ui.available_width());
                changed |= self.feeling(ui, feelings);
                changed |= self.tag(ui);
                changed |= w::past_date_field(ui, &tr!("journal-filter-from"), &mut self.narrow.from, cx.today());
                w::gap(ui, 8.0);
                changed |= w::past_date_field(ui, &tr!("journal-filter-to"), &mut self.narrow.to, cx.today());
                if let (Some(from), Some(to)) = (self.narrow.from, self.narrow.to)
                    && to < from
                {
                    w::problem(ui, tr!("journal-filter-backwards"));
                }
                if !cx.both() {
                    changed |= self.kept(ui, cx);
                }
            });
        });
        if changed {
            self.ask(cx, home);
        }
    }

    fn feeling(&mut self, ui: &mut Ui, feelings: &[(&'static str, &'static str)]) -> bool {
        let mut chosen = self.narrow.feeling.as_deref().and_then(|id| feelings.iter().find(|(known, _)| *known == id)).map(|(id, _)| *id);
        let mut choices = vec![(None, tr!("journal-filter-any"))];
        choices.extend(feelings.iter().map(|(id, word)| (Some(*id), (*word).to_owned())));
        w::field_label(ui, &tr!("journal-filter-feeling"));
        let changed = w::drop_down(ui, &tr!("journal-filter-feeling"), &mut chosen, &choices);
        if changed {
            self.narrow.feeling = chosen.map(str::to_owned);
        }
        w::gap(ui, 8.0);
        changed
    }

    fn tag(&mut self, ui: &mut Ui) -> bool {
        if self.tags.is_empty() {
            return false;
        }
        let mut chosen = self.narrow.tag.as_ref().and_then(|tag| self.tags.iter().position(|known| known == tag));
        let mut choices = vec![(None, tr!("journal-filter-any"))];
        choices.extend(self.tags.iter().enumerate().map(|(at, tag)| (Some(at), tag.as_str().to_owned())));
        w::field_label(ui, &tr!("journal-filter-tag"));
        let changed = w::drop_down(ui, &tr!("journal-filter-tag"), &mut chosen, &choices);
        if changed {
            self.narrow.tag = chosen.and_then(|at| self.tags.get(at)).cloned();
        }
        w::gap(ui, 8.0);
        changed
    }

    /// Searches kept under a name; true when one was taken.
    fn kept(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let kept = &cx.models.here.preferences.kept_filters;
        let now = self.filter();
        let mut taken = None;
        if !kept.is_empty() {
            w::gap(ui, 8.0);
            w::field_label(ui, &tr!("journal-filter-kept"));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                for known in kept {
                    if w::chip(ui, &known.name, known.filter == now).clicked() {
                        taken = Some(known.clone());
                    }
                }
            });
        }
        if let Some(known) = kept.iter().find(|known| known.filter == now) {
            let name = known.name.clone();
            if w::small_quiet(ui, &tr!("journal-filter-forget", name = name.trim())).clicked() {
                cx.prefer(|preferences| preferences.kept_filters.retain(|known| known.name != name));
            }
        } else if !now.is_empty() {
            self.keep(ui, cx, &now);
        }
        let Some(KeptFilter { filter, .. }) = taken else { return false };
        filter.words.as_str().clone_into(&mut self.query);
        self.narrow = filter;
        self.round += 1;
        true
    }

    fn keep(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, now: &Filter) {
        w::gap(ui, 8.0);
        let field = w::field(ui, &tr!("journal-filter-name"), &mut self.name);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        w::gap(ui, 4.0);
        let ready = !self.name.trim().is_empty();
        let pressed = ui.add_enabled_ui(ready, |ui| w::small_standard(ui, &tr!("journal-filter-keep")).clicked()).inner;
        if !(pressed || entered) || !ready {
            return;
        }
        let Ok(name) = Words::new(self.name.trim()) else { return };
        let mut room = true;
        cx.prefer(|preferences| room = keep_filter(&mut preferences.kept_filters, &name, now.clone()));
        if room {
            self.name.clear();
        } else {
            cx.say(tr!("journal-filter-full"));
        }
    }
}

/// "Uneasy, tag “bank”, from 1 October".
fn said(filter: &Filter, cx: &ViewCx<'_>) -> String {
    let today = cx.today();
    let mut parts = Vec::new();
    parts.extend(filter.feeling.as_deref().map(|id| cx.content.feelings.get(id).map_or(id, |known| known.word.as_str()).to_owned()));
    parts.extend(filter.tag.as_ref().map(|tag| tr!("journal-said-tag", tag = tag.as_str())));
    match (filter.from, filter.to) {
        (Some(from), Some(to)) if from == to => parts.push(say::day_with_year(from)),
        (from, to) => {
            parts.extend(from.map(|day| tr!("journal-said-from", day = say::day_near(day, today))));
            parts.extend(to.map(|day| tr!("journal-said-to", day = say::day_near(day, today))));
        }
    }
    parts.join(", ")
}

impl JournalView {
    /// Whatever is asked, and its fields where they are open.
    pub(super) fn asking(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, home: Home) {
        if self.search.is_open() {
            let feelings = std::mem::take(&mut self.digest.feelings);
            self.search.panel(ui, cx, home, &feelings);
            self.digest.feelings = feelings;
        } else {
            self.search.said(ui, cx, home);
        }
        w::gap(ui, 8.0);
    }
}
