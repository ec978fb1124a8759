//! Changing what opens a person's identity: the passphrase, the recovery words. The identity and all keys stay.

use super::layout::Person;
use super::{Identity, NewPassphrase, PersonFolder, Unlocked, Vault, VaultError, Words, WorkFactor, slot};
use crate::platform::write_atomic;
use std::sync::atomic::AtomicBool;

impl Vault {
    /// Puts the person's identity under `new`, in one replaced file; recovery words stay as they are.
    ///
    /// An old copy of the slot goes on opening an old copy of the vault; say so. The caller has asked for the present
    /// passphrase. Slow: a try on the other person's slot and a new slot.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`] also when it is the other person's (without saying so),
    /// [`VaultError::SlotMisplaced`], [`VaultError::NeedsPassphrase`] where there is none yet (then
    /// [`Vault::add_passphrase`]), [`VaultError::Cancelled`], or the disk's.
    pub fn change_passphrase(
        &self,
        who: &Unlocked,
        new: &NewPassphrase,
        work: WorkFactor,
        cancel: &AtomicBool,
    ) -> Result<(), VaultError> {
        self.need_passphrase(who.person)?;
        self.put_slot(who.person, &who.identity, new, work, cancel)
    }

    /// Puts the person's identity under recovery words too, replacing earlier ones. Call it once the words were typed back:
    /// until then the earlier ones go on working. They are not stored anywhere.
    ///
    /// # Errors
    /// [`VaultError::SlotMisplaced`], [`VaultError::NeedsPassphrase`], or the disk's.
    pub fn set_recovery(&self, who: &Unlocked, words: &Words, work: WorkFactor) -> Result<(), VaultError> {
        self.need_passphrase(who.person)?;
        let files = self.own_folder(who.person, &who.identity)?;
        let bytes = slot::seal(&who.identity, words.expose(), work)?;
        Ok(write_atomic(&files.recovery(), &bytes)?)
    }

    /// The person may have recovery words: there is a passphrase, and the folder is theirs.
    ///
    /// # Errors
    /// [`VaultError::SlotMisplaced`], [`VaultError::NeedsPassphrase`].
    pub fn may_have_recovery(&self, who: &Unlocked) -> Result<(), VaultError> {
        self.need_passphrase(who.person)?;
        self.own_folder(who.person, &who.identity).map(drop)
    }

    /// Whether the person has recovery words.
    pub fn has_recovery(&self, who: &Unlocked) -> bool {
        self.layout.person(who.person).recovery().is_file()
    }

    /// Opens the identity with recovery words and puts it under the passphrase `new`. The words go on working.
    ///
    /// # Errors
    /// [`VaultError::WrongWords`], [`VaultError::SlotDamaged`], and as [`Vault::change_passphrase`].
    pub fn recover(&self, words: &Words, new: &NewPassphrase, work: WorkFactor, cancel: &AtomicBool) -> Result<Unlocked, VaultError> {
        let mut trials = self.try_slots(words.expose(), Person::recovery, None, cancel)?;
        // Having no recovery words is usual, and no damage.
        trials.damaged = trials.damaged.saturating_sub(self.without_recovery()?);
        let (person, identity) = self.pick(trials, VaultError::WrongWords)?;
        // Words of an identity that was replaced open nothing any more; they must not take the place of what does.
        let opens = self.enter(person, identity.clone())?;
        if opens.notebooks.is_empty() && opens.damaged.is_empty() {
            return Err(VaultError::WrongWords);
        }
        self.put_slot(person, &identity, new, work, cancel)?;
        self.enter(person, identity)
    }

    fn without_recovery(&self) -> Result<usize, VaultError> {
        let people = self.layout.list_people()?;
        Ok(people.into_iter().filter(|person| !self.layout.person(*person).recovery().exists()).count())
    }

    fn put_slot(
        &self,
        person: PersonFolder,
        identity: &Identity,
        new: &NewPassphrase,
        work: WorkFactor,
        cancel: &AtomicBool,
    ) -> Result<(), VaultError> {
        let files = self.own_folder(person, identity)?;
        self.refuse_other_persons(new, Some(person), cancel)?;
        Ok(write_atomic(&files.unlock(), &slot::seal(identity, new.expose(), work)?)?)
    }

    /// Refuses a passphrase that opens another person's slot: at the next unlock nobody could tell the two apart.
    ///
    /// Anyone can try passphrases at the unlock screen, so this tells no more than that does.
    pub(super) fn refuse_other_persons(
        &self,
        new: &NewPassphrase,
        except: Option<PersonFolder>,
        cancel: &AtomicBool,
    ) -> Result<(), VaultError> {
        let others = self.try_slots(new.expose(), Person::unlock, except, cancel)?;
        if others.opened.is_empty() { Ok(()) } else { Err(VaultError::WeakPassphrase) }
    }

    /// The folder to write a slot into, unless its slots were swapped with another's: then writing could destroy the
    /// other person's only slot.
    pub(super) fn own_folder(&self, person: PersonFolder, identity: &Identity) -> Result<Person, VaultError> {
        if !self.is_home(person, identity) {
            return Err(VaultError::SlotMisplaced);
        }
        Ok(self.layout.person(person))
    }

    /// Refuses while the identity lies in the clear.
    pub(super) fn need_passphrase(&self, person: PersonFolder) -> Result<(), VaultError> {
        let files = self.layout.person(person);
        if files.clear().exists() && !files.unlock().exists() { Err(VaultError::NeedsPassphrase) } else { Ok(()) }
    }
}
