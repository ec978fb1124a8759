//! Goals: the promise, its rhythm and total, its days as stones, and the newest notes in their owner's words.

use super::words::{cadence, day_in, goal_notes, left_to_right, name_line, plan, stones_note, tally};
use super::{mark, stones};
use crate::domain::goal::{Answer, DayState};
use crate::domain::summary::{GoalRecord, Summary};
use crate::export::flow::{Block, Flow};
use crate::export::page::{Role, Tag};
use crate::export::set::{INK, LINE, SOFT, Span, Style, one_line, paragraphs};
use crate::say::answer_word;
use crate::tr;

/// Room for the total at the right.
const TOTAL: f32 = 150.0;
/// Notes longer than this may go over to the next page.
const SHORT_NOTE: usize = 400;

pub fn add(flow: &mut Flow, goals: &[GoalRecord], summary: &Summary) {
    let list = flow.node(Tag::List, None);
    for goal in goals {
        let item = flow.node(Tag::Item, Some(list));
        let body = flow.node(Tag::Body, Some(item));
        one(flow, goal, body, summary);
    }
    legend(flow, goals, summary);
}

fn one(flow: &mut Flow, goal: &GoalRecord, body: usize, summary: &Summary) {
    let width = flow.width();
    let x = if goal.seat.is_some() { mark::WIDTH } else { 0.0 };
    let first = flow.here();
    title(flow, goal, body, x, summary);
    for words in plan(goal) {
        let node = flow.node(Tag::Paragraph, Some(body));
        flow.paragraph(0.0, &[Span { style: Style::Quote, grey: INK, text: &words }], x, width - x, Role::Node(node));
    }
    if !goal.stones.is_empty() {
        let figure = flow.node(Tag::Figure(tr!("pages-stones", total = tally(goal))), Some(body));
        let measure = stones::Measure::for_days(goal.stones.len(), width - x);
        let row = stones::row(flow, &goal.stones, goal.first_stone, measure, x, Role::Node(figure));
        flow.push(3.0, row);
    }
    let mut together = flow.here();
    for note in &goal.notes {
        let near = day_in(note.day, summary.to);
        if note.words.len() <= SHORT_NOTE {
            let words = tr!("pages-quoted", words = one_line(&note.words));
            let node = flow.node(Tag::Quote, Some(body));
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
            let node = flow.node(Tag::Paragraph, Some(body));
            flow.paragraph(3.0, &[Span { style: Style::Caption, grey: SOFT, text: &near }], x, width - x, Role::Node(node));
            let date = flow.here() - 1;
            flow.text(Style::Quote, &paragraphs(&note.words).join("\n"), x, width - x, 0.0, Some(body), &Tag::Quote);
            flow.block_at(date).keep();
        }
    }
    flow.chain_to(first, together);
    let last = flow.here() - 1;
    let block = flow.block_at(last);
    block.grow(6.0);
    block.rule(block.height(), width, LINE, 0.5);
    block.grow(0.5);
}

/// Mark, promise and rhythm at the left, the total at the right.
fn title(flow: &mut Flow, goal: &GoalRecord, body: usize, x: f32, summary: &Summary) {
    let width = flow.width();
    let node = flow.node(Tag::Paragraph, Some(body));
    let words = one_line(&goal.title);
    let owner = name_line(&goal.owner);
    let mut caption = cadence(goal, summary.to);
    if goal.seat.is_some() && !owner.is_empty() {
        caption = left_to_right(tr!("pages-goal-owner", owner = owner.clone(), rhythm = caption));
    }
    let promise = [Span { style: Style::Strong, grey: INK, text: &words }];
    let first = flow.here();
    flow.paragraph(6.0, &promise, x, width - x - TOTAL - 12.0, Role::Node(node));
    let total = tally(goal);
    let total_node = flow.node(Tag::Paragraph, Some(body));
    let line = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &total }], TOTAL).swap_remove(0);
    let left = width - line.width;
    let mut beside = Block::default();
    beside.put(line, left, Style::Body.baseline(), Role::Node(total_node));
    if let Some(seat) = goal.seat {
        mark::put(flow, &mut beside, seat, &owner, 0.0, 0.0);
    }
    flow.block_at(first).lay(beside, 0.0, 0.0);
    let caption_node = flow.node(Tag::Paragraph, Some(body));
    let spans = [Span { style: Style::Caption, grey: SOFT, text: &caption }];
    flow.paragraph(0.0, &spans, x, width - x, Role::Node(caption_node));
}

/// What the stones mean, and what is left out.
fn legend(flow: &mut Flow, goals: &[GoalRecord], summary: &Summary) {
    const SIZE: f32 = 5.5;
    let node = flow.node(Tag::Paragraph, None);
    let mut block = Block::default();
    let mut x = 0.0;
    let kinds = [
        (DayState::Answered(Answer::Kept), answer_word(Answer::Kept)),
        (DayState::Answered(Answer::Partly), answer_word(Answer::Partly)),
        (DayState::Answered(Answer::Missed), answer_word(Answer::Missed)),
        (DayState::NotDue, tr!("pages-stone-other")),
    ];
    let (_, height) = Style::Caption.size();
    block.reach(height);
    for (state, words) in kinds {
        stones::draw(&mut block, state, x, (height - SIZE) / 2.0 + 0.2, SIZE, Role::Layout);
        let words = format!("{words}  ");
        let line = flow.setter.lines(&[Span { style: Style::Caption, grey: SOFT, text: &words }], 200.0).swap_remove(0);
        let end = x + SIZE + 4.0 + line.width;
        block.put(line, x + SIZE + 4.0, Style::Caption.baseline(), Role::Node(node));
        x = end + 14.0;
    }
    let first = flow.here();
    flow.push(6.0, block);
    let about = flow.node(Tag::Paragraph, None);
    let mut words = goal_notes(summary);
    if let Some(stones) = stones_note(summary, goals) {
        words = format!("{words} {stones}");
    }
    let block = flow.block_of(&[Span { style: Style::Caption, grey: SOFT, text: &words }], 0.0, flow.width(), Role::Node(about));
    flow.push(0.0, block);
    // The legend never goes to a page without a goal.
    flow.block_at(first - 1).keep();
    flow.chain(first);
}
