//! The days the pages speak of: since the last session, the last weeks, or days of one's own choice.

use crate::domain::day::Day;
use crate::domain::note::last_visit;
use crate::domain::summary::usual_start;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Choice {
    /// Since the last session; 90 days where there was none.
    #[default]
    Usual,
    Month,
    Quarter,
    HalfYear,
    Own,
}

/// The choice, and the days of an own one.
#[derive(Default)]
pub(super) struct Period {
    choice: Choice,
    from: Option<Day>,
    to: Option<Day>,
}

impl Period {
    /// First and last day; none while the last would come first.
    pub(super) fn days(&self, cx: &ViewCx<'_>) -> Option<(Day, Day)> {
        let today = cx.today();
        let back = |days| Some((today - Duration::days(days), today));
        match self.choice {
            Choice::Usual => Some((usual_start(visits(cx), today), today)),
            Choice::Month => back(30),
            Choice::Quarter => back(90),
            Choice::HalfYear => back(182),
            Choice::Own => Some((self.from?, self.to?)).filter(|(from, to)| from <= to),
        }
    }

    /// The list, and fields for days of one's own.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let today = cx.today();
        let last = last_visit(visits(cx), today);
        let mut choices = Vec::new();
        if let Some(day) = last {
            choices.push((Choice::Usual, tr!("summary-since-session", date = say::day_near(day, today))));
        }
        // Without a session the usual days are the last ninety.
        let quarter = if last.is_some() { Choice::Quarter } else { Choice::Usual };
        choices.push((Choice::Month, tr!("summary-last-days", days = 30)));
        choices.push((quarter, tr!("summary-last-days", days = 90)));
        choices.push((Choice::HalfYear, tr!("summary-last-half-year")));
        choices.push((Choice::Own, tr!("summary-own-days")));
        let before = self.days(cx);
        if w::drop_down(ui, &tr!("summary-period"), &mut self.choice, &choices)
            && self.choice == Choice::Own
            && let Some((from, to)) = before
        {
            (self.from, self.to) = (Some(from), Some(to));
        }
        if self.choice != Choice::Own {
            return;
        }
        w::gap(ui, 8.0);
        ui.horizontal_wrapped(|ui| {
            for (label, day) in [(tr!("summary-from"), &mut self.from), (tr!("summary-to"), &mut self.to)] {
                ui.vertical(|ui| {
                    ui.set_max_width(220.0);
                    w::date_field(ui, &label, day, today);
                });
            }
        });
        if self.days(cx).is_none() {
            w::problem(ui, tr!("summary-days-turned"));
        }
    }
}

fn visits<'a>(cx: &'a ViewCx<'_>) -> impl Iterator<Item = &'a crate::domain::note::Visit> {
    cx.models.notes.visits.there.iter().map(|noted| &noted.note)
}
