//! The printed pages, read back by programs we did not write.
#![allow(clippy::disallowed_methods, reason = "tests lay files out as they need them")]

mod article;
mod breaks;
mod file;
mod forms;
mod letter;
mod lock;
mod over_time;
mod parts;
mod picture;
mod sample;
mod scripts;
mod tool;
