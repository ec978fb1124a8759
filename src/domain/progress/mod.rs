//! What Progress draws, as figures: spans of time, weekly points, lines, bars, labels that don't touch, and what can be
//! said of them. Screen and print are drawn from the same figures.
//!
//! Nothing here compares two people, adds up hard weeks, looks ahead, or says how far something has come.

mod axis;
mod bars;
mod labels;
mod line;
mod said;
mod span;

pub use axis::{Tick, ticks};
pub use bars::{Bar, Step, bars};
pub use labels::{Row, place_labels, spread};
pub use line::{Piece, Point, Rating, curve, pieces};
pub use said::{dips, last_week};
pub use span::{Range, Span};
