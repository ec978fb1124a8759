//! What the marks of the chart mean.

use super::bars::{Part, piece};
use super::{ChartMark, moments};
use crate::domain::goal::Answer;
use crate::say::answer_word;
use crate::tr;
use crate::ui::theme::{Type, one_line, tokens};
use crate::ui::widgets::small_soft;
use egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

/// Moments and hard weeks.
pub fn moments_legend(ui: &mut Ui) {
    for (mark, words) in [(ChartMark::Good, tr!("progress-moment")), (ChartMark::HardWeek, tr!("progress-hard-week"))] {
        let rect = place(ui);
        moments::mark(ui, &tokens(ui.ctx()), rect.center(), mark);
        small_soft(ui, words);
    }
}

/// Kept, partly, missed: painted from `right` leftwards, around `middle`; how far left it reaches.
pub(super) fn bars(ui: &Ui, right: f32, middle: f32) -> f32 {
    let t = tokens(ui.ctx());
    let mut x = right;
    for (part, answer) in [(Part::Missed, Answer::Missed), (Part::Partly, Answer::Partly), (Part::Kept, Answer::Kept)] {
        let galley = one_line(ui, Type::Caption, t.ink2, &answer_word(answer), 120.0);
        x -= galley.size().x;
        ui.painter().galley(pos2(x, middle - galley.size().y / 2.0), galley, t.ink2);
        x -= 14.0;
        piece(ui.painter(), Rect::from_center_size(pos2(x, middle), Vec2::splat(13.0)), part, &t);
        x -= 20.0;
    }
    x
}

fn place(ui: &mut Ui) -> Rect {
    ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover()).0
}
