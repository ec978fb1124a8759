//! Full-window screens without a sidebar: welcome, unlock, and Help now over either. Help now and Hide stay at the top
//! right of all of them.

use super::{kit, parts};
use crate::tr;
use crate::ui::view::{Intent, ViewCx, WindowClass};
use egui::{Align, CentralPanel, Frame, Layout, Panel, Ui};

/// A cover with its top bar.
pub fn full(ui: &mut Ui, cx: &mut ViewCx<'_>, content: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    bar(ui, cx, |ui, cx| {
        if parts::bar_button(ui, kit::Icon::Help, &tr!("shell-help"), cx.window == WindowClass::Narrow).clicked() {
            cx.out.push(Intent::FrontHelp);
        }
    });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| content(ui, cx));
}

/// Help now over a cover, with the way back.
pub fn help(ui: &mut Ui, cx: &mut ViewCx<'_>, content: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    bar(ui, cx, |ui, cx| {
        if parts::bar_button(ui, kit::Icon::Back, &tr!("shell-back"), false).clicked() {
            cx.out.push(Intent::Back);
        }
    });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| content(ui, cx));
}

fn bar(ui: &mut Ui, cx: &mut ViewCx<'_>, left_of_hide: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    let frame = Frame::NONE.inner_margin(egui::Margin { left: 20, right: 28, top: 20, bottom: 4 });
    Panel::top("cover bar").frame(frame).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // Keyboard order follows the order of adding, so the two are added left to right.
                ui.allocate_ui_with_layout(
                    egui::vec2(parts::bar_width(ui, cx.window), 40.0),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        left_of_hide(ui, cx);
                        if parts::bar_button(ui, kit::Icon::Hide, &tr!("shell-hide"), cx.window == WindowClass::Narrow).clicked() {
                            cx.hide();
                        }
                    },
                );
            });
        });
    });
}
