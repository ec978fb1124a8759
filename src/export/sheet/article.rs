//! An article of the Guide on paper.

use crate::domain::article_sheet::{ArticleSheet, SheetBlock};
use crate::export::flow::{Flow, Frame};
use crate::export::page::{Pages, Role, Tag};
use crate::export::paper::Paper;
use crate::export::set::{INK, SOFT, Span, Style};
use crate::tr;

/// The longest lines: about 75 letters.
const WIDTH: f32 = 430.0;
/// How far a line of a list stands in.
const INDENT: f32 = 16.0;

/// Lays the article out.
pub fn article_layout(sheet: &ArticleSheet, paper: Paper) -> Pages {
    let mut flow = Flow::new(paper);
    let width = flow.width().min(WIDTH);
    let node = flow.node(Tag::Heading(1, sheet.title.clone()), None);
    let first = flow.here();
    flow.paragraph(0.0, &[Span { style: Style::Title, grey: INK, text: &sheet.title }], 0.0, flow.width(), Role::Node(node));
    flow.block_at(first).bookmark(&sheet.title);
    flow.chain(first);
    let mut list = None;
    for block in &sheet.blocks {
        if !matches!(block, SheetBlock::Line(_)) {
            list = None;
        }
        match block {
            SheetBlock::Heading(words) => flow.heading(words, 18.0),
            SheetBlock::Paragraph(words) => flow.text(Style::Reading, words, 0.0, width, 9.0, None, &Tag::Paragraph),
            SheetBlock::Line(words) => {
                let list = *list.get_or_insert_with(|| flow.node(Tag::List, None));
                line(&mut flow, words, list, width);
            }
            SheetBlock::Pair(pair) => {
                for (name, words) in pair {
                    let node = flow.node(Tag::Paragraph, None);
                    let label = flow.here();
                    flow.paragraph(
                        11.0,
                        &[Span { style: Style::Caption, grey: SOFT, text: name }],
                        INDENT,
                        width - INDENT,
                        Role::Node(node),
                    );
                    flow.block_at(label).keep();
                    flow.text(Style::Quote, words, INDENT, width - INDENT, 1.0, None, &Tag::Quote);
                }
            }
        }
    }
    if !sheet.sources.is_empty() {
        flow.heading(&tr!("guide-sources"), 18.0);
        for source in &sheet.sources {
            flow.text(Style::Caption, source, 0.0, width, 4.0, None, &Tag::Paragraph);
        }
    }
    flow.finish(&Frame {
        head: String::new(),
        foot: String::new(),
        title: sheet.title.clone(),
        made: sheet.made,
        number: |page, count| if count == 1 { String::new() } else { tr!("pages-number", page = page, count = count) },
        room: None,
    })
}

fn line(flow: &mut Flow, words: &str, list: usize, width: f32) {
    let item = flow.node(Tag::Item, Some(list));
    let label = flow.node(Tag::Label, Some(item));
    let body = flow.node(Tag::Body, Some(item));
    let first = flow.here();
    flow.text(Style::Reading, words, INDENT, width - INDENT, 4.0, Some(body), &Tag::Paragraph);
    if flow.here() > first {
        let dot = flow.setter.lines(&[Span { style: Style::Reading, grey: INK, text: "•" }], INDENT).swap_remove(0);
        flow.block_at(first).put_first(dot, 2.0, Style::Reading.baseline(), Role::Node(label));
    }
}
