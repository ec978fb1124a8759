//! Reading a letter aloud to oneself, one part at a time, as slowly as one likes: by button, arrow keys or Enter. Esc ends.

use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Intent, ViewCx};
use crate::ui::widgets as w;
use egui::{Key, Modifiers, Ui};

/// Which part is shown.
#[derive(Default)]
pub(super) struct Aloud {
    at: usize,
    /// The way on has the keyboard already.
    ready: bool,
    /// The part that was begun last.
    begun: Option<usize>,
}

/// Words somebody reads aloud in a minute, slowly.
const WORDS_A_MINUTE: usize = 90;

impl Aloud {
    /// Draws the part; true when reading ends.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, parts: &[String]) -> bool {
        let last = parts.len().saturating_sub(1);
        self.at = self.at.min(last);
        if self.begun != Some(self.at) {
            self.begun = Some(self.at);
            let words = parts.get(self.at).map_or(0, |words| words.split_whitespace().count());
            // A letter has an end; one of a week's reading has not.
            let seconds = u32::try_from(words * 60 / WORDS_A_MINUTE).unwrap_or(u32::MAX).min(60 * 60);
            cx.out.push(Intent::ReadAloud(seconds));
        }
        let mut end = page::back_link(ui, &tr!("apology-aloud-end"));
        let (mut on, mut back) = ui
            .input_mut(|input| (input.consume_key(Modifiers::NONE, Key::ArrowRight), input.consume_key(Modifiers::NONE, Key::ArrowLeft)));
        page::reading(ui, |ui| {
            w::gap(ui, 16.0);
            if let Some(words) = parts.get(self.at) {
                w::reading(ui, words);
            }
            w::gap(ui, 24.0);
            ui.horizontal_wrapped(|ui| {
                if self.at < last {
                    let next = w::primary(ui, &tr!("apology-aloud-next"));
                    on |= next.clicked();
                    if !std::mem::replace(&mut self.ready, true) {
                        next.request_focus();
                    }
                } else {
                    end |= w::primary(ui, &tr!("apology-aloud-done")).clicked();
                }
                if self.at > 0 {
                    back |= w::quiet(ui, &tr!("apology-aloud-before")).clicked();
                }
            });
            w::gap(ui, 8.0);
            w::caption(ui, tr!("apology-aloud-keys"));
        });
        if on && self.at < last {
            self.at += 1;
            self.ready = false;
        }
        if back && self.at > 0 {
            self.at -= 1;
            self.ready = false;
        }
        end
    }
}
