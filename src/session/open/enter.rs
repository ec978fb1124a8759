//! From keys to open notebooks: which is whose is read inside them, and what a crash left undone is finished.

use super::{KIND, KIND_KEPT, KIND_PRIVATE, KIND_SHARED, Kept, Open, PARTED, RENEWED_FOR, Who};
use crate::domain::day::Day;
use crate::domain::person::{Person, Seat};
use crate::problem::Problem;
use crate::session::refuse;
use crate::store::{Mode, Notebook, StoreError, meta, person};
use crate::vault::{OpenNotebook, Recipient, Unlocked, Vault, VaultError, inspect};
use std::sync::Arc;

/// What came of letting somebody in.
pub(in crate::session) struct Entered {
    pub open: Open,
    /// Notebooks that can't be used, told once the rest is open.
    pub problems: Vec<Problem>,
    /// A notebook was not closed in order, so it is looked over before long.
    pub unclean: bool,
}

/// Opens the notebooks of one person.
///
/// # Errors
/// When their Private can't be opened; nothing is changed then.
pub(in crate::session) fn enter(vault: Vault, keys: Unlocked) -> Result<Entered, Problem> {
    // What a backup had not finished when the program ended.
    crate::backup::tidy(&vault.backups());
    enter_with(Arc::new(vault), keys)
}

pub(in crate::session) fn enter_with(vault: Arc<Vault>, mut keys: Unlocked) -> Result<Entered, Problem> {
    let mine = keys.recipient().to_string();
    let mut private = None;
    let mut shared = None;
    let mut kept = None;
    let mut own = Vec::new();
    let mut left = Vec::new();
    let mut half_made = false;
    let mut problems: Vec<Problem> = Vec::new();
    let mut unclean = false;
    for key in &keys.notebooks {
        let opened = open_one(&vault, key, &mut unclean);
        half_made |= opened.as_ref().is_ok_and(|(notebook, _)| is_half_renewed(notebook, &mine));
        match opened {
            Err(problem) => problems.push(problem),
            Ok((mut notebook, kind)) if kind == KIND_KEPT => {
                settle_keys(&vault, &mut notebook, key, &keys, &mine);
                let people = person::list(notebook.db())?;
                if !is_kept_by(&people, &mine) {
                    finish_leaving(&vault, notebook, key, &people);
                    left.push(key.id);
                    continue;
                }
                notebook.keep_for_reading()?;
                own.push(key.id);
                let since = kept_since(&notebook)?;
                // Of several the last one shared is shown; the others stay as they are.
                if kept.as_ref().is_none_or(|known: &Kept| known.since < since) {
                    kept = Some(Kept { notebook, id: key.id, since });
                }
            }
            Ok((notebook, kind)) if kind == KIND_SHARED => {
                // Of several the one two people use; one that nobody joined is its inviter's, and goes when they go.
                let people = person::list(notebook.db())?;
                if people.len() < 2 && people.iter().all(|person| person.is_opened_by(&mine)) {
                    own.push(key.id);
                }
                let spare = match shared.take() {
                    Some((known, its_key, named)) if named >= people.len() => {
                        shared = Some((known, its_key, named));
                        Some(notebook)
                    }
                    earlier => {
                        shared = Some((notebook, key.clone(), people.len()));
                        earlier.map(|(notebook, ..)| notebook)
                    }
                };
                if let Some(spare) = spare {
                    let _ = spare.close();
                }
            }
            Ok((notebook, _)) => {
                let owner = person::list(notebook.db())?.into_iter().find(|p| p.is_opened_by(&mine));
                match (owner, &private) {
                    // A second Private for one person was put there by another hand.
                    (Some(_), Some(_)) => return Err(refuse::two_privates()),
                    (Some(owner), None) => {
                        own.push(key.id);
                        private = Some((notebook, owner, key));
                    }
                    (None, _) => problems.push(refuse::foreign_notebook()),
                }
            }
        }
    }
    // A key file nobody can read may be the other's own; it is told only where something of this person's is missing.
    if private.is_none() || shared.is_none() {
        problems.extend(keys.damaged.iter().map(|id| Problem::from(VaultError::KeyDamaged(*id))));
    }
    let Some((mut private, owner, key)) = private else {
        return Err(problems.into_iter().next().unwrap_or_else(refuse::no_private));
    };
    settle_keys(&vault, &mut private, key, &keys, &mine);
    let me = Person { recipient: mine.clone(), ..owner };
    let mut people = vec![me.clone()];
    let shared = match shared {
        None => None,
        Some((mut notebook, key, _)) => {
            settle_keys(&vault, &mut notebook, &key, &keys, &mine);
            people = settle_shared(&vault, &mut notebook, &key, &me)?;
            // Until somebody joins, Shared is nobody's: nothing is put there.
            if people.len() > 1 {
                Some(notebook)
            } else {
                let _ = notebook.close();
                None
            }
        }
    };
    let demo = meta::get(private.db(), meta::DEMO)?.is_some();
    let clear = crate::vault::presence(vault.folder())? == crate::vault::Presence::Clear;
    let whole = problems.is_empty();
    if half_made {
        problems.push(refuse::keys_half_made());
    }
    keys.notebooks.retain(|key| !left.contains(&key.id));
    let who = Who::One { me: me.id, keys: Box::new(keys) };
    Ok(Entered { open: Open { vault, who, private: Some(private), shared, kept, own, people, demo, clear, whole }, problems, unclean })
}

