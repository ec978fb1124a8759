//! A person's mark: a circle for the first, a rounded square for the second, always with the initial.

use super::paint::{self, focus_ring, touched};
use crate::domain::person::{Person, Seat};
use crate::ui::theme::{Type, one_line, tokens};
use egui::text::LayoutJob;
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The mark with its initial, `diameter` wide.
pub fn avatar(ui: &mut Ui, person: &Person, diameter: f32) -> Response {
    let colors = tokens(ui.ctx()).person(person.seat);
    let (rect, response) = ui.allocate_exact_size(vec2(diameter, diameter), Sense::hover());
    match person.seat {
        Seat::First => ui.painter().circle_filled(rect.center(), diameter / 2.0, colors.fill),
        Seat::Second => ui.painter().rect_filled(rect, CornerRadius::from(diameter * 0.25), colors.fill),
    };
    let mut format = Type::Initial.format(colors.initial);
    format.font_id.size = (diameter * 0.42).max(9.0);
    format.line_height = Some(diameter);
    let mut job = LayoutJob::default();
    job.append(&person.initial(), 0.0, format);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.initial);
    response
}

/// A tall button somebody presses for themselves, with their mark; pressed again it is taken back.
pub fn presence_button(ui: &mut Ui, person: Option<&Person>, text: &str, on: bool) -> Response {
    let t = tokens(ui.ctx());
    let galley = one_line(ui, Type::InterfaceStrong, t.ink, text, ui.available_width() - 82.0);
    let mark = if person.is_some() { 30.0 } else { 0.0 };
    let tick = if on { 26.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + mark + tick + 44.0, 44.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, text));
    let fill = if on { t.accent_soft } else { t.surface };
    ui.painter().rect_filled(rect, CornerRadius::same(12), touched(ui, &response, fill));
    let stroke = if on { Stroke::new(1.5, t.accent) } else { Stroke::new(1.0, t.control) };
    ui.painter().rect_stroke(rect, CornerRadius::same(12), stroke, StrokeKind::Inside);
    let mut left = rect.left() + 22.0;
    if let Some(person) = person {
        let at = Rect::from_center_size(pos2(left + 11.0, rect.center().y), vec2(22.0, 22.0));
        avatar(&mut ui.new_child(UiBuilder::new().max_rect(at)), person, 22.0);
        left += mark;
    }
    let width = galley.size().x;
    ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    if on {
        let at = Rect::from_center_size(pos2(left + width + 16.0, rect.center().y), vec2(18.0, 18.0));
        paint::tick(ui.painter(), at, t.accent);
    }
    focus_ring(ui, &response, rect, 12.0);
    response
}

/// The mark, and what the person is called here; they may have given no name.
pub fn person_line(ui: &mut Ui, person: &Person, called: &str) -> Response {
    ui.horizontal(|ui| {
        avatar(ui, person, 20.0);
        super::small_soft(ui, called)
    })
    .inner
}
