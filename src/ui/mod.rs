//! What is drawn: the theme, the widgets, the frame around every screen, and one folder per screen.
//!
//! A screen reads the session's models and hands out [`view::Intent`]s; nothing here opens a file, reads a clock or
//! waits for anything. Colours live in `theme` alone.

pub use crate::say;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod shell;
pub mod theme;
pub mod view;
pub mod views;
pub mod widgets;
