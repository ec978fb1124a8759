//! The notebooks: the only user of SQL and of `rusqlite`.
//!
//! A folder or file per noun reads and writes that noun; `open` and `schema` make and check a notebook; `transact` and
//! `undo` change it. What a change means is decided in `session`; no rule about people lives here.
//!
//! **Errors here carry codes, never SQL text or words**: a statement may hold private text.

pub mod account;
pub mod agreement;
pub mod apology;
pub mod boundary;
mod changes;
pub mod check_in;
pub mod consent;
mod document;
pub mod draft;
pub mod ending_contact;
pub mod entry;
mod error;
pub mod goal;
pub mod health;
pub mod hold;
pub mod landed;
pub mod leaf;
pub mod mark;
pub mod meta;
mod migrate;
pub mod moment;
pub mod need;
pub mod note;
mod notebook;
mod open;
pub mod own_page;
pub mod person;
pub mod planned;
pub mod question;
mod row;
pub mod rule;
pub mod sealed;
pub mod search;
pub mod share_note;
pub mod statement;
pub mod talk;
pub mod told;
pub mod topic;
mod transact;
mod trash;
mod undo;
pub mod whole;

pub use changes::Changes;
pub use error::StoreError;
pub use migrate::LATEST_SCHEMA;
pub use notebook::{Notebook, Origin};
pub use open::{Mode, rekey};
pub use row::Db;
pub use transact::Tx;
pub use trash::empty_old_trash;
pub use undo::Step;

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
pub(crate) use undo::dump;
