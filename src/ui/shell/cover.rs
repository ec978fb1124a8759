//! Full-window screens without a sidebar: welcome, unlock, and Help now over either. Help now and Hide stay at the top
//! right of all of them.

use super::{page, parts};
use crate::tr;
use crate::ui::theme::Type;
use crate::ui::view::{Intent, ViewCx, WindowClass};
use crate::ui::widgets::{self, Icon};
use egui::{CentralPanel, Frame, Margin, Panel, Ui};

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
    if bar(ui, cx, corner, Icon::Help, &tr!("shell-help")) {
        cx.out.push(Intent::FrontHelp);
    }
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        page::start(ui, &tr!("app-name"));
        content(ui, cx);
    });
}

/// Help now over a cover, with the way back.
pub fn help(ui: &mut Ui, cx: &mut ViewCx<'_>, content: impl FnOnce(&mut Ui, &mut ViewCx<'_>)) {
    if bar(ui, cx, Corner::Mark, Icon::Back, &tr!("shell-back")) {
        cx.back();
    }
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| content(ui, cx));
}

/// The bar: the mark at the left, one button and Hide at the right; true when that button was pressed.
fn bar(ui: &mut Ui, cx: &mut ViewCx<'_>, corner: Corner, icon: Icon, name: &str) -> bool {
    let narrow = cx.window == WindowClass::Narrow;
    let frame = Frame::NONE.inner_margin(Margin { left: if narrow { 18 } else { 40 }, right: 28, top: 20, bottom: 4 });
    let panel = Panel::top("cover bar").exact_size(64.0).frame(frame).show_separator_line(false).resizable(false);
    panel
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(40.0);
                if corner == Corner::Mark {
                    widgets::brand_mark(ui, 26.0);
                    if !narrow {
                        parts::wordmark(ui, Type::Section);
                    }
                }
                // Added left to right, since that is the keyboard's order.
                let hide = tr!("shell-hide");
                let gap = ui.spacing().item_spacing.x;
                let both = parts::bar_button_width(ui, name, narrow) + gap + parts::bar_button_width(ui, &hide, narrow);
                ui.add_space((ui.available_width() - both).max(0.0));
                let pressed = parts::bar_button(ui, icon, name, narrow).clicked();
                if parts::bar_button(ui, Icon::Hide, &hide, narrow).clicked() {
                    cx.hide();
                }
                pressed
            })
            .inner
        })
        .inner
}
