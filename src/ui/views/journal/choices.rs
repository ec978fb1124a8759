//! What the journal offers by itself: prompts, pages of earlier years, a line that says stopping is fine.

use crate::content::Stage;
use crate::domain::day::Day;
use crate::session::command::Preferences;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use chrono::Datelike;
use egui::Ui;

/// Minutes that can be chosen.
const MINUTES: [u16; 4] = [10, 15, 20, 30];

/// What is typed in it and not chosen yet.
#[derive(Debug, Default)]
pub(super) struct Choices {
    /// A date about to be left out.
    leave_out: Option<Day>,
}

impl Choices {
    /// False when it is closed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let now = cx.models.here.preferences.clone();
        let mut new = now.clone();
        w::dialog_title(ui, tr!("journal-choices"));
        ui.add_space(10.0);
        w::switch(ui, &tr!("journal-choice-prompts"), &mut new.prompts);
        if new.prompts {
            stage(ui, &mut new);
        }
        ui.add_space(10.0);
        let mut choices = vec![(None, tr!("journal-stop-never"))];
        choices.extend(MINUTES.map(|minutes| (Some(minutes), tr!("journal-stop-after", minutes = minutes))));
        w::field_label(ui, &tr!("journal-stop-label"));
        w::drop_down(ui, &tr!("journal-stop-label"), &mut new.gentle_stop_minutes, &choices);
        w::small_soft(ui, tr!("journal-stop-about"));
        ui.add_space(10.0);
        w::switch(ui, &tr!("journal-choice-this-day"), &mut new.on_this_day);
        w::small_soft(ui, tr!("journal-choice-this-day-about"));
        if new.on_this_day {
            self.leave_out(ui, &mut new, cx.today());
        }
        never(ui, &mut new);
        ui.add_space(16.0);
        let open = !w::primary(ui, &tr!("journal-choices-close")).clicked();
        if new != now {
            cx.prefer(|preferences| *preferences = new);
        }
        open
    }

    /// A date to be left out before it ever comes.
    fn leave_out(&mut self, ui: &mut Ui, new: &mut Preferences, today: Day) {
        ui.add_space(8.0);
        w::date_field(ui, &tr!("journal-never-date"), &mut self.leave_out, today);
        ui.add_space(4.0);
        let pressed = ui.add_enabled_ui(self.leave_out.is_some(), |ui| w::small_standard(ui, &tr!("journal-never-add")).clicked()).inner;
        if pressed && let Some(day) = self.leave_out.take() {
            new.never_offered_days.insert((day.month(), day.day()));
        }
    }
}

/// Which prompts: of one's first days by themselves, afterwards of any stage or of the one that was chosen.
fn stage(ui: &mut Ui, new: &mut Preferences) {
    let name = |stage| match stage {
        Stage::FirstDays => tr!("journal-stage-first"),
        Stage::Impact => tr!("journal-stage-impact"),
        Stage::Meaning => tr!("journal-stage-meaning"),
        Stage::Rebuilding => tr!("journal-stage-rebuilding"),
        Stage::Any => tr!("journal-stage-any"),
    };
    let mut choices = vec![(None, name(Stage::Any))];
    choices.extend(Stage::ALL.map(|stage| (Some(stage), name(stage))));
    ui.add_space(6.0);
    w::field_label(ui, &tr!("journal-stage-label"));
    w::drop_down(ui, &tr!("journal-stage-label"), &mut new.prompt_stage, &choices);
}

/// Days that are never offered, each with a way back.
fn never(ui: &mut Ui, new: &mut Preferences) {
    if new.never_offered_days.is_empty() {
        return;
    }
    let mut back = None;
    ui.add_space(6.0);
    w::field_label(ui, &tr!("journal-never-label"));
    ui.horizontal_wrapped(|ui| {
        for (month, day) in new.never_offered_days.iter().copied() {
            let date = tr!("date-day-month", day = day, month = say::month_name(month));
            let again = tr!("journal-never-back", date = date.as_str());
            if w::named(w::small_quiet(ui, &again), &again).clicked() {
                back = Some((month, day));
            }
        }
    });
    if let Some(date) = back {
        new.never_offered_days.remove(&date);
    }
}
