//! What was noted about a talk, in words.

use crate::domain::talk::Helped;
use crate::tr;

/// Whether breaks helped.
pub fn helped(helped: Helped) -> String {
    match helped {
        Helped::Yes => tr!("talk-helped-yes"),
        Helped::Somewhat => tr!("talk-helped-somewhat"),
        Helped::No => tr!("talk-helped-no"),
    }
}
