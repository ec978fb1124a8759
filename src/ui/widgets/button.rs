//! Buttons: primary, standard, quiet, danger, and links.

use super::paint::{bring_into_view, focus_ring, touched};
use super::{Icon, paint_icon};
use crate::ui::theme::{Tokens, Type, layout, tokens};
use egui::{Align, Color32, CornerRadius, Direction, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

/// How much a button asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Standard,
    Quiet,
    Danger,
    /// Time-out: on sand.
    Sand,
}

/// One button to draw.
struct Button<'a> {
    kind: Kind,
    text: &'a str,
    icon: Option<Icon>,
    height: f32,
    width: Option<f32>,
    style: Type,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, text: &'a str, height: f32) -> Self {
        Self { kind, text, icon: None, height, width: None, style: if height < 36.0 { Type::SmallStrong } else { Type::InterfaceStrong } }
    }

    /// Side padding; a quiet button has less, since nothing shows its edge.
    fn padding(&self) -> f32 {
        match (self.kind, self.height < 36.0) {
            (Kind::Quiet, true) => 8.0,
            (_, true) => 13.0,
            (Kind::Quiet, _) => 10.0,
            _ => 17.0,
        }
    }

    /// Fill, border and text.
    fn colors(&self, t: &Tokens, enabled: bool) -> (Option<Color32>, Option<Color32>, Color32) {
        match (self.kind, enabled) {
            (Kind::Quiet, false) => (None, None, t.ink3),
            (_, false) => (None, Some(t.line), t.ink3),
            (Kind::Primary, _) => (Some(t.accent), None, t.on_accent),
            (Kind::Standard, _) => (Some(t.surface), Some(t.control), t.ink),
            (Kind::Quiet, _) => (None, None, t.accent),
            (Kind::Danger, _) => (Some(t.surface), Some(t.danger), t.danger),
            (Kind::Sand, _) => (Some(t.sand), Some(t.control), t.ink),
        }
    }

    fn show(&self, ui: &mut Ui) -> Response {
        let t = tokens(ui.ctx());
        let enabled = ui.is_enabled();
        let (fill, border, ink) = self.colors(&t, enabled);
        let icon_room = match self.icon {
            None => 0.0,
            Some(Icon::Left) => 20.0,
            Some(_) => 26.0,
        };
        let padding = self.padding();
        let room = self.width.unwrap_or(f32::INFINITY).min(ui.available_width()) - 2.0 * padding - icon_room;
        let galley = layout(ui, self.style, ink, self.text, room.max(60.0));
        let content = galley.size().x + icon_room;
        let width = self.width.unwrap_or(content + 2.0 * padding).max(32.0).ceil();
        let height = self.height.max(galley.size().y + self.height - self.style.line());
        // At the edge of a column the words of a quiet button stand flush with what is above and below them; the room
        // around them reaches into the margin.
        let quiet = self.kind == Kind::Quiet && self.width.is_none();
        if quiet && wraps(ui, width) {
            ui.end_row();
        }
        let outdent = if quiet { outdent(ui, padding) } else { Vec2::ZERO };
        let (id, mut rect) = ui.allocate_space(vec2(width - outdent.x - outdent.y, height));
        rect.min.x -= outdent.x;
        rect.max.x += outdent.y;
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.text));
        if !ui.is_rect_visible(rect) {
            bring_into_view(ui, &response, rect);
            return response;
        }
        let radius = if self.height >= 44.0 { 12.0 } else { 10.0 };
        let corner = CornerRadius::from(radius);
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, corner, touched(ui, &response, fill));
        } else if enabled && (response.hovered() || response.is_pointer_button_down_on()) {
            let share = if response.is_pointer_button_down_on() { 0.10 } else { 0.06 };
            ui.painter().rect_filled(rect, corner, t.ink.gamma_multiply(share));
        }
        if let Some(border) = border {
            ui.painter().rect_stroke(rect, corner, Stroke::new(1.0, border), StrokeKind::Inside);
        }
        let left = rect.left() + (rect.width() - content) / 2.0;
        if let Some(icon) = self.icon {
            // A chevron is narrow: its left edge, not its box, stands at the edge of the words below.
            let x = if icon == Icon::Left { left + 4.0 } else { left + 9.0 };
            paint_icon(ui.painter(), Rect::from_center_size(pos2(x, rect.center().y), vec2(18.0, 18.0)), icon, ink);
        }
        let text_at = pos2(left + icon_room, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(text_at, galley, ink);
        focus_ring(ui, &response, rect, radius);
        response
    }
}