/// The passphrase in force is the new one, and this notebook still has the key that the old one opened.
fn is_half_renewed(notebook: &Notebook, mine: &str) -> bool {
    meta::get(notebook.db(), RENEWED_FOR).is_ok_and(|whom| whom.as_deref() == Some(mine))
}

/// Making new keys was cut off between two steps: whichever slot is there tells which identity stays, and the notebook opens
/// to that one alone again. What can't be written now is settled the next time.
fn settle_keys(vault: &Vault, notebook: &mut Notebook, key: &OpenNotebook, keys: &Unlocked, mine: &str) {
    let Ok(mut people) = person::list(notebook.db()) else { return };
    let Some(me) = people.iter_mut().find(|p| p.recipient != mine && p.is_opened_by(mine)) else { return };
    mine.clone_into(&mut me.recipient);
    let me = me.clone();
    if notebook.mode() == Mode::ReadOnly || vault.settle_person(keys).is_err() {
        return;
    }
    // The key file first: named so inside, nobody would look at it again.
    let settled = recipients(&people).and_then(|openers| Ok(vault.set_openers(key, &openers)?));
    if settled.is_ok() {
        let _ = name_in(notebook, &me);
    }
}

/// What is kept for reading is this person's: it names them, and nobody else whom it opens to.
fn is_kept_by(people: &[Person], mine: &str) -> bool {
    let mut openers = people.iter().filter(|person| person.recipients().next().is_some()).peekable();
    openers.peek().is_some() && openers.all(|person| person.is_opened_by(mine))
}

/// This person left it to others, and that was cut off before its key: from now on it opens to those it names. Should that
/// fail, it is done the next time; theirs it is not in any case.
fn finish_leaving(vault: &Vault, notebook: Notebook, key: &OpenNotebook, people: &[Person]) {
    let writable = notebook.mode() == Mode::ReadWrite;
    if notebook.close().is_ok()
        && writable
        && let Ok(openers) = recipients(people)
    {
        let _ = vault.set_openers(key, &openers);
    }
}

/// Since when a shared notebook is kept for reading alone.
fn kept_since(notebook: &Notebook) -> Result<Day, Problem> {
    let noted = meta::get(notebook.db(), PARTED)?;
    Ok(noted.and_then(|day| day.parse().ok()).unwrap_or_default())
}

/// Opens one notebook in the order that tells damage, a crash and a foreign file apart.
pub(super) fn open_one(vault: &Vault, key: &OpenNotebook, unclean: &mut bool) -> Result<(Notebook, String), Problem> {
    let folder = vault.notebook(key.id);
    inspect(folder.folder())?;
    let bytes = key.key.as_bytes();
    let notebook = match Notebook::open(&folder.database(), bytes, Mode::ReadWrite) {
        Err(StoreError::ReadOnly) => Notebook::open(&folder.database(), bytes, Mode::ReadOnly)?,
        other => other?,
    };
    *unclean |= !notebook.was_closed_cleanly();
    let kind = meta::get(notebook.db(), KIND)?.unwrap_or_else(|| KIND_PRIVATE.to_owned());
    Ok((notebook, kind))
}

/// Everyone Shared names, after finishing a join that was cut short.
fn settle_shared(vault: &Vault, shared: &mut Notebook, key: &OpenNotebook, me: &Person) -> Result<Vec<Person>, Problem> {
    let mut people = person::list(shared.db())?;
    if people.iter().all(|p| p.id != me.id) && people.len() < 2 {
        // The join was cut short between opening Shared to me and naming me in it.
        name_in(shared, &Person { seat: Seat::Second, ..me.clone() })?;
        people = person::list(shared.db())?;
    }
    if people.len() == 2 && vault.invite_waiting() {
        vault.close_invite(key, &recipients(&people)?)?;
    }
    Ok(people)
}

/// Writes a person into a notebook.
pub(super) fn name_in(notebook: &mut Notebook, who: &Person) -> Result<(), Problem> {
    let ((), _, step) = notebook.transact::<_, StoreError>(|tx| person::put(tx, who))?;
    notebook.forget_step(step);
    Ok(())
}

/// Everyone who opens a notebook, as it names them itself. Somebody who is only remembered in it has none.
pub(in crate::session) fn recipients(people: &[Person]) -> Result<Vec<Recipient>, Problem> {
    let all = people.iter().flat_map(Person::recipients);
    all.map(|one| one.parse::<Recipient>().map_err(|_| refuse::foreign_notebook())).collect()
}
