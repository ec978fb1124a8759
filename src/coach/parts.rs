//! The parts an apology has so far: found, or not found yet. Never a score.

use super::FoundPart;
use super::rules::Rules;
use super::sentence::Sentence;

/// Every part in its order, with the first place that looks like it.
pub(super) fn found(rules: &'static Rules, all: &[Sentence]) -> Vec<FoundPart> {
    let look = |pieces: &super::rules::Pieces| all.iter().find_map(|s| pieces.find(&s.plain).map(|words| s.bytes(words)));
    rules.parts.iter().map(|(id, pieces)| FoundPart { id, bytes: look(pieces) }).collect()
}
