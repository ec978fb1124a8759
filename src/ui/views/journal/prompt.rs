//! A prompt, offered and never pressed on anybody.

use super::sheet::Sheet;
use crate::content::Stage;
use crate::domain::day::Day;
use crate::domain::journal::PromptTaken;
use crate::domain::words::Words;
use crate::session::Home;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

/// Days in which everything is new: nobody who opens this for the first time has rules that helped or a goal that held.
const NEW: i64 = 14;

/// Where nothing was chosen: the first days for whoever began a short while ago; afterwards all of them.
fn stage(oldest: Option<Day>, today: Day) -> Option<Stage> {
    oldest.is_none_or(|oldest| (today - oldest).num_days() < NEW).then_some(Stage::FirstDays)
}

/// The prompt box; true when the page changed by it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, sheet: &mut Sheet) -> bool {
    if let Some(taken) = &sheet.text.prompt {
        w::sunk_box(ui, |ui| {
            w::caption(ui, tr!("journal-prompt-kept"));
            w::quote(ui, taken.words.as_str());
        });
        ui.add_space(8.0);
        return false;
    }
    let fresh = sheet.id.is_none() || sheet.text.body.len() < 40;
    if !cx.models.here.preferences.prompts || sheet.home == Home::Shared || !fresh || cx.both() {
        return false;
    }
    let preferences = &cx.models.here.preferences;
    let kinds: Vec<_> = preferences.breach_kinds.iter().copied().collect();
    // The list is newest first.
    let oldest = cx.models.journal.private.as_ref().and_then(|list| list.heads.last()).map(|head| head.day);
    let stage = preferences.prompt_stage.or_else(|| stage(oldest, cx.today()));
    let Some(prompt) = cx.content.prompts.pick(preferences.role, stage, &kinds, sheet.prompt_turn) else { return false };
    let mut changed = false;
    let mut hide = false;
    w::sunk_box(ui, |ui| {
        ui.horizontal(|ui| {
            w::caption(ui, tr!("journal-prompt-caption"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if w::icon_button(ui, w::Icon::Again, &tr!("journal-prompt-another")).clicked() {
                    sheet.prompt_turn = sheet.prompt_turn.wrapping_add(1);
                }
            });
        });
        w::quote(ui, &prompt.words);
        ui.horizontal_wrapped(|ui| {
            if w::small_quiet(ui, &tr!("journal-prompt-use")).clicked() {
                let words = Words::new(prompt.words.as_str()).unwrap_or_default();
                sheet.text.prompt = Some(PromptTaken { library_id: prompt.id.clone(), words });
                sheet.focus = true;
                changed = true;
            }
            hide = w::small_quiet(ui, &tr!("journal-prompt-hide")).clicked();
        });
    });
    ui.add_space(8.0);
    if hide {
        cx.prefer(|preferences| preferences.prompts = false);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_page_is_asked_nothing_of_rules_that_helped() {
        let day = |text: &str| text.parse().unwrap();
        let today = day("2026-11-24");
        assert_eq!(stage(None, today), Some(Stage::FirstDays));
        assert_eq!(stage(Some(day("2026-11-11")), today), Some(Stage::FirstDays));
        assert_eq!(stage(Some(day("2026-11-10")), today), None);
    }
}
