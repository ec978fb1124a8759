//! The program itself, started as a script starts it.
#![allow(missing_docs)]
#![allow(clippy::disallowed_methods, reason = "tests lay files out as they need them")]

mod backups;
mod calendar;
mod coach;
mod demo;
mod edges;
mod goals;
mod moments;
mod people;
mod portable;
mod refusals;
mod stage;
mod summary;
mod whole;
