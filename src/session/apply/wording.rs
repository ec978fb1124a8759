//! Kept wordings of a draft: keeping one, going back to one, removing one for good. None is made behind its writer's
//! back, except the present one before going back.

use super::{Keep, Session, made, undoable};
use crate::domain::apology::{Apology, Version};
use crate::domain::id::{ApologyId, VersionId};
use crate::problem::Problem;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::apology;

impl Session {
    pub(super) fn keep_wording(&mut self, id: ApologyId) -> Result<Done, Problem> {
        let draft = self.my_draft(id)?;
        if draft.is_blank() {
            return Err(refuse::blank());
        }
        if let Some(same) = self.kept_already(&draft)? {
            return Ok(made(same.0));
        }
        let version = Version::of(&draft, VersionId(self.new_id()), self.now());
        self.write(Home::Private, Keep::Made, |tx| Ok(apology::put_version(tx, &version)?))?;
        Ok(made(version.id.0))
    }

    pub(super) fn go_back(&mut self, id: VersionId) -> Result<Done, Problem> {
        let version = self.wording(id)?;
        let draft = self.my_draft(version.apology)?;
        let keep_first = !draft.is_blank() && self.kept_already(&draft)?.is_none();
        let present = keep_first.then(|| Version::of(&draft, VersionId(self.new_id()), self.now()));
        let draft = Apology { changed: self.now(), ..version.over(draft) };
        self.write(Home::Private, Keep::Step, |tx| {
            if let Some(present) = &present {
                apology::put_version(tx, present)?;
            }
            Ok(apology::put(tx, &draft)?)
        })?;
        Ok(undoable())
    }

    pub(super) fn purge_wording(&mut self, id: VersionId) -> Result<Done, Problem> {
        self.wording(id)?;
        self.note_own_purge()?;
        self.write(Home::Private, Keep::Final, |tx| Ok(apology::purge_version(tx, id)?))?;
        self.forget_undo(Home::Private);
        Ok(Done::default())
    }

    fn wording(&self, id: VersionId) -> Result<Version, Problem> {
        let all = self.look(Home::Private, |nb| apology::versions(nb.db()))?;
        all.into_iter().find(|version| version.id == id).ok_or_else(refuse::gone)
    }

    fn kept_already(&self, draft: &Apology) -> Result<Option<VersionId>, Problem> {
        let all = self.look(Home::Private, |nb| apology::versions(nb.db()))?;
        Ok(all.iter().find(|version| version.is_wording_of(draft)).map(|version| version.id))
    }
}
