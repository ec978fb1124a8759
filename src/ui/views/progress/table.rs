//! The same figures as a table, a week a row, newest first; a page of half a year at a time.

use super::figures::Figures;
use super::said;
use crate::domain::day::Day;
use crate::domain::progress::Span;
use crate::tr;
use crate::ui::say;
use crate::ui::widgets as w;
use chrono::{Datelike, Duration};
use egui::Ui;

/// Weeks on one page.
const WEEKS: usize = 26;

/// Draws the page; the number of the one wanted, from 0 for the newest.
pub(super) fn show(ui: &mut Ui, figures: &Figures, page: usize) -> usize {
    let span = figures.chart.span;
    let weeks = span.weeks();
    let pages = weeks.div_ceil(WEEKS);
    let page = page.min(pages.saturating_sub(1));
    let rows = WEEKS.min(weeks - page * WEEKS);
    let monday = move |row: usize| monday(span, page * WEEKS + row);
    let heads: Vec<String> = heads(figures);
    let pulse = if figures.chart.lines.len() > 1 { 1.5 } else { 0.9 };
    let shares = [2.4, pulse, 1.05, 1.05, 1.05, 2.6];
    let columns: Vec<w::Column<'_>> = heads.iter().map(String::as_str).zip(shares).collect();
    w::table(ui, &tr!("progress-table"), &columns, rows, &|row, column| cell(figures, monday(row), column), &|row| {
        said::week(figures, monday(row))
    });
    w::gap(ui, 8.0);
    let mut wanted = page;
    ui.horizontal_wrapped(|ui| {
        if page + 1 < pages && w::small_quiet(ui, &tr!("progress-earlier")).clicked() {
            wanted = page + 1;
        }
        if page > 0 && w::small_quiet(ui, &tr!("progress-later")).clicked() {
            wanted = page - 1;
        }
    });
    wanted
}

/// The Monday of the week so many weeks before the last one.
fn monday(span: Span, back: usize) -> Day {
    span.last - Duration::days(6) - Duration::weeks(i64::try_from(back).unwrap_or(0))
}

fn heads(figures: &Figures) -> Vec<String> {
    let pulse = match figures.chart.lines.as_slice() {
        [first, second] => tr!("progress-col-pulse-two", first = first.owner.as_str(), second = second.owner.as_str()),
        _ => tr!("progress-col-pulse"),
    };
    vec![tr!("progress-col-week"), pulse, tr!("answer-kept"), tr!("answer-partly"), tr!("answer-missed"), tr!("moments-title")]
}

fn cell(figures: &Figures, monday: Day, column: usize) -> String {
    let sunday = monday + Duration::days(6);
    let count = |n: u32| if n == 0 { String::from("–") } else { n.to_string() };
    match column {
        0 if monday.year() == figures.chart.span.last.year() => say::day_month(monday),
        0 => say::day_with_year(monday),
        1 => {
            let values: Vec<String> = figures
                .chart
                .lines
                .iter()
                .map(|line| {
                    let last = line.pieces.iter().flatten().rev().find(|point| (monday..=sunday).contains(&point.day));
                    last.map_or_else(|| String::from("–"), |point| point.y.to_string())
                })
                .collect();
            if values.is_empty() { String::from("–") } else { values.join(" · ") }
        }
        2 => count(said::of_week(figures, monday).kept),
        3 => count(said::of_week(figures, monday).partly),
        4 => count(said::of_week(figures, monday).missed),
        _ => {
            let inside = figures.chart.moments.iter().filter(|moment| (monday..=sunday).contains(&moment.day));
            let mut labels: Vec<&str> = inside.map(|moment| moment.label.as_str()).collect();
            labels.dedup();
            labels.join(" · ")
        }
    }
}
