//! Moving a sentence to another part: the sentence the caret stands in, or all that are marked. Which one it is shows
//! before it moves.

use crate::domain::apology::{Part, sentence};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::text_edit::TextEditState;
use egui::{Response, Ui};
use std::ops::Range;

/// The most characters of the sentence shown.
const SHOWN: usize = 60;

/// Draws the menu below the text at `typed`; the part chosen, and the bytes of what is to move.
pub(super) fn menu(ui: &mut Ui, cx: &ViewCx<'_>, typed: &Response, text: &str, part: Part) -> Option<(Part, Range<usize>)> {
    if text.trim().is_empty() {
        return None;
    }
    let mut chosen = None;
    w::menu_button(ui, &tr!("apology-move"), |ui| {
        let selection = selection(ui, typed, text);
        let Some(range) = sentence::touched(text, selection.clone()) else { return };
        w::menu_caption(ui, tr!("apology-move-which", words = shortened(&text[range])));
        for other in Part::ALL.into_iter().filter(|other| *other != part) {
            let title = cx.content.apology.part(other).title.as_str();
            if w::menu_item(ui, &tr!("apology-move-to", title = title)).clicked() {
                chosen = Some((other, selection.clone()));
                ui.close();
            }
        }
    });
    chosen
}

/// What is marked, or where the caret last stood, in bytes; the end of the text where it was never in there.
fn selection(ui: &Ui, typed: &Response, text: &str) -> Range<usize> {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
    match TextEditState::load(ui.ctx(), typed.id).and_then(|state| state.cursor.char_range()) {
        Some(range) => {
            let range = range.as_sorted_char_range();
            byte(range.start.0)..byte(range.end.0)
        }
        None => text.len()..text.len(),
    }
}

fn shortened(sentence: &str) -> String {
    let mut shown: String = sentence.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SHOWN).collect();
    if shown.chars().count() == SHOWN {
        shown.push('…');
    }
    shown
}
