//! New folders are filled beside and take their name whole; a half-made one is finished or removed at the next start.
//!
//! | name | means | at the next start |
//! | --- | --- | --- |
//! | `new-<id>` | being filled | removed |
//! | `ready-<id>` | filled, checked, on the disk | takes its name |
//! | `old-<id>` with `<id>` | replaced | removed |
//! | `old-<id>` with `ready-<id>` | a swap between its two steps | finished |
//! | `old-<id>` alone | cannot come about by a crash | takes its name back |

use super::key_file;
use super::layout::{Layout, NotebookFolder, Person, named_folders};
use super::{Identity, NotebookId, NotebookKey, OpenNotebook, PersonFolder, Recipient, VaultError, inspect_settled};
use crate::platform::{create_private_folder, remove_file_if_there, remove_unfinished, sync_folder, write_atomic};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const NEW: &str = "new-";
const READY: &str = "ready-";
const OLD: &str = "old-";

/// A notebook about to exist: make its database at `database` with `key`, close it, and leave no journal.
#[derive(Debug, Clone, Copy)]
pub struct NewNotebook<'a> {
    /// Its folder's name from now on.
    pub id: NotebookId,
    /// The database's key.
    pub key: &'a NotebookKey,
    /// Where the database goes for now; the folder is renamed afterwards.
    pub database: &'a Path,
    /// Who will open it (a one-time invite is not among them): to be kept inside.
    pub openers: &'a [Recipient],
}

/// A notebook about to get a new key: copy `old_database` into `new_database`, compare, close both.
#[derive(Debug, Clone, Copy)]
pub struct ReplacedNotebook<'a> {
    /// Its folder's name, which stays.
    pub id: NotebookId,
    /// The database as it is, closed.
    pub old_database: &'a Path,
    /// The key it has now.
    pub old_key: &'a NotebookKey,
    /// Where the copy goes for now.
    pub new_database: &'a Path,
    /// The copy's key.
    pub new_key: &'a NotebookKey,
    /// Who will open it: to be kept inside.
    pub openers: &'a [Recipient],
}

/// A filled notebook that has not taken its name yet.
#[derive(Debug)]
pub(super) struct Ready(pub OpenNotebook);

/// Fills a new notebook for `openers`, and also for an invite's one-time identity.
pub(super) fn prepare<E: From<VaultError>>(
    layout: &Layout,
    openers: &[Recipient],
    also: Option<&Recipient>,
    fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
) -> Result<Ready, E> {
    prepare_as(layout, NotebookId::random()?, openers, also, fill)
}

/// The same under a folder name that is given: what comes back from a backup keeps its name.
pub(super) fn prepare_as<E: From<VaultError>>(
    layout: &Layout,
    id: NotebookId,
    openers: &[Recipient],
    also: Option<&Recipient>,
    fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
) -> Result<Ready, E> {
    let key = NotebookKey::random()?;
    let all: Vec<_> = openers.iter().chain(also).cloned().collect();
    build(layout, id, &key, &all, |database| fill(&NewNotebook { id, key: &key, database, openers }))?;
    Ok(Ready(OpenNotebook { id, key }))
}

/// Gives a prepared notebook its name; from then on it is there.
pub(super) fn publish(layout: &Layout, ready: Ready) -> Result<OpenNotebook, VaultError> {
    let Ready(notebook) = ready;
    rename(layout, &staged(layout, READY, notebook.id), &layout.notebook(notebook.id))?;
    Ok(notebook)
}

