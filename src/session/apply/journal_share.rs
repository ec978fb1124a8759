//! Sharing a copy of a private entry, and taking it back.

use super::share::ENTRY;
use super::{Keep, Session, can_still_take_back, made};
use crate::domain::id::EntryId;
use crate::domain::journal::{Entry, Page};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::ShareChoice;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{Changes, entry, share_note};

impl Session {
    /// Only the words cross unless more was chosen; the private entry stays.
    pub(super) fn share_entry(&mut self, id: EntryId, choice: ShareChoice) -> Result<Done, Problem> {
        self.may_share()?;
        let source = self.my_entry(Home::Private, id)?;
        let titled = choice.title && !source.page.title.is_blank();
        if source.page.body.is_blank() && !titled {
            return Err(refuse::blank());
        }
        let (now, today) = self.moment();
        let copy = Entry {
            id: EntryId(self.new_id()),
            author: source.author,
            day: if choice.day { source.day } else { today },
            written: now,
            changed: now,
            page: Page {
                title: if choice.title { source.page.title } else { Words::default() },
                body: source.page.body,
                feelings: if choice.feelings { source.page.feelings } else { Vec::new() },
                tags: if choice.tags { source.page.tags } else { Vec::new() },
                prompt: None,
            },
            deleted: None,
        };
        let note = self.share_note(copy.id.0, id.0, ENTRY, &copy)?;
        self.write(Home::Private, Keep::Final, |tx| Ok(share_note::begin(tx, &note)?))?;
        self.finish_sharing()?;
        Ok(made(copy.id.0))
    }

    /// Within ten minutes it leaves Shared as if it had never been there. What was written straight into Shared moves
    /// into its writer's own journal, so that no word is lost.
    pub(super) fn take_entry_back(&mut self, id: EntryId) -> Result<Done, Problem> {
        self.here()?.me()?;
        let shared = self.my_entry(Home::Shared, id)?;
        if !can_still_take_back(shared.written, self.now()) {
            return Err(refuse::too_late());
        }
        if self.source_of(id.0)?.is_none() {
            let mine = Entry { id: EntryId(self.new_id()), ..shared };
            self.write(Home::Private, Keep::Made, |tx| Ok(entry::put(tx, &mine)?))?;
        }
        self.write(Home::Shared, Keep::Final, |tx| Ok(entry::remove(tx, id)?))?;
        self.forget_undo(Home::Shared);
        self.write(Home::Private, Keep::Final, |tx| Ok(share_note::remove(tx, id.0)?))?;
        self.show_both(Changes::ENTRIES);
        Ok(Done::default())
    }
}
