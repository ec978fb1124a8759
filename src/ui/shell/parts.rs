//! Composites the shell's own screens share: rows of Help now, a passphrase field with its eye, words to keep, the row of
//! buttons that ends a step.

use super::new_passphrase::Typed;
use crate::tr;
use crate::ui::theme::{Type, job, tokens};
use crate::ui::view::{Strength, WindowClass};
use crate::ui::widgets::{self, FieldOptions, Icon};
use egui::{Align, Frame, Label, Layout, Rect, Response, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// A button in a cover's bar; the icon alone where it is narrow.
pub fn bar_button(ui: &mut Ui, icon: Icon, name: &str, icon_only: bool) -> Response {
    if icon_only {
        return widgets::icon_button(ui, icon, name);
    }
    let t = tokens(ui.ctx());
    let galley = crate::ui::theme::one_line(ui, Type::InterfaceStrong, t.ink2, name, 240.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 48.0, 36.0), egui::Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 10.0, t.ink.gamma_multiply(0.06));
    }
    let at = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), vec2(20.0, 20.0));
    widgets::paint_icon(ui.painter(), at, icon, t.ink2);
    ui.painter().galley(pos2(rect.left() + 36.0, rect.center().y - galley.size().y / 2.0), galley, t.ink2);
    if response.has_focus() && crate::ui::theme::keyboard_was_last(ui.ctx()) {
        crate::ui::theme::ring(ui, rect.shrink(2.0), 8.0);
    }
    response
}

/// How wide [`bar_button`] is.
pub fn bar_button_width(ui: &Ui, name: &str, icon_only: bool) -> f32 {
    if icon_only {
        return 32.0;
    }
    crate::ui::theme::one_line(ui, Type::InterfaceStrong, tokens(ui.ctx()).ink2, name, 240.0).size().x + 48.0
}

/// The hills at the foot of a cover, so many points high and never over a third of the window.
pub fn hills(ui: &Ui, height: f32) {
    if height < 40.0 {
        return;
    }
    let all = ui.ctx().content_rect();
    let top = all.bottom() - (all.height() * 0.3).min(height);
    widgets::hills(ui.painter(), Rect::from_min_max(pos2(all.left(), top), all.max), &tokens(ui.ctx()));
}

/// A number to call: large, and free to select.
pub fn number(ui: &mut Ui, text: &str) -> Response {
    let ink = tokens(ui.ctx()).ink;
    let mut words = job(ui, Type::Readout, ink, text);
    for section in &mut words.sections {
        section.format.font_id = egui::FontId::new(24.0, Type::Interface.font().family);
    }
    ui.add(Label::new(words).selectable(true).wrap())
}

/// A large count.
pub fn readout(ui: &mut Ui, text: &str) -> Response {
    let words = job(ui, Type::Timer, tokens(ui.ctx()).ink, text);
    ui.add(Label::new(words))
}

/// The row of buttons that ends a step: the ways out at the left, the way on at the right. Hands back what each said.
pub fn actions<L, R>(ui: &mut Ui, left: impl FnOnce(&mut Ui) -> L, on: impl FnOnce(&mut Ui) -> R) -> (L, R) {
    if ui.available_width() < 420.0 {
        // The way on first, since it is what most people look for; the rest below it.
        let on = on(ui);
        return (ui.horizontal_wrapped(left).inner, on);
    }
    let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 44.0));
    let mut row_ui = ui.new_child(UiBuilder::new().max_rect(row).layout(Layout::left_to_right(Align::Center)));
    let left = left(&mut row_ui);
    let rest = Rect::from_min_max(pos2(row_ui.min_rect().right().max(row.left()), row.top()), row.max);
    let mut rest_ui = ui.new_child(UiBuilder::new().max_rect(rest).layout(Layout::right_to_left(Align::Center)));
    let on = on(&mut rest_ui);
    ui.allocate_rect(row.union(row_ui.min_rect()), egui::Sense::empty());
    (left, on)
}

/// The way back at the left of [`actions`], flush with the column.
pub fn step_back(ui: &mut Ui) -> bool {
    let name = tr!("shell-back");
    let pressed = bar_button(ui, Icon::Back, &name, false).clicked();
    ui.add_space(8.0);
    pressed
}

/// A primary button that may be unavailable.
pub fn primary_enabled(ui: &mut Ui, enabled: bool, text: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| widgets::primary(ui, text)).inner
}

/// The same, 44 high.
pub fn primary_tall_enabled(ui: &mut Ui, enabled: bool, text: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| widgets::primary_tall(ui, text)).inner
}

