//! One-line fields, their labels above them.

use super::words::label as words;
use super::{Icon, paint_icon};
use crate::ui::theme::{self, Type, tokens};
use egui::{CornerRadius, Frame, Margin, Rect, Response, RichText, Stroke, TextEdit, Ui, pos2, vec2};

/// How a field differs from the plain one.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldOptions<'a> {
    /// Shown while it is empty.
    pub hint: &'a str,
    /// One sentence that says what would work instead.
    pub error: Option<&'a str>,
    /// In points; as wide as there is room by default.
    pub width: Option<f32>,
    /// Dots instead of what is typed.
    pub secret: bool,
    /// Room at the left for an icon.
    pub icon: Option<Icon>,
    /// Room at the right kept free, in points.
    pub right: f32,
}

/// A field with its label.
pub fn field(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    field_with(ui, label, text, FieldOptions::default())
}

/// The same with a hint, an error or a width.
pub fn field_with(ui: &mut Ui, label: &str, text: &mut String, options: FieldOptions<'_>) -> Response {
    ui.vertical(|ui| {
        let name = field_label(ui, label);
        let response = bare(ui, text, options).labelled_by(name.id);
        if let Some(error) = options.error {
            let said = super::problem(ui, error);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_invalid(egui::accesskit::Invalid::True);
                node.push_described_by(said.id.accesskit_id());
            });
        }
        response
    })
    .inner
}

/// A field's label; also for a group of fields that belong together.
pub fn field_label(ui: &mut Ui, label: &str) -> Response {
    let ink = tokens(ui.ctx()).ink;
    words(ui, Type::CaptionStrong, ink, label)
}

/// A passphrase; `shown` in clear.
pub fn secret(ui: &mut Ui, label: &str, text: &mut String, shown: bool) -> Response {
    field_with(ui, label, text, FieldOptions { secret: !shown, ..FieldOptions::default() })
}

/// A search field, named but without a label of its own.
pub fn search_field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    bare(ui, text, FieldOptions { hint: name, icon: Some(Icon::Search), ..FieldOptions::default() }).accessible_name(name)
}

/// The field itself.
pub(super) fn bare(ui: &mut Ui, text: &mut String, options: FieldOptions<'_>) -> Response {
    let t = tokens(ui.ctx());
    let width = options.width.unwrap_or(f32::INFINITY).min(ui.available_width());
    let border = if options.error.is_some() { t.clay } else { t.control };
    let left: i8 = if options.icon.is_some() { 39 } else { 12 };
    #[allow(clippy::cast_possible_truncation, reason = "a few dozen points")]
    let frame = Frame::NONE
        .fill(if ui.is_enabled() { t.surface } else { t.ground })
        .stroke(Stroke::new(1.0, border))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin { left, right: 12 + options.right as i8, top: 7, bottom: 7 });
    let edit = TextEdit::singleline(text)
        .password(options.secret)
        .frame(frame)
        .font(Type::Interface.font())
        .text_color(if ui.is_enabled() { t.ink } else { t.ink3 })
        .hint_text(RichText::new(options.hint).font(Type::Interface.font()))
        .desired_width(width)
        .min_size(vec2(0.0, 38.0))
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(edit);
    if let Some(icon) = options.icon {
        let at = Rect::from_center_size(pos2(response.rect.left() + 23.0, response.rect.center().y), vec2(18.0, 18.0));
        paint_icon(ui.painter(), at, icon, t.ink3);
    }
    if response.has_focus() {
        theme::ring(ui, response.rect, 10.0);
    }
    response
}
