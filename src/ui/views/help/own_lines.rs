//! Numbers of one's own, such as a shelter, a friend, a counselor: first in Help now while their owner is here alone, and
//! nowhere else. They lie in their owner's Private.

use crate::domain::words::Words;
use crate::session::command::{MAX_OWN_LINES, OwnLine};
use crate::tr;
use crate::ui::shell::parts;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// The one being written.
#[derive(Default)]
pub(super) struct OwnLines {
    writing: Option<Writing>,
}

#[derive(Default)]
struct Writing {
    /// Which one is being changed; none for a new one.
    at: Option<usize>,
    name: String,
    number: String,
}

impl OwnLines {
    /// Draws them.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            self.writing = None;
            return;
        }
        let lines = &cx.models.here.preferences.help_lines;
        if !lines.is_empty() {
            w::sand_card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                for (at, line) in lines.iter().enumerate() {
                    if at > 0 {
                        ui.add_space(10.0);
                    }
                    ui.push_id(at, |ui| self.one(ui, cx, at, line));
                }
            });
            ui.add_space(12.0);
        }
    }

    /// Draws the one being written, or the way to add one; below all numbers there are.
    pub(super) fn add(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            return;
        }
        if self.writing.is_some() {
            ui.add_space(8.0);
            self.form(ui, cx);
        } else if cx.models.here.preferences.help_lines.len() < MAX_OWN_LINES && w::small_quiet(ui, &tr!("help-own-add")).clicked() {
            self.writing = Some(Writing::default());
        }
    }

    fn one(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, line: &OwnLine) {
        parts::number(ui, line.number.trim());
        w::strong(ui, line.name.trim());
        ui.horizontal_wrapped(|ui| {
            let name = line.name.trim();
            if w::named(w::small_quiet(ui, &tr!("help-own-change")), &tr!("help-own-change-named", name = name)).clicked() {
                self.writing = Some(Writing { at: Some(at), name: line.name.to_string(), number: line.number.to_string() });
            }
            if w::named(w::small_quiet(ui, &tr!("help-own-remove")), &tr!("help-own-remove-named", name = name)).clicked() {
                self.writing = None;
                cx.prefer(|preferences| {
                    if at < preferences.help_lines.len() {
                        preferences.help_lines.remove(at);
                    }
                });
            }
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(writing) = &mut self.writing else { return };
        let mut done = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::small_soft(ui, &cx.content.help.notes.own);
            ui.add_space(8.0);
            w::field(ui, &tr!("help-own-name"), &mut writing.name);
            ui.add_space(8.0);
            w::field(ui, &tr!("help-own-number"), &mut writing.number);
            ui.add_space(10.0);
            let line = OwnLine::new(&writing.name, &writing.number);
            ui.horizontal_wrapped(|ui| {
                if ui.add_enabled_ui(line.is_some(), |ui| w::primary(ui, &tr!("help-own-keep"))).inner.clicked()
                    && let Some(line) = line
                {
                    let at = writing.at;
                    cx.prefer(|preferences| match at.and_then(|at| preferences.help_lines.get_mut(at)) {
                        Some(old) => *old = line,
                        None => preferences.help_lines.push(line),
                    });
                    done = true;
                }
                done |= w::quiet(ui, &tr!("help-own-not")).clicked();
            });
        });
        if done {
            self.writing = None;
        }
    }
}

impl OwnLine {
    /// A line with a number on it; none without one, or where a text is longer than fits a line.
    fn new(name: &str, number: &str) -> Option<Self> {
        const MOST: usize = 80;
        let words = |text: &str| Words::new(text.trim()).ok().filter(|_| text.trim().chars().count() <= MOST);
        let (name, number) = (words(name)?, words(number)?);
        let dials = number.chars().any(|c| c.is_ascii_digit());
        dials.then_some(Self { name, number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_needs_a_number_and_no_name() {
        for (name, number, kept) in [
            ("Ana", "+49 170 1", true),
            ("", "112", true),
            ("Ana", "", false),
            ("Ana", "call me", false),
            ("Ana", &"1".repeat(81), false),
        ] {
            assert_eq!(OwnLine::new(name, number).is_some(), kept, "{number}");
        }
    }
}
