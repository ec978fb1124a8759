//! What the pages share that are written in parts and saved as they are typed: the account, how contact was ended, quiet
//! pages; and the trash of every kind of page.
//!
//! Nothing here knows what a part is about.

mod steps;
mod trash;
mod typed;

pub(super) use steps::{Step, lay};
pub(super) use trash::{Around, Gone, ask_purge, trash};
pub(super) use typed::{Typed, most_telling};

use crate::domain::parts_sheet::PartsSheet;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::saving::{PAGES_AND_TEXT, Saving};
use crate::ui::widgets as w;
use egui::Ui;

/// Each part under its title, to be read.
pub(super) fn read<'a>(ui: &mut Ui, parts: impl Iterator<Item = (&'a str, &'a str)>) {
    for (n, (title, words)) in parts.enumerate() {
        if n > 0 {
            w::gap(ui, 16.0);
        }
        w::heading(ui, title);
        w::gap(ui, 2.0);
        w::reading(ui, words.trim());
    }
}

/// Puts the text on the clipboard and says so.
pub(super) fn copy_button(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &PartsSheet) {
    if w::standard(ui, &tr!("apology-copy")).clicked() {
        cx.copy(sheet.text());
        cx.say(tr!("apology-copied"));
    }
}

/// What is said where a page in parts is saved as a file.
pub(super) fn saving() -> Saving {
    Saving { name: tr!("parts-file-name"), court: tr!("parts-file-court"), saved: tr!("parts-file-saved"), forms: PAGES_AND_TEXT }
}
