//! One thing that comes along with the words of its licence, or one work with what the Guide takes from it.

use super::row::{Of, Row};
use crate::licences::Licences;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// Draws it; true when the way back was pressed.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &Row, fresh: bool) -> bool {
    let back = w::back(ui, &tr!("licences-back"));
    if fresh {
        back.request_focus();
    }
    ui.add_space(4.0);
    let mut area = ScrollArea::vertical().id_salt("licence").auto_shrink(false);
    if fresh {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        ui.set_width(ui.available_width() - super::super::BAR);
        page::reading(ui, |ui| {
            w::heading(ui, &row.title);
            w::caption(ui, &row.line);
            ui.add_space(8.0);
            match &row.of {
                Of::Piece(piece) => {
                    if piece.id == "eff" {
                        w::small(ui, tr!("licences-eff-words"));
                        address(ui, cx, "creativecommons.org/licenses/by/3.0/us");
                    }
                    for (notice, text) in Licences::bundled().words(piece) {
                        ui.add_space(10.0);
                        // A licence is long: a label a paragraph, so that only those in sight are laid out.
                        for paragraph in notice.split("\n\n").chain(text.split("\n\n")).filter(|words| !words.is_empty()) {
                            w::small_soft(ui, paragraph);
                            ui.add_space(4.0);
                        }
                    }
                }
                Of::Work { place, says } => {
                    address(ui, cx, place);
                    for (said, article) in says {
                        ui.add_space(10.0);
                        w::small(ui, said);
                        w::caption(ui, tr!("sources-in", article = article.as_str()));
                    }
                }
            }
            ui.add_space(16.0);
        });
    });
    back.clicked()
}

fn address(ui: &mut Ui, cx: &mut ViewCx<'_>, place: &str) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        w::small(ui, place);
        if w::small_quiet(ui, &tr!("sources-copy")).clicked() {
            cx.copy(place);
            cx.say(tr!("sources-copied"));
        }
    });
}
