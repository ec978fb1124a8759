//! Backups of the one person here: when they are taken, what is remembered of them, and how they come back.
//!
//! The session copies its notebooks in one quick step; everything after that runs on a worker, for which no save and no lock
//! waits ([`aside`]). Only what puts a notebook back has the session to itself. How a file looks is `backup`'s business.

mod aside;
mod look;
mod purge;
mod put_back;
mod restore;
mod second;
mod state;
mod take;
mod types;

pub(super) use aside::{Aside, Job};
pub(super) use take::Taking;
pub use types::{BackupAnswer, BackupRequest, BackupRow, BackupSecret};
