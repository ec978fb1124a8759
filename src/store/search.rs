//! Full-text search, newest first. Any text is a valid query.

use super::entry::{HEAD_COLUMNS, read_head};
use super::{Db, StoreError};
use crate::domain::journal::Hit;
use crate::domain::words::Words;
use std::ops::Range;

// Noncharacters: no text a person types holds them, so they can stand for the ends of a match.
const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';

/// Entries holding every word of `query`, the last one as a beginning; newest written first, at most `limit`.
///
/// # Errors
/// Whatever the disk says.
pub fn find(db: Db<'_>, query: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let sql = format!(
        "SELECT {HEAD_COLUMNS}, snippet(entry_fts, -1, char(0xFDD0), char(0xFDD1), '…', 14)
         FROM entry_fts CROSS JOIN entry ON entry.n = entry_fts.rowid
         WHERE entry_fts MATCH ?1 AND deleted_ms IS NULL ORDER BY entry_fts.rowid DESC LIMIT ?2"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let hits = statement.query_map((expression, limit), |row| {
        let (snippet, matches) = ranges(row.get_ref(7)?.as_str().unwrap_or_default());
        Ok(Hit { head: read_head(row)?, snippet: Words::new(snippet).unwrap_or_default(), matches })
    })?;
    Ok(hits.collect::<Result<_, _>>()?)
}

/// The words of a query as an FTS5 expression; none where it holds nothing to look for.
fn expression(query: &str) -> Option<String> {
    let words: Vec<&str> = query.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let (last, rest) = words.split_last()?;
    let quote = |word: &str| format!("\"{}\"", word.replace('"', "\"\"").replace('\0', ""));
    let mut parts: Vec<String> = rest.iter().map(|word| quote(word)).collect();
    parts.push(format!("{}*", quote(last)));
    Some(parts.join(" "))
}

/// Takes the marks out of a snippet; white space becomes single spaces.
fn ranges(marked: &str) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(marked.len());
    let mut matches = Vec::new();
    let mut start = None;
    for c in marked.chars() {
        match c {
            OPEN => start = Some(text.len()),
            CLOSE => matches.extend(start.take().map(|start| start..text.len())),
            c if c.is_whitespace() => {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            c => text.push(c),
        }
    }
    (text, matches)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{entry, notebook};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_found_by_their_beginning_newest_first() {
        let (mut nb, _dir) = notebook();
        for (n, body) in ["Opened the statement", "Nothing today", "The statements came"].into_iter().enumerate() {
            nb.transact(|tx| super::super::entry::put(tx, &entry(n as u128 + 1, "", body))).unwrap();
        }
        let hits = find(nb.db(), "statem", 10).unwrap();
        assert_eq!(hits.iter().map(|h| h.head.id.0.as_u128()).collect::<Vec<_>>(), [3, 1]);
        let hit = &hits[1];
        assert_eq!(&hit.snippet[hit.matches[0].clone()], "statement");
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        let (mut nb, _dir) = notebook();
        nb.transact(|tx| super::super::entry::put(tx, &entry(1, "Café", "olé"))).unwrap();
        assert_eq!(find(nb.db(), "CAFE", 10).unwrap().len(), 1);
    }

    #[test]
    fn the_trash_is_not_searched() {
        let (mut nb, _dir) = notebook();
        let mut gone = entry(1, "Gone", "word");
        gone.deleted = Some(gone.written);
        nb.transact(|tx| super::super::entry::put(tx, &gone)).unwrap();
        assert!(find(nb.db(), "word", 10).unwrap().is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_is_a_valid_query(query in "\\PC{0,40}|[\"*():^+\\-{}\\u{0}-\\u{1f}a-z ]{0,30}|(AND|OR|NOT|NEAR)( [a-z\"]+)?") {
            let (nb, _dir) = notebook();
            prop_assert!(find(nb.db(), &query, 5).is_ok());
        }
    }
}
