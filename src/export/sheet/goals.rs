//! Goals as a table: the promise with its rhythm and its owner's newest notes, its answers as a bar, and how many were kept.

use super::bar::{Mark, piece};
use super::mark;
use super::words::{cadence, day_in, goal_notes, left_to_right, name_line, plan, tally};
use crate::domain::goal::Answer;
use crate::domain::summary::{GoalRecord, Summary};
use crate::export::flow::{Block, Column, Flow};
use crate::export::page::{Role, Tag};
use crate::export::set::{INK, SOFT, Span, Style, one_line, paragraphs};
use crate::say::answer_word;
use crate::tr;

/// Width of the bar, and of the column of figures.
const BAR: f32 = 112.0;
const KEPT: f32 = 60.0;
/// Between columns.
const GAP: f32 = 16.0;
/// Notes longer than this may go over to the next page.
const SHORT_NOTE: usize = 400;

pub fn add(flow: &mut Flow, goals: &[GoalRecord], summary: &Summary) {
    let width = flow.width();
    let bar = width - KEPT - GAP - BAR;
    let indent = if goals.iter().any(|goal| goal.seat.is_some()) { mark::WIDTH } else { 0.0 };
    let columns = [
        Column {
            head: if indent > 0.0 { tr!("pages-goal-column-ours") } else { tr!("pages-goal-column") },
            x: indent,
            width: bar - GAP - indent,
            right: false,
        },
        Column { head: String::new(), x: bar, width: BAR, right: false },
        Column { head: tr!("pages-goal-kept"), x: width - KEPT, width: KEPT, right: true },
    ];
    let table = flow.table(&columns, &mut |flow, block, nodes| legend(flow, block, bar, Role::Node(nodes[1])));
    for goal in goals {
        let row = flow.node(Tag::Row, Some(table));
        one(flow, goal, row, indent, bar, summary);
    }
    flow.end_table();
    let about = flow.node(Tag::Paragraph, None);
    let words = goal_notes(summary);
    let last = flow.here() - 1;
    flow.block_at(last).keep();
    flow.paragraph(5.0, &[Span { style: Style::Caption, grey: SOFT, text: &words }], 0.0, width, Role::Node(about));
}

fn one(flow: &mut Flow, goal: &GoalRecord, row: usize, x: f32, bar: f32, summary: &Summary) {
    let width = flow.width();
    let room = bar - GAP - x;
    let cell = flow.node(Tag::Cell, Some(row));
    let first = flow.here();
    title(flow, goal, cell, x, room, summary);
    for words in plan(goal) {
        let node = flow.node(Tag::Paragraph, Some(cell));
        flow.paragraph(0.0, &[Span { style: Style::Caption, grey: SOFT, text: &words }], x, room, Role::Node(node));
    }
    let mut together = flow.here();
    for note in &goal.notes {
        let near = day_in(note.day, summary.to);
        if note.words.len() <= SHORT_NOTE {
            let words = tr!("pages-quoted", words = one_line(&note.words));
            let node = flow.node(Tag::Quote, Some(cell));
            let spans = [
                Span { style: Style::Quote, grey: INK, text: &words },
                Span { style: Style::Caption, grey: SOFT, text: "   " },
                Span { style: Style::Caption, grey: SOFT, text: &near },
            ];
            let before = flow.here();
            flow.paragraph(1.0, &spans, x, width - x, Role::Node(node));
            if together == before {
                together = flow.here();
            }
        } else {
            let node = flow.node(Tag::Paragraph, Some(cell));
            flow.paragraph(3.0, &[Span { style: Style::Caption, grey: SOFT, text: &near }], x, width - x, Role::Node(node));
            let date = flow.here() - 1;
            flow.text(Style::Quote, &paragraphs(&note.words).join("\n"), x, width - x, 0.0, Some(cell), &Tag::Quote);
            flow.block_at(date).keep();
        }
    }
    figures(flow, goal, row, first, bar);
    flow.chain_to(first, together);
    flow.end_row();
}

