//! The top of the first page: title, period, from whom, and whose mark is which.

use super::mark;
use super::words::{name_line, opening, title};
use crate::domain::person::Seat;
use crate::domain::summary::{Summary, Whose};
use crate::export::flow::{Block, Flow};
use crate::export::page::{Role, Tag};
use crate::export::set::{INK, SOFT, Span, Style};
use crate::tr;

pub fn add(flow: &mut Flow, summary: &Summary) {
    let words = title(&summary.whose);
    let node = flow.node(Tag::Heading(1, words.clone()), None);
    let first = flow.here();
    flow.paragraph(0.0, &[Span { style: Style::Title, grey: INK, text: &words }], 0.0, flow.width(), Role::Node(node));
    flow.block_at(first).bookmark(&words);
    paragraph(flow, &opening(summary), INK, 2.0);
    if let Whose::Ours(names) = &summary.whose {
        paragraph(flow, &tr!("pages-chosen"), SOFT, 0.0);
        marks(flow, names);
    }
    if summary.sections.is_empty() {
        paragraph(flow, &tr!("pages-empty"), SOFT, 10.0);
    }
    flow.chain(first);
}

fn paragraph(flow: &mut Flow, words: &str, grey: u8, above: f32) {
    let node = flow.node(Tag::Paragraph, None);
    flow.paragraph(above, &[Span { style: Style::Body, grey, text: words }], 0.0, flow.width(), Role::Node(node));
}

/// Each person's mark with the name it stands for, side by side.
fn marks(flow: &mut Flow, names: &[String; 2]) {
    if names.iter().all(|name| name_line(name).is_empty()) {
        return;
    }
    let list = flow.node(Tag::List, None);
    let most = flow.width() / 2.0;
    let mut x = 0.0;
    let mut row = Block::default();
    for (seat, name) in [Seat::First, Seat::Second].into_iter().zip(names) {
        let item = flow.node(Tag::Item, Some(list));
        let body = flow.node(Tag::Body, Some(item));
        let name = name_line(name);
        let spans = [Span { style: Style::Body, grey: INK, text: &name }];
        let room = most - mark::WIDTH - 12.0;
        let wide = flow.setter.lines(&spans, room).iter().map(|line| line.width).fold(0.0, f32::max);
        let words = flow.block_of(&spans, x + mark::WIDTH, room, Role::Node(body));
        mark::put(flow, &mut row, seat, &name, x, 0.0);
        row.reach(words.height().max(14.5));
        row.lay(words, 0.0, 0.0);
        x += mark::WIDTH + wide + 22.0;
    }
    flow.push(5.0, row);
}
