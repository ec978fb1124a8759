//! What a letter is called in a list.

use crate::domain::apology::{Apology, HowGiven, Part};
use crate::tr;

/// The most characters of a first line in a list.
const FIRST_LINE: usize = 70;

/// The first line somebody wrote, cut short; none while nothing is written or where lists show dates only.
pub(super) fn first_line(apology: &Apology, quiet: bool) -> Option<String> {
    if quiet {
        return None;
    }
    let words = Part::ALL.iter().filter_map(|part| apology.parts.get(part)).find(|words| !words.is_blank())?;
    let line = words.trim().lines().next()?.trim();
    let mut cut: String = line.chars().take(FIRST_LINE).collect();
    if cut.len() < line.len() {
        cut.push('…');
    }
    Some(cut)
}

/// "Read aloud".
pub(super) fn how(how: HowGiven) -> String {
    match how {
        HowGiven::ReadAloud => tr!("apology-given-how-aloud"),
        HowGiven::OnPaper => tr!("apology-given-how-paper"),
        HowGiven::LeftHere => tr!("apology-given-how-here"),
    }
}
