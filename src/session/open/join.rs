//! The second person joins, alone, with the invite and its words.

use super::enter::{Entered, enter, name_in, open_one, recipients};
use crate::domain::person::{Role, Seat};
use crate::domain::words::Words;
use crate::platform::read_limited;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Secret, Session};
use crate::store::person;
use crate::vault::{NewPassphrase, Vault, Words as VaultWords};
use std::path::PathBuf;

/// An invite is a few hundred bytes; anything far larger is another file.
const MAX_INVITE_BYTES: u64 = 64 * 1024;

impl Session {
    pub(in crate::session) fn begin_join(
        &mut self,
        file: PathBuf,
        words: Secret,
        name: Words,
        role: Option<Role>,
        passphrase: Secret,
    ) -> Slow {
        let (folder, patience) = (self.config.data_dir.clone(), self.config.patience);
        let work = self.config.work_factor;
        let newcomer = self.newcomer(name, role, Seat::Second);
        Slow::new(
            "join",
            move |control| -> Result<Entered, Problem> {
                let new = NewPassphrase::choose(passphrase.expose(), &[newcomer.name.as_str()])?;
                let vault = Vault::open(&folder, patience)?;
                let bytes =
                    read_limited(&file, MAX_INVITE_BYTES).map_err(|error| Problem::from(crate::platform::FileTrouble::from(error)))?;
                let invite = vault.open_invite(&bytes, &VaultWords::parse(words.expose()), control.flag())?;
                let (mut shared, _) = open_one(&vault, invite.shared(), &mut false)?;
                let others = recipients(&person::list(shared.db())?)?;
                let keys = vault.join(&invite, &others, &new, work, control.flag(), |new| newcomer.fill_private(new))?;
                name_in(&mut shared, &newcomer.person(keys.recipient().to_string()))?;
                let everyone = recipients(&person::list(shared.db())?)?;
                shared.close()?;
                vault.close_invite(invite.shared(), &everyone)?;
                enter(vault, keys)
            },
            Session::let_in,
        )
    }
}
