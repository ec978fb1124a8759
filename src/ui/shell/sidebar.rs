//! The sidebar: the mark, the tabs, who is here, Help now, Settings, Hide. Under 720 it is a rail of icons with names on
//! hover and focus. The tabs scroll where there is no room; Help now and Hide never leave the window.

use super::{page, parts};
use crate::tr;
use crate::ui::theme::tokens;
use crate::ui::view::{HelpPage, Intent, Place, Tab, ViewCx, WindowClass};
use crate::ui::views::people::{self, PeopleView};
use crate::ui::widgets::{self, Icon};
use egui::{Frame, Margin, Panel, Ui};

/// A tab's name; quiet labels shorten the one that says much.
pub fn tab_name(tab: Tab, quiet: bool) -> String {
    match tab {
        Tab::Today => tr!("tab-today"),
        Tab::Rules => tr!("tab-rules"),
        Tab::Apology if quiet => tr!("tab-apology-quiet"),
        Tab::Apology => tr!("tab-apology"),
        Tab::Goals => tr!("tab-goals"),
        Tab::CheckIns => tr!("tab-check-ins"),
        Tab::Journal => tr!("tab-journal"),
        Tab::Progress => tr!("tab-progress"),
        Tab::Guide => tr!("guide-title"),
    }
}

/// What the sidebar calls the place one is at.
pub fn place_name(place: Place, quiet: bool) -> String {
    match place.tab() {
        Some(tab) => tab_name(tab, quiet),
        None if matches!(place, Place::Help(_)) => tr!("shell-help"),
        None => tr!("shell-settings"),
    }
}

fn icon(tab: Tab) -> Icon {
    match tab {
        Tab::Today => Icon::Today,
        Tab::Rules => Icon::Rules,
        Tab::Apology => Icon::Apology,
        Tab::Goals => Icon::Goals,
        Tab::CheckIns => Icon::CheckIns,
        Tab::Journal => Icon::Journal,
        Tab::Progress => Icon::Progress,
        Tab::Guide => Icon::Guide,
    }
}

/// Draws it at the left of the window.
pub fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place, people: &mut PeopleView) {
    let (width, side) = match cx.window {
        WindowClass::Wide => (212.0, 12),
        WindowClass::Middle => (184.0, 8),
        WindowClass::Narrow => (60.0, 6),
    };
    let fill = tokens(ui.ctx()).sidebar;
    // The margin at the right is the tabs' own: their scroll bar stands in it, beside them and not over them.
    let frame = Frame::NONE.fill(fill).inner_margin(Margin { left: side, right: 0, top: 18, bottom: 10 });
    Panel::left("sidebar").exact_size(width).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let width = ui.available_width() - f32::from(side);
        let inside = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
            ui.scope(|ui| {
                ui.set_max_width(width);
                content(ui);
            })
        };
        // A low window's rail keeps its room for the tabs.
        if cx.window != WindowClass::Narrow || ui.available_height() > 420.0 {
            inside(ui, &mut |ui| parts::brand(ui, cx.window));
        }
        // The foot has a height of its own, so that the tabs above it come first, for the keyboard too.
        let foot_height = FOOT + 3.0 * row_height(cx.window);
        let room = (ui.available_height() - foot_height).max(0.0);
        let bar = &mut ui.spacing_mut().scroll;
        (bar.bar_width, bar.floating_width) = (f32::from(side), f32::from(side) - 2.0);
        let area = egui::ScrollArea::vertical().auto_shrink(false).max_height(room).min_scrolled_height(room);
        area.show(ui, |ui| {
            ui.set_max_width(width);
            tabs(ui, cx, here);
        });
        inside(ui, &mut |ui| foot(ui, cx, here, people));
    });
}

/// The foot without its three rows: who is here, the line, and what lies between.
const FOOT: f32 = 66.0;

fn row_height(window: WindowClass) -> f32 {
    if window == WindowClass::Wide { 38.0 } else { 34.0 }
}

fn row(ui: &mut Ui, cx: &ViewCx<'_>, icon: Icon, name: &str, key: Option<&str>, lit: bool) -> bool {
    widgets::nav_row(ui, icon, name, key, lit, row_height(cx.window), cx.window == WindowClass::Narrow).clicked()
}

fn tabs(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place) {
    let id = ui.scope_id().with("lit tab");
    let lit = here.tab();
    // Where the tabs scroll, the one just gone to comes into view.
    let moved = ui.data(|data| data.get_temp::<Option<Tab>>(id)) != Some(lit);
    ui.data_mut(|data| data.insert_temp(id, lit));
    for tab in Tab::ALL {
        if cx.settings.simpler_view && !tab.in_simpler_view() {
            continue;
        }
        let name = tab_name(tab, cx.settings.quiet_labels);
        let top = ui.cursor().min;
        if row(ui, cx, icon(tab), &name, None, here.tab() == Some(tab)) {
            cx.go(tab.place());
        }
        if moved && lit == Some(tab) {
            ui.scroll_to_rect(egui::Rect::from_min_max(top, egui::pos2(top.x + 1.0, ui.cursor().top())), None);
        }
    }
}

fn foot(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place, people: &mut PeopleView) {
    people::presence(ui, cx, people);
    ui.add_space(6.0);
    widgets::hairline(ui);
    ui.add_space(6.0);
    if row(ui, cx, Icon::Help, &tr!("shell-help"), None, matches!(here, Place::Help(_))) {
        cx.go(Place::Help(HelpPage::Front));
    }
    if row(ui, cx, Icon::Settings, &tr!("shell-settings"), None, matches!(here, Place::Settings(_))) {
        cx.go(Place::Settings(None));
    }
    if row(ui, cx, Icon::Hide, &tr!("shell-hide"), Some("F9"), false) {
        cx.hide();
    }
}

/// In the simpler view a step of Today, or an article, may lead to a page without a tab there: the way back stands over it.
pub fn way_back(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Place) {
    if !cx.settings.simpler_view || here.is_in_simpler_view() {
        return;
    }
    let fill = tokens(ui.ctx()).ground;
    page::line_over(ui, cx.window, "way back", fill, (10, 0), |ui| {
        if widgets::back(ui, &tr!("shell-back-to-today")).clicked() {
            cx.go(Place::Today);
        }
    });
}

/// The word "Demo" over every page of the demo; `can_leave` where there is a vault to go back to.
pub fn demo_badge(ui: &mut Ui, cx: &mut ViewCx<'_>, can_leave: bool) {
    if cx.models.here.demo {
        let fill = tokens(ui.ctx()).sand;
        page::line_over(ui, cx.window, "demo", fill, (4, 4), |ui| {
            widgets::strong(ui, tr!("shell-demo"));
            widgets::small_soft(ui, tr!("shell-demo-note"));
            if can_leave && widgets::small_quiet(ui, &tr!("shell-demo-leave")).clicked() {
                cx.out.push(Intent::LeaveDemo);
            }
        });
    }
}
