//! A whole notebook as rows of JSON, out of it and into a new one. Rows keep their ids and their order; where they lie and
//! which device wrote them does not leave the notebook.
//!
//! **Every table is either carried or listed with its reason**; a test holds that against the schema.

mod check;
mod read;
mod tables;
mod take_back;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Row, read};
pub use tables::{LEFT_OUT, TABLES};
pub use take_back::{remove_own_alone, take_back};
pub use write::{Build, build};
