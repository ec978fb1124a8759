//! The pages exactly as they print: the same list of things the PDF is written from.

use super::SummaryView;
use crate::domain::person::Seat;
use crate::export::{Item, Page, Placed, Shade};
use crate::tr;
use crate::ui::theme::{paper, tokens};
use crate::ui::widgets as w;
use egui::{CornerRadius, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

impl SummaryView {
    pub(super) fn preview(&mut self, ui: &mut Ui) {
        let Some(pages) = self.pages.clone() else { return };
        let Some(page) = pages.pages.get(self.page) else { return };
        w::sunk_box(ui, |ui| {
            let width = ui.available_width();
            let scale = width / pages.size.0;
            let (rect, response) = ui.allocate_exact_size(vec2(width, pages.size.1 * scale), Sense::focusable_noninteractive());
            let t = tokens(ui.ctx());
            ui.painter().add(t.card_shadow().as_shape(rect, CornerRadius::ZERO));
            ui.painter().rect_filled(rect, 0.0, paper::SHEET);
            let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
            draw(&painter, rect.min, scale, page);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, words(page)));
            if response.has_focus() {
                crate::ui::theme::ring(ui, rect, 2.0);
            }
            w::gap(ui, 8.0);
            let count = pages.pages.len();
            ui.horizontal(|ui| {
                if count > 1 {
                    let back = ui.add_enabled_ui(self.page > 0, |ui| w::icon_button(ui, w::Icon::Left, &tr!("summary-page-previous")));
                    if back.inner.clicked() {
                        self.page -= 1;
                    }
                }
                let number = self.page + 1;
                w::small_soft(ui, tr!("summary-page-of", page = number, count = count));
                if count > 1 {
                    let on = ui.add_enabled_ui(number < count, |ui| w::icon_button(ui, w::Icon::Right, &tr!("summary-page-next")));
                    if on.inner.clicked() {
                        self.page += 1;
                    }
                }
            });
        });
        self.pages = Some(Arc::clone(&pages));
    }
}

/// The page's words in reading order.
fn words(page: &Page) -> String {
    let parts: Vec<String> = page.items.iter().filter_map(|placed| placed.item.words()).map(|(words, ..)| words).collect();
    format!("{} {}", tr!("summary-preview"), parts.join(" "))
}

fn draw(painter: &Painter, origin: Pos2, scale: f32, page: &Page) {
    for placed in &page.items {
        let at = origin + vec2(placed.x, placed.y) * scale;
        match &placed.item {
            Item::Run(_) => run(painter, at, scale, placed),
            Item::Rule { length, thick, shade } => {
                let stroke = Stroke::new((thick * scale).max(0.6), paper::ink(*shade));
                painter.hline(at.x..=at.x + length * scale, at.y, stroke);
            }
            Item::Bar { width, height, tally } => bar(painter, Rect::from_min_size(at, vec2(*width, *height) * scale), *tally),
            Item::Mark { size, seat } => {
                let rect = Rect::from_min_size(at, vec2(*size, *size) * scale);
                let ink = paper::ink(Shade::Ink);
                match seat {
                    Seat::First => painter.circle_filled(rect.center(), rect.width() / 2.0, ink),
                    Seat::Second => painter.rect_stroke(rect, rect.width() * 0.24, Stroke::new(0.8 * scale, ink), StrokeKind::Inside),
                };
            }
        }
    }
}

fn run(painter: &Painter, at: Pos2, scale: f32, placed: &Placed) {
    let Some((words, face, size, shade)) = placed.item.words() else { return };
    let (font, shift) = paper::font(face, size * scale);
    let galley = painter.layout_no_wrap(words, font, paper::ink(shade));
    let baseline = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y);
    painter.galley(pos2(at.x, at.y - baseline - shift), galley, paper::ink(shade));
}

fn bar(painter: &Painter, rect: Rect, tally: crate::domain::goal::Tally) {
    let ink = paper::ink(Shade::Ink);
    let part = |count: usize| rect.width() * count as f32 / tally.answered.max(1) as f32;
    let kept = rect.left() + part(tally.kept);
    painter.rect_filled(Rect::from_min_max(rect.min, pos2(kept, rect.bottom())), 0.0, ink);
    let hatched = Rect::from_min_max(pos2(kept, rect.top()), pos2(kept + part(tally.partly), rect.bottom()));
    let clipped = painter.with_clip_rect(hatched.intersect(painter.clip_rect()));
    let mut x = hatched.left() - rect.height();
    while x < hatched.right() {
        let line = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        clipped.add(Shape::line_segment(line, Stroke::new(0.6, ink)));
        x += 2.4;
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(0.7, ink), StrokeKind::Inside);
}
