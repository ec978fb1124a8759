//! The pages as Markdown and as plain text.

use super::blocks::{Block, Document};
use super::compose;
use crate::domain::summary::Summary;
use std::fmt::Write as _;

/// As Markdown. What a person wrote is escaped, so it shows as written.
pub fn markdown(summary: &Summary) -> String {
    write(&compose::summary(summary), true)
}

/// As plain text.
pub fn text(summary: &Summary) -> String {
    write(&compose::summary(summary), false)
}

fn write(document: &Document, md: bool) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail, so the results are dropped.
    for block in &document.blocks {
        let own = |words: &str| if md { escape(words) } else { clean(words) };
        match block {
            Block::Title(words) if md => drop(writeln!(out, "# {words}\n")),
            Block::Title(words) => drop(writeln!(out, "{words}\n")),
            Block::Lead(words) => drop(writeln!(out, "{}\n", own(words))),
            Block::Legend(_) => {}
            Block::Heading(words) if md => drop(writeln!(out, "\n## {words}\n")),
            Block::Heading(words) => drop(writeln!(out, "\n{words}\n{}\n", "-".repeat(words.chars().count()))),
            Block::Item(n, words) => drop(writeln!(out, "{n}. {}", own(words))),
            Block::Goal(goal) => {
                let owner = goal.mark.as_ref().map(|(_, initial)| format!("{}: ", own(initial))).unwrap_or_default();
                let _ = writeln!(out, "- {owner}{} ({}): {}", own(&goal.title), own(&goal.caption), goal.said);
                for line in std::iter::once(&goal.plan).chain(&goal.notes).filter(|line| !line.is_empty()) {
                    let _ = writeln!(out, "  {}", own(line));
                }
            }
            Block::Small(words) => drop(writeln!(out, "\n{words}")),
            Block::Dated(words, date) => drop(writeln!(out, "- {} ({date})", own(words))),
            Block::Excerpt { head, words } => {
                let head = own(head);
                let _ = if md { writeln!(out, "**{head}**\n") } else { writeln!(out, "{head}\n") };
                for line in own(words).lines() {
                    let _ = if md { writeln!(out, "> {line}") } else { writeln!(out, "    {line}") };
                }
                out.push('\n');
            }
            Block::Room(_) => {}
        }
    }
    let _ = if md { writeln!(out, "\n_{}_", document.foot) } else { writeln!(out, "\n{}", document.foot) };
    out
}

/// Without control characters that terminals or editors would act on.
fn clean(words: &str) -> String {
    words.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}

fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in clean(words).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
