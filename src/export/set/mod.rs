//! Setting text: cleaning it, choosing faces, breaking lines. Text in, glyphs with places out.

mod clean;
mod faces;
mod paragraph;
mod style;

pub use clean::{one_line, paragraphs};
pub use paragraph::{Line, Span, Typesetter};
pub use style::{INK, LINE, SOFT, Style};
