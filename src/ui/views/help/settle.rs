//! Settling: a slow minute of breathing that works with the screen and without it, and other ways to steady oneself.

use crate::content::Exercise;
use crate::tr;
use crate::ui::shell::{page, parts};
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::{Ui, accesskit};
use std::time::Duration;

/// Seconds of breathing in and out.
const IN: u32 = 4;
const OUT: u32 = 6;
/// Breaths of about a minute and a half.
const BREATHS: u32 = 10;

/// Where the minute stands.
#[derive(Default)]
pub(in crate::ui::views) struct Settle {
    /// egui's time when it began.
    began: Option<f64>,
    open: Option<(usize, usize)>,
}

impl Settle {
    /// Draws it; true when it is left.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let help = &cx.content.help;
        let left = page::back_link(ui, &tr!("shell-help"));
        if let Some(words) = help.pages.get("steady") {
            page::head(ui, None, &words.title, |_| {});
            page::reading(ui, |ui| widgets::soft(ui, &words.lead));
        }
        ui.add_space(16.0);
        self.ways(ui, cx);
        left
    }

    /// Draws the ways themselves.
    pub(in crate::ui::views) fn ways(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        widgets::card(ui, |ui| self.breathing(ui));
        ui.add_space(14.0);
        widgets::card(ui, |ui| {
            for (index, exercise) in cx.content.help.exercises.iter().enumerate() {
                if index > 0 {
                    parts::divider(ui);
                }
                self.exercise(ui, index, exercise);
            }
        });
    }

    fn breathing(&mut self, ui: &mut Ui) {
        widgets::strong(ui, tr!("help-breathe-title"));
        widgets::body(ui, tr!("help-breathe-words", inward = IN, outward = OUT));
        ui.add_space(8.0);
        let now = ui.input(|input| input.time);
        let stand = self.began.map(|began| breath_at(now - began));
        match stand {
            Some(Some((inward, count))) => {
                let said = if inward { tr!("help-breathe-in") } else { tr!("help-breathe-out") };
                let label = parts::readout(ui, &format!("{said} {count}"));
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    // Only the turn is spoken, not every second.
                    node.set_label(said.clone());
                    node.set_live(accesskit::Live::Polite);
                });
                let next = 1.0 - (now - self.began.unwrap_or(now)).fract();
                ui.ctx().request_repaint_after(Duration::from_secs_f64(next.max(0.02)));
                if widgets::standard(ui, &tr!("help-breathe-stop")).clicked() {
                    self.began = None;
                }
            }
            Some(None) | None => {
                let label = if stand.is_some() { tr!("help-breathe-again") } else { tr!("help-begin") };
                if widgets::standard(ui, &label).clicked() {
                    self.began = Some(now);
                }
            }
        }
    }

    fn exercise(&mut self, ui: &mut Ui, index: usize, exercise: &Exercise) {
        let open = self.open.filter(|(which, _)| *which == index).map(|(_, step)| step);
        widgets::strong(ui, &exercise.title);
        widgets::caption(ui, tr!("help-minutes", minutes = exercise.minutes));
        match open {
            None => {
                let name = tr!("help-begin-named", name = exercise.title.clone());
                if widgets::named(widgets::standard(ui, &tr!("help-begin")), &name).clicked() {
                    self.open = Some((index, 0));
                }
            }
            Some(step) => {
                if let Some(words) = exercise.steps.get(step) {
                    page::reading(ui, |ui| widgets::body(ui, words));
                }
                ui.horizontal_wrapped(|ui| {
                    if step + 1 < exercise.steps.len() && widgets::standard(ui, &tr!("help-next")).clicked() {
                        self.open = Some((index, step + 1));
                    }
                    if widgets::quiet(ui, &tr!("help-breathe-stop")).clicked() {
                        self.open = None;
                    }
                });
            }
        }
    }
}

/// Breathing in or out, and the count, so many seconds after the beginning; none when the minute is over.
fn breath_at(seconds: f64) -> Option<(bool, u32)> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few minutes, never negative")]
    let second = seconds.max(0.0) as u32;
    if second >= BREATHS * (IN + OUT) {
        return None;
    }
    let within = second % (IN + OUT);
    Some(if within < IN { (true, within + 1) } else { (false, within - IN + 1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_in_six_out_and_then_an_end() {
        for (seconds, stand) in [
            (0.0, Some((true, 1))),
            (3.9, Some((true, 4))),
            (4.0, Some((false, 1))),
            (9.99, Some((false, 6))),
            (10.0, Some((true, 1))),
            (99.9, Some((false, 6))),
            (100.0, None),
        ] {
            assert_eq!(breath_at(seconds), stand, "{seconds}");
        }
    }
}
