//! Composites the shell's own screens share: the buttons of a cover's bar, rows of Help now, a passphrase field with its
//! eye, words to keep.

use super::kit;
use super::new_passphrase::Typed;
use crate::tr;
use crate::ui::view::{Strength, WindowClass};
use egui::{Align, Button, FontId, Frame, Layout, Response, RichText, Ui, vec2};

/// A button in a cover's bar.
pub fn bar_button(ui: &mut Ui, icon: kit::Icon, name: &str, icon_only: bool) -> Response {
    if icon_only { kit::icon_button(ui, icon, name) } else { kit::quiet(ui, name) }
}

/// Room for the bar's two buttons.
pub fn bar_width(_ui: &Ui, window: WindowClass) -> f32 {
    if window == WindowClass::Narrow { 80.0 } else { 230.0 }
}

/// The hills at the foot of a cover.
pub fn hills(_ui: &mut Ui) {}

/// A field's label, where what follows is no field.
pub fn label(ui: &mut Ui, text: &str) -> Response {
    kit::caption(ui, text)
}

/// A number to call.
pub fn number(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).size(24.0))
}

/// A large count.
pub fn readout(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).size(24.0))
}

/// The row of buttons at the end of a step: the way back at the left, the way on at the right.
pub fn actions<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(44.0);
        content(ui)
    })
    .inner
}

/// A primary button that may be unavailable.
pub fn primary_enabled(ui: &mut Ui, enabled: bool, text: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| kit::primary(ui, text)).inner
}

/// The same, 44 high.
pub fn primary_tall_enabled(ui: &mut Ui, enabled: bool, text: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| kit::primary_tall(ui, text)).inner
}

/// A primary button as wide as its column.
pub fn primary_wide(ui: &mut Ui, text: &str) -> Response {
    ui.add_sized(vec2(ui.available_width(), 44.0), Button::new(text))
}

/// The same while it can't be pressed.
pub fn wide_disabled(ui: &mut Ui, text: &str) -> Response {
    ui.add_enabled_ui(false, |ui| primary_wide(ui, text)).inner
}

/// One of several, as a round mark with words.
pub fn radio(ui: &mut Ui, selected: bool, text: &str) -> Response {
    ui.radio(selected, text)
}

/// A row: icon, title, words, and its button at the right, named after the row.
pub fn row(ui: &mut Ui, icon: kit::Icon, title: &str, words: &str, button: &str) -> Response {
    let _ = icon;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let pressed = kit::standard(ui, button);
            let name = format!("{title}, {button}");
            pressed.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                kit::heading(ui, title);
                kit::small_soft(ui, words);
            });
            pressed
        })
        .inner
    })
    .inner
}

/// A passphrase field that can show what is typed.
pub fn secret(ui: &mut Ui, label: &str, typed: &mut Typed) -> Response {
    let field = kit::secret(ui, label, &mut typed.text, typed.shown);
    let eye = if typed.shown { tr!("passphrase-hide") } else { tr!("passphrase-show") };
    if kit::small_quiet(ui, &eye).clicked() {
        typed.shown = !typed.shown;
    }
    field
}

/// How good a passphrase is: words, never colour alone.
pub fn strength(ui: &mut Ui, strength: Strength, words: &str) {
    let _ = strength;
    kit::small_soft(ui, words);
}

/// Words to write down: they can be selected, copied and read out, and not changed.
pub fn words_to_keep(ui: &mut Ui, words: &str, name: &str) {
    kit::sand_card(ui, |ui| {
        let mut fixed = words;
        let edit = egui::TextEdit::multiline(&mut fixed).desired_rows(1).desired_width(f32::INFINITY).frame(Frame::NONE);
        let response = ui.add(edit.font(FontId::proportional(18.0)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(name);
            node.set_read_only();
        });
    });
}

/// The mark and the name at the top of the sidebar.
pub fn brand(ui: &mut Ui, window: WindowClass) {
    ui.horizontal(|ui| {
        kit::brand_mark(ui, 26.0);
        if window != WindowClass::Narrow {
            kit::section(ui, tr!("app-name"));
        }
    });
    ui.add_space(8.0);
}

/// A row of the sidebar; on the rail the icon alone, its name on hover and for readers.
pub fn nav_button(ui: &mut Ui, window: WindowClass, icon: kit::Icon, name: &str, key: Option<&str>, lit: bool) -> Response {
    let _ = (icon, key, lit);
    if window == WindowClass::Narrow {
        return kit::icon_button(ui, icon, name).on_hover_text(name);
    }
    kit::quiet(ui, name)
}
