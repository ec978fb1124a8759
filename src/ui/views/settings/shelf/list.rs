//! The list and its search: only the rows in sight are drawn, and none is made anew for it. One stop by keyboard, then
//! arrows.

use super::row::Row;
use crate::tr;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::views::lines::arrows;
use crate::ui::widgets as w;
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// As high as two lines with the room around them.
const ROW: f32 = 58.0;

/// Where one is in the list, and what is looked for.
#[derive(Default)]
pub(super) struct List {
    query: String,
    /// What `found` was found for.
    of: Option<String>,
    /// Rows found, by their place among all.
    found: Vec<usize>,
    at: usize,
    going: Option<usize>,
    searching: bool,
}

impl List {
    /// Draws it; the place of the row pressed.
    pub(super) fn show(&mut self, ui: &mut Ui, rows: &[Row]) -> Option<usize> {
        let field = w::search_field(ui, &tr!("licences-search"), &mut self.query);
        if std::mem::take(&mut self.searching) {
            field.request_focus();
        }
        ui.add_space(8.0);
        self.look(rows);
        if self.found.is_empty() {
            w::soft(ui, tr!("licences-none"));
            return None;
        }
        let count = self.found.len();
        self.at = self.at.min(count - 1);
        let going = self.going.take();
        let mut pressed = None;
        let area = ScrollArea::vertical().id_salt("licences").auto_shrink(false);
        area.show_viewport(ui, |ui, seen| {
            let width = ui.available_width() - super::super::BAR;
            let top = ui.min_rect().min;
            ui.allocate_space(vec2(width, count as f32 * ROW));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows of a list, none below zero")]
            let (first, last) = ((seen.top().max(0.0) / ROW) as usize, ((seen.bottom() / ROW) as usize + 1).min(count));
            // The row the keyboard is at, or goes to, is there even where it is out of sight.
            let stop = going.unwrap_or(self.at);
            let around = (first..last).chain([stop].into_iter().filter(|stop| !(first..last).contains(stop)));
            for at in around {
                let Some((place, row)) = self.found.get(at).and_then(|place| Some((*place, rows.get(*place)?))) else { continue };
                let rect = Rect::from_min_size(top + vec2(0.0, at as f32 * ROW), vec2(width, ROW - 2.0));
                if self.row(ui, rect, row, (at, at == stop, count), going == Some(at)) {
                    pressed = Some(place);
                }
            }
        });
        pressed
    }

    fn row(&mut self, ui: &mut Ui, rect: Rect, row: &Row, (at, stop, count): (usize, bool, usize), take_focus: bool) -> bool {
        // Known by its place, however many are drawn before it.
        let id = ui.make_persistent_id(at);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).scope_id(id));
        let response = w::list_row(&mut inner, false, stop, |ui| {
            let t = tokens(ui.ctx());
            let room = ui.available_width();
            let (place, _) = ui.allocate_exact_size(vec2(room, ROW - 22.0), egui::Sense::hover());
            let title = one_line(ui, Type::Interface, t.ink, &row.title, room);
            let line = one_line(ui, Type::Caption, t.ink3, &row.line, room);
            let below = place.top() + title.size().y - 2.0;
            ui.painter().galley(pos2(place.left(), place.top() - 3.0), title, t.ink);
            ui.painter().galley(pos2(place.left(), below), line, t.ink3);
        });
        let response = w::named(response, &row.title);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(row.line.as_str()));
        if take_focus {
            // Drawn again in the next frame, in sight or not yet.
            self.at = at;
            response.request_focus();
            ui.scroll_to_rect(rect, None);
        }
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.has_focus() {
            self.at = at;
            if let Some(to) = arrows(ui, &response, at, count) {
                self.going = Some(to);
                ui.ctx().request_repaint();
            }
        }
        if response.clicked() {
            self.at = at;
        }
        response.clicked()
    }

    /// Looks again only when what is looked for changed.
    fn look(&mut self, rows: &[Row]) {
        if self.of.as_ref() != Some(&self.query) {
            let words: Vec<String> = self.query.split_whitespace().map(str::to_lowercase).collect();
            self.found = rows.iter().enumerate().filter(|(_, row)| row.has(&words)).map(|(at, _)| at).collect();
            self.of = Some(self.query.clone());
            self.at = 0;
        }
    }

    /// Empties the search; false when it was empty.
    pub(super) fn clear(&mut self) -> bool {
        let was_on = !self.query.is_empty();
        self.query.clear();
        was_on
    }

    /// The keyboard goes to the row it was at.
    pub(super) fn take_focus(&mut self) {
        self.going = Some(self.at);
    }

    /// The caret goes into the search field.
    pub(super) fn search(&mut self) {
        self.searching = true;
    }
}
