//! How often the rules are right on somebody's own list of sentences.

use super::{Category, Mode, Reach, review};
use std::collections::BTreeMap;

/// What came of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// Sentences that should pass.
    pub clean: usize,
    /// Those of them that were flagged.
    pub clean_flagged: usize,
    /// Sentences that should be flagged.
    pub problems: usize,
    /// Those of them that were.
    pub problems_flagged: usize,
    /// Those of the flagged whose first finding, or the strongest, is an expected one.
    pub right: usize,
    /// By category: expected, found where expected, found.
    pub by_category: BTreeMap<Category, [usize; 3]>,
    /// Every line that came out otherwise: number, what was expected, what was found, the sentence.
    pub errors: Vec<(usize, String, String, String)>,
    /// Lines that could not be read, by number.
    pub unread: Vec<usize>,
}

/// Goes through lines of `mode<TAB>categories or -<TAB>sentence`; blank lines and lines that begin with `#` are left out.
pub fn evaluate(list: &str, reach: Reach) -> Evaluation {
    let mut sum = Evaluation::default();
    for (number, line) in (1..).zip(list.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if sum.add(number, line, reach).is_none() {
            sum.unread.push(number);
        }
    }
    sum
}

impl Evaluation {
    fn add(&mut self, number: usize, line: &str, reach: Reach) -> Option<()> {
        let mut fields = line.splitn(3, '\t');
        let mode = Mode::from_id(fields.next()?.trim())?;
        let named = fields.next()?.trim();
        let expected: Vec<Category> = match named {
            "-" => Vec::new(),
            _ => named.split(',').map(|id| Category::from_id(id.trim())).collect::<Option<_>>()?,
        };
        let sentence = fields.next()?;
        let found = review(mode, reach, sentence);
        let names: Vec<&str> = found.findings.iter().map(|finding| finding.category.id()).collect();
        let leads: Vec<Category> = found.findings.iter().take(1).chain(found.strongest(1)).map(|finding| finding.category).collect();
        let right = leads.iter().any(|category| expected.contains(category));
        let as_expected = if expected.is_empty() {
            self.clean += 1;
            self.clean_flagged += usize::from(!names.is_empty());
            names.is_empty()
        } else {
            self.problems += 1;
            self.problems_flagged += usize::from(!names.is_empty());
            self.right += usize::from(right);
            right
        };
        if let Some(first) = expected.first() {
            self.by_category.entry(*first).or_default()[0] += 1;
            if found.findings.iter().any(|finding| expected.contains(&finding.category)) {
                self.by_category.entry(*first).or_default()[1] += 1;
            }
        }
        for finding in &found.findings {
            self.by_category.entry(finding.category).or_default()[2] += 1;
        }
        if !as_expected {
            self.errors.push((number, named.to_owned(), names.join(","), sentence.to_owned()));
        }
        Some(())
    }
}
