//! Goals with their records.

use super::Moment;
use crate::domain::day::{Day, week_start};
use crate::domain::goal::{Answer, Goal, MIN_MARKS, StrengthWord, Tally, by_week, history, strength, strength_word, tally};
use crate::domain::id::PersonId;
use crate::session::Home;
use crate::session::apply_take_back;
use crate::session::model::{GoalRow, GoalsModel, OwnerRecord};
use crate::session::open::Open;
use crate::store::{Notebook, StoreError, goal, mark};
use chrono::Duration;

/// Days shown as stones: this week and three before it.
const STONE_DAYS: usize = 28;
/// Newest marks kept with their notes.
const RECENT_MARKS: usize = 60;

/// All goals; only those of `home` anew where one is named.
pub(super) fn read(open: &Open, moment: Moment, old: &GoalsModel, home: Option<Home>) -> Result<GoalsModel, StoreError> {
    let mut rows = Vec::new();
    for (this, notebook) in [(Home::Private, &open.private), (Home::Shared, &open.shared)] {
        let Some(notebook) = notebook else { continue };
        if home.is_none_or(|home| home == this) {
            read_home(open, moment, this, notebook, &mut rows)?;
        } else {
            let kept = old.current.iter().chain(&old.ended).chain(&old.trash).filter(|row| row.home == this);
            rows.extend(kept.cloned());
        }
    }
    let mut model = GoalsModel::default();
    for row in rows {
        if row.goal.deleted.is_some() {
            model.trash.push(row);
        } else if row.goal.is_over(moment.today) || row.goal.ended.is_some() {
            model.ended.push(row);
        } else {
            model.current.push(row);
        }
    }
    model.current.sort_by_key(|row| (!row.mine, row.goal.made, row.goal.id));
    model.ended.sort_by_key(|row| (std::cmp::Reverse(row.goal.last_day()), row.goal.id));
    model.trash.sort_by_key(|row| (std::cmp::Reverse(row.goal.deleted), row.goal.id));
    Ok(model)
}

fn read_home(open: &Open, moment: Moment, home: Home, notebook: &Notebook, rows: &mut Vec<GoalRow>) -> Result<(), StoreError> {
    let answers = mark::answers(notebook.db())?;
    for goal in goal::list(notebook.db())? {
        let mine = goal.owners.iter().any(|owner| open.is_here(*owner));
        // The trash of the other is theirs.
        if goal.deleted.is_some() && !mine {
            continue;
        }
        let mut records = Vec::new();
        for owner in &goal.owners {
            let days = answers.get(&(goal.id, *owner)).map_or(&[][..], Vec::as_slice);
            records.push(record(notebook, &goal, *owner, days, moment.today)?);
        }
        let can_take_back = home == Home::Shared && mine && !open.both() && apply_take_back(goal.made, moment.now);
        rows.push(GoalRow { home, mine, shared_at: (can_take_back && goal.owners.len() == 1).then_some(goal.made), records, goal });
    }
    Ok(())
}

fn record(notebook: &Notebook, goal: &Goal, owner: PersonId, days: &[(Day, Answer)], today: Day) -> Result<OwnerRecord, StoreError> {
    let recent = mark::recent(notebook.db(), goal.id, owner, RECENT_MARKS)?;
    let last = week_start(today) + Duration::days(6);
    let record = strength(days.iter().map(|(_, answer)| *answer));
    let word = if days.len() < MIN_MARKS { StrengthWord::New } else { strength_word(record, days.len()) };
    let tally: Tally = tally(days, goal.first_day(), today);
    Ok(OwnerRecord {
        owner,
        stones: history(goal, owner, days, today, last, STONE_DAYS),
        strength: record,
        word,
        due_today: goal.due(owner, today),
        today: recent.iter().find(|mark| mark.day == today).cloned(),
        recent,
        weeks: by_week(days),
        tally,
    })
}
