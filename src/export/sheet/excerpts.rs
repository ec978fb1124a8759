//! Journal pages picked one by one, in the writer's own words and line breaks.

use super::words::day_in;
use crate::domain::day::Day;
use crate::domain::summary::Excerpt;
use crate::domain::words::Words;
use crate::export::flow::Flow;
use crate::export::page::{Role, Tag};
use crate::export::set::{INK, SOFT, Span, Style, one_line};

pub fn add(flow: &mut Flow, excerpts: &[Excerpt], near: Day) {
    for (n, excerpt) in excerpts.iter().enumerate() {
        let day = day_in(excerpt.day, near);
        let title = one_line(&excerpt.title);
        let named = if title.is_empty() { day.clone() } else { title.clone() };
        let node = flow.node(Tag::Heading(3, named.chars().take(200).collect()), None);
        let gap = "   ";
        let spans = if title.is_empty() {
            vec![Span { style: Style::Caption, grey: SOFT, text: &day }]
        } else {
            vec![
                Span { style: Style::Strong, grey: INK, text: &title },
                Span { style: Style::Caption, grey: SOFT, text: gap },
                Span { style: Style::Caption, grey: SOFT, text: &day },
            ]
        };
        flow.paragraph(if n == 0 { 0.0 } else { 13.0 }, &spans, 0.0, flow.width(), Role::Node(node));
        let words = flow.here();
        // Lines of about 75 letters are easiest to read; the margin left is for notes.
        let width = flow.width().min(430.0);
        flow.text(Style::Reading, &excerpt.words, 0.0, width, 2.0, None, &Tag::Quote);
        if flow.here() > words {
            flow.block_at(words - 1).keep();
        }
    }
}

/// One text of the writer's own.
pub fn words(flow: &mut Flow, style: Style, words: &Words) {
    let width = flow.width().min(430.0);
    flow.text(style, words, 0.0, width, 0.0, None, &Tag::Quote);
}