/// A hairline between the rows of a card, with the air they need.
pub fn divider(ui: &mut Ui) {
    ui.add_space(8.0);
    widgets::hairline(ui);
    ui.add_space(8.0);
}

/// A row: icon, title, words, and its button at the right, named after the row.
pub fn row(ui: &mut Ui, icon: Icon, title: &str, words: &str, button: &str) -> Response {
    let t = tokens(ui.ctx());
    let narrow = ui.available_width() < 460.0;
    let name = format!("{title}, {button}");
    ui.horizontal_top(|ui| {
        let (at, _) = ui.allocate_exact_size(vec2(24.0, 44.0), egui::Sense::hover());
        widgets::paint_icon(ui.painter(), Rect::from_center_size(at.center(), vec2(20.0, 20.0)), icon, t.accent);
        ui.add_space(10.0);
        // Room for the button's words in one line, and air before them.
        let words_of_button = crate::ui::theme::one_line(ui, Type::InterfaceStrong, t.ink, button, 240.0).size().x;
        let room = ui.available_width() - if narrow { 0.0 } else { (words_of_button + 60.0).max(120.0) };
        let mut pressed = None;
        ui.vertical(|ui| {
            ui.set_width(room);
            widgets::heading(ui, title);
            widgets::small_soft(ui, words);
            if narrow {
                ui.add_space(4.0);
                pressed = Some(widgets::standard(ui, button));
            }
        });
        let pressed = pressed.unwrap_or_else(|| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.add_space(0.0);
                ui.vertical(|ui| {
                    ui.add_space(4.0);
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| widgets::standard(ui, button)).inner
                })
                .inner
            })
            .inner
        });
        pressed.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        pressed
    })
    .inner
}

/// A passphrase field that can show what is typed.
pub fn secret(ui: &mut Ui, label: &str, typed: &mut Typed) -> Response {
    let options = FieldOptions { secret: !typed.shown, icon: Some(Icon::Lock), right: 32.0, ..FieldOptions::default() };
    let field = widgets::field_with(ui, label, &mut typed.text, options);
    let (icon, name) = if typed.shown { (Icon::Hide, tr!("passphrase-hide")) } else { (Icon::Show, tr!("passphrase-show")) };
    let eye = Rect::from_center_size(pos2(field.rect.right() - 22.0, field.rect.center().y), vec2(32.0, 32.0));
    let mut eye_ui = ui.new_child(UiBuilder::new().max_rect(eye));
    if widgets::icon_button(&mut eye_ui, icon, &name).clicked() {
        typed.shown = !typed.shown;
    }
    field
}

/// How good a passphrase is: a line of four steps, and words, never colour alone.
pub fn strength(ui: &mut Ui, strength: Strength, words: &str) {
    let t = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width().min(240.0), 10.0), egui::Sense::hover());
    let width = (rect.width() - 3.0 * 6.0) / 4.0;
    for step in 0..4_u8 {
        let left = rect.left() + f32::from(step) * (width + 6.0);
        let bar = Rect::from_min_size(pos2(left, rect.top() + 3.0), vec2(width, 4.0));
        let reached = strength.score > step && strength.long_enough;
        ui.painter().rect_filled(bar, 2.0, if reached { t.accent } else { t.line });
    }
    let said = widgets::small_soft(ui, words);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Words to write down: they can be selected, copied and read out, and not changed.
pub fn words_to_keep(ui: &mut Ui, words: &str, name: &str) {
    let ink = tokens(ui.ctx()).ink;
    widgets::sunk_box(ui, |ui| {
        let mut fixed = words;
        let font = egui::FontId::new(18.0, Type::Interface.font().family);
        let edit = egui::TextEdit::multiline(&mut fixed).desired_rows(1).desired_width(f32::INFINITY).frame(Frame::NONE);
        let response = ui.add(edit.font(font).text_color(ink).margin(egui::Margin::ZERO).min_size(egui::Vec2::ZERO));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(name);
            node.set_read_only();
        });
    });
}

/// The mark and the name at the top of the sidebar; the mark alone on the rail.
pub fn brand(ui: &mut Ui, window: WindowClass) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if window == WindowClass::Narrow {
            ui.add_space((ui.available_width() - 26.0) / 2.0);
            widgets::brand_mark(ui, 26.0);
        } else {
            ui.add_space(10.0);
            widgets::brand_mark(ui, 26.0);
            wordmark(ui, Type::Section);
        }
    });
    ui.add_space(12.0);
}

/// The name, as a picture of itself and no heading.
pub fn wordmark(ui: &mut Ui, style: Type) {
    let words = job(ui, style, tokens(ui.ctx()).ink, tr!("app-name"));
    ui.add(Label::new(words).extend());
}
