//! What goes where on the pages: one file a section. Values in, blocks out.

mod article;
mod bar;
mod excerpts;
mod goals;
mod head;
mod letter;
mod mark;
mod moments;
mod over_time;
mod parts;
mod rules;
mod rules_sheet;
mod topics;
mod words;

pub use article::article_layout;
pub use letter::letter_layout;
pub use parts::parts_layout;
pub use rules_sheet::rules_layout;
pub(super) use rules_sheet::{rules_foot, rules_title};
pub(super) use words::{
    bar_words, cadence, day_in, goal_notes, heading, moment_words, names, opening, plan, pulse_rows, since, tally, title,
};
use words::{left_to_right, period};

use super::flow::{Flow, Frame};
use super::page::Pages;
use super::paper::PageOptions;
use super::set::Style;
use crate::domain::summary::{Part, Summary, Whose};
use crate::tr;

/// Space above a section in points.
const SECTION: f32 = 20.0;

/// Lays the counselor's pages out. Any text is possible; nothing is left out.
pub fn layout(summary: &Summary, options: PageOptions) -> Pages {
    let mut flow = Flow::new(options.paper);
    head::add(&mut flow, summary);
    for part in &summary.sections {
        flow.heading(&heading(part, &summary.whose), SECTION);
        match part {
            Part::Topics(topics) => topics::add(&mut flow, topics),
            Part::Pulse(figure) => over_time::pulse(&mut flow, figure),
            Part::Moments(list) | Part::Signs(list) => moments::add(&mut flow, list, summary.to),
            Part::GoalsByWeek(figure) => over_time::weeks(&mut flow, figure),
            Part::Goals(goals) => goals::add(&mut flow, goals, summary),
            Part::Rules(rules) | Part::Agreements(rules) => rules::add(&mut flow, rules, summary.to),
            Part::Talks(talks) => rules::talks(&mut flow, talks, summary.to),
            Part::Excerpts(excerpts) => excerpts::add(&mut flow, excerpts, summary.to),
            Part::Read(words) => excerpts::words(&mut flow, Style::Reading, words),
            Part::Wish(words) => excerpts::words(&mut flow, Style::Body, words),
        }
    }
    let names = names(&summary.whose);
    let period = period(summary.from, summary.to);
    let head = if names.is_empty() { period } else { left_to_right(tr!("pages-running", names = names, period = period)) };
    let foot = match summary.whose {
        Whose::Mine(_) => tr!("pages-foot-one"),
        Whose::Ours(_) => tr!("pages-foot-two"),
    };
    flow.finish(&Frame {
        head,
        foot,
        title: tr!("pages-file-title"),
        made: summary.made,
        number: |page, count| tr!("pages-number", page = page, count = count),
        room: options.room.then(|| tr!("pages-room")),
    })
}
