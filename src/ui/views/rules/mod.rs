//! Ground rules: what waits for a yes, what is in force, what was set aside, the library, and one's own boundaries.
//!
//! Nobody agrees for another: with both here each person has a button of their own.

mod boundaries;
mod earlier;
mod in_force;
mod library;
mod own;
mod print;
mod proposed;
mod review;
mod said;
mod set_aside;
#[cfg(test)]
mod tests;
mod write;

use crate::domain::draft::DraftPlace;
use crate::domain::id::RuleId;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::views::sections::{self, Section};
use crate::ui::widgets as w;
use boundaries::Boundaries;
use library::Shelf;
use print::Print;
use write::Writing;

/// The screen's own state.
#[derive(Default)]
pub struct RulesView {
    /// A rule being written, or new words for one.
    writing: Option<Writing>,
    panel: Option<Panel>,
    show_set_aside: bool,
    shelf: Shelf,
    boundaries: Boundaries,
    print: Print,
    search_wanted: bool,
    /// Where one came to look at a rule.
    looked_at: Option<RuleId>,
}

/// What is opened below one rule.
enum Panel {
    /// The day to look at it again.
    Review(review::Choice),
    /// Its earlier wordings.
    Earlier(RuleId),
}

impl View for RulesView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            self.head(ui, cx);
            let mut state = (self, cx);
            page::columns(
                ui,
                window,
                &mut state,
                |ui, (this, cx)| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    this.main(ui, cx);
                },
                |ui, (this, cx)| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let search = std::mem::take(&mut this.search_wanted);
                    this.shelf.show(ui, cx, search);
                },
            );
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        self.flush(cx);
        if let Place::Rules(Some(id)) = place {
            self.looked_at = Some(*id);
            if cx.models.rules.set_aside.iter().any(|row| row.rule.id == *id) {
                self.show_set_aside = true;
            }
        }
        self.restore(cx);
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(writing) = &mut self.writing {
            writing.flush(cx);
        }
        self.boundaries.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.writing.take().is_some() || self.panel.take().is_some() || self.boundaries.close()
    }

    fn search(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        self.search_wanted = true;
        true
    }
}

impl RulesView {
    /// Goes on with what was left unfinished.
    fn restore(&mut self, cx: &ViewCx<'_>) {
        for draft in &cx.models.today.drafts {
            match draft.place {
                DraftPlace::NewRule | DraftPlace::RuleWording(_) if self.writing.is_none() => {
                    self.writing = Writing::restored(draft, &cx.models.rules);
                }
                DraftPlace::NewBoundary => self.boundaries.restore(draft.body.as_str()),
                _ => {}
            }
        }
    }

    fn head(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        let mut write = false;
        page::head(ui, None, &tr!("rules-title"), |ui| {
            write = w::with_icon(ui, w::Icon::Add, &tr!("rules-write"), true).clicked();
            self.print.button(ui, cx);
        });
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, if cx.is_for_two() { tr!("rules-about-two") } else { tr!("rules-about-one") });
        w::gap(ui, 12.0);
        sections::show(ui, cx, Section::Rules);
        self.print.card(ui, cx);
        if write {
            self.write(cx, Writing::new_rule);
        }
    }

    /// Begins to write something; what was being written stays a draft.
    fn write(&mut self, cx: &mut ViewCx<'_>, begin: impl FnOnce() -> Writing) {
        if let Some(before) = &mut self.writing {
            before.flush(cx);
        }
        let writing = begin();
        // What is being written in that place already, or was left half-way, goes on.
        if self.writing.as_ref().is_some_and(|now| now.place() == writing.place()) {
            return;
        }
        let models = cx.models;
        let left = models.today.drafts.iter().find(|draft| draft.place == writing.place());
        self.writing = Some(left.and_then(|draft| Writing::restored(draft, &models.rules)).unwrap_or(writing));
    }

    fn main(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        if let Some(writing) = &mut self.writing {
            if writing.show(ui, cx) {
                turned(ui);
                self.writing = None;
            }
            w::gap(ui, 16.0);
        }
        self.proposed(ui, cx);
        self.in_force(ui, cx);
        own::show(ui, cx);
        self.boundaries.show(ui, cx);
    }
}
