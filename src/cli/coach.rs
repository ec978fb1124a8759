//! `coach`: what the language coach sees in a text. No vault, nothing kept.

use super::args::{Coach, CoachMode, RoleArg};
use super::io::on_one_line;
use super::{CliError, Io};
use crate::coach::{self, Evaluation, Mode, Reach, Review};
use serde_json::json;
use std::path::Path;

impl From<CoachMode> for Mode {
    fn from(mode: CoachMode) -> Self {
        match mode {
            CoachMode::Talk => Self::Talk,
            CoachMode::Apology => Self::Apology,
            CoachMode::Goal => Self::Goal,
        }
    }
}

pub(super) fn run(wanted: &Coach, io: &mut Io<'_>) -> Result<(), CliError> {
    let reach = match wanted.role {
        Some(RoleArg::Hurt) => Reach::HarmOnly,
        Some(RoleArg::Repairing | RoleArg::Both) | None => Reach::Whole,
    };
    if let Some(file) = &wanted.evaluate {
        return evaluate(file, reach, io);
    }
    let Some(mode) = wanted.mode.map(Mode::from) else {
        return Err(CliError::Usage("name a mode; use --mode talk, apology or goal".to_owned()));
    };
    let text = io.text()?;
    let review = coach::review(mode, reach, &text);
    if wanted.json { as_json(mode, &review, &text, io) } else { as_words(&review, &text, io) }
}

fn as_json(mode: Mode, review: &Review, text: &str, io: &mut Io<'_>) -> Result<(), CliError> {
    let findings: Vec<_> = review
        .findings
        .iter()
        .map(|found| {
            json!({
                "start": found.bytes.start, "end": found.bytes.end, "category": found.category.id(),
                "text": text.get(found.bytes.clone()).unwrap_or_default(), "hint": found.hint, "why": found.why,
            })
        })
        .collect();
    let parts: Vec<_> = review
        .parts
        .iter()
        .map(|part| {
            let (start, end) = part.bytes.clone().map_or((None, None), |bytes| (Some(bytes.start), Some(bytes.end)));
            json!({ "id": part.id, "found": part.bytes.is_some(), "start": start, "end": end })
        })
        .collect();
    let out = json!({ "mode": mode.id(), "findings": findings, "parts": parts, "care": review.care });
    writeln!(io.out, "{out}")?;
    Ok(())
}

fn as_words(review: &Review, text: &str, io: &mut Io<'_>) -> Result<(), CliError> {
    if review.care {
        writeln!(io.out, "This may be about danger. Help now in the window has numbers to call; it records nothing.")?;
    }
    for found in &review.findings {
        let words = on_one_line(text.get(found.bytes.clone()).unwrap_or_default());
        writeln!(io.out, "“{words}” ({})\n  {} {}", found.category.id(), found.why, found.hint)?;
    }
    for part in &review.parts {
        writeln!(io.out, "{}: {}", part.id, if part.bytes.is_some() { "found" } else { "not found yet" })?;
    }
    Ok(())
}

fn evaluate(file: &Path, reach: Reach, io: &mut Io<'_>) -> Result<(), CliError> {
    let bytes = std::fs::read(file).map_err(CliError::file("list of sentences"))?;
    let list = String::from_utf8(bytes).map_err(|_| CliError::Usage("the list is not UTF-8 text".to_owned()))?;
    let sum = coach::evaluate(&list, reach);
    report(&sum, io)
}

fn report(sum: &Evaluation, io: &mut Io<'_>) -> Result<(), CliError> {
    let out = &mut io.out;
    for (number, expected, found, sentence) in &sum.errors {
        let found = if found.is_empty() { "-" } else { found };
        writeln!(out, "line {number}: expected {expected}, found {found}: {}", on_one_line(sentence))?;
    }
    for number in &sum.unread {
        writeln!(out, "line {number}: not of the form mode<TAB>categories or -<TAB>sentence")?;
    }
    writeln!(out, "category                 expected  found of them  flagged in all")?;
    for (category, [expected, found, flagged]) in &sum.by_category {
        writeln!(out, "{:<24} {expected:>8} {found:>14} {flagged:>15}", category.id())?;
    }
    writeln!(out, "clean sentences flagged: {} of {}", sum.clean_flagged, sum.clean)?;
    writeln!(out, "problem sentences flagged (recall): {} of {}", sum.problems_flagged, sum.problems)?;
    writeln!(out, "of those, with an expected category first: {} of {}", sum.right, sum.problems_flagged)?;
    let flagged = sum.problems_flagged + sum.clean_flagged;
    writeln!(out, "precision (flagged sentences that are problems): {} of {flagged}", sum.problems_flagged)?;
    Ok(())
}