/// Something so wide begins the next row here.
fn wraps(ui: &Ui, width: f32) -> bool {
    let begun = ui.cursor().left() > ui.max_rect().left() + 0.5;
    let rows = ui.layout().main_wrap() && ui.layout().main_dir() == Direction::LeftToRight;
    rows && begun && ui.available_rect_before_wrap().width() < width
}

/// How far what comes next may reach over the left and the right edge of its column: `padding` where it begins there.
fn outdent(ui: &Ui, padding: f32) -> Vec2 {
    let (layout, cursor, room) = (ui.layout(), ui.cursor(), ui.max_rect());
    let at_left = (cursor.left() - room.left()).abs() < 0.5;
    let at_right = (cursor.right() - room.right()).abs() < 0.5;
    match layout.main_dir() {
        Direction::TopDown | Direction::BottomUp if layout.cross_align == Align::Min && !layout.cross_justify && at_left => {
            vec2(padding, 0.0)
        }
        Direction::LeftToRight if at_left => vec2(padding, 0.0),
        Direction::RightToLeft if at_right => vec2(0.0, padding),
        _ => Vec2::ZERO,
    }
}

/// The one thing to do on a screen.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Primary, text, 36.0).show(ui)
}

/// The same in talks and first run.
pub fn primary_tall(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Primary, text, 44.0).show(ui)
}

/// The same, as wide as its column.
pub fn primary_wide(ui: &mut Ui, text: &str) -> Response {
    let width = ui.available_width();
    Button { width: Some(width), ..Button::new(Kind::Primary, text, 44.0) }.show(ui)
}

/// An ordinary act.
pub fn standard(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Standard, text, 36.0).show(ui)
}

/// The same in talks and first run.
pub fn standard_tall(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Standard, text, 44.0).show(ui)
}

/// The way out.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Quiet, text, 36.0).show(ui)
}

/// The same in talks and first run.
pub fn quiet_tall(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Quiet, text, 44.0).show(ui)
}

/// Something will be gone for good.
pub fn danger(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Danger, text, 36.0).show(ui)
}

/// The same inside a row.
pub fn small_danger(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Danger, text, 32.0).show(ui)
}

/// An ordinary act inside a row.
pub fn small_standard(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Standard, text, 32.0).show(ui)
}

/// A quiet act inside a row.
pub fn small_quiet(ui: &mut Ui, text: &str) -> Response {
    Button::new(Kind::Quiet, text, 32.0).show(ui)
}

/// A button with an icon before its words; primary or standard.
pub fn with_icon(ui: &mut Ui, icon: Icon, text: &str, primary: bool) -> Response {
    let kind = if primary { Kind::Primary } else { Kind::Standard };
    Button { icon: Some(icon), ..Button::new(kind, text, 36.0) }.show(ui)
}

/// The way out of a hard moment: as tall as the main act, on sand, with its icon.
pub fn on_sand_tall(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    Button { icon: Some(icon), ..Button::new(Kind::Sand, text, 44.0) }.show(ui)
}

/// The way back to where one came from.
pub fn back(ui: &mut Ui, text: &str) -> Response {
    Button { icon: Some(Icon::Left), ..Button::new(Kind::Quiet, text, 32.0) }.show(ui)
}

/// Words that lead somewhere, in accent, flush with the text around them.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let ink = if enabled { t.accent } else { t.ink3 };
    let galley = layout(ui, Type::SmallStrong, ink, text, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, galley.size().y.max(32.0)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, text));
    let ink = touched(ui, &response, ink);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    focus_ring(ui, &response, rect.shrink2(vec2(0.0, 4.0)), 6.0);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A title that leads to what it names: as quiet as a title, accent under the pointer.
pub fn title_link(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    let galley = layout(ui, Type::Interface, t.ink, text, ui.available_width());
    let (id, rect) = ui.allocate_space(galley.size());
    // As high as anything to press, without pushing its lines apart.
    let response = ui.interact(rect.expand2(vec2(4.0, (32.0 - rect.height()).max(0.0) / 2.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    let ink = if response.hovered() || response.has_focus() { t.accent } else { t.ink };
    ui.painter().galley_with_override_text_color(rect.min, galley, ink);
    focus_ring(ui, &response, rect.expand2(vec2(2.0, 0.0)), 6.0);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
