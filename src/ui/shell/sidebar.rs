//! The sidebar: the mark, the tabs, who is here, Help now, Settings, Hide. Under 720 it is a rail of icons with names on
//! hover and focus. The tabs scroll where there is no room; Help now and Hide never leave the window.

use super::{kit, parts};
use crate::tr;
use crate::ui::view::{HelpPage, Place, SettingsPage, Tab, ViewCx, WindowClass};
use crate::ui::views::people::{self, PeopleView};
use egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// A tab's name; quiet labels shorten the one that says much.
pub fn tab_name(tab: Tab, quiet: bool) -> String {
    match tab {
        Tab::Today => tr!("tab-today"),
        Tab::Rules => tr!("tab-rules"),
        Tab::Apology if quiet => tr!("tab-apology-quiet"),
        Tab::Apology => tr!("tab-apology"),
        Tab::Goals => tr!("tab-goals"),
        Tab::Journal => tr!("tab-journal"),
    }
}

fn icon(tab: Tab) -> kit::Icon {
    match tab {
        Tab::Today => kit::Icon::Today,
        Tab::Rules => kit::Icon::Rules,
        Tab::Apology => kit::Icon::Apology,
        Tab::Goals => kit::Icon::Goals,
        Tab::Journal => kit::Icon::Journal,
    }
}

/// Draws it at the left of the window.
pub fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place, people: &mut PeopleView) {
    let (width, side) = match cx.window {
        WindowClass::Wide => (212.0, 12),
        WindowClass::Middle => (184.0, 8),
        WindowClass::Narrow => (60.0, 6),
    };
    let frame = Frame::NONE.inner_margin(Margin { left: side, right: side, top: 16, bottom: 12 });
    Panel::left("sidebar").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        parts::brand(ui, cx.window);
        Panel::bottom("sidebar foot").frame(Frame::NONE).show_separator_line(false).resizable(false).show(ui, |ui| {
            foot(ui, cx, here, people);
        });
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| tabs(ui, cx, here));
        });
    });
}

fn tabs(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for tab in Tab::ALL {
        if cx.settings.simpler_view && !tab.in_simpler_view() {
            continue;
        }
        let name = tab_name(tab, cx.settings.quiet_labels);
        let lit = here.tab() == Some(tab);
        if parts::nav_button(ui, cx.window, icon(tab), &name, None, lit).clicked() {
            cx.go(tab.place());
        }
    }
}

fn foot(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place, people: &mut PeopleView) {
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        people::presence(ui, cx, people);
        kit::hairline(ui);
        let lit = matches!(here, Place::Help(_));
        if parts::nav_button(ui, cx.window, kit::Icon::Help, &tr!("shell-help"), None, lit).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
        let lit = matches!(here, Place::Settings(_));
        if parts::nav_button(ui, cx.window, kit::Icon::Settings, &tr!("shell-settings"), None, lit).clicked() {
            cx.go(Place::Settings(SettingsPage::default()));
        }
        if parts::nav_button(ui, cx.window, kit::Icon::Hide, &tr!("shell-hide"), Some("F9"), false).clicked() {
            cx.hide();
        }
    });
}

/// The word "Demo" over every page of the demo.
pub fn demo_badge(ui: &mut Ui, cx: &ViewCx<'_>) {
    if cx.models.here.demo {
        let frame = Frame::NONE.inner_margin(Margin::symmetric(20, 6));
        Panel::top("demo").frame(frame).show_separator_line(false).resizable(false).show(ui, |ui| {
            ui.horizontal(|ui| {
                kit::strong(ui, tr!("shell-demo"));
                kit::small_soft(ui, tr!("shell-demo-note"));
            });
        });
    }
}
