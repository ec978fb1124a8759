//! The few components the frame and its screens are made of, in one place.

use egui::{Button, Context, Frame, Label, Margin, Response, RichText, Sense, TextEdit, Ui, vec2};

/// Looks that settings change.
pub fn apply_look(ctx: &Context, _contrast: bool, reduced_motion: bool) {
    ctx.all_styles_mut(|style| style.animation_time = if reduced_motion { 0.0 } else { 0.1 });
}

/// The one primary action.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(RichText::new(text).strong()).min_size(vec2(0.0, 36.0)))
}
/// The one primary action on covers, 44 high.
pub fn primary_tall(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(RichText::new(text).strong()).min_size(vec2(0.0, 44.0)))
}
/// A standard button.
pub fn standard(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(text).min_size(vec2(0.0, 36.0)))
}
/// The way out.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(text).frame(false).min_size(vec2(0.0, 32.0)))
}
/// Gone for good.
pub fn danger(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(text).min_size(vec2(0.0, 36.0)))
}
/// A page title.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    ui.heading(text)
}
/// A card title.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).strong())
}
/// Running text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    ui.label(text)
}
/// Small text.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).small())
}
/// Toast frame.
pub fn toast_frame<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::popup(ui.style()).show(ui, content).inner
}
/// Toast words.
pub fn toast_words(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(text).sense(Sense::hover()))
}
/// Toast button.
pub fn toast_button(ui: &mut Ui, text: &str) -> Response {
    ui.button(text)
}
/// Dialog frame.
pub fn dialog_frame(ui: &Ui) -> Frame {
    Frame::window(ui.style()).inner_margin(Margin::same(24))
}
/// Dialog title.
pub fn dialog_title(ui: &mut Ui, text: &str) -> Response {
    ui.heading(text)
}
/// A card.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::group(ui.style()).inner_margin(Margin::same(20)).show(ui, content).inner
}
/// A field with its label above.
pub fn field(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    let name = ui.label(label);
    ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(name.id)
}
/// A field that hides what is typed.
pub fn secret(ui: &mut Ui, label: &str, text: &mut String, shown: bool) -> Response {
    let name = ui.label(label);
    ui.add(TextEdit::singleline(text).password(!shown).desired_width(f32::INFINITY)).labelled_by(name.id)
}
