//! What differs between two wordings, word by word: what goes is struck out, what comes is underlined. Neither rests on
//! colour, and a reader hears both whole.

use crate::tr;
use crate::ui::theme::{Type, tokens};
use crate::ui::widgets as w;
use egui::text::LayoutJob;
use egui::{Label, Stroke, Ui};
use similar::{ChangeTag, TextDiff};
use std::time::Duration;

/// Two texts that have next to nothing in common are told apart only roughly after this long.
const PATIENCE: Duration = Duration::from_millis(200);

/// Two wordings, told apart.
pub(super) struct Difference {
    changes: Vec<(ChangeTag, String)>,
    said: String,
}

impl Difference {
    /// Tells them apart.
    pub(super) fn of(before: &str, after: &str) -> Self {
        let diff = TextDiff::configure().timeout(PATIENCE).diff_words(before, after);
        let changes = diff.iter_all_changes().map(|change| (change.tag(), change.value().to_owned())).collect();
        Self { changes, said: tr!("agreements-was-now", before = before, after = after) }
    }

    /// Draws the new wording with what changed; `key` says which mark means what.
    pub(super) fn show(&self, ui: &mut Ui, key: &str) {
        let t = tokens(ui.ctx());
        let mut job = LayoutJob::default();
        for (tag, words) in &self.changes {
            let mut format = Type::Interface.format(t.ink);
            match tag {
                ChangeTag::Equal => {}
                ChangeTag::Delete => {
                    format.color = t.ink3;
                    format.strikethrough = Stroke::new(1.2, t.ink3);
                }
                ChangeTag::Insert => format.underline = Stroke::new(1.5, t.accent),
            }
            job.append(words, 0.0, format);
        }
        let shown = ui.add(Label::new(job).wrap());
        ui.ctx().accesskit_node_builder(shown.id, |node| {
            node.clear_value();
            node.set_label(self.said.as_str());
        });
        w::caption(ui, key);
    }
}
