//! The program itself, started as a script starts it.
#![allow(missing_docs)]

mod demo;
mod edges;
mod people;
mod refusals;
mod stage;
mod summary;
