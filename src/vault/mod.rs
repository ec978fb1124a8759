//! The folder that holds one household's notebooks: who may open which, and how that changes.
//!
//! Layout, keys, slots, the lock file, joining by invite, a folder for what comes back from a backup. No SQL (a notebook's database is filled by a closure the
//! caller passes in), no names of people, no home-made cryptography: every file opens with the `age` command.
//!
//! **Whoever may open a notebook is told to this module by its caller, who read it inside the notebook.** The
//! `recipient.txt` files are for people and for noticing a misplaced slot; nothing is ever encrypted to them.
//!
//! **A crash between any two steps loses nothing.** New folders are made beside and take their name whole
//! ([`stage`]); a file is replaced whole; steps run in the order in which every half-way state still opens.

mod clear;
mod create;
mod error;
mod inspect;
mod invite;
mod join;
mod key_file;
mod keys;
mod layout;
mod leave;
mod names;
mod open;
mod passphrase;
mod renew;
mod replace;
mod restore;
mod slot;
mod slots;
mod stage;
mod strength;
mod unlock;
mod words;

#[cfg(test)]
mod by_hand_tests;
#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod vault_tests;

pub use create::Protection;
pub use error::VaultError;
pub use inspect::{Inspection, NotebookFault, inspect, inspect_database, inspect_settled};
pub use invite::{Invite, OpenedInvite};
pub use key_file::Encrypting;
pub use keys::{Identity, NotebookKey, Recipient};
pub use layout::NotebookFolder;
pub use names::{NotebookId, PersonFolder};
pub use open::{Presence, Vault, presence};
pub use passphrase::{NewPassphrase, Passphrase};
pub use renew::Renewal;
pub use replace::Replacement;
pub use restore::{Returning, Slots};
pub use slot::WorkFactor;
pub use stage::{NewNotebook, ReplacedNotebook};
pub use strength::{Strength, strength};
pub use unlock::{OpenNotebook, Unlocked};
pub use words::Words;
