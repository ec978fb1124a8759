//! New keys for the person here: in the order of `vault::renew`, with what each notebook says inside. Nothing is taken from
//! the other: what both open stays open to them.

use super::enter::{name_in, recipients};
use super::passphrase::confirm;
use super::{RENEWED_FOR, Who};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::jobs::Control;
use crate::problem::Problem;
use crate::session::backup::Taking;
use crate::session::slow::Slow;
use crate::session::{Secret, Session, Ticket, refuse};
use crate::store::health::Health;
use crate::store::sealed::{self, Sealed};
use crate::store::{Mode, Notebook, StoreError, meta, person, rekey, whole};
use crate::vault::{Identity, NewPassphrase, OpenNotebook, Recipient, ReplacedNotebook, Unlocked, Vault, VaultError, WorkFactor};
use std::sync::Arc;

impl Session {
    pub(in crate::session) fn begin_new_keys(&mut self, ticket: Ticket, old: Secret, new: Secret) -> Result<Slow, Problem> {
        let work = self.config.work_factor;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        if open.both() {
            return Err(refuse::private_with_both());
        }
        if open.clear {
            return Err(VaultError::NeedsPassphrase.into());
        }
        if !open.whole {
            return Err(refuse::not_whole());
        }
        let names: Vec<String> = open.people.iter().map(|p| p.name.as_str().to_owned()).collect();
        let chosen = NewPassphrase::choose(new.expose(), &names.iter().map(String::as_str).collect::<Vec<_>>())?;
        // Read back and checked before anything is changed; it opens by the keys there are now.
        let taking = self.copies()?;
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let Who::One { keys, me } = &open.who else { return Err(refuse::private_with_both()) };
        let renewing = Renewing { vault: Arc::clone(&open.vault), keys: (**keys).clone(), me: *me, chosen, work };
        let shut = open.shut();
        #[allow(clippy::result_large_err, reason = "the keys come back with the problem, so that they are not lost")]
        Ok(Slow::new(
            "new keys",
            move |control| match shut {
                Ok(()) => renewing.run(old, taking, control),
                Err(problem) => Err((problem, renewing.keys)),
            },
            move |session, outcome, events| session.protected(ticket, outcome, events),
        ))
    }
}

struct Renewing {
    vault: Arc<Vault>,
    keys: Unlocked,
    me: PersonId,
    chosen: NewPassphrase,
    work: WorkFactor,
}

impl Renewing {
    #[allow(clippy::result_large_err, reason = "the keys come back with the problem, so that they are not lost")]
    fn run(self, old: Secret, taking: Taking, control: &Control) -> Result<Unlocked, (Problem, Unlocked)> {
        let before = match self.prepare(old, taking, control) {
            Ok(fresh) => fresh,
            Err(problem) => return Err((problem, self.keys)),
        };
        // From here on the new passphrase is the one in force, whatever comes.
        let mut fresh = before;
        match self.replace_all(&mut fresh, control) {
            Ok(()) => Ok(fresh),
            Err(_) => Err((refuse::keys_half_made(), fresh)),
        }
    }

    /// Up to the new slot.
    fn prepare(&self, old: Secret, taking: Taking, control: &Control) -> Result<Unlocked, Problem> {
        let Self { vault, keys, chosen, .. } = self;
        confirm(vault, keys, old, control.flag())?;
        taking.run(control)?;
        let renewal = vault.begin_renewal(keys, chosen, self.work, control.flag())?;
        control.set_progress(0.2);
        for notebook in &keys.notebooks {
            let openers = self.name_both(notebook, &renewal.recipient())?;
            vault.set_openers(notebook, &openers)?;
        }
        Ok(vault.take_up(keys, renewal)?)
    }