/// Mark, promise and rhythm.
fn title(flow: &mut Flow, goal: &GoalRecord, cell: usize, x: f32, room: f32, summary: &Summary) {
    let node = flow.node(Tag::Paragraph, Some(cell));
    let words = one_line(&goal.title);
    let owner = name_line(&goal.owner);
    let mut caption = cadence(goal, summary.to);
    if goal.seat.is_some() && !owner.is_empty() {
        caption = left_to_right(tr!("pages-goal-owner", owner = owner.clone(), rhythm = caption));
    }
    let first = flow.here();
    let spans = [
        Span { style: Style::Strong, grey: INK, text: &words },
        Span { style: Style::Caption, grey: SOFT, text: "   " },
        Span { style: Style::Caption, grey: SOFT, text: &caption },
    ];
    // Beside the promise where one line holds both, else below it.
    if flow.setter.lines(&spans, room).len() == 1 {
        flow.paragraph(5.0, &spans, x, room, Role::Node(node));
    } else {
        flow.paragraph(5.0, &spans[..1], x, room, Role::Node(node));
        let below = flow.node(Tag::Paragraph, Some(cell));
        flow.paragraph(0.0, &spans[2..], x, room, Role::Node(below));
    }
    if let Some(seat) = goal.seat {
        let mut beside = Block::default();
        mark::put(flow, &mut beside, seat, &owner, 0.0, 0.0);
        flow.block_at(first).lay(beside, 0.0, 0.0);
    }
}

/// The bar and the total, beside the first line of the row.
fn figures(flow: &mut Flow, goal: &GoalRecord, row: usize, first: usize, bar: f32) {
    const HEIGHT: f32 = 7.5;
    let (marks, kept) = (flow.node(Tag::Cell, Some(row)), flow.node(Tag::Cell, Some(row)));
    let counts = goal.tally;
    let (_, line) = Style::Body.size();
    let mut beside = Block::default();
    if counts.answered == 0 {
        let node = flow.node(Tag::Paragraph, Some(marks));
        let words = tr!("pages-goal-unanswered");
        beside = flow.block_of(&[Span { style: Style::Caption, grey: SOFT, text: &words }], bar, BAR + GAP + KEPT, Role::Node(node));
    } else {
        let figure = flow.node(Tag::Figure(bar_words(goal)), Some(marks));
        let missed = counts.answered.saturating_sub(counts.kept + counts.partly);
        let mut x = bar;
        for (count, mark) in [(counts.kept, Mark::Kept), (counts.partly, Mark::Partly), (missed, Mark::Missed)] {
            if count > 0 {
                let wide = BAR * count as f32 / counts.answered as f32;
                piece(&mut beside, [x, (line - HEIGHT) / 2.0, wide, HEIGHT], mark, Role::Node(figure));
                x += wide;
            }
        }
        let node = flow.node(Tag::Paragraph, Some(kept));
        let words = tr!("pages-goal-total", kept = counts.kept, answered = counts.answered);
        let total = flow.setter.lines(&[Span { style: Style::Body, grey: INK, text: &words }], KEPT).swap_remove(0);
        let left = flow.width() - total.width;
        beside.put(total, left, Style::Body.baseline(), Role::Node(node));
    }
    let high = beside.height();
    let block = flow.block_at(first);
    block.reach(high);
    block.lay(beside, 0.0, 0.0);
}

/// The bar for whoever reads by ear.
fn bar_words(goal: &GoalRecord) -> String {
    let missed = goal.tally.answered.saturating_sub(goal.tally.kept + goal.tally.partly);
    tr!("pages-goal-bar", total = tally(goal), partly = goal.tally.partly, missed = missed)
}

/// What ink means, in the head of the bars' column.
fn legend(flow: &mut Flow, block: &mut Block, x: f32, role: Role) {
    const SIZE: f32 = 6.0;
    let (_, height) = Style::Foot.size();
    let top = (Style::Caption.size().1 - height) / 2.0;
    let mut x = x;
    for (mark, answer) in [(Mark::Kept, Answer::Kept), (Mark::Partly, Answer::Partly), (Mark::Missed, Answer::Missed)] {
        piece(block, [x, top + (height - SIZE) / 2.0 + 0.2, SIZE, SIZE], mark, Role::Layout);
        let words = format!("{} ", answer_word(answer).to_lowercase());
        let line = flow.setter.lines(&[Span { style: Style::Foot, grey: SOFT, text: &words }], 80.0).swap_remove(0);
        let end = x + SIZE + 3.0 + line.width;
        block.put(line, x + SIZE + 3.0, Style::Caption.baseline(), role);
        x = end + 6.0;
    }
}
