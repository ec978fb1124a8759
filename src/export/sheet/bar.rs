//! Kept, partly and missed as ink alone: full, hatched, an outline.

use crate::export::flow::Block;
use crate::export::page::Role;
use crate::export::path::Path;
use crate::export::set::INK;

/// What a piece stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Kept,
    Partly,
    Missed,
}

/// One piece at `x`, `y`, so wide and high.
pub fn piece(block: &mut Block, [x, y, width, height]: [f32; 4], mark: Mark, role: Role) {
    match mark {
        Mark::Kept => block.fill(Path::rect(x, y, width, height), INK, role),
        Mark::Missed => block.fill(Path::ring([x, y, width, height], 0.0, 0.6), INK, role),
        Mark::Partly => {
            block.fill(Path::ring([x, y, width, height], 0.0, 0.6), INK, role);
            // Lines from the lower left to the upper right, each cut at the piece's own edges.
            let mut at = x - height + 2.0;
            while at < x + width {
                let (from, to) = (at.max(x), (at + height).min(x + width));
                if to > from {
                    let line = [(from, y + height - (from - at)), (to, y + height - (to - at))];
                    block.fill(Path::stroke(&line, 0.6), INK, role);
                }
                at += 2.6;
            }
        }
    }
}
