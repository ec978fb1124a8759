//! The few components the frame and its screens are made of, until the theme's own take their place.

use egui::{Button, Frame, Label, Margin, Response, RichText, Sense, TextEdit, Ui, vec2};

/// Icons by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "names say it")]
pub enum Icon {
    Today, Rules, Apology, Goals, Journal, Help, Settings, Hide, Back, Phone, Lock,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $style:expr;)*) => { $($(#[$doc])* pub fn $name(ui: &mut Ui, text: impl AsRef<str>) -> Response {
        let style: fn(RichText) -> RichText = $style;
        ui.add(Label::new(style(RichText::new(text.as_ref()))).wrap())
    })* };
}
words! {
    /// Page title.
    page_title |t| t.heading();
    /// Section.
    section |t| t.heading();
    /// Card heading.
    heading |t| t.strong();
    /// Strong.
    strong |t| t.strong();
    /// Text.
    body |t| t;
    /// Second text.
    soft |t| t;
    /// Small.
    small |t| t.small();
    /// Small.
    small_soft |t| t.small();
    /// Caption.
    caption |t| t.small();
    /// What would work instead.
    problem |t| t;
    /// Toast words.
    toast_words |t| t;
    /// Dialog title.
    dialog_title |t| t.heading();
}
macro_rules! buttons {
    ($($(#[$doc:meta])* $name:ident $height:expr;)*) => { $($(#[$doc])* pub fn $name(ui: &mut Ui, text: &str) -> Response {
        ui.add(Button::new(text).min_size(vec2(0.0, $height)))
    })* };
}
buttons! {
    /// Primary.
    primary 36.0;
    /// Primary, tall.
    primary_tall 44.0;
    /// Standard.
    standard 36.0;
    /// Standard, tall.
    standard_tall 44.0;
    /// The way out.
    quiet 36.0;
    /// Gone for good.
    danger 36.0;
    /// Small standard.
    small_standard 32.0;
    /// Small quiet.
    small_quiet 32.0;
    /// Toast button.
    toast_button 32.0;
    /// A row of a menu.
    menu_item 32.0;
}
/// Icon button.
pub fn icon_button(ui: &mut Ui, _icon: Icon, name: &str) -> Response {
    ui.add(Button::new(name).min_size(vec2(32.0, 32.0)))
}
/// A card.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::group(ui.style()).inner_margin(Margin::same(20)).show(ui, content).inner
}
/// Sand.
pub fn sand_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    card(ui, content)
}
/// Toast frame.
pub fn toast_frame<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::popup(ui.style()).show(ui, content).inner
}
/// Dialog frame.
pub fn dialog_frame(ui: &Ui) -> Frame {
    Frame::window(ui.style()).inner_margin(Margin::same(24))
}
/// A line.
pub fn hairline(ui: &mut Ui) {
    ui.separator();
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
/// A tick box.
pub fn check(ui: &mut Ui, label: &str, on: &mut bool) -> Response {
    ui.checkbox(on, label)
}
/// A switch.
pub fn switch(ui: &mut Ui, label: &str, on: &mut bool) -> Response {
    ui.checkbox(on, label)
}
/// One of several.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, _name: &str, chosen: &mut T, choices: &[(T, &str, &str)]) -> bool {
    let mut changed = false;
    for (value, title, words) in choices {
        changed |= ui.radio_value(chosen, *value, *title).changed();
        if !words.is_empty() {
            ui.small(*words);
        }
    }
    changed
}
/// One of a few, side by side.
pub fn segmented<T: Copy + PartialEq>(ui: &mut Ui, _name: &str, chosen: &mut Option<T>, choices: &[(T, &str)]) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        for (value, title) in choices {
            ui.selectable_value(chosen, Some(*value), *title);
        }
    });
    before != *chosen
}
/// A chip.
pub fn chip(ui: &mut Ui, text: &str, selected: bool) -> Response {
    ui.selectable_label(selected, text)
}
/// One of many.
pub fn drop_down<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut T, choices: &[(T, String)]) -> bool {
    let before = *chosen;
    let text = choices.iter().find(|(value, _)| *value == before).map_or("", |(_, text)| text);
    let combo = egui::ComboBox::from_id_salt(name).selected_text(text).show_ui(ui, |ui| {
        for (value, text) in choices {
            ui.selectable_value(chosen, *value, text);
        }
    });
    combo.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name));
    before != *chosen
}
/// A whole row to press.
pub fn row_button<R>(ui: &mut Ui, selected: bool, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let _ = selected;
    ui.scope_builder(egui::UiBuilder::new().sense(Sense::click()), content).response
}
/// The mark.
pub fn brand_mark(ui: &mut Ui, size: f32) -> Response {
    ui.allocate_response(vec2(size, size), Sense::hover())
}
/// An empty list.
pub fn empty_state(ui: &mut Ui, sentence: &str, button: &str) -> bool {
    ui.label(sentence);
    standard(ui, button).clicked()
}
