//! Moments in the order of their days: a full circle for what was good, an open diamond for a hard week.

use super::words::{day_in, moment_words};
use crate::domain::day::Day;
use crate::domain::moment::MomentKind;
use crate::domain::summary::MomentLine;
use crate::export::flow::Flow;
use crate::export::page::{Role, Tag};
use crate::export::path::Path;
use crate::export::set::{INK, LINE, SOFT, Span, Style};

const INDENT: f32 = 16.0;
const DATE: f32 = 108.0;

pub fn add(flow: &mut Flow, moments: &[MomentLine], near: Day) {
    let all = flow.node(Tag::List, None);
    let width = flow.width();
    for moment in moments {
        let item = flow.node(Tag::Item, Some(all));
        let body = flow.node(Tag::Body, Some(item));
        let first = flow.here();
        flow.text(Style::Body, &moment_words(moment), INDENT, width - INDENT - DATE - 12.0, 3.0, Some(body), &Tag::Paragraph);
        let node = flow.node(Tag::Paragraph, Some(body));
        let date = day_in(moment.day, near);
        let dated = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &date }], DATE).swap_remove(0);
        let middle = Style::Body.size().1 / 2.0 + 0.4;
        let block = flow.block_at(first);
        block.put(dated, width - DATE, Style::Body.baseline(), Role::Node(node));
        match moment.kind {
            MomentKind::OldPain => block.fill(Path::diamond(3.8, middle, 3.8, 0.8), INK, Role::Layout),
            _ => block.fill(Path::circle(0.8, middle - 3.0, 6.0), INK, Role::Layout),
        }
        let last = flow.here() - 1;
        let block = flow.block_at(last);
        block.grow(3.0);
        block.rule(block.height(), width, LINE, 0.5);
        block.grow(0.5);
    }
}
