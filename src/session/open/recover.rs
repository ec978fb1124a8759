//! A new passphrase by the recovery words.

use super::enter::{Entered, enter};
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Secret, Session};
use crate::vault::{NewPassphrase, Vault, Words};

impl Session {
    pub(in crate::session) fn begin_recover(&mut self, words: Secret, passphrase: Secret) -> Slow {
        let (folder, patience) = (self.config.data_dir.clone(), self.config.patience);
        let work = self.config.work_factor;
        Slow::new(
            "recover",
            move |control| -> Result<Entered, Problem> {
                let new = NewPassphrase::choose(passphrase.expose(), &[])?;
                let vault = Vault::open(&folder, patience)?;
                let keys = vault.recover(&Words::parse(words.expose()), &new, work, control.flag())?;
                enter(vault, keys)
            },
            Session::let_in,
        )
    }
}
