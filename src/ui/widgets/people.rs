//! A person's mark: a circle for the first, a rounded square for the second, always with the initial.

use crate::domain::person::{Person, Seat};
use crate::ui::theme::{Type, tokens};
use egui::text::LayoutJob;
use egui::{CornerRadius, Response, Sense, Ui, vec2};

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

/// The mark and the name.
pub fn person_line(ui: &mut Ui, person: &Person) -> Response {
    ui.horizontal(|ui| {
        avatar(ui, person, 20.0);
        super::small_soft(ui, &*person.name)
    })
    .inner
}
