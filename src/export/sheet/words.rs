//! The sentences printed on pages, for every form they are printed in.

use crate::domain::day::Day;
use crate::domain::goal::Cadence;
use crate::domain::moment::MomentKind;
use crate::domain::progress::{Bar, Point};
use crate::domain::summary::{GoalRecord, MomentLine, Part, PulseFigure, PulseRecord, Section, Summary, Whose};
use crate::export::set::one_line;
use crate::say::{cadence_words, day_month, day_with_year, strength_name, tally_words};
use crate::tr;
use chrono::Datelike;

/// "Notes for my counselor".
pub fn title(whose: &Whose) -> String {
    match whose {
        Whose::Mine(_) => tr!("pages-title-mine"),
        Whose::Ours(_) => tr!("pages-title-ours"),
    }
}

/// A sentence of ours that may begin with a name: it runs from left to right whatever the name's script.
pub fn left_to_right(sentence: String) -> String {
    const RIGHT_TO_LEFT: [std::ops::RangeInclusive<char>; 3] =
        ['\u{590}'..='\u{8ff}', '\u{fb1d}'..='\u{feff}', '\u{10800}'..='\u{1efff}'];
    let turns = sentence.chars().any(|c| RIGHT_TO_LEFT.iter().any(|range| range.contains(&c)));
    if turns { format!("\u{200e}{sentence}") } else { sentence }
}

/// A name on one line; one that is more than a name is cut.
pub fn name_line(name: &str) -> String {
    const LONGEST: usize = 60;
    let line = one_line(name);
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}

/// "Maya and Jonah"; empty where there is no name.
pub fn names(whose: &Whose) -> String {
    let printed = match whose {
        Whose::Mine(name) => vec![name_line(name)],
        Whose::Ours(two) => two.iter().map(|name| name_line(name)).collect(),
    };
    let mut given: Vec<String> = printed.into_iter().filter(|name| !name.is_empty()).collect();
    match given.len() {
        2 => {
            let last = given.pop().unwrap_or_default();
            tr!("cadence-list", rest = given.remove(0), last = last)
        }
        _ => given.pop().unwrap_or_default(),
    }
}

/// "1 June to 12 November 2026".
pub fn period(from: Day, to: Day) -> String {
    let first = if from.year() == to.year() { day_month(from) } else { day_with_year(from) };
    tr!("pages-period", from = first, to = day_with_year(to))
}

/// The line below the title: the period, from whom, and for whom.
pub fn opening(summary: &Summary) -> String {
    let period = period(summary.from, summary.to);
    match (names(&summary.whose), name_line(&summary.reader)) {
        (names, reader) if names.is_empty() && reader.is_empty() => tr!("pages-opening-no-name", period = period),
        (names, reader) if names.is_empty() => tr!("pages-opening-for", period = period, reader = reader),
        (names, reader) if reader.is_empty() => tr!("pages-opening", period = period, names = names),
        (names, reader) => tr!("pages-opening-from-for", period = period, names = names, reader = reader),
    }
}

/// The heading of a section.
pub fn heading(part: &Part, whose: &Whose) -> String {
    match (part.section(), whose) {
        (Section::Pulse, _) => match part {
            Part::Pulse(figure) => tr!("pages-pulse", words = figure.words.as_str()),
            _ => String::new(),
        },
        (Section::Moments, _) => tr!("pages-moments"),
        (Section::Signs, _) => tr!("pages-signs"),
        (Section::GoalsByWeek, _) => tr!("pages-goals-by-week"),
        (Section::Topics, _) => tr!("pages-topics"),
        (Section::Goals, Whose::Mine(_)) => tr!("pages-goals-mine"),
        (Section::Goals, Whose::Ours(_)) => tr!("pages-goals-ours"),
        (Section::Rules, _) => tr!("pages-rules"),
        (Section::Agreements, _) => tr!("pages-agreements"),
        (Section::Talks, Whose::Mine(_)) => tr!("pages-talks-mine"),
        (Section::Talks, Whose::Ours(_)) => tr!("pages-talks"),
        (Section::Excerpts, _) => tr!("pages-excerpts"),
        (Section::Read, _) => tr!("pages-read"),
        (Section::Wish, _) => tr!("pages-wish"),
    }
}

