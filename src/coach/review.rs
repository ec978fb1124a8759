//! Looking at a text.

use super::parts::{self};
use super::rules::{self, ModeRules, Rules};
use super::sentence::{Sentence, sentences};
use super::{Category, Mode, Reach};
use std::ops::Range;

/// What a look at a text found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// Places to look at again, in the order of the text; at most one per category and sentence.
    pub findings: Vec<Finding>,
    /// The parts of an apology; empty in the other modes.
    pub parts: Vec<FoundPart>,
    /// Words of danger or despair: there are no findings then, and help may be offered to the writer alone.
    pub care: bool,
}

/// One place to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its bytes in the text, on the edges of characters.
    pub bytes: Range<usize>,
    /// What it is.
    pub category: Category,
    /// How much it weighs beside others; the editor shows the strongest three.
    pub strength: u8,
    /// What to think about, as a question or one step.
    pub hint: &'static str,
    /// Why it is hard to hear.
    pub why: &'static str,
}

/// One part of an apology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPart {
    /// Its stable name, the same as the studio's.
    pub id: &'static str,
    /// Its bytes in the text; none while it was not found.
    pub bytes: Option<Range<usize>>,
}

impl Review {
    /// The strongest `most` findings, in the order of the text.
    pub fn strongest(&self, most: usize) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.findings.iter().collect();
        all.sort_by_key(|finding| (std::cmp::Reverse(finding.strength), finding.bytes.start));
        all.truncate(most);
        all.sort_by_key(|finding| finding.bytes.start);
        all
    }
}

/// The rules of `mode` are compiled, so that a look takes no longer than its text asks for.
pub fn is_ready(mode: Mode) -> bool {
    rules::is_ready(mode)
}

/// Looks at `text`. Time grows with the length of the text and not faster; any text will do.
pub fn review(mode: Mode, reach: Reach, text: &str) -> Review {
    let rules = rules::rules();
    let all = sentences(text, rules);
    let parts = if mode == Mode::Apology { parts::found(rules, &all) } else { Vec::new() };
    if all.iter().any(|sentence| rules.danger.find(&sentence.plain).is_some()) {
        return Review { parts, care: true, ..Review::default() };
    }
    let mode_rules = rules.of(mode);
    let mut findings = Vec::new();
    for (index, sentence) in all.iter().enumerate() {
        let carried = goes_on(rules, &all, index);
        let near = || {
            let beside = [index.checked_sub(1), Some(index), Some(index + 1)];
            beside.into_iter().flatten().filter_map(|at| all.get(at)).map(|s| s.plain.as_str())
        };
        look(mode_rules, rules, reach, sentence, carried, near, &mut findings);
    }
    Review { findings, parts, care: false }
}

/// The sentence begins with "but" and the one before it said sorry or admitted something.
fn goes_on(rules: &Rules, all: &[Sentence], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|at| all.get(at));
    before.is_some_and(|s| rules.admits.is_match(s.plain.as_bytes())) && rules.goes_on.is_match(all[index].plain.as_bytes())
}

/// The beginning of what a rule found: one clause, and no more words than an eye takes in at once.
fn underlined(plain: &str, words: Range<usize>) -> Range<usize> {
    const MOST_WORDS: usize = 8;
    let found = &plain[words.clone()];
    let clause = found.find(" ,").filter(|end| *end > 0).unwrap_or(found.len());
    let end = found[..clause].match_indices(' ').nth(MOST_WORDS - 1).map_or(clause, |(at, _)| at);
    words.start..words.start + end
}

/// What stands before a sentence that goes on from an admission, so that rules can ask for it.
const CARRIED: &str = "_adm ";

fn look<'a, N: Iterator<Item = &'a str>>(
    mode: &'static ModeRules,
    rules: &Rules,
    reach: Reach,
    sentence: &Sentence,
    carried: bool,
    near: impl Fn() -> N,
    findings: &mut Vec<Finding>,
) {
    let with_carry;
    let plain = if carried {
        with_carry = format!("{CARRIED}{}", sentence.plain);
        &with_carry
    } else {
        &sentence.plain
    };
    let shift = plain.len() - sentence.plain.len();
    let sincere = sentence.question && rules.sincere.is_match(sentence.plain.as_bytes());
    let mut here: Vec<Finding> = Vec::new();
    for at in mode.set.matches(plain.as_bytes()) {
        let rule = &mode.rules[at];
        let kind = &mode.kinds[rule.kind];
        if (reach == Reach::HarmOnly && !rule.harm) || (sincere && !rule.asked) {
            continue;
        }
        if here.iter().any(|finding| finding.category == kind.category || kind.yields_to.contains(&finding.category)) {
            continue;
        }
        let said = |set: &Option<regex::bytes::RegexSet>, text: &str| set.as_ref().is_some_and(|set| set.is_match(text.as_bytes()));
        if said(&kind.unless, plain) || near().any(|text| said(&kind.near, text)) {
            continue;
        }
        let Some(words) = rule.find.place(plain).map(|words| underlined(plain, words)) else { continue };
        let bytes = sentence.bytes(words.start.saturating_sub(shift)..words.end.saturating_sub(shift).max(1));
        let hint = rule.hint.as_deref().unwrap_or(&kind.hint);
        here.push(Finding { bytes, category: kind.category, strength: kind.strength, hint, why: &kind.why });
    }
    here.sort_by_key(|finding| (finding.bytes.start, std::cmp::Reverse(finding.strength)));
    findings.append(&mut here);
}
