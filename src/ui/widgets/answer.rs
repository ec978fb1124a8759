//! A day's answer: Kept, Partly or Missed. Pressing the chosen one again clears it.

use super::segmented::Segments;
use super::stone::paint_answer;
use crate::domain::goal::Answer;
use crate::ui::say::answer_word;
use egui::Ui;

const ANSWERS: [Answer; 3] = [Answer::Kept, Answer::Partly, Answer::Missed];

/// The three segments with their stones; 1, 2 and 3 press them. True when the answer changed.
pub fn answer(ui: &mut Ui, name: &str, chosen: &mut Option<Answer>, take_focus: bool) -> bool {
    let words = ANSWERS.map(answer_word);
    let segments = Segments {
        name,
        labels: words.iter().map(String::as_str).collect(),
        chosen: ANSWERS.iter().position(|a| Some(*a) == *chosen),
        // An answer is written down at once, so passing over one by arrows must not give it.
        arrows_choose: false,
        numbers: true,
        take_focus,
        mark: 21.0,
        fill: None,
    };
    let pressed = segments.show(
        ui,
        &|painter, rect, i, on, t| {
            let (fill, outline) = if on { (t.accent, t.ink2) } else { (t.control, t.control) };
            paint_answer(painter, rect, ANSWERS[i], fill, outline);
        },
        &|i, t| if ANSWERS[i] == Answer::Missed { t.ink2 } else { t.accent },
    );
    let Some(answer) = pressed.and_then(|i| ANSWERS.get(i).copied()) else { return false };
    *chosen = if *chosen == Some(answer) { None } else { Some(answer) };
    true
}
