//! Looking for words in the Guide. A word is found by its beginning, whatever its case or accents.

use super::{Article, Block, Form};
use std::collections::BTreeMap;
use std::ops::{Bound, Range};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// An article that was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// The article.
    pub article: &'a Article,
    /// The block that shows it best.
    pub line: &'a str,
    /// Where what was looked for stands in it: bytes, in order, on character boundaries.
    pub matches: Vec<Range<usize>>,
}

/// Nobody reads on after so many.
const MOST_FOUND: usize = 20;

/// What a word is worth by where it stands.
const IN_TITLE: usize = 12;
const IN_FIND: usize = 8;
const IN_HEADING: usize = 4;
const IN_TEXT: usize = 1;

/// The best first, at most [`MOST_FOUND`]. Words that most articles hold ("how", "do", "my") are no reason to leave one out; of the others an
/// article holds all, or, where none does, as many as can be.
pub(super) fn search<'a>(articles: &'a [Article], query: &str) -> Vec<Found<'a>> {
    let wanted: Vec<String> = query.unicode_words().map(folded).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let worth: Vec<Vec<usize>> = articles.iter().map(|article| wanted.iter().map(|word| article.index.worth(word)).collect()).collect();
    let telling: Vec<bool> = (0..wanted.len()).map(|at| worth.iter().filter(|row| row[at] > 0).count() * 2 <= articles.len()).collect();
    let held = |row: &[usize]| row.iter().zip(&telling).filter(|(worth, telling)| **telling && **worth > 0).count();
    let most = worth.iter().map(|row| held(row)).max().unwrap_or(0);
    let mut found: Vec<(usize, usize)> = worth
        .iter()
        .enumerate()
        .filter(|(_, row)| row.iter().any(|worth| *worth > 0) && held(row) == most)
        .map(|(at, row)| {
            let score = row.iter().zip(&telling).map(|(worth, telling)| if *telling { worth * 10 } else { *worth }).sum();
            (at, score)
        })
        .collect();
    found.sort_by_key(|(at, score)| (std::cmp::Reverse(*score), *at));
    found.truncate(MOST_FOUND);
    found.into_iter().map(|(at, _)| shown(&articles[at], &wanted, &telling)).collect()
}

/// The words of an article, each with what it is worth there; made once, when the article is read.
#[derive(Debug, Default)]
pub(super) struct Index(BTreeMap<String, usize>);

impl Index {
    pub(super) fn of(title: &str, find: &[String], blocks: &[Block]) -> Self {
        let mut index = Self::default();
        index.take(title, IN_TITLE);
        for text in find {
            index.take(text, IN_FIND);
        }
        for block in blocks {
            match &block.form {
                Form::Heading(text) => index.take(text, IN_HEADING),
                Form::Paragraph(text) | Form::Line(text) => index.take(text, IN_TEXT),
                Form::Pair => {}
            }
        }
        index
    }

    fn take(&mut self, text: &str, worth: usize) {
        for word in text.unicode_words() {
            let known = self.0.entry(folded(word)).or_default();
            *known = worth.max(*known);
        }
    }

    /// What the best of the words that begin so is worth; 0 where there is none.
    fn worth(&self, beginning: &str) -> usize {
        let from = self.0.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
        from.take_while(|(word, _)| word.starts_with(beginning)).map(|(_, worth)| *worth).max().unwrap_or(0)
    }
}

/// The first block with most of what was looked for; the opening where only the title or its search words hold it.
fn shown<'a>(article: &'a Article, wanted: &[String], telling: &[bool]) -> Found<'a> {
    let wanted: Vec<&String> = if telling.contains(&true) {
        wanted.iter().zip(telling).filter(|(_, telling)| **telling).map(|(word, _)| word).collect()
    } else {
        wanted.iter().collect()
    };
    let matches = |text: &str| -> Vec<Range<usize>> {
        let hit = |word: &str| wanted.iter().any(|wanted| folded(word).starts_with(wanted.as_str()));
        text.unicode_word_indices().filter(|(_, word)| hit(word)).map(|(at, word)| at..at + word.len()).collect()
    };
    let mut best = (article.opening(), matches(article.opening()));
    for block in &article.blocks {
        if let Form::Paragraph(text) | Form::Line(text) = &block.form {
            let here = matches(text);
            if here.len() > best.1.len() {
                best = (text, here);
            }
        }
    }
    Found { article, line: best.0, matches: best.1 }
}

/// Lower case, without accents.
fn folded(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}