    /// The notebook names the identity there is and the one to come; both open it and what is sealed in it.
    fn name_both(&self, notebook: &OpenNotebook, fresh: &Recipient) -> Result<Vec<Recipient>, Problem> {
        let Self { vault, keys, me, .. } = self;
        let mut open = Notebook::open(&vault.notebook(notebook.id).database(), notebook.key.as_bytes(), Mode::ReadWrite)?;
        meta::put(open.db(), RENEWED_FOR, &fresh.to_string())?;
        let mut people = person::list(open.db())?;
        let both = [keys.recipient(), fresh.clone()];
        for who in people.iter_mut().filter(|who| who.id == *me) {
            who.recipient = format!("{} {fresh}", keys.recipient());
            seal_again(&mut open, *me, &keys.identity, &both)?;
            name_in(&mut open, who)?;
        }
        open.close()?;
        recipients(&people)
    }

    /// Everything under its new key, for the new identity alone.
    fn replace_all(&self, fresh: &mut Unlocked, control: &Control) -> Result<(), Problem> {
        self.vault.settle_person(fresh)?;
        for at in 0..fresh.notebooks.len() {
            let notebook = fresh.notebooks[at].clone();
            let openers = self.openers_after(&notebook, &fresh.recipient())?;
            let (me, identity) = (self.me, fresh.identity.clone());
            let key = self.vault.replace_key(&notebook, &openers, |replaced| copy(replaced, me, &identity))?;
            fresh.notebooks[at].key = key;
            if openers.len() == 1 && self.vault.invite_waiting() {
                // An invite to what was just shut opens nothing any more.
                self.vault.close_invite(&fresh.notebooks[at], &openers)?;
            }
            #[allow(clippy::cast_precision_loss, reason = "a bar needs no more")]
            control.set_progress(0.3 + 0.7 * (at + 1) as f32 / fresh.notebooks.len() as f32);
        }
        Ok(())
    }

    fn openers_after(&self, notebook: &OpenNotebook, mine: &Recipient) -> Result<Vec<Recipient>, Problem> {
        let path = self.vault.notebook(notebook.id).database();
        let open = Notebook::open(&path, notebook.key.as_bytes(), Mode::ReadOnly)?;
        let others: Vec<Person> = person::list(open.db())?.into_iter().filter(|who| who.id != self.me).collect();
        open.close()?;
        let mut openers = vec![mine.clone()];
        openers.extend(recipients(&others)?);
        Ok(openers)
    }
}

/// What `me` sealed, for other recipients.
fn seal_again(notebook: &mut Notebook, me: PersonId, identity: &Identity, to: &[Recipient]) -> Result<(), Problem> {
    let mine: Vec<Sealed> = sealed::list(notebook.db())?.into_iter().filter(|one| one.person == me).collect();
    if mine.is_empty() {
        return Ok(());
    }
    let ((), _, step) = notebook.transact::<_, Problem>(|tx| {
        for one in &mine {
            // What does not open now would not open afterwards either.
            let Ok(words) = identity.decrypt(&one.body) else { continue };
            sealed::put(tx, &Sealed { body: Recipient::encrypt_for(to, &words)?, ..one.clone() })?;
        }
        Ok(())
    })?;
    notebook.forget_step(step);
    Ok(())
}

/// One notebook under its new key, looked over and compared before it counts.
fn copy(replaced: &ReplacedNotebook<'_>, me: PersonId, identity: &Identity) -> Result<(), Problem> {
    let old = Notebook::open(replaced.old_database, replaced.old_key.as_bytes(), Mode::ReadWrite)?;
    old.copy_to(replaced.new_database)?;
    rekey(replaced.new_database, replaced.old_key.as_bytes(), replaced.new_key.as_bytes())?;
    let mut new = Notebook::open(replaced.new_database, replaced.new_key.as_bytes(), Mode::ReadWrite)?;
    Health::run(&mut new)?;
    if whole::read(new.db(), |_, _| true)? != whole::read(old.db(), |_, _| true)? {
        return Err(StoreError::Damaged.into());
    }
    old.close()?;
    meta::put(new.db(), RENEWED_FOR, "")?;
    for who in person::list(new.db())?.into_iter().filter(|who| who.id == me) {
        seal_again(&mut new, me, identity, &[identity.recipient()])?;
        name_in(&mut new, &Person { recipient: identity.recipient().to_string(), ..who })?;
    }
    Ok(new.close()?)
}
