//! The language coach: rules over English words that help a hard thing to be heard. Offline, explainable, without a
//! score and without a memory.
//!
//! [`review`] is a pure function of its text. Rules are data (`assets/coach/en`): one place a category, each with its own
//! sentences that must be flagged and that must not be, which the tests run. What a text says is never kept here, printed
//! or counted; nothing here knows people, notebooks or screens.
//!
//! The words of a sentence are brought into one plain spelling ([`mod@sentence`]: contractions taken apart, apostrophes that are
//! missing put back, quotations and what others said covered), and regular expressions look at that. The engine for those
//! is the `regex` crate, whose time is linear in the text.

mod category;
mod evaluate;
mod mode;
mod parts;
mod review;
mod rules;
mod sentence;
#[cfg(test)]
mod tests;
mod words;

pub use category::Category;
pub use evaluate::{Evaluation, evaluate};
pub use mode::{Mode, Reach};
pub use review::{Finding, FoundPart, Review, is_ready, review};
