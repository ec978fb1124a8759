//! Full-window screens without a sidebar: welcome, unlock, and Help now over either. Help now and Hide stay at the top
//! right of all of them.

use super::parts;
use crate::tr;
use crate::ui::theme::Type;
use crate::ui::view::{Intent, ViewCx, WindowClass};
use crate::ui::widgets::{self, Icon};
use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Ui};

/// What stands at the top left of a cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// The mark and the name.
    Mark,
    /// Nothing: the screen shows the mark itself.
    Empty,
}

/// A cover with its top bar.
pub fn full(ui: &mut Ui, cx: &mut ViewCx<'_>, corner: Corner, content: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    bar(ui, cx, corner, |ui, cx| {
        if parts::bar_button(ui, Icon::Help, &tr!("shell-help"), cx.window == WindowClass::Narrow).clicked() {
            cx.out.push(Intent::FrontHelp);
        }
    });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| content(ui, cx));
}

/// Help now over a cover, with the way back.
pub fn help(ui: &mut Ui, cx: &mut ViewCx<'_>, content: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    bar(ui, cx, Corner::Mark, |ui, cx| {
        if parts::bar_button(ui, Icon::Back, &tr!("shell-back"), false).clicked() {
            cx.back();
        }
    });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| content(ui, cx));
}

fn bar(ui: &mut Ui, cx: &mut ViewCx<'_>, corner: Corner, left_of_hide: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    let narrow = cx.window == WindowClass::Narrow;
    let frame = Frame::NONE.inner_margin(Margin { left: if narrow { 18 } else { 40 }, right: 28, top: 20, bottom: 4 });
    Panel::top("cover bar").exact_size(64.0).frame(frame).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            if corner == Corner::Mark {
                widgets::brand_mark(ui, 26.0);
                if !narrow {
                    parts::wordmark(ui, Type::Section);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // Keyboard order is the order of adding, so Hide comes first here; both are one Tab apart.
                if parts::bar_button(ui, Icon::Hide, &tr!("shell-hide"), narrow).clicked() {
                    cx.hide();
                }
                left_of_hide(ui, cx);
            });
        });
    });
}
