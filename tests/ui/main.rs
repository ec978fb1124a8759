//! The whole window, used by name as a person uses it; no display needed.
#![cfg(feature = "gui")]
#![allow(missing_docs)]

mod stage;

mod first_run;
mod help;
mod people;
mod settings;
mod shell;
mod unlock;
