//! The printed pages, read back by programs we did not write.

mod breaks;
mod file;
mod forms;
mod picture;
mod sample;
mod scripts;
mod tool;
