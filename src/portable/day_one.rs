//! Day One's export: `Journal.json` with a list of entries. Pictures, places and the like are not looked at.

use super::MAX_FILES;
use super::file::{self, Reading};
use super::left_out::WhyLeft;
use super::loose::{Few, Loose};
use crate::domain::day::Stamp;
use crate::domain::journal::Leaf;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

#[derive(Deserialize)]
struct Export {
    entries: Few<Entry, MAX_FILES>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Entry {
    creation_date: Loose,
    time_zone: Loose,
    text: Loose,
    tags: Tags,
    starred: Loose,
    is_pinned: Loose,
}

/// Tags, if it is a list; more than anyone gives a page are not held.
#[derive(Default, Deserialize)]
#[serde(from = "Option<Few<Loose, 200>>")]
struct Tags(Vec<String>);

impl From<Option<Few<Loose, 200>>> for Tags {
    fn from(few: Option<Few<Loose, 200>>) -> Self {
        Self(few.unwrap_or_default().values.into_iter().filter_map(|tag| tag.text().map(str::to_owned)).collect())
    }
}

/// What an export holds.
pub(super) struct Entries {
    /// Each entry, or why it is left out.
    pub leaves: Vec<Result<Leaf, WhyLeft>>,
    /// There were more than are read.
    pub more: bool,
}

/// None when the bytes are no export.
pub(super) fn read(bytes: &[u8], reading: &Reading<'_>) -> Option<Entries> {
    let export: Export = serde_json::from_slice(bytes).ok()?;
    let more = export.entries.more;
    let leaves = export.entries.values.into_iter().map(|entry| leaf(entry, reading)).collect();
    Some(Entries { leaves, more })
}

fn leaf(entry: Entry, reading: &Reading<'_>) -> Result<Leaf, WhyLeft> {
    let text = entry.text.text().unwrap_or_default();
    if text.len() as u64 > super::MAX_FILE_BYTES {
        return Err(WhyLeft::TooLarge);
    }
    let at = entry.creation_date.text().and_then(|date| DateTime::parse_from_rfc3339(date).ok()).ok_or(WhyLeft::NoDate)?;
    let offset = entry.time_zone.text().and_then(offset_of).unwrap_or(reading.offset_minutes);
    let written = Stamp { offset_minutes: offset, ..Stamp::of(at) };
    // The day its own program shows, also in the small hours.
    let day = written.local().date_naive();
    if !file::is_near(day) {
        return Err(WhyLeft::NoDate);
    }
    let page = file::page("", &unescaped(text), Vec::new(), entry.tags.0.into_iter(), None)?;
    Ok(Leaf { day, written, pinned: entry.starred.is_yes() || entry.is_pinned.is_yes(), page })
}

/// Minutes east of UTC, where the name says it: `UTC`, `GMT+02:00`, `GMT-0500`. Names of places would need a table.
fn offset_of(zone: &str) -> Option<i32> {
    let rest = zone.strip_prefix("GMT").or_else(|| zone.strip_prefix("UTC"))?;
    if rest.is_empty() {
        return Some(0);
    }
    let offset: FixedOffset = rest.parse().ok()?;
    Some(offset.local_minus_utc() / 60)
}

/// Without the strokes Day One sets before points and brackets.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        out.push(if escapes { chars.next().unwrap_or(c) } else { c });
    }
    out
}
