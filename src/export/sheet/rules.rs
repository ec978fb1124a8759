//! Rules and agreements in force, each with the day since when, and talks, each with its day; a hairline between them.

use super::words::{day_in, since};
use crate::domain::day::Day;
use crate::domain::summary::{RuleInForce, TalkLine};
use crate::domain::words::Words;
use crate::export::flow::Flow;
use crate::export::page::{Role, Tag};
use crate::export::set::{LINE, SOFT, Span, Style};

const DATE: f32 = 108.0;

pub fn add(flow: &mut Flow, rules: &[RuleInForce], near: Day) {
    rows(flow, rules.iter().map(|rule| (&rule.words, since(rule.since, near))));
}

/// Talks, each with its day.
pub fn talks(flow: &mut Flow, talks: &[TalkLine], near: Day) {
    rows(flow, talks.iter().map(|talk| (&talk.words, day_in(talk.day, near))));
}

fn rows<'a>(flow: &mut Flow, rows: impl Iterator<Item = (&'a Words, String)>) {
    let all = flow.node(Tag::List, None);
    let width = flow.width();
    for (words, date) in rows {
        let item = flow.node(Tag::Item, Some(all));
        let body = flow.node(Tag::Body, Some(item));
        let first = flow.here();
        flow.text(Style::Body, words, 0.0, width - DATE - 12.0, 4.0, Some(body), &Tag::Paragraph);
        let node = flow.node(Tag::Paragraph, Some(body));
        let dated = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &date }], DATE).swap_remove(0);
        let last = flow.here() - 1;
        flow.block_at(first).put(dated, width - DATE, Style::Body.baseline(), Role::Node(node));
        let block = flow.block_at(last);
        block.grow(4.0);
        block.rule(block.height(), width, LINE, 0.5);
        block.grow(0.5);
    }
}
