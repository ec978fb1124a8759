//! Questions about what happened: one's own with a wish to each, and those the other shows, with what is told about them.
//!
//! Nothing is counted, sorted by what is answered, or marked as read.

mod asked;
mod own;

use crate::domain::draft::DraftPlace;
use crate::domain::person::Role;
use crate::domain::question::Wish;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::sections::{self, ApologySection};
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct QuestionsView {
    own: own::Own,
    asked: asked::Asked,
}

impl View for QuestionsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            page::head(ui, None, &tr!("questions-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, about(cx));
            w::gap(ui, 12.0);
            sections::apology(ui, cx, ApologySection::Questions);
            page::reading(ui, |ui| {
                // Whoever is asked sees that first; whoever asks, their own.
                if cx.models.here.preferences.role == Some(Role::Repairing) {
                    self.asked.show(ui, cx);
                    self.own.show(ui, cx);
                } else {
                    self.own.show(ui, cx);
                    self.asked.show(ui, cx);
                }
            });
        });
    }

    fn open(&mut self, _place: &Place, cx: &mut ViewCx<'_>) {
        if let Some(draft) = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::NewQuestion) {
            self.own.restore(draft.body.as_str());
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.own.flush(cx);
        self.asked.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        self.own.close()
    }
}

fn about(cx: &ViewCx<'_>) -> String {
    match (cx.both(), cx.models.here.preferences.role) {
        (true, _) => tr!("questions-about-both"),
        (false, Some(Role::Repairing)) => tr!("questions-about-repairing"),
        (false, _) => tr!("questions-about"),
    }
}

/// What a wish is called.
fn wish_name(wish: Wish) -> String {
    match wish {
        Wish::WantToKnow => tr!("questions-wish-want"),
        Wish::NotYet => tr!("questions-wish-later"),
        Wish::RatherNot => tr!("questions-wish-not"),
    }
}
