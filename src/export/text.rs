//! The pages as plain text, lines of at most 76 characters, for any program and any printer.

use super::set::{one_line, paragraphs};
use super::sheet::{
    bar_words, cadence, day_in, goal_notes, heading, moment_words, names, opening, plan, pulse_rows, rules_foot, rules_title, since,
    tally, title,
};
use crate::domain::apology::LetterSheet;
use crate::domain::parts_sheet::PartsSheet;
use crate::domain::summary::{GoalRecord, Part, RulesSheet, Summary, Whose};
use crate::say::day_with_year;
use crate::tr;

/// The most characters on a line; a longer word stands alone and whole.
const LINE: usize = 76;

/// The whole summary, ending in a line end.
pub fn text(summary: &Summary) -> String {
    let mut out = String::new();
    put(&mut out, "", &title(&summary.whose));
    put(&mut out, "", &opening(summary));
    if let Whose::Ours(_) = summary.whose {
        put(&mut out, "", &tr!("pages-chosen"));
    }
    if summary.sections.is_empty() {
        put(&mut out, "", &tr!("pages-empty"));
    }
    for part in &summary.sections {
        let words = heading(part, &summary.whose);
        out.push_str("\n\n");
        put(&mut out, "", &words);
        put(&mut out, "", &"-".repeat(words.chars().count()));
        match part {
            Part::Topics(topics) => {
                for (n, topic) in topics.iter().enumerate() {
                    put(&mut out, &format!("{:>2}. ", n + 1), &one_line(topic));
                }
            }
            Part::Pulse(figure) => {
                for row in pulse_rows(figure) {
                    put(&mut out, "", &row);
                }
            }
            Part::Moments(moments) | Part::Signs(moments) => {
                for moment in moments {
                    put(&mut out, "- ", &format!("{} ({})", moment_words(moment), day_in(moment.day, summary.to)));
                }
            }
            Part::GoalsByWeek(figure) => {
                for bar in figure.bars.iter().filter(|bar| bar.answered() > 0) {
                    put(&mut out, "- ", &bar_words(bar, summary.to));
                }
            }
            Part::Goals(goals) => {
                for goal in goals {
                    add_goal(&mut out, goal, summary);
                }
                out.push('\n');
                put(&mut out, "", &goal_notes(summary));
            }
            Part::Rules(rules) | Part::Agreements(rules) => {
                for rule in rules {
                    put(&mut out, "- ", &format!("{} ({})", one_line(&rule.words), since(rule.since, summary.to)));
                }
            }
            Part::Talks(talks) => {
                for talk in talks {
                    put(&mut out, "- ", &format!("{} ({})", one_line(&talk.words), day_in(talk.day, summary.to)));
                }
            }
            Part::Read(words) | Part::Wish(words) => {
                for words in paragraphs(words.trim()) {
                    put(&mut out, "", words.trim_end());
                }
            }
            Part::Excerpts(excerpts) => {
                for (n, excerpt) in excerpts.iter().enumerate() {
                    if n > 0 {
                        out.push('\n');
                    }
                    let day = day_in(excerpt.day, summary.to);
                    let title = one_line(&excerpt.title);
                    put(&mut out, "", &if title.is_empty() { day } else { format!("{title}, {day}") });
                    for words in paragraphs(&excerpt.words) {
                        put(&mut out, "  ", words.trim());
                    }
                }
            }
        }
    }
    out.push('\n');
    let foot = match summary.whose {
        Whose::Mine(_) => tr!("pages-foot-one"),
        Whose::Ours(_) => tr!("pages-foot-two"),
    };
    put(&mut out, "", &foot);
    out
}

/// A letter as plain text: its date, and its words in the writer's own lines.
pub fn letter_text(sheet: &LetterSheet) -> String {
    let mut out = String::new();
    put(&mut out, "", &day_with_year(sheet.day));
    out.push('\n');
    for words in paragraphs(sheet.letter.trim()) {
        put(&mut out, "", words.trim_end());
    }
    out
}

/// A page written in parts as plain text: its day, and each part's words under its title.
pub fn parts_text(sheet: &PartsSheet) -> String {
    let mut out = String::new();
    put(&mut out, "", &day_with_year(sheet.day));
    for (title, words) in &sheet.parts {
        out.push('\n');
        put(&mut out, "", title);
        put(&mut out, "", &"-".repeat(title.chars().count()));
        for words in paragraphs(words.trim()) {
            put(&mut out, "", words.trim_end());
        }
    }
    out
}

/// The rules or agreements in force as plain text, a line each with its day.
pub fn rules_text(sheet: &RulesSheet) -> String {
    let mut out = String::new();
    put(&mut out, "", &rules_title(sheet));
    let names = names(&sheet.whose);
    if !names.is_empty() {
        put(&mut out, "", &names);
    }
    out.push('\n');
    let latest = sheet.rules.iter().map(|rule| rule.since).max().unwrap_or_default();
    for rule in &sheet.rules {
        put(&mut out, "- ", &format!("{} ({})", one_line(&rule.words), since(rule.since, latest)));
    }
    if sheet.rules.is_empty() {
        put(&mut out, "", &tr!("pages-sheet-empty"));
    }
    out.push('\n');
    put(&mut out, "", &tr!("pages-sheet-leave"));
    put(&mut out, "", &rules_foot(sheet));
    out
}

fn add_goal(out: &mut String, goal: &GoalRecord, summary: &Summary) {
    let owner = one_line(&goal.owner);
    let rhythm = cadence(goal, summary.to);
    put(out, "- ", &one_line(&goal.title));
    put(out, "  ", &if owner.is_empty() { rhythm } else { tr!("pages-goal-owner", owner = owner, rhythm = rhythm) });
    for words in plan(goal) {
        put(out, "  ", &words);
    }
    put(out, "  ", &tally(goal));
    for note in &goal.notes {
        let words = tr!("pages-quoted", words = one_line(&note.words));
        put(out, "    ", &format!("{words} {}", day_in(note.day, summary.to)));
    }
}

/// One paragraph broken at spaces; lines after the first are indented as far as `lead` is wide.
fn put(out: &mut String, lead: &str, words: &str) {
    let indent = lead.chars().count();
    let mut column = indent;
    let mut line = lead.to_owned();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let wide = word.chars().count();
        if column > indent && column + 1 + wide > LINE {
            out.push_str(line.trim_end());
            out.push('\n');
            line = " ".repeat(indent);
            column = indent;
        }
        if column > indent {
            line.push(' ');
            column += 1;
        }
        line.push_str(word);
        column += wide;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_hang() {
        let mut out = String::new();
        put(&mut out, " 1. ", &"word ".repeat(30));
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= LINE));
        assert!(lines[0].starts_with(" 1. word") && lines[1].starts_with("    word"));
        let mut out = String::new();
        put(&mut out, "", &"x".repeat(10_000));
        assert_eq!(out.len(), 10_001);
    }
}
