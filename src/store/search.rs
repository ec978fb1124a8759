//! Full-text search, newest first. Any text is a valid query.

use super::entry::{HEAD_COLUMNS, read_head};
use super::{Db, StoreError};
use crate::domain::journal::{Filter, Hit};
use crate::domain::words::Words;
use std::ops::Range;

// Noncharacters: no text a person types holds them, so they can stand for the ends of a match.
const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';

/// Entries as `filter` asks for, newest first, at most `limit`; none where it asks for nothing.
///
/// # Errors
/// Whatever the disk says.
pub fn find(db: Db<'_>, filter: &Filter, limit: usize) -> Result<Vec<Hit>, StoreError> {
    let asked = expression(&filter.words);
    if asked.is_none() && !filter.narrows() {
        return Ok(Vec::new());
    }
    let narrowing = "deleted_ms IS NULL
        AND (?2 IS NULL OR EXISTS (SELECT 1 FROM json_each(feelings) WHERE json_each.value = ?2))
        AND (?3 IS NULL OR instr(char(10) || lower(entry.tags) || char(10), char(10) || ?3 || char(10)) > 0)
        AND (?4 IS NULL OR day >= ?4) AND (?5 IS NULL OR day <= ?5)";
    let sql = if asked.is_some() {
        format!(
            "SELECT {HEAD_COLUMNS}, snippet(entry_fts, -1, char(0xFDD0), char(0xFDD1), '…', 14)
             FROM entry_fts CROSS JOIN entry ON entry.n = entry_fts.rowid
             WHERE entry_fts MATCH ?1 AND {narrowing} ORDER BY entry_fts.rowid DESC LIMIT ?6"
        )
    } else {
        format!("SELECT {HEAD_COLUMNS}, ?1 FROM entry WHERE {narrowing} ORDER BY day DESC, written_ms DESC LIMIT ?6")
    };
    let mut statement = db.0.prepare_cached(&sql)?;
    let tag = filter.tag.as_ref().map(|tag| tag.trim().to_ascii_lowercase());
    let (from, to) = (filter.from.map(|day| day.to_string()), filter.to.map(|day| day.to_string()));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let hits = statement.query_map((asked, &filter.feeling, tag, from, to, limit), |row| {
        let (snippet, matches) = ranges(row.get_ref(8)?.as_str().unwrap_or_default());
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
        let hits = find(nb.db(), &Filter::for_words("statem"), 10).unwrap();
        assert_eq!(hits.iter().map(|h| h.head.id.0.as_u128()).collect::<Vec<_>>(), [3, 1]);
        let hit = &hits[1];
        assert_eq!(&hit.snippet[hit.matches[0].clone()], "statement");
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        let (mut nb, _dir) = notebook();
        nb.transact(|tx| super::super::entry::put(tx, &entry(1, "Café", "olé"))).unwrap();
        assert_eq!(find(nb.db(), &Filter::for_words("CAFE"), 10).unwrap().len(), 1);
    }

    #[test]
    fn the_trash_is_not_searched() {
        let (mut nb, _dir) = notebook();
        let mut gone = entry(1, "Gone", "word");
        gone.deleted = Some(gone.written);
        nb.transact(|tx| super::super::entry::put(tx, &gone)).unwrap();
        assert!(find(nb.db(), &Filter::for_words("word"), 10).unwrap().is_empty());
    }

    #[test]
    fn feeling_tag_and_days_narrow_with_words_and_without() {
        let (mut nb, _dir) = notebook();
        let page = |n: u128, day: &str, feelings: &[&str], tags: &[&str]| {
            let mut page = entry(n, "", "the bank called");
            page.day = day.parse().unwrap();
            page.page.feelings = feelings.iter().map(|id| (*id).to_owned()).collect();
            page.page.tags = tags.iter().map(|tag| Words::new(*tag).unwrap()).collect();
            page
        };
        nb.transact(|tx| {
            super::super::entry::put(tx, &page(1, "2026-01-31", &["sad"], &["Money", "my mother"]))?;
            super::super::entry::put(tx, &page(2, "2026-02-01", &["sad", "saddened"], &[]))?;
            super::super::entry::put(tx, &page(3, "2026-02-02", &["saddened"], &["mother"]))
        })
        .unwrap();
        let feeling = |id: &str| Filter { feeling: Some(id.to_owned()), ..Filter::default() };
        let tag = |tag: &str| Filter { tag: Words::new(tag).ok(), ..Filter::default() };
        let days = |from: Option<&str>, to: Option<&str>| Filter {
            from: from.map(|day| day.parse().unwrap()),
            to: to.map(|day| day.parse().unwrap()),
            ..Filter::default()
        };
        for (filter, ids) in [
            (feeling("sad"), &[2, 1][..]),
            (feeling("saddened"), &[3, 2]),
            (feeling("sa%"), &[]),
            (tag("money"), &[1]),
            (tag("mother"), &[3]),
            (tag("My Mother"), &[1]),
            (days(Some("2026-02-01"), None), &[3, 2]),
            (days(None, Some("2026-02-01")), &[2, 1]),
            (days(Some("2026-02-01"), Some("2026-02-01")), &[2]),
            (days(Some("2026-02-02"), Some("2026-02-01")), &[]),
        ] {
            for words in ["", "BANK cal"] {
                let filter = Filter { words: Words::new(words).unwrap(), ..filter.clone() };
                let hits = find(nb.db(), &filter, 9).unwrap();
                assert_eq!(hits.iter().map(|hit| hit.head.id.0.as_u128()).collect::<Vec<_>>(), ids, "{filter:?}");
                assert!(hits.iter().all(|hit| hit.matches.is_empty() == words.is_empty()));
            }
        }
        assert!(find(nb.db(), &Filter::default(), 9).unwrap().is_empty());
        let tags: Vec<_> = super::super::entry::tags(nb.db()).unwrap().iter().map(|tag| tag.as_str().to_owned()).collect();
        assert_eq!(tags, ["Money", "mother", "my mother"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_is_a_valid_query(query in "\\PC{0,40}|[\"*():^+\\-{}\\u{0}-\\u{1f}a-z ]{0,30}|(AND|OR|NOT|NEAR)( [a-z\"]+)?") {
            let (nb, _dir) = notebook();
            prop_assert!(find(nb.db(), &Filter::for_words(&query), 5).is_ok());
        }
    }
}
