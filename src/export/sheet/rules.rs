//! Rules and agreements in force, each with the day since when, and talks, each with its day.

use super::words::day_in;
use crate::domain::day::Day;
use crate::domain::summary::{RuleInForce, TalkLine};
use crate::domain::words::Words;
use crate::export::flow::{Column, Flow};
use crate::export::page::{Role, Tag};
use crate::export::set::{SOFT, Span, Style};
use crate::tr;

const DATE: f32 = 108.0;

pub fn add(flow: &mut Flow, rules: &[RuleInForce], near: Day) {
    let heads = [tr!("pages-rule-column"), tr!("pages-since-column")];
    rows(flow, heads, rules.iter().map(|rule| (&rule.words, day_in(rule.since, near))));
}

/// Talks, each with its day.
pub fn talks(flow: &mut Flow, talks: &[TalkLine], near: Day) {
    let heads = [tr!("pages-talk-column"), tr!("pages-day")];
    rows(flow, heads, talks.iter().map(|talk| (&talk.words, day_in(talk.day, near))));
}

fn rows<'a>(flow: &mut Flow, [what, when]: [String; 2], rows: impl Iterator<Item = (&'a Words, String)>) {
    let width = flow.width();
    let columns = [
        Column { head: what, x: 0.0, width: width - DATE - 12.0, right: false },
        Column { head: when, x: width - DATE, width: DATE, right: false },
    ];
    let table = flow.table(&columns, &mut |_, _, _| {});
    for (words, date) in rows {
        let row = flow.node(Tag::Row, Some(table));
        let (said, day) = (flow.node(Tag::Cell, Some(row)), flow.node(Tag::Cell, Some(row)));
        let first = flow.here();
        flow.text(Style::Body, words, 0.0, width - DATE - 12.0, 3.5, Some(said), &Tag::Paragraph);
        let dated = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &date }], DATE).swap_remove(0);
        flow.block_at(first).put(dated, width - DATE, Style::Body.baseline(), Role::Node(day));
        flow.end_row();
    }
    flow.end_table();
}
