//! What lies over or instead of a page: toasts, dialogs, empty states.

use super::paint::focus_ring;
use super::words::label;
use crate::ui::theme::{Type, job, one_line, tokens};
use egui::{CornerRadius, Frame, Label, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Ink around a toast's words.
pub fn toast_frame<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui.ctx());
    Frame::NONE
        .fill(t.ink)
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin { left: 18, right: 8, top: 8, bottom: 8 })
        .shadow(t.toast_shadow())
        .show(ui, |ui| {
            ui.set_min_height(32.0);
            content(ui)
        })
        .inner
}

/// What a toast says.
pub fn toast_words(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    let color = tokens(ui.ctx()).ground;
    let job = job(ui, Type::Interface, color, text.as_ref());
    let response = ui.add(Label::new(job).extend());
    ui.add_space(10.0);
    response
}

/// Undo.
pub fn toast_button(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    let galley = one_line(ui, Type::InterfaceStrong, t.ground, text, 240.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 24.0, 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    let share = if response.is_pointer_button_down_on() {
        0.26
    } else if response.hovered() {
        0.2
    } else {
        0.13
    };
    ui.painter().rect_filled(rect, CornerRadius::same(8), t.ground.gamma_multiply(share));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.ground);
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(1.0), CornerRadius::same(7), Stroke::new(2.0, t.ground), egui::StrokeKind::Inside);
    }
    response
}

/// The frame of a dialog, for a modal.
pub fn dialog_frame(ui: &Ui) -> Frame {
    let t = tokens(ui.ctx());
    Frame::NONE
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(CornerRadius::same(16))
        .inner_margin(Margin { left: 24, right: 24, top: 22, bottom: 20 })
        .shadow(t.dialog_shadow())
}

/// A dialog's question.
pub fn dialog_title(ui: &mut Ui, text: impl AsRef<str>) -> Response {
    super::section(ui, text)
}

/// One sentence that says what will be here, and one button; true when it was pressed.
pub fn empty_state(ui: &mut Ui, sentence: &str, button: &str) -> bool {
    super::card(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(4.0);
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(300.0));
                let color = tokens(ui.ctx()).ink2;
                label(ui, Type::Interface, color, sentence);
            });
            ui.add_space(10.0);
            let pressed = super::standard(ui, button);
            ui.add_space(4.0);
            focus_ring(ui, &pressed, pressed.rect, 10.0);
            pressed.clicked()
        })
        .inner
    })
}
