//! The whole letter as its receiver would read it, and from here alone the way to giving it.

use super::give::Giving;
use super::{Turn, draft};
use crate::domain::id::ApologyId;
use crate::session::model::ApologyModel;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The letter as last put together.
pub(super) struct Whole {
    id: ApologyId,
    of: Option<Arc<ApologyModel>>,
    letter: String,
    not_yet: String,
    giving: Option<Giving>,
}

impl Whole {
    /// The letter of a draft.
    pub(super) fn new(id: ApologyId) -> Self {
        Self { id, of: None, letter: String::new(), not_yet: String::new(), giving: None }
    }

    /// Which draft it is.
    pub(super) fn id(&self) -> ApologyId {
        self.id
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        self.refresh(cx);
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("apology-reading-back")) {
            turn = Turn::Write(self.id);
        }
        page::head(ui, None, &tr!("apology-whole"), |ui| {
            if !self.letter.is_empty() && w::standard(ui, &tr!("apology-copy")).clicked() {
                cx.copy(self.letter.clone());
                cx.say(tr!("apology-copied"));
            }
        });
        page::reading(ui, |ui| {
            if self.letter.is_empty() {
                w::soft(ui, tr!("apology-reading-empty"));
                return;
            }
            w::card(ui, |ui| w::reading(ui, &self.letter));
            w::gap(ui, 12.0);
            if !self.not_yet.is_empty() {
                w::small_soft(ui, tr!("apology-reading-not-yet", parts = self.not_yet.as_str()));
                w::gap(ui, 12.0);
            }
            if let Some(giving) = &mut self.giving {
                if giving.show(ui, cx, self.id) {
                    self.giving = None;
                }
                return;
            }
            let aloud = &cx.content.apology.aloud;
            w::heading(ui, &aloud.title);
            for line in &aloud.guide {
                w::small_soft(ui, line);
            }
            w::gap(ui, 16.0);
            if w::primary(ui, &tr!("apology-give")).clicked() {
                self.giving = Some(Giving::default());
            }
        });
        turn
    }

    fn refresh(&mut self, cx: &ViewCx<'_>) {
        let model = &cx.models.apology;
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        if let Some(draft) = draft(model, self.id) {
            self.letter = draft.letter();
            let titles: Vec<&str> = draft.not_yet().map(|part| cx.content.apology.part(part).title.as_str()).collect();
            self.not_yet = titles.join(", ");
        }
        self.of = Some(model.clone());
    }
}

/// The other person's name, or "the other person".
pub(super) fn receiver(cx: &ViewCx<'_>) -> Option<String> {
    naming::other(&cx.models.here)
}
