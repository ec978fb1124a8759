//! A letter on paper: its date and its words, and nothing that says where it was written.

use crate::domain::apology::LetterSheet;
use crate::export::flow::{Flow, Frame};
use crate::export::page::{Pages, Role, Tag};
use crate::export::paper::Paper;
use crate::export::set::{SOFT, Span, Style};
use crate::say;
use crate::tr;

/// The longest lines of the letter: about 75 letters.
const WIDTH: f32 = 430.0;

/// Lays the letter out; no text is too long.
pub fn letter_layout(sheet: &LetterSheet, paper: Paper) -> Pages {
    let mut flow = Flow::new(paper);
    let node = flow.node(Tag::Paragraph, None);
    let day = say::day_with_year(sheet.day);
    flow.paragraph(0.0, &[Span { style: Style::Body, grey: SOFT, text: &day }], 0.0, flow.width(), Role::Node(node));
    let width = flow.width().min(WIDTH);
    flow.text(Style::Reading, &sheet.letter, 0.0, width, 18.0, None, &Tag::Paragraph);
    flow.finish(&Frame {
        head: String::new(),
        foot: String::new(),
        title: tr!("pages-letter-title"),
        made: sheet.day,
        number: |page, count| if count == 1 { String::new() } else { tr!("pages-number", page = page, count = count) },
        room: None,
    })
}
