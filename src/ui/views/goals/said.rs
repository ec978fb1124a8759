//! What is said about a goal: whose it is and since when, each day of its four weeks, whether its strength shows.

use crate::domain::day::Day;
use crate::domain::goal::{Answer, DayState};
use crate::domain::id::PersonId;
use crate::session::model::{GoalRow, Here};
use crate::tr;
use crate::ui::say;
use crate::ui::views::naming;
use chrono::Datelike;

/// "Jonah, 12 October to 4 December"; without the name where one person uses this vault.
pub(super) fn since(row: &GoalRow, here: &Here) -> String {
    let from = dated(row.goal.first_day(), here.today);
    let to = row.goal.last_day().map(|day| dated(day, here.today));
    if to.as_ref() == Some(&from) {
        return if here.is_for_two() { tr!("goals-on", name = owner_words(row, here), date = from) } else { from };
    }
    if !here.is_for_two() {
        return match to {
            Some(to) => tr!("goals-mine-since", from = from, to = to),
            None => tr!("goals-mine-since-open", from = from),
        };
    }
    let name = owner_words(row, here);
    match to {
        Some(to) => tr!("goals-since", name = name, from = from, to = to),
        None => tr!("goals-since-open", name = name, from = from),
    }
}

/// A day, with its year where it is not this one.
pub(super) fn dated(day: Day, today: Day) -> String {
    if day.year() == today.year() { say::day_month(day) } else { say::day_with_year(day) }
}

/// The owner's name, or "Of both of you".
pub(super) fn owner_words(row: &GoalRow, here: &Here) -> String {
    match row.goal.owners.as_slice() {
        [one] => naming::name(here, *one),
        _ => tr!("goals-of-both"),
    }
}

/// Where one's own part of a goal of both stands, if it does not simply go on.
pub(super) fn part(row: &GoalRow, owner: PersonId, today: Day) -> Option<String> {
    if let Some(last) = row.goal.stopped_on(owner) {
        return Some(tr!("goals-part-over", date = say::day_month(last)));
    }
    let rest = row.goal.rest_on(owner, today).filter(|_| row.goal.rest_of_all(today).is_none())?;
    Some(match rest.until {
        Some(until) => tr!("goals-part-rests-until", date = say::day_month(until)),
        None => tr!("goals-part-rests"),
    })
}

/// A day of the history in words.
pub(super) fn day_said(day: Day, state: DayState) -> String {
    let date = say::weekday_day(day);
    match state {
        DayState::Answered(Answer::Kept) => tr!("goals-stone-kept", date = date),
        DayState::Answered(Answer::Partly) => tr!("goals-stone-partly", date = date),
        DayState::Answered(Answer::Missed) => tr!("goals-stone-missed", date = date),
        DayState::Unanswered => tr!("goals-stone-none", date = date),
        DayState::Open => tr!("goals-stone-open", date = date),
        DayState::NotDue => tr!("goals-stone-not-due", date = date),
        DayState::Future => tr!("goals-stone-future", date = date),
    }
}

/// A person's own goals show a word for their strength unless that person turned it off.
pub(super) fn shows_strength(here: &Here, owner: PersonId) -> bool {
    here.me().is_none_or(|me| me.id != owner) || here.preferences.strength
}

/// Whether somebody here may answer for `owner`.
pub(super) fn may_answer(here: &Here, owner: PersonId) -> bool {
    here.both() || here.me().is_some_and(|me| me.id == owner)
}
