//! A year of two invented people, for trying the app and for measuring it. The same words, days and ids for the same
//! seed; fresh keys each time. Nothing here is anybody's, and every page of such a vault says "Demo".

mod asking;
mod chance;
mod noticing;
mod noting;
mod planning;
mod quiet;
mod script;
mod talking;
mod telling;
#[cfg(test)]
mod tests;
mod year;

use crate::clock::{Clock, FixedClock, SystemClock};
use crate::domain::day::{Day, Stamp};
use crate::domain::id::PersonId;
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Event, IdSource, Request, Secret, Session, SessionConfig};
use crate::vault::WorkFactor;
use chrono::{FixedOffset, NaiveTime, Offset as _, TimeZone};
use script::Script;
use std::path::Path;
use std::sync::Arc;
use year::Year;

/// Opens Maya's part of every demo vault. Printed on purpose: a demo protects nothing.
pub const MAYA_PASSPHRASE: &str = "maya demo passphrase";
/// Opens Jonah's part.
pub const JONAH_PASSPHRASE: &str = "jonah demo passphrase";

/// Which demo.
#[derive(Debug, Clone, Copy)]
pub struct Demo {
    /// Its last day.
    pub until: Day,
    /// Draws the days that were missed.
    pub seed: u64,
    /// 1 for the year as it is told; more repeats its shape, much denser, for measuring.
    pub years: u32,
    /// How slow the passphrases are to try.
    pub work_factor: WorkFactor,
}

/// How many times [`write_telling`] tells.
pub const STEPS: u64 = 6;

/// Writes the demo into `folder`, which must be empty or absent.
///
/// # Errors
/// The vault's and the disk's.
pub fn write(folder: &Path, demo: Demo) -> Result<(), Problem> {
    write_telling(folder, demo, &mut || {})
}

/// The same, telling [`STEPS`] times that a part is done.
///
/// # Errors
/// The vault's and the disk's.
pub fn write_telling(folder: &Path, demo: Demo, tell: &mut dyn FnMut()) -> Result<(), Problem> {
    let now = Stamp::of(SystemClock.now());
    let clock = Arc::new(FixedClock::at(noon(demo.until)));
    let config = SessionConfig::new(folder)
        .clock(Arc::clone(&clock) as Arc<dyn Clock>)
        .ids(IdSource::seeded(demo.seed))
        .work_factor(demo.work_factor)
        .demo(true);
    let script = Script::ending(demo.until);
    let mut session = Session::new(config);
    let create = Request::Create {
        name: name("Maya"),
        role: Some(crate::domain::person::Role::Hurt),
        passphrase: Some(Secret::new(MAYA_PASSPHRASE)),
    };
    session.ask(create)?;
    tell();
    let maya = me(&session);
    let words = invite(&mut session, folder)?;
    tell();
    let join = Request::Join {
        file: folder.join("invite.age"),
        words,
        name: name("Jonah"),
        role: Some(crate::domain::person::Role::Repairing),
        passphrase: Secret::new(JONAH_PASSPHRASE),
    };
    session.ask(join)?;
    tell();
    let jonah = me(&session);
    let year = Year { script: &script, demo, maya, jonah, now };
    year.write_private(&mut session, jonah)?;
    year.write_shared(&mut session)?;
    session.lock();
    tell();
    session.ask(Request::Unlock(Secret::new(MAYA_PASSPHRASE)))?;
    tell();
    year.write_private(&mut session, maya)?;
    session.lock();
    tell();
    Ok(())
}

fn me(session: &Session) -> PersonId {
    session.models().here.me().map_or(PersonId(uuid::Uuid::nil()), |me| me.id)
}

fn name(text: &str) -> Words {
    Words::new(text).unwrap_or_default()
}

/// The invite lies in the vault anyway; it is used from there and then gone.
fn invite(session: &mut Session, folder: &Path) -> Result<Secret, Problem> {
    let file = folder.join("invite.age");
    let events = session.ask(Request::Invite { ticket: 0, file })?;
    let found = events.into_iter().find_map(|event| if let Event::Invited(_, words) = event { Some(words) } else { None });
    Ok(found.unwrap_or_default())
}

/// A moment of the demo, in a time zone of its own so that it is the same everywhere.
fn noon(day: Day) -> chrono::DateTime<FixedOffset> {
    at(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

fn at(day: Day, time: NaiveTime) -> chrono::DateTime<FixedOffset> {
    let zone = FixedOffset::east_opt(0).unwrap_or_else(|| chrono::Utc.fix());
    zone.from_local_datetime(&day.and_time(time)).single().unwrap_or_default()
}
