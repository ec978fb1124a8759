//! What was noted about a talk, in words.

use crate::domain::talk::{Helped, Understood};
use crate::tr;

/// Whether breaks helped.
pub fn helped(helped: Helped) -> String {
    match helped {
        Helped::Yes => tr!("talk-helped-yes"),
        Helped::Somewhat => tr!("talk-helped-somewhat"),
        Helped::No => tr!("talk-helped-no"),
    }
}

/// How far one felt understood.
pub fn understood(understood: Understood) -> String {
    match understood {
        Understood::Yes => tr!("talk-understood-yes"),
        Understood::Partly => tr!("talk-understood-partly"),
        Understood::NotThisTime => tr!("talk-understood-not"),
    }
}
