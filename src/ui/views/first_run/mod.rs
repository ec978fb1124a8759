//! First run: what this is, a passphrase, the page. Nothing is stored before the passphrase is chosen.

mod passphrase;
mod welcome;

use crate::problem::Problem;
use crate::ui::shell::{page, parts};
use crate::ui::view::{View, ViewCx};
use crate::ui::views::people::join::Join;
use crate::ui::views::restore::{Outcome, Restore};

/// Which of the screens.
#[derive(Default)]
enum Step {
    #[default]
    Welcome,
    Passphrase(passphrase::PassphraseStep),
    Join(Join),
    Restore(Restore),
}

/// The first run's own state.
#[derive(Default)]
pub struct FirstRunView {
    step: Step,
    who_else: Option<welcome::WhoElse>,
    problem: Option<Problem>,
    can_demo: bool,
}

impl FirstRunView {
    /// The first screen; `can_demo` where there is a demo to show.
    pub fn new(can_demo: bool) -> Self {
        Self { can_demo, ..Self::default() }
    }

    /// Takes what the session refused.
    pub fn refused(&mut self, problem: Option<Problem>) {
        let Some(problem) = problem else { return };
        match &mut self.step {
            Step::Passphrase(step) => step.refused(),
            Step::Join(join) => join.refused(),
            Step::Welcome | Step::Restore(_) => {}
        }
        self.problem = Some(problem);
    }
}

impl View for FirstRunView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        // Only where the text leaves room for them.
        let room = ui.ctx().content_rect().height() - if matches!(self.step, Step::Passphrase(_)) { 600.0 } else { 780.0 };
        parts::hills(ui, room.min(200.0));
        let widest = if matches!(self.step, Step::Welcome) { 720.0 } else { 600.0 };
        let before = std::mem::discriminant(&self.step);
        page::scroll_cover(ui, cx.window, widest, |ui| {
            let next = match &mut self.step {
                Step::Welcome => welcome::show(ui, cx, &mut self.who_else, self.can_demo),
                Step::Passphrase(step) => step.show(ui, cx, self.problem.as_ref()),
                Step::Join(join) => join.show(ui, cx, self.problem.as_ref()).then_some(Next::Welcome),
                Step::Restore(restore) => match restore.show(ui, cx) {
                    // Once it is there, the unlock screen takes its place and says so.
                    Outcome::Open | Outcome::Done { .. } => None,
                    Outcome::Left => Some(Next::Welcome),
                },
            };
            match next {
                Some(Next::Welcome) => self.turn(Step::Welcome),
                Some(Next::Passphrase) => {
                    let alone = self.who_else == Some(welcome::WhoElse::Nobody);
                    self.turn(Step::Passphrase(passphrase::PassphraseStep::new(alone)));
                }
                Some(Next::Join) => self.turn(Step::Join(Join::before_a_vault())),
                Some(Next::Restore) => self.turn(Step::Restore(Restore::here())),
                Some(Next::Elsewhere) => self.turn(Step::Join(Join::elsewhere())),
                None => {}
            }
        });
        if before != std::mem::discriminant(&self.step) {
            page::to_top(ui.ctx());
        }
    }

    fn back(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        let inside = !matches!(self.step, Step::Welcome);
        self.turn(Step::Welcome);
        inside
    }
}

impl FirstRunView {
    fn turn(&mut self, step: Step) {
        self.step = step;
        self.problem = None;
    }
}

/// Where a step leads.
enum Next {
    Welcome,
    Passphrase,
    Join,
    Elsewhere,
    Restore,
}