/// Replaces the notebook's key and database by a copy under a new key, which `also` opens for the time being. The
/// notebook must be closed.
pub(super) fn replace<E: From<VaultError>>(
    layout: &Layout,
    notebook: &OpenNotebook,
    openers: &[Recipient],
    also: Option<&Recipient>,
    copy: impl FnOnce(&ReplacedNotebook<'_>) -> Result<(), E>,
) -> Result<NotebookKey, E> {
    let id = notebook.id;
    let current = layout.notebook(id);
    inspect_settled(current.folder()).map_err(VaultError::from)?;
    let new_key = NotebookKey::random()?;
    let old_database = current.database();
    let all: Vec<_> = openers.iter().chain(also).cloned().collect();
    build(layout, id, &new_key, &all, |new_database| {
        copy(&ReplacedNotebook { id, old_database: &old_database, old_key: &notebook.key, new_database, new_key: &new_key, openers })
    })?;
    swap(layout, id)?;
    Ok(new_key)
}

/// Puts the prepared folder in the place of the one there, which must be closed.
pub(super) fn swap(layout: &Layout, id: NotebookId) -> Result<(), VaultError> {
    let (current, old) = (layout.notebook(id), staged(layout, OLD, id));
    // Still closed, with no journal that the old database would need.
    inspect_settled(current.folder())?;
    rename(layout, &current, &old)?;
    rename(layout, &staged(layout, READY, id), &current)?;
    remove_notebook(&old);
    Ok(())
}

/// Removes a prepared folder that is not wanted any more.
pub(super) fn discard_ready(layout: &Layout, id: NotebookId) {
    remove_notebook(&staged(layout, READY, id));
}

/// Writes a person's folder and gives it its name: from then on this person can unlock.
pub(super) fn publish_person(
    layout: &Layout,
    identity: &Identity,
    put_slot: impl FnOnce(&Person) -> Result<(), VaultError>,
) -> Result<PersonFolder, VaultError> {
    publish_person_as(layout, PersonFolder::random()?, identity, put_slot)
}

/// The same under a folder name that is given.
pub(super) fn publish_person_as(
    layout: &Layout,
    person: PersonFolder,
    identity: &Identity,
    put_slot: impl FnOnce(&Person) -> Result<(), VaultError>,
) -> Result<PersonFolder, VaultError> {
    let beside = Person(layout.people().join(format!("{NEW}{person}")));
    create_private_folder(&beside.0)?;
    let filled =
        put_slot(&beside).and_then(|()| Ok(write_atomic(&beside.recipient(), format!("{}\n", identity.recipient()).as_bytes())?));
    if let Err(error) = filled {
        remove_person(&beside);
        return Err(error);
    }
    fs::rename(&beside.0, layout.person(person).0)?;
    sync_folder(&layout.people())?;
    Ok(person)
}

/// Finishes or removes what a crash left half-made. Call while holding the lock.
pub(super) fn tidy(layout: &Layout) -> Result<(), VaultError> {
    for folder in [layout.top().to_path_buf(), layout.people(), layout.notebooks(), layout.backups()] {
        remove_unfinished(&folder);
    }
    for id in named_folders::<NotebookId>(&layout.notebooks(), OLD)? {
        let [old, ready] = [OLD, READY].map(|start| staged(layout, start, id));
        let current = layout.notebook(id);
        if !current.folder().exists() {
            let whole = if ready.folder().exists() { &ready } else { &old };
            rename(layout, whole, &current)?;
        }
        remove_notebook(&old);
    }
    for id in named_folders::<NotebookId>(&layout.notebooks(), READY)? {
        let (ready, current) = (staged(layout, READY, id), layout.notebook(id));
        if current.folder().exists() {
            // A copy under a new key whose swap had not begun; the notebook itself is whole.
            remove_notebook(&ready);
        } else {
            rename(layout, &ready, &current)?;
        }
    }
    discard_new(layout)?;
    for id in layout.list_notebooks()? {
        remove_unfinished(layout.notebook(id).folder());
    }
    for person in layout.list_people()? {
        remove_unfinished(&layout.person(person).0);
    }
    Ok(())
}

/// Removes everything half-made, prepared notebooks too: for a vault no one has finished creating.
pub(super) fn discard(layout: &Layout) -> Result<(), VaultError> {
    for id in named_folders::<NotebookId>(&layout.notebooks(), READY)? {
        remove_notebook(&staged(layout, READY, id));
    }
    discard_new(layout)
}

fn discard_new(layout: &Layout) -> Result<(), VaultError> {
    for id in named_folders::<NotebookId>(&layout.notebooks(), NEW)? {
        remove_notebook(&staged(layout, NEW, id));
    }
    for person in named_folders::<PersonFolder>(&layout.people(), NEW)? {
        remove_person(&Person(layout.people().join(format!("{NEW}{person}"))));
    }
    Ok(())
}

/// Makes `ready-<id>` with a key file and a database, all of it checked and on the disk.
fn build<E: From<VaultError>>(
    layout: &Layout,
    id: NotebookId,
    key: &NotebookKey,
    openers: &[Recipient],
    make_database: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let new = staged(layout, NEW, id);
    let ready = staged(layout, READY, id);
    let mut filled = create_private_folder(new.folder())
        .map_err(VaultError::from)
        .and_then(|()| key_file::write(&new.key_file(), key, openers))
        .map_err(E::from);
    if filled.is_ok() {
        filled = make_database(&new.database());
    }
    let settled = filled.and_then(|()| settle(&new).and_then(|()| rename(layout, &new, &ready)).map_err(E::from));
    if settled.is_err() {
        remove_notebook(&new);
    }
    settled
}

/// Checks a filled folder and brings every byte of it to the disk.
fn settle(files: &NotebookFolder) -> Result<(), VaultError> {
    inspect_settled(files.folder())?;
    for path in [files.database(), files.key_file()] {
        crate::platform::private_mode(&path)?;
        // Windows flushes only what is open for writing.
        File::options().read(true).write(true).open(path)?.sync_all()?;
    }
    Ok(sync_folder(files.folder())?)
}

fn rename(layout: &Layout, from: &NotebookFolder, to: &NotebookFolder) -> Result<(), VaultError> {
    fs::rename(from.folder(), to.folder())?;
    Ok(sync_folder(&layout.notebooks())?)
}

fn staged(layout: &Layout, start: &str, id: NotebookId) -> NotebookFolder {
    NotebookFolder(layout.notebooks().join(format!("{start}{id}")))
}

/// Removes a notebook folder's own files and then the folder, which stays if anything else is in it.
fn remove_notebook(files: &NotebookFolder) {
    remove_known(files.folder(), &[files.database(), files.journal(), files.key_file()]);
}

/// Removes a notebook with its owner: the key first, for without it the rest can't be read. Unlike the others here it says
/// when it could not.
pub(super) fn remove_for_good(layout: &Layout, id: NotebookId) -> Result<(), VaultError> {
    let files = layout.notebook(id);
    let copy = files.database().with_extension("db-before");
    for file in [files.key_file(), files.database(), files.journal(), copy] {
        remove_file_if_there(&file)?;
    }
    remove_notebook(&files);
    Ok(sync_folder(&layout.notebooks())?)
}

fn remove_person(person: &Person) {
    remove_known(&person.0, &[person.unlock(), person.recovery(), person.clear(), person.recipient()]);
}

/// What cannot be removed now is tried again at the next start, so errors are not passed on.
fn remove_known(folder: &Path, files: &[PathBuf]) {
    remove_unfinished(folder);
    for file in files {
        let _ = fs::remove_file(file);
    }
    let _ = fs::remove_dir(folder);
}
