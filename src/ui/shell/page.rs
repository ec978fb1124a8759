//! How a page is laid out: one column at most 1000 wide, centred; a head; two columns or a list beside its detail
//! where there is room. Only the content scrolls.

use crate::ui::theme::tokens;
use crate::ui::view::WindowClass;
use crate::ui::widgets;
use egui::style::ScrollAnimation;
use egui::{
    Align, Color32, Context, Frame, Id, Key, Layout, Margin, Panel, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

/// The widest a page's content gets.
pub const COLUMN: f32 = 1000.0;
/// The widest running text gets, about 75 characters.
pub const READING: f32 = 640.0;
/// The side column.
pub const SIDE: f32 = 344.0;
/// Added below a page's head, it draws a line about the page close to its title.
pub const UNDER_TITLE: f32 = -10.0;
/// Between columns.
pub const GAP: f32 = 28.0;

/// Page padding: sides and top.
fn padding(window: WindowClass) -> Vec2 {
    match window {
        WindowClass::Wide => vec2(40.0, 34.0),
        WindowClass::Middle => vec2(28.0, 24.0),
        WindowClass::Narrow => vec2(18.0, 18.0),
    }
}

/// A line over the page, its words flush with the page's column wherever that stands; `room` above and below it.
pub fn line_over<R>(ui: &mut Ui, window: WindowClass, id: &str, fill: Color32, room: (i8, i8), content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = ((ui.available_width() - COLUMN) / 2.0).max(padding(window).x);
    #[allow(clippy::cast_possible_truncation, reason = "a margin holds at most 127 points, the rest is added as space")]
    let (margin, more) = (side.min(120.0) as i8, side - side.min(120.0));
    let frame = Frame::NONE.fill(fill).inner_margin(Margin { left: margin, right: margin, top: room.0, bottom: room.1 });
    let line = Panel::top(Id::unique(id)).frame(frame).show_separator_line(false).resizable(false);
    line.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(more);
            content(ui)
        })
        .inner
    })
    .inner
}

/// Where the keyboard stands after a tab was reached by its key: before the page, so that Tab goes on into it.
fn start_id() -> Id {
    Id::unique("page start")
}

fn top_id() -> Id {
    Id::unique("page begins at its top")
}

/// The next page that is drawn begins at its top, however far down the one before was read: they share one scroll area.
pub fn to_top(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(top_id(), true));
}

/// The keyboard goes to the start of the page.
pub fn to_start(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(start_id()));
}

/// Notices when what had the keyboard is gone: a form that was kept, a link that led on. It goes on at the start of the
/// page then, not at the head of the sidebar. Tab past the last thing of the window is left alone, and so is a pointer.
#[derive(Debug, Default)]
pub struct Keyboard {
    stood: bool,
}

impl Keyboard {
    /// Once a frame, before anything is drawn; `on_page` where there is a start to go to.
    pub fn follow(&mut self, ctx: &Context, on_page: bool) {
        let left = ctx.input(|input| input.key_pressed(Key::Tab) || input.pointer.any_pressed());
        let stands = ctx.memory(|memory| memory.focused().is_some());
        if self.stood && !stands && !left && on_page {
            to_start(ctx);
        }
        self.stood = stands && !left;
    }
}

/// The start of a page. It can be stood on only after [`to_start`]; it is no stop for whoever comes by with Tab.
pub fn start(ui: &Ui, name: &str) {
    if ui.memory(|memory| memory.has_focus(start_id())) {
        let here = Rect::from_min_size(ui.max_rect().min, Vec2::ZERO);
        let start = ui.interact(here, start_id(), Sense::focusable_noninteractive());
        start.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        // What is pressed by pointer takes the focus, and leaves none here.
        if ui.input(|input| input.pointer.any_pressed()) {
            start.surrender_focus();
        }
    }
}

/// A page that scrolls as a whole: one centred column.
pub fn scroll<R>(ui: &mut Ui, window: WindowClass, content: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_up_to(ui, window, COLUMN, content)
}

/// The same with another greatest width, as Help now has.
pub fn scroll_up_to<R>(ui: &mut Ui, window: WindowClass, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_padded(ui, padding(window), widest, content)
}

/// A cover's column: its bar already keeps it off the window's edge.
pub fn scroll_cover<R>(ui: &mut Ui, window: WindowClass, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_padded(ui, vec2(padding(window).x, 8.0), widest, content)
}

fn scroll_padded<R>(ui: &mut Ui, padding: Vec2, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut area = egui::ScrollArea::vertical().auto_shrink(false);
    if ui.data_mut(|data| data.remove_temp::<bool>(top_id())).is_some() {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        ui.add_space(padding.y);
        let result = column(ui, padding.x, widest, content);
        ui.add_space(padding.y);
        by_page_keys(ui);
        result
    })
    .inner
}

