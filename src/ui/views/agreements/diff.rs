//! What differs between two wordings, word by word: what goes is struck out, what comes is underlined. Neither rests on
//! colour, and a reader hears both whole.

use crate::tr;
use crate::ui::theme::{Type, tokens};
use crate::ui::widgets as w;
use egui::text::LayoutJob;
use egui::{Label, Stroke, Ui};
use similar::{ChangeTag, TextDiff};

/// Draws the new wording with what changed.
pub(super) fn show(ui: &mut Ui, before: &str, after: &str) {
    let t = tokens(ui.ctx());
    let mut job = LayoutJob::default();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let mut format = Type::Interface.format(t.ink);
        match change.tag() {
            ChangeTag::Equal => {}
            ChangeTag::Delete => {
                format.color = t.ink3;
                format.strikethrough = Stroke::new(1.2, t.ink3);
            }
            ChangeTag::Insert => format.underline = Stroke::new(1.5, t.accent),
        }
        job.append(change.value(), 0.0, format);
    }
    let shown = ui.add(Label::new(job).wrap());
    let said = tr!("agreements-was-now", before = before, after = after);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.clear_value();
        node.set_label(said);
    });
    w::caption(ui, tr!("agreements-diff-key"));
}
