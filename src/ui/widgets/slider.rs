//! How something is, 0 to 10: unset until set, in its owner's shape and colour.

use super::paint::{bring_into_view, focus_ring};
use crate::domain::person::Seat;
use crate::ui::theme::{Tokens, Type, one_line, tokens};
use egui::accesskit::{Action, ActionData};
use egui::{
    CornerRadius, EventFilter, Id, Key, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, lerp, pos2,
    vec2,
};

const MOST: u8 = 10;
/// Room for the readout at the right.
const READOUT: f32 = 51.0;

/// The slider; `low` and `high` are the words at its ends.
pub fn slider(ui: &mut Ui, name: &str, value: &mut Option<u8>, seat: Seat, low: &str, high: &str) -> Response {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let words = !(low.is_empty() && high.is_empty());
    let width = ui.available_width().clamp(120.0, 420.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, if words { 56.0 } else { 34.0 }), Sense::click_and_drag());
    let track = Rect::from_min_max(pos2(rect.left() + 11.0, rect.top() + 12.0), pos2(rect.right() - READOUT, rect.top() + 18.0));
    let before = *value;
    if let Some(at) = response.interact_pointer_pos()
        && (response.clicked() || response.dragged())
    {
        *value = Some(nearest((at.x - track.left()) / track.width()));
        response.request_focus();
    }
    keys(ui, &response, value);
    requests(ui, response.id, value);
    if *value != before {
        response.mark_changed();
    }
    describe(&response, ui, name, *value, enabled);
    if !ui.is_rect_visible(rect) {
        bring_into_view(ui, &response, rect);
        return response;
    }
    paint_track(ui.painter(), track, *value, seat, &t);
    if let Some(v) = *value {
        let at = pos2(lerp(track.left()..=track.right(), f32::from(v) / f32::from(MOST)), track.center().y);
        let hit = paint_handle(ui.painter(), at, seat, &t);
        focus_ring(ui, &response, hit, if seat == Seat::First { 11.0 } else { 6.0 });
    } else {
        focus_ring(ui, &response, track.expand(3.0), 6.0);
    }
    let said = value.map_or_else(|| "–".to_owned(), |v| v.to_string());
    let color = if value.is_some() { t.ink } else { t.ink3 };
    let galley = one_line(ui, Type::Readout, color, &said, READOUT);
    ui.painter().galley(pos2(rect.right() - galley.size().x, track.center().y - galley.size().y / 2.0), galley, color);
    if words {
        let half = track.width() / 2.0;
        let galley = one_line(ui, Type::Caption, t.ink3, low, half);
        ui.painter().galley(pos2(track.left(), rect.bottom() - galley.size().y), galley, t.ink3);
        let galley = one_line(ui, Type::Caption, t.ink3, high, half);
        ui.painter().galley(pos2(track.right() - galley.size().x, rect.bottom() - galley.size().y), galley, t.ink3);
    }
    response
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 10")]
fn nearest(share: f32) -> u8 {
    (share * f32::from(MOST)).round().clamp(0.0, f32::from(MOST)) as u8
}

fn keys(ui: &Ui, response: &Response, value: &mut Option<u8>) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    ui.input(|i| {
        for key in [Key::ArrowLeft, Key::ArrowDown, Key::ArrowRight, Key::ArrowUp, Key::Home, Key::End, Key::Delete, Key::Backspace] {
            for _ in 0..i.num_presses(key) {
                *value = after(key, *value);
            }
        }
    });
}

/// The value after a key. The first arrow on an unset one starts in the middle; Delete leaves it unset.
fn after(key: Key, value: Option<u8>) -> Option<u8> {
    match key {
        Key::Home => Some(0),
        Key::End => Some(MOST),
        Key::Delete | Key::Backspace => None,
        Key::ArrowLeft | Key::ArrowDown => Some(value.map_or(MOST / 2, |v| v.saturating_sub(1))),
        _ => Some(value.map_or(MOST / 2, |v| (v + 1).min(MOST))),
    }
}

/// What a screen reader asks for.
#[allow(clippy::cast_possible_truncation, reason = "clamped to 0 to 10 by `nearest`")]
fn requests(ui: &Ui, id: Id, value: &mut Option<u8>) {
    ui.input(|i| {
        for _ in 0..i.num_accesskit_action_requests(id, Action::Increment) {
            *value = after(Key::ArrowRight, *value);
        }
        for _ in 0..i.num_accesskit_action_requests(id, Action::Decrement) {
            *value = after(Key::ArrowLeft, *value);
        }
        for request in i.accesskit_action_requests(id, Action::SetValue) {
            if let Some(ActionData::NumericValue(wanted)) = request.data {
                *value = Some(nearest(wanted as f32 / f32::from(MOST)));
            }
        }
    });
}

fn describe(response: &Response, ui: &Ui, name: &str, value: Option<u8>, enabled: bool) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Slider, enabled, name);
        info.value = value.map(f64::from);
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(MOST));
        node.set_numeric_value_step(1.0);
        node.add_action(Action::SetValue);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}

fn paint_track(painter: &Painter, track: Rect, value: Option<u8>, seat: Seat, t: &Tokens) {
    let corner = CornerRadius::same(3);
    painter.rect_filled(track, corner, t.sunk);
    painter.rect_stroke(track, corner, Stroke::new(1.0, t.control), StrokeKind::Inside);
    let Some(v) = value else { return };
    let x = |i: u8| lerp(track.left()..=track.right(), f32::from(i) / f32::from(MOST));
    painter.rect_filled(Rect::from_min_max(track.min, pos2(x(v), track.bottom())), corner, t.person(seat).fill);
    for i in 0..=MOST {
        let at = x(i).clamp(track.left() + 0.5, track.right() - 0.5);
        painter.vline(at, track.bottom() + 5.0..=track.bottom() + 9.0, Stroke::new(1.0, t.control));
    }
}

fn paint_handle(painter: &Painter, at: Pos2, seat: Seat, t: &Tokens) -> Rect {
    let fill = t.person(seat).fill;
    let rect = Rect::from_center_size(at, Vec2::splat(22.0));
    match seat {
        Seat::First => {
            painter.circle(at, 10.5, t.surface, Stroke::new(1.0, t.control));
            painter.circle_filled(at, 8.0, fill);
        }
        Seat::Second => {
            painter.rect(rect.shrink(0.5), CornerRadius::same(6), t.surface, Stroke::new(1.0, t.control), StrokeKind::Middle);
            painter.rect_filled(rect.shrink(3.0), CornerRadius::same(4), fill);
        }
    }
    rect
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_one_and_never_leave_the_scale() {
        for (key, from, to) in [
            (Key::ArrowRight, Some(5), Some(6)),
            (Key::ArrowUp, Some(10), Some(10)),
            (Key::ArrowLeft, Some(0), Some(0)),
            (Key::ArrowDown, Some(3), Some(2)),
            (Key::ArrowRight, None, Some(5)),
            (Key::Home, None, Some(0)),
            (Key::End, Some(2), Some(10)),
            (Key::Delete, Some(2), None),
        ] {
            assert_eq!(after(key, from), to, "{key:?} from {from:?}");
        }
    }

    #[test]
    fn a_place_on_the_track_is_a_whole_number() {
        for (share, value) in [(-0.4, 0), (0.0, 0), (0.54, 5), (0.56, 6), (1.7, 10)] {
            assert_eq!(nearest(share), value);
        }
    }
}
