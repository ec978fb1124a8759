//! From a summary to what stands on the pages: the one place that words them.

use super::blocks::{Block, Document, GoalLine, RulesSheet};
use crate::domain::person::Seat;
use crate::domain::summary::{GoalRecord, Part, Summary, Whose};
use crate::domain::words::Words;
use crate::say::{cadence_words, day_month, day_with_year, strength_name};
use crate::tr;

pub(super) fn summary(summary: &Summary) -> Document {
    let period = tr!("pages-period", from = day_with_year(summary.from), to = day_with_year(summary.to));
    let made = tr!("pages-made", date = day_with_year(summary.made));
    let mut blocks = Vec::new();
    let (title, foot, head);
    match &summary.whose {
        Whose::Mine(name) => {
            title = tr!("pages-title-mine");
            foot = tr!("pages-foot-mine");
            blocks.push(Block::Title(title.clone()));
            let from = if name.is_empty() { period.clone() } else { tr!("pages-from-one", name = name.as_str(), period = period.as_str()) };
            blocks.push(Block::Lead(format!("{from} {made}")));
            head = if name.is_empty() { period } else { format!("{name}, {period}") };
        }
        Whose::Ours([first, second]) => {
            title = tr!("pages-title-ours");
            foot = tr!("pages-foot-ours");
            blocks.push(Block::Title(title.clone()));
            let names = tr!("pages-names", first = first.as_str(), second = second.as_str());
            blocks.push(Block::Lead(format!("{} {made}", tr!("pages-from-one", name = names.as_str(), period = period.as_str()))));
            blocks.push(Block::Lead(tr!("pages-each-chose")));
            blocks.push(Block::Legend(vec![(Seat::First, first.clone()), (Seat::Second, second.clone())]));
            head = format!("{names}, {period}");
        }
    }
    for part in &summary.sections {
        section(part, matches!(summary.whose, Whose::Mine(_)), &mut blocks);
    }
    if summary.sections.is_empty() {
        blocks.push(Block::Small(tr!("pages-nothing")));
    }
    blocks.push(Block::Room(tr!("pages-room")));
    Document { title, foot, head, blocks }
}

pub(super) fn rules(sheet: &RulesSheet) -> Document {
    let title = tr!("pages-rules-title");
    let mut blocks = vec![Block::Title(title.clone())];
    let names: Vec<&str> = sheet.names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let made = tr!("pages-made", date = day_with_year(sheet.made));
    match names.as_slice() {
        [first, second] => {
            let (first, second) = ((*first).to_owned(), (*second).to_owned());
            let names = tr!("pages-names", first = first, second = second);
            blocks.push(Block::Lead(format!("{} {made}", tr!("pages-rules-from", names = names))));
        }
        _ => blocks.push(Block::Lead(made)),
    }
    blocks.push(Block::Lead(tr!("pages-rules-lead")));
    blocks.push(Block::Heading(tr!("pages-rules-in-force")));
    for rule in &sheet.rules {
        blocks.push(Block::Dated(rule.words.to_string(), day_with_year(rule.since)));
    }
    if sheet.rules.is_empty() {
        blocks.push(Block::Small(tr!("pages-rules-none")));
    }
    blocks.push(Block::Small(tr!("pages-rules-leave")));
    Document { head: title.clone(), title, foot: tr!("pages-rules-foot"), blocks }
}

fn section(part: &Part, mine: bool, blocks: &mut Vec<Block>) {
    match part {
        Part::Topics(topics) => {
            blocks.push(Block::Heading(tr!("pages-topics")));
            blocks.extend(topics.iter().enumerate().map(|(n, words)| Block::Item(n + 1, words.to_string())));
        }
        Part::Goals(goals) => {
            blocks.push(Block::Heading(if mine { tr!("pages-goals-mine") } else { tr!("pages-goals") }));
            blocks.extend(goals.iter().map(|goal| Block::Goal(goal_line(goal))));
            blocks.push(Block::Small(if mine { tr!("pages-goals-note-mine") } else { tr!("pages-goals-note") }));
        }
        Part::Rules(rules) => {
            blocks.push(Block::Heading(tr!("pages-rules")));
            blocks.extend(rules.iter().map(|rule| Block::Dated(rule.words.to_string(), day_with_year(rule.since))));
        }
        Part::Excerpts(pages) => {
            blocks.push(Block::Heading(tr!("pages-words")));
            for page in pages {
                let day = day_with_year(page.day);
                let head = if page.title.is_blank() { day } else { format!("{day}: {}", page.title.trim()) };
                blocks.push(Block::Excerpt { head, words: page.words.to_string() });
            }
        }
    }
}

fn goal_line(goal: &GoalRecord) -> GoalLine {
    let often = cadence_words(goal.cadence);
    let mut caption = match goal.until {
        Some(day) => tr!("pages-until", often = often, date = day_with_year(day)),
        None => often,
    };
    if let Some(word) = goal.word {
        caption = tr!("pages-habit", caption = caption, word = strength_name(word));
    }
    let when_then = |when: &Words, then: &Words| match (when.is_blank(), then.is_blank()) {
        (true, true) => String::new(),
        (false, false) => tr!("pages-if-then", when = when.trim(), then = then.trim()),
        (true, false) => then.trim().to_owned(),
        (false, true) => when.trim().to_owned(),
    };
    let mut plan = when_then(&goal.when, &goal.then);
    if let Some(purpose) = &goal.purpose {
        let for_what = tr!("pages-purpose", purpose = purpose.trim());
        plan = if plan.is_empty() { for_what } else { format!("{plan} {for_what}") };
    }
    let tally = goal.tally;
    let missed = tally.answered - tally.kept - tally.partly;
    GoalLine {
        mark: goal.seat.map(|seat| (seat, initial(&goal.owner))),
        title: goal.title.trim().to_owned(),
        caption,
        plan,
        notes: goal
            .notes
            .iter()
            .map(|note| tr!("pages-note", words = note.words.trim(), date = day_month(note.day)))
            .collect(),
        tally,
        total: if tally.answered == 0 {
            tr!("pages-no-answers")
        } else {
            tr!("pages-kept-of", kept = tally.kept, answered = tally.answered)
        },
        said: tr!("pages-bar", kept = tally.kept, partly = tally.partly, missed = missed),
    }
}

pub(super) fn initial(name: &str) -> String {
    name.trim().chars().next().map_or_else(|| "·".to_owned(), |c| c.to_uppercase().collect())
}
