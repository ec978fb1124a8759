//! The wall of small wins: each lays one stone, the newest in accent. One stop by keyboard, then arrows; never counted.

use super::paint::{bring_into_view, focus_ring};
use crate::ui::theme::{self, keyboard_was_last, tokens};
use egui::{CornerRadius, EventFilter, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

const HEIGHT: f32 = 18.0;
const JOINT: f32 = 3.0;
/// Stones are of five widths in an order in which joints of neighbouring courses don't meet.
const WIDTHS: [f32; 5] = [44.0, 32.0, 54.0, 38.0, 48.0];

/// Where the stones lie, oldest first, from the lowest course up, in so much width; and how many courses there are.
fn laid(count: usize, width: f32) -> (Vec<(f32, f32, usize)>, usize) {
    let mut stones = Vec::with_capacity(count);
    let (mut x, mut course) = (0.0, 0);
    for i in 0..count {
        let mut wide = WIDTHS[(i + course * 2) % WIDTHS.len()];
        if x + wide > width && x > 0.0 {
            course += 1;
            x = 0.0;
            wide = WIDTHS[(i + course * 2) % WIDTHS.len()];
        }
        stones.push((x, wide.min(width), course));
        x += wide + JOINT;
    }
    (stones, course + 1)
}

/// Draws the wall of `count` stones, oldest first; `said` gives the words of each.
pub fn wall(ui: &mut Ui, name: &str, count: usize, said: &dyn Fn(usize) -> String) -> Response {
    let (stones, courses) = laid(count, ui.available_width());
    let height = courses as f32 * (HEIGHT + JOINT);
    let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let rect_of = |i: usize| {
        let (x, wide, course) = stones[i];
        let top = outer.bottom() - (course as f32 + 1.0) * (HEIGHT + JOINT);
        Rect::from_min_size(pos2(outer.left() + x, top), vec2(wide, HEIGHT))
    };
    let id = response.id.with("stone");
    let last = count.saturating_sub(1);
    let mut at: usize = ui.data(|data| data.get_temp(id)).unwrap_or(last).min(last);
    if response.has_focus() {
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, EventFilter { horizontal_arrows: true, ..EventFilter::default() }));
        let (left, right) = ui.input(|i| (i.num_presses(Key::ArrowLeft), i.num_presses(Key::ArrowRight)));
        at = (at + right).min(last).saturating_sub(left);
        ui.data_mut(|data| data.insert_temp(id, at));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let words = if count == 0 { String::new() } else { said(at) };
    let focused = response.has_focus();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words.clone());
        if focused {
            node.set_live(accesskit::Live::Polite);
        }
    });
    if !ui.is_rect_visible(outer) {
        bring_into_view(ui, &response, outer);
        return response;
    }
    let t = tokens(ui.ctx());
    for (i, (_, _, course)) in stones.iter().enumerate() {
        let rect = rect_of(i);
        if ui.clip_rect().intersects(rect) {
            let fill = if i == last { t.accent } else { t.wall[(i * 3 + course) % 4] };
            ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
        }
    }
    if focused && keyboard_was_last(ui.ctx()) && count > 0 {
        theme::ring(ui, rect_of(at), 4.0);
        response.show_tooltip_text(words);
        return response;
    }
    focus_ring(ui, &response, outer, 4.0);
    let under = response.hover_pos().and_then(|p| (0..count).find(|i| rect_of(*i).contains(p)));
    match under {
        Some(i) => response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            super::small(ui, said(i));
        }),
        None => response,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stones_of_a_course_never_lie_on_each_other_and_stay_inside() {
        for count in [1, 7, 200] {
            let (stones, courses) = laid(count, 300.0);
            assert_eq!(stones.len(), count);
            assert_eq!(stones.last().map(|stone| stone.2 + 1), Some(courses));
            for pair in stones.windows(2).filter(|pair| pair[0].2 == pair[1].2) {
                assert!(pair[0].0 + pair[0].1 < pair[1].0);
            }
            assert!(stones.iter().all(|(x, wide, _)| x + wide <= 300.0));
        }
    }
}
