//! The application itself: who is here, what they may see and do, and what follows from it.
//!
//! **The session alone owns connections and keys.** The window and the command line send it [`Command`]s and
//! [`Request`]s and read its [`model`]s; neither ever holds a notebook. No SQL lives here (that is `store`) and no
//! drawing (that is `ui`).

pub mod command;
pub mod event;
pub mod model;
pub mod request;

pub use command::{Command, Home};
pub use event::{Done, Event, Phase};
pub use request::{Request, Secret, Ticket};
