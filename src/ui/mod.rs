//! ui.
pub mod say;
