//! A few choices side by side on a sunk track; one stop by keyboard, then arrows.

use super::paint::focus_ring;
use crate::ui::theme::{Tokens, Type, one_line, tokens};
use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const OUTSIDE: f32 = 36.0;
const INSIDE: f32 = 30.0;
const MARGIN: f32 = 3.0;

/// How the segments look and work.
pub(super) struct Segments<'a> {
    /// What the group is called.
    pub name: &'a str,
    /// Words of each segment.
    pub labels: Vec<&'a str>,
    /// Which one is chosen.
    pub chosen: Option<usize>,
    /// Moving by arrows chooses at once; otherwise it only moves the focus.
    pub arrows_choose: bool,
    /// With the focus in the group, 1 presses the first, 2 the second.
    pub numbers: bool,
    /// It takes the focus in this frame.
    pub take_focus: bool,
    /// Room for a mark before the words.
    pub mark: f32,
    /// Equal widths filling this much, rather than each by its words.
    pub fill: Option<f32>,
}

/// Paints a segment's mark: painter, where, which, whether chosen.
pub(super) type PaintMark<'a> = &'a dyn Fn(&Painter, Rect, usize, bool, &Tokens);
/// A chosen segment's border.
pub(super) type Border<'a> = &'a dyn Fn(usize, &Tokens) -> Color32;

impl Segments<'_> {
    /// Draws them; the one that was pressed or moved to.
    pub fn show(&self, ui: &mut Ui, paint_mark: PaintMark<'_>, border: Border<'_>) -> Option<usize> {
        let t = tokens(ui.ctx());
        let room = ui.available_width() - 2.0 * MARGIN;
        let padding = if self.mark > 0.0 { 14.0 } else { 16.0 };
        let widths: Vec<f32> = self
            .labels
            .iter()
            .map(|text| one_line(ui, Type::SmallStrong, t.ink, text, 400.0).size().x.ceil() + 2.0 * padding + self.mark)
            .collect();
        let widths = match self.fill {
            Some(fill) => vec![(fill - 2.0 * MARGIN) / self.labels.len().max(1) as f32; self.labels.len()],
            None if widths.iter().sum::<f32>() > room => vec![room / self.labels.len().max(1) as f32; self.labels.len()],
            None => widths,
        };
        let total: f32 = widths.iter().sum::<f32>() + 2.0 * MARGIN;
        let (track, group) = ui.allocate_exact_size(vec2(total, OUTSIDE), Sense::hover());
        ui.painter().rect_filled(track, CornerRadius::same(10), t.sunk);
        ui.ctx().accesskit_node_builder(group.id, |node| {
            node.set_role(Role::RadioGroup);
            node.set_label(self.name);
        });
        let ids: Vec<Id> = (0..widths.len()).map(|i| group.id.with(i)).collect();
        let focused = ids.iter().position(|id| ui.memory(|m| m.has_focus(*id)));
        // One stop: the focused segment, else the chosen one, else the first.
        let stop = focused.or(self.chosen).unwrap_or(0);
        let mut pressed = None;
        let mut left = track.left() + MARGIN;
        for (i, width) in widths.iter().enumerate() {
            let rect = Rect::from_min_size(pos2(left, track.top() + MARGIN), vec2(*width, INSIDE));
            left += width;
            let sense = if i == stop { Sense::click() } else { Sense::CLICK };
            // The hit area is as high as the track.
            let response = ui.interact(rect.expand2(vec2(0.0, MARGIN)), ids[i], sense);
            if self.take_focus && i == stop {
                response.request_focus();
            }
            if response.clicked() {
                pressed = Some(i);
            }
            self.paint(ui, &t, &response, rect, i, paint_mark, border);
        }
        self.arrows(ui, &ids, focused).or(pressed).or_else(|| self.number(ui, focused))
    }

    fn number(&self, ui: &Ui, focused: Option<usize>) -> Option<usize> {
        const NUMBERS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
        focused.filter(|_| self.numbers && ui.is_enabled())?;
        let keys = NUMBERS.iter().take(self.labels.len());
        ui.input(|i| keys.enumerate().find(|(_, key)| i.modifiers.is_none() && i.key_pressed(**key)).map(|(at, _)| at))
    }

    fn arrows(&self, ui: &Ui, ids: &[Id], focused: Option<usize>) -> Option<usize> {
        let at = focused?;
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(ids[at], filter));
        let last = ids.len() - 1;
        let to = ui.input(|i| {
            if i.key_pressed(Key::ArrowRight) {
                Some((at + 1).min(last))
            } else if i.key_pressed(Key::ArrowLeft) {
                Some(at.saturating_sub(1))
            } else if i.key_pressed(Key::Home) {
                Some(0)
            } else if i.key_pressed(Key::End) {
                Some(last)
            } else {
                None
            }
        })?;
        ui.memory_mut(|m| m.request_focus(ids[to]));
        (self.arrows_choose && self.chosen != Some(to)).then_some(to)
    }

    #[allow(clippy::too_many_arguments, reason = "one segment's whole appearance")]
    fn paint(&self, ui: &Ui, t: &Tokens, response: &Response, rect: Rect, i: usize, paint_mark: PaintMark<'_>, border: Border<'_>) {
        let chosen = self.chosen == Some(i);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, self.labels[i]));
        let corner = CornerRadius::same(8);
        if chosen {
            ui.painter().rect_filled(rect, corner, t.surface);
            let color = if enabled { border(i, t) } else { t.control };
            ui.painter().rect_stroke(rect, corner, Stroke::new(1.5, color), StrokeKind::Inside);
        } else if response.hovered() && enabled {
            ui.painter().rect_filled(rect, corner, t.ink.gamma_multiply(0.05));
        }
        let (style, ink) = if chosen { (Type::SmallStrong, t.ink) } else { (Type::Small, if enabled { t.ink2 } else { t.ink3 }) };
        let galley = one_line(ui, style, ink, self.labels[i], rect.width() - self.mark - 8.0);
        let content = galley.size().x + self.mark;
        let from = rect.center().x - content / 2.0;
        if self.mark > 0.0 {
            let at = Rect::from_center_size(pos2(from + 7.0, rect.center().y), vec2(14.0, 14.0));
            paint_mark(ui.painter(), at, i, chosen, t);
        }
        ui.painter().galley(pos2(from + self.mark, rect.center().y - galley.size().y / 2.0), galley, ink);
        focus_ring(ui, response, rect, 8.0);
    }
}

/// One of a few, side by side; one always stays chosen. True when the choice changed.
pub fn segmented<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut Option<T>, choices: &[(T, &str)]) -> bool {
    choose(ui, name, chosen, choices, None)
}

/// The same, as wide as there is room.
pub fn segmented_wide<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut Option<T>, choices: &[(T, &str)]) -> bool {
    let fill = ui.available_width();
    choose(ui, name, chosen, choices, Some(fill))
}

fn choose<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut Option<T>, choices: &[(T, &str)], fill: Option<f32>) -> bool {
    let segments = Segments {
        name,
        labels: choices.iter().map(|(_, text)| *text).collect(),
        chosen: choices.iter().position(|(value, _)| Some(*value) == *chosen),
        arrows_choose: true,
        numbers: false,
        take_focus: false,
        mark: 0.0,
        fill,
    };
    let pressed = segments.show(ui, &|_, _, _, _, _| {}, &|_, t| t.accent);
    match pressed.and_then(|i| choices.get(i)) {
        Some((value, _)) if *chosen != Some(*value) => {
            *chosen = Some(*value);
            true
        }
        _ => false,
    }
}
