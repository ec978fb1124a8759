//! What the writer most wants to talk about: a numbered list in their order.

use crate::domain::words::Words;
use crate::export::flow::Flow;
use crate::export::page::{Role, Tag};
use crate::export::set::{INK, Span, Style, one_line};

pub fn add(flow: &mut Flow, topics: &[Words]) {
    let list = flow.node(Tag::List, None);
    let indent = if topics.len() < 100 { 20.0 } else { 27.0 };
    for (n, topic) in topics.iter().enumerate() {
        let item = flow.node(Tag::Item, Some(list));
        let label = flow.node(Tag::Label, Some(item));
        let body = flow.node(Tag::Body, Some(item));
        let words = one_line(topic);
        let number = format!("{}. ", n + 1);
        let first = flow.here();
        flow.text(Style::Body, &words, indent, flow.width() - indent, 1.5, Some(body), &Tag::Paragraph);
        if flow.here() == first {
            flow.text(Style::Body, "·", indent, flow.width() - indent, 1.5, Some(body), &Tag::Paragraph);
        }
        let line = flow.setter.lines(&[Span { style: Style::Body, grey: INK, text: &number }], 60.0).swap_remove(0);
        // Numbers end at the same place, whatever their length.
        let x = indent - 4.5 - line.width;
        flow.block_at(first).put_first(line, x, Style::Body.baseline(), Role::Node(label));
    }
}