/// Page up and Page down scroll what is read here, whatever has the keyboard: a text with nothing to press in it can't be
/// read to its end by keys otherwise. Called last in what scrolls.
pub fn by_page_keys(ui: &Ui) {
    if ui.ctx().any_popup_open() || ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let (up, down) = ui.input(|input| (input.key_pressed(Key::PageUp), input.key_pressed(Key::PageDown)));
    // A line or two of the part that was read stays in sight.
    let part = ui.clip_rect().height() * 0.85;
    if up != down {
        ui.scroll_with_delta_animation(vec2(0.0, if up { part } else { -part }), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// A page that fills the window and scrolls in its parts.
pub fn fixed<R>(ui: &mut Ui, window: WindowClass, content: impl FnOnce(&mut Ui) -> R) -> R {
    let padding = padding(window);
    ui.add_space(padding.y);
    let available = ui.available_rect_before_wrap();
    let width = (available.width() - 2.0 * padding.x).clamp(0.0, COLUMN);
    let left = available.left() + ((available.width() - width) / 2.0).max(padding.x.min(available.width() / 2.0));
    let rect = Rect::from_min_max(pos2(left, available.top()), pos2(left + width, available.bottom() - 16.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

/// A centred column inside a scrolled page, as high as its content.
fn column<R>(ui: &mut Ui, side: f32, widest: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let available = ui.available_width();
    let width = (available - 2.0 * side).clamp(0.0, widest);
    let indent = ((available - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.set_width(width);
            content(ui)
        })
        .inner
    })
    .inner
}

/// A page's head: a caption, the title, and actions at the right; below the title where it is narrow.
pub fn head(ui: &mut Ui, caption: Option<&str>, title: &str, actions: impl FnOnce(&mut Ui)) {
    if let Some(caption) = caption {
        widgets::caption(ui, caption);
    }
    if ui.available_width() < 560.0 {
        widgets::page_title(ui, title);
        // Takes no room where there are no actions.
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), actions);
    } else {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| widgets::page_title(ui, title));
            ui.with_layout(Layout::right_to_left(Align::Center), actions);
        });
    }
    ui.add_space(16.0);
}

/// The way back to where one came from; true when pressed.
pub fn back_link(ui: &mut Ui, label: &str) -> bool {
    let pressed = widgets::back(ui, label).clicked();
    ui.add_space(4.0);
    pressed
}

/// An empty list: what will be here, and one button; true when pressed.
pub fn empty(ui: &mut Ui, sentence: &str, button: &str) -> bool {
    widgets::empty_state(ui, sentence, button)
}

/// A main column and a side of [`SIDE`]; where there is no room the side follows below.
pub fn columns<T>(
    ui: &mut Ui,
    window: WindowClass,
    state: &mut T,
    main: impl FnOnce(&mut Ui, &mut T),
    side: impl FnOnce(&mut Ui, &mut T),
) {
    columns_beside(ui, window, SIDE, state, main, side);
}

/// The same with a side of another width.
pub fn columns_beside<T>(
    ui: &mut Ui,
    window: WindowClass,
    beside: f32,
    state: &mut T,
    main: impl FnOnce(&mut Ui, &mut T),
    side: impl FnOnce(&mut Ui, &mut T),
) {
    if window < WindowClass::Wide || ui.available_width() < beside + GAP + 320.0 {
        main(ui, state);
        ui.add_space(GAP - 12.0);
        side(ui, state);
        return;
    }
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.set_width(width - beside - GAP);
            main(ui, state);
        });
        ui.add_space(GAP);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.set_width(beside);
            side(ui, state);
        });
    });
}

/// A list stands beside its detail at this size; otherwise the view shows one of the two.
pub fn shows_both(window: WindowClass) -> bool {
    window > WindowClass::Narrow
}

/// A list beside its detail, a line between them, each filling the height and scrolling by itself. Call only where [`shows_both`].
pub fn list_and_detail<T>(
    ui: &mut Ui,
    window: WindowClass,
    state: &mut T,
    list: impl FnOnce(&mut Ui, &mut T),
    detail: impl FnOnce(&mut Ui, &mut T),
) {
    let width = if window == WindowClass::Wide { 300.0 } else { 236.0 };
    let height = ui.available_rect_before_wrap().y_range();
    let middle = split(ui, window, width, state, list, detail);
    ui.painter().vline(middle, height, Stroke::new(1.0, tokens(ui.ctx()).line));
}

/// The same with a narrower list, of nothing but short names, beside cards that need no line before them.
pub fn list_and_page<T>(
    ui: &mut Ui,
    window: WindowClass,
    state: &mut T,
    list: impl FnOnce(&mut Ui, &mut T),
    detail: impl FnOnce(&mut Ui, &mut T),
) {
    let width = if window == WindowClass::Wide { 212.0 } else { 176.0 };
    split(ui, window, width, state, list, detail);
}

/// Lays the two out; where a line between them would stand.
fn split<T>(
    ui: &mut Ui,
    window: WindowClass,
    width: f32,
    state: &mut T,
    list: impl FnOnce(&mut Ui, &mut T),
    detail: impl FnOnce(&mut Ui, &mut T),
) -> f32 {
    let rect = ui.available_rect_before_wrap();
    let gap = if window == WindowClass::Wide { GAP } else { 16.0 };
    let split = rect.left() + width;
    let left = Rect::from_min_max(rect.min, pos2(split, rect.bottom()));
    let right = Rect::from_min_max(pos2(split + gap, rect.top()), rect.max);
    let layout = Layout::top_down(Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(layout), |ui| list(ui, state));
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), |ui| detail(ui, state));
    ui.allocate_rect(rect, Sense::empty());
    split + gap / 2.0
}

/// Caps the width at [`READING`].
pub fn reading<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_max_width(ui.available_width().min(READING));
        content(ui)
    })
    .inner
}
