//! The chart in plain sentences: what was set, noted and answered. No sum of hard weeks, no from and to, no praise.

use super::figures::Figures;
use crate::domain::day::Day;
use crate::domain::goal::Week;
use crate::domain::progress::{Bar, Step, dips, last_week};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets::ChartMark;
use chrono::Datelike;

/// Three sentences, each with its head.
pub(super) fn sentences(cx: &ViewCx<'_>, figures: &Figures) -> [(String, String); 3] {
    [
        (tr!("progress-said-pulse"), pulse(cx, figures)),
        (tr!("progress-said-moments"), moments(cx, figures)),
        (tr!("progress-said-goals"), goals(cx, figures)),
    ]
}

fn pulse(cx: &ViewCx<'_>, figures: &Figures) -> String {
    if cx.both() {
        return if figures.chart.lines.is_empty() { tr!("progress-pulse-none-shared") } else { tr!("progress-pulse-shared") };
    }
    let Some((day, value)) = figures.latest else { return tr!("progress-pulse-none") };
    let mut said = tr!("progress-pulse-set", value = value, date = say::weekday_day(day));
    let dips: Vec<String> = dips(&figures.own).into_iter().map(part_of_month).collect();
    match dips.as_slice() {
        [one] => said = tr!("progress-pulse-dip", said = said, at = one.as_str()),
        [one, other] if one == other => said = tr!("progress-pulse-dip", said = said, at = one.as_str()),
        [one, other] => said = tr!("progress-pulse-dips", said = said, one = one.as_str(), other = other.as_str()),
        _ => {}
    }
    said
}

/// "late August".
fn part_of_month(day: Day) -> String {
    let month = say::month_name(day.month());
    match day.day() {
        ..=10 => tr!("progress-early", month = month),
        11..=20 => tr!("progress-middle", month = month),
        _ => tr!("progress-late", month = month),
    }
}

fn moments(cx: &ViewCx<'_>, figures: &Figures) -> String {
    match &figures.last_good {
        Some((day, words)) => tr!("progress-moment-last", date = say::day_near(*day, cx.today()), words = words.as_str()),
        None => tr!("progress-moment-none"),
    }
}

fn goals(cx: &ViewCx<'_>, figures: &Figures) -> String {
    match last_week(figures.weeks.iter().copied(), cx.today()) {
        Some(week) => tr!("progress-goals-last", answered = week.answered(), kept = week.kept, partly = week.partly),
        None => tr!("progress-goals-none"),
    }
}

/// What lies in one bar's time, as a sentence.
pub(super) fn bar(figures: &Figures, bar: &Bar) -> String {
    let when = match figures.step {
        Step::Week => tr!("progress-week-of", date = say::day_month(bar.from)),
        Step::Month => tr!("progress-month-of", month = say::month_name(bar.from.month()), year = bar.from.year().to_string()),
        Step::Quarter => tr!("progress-weeks-from", from = say::day_with_year(bar.from), to = say::day_with_year(bar.to)),
    };
    let week = Week { monday: bar.from, kept: bar.kept, partly: bar.partly, missed: bar.missed };
    all(figures, &when, bar.from, bar.to, &week)
}

/// One week, as a sentence of the table.
pub(super) fn week(figures: &Figures, monday: Day) -> String {
    let sunday = monday + chrono::Duration::days(6);
    all(figures, &tr!("progress-week-of", date = say::day_with_year(monday)), monday, sunday, &of_week(figures, monday))
}

fn all(figures: &Figures, when: &str, from: Day, to: Day, week: &Week) -> String {
    let mut said = vec![when.to_owned()];
    for line in &figures.chart.lines {
        let last = line.pieces.iter().flatten().rev().find(|point| (from..=to).contains(&point.day));
        if let Some(point) = last {
            let rated = if figures.chart.lines.len() > 1 {
                tr!("progress-read-pulse-of", name = line.owner.as_str(), value = point.y.to_string())
            } else {
                tr!("progress-read-pulse", value = point.y.to_string())
            };
            said.push(rated);
        }
    }
    if week.answered() > 0 {
        said.push(tr!("progress-read-goals", kept = week.kept, partly = week.partly, missed = week.missed));
    }
    said.extend(labels(figures, from, to));
    if said.len() == 1 {
        said.push(tr!("progress-read-nothing"));
    }
    said.join(" ")
}

/// What was noted between two days; hard weeks once.
fn labels(figures: &Figures, from: Day, to: Day) -> Vec<String> {
    let inside = figures.chart.moments.iter().filter(|moment| (from..=to).contains(&moment.day));
    let mut labels: Vec<String> = Vec::new();
    for moment in inside {
        let label = match moment.mark {
            ChartMark::Good => tr!("progress-read-moment", date = say::day_month(moment.day), words = moment.label.as_str()),
            ChartMark::HardWeek => tr!("progress-read-hard"),
        };
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// Everything answered in a week.
pub(super) fn of_week(figures: &Figures, monday: Day) -> Week {
    let at = figures.weeks.binary_search_by_key(&monday, |week| week.monday);
    at.ok().and_then(|at| figures.weeks.get(at)).copied().unwrap_or(Week::empty(monday))
}
