//! The sheet of ground rules: large and calm, on one page wherever the rules allow it.

use super::words::{names, since};
use crate::domain::day::Day;
use crate::domain::summary::{RulesSheet, SheetOf, Whose};
use crate::export::flow::{Flow, Frame};
use crate::export::page::{Pages, Role, Tag};
use crate::export::paper::Paper;
use crate::export::set::{INK, LINE, SOFT, Span, Style};
use crate::tr;

/// Sizes tried, the largest that fits one page is taken.
const SIZES: [u8; 5] = [16, 14, 13, 12, 11];

/// Room for the day since when, at the right.
const DATE: f32 = 118.0;

/// Lays the sheet out, as large as one page allows; more rules than fit go on to the next page.
pub fn rules_layout(sheet: &RulesSheet, paper: Paper) -> Pages {
    let mut pages = at_size(sheet, paper, SIZES[0]);
    for size in &SIZES[1..] {
        if pages.len() == 1 {
            break;
        }
        pages = at_size(sheet, paper, *size);
    }
    pages
}

/// The title of the sheet.
pub fn rules_title(sheet: &RulesSheet) -> String {
    match (sheet.of, &sheet.whose) {
        (SheetOf::Agreements, _) => tr!("pages-sheet-title-agreements"),
        (SheetOf::Rules, Whose::Mine(_)) => tr!("pages-sheet-title-mine"),
        (SheetOf::Rules, Whose::Ours(_)) => tr!("pages-sheet-title-ours"),
    }
}

/// What it is, and is not.
pub fn rules_foot(sheet: &RulesSheet) -> String {
    match sheet.whose {
        Whose::Mine(_) => tr!("pages-sheet-foot-mine"),
        Whose::Ours(_) => tr!("pages-sheet-foot-ours"),
    }
}

fn at_size(sheet: &RulesSheet, paper: Paper, size: u8) -> Pages {
    let mut flow = Flow::new(paper);
    let title = rules_title(sheet);
    let node = flow.node(Tag::Heading(1, title.clone()), None);
    let mut block = flow.block_of(&[Span { style: Style::Title, grey: INK, text: &title }], 0.0, flow.width(), Role::Node(node));
    block.bookmark(&title);
    flow.push(0.0, block);
    let names = names(&sheet.whose);
    if !names.is_empty() {
        let node = flow.node(Tag::Paragraph, None);
        let block = flow.block_of(&[Span { style: Style::Body, grey: SOFT, text: &names }], 0.0, flow.width(), Role::Node(node));
        flow.push(2.0, block);
    }
    if matches!(sheet.whose, Whose::Ours(_)) {
        let node = flow.node(Tag::Paragraph, None);
        let lead = match sheet.of {
            SheetOf::Rules => tr!("pages-sheet-lead"),
            SheetOf::Agreements => tr!("pages-sheet-lead-agreements"),
        };
        flow.paragraph(2.0, &[Span { style: Style::Body, grey: SOFT, text: &lead }], 0.0, flow.width(), Role::Node(node));
    }
    flow.chain(0);
    let latest = sheet.rules.iter().map(|rule| rule.since).max().unwrap_or_default();
    rules(&mut flow, sheet, latest, Style::Rule(size));
    let node = flow.node(Tag::Paragraph, None);
    let leave = tr!("pages-sheet-leave");
    flow.paragraph(10.0, &[Span { style: Style::Body, grey: SOFT, text: &leave }], 0.0, flow.width(), Role::Node(node));
    let foot = rules_foot(sheet);
    flow.finish(&Frame {
        head: names,
        foot,
        title: tr!("pages-file-title"),
        made: sheet.made,
        number: |page, count| if count == 1 { String::new() } else { tr!("pages-number", page = page, count = count) },
        room: None,
    })
}

fn rules(flow: &mut Flow, sheet: &RulesSheet, latest: Day, style: Style) {
    let all = flow.node(Tag::List, None);
    let width = flow.width();
    let (size, _) = style.size();
    if sheet.rules.is_empty() {
        flow.text(Style::Body, &tr!("pages-sheet-empty"), 0.0, width, 14.0, None, &Tag::Paragraph);
    }
    for (n, rule) in sheet.rules.iter().enumerate() {
        let item = flow.node(Tag::Item, Some(all));
        let body = flow.node(Tag::Body, Some(item));
        let first = flow.here();
        let above = if n == 0 { 16.0 } else { size * 0.55 };
        flow.text(style, &rule.words, 0.0, width - DATE - 16.0, above, Some(body), &Tag::Paragraph);
        let node = flow.node(Tag::Paragraph, Some(body));
        let date = since(rule.since, latest);
        let dated = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &date }], DATE).swap_remove(0);
        flow.block_at(first).put(dated, width - DATE, style.baseline(), Role::Node(node));
        let last = flow.here() - 1;
        let block = flow.block_at(last);
        block.grow(size * 0.55);
        block.rule(block.height(), width, LINE, 0.5);
        block.grow(0.5);
    }
}
