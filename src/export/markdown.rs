//! The pages as Markdown. A person's words can't turn into markup: every sign that could is escaped.

use super::set::{one_line, paragraphs};
use super::sheet::{bar_words, cadence, day_in, goal_notes, heading, moment_words, opening, plan, pulse_rows, since, title};
use crate::domain::day::Day;
use crate::domain::summary::{Excerpt, GoalRecord, Part, Summary, Whose};
use crate::tr;
use std::fmt::Write;

/// The whole summary, ending in a line end.
pub fn markdown(summary: &Summary) -> String {
    let mut out = format!("# {}\n\n{}\n", title(&summary.whose), escaped(&opening(summary)));
    if let Whose::Ours(_) = summary.whose {
        line(&mut out, &tr!("pages-chosen"));
    }
    if summary.sections.is_empty() {
        line(&mut out, &tr!("pages-empty"));
    }
    for part in &summary.sections {
        line(&mut out, &format!("## {}", escaped(&heading(part, &summary.whose))));
        match part {
            Part::Topics(topics) => {
                out.push('\n');
                for (n, topic) in topics.iter().enumerate() {
                    let _ = writeln!(out, "{}. {}", n + 1, escaped(&one_line(topic)));
                }
            }
            Part::Pulse(figure) => {
                for row in pulse_rows(figure) {
                    line(&mut out, &escaped(&row));
                }
            }
            Part::Moments(moments) | Part::Signs(moments) => {
                out.push('\n');
                for moment in moments {
                    let _ = writeln!(out, "- {} ({})", escaped(&moment_words(moment)), day_in(moment.day, summary.to));
                }
            }
            Part::GoalsByWeek(figure) => {
                out.push('\n');
                for bar in figure.bars.iter().filter(|bar| bar.answered() > 0) {
                    let _ = writeln!(out, "- {}", escaped(&bar_words(bar, summary.to)));
                }
            }
            Part::Goals(goals) => {
                for goal in goals {
                    add_goal(&mut out, goal, summary.to);
                }
                line(&mut out, &goal_notes(summary));
            }
            Part::Rules(rules) | Part::Agreements(rules) => {
                out.push('\n');
                for rule in rules {
                    let _ = writeln!(out, "- {} ({})", escaped(&one_line(&rule.words)), since(rule.since, summary.to));
                }
            }
            Part::Talks(talks) => {
                out.push('\n');
                for talk in talks {
                    let _ = writeln!(out, "- {} ({})", escaped(&one_line(&talk.words)), day_in(talk.day, summary.to));
                }
            }
            Part::Read(words) | Part::Wish(words) => {
                out.push('\n');
                add_quote(&mut out, words);
            }
            Part::Excerpts(excerpts) => {
                for excerpt in excerpts {
                    add_excerpt(&mut out, excerpt, summary.to);
                }
            }
        }
    }
    let foot = match summary.whose {
        Whose::Mine(_) => tr!("pages-foot-one"),
        Whose::Ours(_) => tr!("pages-foot-two"),
    };
    line(&mut out, &foot);
    out
}

fn line(out: &mut String, words: &str) {
    let _ = writeln!(out, "\n{words}");
}

fn add_goal(out: &mut String, goal: &GoalRecord, near: Day) {
    line(out, &format!("### {}", escaped(&one_line(&goal.title))));
    let owner = one_line(&goal.owner);
    let rhythm = cadence(goal, near);
    let about = if owner.is_empty() { rhythm } else { tr!("pages-goal-owner", owner = owner, rhythm = rhythm) };
    line(out, &escaped(&about));
    for words in plan(goal) {
        line(out, &escaped(&words));
    }
    line(out, &super::sheet::tally(goal));
    if !goal.notes.is_empty() {
        out.push('\n');
    }
    for note in &goal.notes {
        let words = tr!("pages-quoted", words = one_line(&note.words));
        let _ = writeln!(out, "- {} {}", escaped(&words), super::sheet::day_in(note.day, near));
    }
}

fn add_excerpt(out: &mut String, excerpt: &Excerpt, near: Day) {
    let day = super::sheet::day_in(excerpt.day, near);
    let title = one_line(&excerpt.title);
    line(out, &if title.is_empty() { format!("### {day}") } else { format!("### {}, {day}", escaped(&title)) });
    out.push('\n');
    add_quote(out, &excerpt.words);
}

/// A person's own words in their own lines.
fn add_quote(out: &mut String, words: &str) {
    for words in paragraphs(words.trim_end()) {
        // Two spaces at the end keep the writer's line breaks.
        let words = escaped(words.trim());
        let _ = if words.is_empty() { writeln!(out, ">") } else { writeln!(out, "> {words}  ") };
    }
}

/// The text with every sign escaped that Markdown could take for its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let begins_list = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - begins_list.len();
    for (at, c) in text.char_indices() {
        let inside = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$');
        let at_start = at == 0 && matches!(c, '-' | '+' | '=');
        let after_number = digits > 0 && at == digits && matches!(c, '.' | ')');
        if inside || at_start || after_number {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        for (typed, written) in [
            ("# not a title", "\\# not a title"),
            ("1. not a list", "1\\. not a list"),
            ("- nor this", "\\- nor this"),
            ("a - b. 3.5", "a - b. 3.5"),
            ("<script>*x*", "\\<script\\>\\*x\\*"),
        ] {
            assert_eq!(escaped(typed), written);
        }
    }
}