/// The lines in words: whose, and what was set on which day.
pub fn pulse_words(figure: &PulseFigure) -> String {
    let rows: Vec<String> = figure.lines.iter().map(|line| pulse_row(line, figure.span.last)).collect();
    rows.join(" ")
}

/// The same, a line a person.
pub fn pulse_rows(figure: &PulseFigure) -> Vec<String> {
    figure.lines.iter().map(|line| pulse_row(line, figure.span.last)).collect()
}

fn pulse_row(line: &PulseRecord, near: Day) -> String {
    let set = |point: &Point| tr!("pages-pulse-set", date = day_in(point.day, near), value = point.y.to_string());
    let all: Vec<String> = line.pieces.iter().flatten().map(set).collect();
    let values = all.join(", ");
    let owner = name_line(&line.owner);
    if owner.is_empty() { values } else { left_to_right(tr!("pages-pulse-of", name = owner, values = values)) }
}

/// One bar in words.
pub fn bar_words(bar: &Bar, near: Day) -> String {
    let (from, to) = (day_in(bar.from, near), day_in(bar.to, near));
    tr!("pages-bar", from = from, to = to, kept = bar.kept, partly = bar.partly, missed = bar.missed)
}

/// A moment in words; of a wave of old pain that, and no more.
pub fn moment_words(moment: &MomentLine) -> String {
    let words = match moment.kind {
        MomentKind::OldPain => tr!("progress-a-hard-week"),
        _ => one_line(&moment.words),
    };
    let owner = name_line(&moment.owner);
    if owner.is_empty() { words } else { left_to_right(tr!("pages-moment-of", name = owner, words = words)) }
}

/// How often and until when, and the habit's word where it is wanted: "Weekdays, until 4 December".
pub fn cadence(goal: &GoalRecord, near: Day) -> String {
    let often = cadence_words(goal.cadence);
    let rhythm = match (goal.until, goal.cadence) {
        (None, _) | (_, Cadence::Once(_)) => often,
        (Some(last), _) if last < near => tr!("goal-caption-ended", often = often, date = day_in(last, near)),
        (Some(last), _) => tr!("goal-caption-until", often = often, date = day_in(last, near)),
    };
    match goal.word {
        Some(word) => tr!("pages-goal-word", rhythm = rhythm, word = strength_name(word).to_lowercase()),
        None => rhythm,
    }
}

/// "Kept on 16 of 19 days answered", or that none was.
pub fn tally(goal: &GoalRecord) -> String {
    tally_words(goal.tally).unwrap_or_else(|| tr!("pages-goal-unanswered"))
}

/// "If …, then …", and what openness is for; a line each.
pub fn plan(goal: &GoalRecord) -> Vec<String> {
    let (when, then) = (one_line(&goal.when), one_line(&goal.then));
    let mut lines = Vec::new();
    match (when.is_empty(), then.is_empty()) {
        (true, true) => {}
        (false, true) => lines.push(tr!("pages-plan-if", when = when)),
        (true, false) => lines.push(tr!("pages-plan-then", then = then)),
        (false, false) => lines.push(tr!("pages-plan", when = when, then = then)),
    }
    if let Some(purpose) = goal.purpose.as_ref().map(|words| one_line(words)).filter(|words| !words.is_empty()) {
        lines.push(tr!("pages-openness", purpose = purpose));
    }
    lines
}

/// The sentences below the goals.
pub fn goal_notes(summary: &Summary) -> String {
    match summary.whose {
        Whose::Mine(_) => tr!("pages-goals-about-mine"),
        Whose::Ours(_) => tr!("pages-goals-about-ours"),
    }
}

/// "Since 3 June", with the year where it is another one.
pub fn since(day: Day, near: Day) -> String {
    tr!("pages-since", date = day_in(day, near))
}

/// A day, with its year where it is not that of `near`.
pub fn day_in(day: Day, near: Day) -> String {
    if day.year() == near.year() { day_month(day) } else { day_with_year(day) }
}
