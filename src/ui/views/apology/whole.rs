//! The whole letter as its receiver would read it, and from here alone the way to giving it. It can be read aloud to
//! oneself one part at a time.

use super::aloud::Aloud;
use super::give::Giving;
use super::{Turn, draft};
use crate::domain::apology::LetterSheet;
use crate::domain::id::ApologyId;
use crate::domain::words::Words;
use crate::export::Document;
use crate::session::model::ApologyModel;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::apology::saving;
use crate::ui::views::naming;
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The letter as last put together.
pub(super) struct Whole {
    id: ApologyId,
    of: Option<Arc<ApologyModel>>,
    letter: String,
    parts: Vec<String>,
    not_yet: String,
    giving: Option<Giving>,
    aloud: Option<Aloud>,
    file: SavePanel,
}

impl Whole {
    /// The letter of a draft.
    pub(super) fn new(id: ApologyId) -> Self {
        Self {
            id,
            of: None,
            letter: String::new(),
            parts: Vec::new(),
            not_yet: String::new(),
            giving: None,
            aloud: None,
            file: SavePanel::default(),
        }
    }

    /// Which draft it is.
    pub(super) fn id(&self) -> ApologyId {
        self.id
    }

    /// From one part at a time back to the whole; false where the whole is open.
    pub(super) fn stop_reading(&mut self) -> bool {
        self.aloud.take().is_some()
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        self.refresh(cx);
        if let Some(aloud) = &mut self.aloud {
            if aloud.show(ui, cx, &self.parts) {
                self.aloud = None;
            }
            return Turn::Stay;
        }
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("apology-reading-back")) {
            turn = Turn::Write(self.id);
        }
        let (caption, title) = head(cx);
        page::head(ui, caption.as_deref(), &title, |ui| {
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
            self.letter(ui, cx);
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
            w::gap(ui, 6.0);
            if w::small_standard(ui, &tr!("apology-aloud")).clicked() {
                self.aloud = Some(Aloud::default());
            }
            w::gap(ui, 16.0);
            let (letter, day) = (&self.letter, cx.today());
            self.file.show(ui, cx, &saving(), || Some(Document::Letter(LetterSheet { day, letter: Words::new(letter.as_str()).ok()? })));
            w::gap(ui, 20.0);
            if w::primary(ui, &tr!("apology-give")).clicked() {
                self.giving = Some(Giving::default());
            }
        });
        turn
    }

    /// The letter, with the lines its receiver would see around it here.
    fn letter(&self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let around = receiver(cx).map(|_| &cx.content.apology.reading);
        if let Some(reading) = around {
            w::soft(ui, &reading.line);
            w::gap(ui, 12.0);
        }
        w::card(ui, |ui| w::reading(ui, &self.letter));
        w::gap(ui, 12.0);
        if let Some(reading) = around {
            w::soft(ui, &reading.owed);
            w::gap(ui, 12.0);
        }
    }

    fn refresh(&mut self, cx: &ViewCx<'_>) {
        let model = &cx.models.apology;
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        if let Some(draft) = draft(model, self.id) {
            self.letter = draft.letter();
            self.parts = draft.read_in_parts().into_iter().map(|(_, words)| words).collect();
            let titles: Vec<&str> = draft.not_yet().map(|part| cx.content.apology.part(part).title.as_str()).collect();
            self.not_yet = titles.join(", ");
        }
        self.of = Some(model.clone());
    }
}

/// The page's title as its receiver would see it, where there are two; the caption says so.
fn head(cx: &ViewCx<'_>) -> (Option<String>, String) {
    match (receiver(cx), cx.me()) {
        (Some(other), Some(me)) => {
            let writer = naming::name(&cx.models.here, me.id);
            (Some(tr!("apology-whole-as", name = other)), tr!("apology-received-title", name = writer))
        }
        _ => (None, tr!("apology-whole")),
    }
}

/// The other person's name, or "the other person".
pub(super) fn receiver(cx: &ViewCx<'_>) -> Option<String> {
    naming::other(&cx.models.here)
}
