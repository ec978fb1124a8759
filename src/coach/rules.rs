//! The rules as they stand in `assets/coach/en`, read and compiled once, each mode when it is first needed.

use super::{Category, Mode};
use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// Shared pieces of rules, and what is looked for in every mode.
const WORDS: &str = include_str!("../../assets/coach/en/words.toml");

fn file(mode: Mode) -> &'static str {
    match mode {
        Mode::Talk => include_str!("../../assets/coach/en/talk.toml"),
        Mode::Apology => include_str!("../../assets/coach/en/apology.toml"),
        Mode::Goal => include_str!("../../assets/coach/en/goal.toml"),
    }
}

/// Everything that is looked for.
pub(super) struct Rules {
    lists: BTreeMap<String, String>,
    reported: Regex,
    /// A question that really asks.
    pub sincere: Regex,
    /// A sentence that goes on with "but".
    pub goes_on: Regex,
    /// A sentence that says sorry or admits.
    pub admits: Regex,
    /// Words of danger or despair.
    pub danger: Pieces,
    /// The parts of an apology in their order.
    pub parts: Vec<(String, Pieces)>,
    modes: [OnceLock<ModeRules>; 3],
}

/// The rules of one mode.
pub(super) struct ModeRules {
    /// Finds any of them in one pass.
    pub set: RegexSet,
    /// Each by itself, as they stand in the set.
    pub rules: Vec<Rule>,
    /// By category as they stand in the file.
    pub kinds: Vec<Kind>,
}

/// One wording.
pub(super) struct Rule {
    /// Its place in [`ModeRules::kinds`].
    pub kind: usize,
    /// The same as in the set, with the place of what is underlined.
    pub find: Found,
    /// Holds for the one who was hurt too.
    pub harm: bool,
    /// Holds in a question too.
    pub asked: bool,
    /// Its own hint, where the category's is too general.
    pub hint: Option<String>,
}

