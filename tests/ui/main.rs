//! The whole window, used by name as a person uses it; no display needed.
#![cfg(feature = "gui")]
#![allow(missing_docs)]

mod account;
mod agreements;
mod apology;
mod backups;
mod check_ins;
mod closeness;
mod data;
mod demo;
mod exercises;
mod finding;
mod first_run;
mod goals;
mod guide;
mod help;
mod hiding;
mod hints;
mod journal;
mod journal_depth;
mod moments;
mod notes;
mod own;
mod people;
mod progress;
mod promise;
mod rules;
mod say_it;
mod settings;
mod shell;
mod stage;
mod summary;
mod talk;
mod today;
mod truth;
mod unlock;
mod visits;
