//! Gathering everything one person may see: all of their own notebook, and the shared one as they see it. What is covered
//! stays covered, and what the other keeps to themselves is not there.

use super::open::{Open, Who};
use super::sealed::{self, Opened};
use super::{Home, Session, refuse};
use crate::domain::id::PersonId;
use crate::domain::whole::{SharedPart, Tables, Whole};
use crate::problem::Problem;
use crate::store::sealed::SealedNoun;
use crate::store::whole::{Row, read};
use crate::store::{LATEST_SCHEMA, Notebook, StoreError};
use serde_json::Value;
use std::collections::HashSet;

impl Session {
    /// Everything the one person here may see.
    ///
    /// # Errors
    /// With both here, or when a notebook can't be read.
    pub fn whole(&self) -> Result<Whole, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let person = open.me()?;
        let private = read(open.notebook(Home::Private)?.db(), |table, row| match table {
            "share_note" => is_done(row),
            "preference" => of_no_vault(row),
            _ => true,
        })?;
        let shared = match (&open.shared, &open.kept) {
            (Some(shared), _) => Some(SharedPart { as_of: self.today(), tables: seen(shared, person, &sealed::opened(open)?)? }),
            (None, Some(_)) => Some(self.kept()?),
            (None, None) => None,
        };
        Ok(Whole { schema: LATEST_SCHEMA, made: self.today(), person, private, shared })
    }

    /// What was shared with somebody once, as the one here sees it.
    ///
    /// # Errors
    /// When there is none, with both here, or when it can't be read.
    pub fn kept(&self) -> Result<SharedPart, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Open { kept: Some(kept), who: Who::One { me, keys }, .. } = open else { return Err(refuse::nothing_kept()) };
        let opened = sealed::open_all(crate::store::sealed::list(kept.notebook.db())?, *me, &keys.identity);
        Ok(SharedPart { as_of: kept.since, tables: seen(&kept.notebook, *me, &opened)? })
    }
}

/// A copy that may still be under way is not noted.
fn is_done(row: &Row) -> bool {
    row.get("done").and_then(Value::as_i64) == Some(1)
}

/// Recovery words open this vault and no other, and a second folder for backups is this vault's: elsewhere both are chosen
/// anew.
fn of_no_vault(row: &mut Row) -> bool {
    if let Some(Value::Object(doc)) = row.get_mut("doc") {
        doc.insert("has_recovery".to_owned(), false.into());
        doc.insert("second_folder".to_owned(), "".into());
    }
    true
}

/// The rows of a shared notebook that `me` sees, as `me` sees them.
fn seen(shared: &Notebook, me: PersonId, opened: &[Opened]) -> Result<Tables, StoreError> {
    let me_text = me.to_string();
    let mut hidden = HashSet::new();
    read(shared.db(), |table, row| match table {
        // Being written with both here; seen by nobody alone.
        "draft" => false,
        // Who said yes to what is each one's own.
        "consent" => is(row, "person", &me_text),
        "sealed" => open_for(row, me, opened),
        "mark" => row.get("goal").and_then(Value::as_str).is_none_or(|goal| !hidden.contains(goal)),
        "entry" => !row.contains_key("deleted_ms") || is(row, "author", &me_text),
        _ => {
            let Some(Value::Object(doc)) = row.get_mut("doc") else { return true };
            if doc.get("deleted").is_some_and(|deleted| !deleted.is_null()) && !is_of(doc, &me_text) {
                hidden.extend(row.get("id").and_then(Value::as_str).map(str::to_owned));
                return false;
            }
            cover(table, doc, &me_text);
            true
        }
    })
}

fn is(row: &Row, column: &str, value: &str) -> bool {
    row.get(column).and_then(Value::as_str) == Some(value)
}

/// `me` wrote it, or has a part in it.
fn is_of(doc: &Row, me: &str) -> bool {
    let among = |owners: &Value| owners.as_array().is_some_and(|owners| owners.iter().any(|owner| owner.as_str() == Some(me)));
    is(doc, "owner", me) || is(doc, "author", me) || doc.get("owners").is_some_and(among)
}

/// Takes out what only its writer sees: whether and what the other put in, and what they answered for themselves alone.
fn cover(table: &str, doc: &mut Row, me: &str) {
    let of_me = |value: &Value| value.as_str() == Some(me) || value.get(0).and_then(Value::as_str) == Some(me);
    let lists: &[&str] = match table {
        "check_in" if doc.get("opened").is_none_or(Value::is_null) => &["put_in", "plain"],
        "talk" => &["breaks_helped"],
        _ => &[],
    };
    for list in lists {
        if let Some(Value::Array(values)) = doc.get_mut(*list) {
            values.retain(of_me);
        }
    }
}

/// What `me` sealed, in plain; what the other sealed stays away.
fn open_for(row: &mut Row, me: PersonId, opened: &[Opened]) -> bool {
    let about = row.get("about").and_then(Value::as_str).unwrap_or_default();
    let noun = if is(row, "noun", "answer") { SealedNoun::Answer } else { SealedNoun::TalkNote };
    let found = opened.iter().find(|one| one.person == me && one.noun == noun && one.about.to_string() == about);
    let words = found.filter(|_| is(row, "person", &me.to_string())).and_then(|one| serde_json::from_slice(&one.bytes).ok());
    match words {
        Some(words) => {
            row.insert("doc".to_owned(), words);
            true
        }
        None => false,
    }
}
