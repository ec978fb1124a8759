//! How often a goal is due, and its one total.

use super::date::{day_month, weekday_name};
use crate::domain::day::Day;
use crate::domain::goal::{Cadence, Goal, Tally, Weekdays};
use crate::tr;

/// "Weekdays", "Mondays and Thursdays", "3 times a week", "Once, on 20 November".
pub fn cadence_words(cadence: Cadence) -> String {
    match cadence {
        Cadence::Daily => tr!("cadence-daily"),
        Cadence::Weekdays(days) if days == Weekdays::WORKING => tr!("cadence-weekdays"),
        Cadence::Weekdays(days) => list(days.iter().map(plural_weekday).collect()),
        Cadence::PerWeek(times) => tr!("cadence-per-week", times = times),
        Cadence::Weekly(day) => plural_weekday(day),
        Cadence::Monthly(day) => tr!("cadence-monthly", day = day),
        Cadence::Once(day) => tr!("cadence-once", date = day_month(day)),
    }
}

fn plural_weekday(day: chrono::Weekday) -> String {
    tr!("cadence-weekday-plural", weekday = weekday_name(day))
}

fn list(mut items: Vec<String>) -> String {
    match items.len() {
        0 => String::new(),
        1 => items.remove(0),
        _ => {
            let last = items.pop().unwrap_or_default();
            tr!("cadence-list", rest = items.join(", "), last = last)
        }
    }
}

/// The caption under a goal's title: how often, and until when or since when it is over.
pub fn goal_caption(goal: &Goal, today: Day) -> String {
    let often = cadence_words(goal.plan.cadence);
    // A day alone says it all.
    if matches!(goal.plan.cadence, Cadence::Once(day) if goal.last_day() == Some(day) && goal.rest_of_all(today).is_none()) {
        return often;
    }
    if goal.is_over(today) {
        let ended = goal.last_day().map_or_else(String::new, day_month);
        return tr!("goal-caption-ended", often = often, date = ended);
    }
    if let Some(rest) = goal.rest_of_all(today) {
        return match rest.until {
            Some(day) => tr!("goal-caption-resting-until", often = often, date = day_month(day)),
            None => tr!("goal-caption-resting", often = often),
        };
    }
    if goal.plan.start > today && goal.earlier.is_empty() {
        return tr!("goal-caption-starts", often = often, date = day_month(goal.plan.start));
    }
    match goal.last_day() {
        Some(last) => tr!("goal-caption-until", often = often, date = day_month(last)),
        None => often,
    }
}

/// "Kept on 16 of 19 days answered"; the only total there is. None before the first answer.
pub fn tally_words(tally: Tally) -> Option<String> {
    (tally.answered > 0).then(|| tr!("goal-tally", kept = tally.kept, answered = tally.answered))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;

    #[test]
    fn cadences_in_words() {
        for (cadence, said) in [
            (Cadence::Daily, "Every day"),
            (Cadence::Weekdays(Weekdays::WORKING), "Weekdays"),
            (Cadence::Weekdays(Weekdays::of(&[Weekday::Mon, Weekday::Thu])), "Mondays and Thursdays"),
            (Cadence::PerWeek(1), "Once a week"),
            (Cadence::PerWeek(3), "3 times a week"),
            (Cadence::Weekly(Weekday::Sun), "Sundays"),
            (Cadence::Monthly(31), "Every month, on day 31"),
        ] {
            assert_eq!(cadence_words(cadence), said);
        }
    }

    #[test]
    fn no_total_before_an_answer() {
        assert_eq!(tally_words(Tally::default()), None);
        let tally = Tally { kept: 16, partly: 2, answered: 19 };
        assert_eq!(tally_words(tally).as_deref(), Some("Kept on 16 of 19 days answered"));
    }
}
