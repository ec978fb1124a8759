//! Dialogs: a problem told, or a question before something that can't simply be undone. Esc is always the safe choice.

use crate::problem::Problem;
use crate::tr;
use crate::ui::view::{Confirm, Intent};
use crate::ui::widgets;
use egui::{Align, Id, Key, Layout, Modal, Ui};

/// What is asked or told.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// Something could not be done.
    Problem(Problem),
    /// A question.
    Confirm(Box<Confirm>),
}

/// What a dialog's frame came to.
#[derive(Debug)]
pub enum Answer {
    /// No answer yet.
    Open,
    /// Closed; these follow.
    Closed(Vec<Intent>),
}

/// Draws the dialog. `fresh` on its first frame, to put the focus on the safe choice.
pub fn show(ui: &Ui, dialog: &Dialog, fresh: bool) -> Answer {
    let mut answer = Answer::Open;
    let modal = Modal::new(Id::unique("dialog")).frame(widgets::dialog_frame(ui)).show(ui.ctx(), |ui| {
        ui.set_width(392.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        let (title, body) = match dialog {
            Dialog::Problem(problem) => (problem.title.clone(), format!("{} {}", problem.detail, problem.recovery)),
            Dialog::Confirm(question) => (question.question.clone(), question.body.clone()),
        };
        widgets::dialog_title(ui, &title);
        ui.add_space(8.0);
        widgets::body(ui, body.trim());
        ui.add_space(20.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let safe = match dialog {
                Dialog::Problem(_) => widgets::primary(ui, &tr!("shell-close")),
                Dialog::Confirm(question) => {
                    let safe = widgets::primary(ui, &question.keep);
                    let act = if question.danger { widgets::danger(ui, &question.act) } else { widgets::standard(ui, &question.act) };
                    if act.clicked() {
                        answer = Answer::Closed(question.then.clone());
                    }
                    safe
                }
            };
            if fresh {
                safe.request_focus();
            }
            if safe.clicked() {
                answer = Answer::Closed(Vec::new());
            }
        });
    });
    let esc = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    if matches!(answer, Answer::Open) && (esc || modal.backdrop_response.clicked()) {
        answer = Answer::Closed(Vec::new());
    }
    answer
}
