//! Journal entries: only their author changes them.

use super::{Keep, Session, made, undoable};
use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::journal::{Entry, Leaf, MAX_FEELINGS, MAX_TAGS, Page};
use crate::problem::Problem;
use crate::session::command::JournalCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{entry, leaf};

impl Session {
    pub(super) fn apply_journal(&mut self, command: JournalCommand) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        match command {
            JournalCommand::Save { home, id, day, page } => self.save_entry(home, id, day, page),
            JournalCommand::Delete(home, id) => {
                self.my_entry(home, id)?;
                self.write(home, Keep::Step, |tx| Ok(entry::set_deleted(tx, id, Some(now))?))?;
                Ok(undoable())
            }
            JournalCommand::Restore(home, id) => {
                self.my_entry(home, id)?;
                self.write(home, Keep::Step, |tx| Ok(entry::set_deleted(tx, id, None)?))?;
                Ok(undoable())
            }
            JournalCommand::Purge(home, id) => {
                let author = self.my_entry(home, id)?.author;
                self.note_purge(home, author)?;
                self.write(home, Keep::Final, |tx| Ok(entry::purge(tx, id)?))?;
                self.forget_undo(home);
                Ok(Done::default())
            }
            JournalCommand::Pin(id, pinned) => {
                self.my_entry(Home::Private, id)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(entry::set_pinned(tx, id, pinned)?))?;
                Ok(undoable())
            }
            JournalCommand::Import(leaves) => self.import_leaves(&leaves),
            JournalCommand::Share(id, choice) => self.share_entry(id, choice),
            JournalCommand::TakeBack(id) => self.take_entry_back(id),
        }
    }

    fn save_entry(&mut self, home: Home, id: Option<EntryId>, day: Option<Day>, page: Page) -> Result<Done, Problem> {
        if page.feelings.len() > MAX_FEELINGS || page.tags.len() > MAX_TAGS {
            return Err(refuse::too_many_words_for_a_page());
        }
        let (now, today) = self.moment();
        let author = match home {
            Home::Private => self.here()?.me()?,
            Home::Shared => self.here()?.speaker(),
        };
        let Some(id) = id else {
            let id = EntryId(self.new_id());
            let entry = Entry { id, author, day: day.unwrap_or(today), written: now, changed: now, page, deleted: None };
            self.put_entry(home, Keep::Made, &entry)?;
            return Ok(made(id.0));
        };
        let old = self.my_entry(home, id)?;
        let day = day.unwrap_or(old.day);
        if old.page == page && old.day == day {
            return Ok(Done { made: Some(id.0), undoable: false });
        }
        let entry = Entry { day, changed: now, page, ..old };
        self.put_entry(home, Keep::Typing(id.0), &entry)?;
        Ok(Done { made: Some(id.0), undoable: true })
    }

    /// A private page is saved as it is typed, so only its own line in the list is made anew.
    fn put_entry(&mut self, home: Home, keep: Keep, entry: &Entry) -> Result<(), Problem> {
        let ((), changes) = self.commit(home, keep, |tx| Ok(entry::put(tx, entry)?))?;
        match home {
            Home::Private => self.show_saved_page(entry.id, changes),
            Home::Shared => self.show(home, changes),
        }
        Ok(())
    }

    fn import_leaves(&mut self, leaves: &[Leaf]) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        let author = self.here()?.me()?;
        let ids: Vec<_> = leaves.iter().map(|_| EntryId(self.new_id())).collect();
        self.write(Home::Private, Keep::Step, |tx| {
            for (id, leaf) in ids.into_iter().zip(leaves) {
                let page = leaf.page.clone();
                if page.feelings.len() > MAX_FEELINGS || page.tags.len() > MAX_TAGS {
                    return Err(refuse::too_many_words_for_a_page());
                }
                if !leaf::is_here(tx.db(), leaf)? {
                    let entry = Entry { id, author, day: leaf.day, written: leaf.written, changed: now, page, deleted: None };
                    leaf::add(tx, &entry, leaf.pinned)?;
                }
            }
            Ok(())
        })?;
        Ok(undoable())
    }

    /// An entry of somebody here.
    pub(super) fn my_entry(&self, home: Home, id: EntryId) -> Result<Entry, Problem> {
        let entry = self.look(home, |nb| entry::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        if self.here()?.is_here(entry.author) { Ok(entry) } else { Err(refuse::not_yours()) }
    }
}
