//! Excuse or explanation: one sentence at a time. There is no score, and nothing of it is kept.

use super::Turn;
use crate::content::{Heard, PracticeCase};
use crate::domain::id::ApologyId;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// Which sentence is shown, and what was chosen for it.
#[derive(Default)]
pub(super) struct PracticePage {
    at: usize,
    chosen: Option<Heard>,
    back: Back,
    /// What was pressed is gone; the keyboard goes on where the next press is.
    turned: bool,
}

/// Where one came from.
#[derive(Default, Clone, Copy)]
enum Back {
    #[default]
    Home,
    Draft(ApologyId),
}

impl PracticePage {
    /// From the part of a draft; back leads there.
    pub(super) fn from_draft(id: ApologyId) -> Self {
        Self { back: Back::Draft(id), ..Self::default() }
    }

    /// Where leaving leads.
    pub(super) fn back(&self) -> Turn {
        match self.back {
            Back::Home => Turn::Home,
            Back::Draft(id) => Turn::Explain(id),
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let practice = &cx.content.practice;
        let mut turn = Turn::Stay;
        let label = match self.back {
            Back::Home => super::title(cx),
            Back::Draft(_) => tr!("apology-reading-back"),
        };
        if page::back_link(ui, &label) {
            turn = self.back();
        }
        page::head(ui, None, &practice.title, |_| {});
        page::reading(ui, |ui| {
            w::soft(ui, &practice.lead);
            w::gap(ui, 16.0);
            let Some(case) = practice.cases.iter().nth(self.at) else { return };
            w::card(ui, |ui| {
                w::caption(ui, &case.about);
                w::quote(ui, &case.words);
                w::gap(ui, 12.0);
                match self.chosen {
                    None => self.choose(ui),
                    Some(chosen) => {
                        said(ui, case, chosen);
                        w::gap(ui, 12.0);
                        let next = w::primary(ui, &tr!("apology-practice-next"));
                        if std::mem::take(&mut self.turned) {
                            next.request_focus();
                        }
                        if next.clicked() {
                            self.at = (self.at + 1) % practice.cases.len();
                            self.chosen = None;
                            self.turned = true;
                        }
                    }
                }
            });
            w::gap(ui, 16.0);
            w::small_soft(ui, &practice.excuse);
            w::small_soft(ui, &practice.explanation);
            w::gap(ui, 8.0);
            w::caption(ui, tr!("apology-practice-kept"));
        });
        turn
    }

    fn choose(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            let excuse = w::standard(ui, &tr!("apology-practice-excuse"));
            if std::mem::take(&mut self.turned) {
                excuse.request_focus();
            }
            if excuse.clicked() {
                self.chosen = Some(Heard::Excuse);
            }
            if w::standard(ui, &tr!("apology-practice-explanation")).clicked() {
                self.chosen = Some(Heard::Explanation);
            }
            self.turned = self.chosen.is_some();
        });
    }
}

/// How it is heard, and why. Neither answer is praised, and none is called wrong.
fn said(ui: &mut Ui, case: &PracticeCase, chosen: Heard) {
    let mine = match chosen {
        Heard::Excuse => tr!("apology-practice-chose-excuse"),
        Heard::Explanation => tr!("apology-practice-chose-explanation"),
    };
    let heard = match case.answer {
        Heard::Excuse => tr!("apology-practice-is-excuse"),
        Heard::Explanation => tr!("apology-practice-is-explanation"),
    };
    w::caption(ui, mine);
    w::strong(ui, heard);
    w::body(ui, &case.why);
}
