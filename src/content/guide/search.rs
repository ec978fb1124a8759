//! Looking for words in the Guide. A word is found by its beginning, whatever its case or accents.

use super::{Article, Form};
use std::ops::Range;
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

/// What a word is worth by where it stands.
const IN_TITLE: usize = 12;
const IN_FIND: usize = 8;
const IN_HEADING: usize = 4;
const IN_TEXT: usize = 1;

/// The best first. Words that most articles hold ("how", "do", "my") are no reason to leave one out; of the others an
/// article holds all, or, where none does, as many as can be.
pub(super) fn search<'a>(articles: &'a [Article], query: &str) -> Vec<Found<'a>> {
    let wanted: Vec<String> = query.unicode_words().map(folded).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let worth: Vec<Vec<usize>> = articles.iter().map(|article| wanted.iter().map(|word| worth(article, word)).collect()).collect();
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
    found.into_iter().map(|(at, _)| shown(&articles[at], &wanted, &telling)).collect()
}

fn worth(article: &Article, word: &str) -> usize {
    let any = |text: &str| text.unicode_words().any(|other| folded(other).starts_with(word));
    if any(&article.title) {
        return IN_TITLE;
    }
    if article.find.iter().any(|text| any(text)) {
        return IN_FIND;
    }
    let mut best = 0;
    for block in &article.blocks {
        let here = match &block.form {
            Form::Heading(text) if any(text) => IN_HEADING,
            Form::Paragraph(text) | Form::Line(text) if any(text) => IN_TEXT,
            _ => 0,
        };
        best = best.max(here);
    }
    best
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
