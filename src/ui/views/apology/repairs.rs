//! What the writer will do: small and concrete, each with how often, each a goal once the letter is given.

use crate::coach::{Category, Mode};
use crate::domain::apology::Apology;
use crate::domain::goal::Cadence;
use crate::domain::id::{ApologyId, RepairId};
use crate::session::Command;
use crate::session::command::{ApologyCommand, RepairInput};
use crate::tr;
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::shell::{Autosave, SaveState};
use crate::ui::view::ViewCx;
use crate::ui::views::goals::often;
use crate::ui::views::naming;
use crate::ui::widgets::{self as w, FieldOptions, Icon};
use egui::Ui;

/// The lines as typed.
pub(super) struct Repairs {
    lines: Vec<Line>,
    save: Autosave,
    hints: Hints,
    /// The lines as the coach reads them.
    spoken: String,
}

/// Kinds of hints that help here. How often is chosen, not written.
const HINTED: &[Category] = &[Category::VagueGoal, Category::OthersBehaviour, Category::NegativeOnly, Category::Surveillance];

impl Default for Repairs {
    fn default() -> Self {
        Self { lines: Vec::new(), save: Autosave::default(), hints: Hints::only(Mode::Goal, HINTED), spoken: String::new() }
    }
}

#[derive(PartialEq)]
struct Line {
    id: Option<RepairId>,
    words: String,
    cadence: Cadence,
}

impl Repairs {
    /// Takes over what the notebook holds; false while something is not saved yet.
    pub(super) fn refresh(&mut self, draft: &Apology) -> bool {
        if !matches!(self.save.state(), SaveState::Clean | SaveState::Saved) {
            return false;
        }
        let held = draft.repairs.iter().map(|r| Line { id: Some(r.id), words: r.words.as_str().to_owned(), cadence: r.cadence });
        self.lines = held.collect();
        self.spoken = spoken(&self.lines);
        true
    }

    /// How the save stands.
    pub(super) fn state(&self) -> SaveState {
        self.save.state()
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>, id: ApologyId) {
        let Self { lines, save, .. } = self;
        save.flush(cx, || keep(id, lines));
    }

    /// Saves after a rest.
    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>, id: ApologyId) {
        let Self { lines, save, .. } = self;
        save.poll(ui, cx, || keep(id, lines));
    }

    /// Draws the lines.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let today = cx.today();
        let (mut changed, mut remove) = (false, None);
        w::heading(ui, tr!("apology-repairs"));
        w::small_soft(ui, tr!("apology-repairs-about"));
        for (index, line) in self.lines.iter_mut().enumerate() {
            let number = index + 1;
            w::gap(ui, 8.0);
            ui.push_id(index, |ui| {
                ui.horizontal_top(|ui| {
                    let hint = tr!("apology-repair-hint");
                    let width = Some(ui.available_width() - 40.0);
                    let options = FieldOptions { hint: &hint, width, ..FieldOptions::default() };
                    changed |= w::field_with(ui, &tr!("apology-repair-label", number = number), &mut line.words, options).changed();
                    ui.vertical(|ui| {
                        // Beside the field, below its label.
                        w::gap(ui, 24.0);
                        if w::icon_button(ui, Icon::Close, &tr!("apology-repair-remove", number = number)).clicked() {
                            remove = Some(index);
                        }
                    });
                });
                changed |= often::show(ui, &tr!("apology-repair-often"), &mut line.cadence, today);
            });
        }
        if let Some(index) = remove {
            self.lines.remove(index);
            changed = true;
        }
        w::gap(ui, 8.0);
        let label = if self.lines.is_empty() { tr!("apology-repair-first") } else { tr!("apology-repair-add") };
        if w::small_standard(ui, &label).clicked() {
            self.lines.push(Line { id: None, words: String::new(), cadence: Cadence::Daily });
            changed = true;
        }
        if changed {
            self.save.touch(ui);
            self.spoken = spoken(&self.lines);
        }
    }

    /// Draws the hints on the lines, beside them.
    pub(super) fn hints(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.hints.follow(ui, cx, &self.spoken);
        let shown = self.hints.shown(ui, cx);
        if self.hints.are_on(cx) {
            self.hints.cards(ui, cx, &Shown { hints: &shown, text: &self.spoken, editor: None });
        }
    }
}

fn spoken(lines: &[Line]) -> String {
    lines.iter().map(|line| line.words.trim()).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
}

fn keep(id: ApologyId, lines: &[Line]) -> Command {
    let inputs = lines.iter().map(|l| RepairInput { id: l.id, words: naming::words(&l.words), cadence: l.cadence });
    Command::Apology(ApologyCommand::SaveRepairs(id, inputs.collect()))
}
