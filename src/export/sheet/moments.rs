//! Moments and signs in the order of their days: a full circle for what was good, an open diamond for a hard week.

use super::words::{day_in, moment_words};
use crate::domain::day::Day;
use crate::domain::moment::MomentKind;
use crate::domain::summary::MomentLine;
use crate::export::flow::{Block, Column, Flow};
use crate::export::page::{Role, Tag};
use crate::export::path::Path;
use crate::export::set::{INK, SOFT, Span, Style};
use crate::tr;

const INDENT: f32 = 14.0;
const DATE: f32 = 96.0;

pub fn add(flow: &mut Flow, moments: &[MomentLine], near: Day) {
    let width = flow.width();
    let columns = [
        Column { head: tr!("pages-day"), x: INDENT, width: DATE - INDENT, right: false },
        Column { head: tr!("pages-moment-column"), x: DATE, width: width - DATE, right: false },
    ];
    let table = flow.table(&columns, &mut |_, _, _| {});
    for moment in moments {
        let row = flow.node(Tag::Row, Some(table));
        let (day, what) = (flow.node(Tag::Cell, Some(row)), flow.node(Tag::Cell, Some(row)));
        let first = flow.here();
        flow.text(Style::Body, &moment_words(moment), DATE, width - DATE, 3.0, Some(what), &Tag::Paragraph);
        let date = day_in(moment.day, near);
        let dated = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &date }], DATE).swap_remove(0);
        let block = flow.block_at(first);
        block.put_first(dated, INDENT, Style::Body.baseline(), Role::Node(day));
        dot(block, moment.kind, 0.0);
        flow.end_row();
    }
    flow.end_table();
    if moments.iter().any(|moment| moment.kind == MomentKind::OldPain) {
        legend(flow);
    }
}

fn dot(block: &mut Block, kind: MomentKind, x: f32) {
    let middle = Style::Body.size().1 / 2.0 + 0.4;
    match kind {
        MomentKind::OldPain => block.fill(Path::diamond(x + 3.8, middle, 3.8, 0.8), INK, Role::Layout),
        _ => block.fill(Path::circle(x + 0.8, middle - 3.0, 6.0), INK, Role::Layout),
    }
}

/// What the two signs mean; never on a page without a moment.
fn legend(flow: &mut Flow) {
    let node = flow.node(Tag::Paragraph, None);
    let mut block = Block::of(Style::Body.size().1);
    let mut x = 0.0;
    for (kind, words) in [(MomentKind::Milestone, tr!("pages-legend-moment")), (MomentKind::OldPain, tr!("pages-legend-hard"))] {
        dot(&mut block, kind, x);
        let words = format!("{words} ");
        let line = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &words }], 200.0).swap_remove(0);
        let end = x + 12.0 + line.width;
        block.put(line, x + 12.0, Style::Body.baseline() - 0.3, Role::Node(node));
        x = end + 12.0;
    }
    let last = flow.here() - 1;
    flow.block_at(last).keep();
    flow.push(4.0, block);
}
