//! Copying into Shared: noted in Private first, put into Shared, then noted as done. A crash in between is finished at
//! the next unlock: a duplicate is possible only where an id repeats, a loss is not.

use super::{Keep, Session};
use crate::domain::apology::GivenApology;
use crate::domain::boundary::Boundary;
use crate::domain::ending_contact::ShownContact;
use crate::domain::goal::Goal;
use crate::domain::hold::Hold;
use crate::domain::journal::Entry;
use crate::domain::moment::Moment;
use crate::domain::need::Need;
use crate::domain::question::{Question, Told};
use crate::domain::rule::Rule;
use crate::problem::Problem;
use crate::session::{Home, refuse};
use crate::store::share_note::{self, ShareNote};
use crate::store::{StoreError, Tx, apology, boundary, ending_contact, entry, goal, hold, moment, need, question, rule, told};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

pub(super) const ENTRY: &str = "entry";
pub(super) const GOAL: &str = "goal";
pub(super) const LETTER: &str = "letter";
pub(super) const MOMENT: &str = "moment";
pub(super) const RULE: &str = "rule";
pub(super) const BOUNDARY: &str = "boundary";
pub(super) const HOLD: &str = "hold";
pub(super) const ENDING_CONTACT: &str = "ending_contact";
pub(super) const NEED: &str = "need";
pub(super) const QUESTION: &str = "question";
pub(super) const TOLD: &str = "told";

impl Session {
    /// A note of what is about to be copied.
    pub(super) fn share_note<T: Serialize>(&self, copy: Uuid, source: Uuid, noun: &str, what: &T) -> Result<ShareNote, Problem> {
        let doc = serde_json::to_string(what).map_err(|_| StoreError::Value("share"))?;
        Ok(ShareNote { copy, source, noun: noun.to_owned(), doc, at: self.now(), done: false })
    }

    /// Only one person who shares a vault can copy something into Shared.
    pub(super) fn may_share(&self) -> Result<(), Problem> {
        let open = self.here()?;
        open.me()?;
        if open.is_for_two() && open.shared.is_some() { Ok(()) } else { Err(refuse::nothing_shared()) }
    }

    /// Carries out what was noted in Private and is not known to lie in Shared.
    pub(in crate::session) fn finish_sharing(&mut self) -> Result<(), Problem> {
        if self.may_share().is_err() {
            return Ok(());
        }
        for note in self.look(Home::Private, |nb| share_note::open(nb.db()))? {
            self.write(Home::Shared, Keep::Made, |tx| put(tx, &note))?;
            self.write(Home::Private, Keep::Final, |tx| Ok(share_note::done(tx, note.copy)?))?;
        }
        Ok(())
    }

    /// Notes a copy in Private and carries it over.
    pub(super) fn copy_over<T: Serialize>(&mut self, copy: Uuid, source: Uuid, noun: &str, what: &T) -> Result<(), Problem> {
        self.may_share()?;
        let note = self.share_note(copy, source, noun, what)?;
        self.write(Home::Private, Keep::Final, |tx| Ok(share_note::begin(tx, &note)?))?;
        self.finish_sharing()
    }

    /// The copies in Shared of something of one's own, as far as they were noted.
    pub(super) fn copies_of(&self, source: Uuid) -> Result<Vec<Uuid>, Problem> {
        let notes = self.look(Home::Private, |nb| share_note::list(nb.db()))?;
        Ok(notes.into_iter().filter(|note| note.source == source).map(|note| note.copy).collect())
    }

    /// What was copied as `copy`, if it was copied and not written there.
    pub(super) fn source_of(&self, copy: Uuid) -> Result<Option<Uuid>, Problem> {
        Ok(self.look(Home::Private, |nb| share_note::get(nb.db(), copy))?.map(|note| note.source))
    }
}

fn put(tx: &Tx<'_>, note: &ShareNote) -> Result<(), Problem> {
    match note.noun.as_str() {
        ENTRY => {
            let copy: Entry = read(note)?;
            if !entry::exists_or_purged(tx.db(), copy.id)? {
                entry::put(tx, &copy)?;
            }
        }
        GOAL => {
            let copy: Goal = read(note)?;
            if goal::get(tx.db(), copy.id)?.is_none() {
                goal::put(tx, &copy)?;
            }
        }
        LETTER => apology::put_letter(tx, &read::<GivenApology>(note)?)?,
        RULE => {
            let copy: Rule = read(note)?;
            if rule::get(tx.db(), copy.id)?.is_none() {
                rule::put(tx, &copy)?;
            }
        }
        BOUNDARY => boundary::put(tx, &read::<Boundary>(note)?)?,
        HOLD => hold::put(tx, &read::<Hold>(note)?)?,
        ENDING_CONTACT => ending_contact::put_shown(tx, &read::<ShownContact>(note)?)?,
        MOMENT => moment::put(tx, &read::<Moment>(note)?)?,
        NEED => need::put(tx, &read::<Need>(note)?)?,
        QUESTION => question::put(tx, &read::<Question>(note)?)?,
        TOLD => {
            let copy: Told = read(note)?;
            // Its question was taken back in between: the words are in their teller's Private.
            if question::get(tx.db(), copy.question)?.is_some() {
                told::put(tx, &copy)?;
            }
        }
        _ => return Err(StoreError::Value("share").into()),
    }
    Ok(())
}

fn read<T: DeserializeOwned>(note: &ShareNote) -> Result<T, Problem> {
    Ok(serde_json::from_str(&note.doc).map_err(|_| StoreError::Value("share"))?)
}