/// A wording that says where it stands. The set finds it first, so it is compiled only once it is really found: most
/// never are, and each takes time and memory.
pub(super) struct Found {
    pattern: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Found {
    fn new(pattern: String) -> Self {
        Self { pattern, compiled: OnceLock::new() }
    }

    /// Where its words stand, without the spaces around them.
    pub(super) fn place(&self, plain: &str) -> Option<Range<usize>> {
        // The set compiled the same pattern, so this does too; a test compiles every one.
        let find = self.compiled.get_or_init(|| regex(&self.pattern).ok()).as_ref()?;
        find.captures(plain.as_bytes())?.name("s").map(|words| words.range())
    }
}

/// One category.
pub(super) struct Kind {
    pub category: Category,
    pub strength: u8,
    pub hint: String,
    pub why: String,
    /// Not where the sentence holds one of these.
    pub unless: Option<RegexSet>,
    /// Not where the sentence or one beside it holds one of these.
    pub near: Option<RegexSet>,
    /// Not where one of these was found in the same sentence.
    pub yields_to: Vec<Category>,
    #[cfg(test)]
    pub yes: Vec<String>,
    #[cfg(test)]
    pub no: Vec<String>,
}

/// Wordings, and what takes them back.
pub(super) struct Pieces {
    find: Vec<Found>,
    set: RegexSet,
    unless: Option<RegexSet>,
}

impl Pieces {
    /// Where one of them stands in a sentence.
    pub(super) fn find(&self, plain: &str) -> Option<Range<usize>> {
        let first = self.set.matches(plain.as_bytes()).into_iter().next()?;
        if self.unless.as_ref().is_some_and(|unless| unless.is_match(plain.as_bytes())) {
            return None;
        }
        self.find[first].place(plain)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    list: BTreeMap<String, String>,
    reported: String,
    sincere: String,
    goes_on: String,
    admits: String,
    danger: PiecesFile,
    part: Vec<PartFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PiecesFile {
    find: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartFile {
    id: String,
    find: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModeFile {
    category: Vec<CategoryFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryFile {
    id: String,
    strength: u8,
    hint: String,
    why: String,
    #[serde(default)]
    find: Vec<String>,
    #[serde(default)]
    harm: Vec<String>,
    #[serde(default)]
    asked: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    near: Vec<String>,
    #[serde(default)]
    yields_to: Vec<String>,
    #[serde(default)]
    special: Vec<SpecialFile>,
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests' own"))]
    yes: Vec<String>,
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests' own"))]
    no: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpecialFile {
    find: String,
    hint: String,
}

static RULES: OnceLock<Rules> = OnceLock::new();

/// The rules of `mode` were compiled before.
pub(super) fn is_ready(mode: Mode) -> bool {
    RULES.get().is_some_and(|rules| rules.modes[mode as usize].get().is_some())
}

/// Everything, read once.
#[allow(clippy::unwrap_used, reason = "files inside the program; the tests read every one of them")]
pub(super) fn rules() -> &'static Rules {
    RULES.get_or_init(|| {
        let file: WordsFile = toml::from_str(WORDS).unwrap();
        let lists = resolve(file.list);
        let one = |pattern: &str| whole(&spell(pattern, &lists)).unwrap();
        Rules {
            reported: one(&file.reported),
            sincere: one(&file.sincere),
            goes_on: one(&file.goes_on),
            admits: one(&file.admits),
            danger: pieces(&file.danger.find, &file.danger.unless, &lists).unwrap(),
            parts: file.part.into_iter().map(|p| (p.id, pieces(&p.find, &p.unless, &lists).unwrap())).collect(),
            modes: Default::default(),
            lists,
        }
    })
}

impl Rules {
    /// The rules of a mode.
    #[allow(clippy::unwrap_used, reason = "files inside the program; the tests read every one of them")]
    pub(super) fn of(&self, mode: Mode) -> &ModeRules {
        self.modes[mode as usize].get_or_init(|| {
            let file: ModeFile = toml::from_str(file(mode)).unwrap();
            compile(file, &self.lists).unwrap()
        })
    }

    /// What another is said to have said.
    pub(super) fn reported(&self, plain: &str) -> Vec<Range<usize>> {
        let all = self.reported.captures_iter(plain.as_bytes());
        all.filter_map(|found| found.name("s").map(|told| told.range())).collect()
    }
}

fn compile(file: ModeFile, lists: &BTreeMap<String, String>) -> Result<ModeRules, regex::Error> {
    let (mut patterns, mut rules, mut kinds) = (Vec::new(), Vec::new(), Vec::new());
    for read in file.category {
        let kind = kinds.len();
        let mut add = |pattern: &str, harm: bool, asked: bool, hint: Option<String>| {
            let spelled = edged(&spell(pattern, lists));
            rules.push(Rule { kind, find: Found::new(spelled.clone()), harm, asked, hint });
            patterns.push(spelled);
        };
        // A special wording stands before the general one, so that its own hint is given.
        for special in read.special {
            add(&special.find, false, false, Some(special.hint));
        }
        for pattern in &read.find {
            add(pattern, false, false, None);
        }
        for pattern in &read.asked {
            add(pattern, false, true, None);
        }
        for pattern in &read.harm {
            add(pattern, true, true, None);
        }
        kinds.push(Kind {
            category: Category::from_id(&read.id).ok_or_else(|| regex::Error::Syntax(read.id.clone()))?,
            strength: read.strength,
            hint: read.hint,
            why: read.why,
            unless: some_set(&read.unless, lists)?,
            near: some_set(&read.near, lists)?,
            yields_to: read.yields_to.iter().filter_map(|id| Category::from_id(id)).collect(),
            #[cfg(test)]
            yes: read.yes,
            #[cfg(test)]
            no: read.no,
        });
    }
    Ok(ModeRules { set: set(&patterns)?, rules, kinds })
}

fn pieces(find: &[String], unless: &[String], lists: &BTreeMap<String, String>) -> Result<Pieces, regex::Error> {
    let patterns: Vec<String> = find.iter().map(|pattern| edged(&spell(pattern, lists))).collect();
    let find = patterns.iter().cloned().map(Found::new).collect();
    Ok(Pieces { find, set: set(&patterns)?, unless: some_set(unless, lists)? })
}

fn some_set(patterns: &[String], lists: &BTreeMap<String, String>) -> Result<Option<RegexSet>, regex::Error> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let patterns: Vec<String> = patterns.iter().map(|pattern| edged(&spell(pattern, lists))).collect();
    set(&patterns).map(Some)
}

/// Whole words alone; `s` is what is underlined.
fn edged(pattern: &str) -> String {
    if pattern.contains("(?P<s>") { format!("(?:^| )(?:{pattern})(?: |$)") } else { format!("(?:^| )(?P<s>{pattern})(?: |$)") }
}

fn whole(pattern: &str) -> Result<Regex, regex::Error> {
    regex(&edged(pattern))
}

fn regex(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).unicode(false).size_limit(SIZE).build()
}

fn set(patterns: &[String]) -> Result<RegexSet, regex::Error> {
    RegexSetBuilder::new(patterns).unicode(false).size_limit(8 * SIZE).dfa_size_limit(16 * SIZE).build()
}

/// Far more than the largest rule takes.
const SIZE: usize = 1 << 22;

/// Puts lists into lists.
fn resolve(lists: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut done = lists.clone();
    for _ in 0..3 {
        let before = done.clone();
        for pattern in done.values_mut() {
            *pattern = spell(pattern, &before);
        }
    }
    done
}

/// Puts the lists in the place of their names: `{feeling}`.
fn spell(pattern: &str, lists: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        out.push_str(before);
        let close = from.find('}').unwrap_or(from.len() - 1);
        match lists.get(&from[1..close]) {
            Some(list) => {
                out.push_str("(?:");
                out.push_str(list);
                out.push(')');
            }
            None => out.push_str(&from[..=close]),
        }
        rest = &from[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_compiles_by_itself_and_says_where_it_stands() {
        for mode in Mode::ALL {
            for rule in &rules().of(mode).rules {
                let find = regex(&rule.find.pattern).unwrap();
                assert!(find.capture_names().any(|name| name == Some("s")), "{}", rule.find.pattern);
            }
        }
        for found in rules().parts.iter().flat_map(|(_, pieces)| &pieces.find).chain(&rules().danger.find) {
            assert!(regex(&found.pattern).is_ok(), "{}", found.pattern);
        }
    }
}
