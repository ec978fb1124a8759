//! Groundwork: a private, offline place to rebuild a relationship after trust was broken.
//!
//! Read `src/ARCHITECTURE.md` first: it is the map, with the invariants in bold and why.
#![warn(missing_docs)]
#![deny(unsafe_code)]
#![warn(clippy::all, clippy::pedantic)]
#![allow(
    clippy::module_name_repetitions, // names come from the word list, also inside their noun's folder
    clippy::must_use_candidate,      // noise on plain getters
    clippy::missing_panics_doc,      // there are no panics on user data; tests hold that
    clippy::cast_precision_loss,     // sizes and counts here are far below 2^52
    clippy::doc_markdown,            // prose, not identifiers
    clippy::verbose_bit_mask,        // the mask says which days are meant
    clippy::unreadable_literal,      // colours are written as everyone writes them
    clippy::default_trait_access,    // the field's name says what it is
    clippy::similar_names,           // own and one, day and days: told apart by the reader
    clippy::single_match_else,       // two arms side by side read better than an `if let` with a long `else`
    clippy::needless_pass_by_value,  // a request is handed over whole, so that its secrets end with it
    clippy::unused_self,             // a screen's parts are its methods
)]
// Tests lay files out as they need them; what .clippy.toml bans is banned in the program.
#![cfg_attr(test, allow(clippy::disallowed_methods))]

#[cfg(feature = "gui")]
pub mod app;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod coach;
pub mod content;
pub mod demo;
pub mod domain;
pub mod export;
pub mod fonts;
pub mod i18n;
pub mod jobs;
pub mod licences;
pub mod platform;
pub mod portable;
pub mod problem;
pub mod say;
pub mod session;
pub mod store;
#[cfg(feature = "gui")]
pub mod ui;
pub mod vault;
