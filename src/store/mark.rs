//! Marks: one answer a goal, owner and day.

use super::row::{day, id, stamp, words};
use super::{Db, StoreError, Tx};
use crate::domain::day::Day;
use crate::domain::goal::{Answer, Mark};
use crate::domain::id::{GoalId, PersonId};
use rusqlite::{OptionalExtension, Row};
use std::collections::HashMap;

/// Answers of one owner for one goal, in the order of their days.
pub type Answers = HashMap<(GoalId, PersonId), Vec<(Day, Answer)>>;

const SELECT: &str = "SELECT goal, owner, day, answer, note, at_ms, at_offset FROM mark";

fn answer(row: &Row<'_>, column: usize) -> rusqlite::Result<Answer> {
    Ok(match row.get::<_, i64>(column)? {
        2 => Answer::Kept,
        1 => Answer::Partly,
        _ => Answer::Missed,
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<Mark> {
    Ok(Mark {
        goal: id(row, 0)?,
        owner: id(row, 1)?,
        day: day(row, 2)?,
        answer: answer(row, 3)?,
        note: words(row, 4)?,
        at: stamp(row, 5)?,
    })
}

/// Gives or changes an answer.
///
/// # Errors
/// Whatever the disk says.
pub fn set(tx: &Tx<'_>, mark: &Mark) -> Result<(), StoreError> {
    let answer = match mark.answer {
        Answer::Kept => 2,
        Answer::Partly => 1,
        Answer::Missed => 0,
    };
    let sql = "INSERT INTO mark (goal, owner, day, answer, note, at_ms, at_offset, device, seq)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (goal, owner, day) DO UPDATE
               SET answer = ?4, note = ?5, at_ms = ?6, at_offset = ?7, device = ?8, seq = ?9";
    tx.conn.prepare_cached(sql)?.execute((
        mark.goal.0.as_bytes(),
        mark.owner.0.as_bytes(),
        mark.day.to_string(),
        answer,
        mark.note.as_str(),
        mark.at.utc_ms,
        mark.at.offset_minutes,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Takes an answer and its note away.
///
/// # Errors
/// Whatever the disk says.
pub fn clear(tx: &Tx<'_>, goal: GoalId, owner: PersonId, day: Day) -> Result<(), StoreError> {
    let sql = "DELETE FROM mark WHERE goal = ?1 AND owner = ?2 AND day = ?3";
    tx.conn.prepare_cached(sql)?.execute((goal.0.as_bytes(), owner.0.as_bytes(), day.to_string()))?;
    tx.next_sequence();
    Ok(())
}

/// One answer.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, goal: GoalId, owner: PersonId, day: Day) -> Result<Option<Mark>, StoreError> {
    let mut statement = db.0.prepare_cached(&format!("{SELECT} WHERE goal = ?1 AND owner = ?2 AND day = ?3"))?;
    Ok(statement.query_row((goal.0.as_bytes(), owner.0.as_bytes(), day.to_string()), read).optional()?)
}

/// All answers of all goals, from the index alone, in the order of their days.
///
/// # Errors
/// Whatever the disk says.
pub fn answers(db: Db<'_>) -> Result<Answers, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT goal, owner, day, answer FROM mark ORDER BY goal, owner, day")?;
    let mut rows = statement.query([])?;
    let mut all = Answers::new();
    let mut key = None;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        let this = (id::<GoalId>(row, 0)?, id::<PersonId>(row, 1)?);
        if key != Some(this)
            && let Some(done) = key.replace(this)
        {
            all.insert(done, std::mem::take(&mut list));
        }
        list.push((day(row, 2)?, answer(row, 3)?));
    }
    if let Some(done) = key {
        all.insert(done, list);
    }
    Ok(all)
}

/// The newest marks of one owner for one goal, newest first.
///
/// # Errors
/// Whatever the disk says.
pub fn recent(db: Db<'_>, goal: GoalId, owner: PersonId, limit: usize) -> Result<Vec<Mark>, StoreError> {
    let sql = format!("{SELECT} WHERE goal = ?1 AND owner = ?2 ORDER BY day DESC LIMIT ?3");
    let mut statement = db.0.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let marks = statement.query_map((goal.0.as_bytes(), owner.0.as_bytes(), limit), read)?;
    Ok(marks.collect::<Result<_, _>>()?)
}

/// All marks of one goal in a span of days, both ends included, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn of_goal(db: Db<'_>, goal: GoalId, from: Day, to: Day) -> Result<Vec<Mark>, StoreError> {
    let sql = format!("{SELECT} WHERE goal = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day, owner");
    let mut statement = db.0.prepare_cached(&sql)?;
    let marks = statement.query_map((goal.0.as_bytes(), from.to_string(), to.to_string()), read)?;
    Ok(marks.collect::<Result<_, _>>()?)
}

/// All marks of a span of days, both ends included, by goal, owner and day.
///
/// # Errors
/// Whatever the disk says.
pub fn between(db: Db<'_>, from: Day, to: Day) -> Result<Vec<Mark>, StoreError> {
    let sql = format!("{SELECT} WHERE day BETWEEN ?1 AND ?2 ORDER BY goal, owner, day");
    let mut statement = db.0.prepare_cached(&sql)?;
    let marks = statement.query_map((from.to_string(), to.to_string()), read)?;
    Ok(marks.collect::<Result<_, _>>()?)
}
