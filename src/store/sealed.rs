//! Words only one person can open, waiting in Shared until that person unlocks. They come here encrypted: this module
//! never sees them.

use super::row::id;
use super::{Db, StoreError, Tx};
use crate::domain::id::PersonId;
use uuid::Uuid;

/// What is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SealedNoun {
    /// The first answer of a check-in, covered until the second one is fixed.
    Answer,
    /// What somebody noted for themselves during a talk.
    TalkNote,
}

impl SealedNoun {
    fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::TalkNote => "talk-note",
        }
    }
}

/// One sealed thing: an age file to one person alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its own id.
    pub id: Uuid,
    /// Who opens it.
    pub person: PersonId,
    /// What it is.
    pub noun: SealedNoun,
    /// What it belongs to: a check-in's or a talk's id.
    pub about: Uuid,
    /// The encrypted bytes.
    pub body: Vec<u8>,
}

/// All of them, in the order they were sealed.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Sealed>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT id, person, noun, about, body FROM sealed ORDER BY seq")?;
    let rows = statement.query_map([], |row| {
        let noun = if row.get_ref(2)?.as_str() == Ok("answer") { SealedNoun::Answer } else { SealedNoun::TalkNote };
        Ok(Sealed { id: id(row, 0)?, person: id(row, 1)?, noun, about: id(row, 3)?, body: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps it; what the same person sealed for the same thing before is replaced.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, sealed: &Sealed) -> Result<(), StoreError> {
    let sql = "INSERT INTO sealed (id, person, noun, about, body, device, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (person, noun, about) DO UPDATE SET body = ?5, device = ?6, seq = ?7";
    tx.conn.prepare_cached(sql)?.execute((
        sealed.id.as_bytes(),
        sealed.person.0.as_bytes(),
        sealed.noun.name(),
        sealed.about.as_bytes(),
        &sealed.body,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Removes what `person` sealed for `about`.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, person: PersonId, noun: SealedNoun, about: Uuid) -> Result<(), StoreError> {
    let sql = "DELETE FROM sealed WHERE person = ?1 AND noun = ?2 AND about = ?3";
    if tx.conn.prepare_cached(sql)?.execute((person.0.as_bytes(), noun.name(), about.as_bytes()))? > 0 {
        tx.next_sequence();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::notebook;
    use super::*;

    fn sealed(person: u128, noun: SealedNoun, about: u128, body: &[u8]) -> Sealed {
        let id = Uuid::from_u128(person * 1000 + about * 10 + u128::from(noun == SealedNoun::Answer));
        Sealed { id, person: PersonId(Uuid::from_u128(person)), noun, about: Uuid::from_u128(about), body: body.to_vec() }
    }

    #[test]
    fn one_for_each_person_noun_and_thing() {
        let (mut notebook, _dir) = notebook();
        let all = [
            sealed(1, SealedNoun::Answer, 7, b"a"),
            sealed(2, SealedNoun::Answer, 7, b"b"),
            sealed(1, SealedNoun::TalkNote, 7, b"c"),
            sealed(1, SealedNoun::Answer, 8, b"d"),
        ];
        notebook.transact::<_, StoreError>(|tx| all.iter().try_for_each(|one| put(tx, one))).unwrap();
        assert_eq!(list(notebook.db()).unwrap(), all);
        let again = sealed(1, SealedNoun::Answer, 7, b"e");
        notebook.transact::<_, StoreError>(|tx| put(tx, &again)).unwrap();
        assert_eq!(list(notebook.db()).unwrap().len(), 4);
        notebook.transact::<_, StoreError>(|tx| remove(tx, again.person, SealedNoun::Answer, again.about)).unwrap();
        assert_eq!(list(notebook.db()).unwrap(), [all[1].clone(), all[2].clone(), all[3].clone()]);
    }
}
