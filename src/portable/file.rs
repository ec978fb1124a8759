//! One page as a Markdown file: a head with what is known of it, and its words as they are.

use super::head;
use super::left_out::WhyLeft;
use super::scalar::quoted;
use crate::domain::day::{Day, Stamp};
use crate::domain::journal::{Leaf, MAX_FEELINGS, MAX_TAGS, Page, PromptTaken};
use crate::domain::words::Words;
use chrono::{DateTime, Datelike, FixedOffset, NaiveTime, SecondsFormat};
use std::fmt::Write as _;

/// Stands for the id of a prompt that came from elsewhere.
const PROMPT_FROM_ELSEWHERE: &str = "imported";

/// Which notebook pages come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notebook {
    /// One's own.
    Mine,
    /// That of both.
    Ours,
}

/// What has to be known to read a page that doesn't say everything itself.
pub struct Reading<'a> {
    /// Minutes east of UTC, where a page doesn't say.
    pub offset_minutes: i32,
    /// The library has a feeling of that id; others become tags, so that they are seen.
    pub is_feeling: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reading")
    }
}

/// The name of the `number`th page of a day. Nothing of the page is in it.
pub fn file_name(day: Day, number: usize) -> String {
    format!("{day}-{number}.md")
}

/// Pages, sorted by day, with their files' names.
pub fn files(leaves: &[Leaf]) -> impl Iterator<Item = (String, &Leaf)> {
    let mut last: Option<(Day, usize)> = None;
    leaves.iter().map(move |leaf| {
        let number = last.filter(|(day, _)| *day == leaf.day).map_or(1, |(_, number)| number + 1);
        last = Some((leaf.day, number));
        (file_name(leaf.day, number), leaf)
    })
}

/// A page as a file's text.
pub fn write(leaf: &Leaf, notebook: Notebook) -> String {
    let page = &leaf.page;
    let written = leaf.written.local();
    let mut out = String::with_capacity(page.body.len() + 300);
    // Writing to a String cannot fail.
    let _ = writeln!(out, "---\ndate: {}\ntime: \"{}\"", leaf.day, written.format("%H:%M"));
    let _ = writeln!(out, "written: \"{}\"", written.to_rfc3339_opts(SecondsFormat::Millis, false));
    if !page.title.is_empty() {
        let _ = writeln!(out, "title: {}", quoted(&page.title));
    }
    for (key, values) in
        [("feelings", list(page.feelings.iter().map(String::as_str))), ("tags", list(page.tags.iter().map(Words::as_str)))]
    {
        if !values.is_empty() {
            let _ = writeln!(out, "{key}: [{values}]");
        }
    }
    if leaf.pinned {
        out.push_str("pinned: true\n");
    }
    if let Some(prompt) = &page.prompt {
        let _ = writeln!(out, "prompt: {}\nprompt_id: {}", quoted(&prompt.words), quoted(&prompt.library_id));
    }
    let from = match notebook {
        Notebook::Mine => "mine",
        Notebook::Ours => "ours",
    };
    let _ = write!(out, "notebook: {from}\n---\n\n{}\n", page.body.as_str());
    out
}

fn list<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.map(quoted).collect::<Vec<_>>().join(", ")
}

/// A file's bytes as a page; `name` without its folder.
pub(super) fn read(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Leaf, WhyLeft> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(WhyLeft::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (head, rest) = head::split(text).map_err(|head::Refused| WhyLeft::Head)?;
    // Another system's line ends are made ours; a page of ours keeps every character.
    let foreign = head.is_none() || text.starts_with("---\r\n");
    let rest = if foreign { rest.replace("\r\n", "\n") } else { rest.to_owned() };
    let body = match &head {
        Some(_) => rest.strip_prefix('\n').unwrap_or(&rest),
        None => &rest,
    };
    let body = body.strip_suffix('\n').unwrap_or(body);
    let head = head.unwrap_or_default();
    let (day, written) = when(name, &head, reading).ok_or(WhyLeft::NoDate)?;
    let prompt = match head.one("prompt") {
        Some(words) => Some(PromptTaken { library_id: prompt_id(head.one("prompt_id")), words: words_of(words)? }),
        None => None,
    };
    let (feelings, strange): (Vec<_>, Vec<_>) =
        head.all("feelings").iter().filter(|id| !id.is_empty()).cloned().partition(|id| (reading.is_feeling)(id));
    let pinned = head.one("pinned").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let tags = head.all("tags").iter().cloned().chain(strange);
    let page = page(head.one("title").unwrap_or_default(), body, feelings, tags, prompt)?;
    Ok(Leaf { day, written, pinned, page })
}

/// A page within its bounds. What is more than a page has room for follows its words, so that nothing is lost.
pub(super) fn page(
    title: &str,
    body: &str,
    mut feelings: Vec<String>,
    tags: impl Iterator<Item = String>,
    prompt: Option<PromptTaken>,
) -> Result<Page, WhyLeft> {
    let more = feelings.split_off(feelings.len().min(MAX_FEELINGS));
    let one_line = |tag: String| tag.replace(['\n', '\r'], " ").trim().to_owned();
    let mut tags: Vec<String> = tags.chain(more).map(one_line).filter(|tag| !tag.is_empty()).collect();
    let mut body = body.to_owned();
    if tags.len() > MAX_TAGS {
        body.push('\n');
        for tag in tags.split_off(MAX_TAGS) {
            body.push_str("\n#");
            body.push_str(&tag);
        }
    }
    let tags = tags.iter().map(|tag| words_of(tag)).collect::<Result<_, _>>()?;
    let page = Page { title: words_of(title)?, body: words_of(&body)?, feelings, tags, prompt };
    if page.is_blank() { Err(WhyLeft::Empty) } else { Ok(page) }
}

fn words_of(text: &str) -> Result<Words, WhyLeft> {
    Words::new(text).map_err(|_| WhyLeft::TooLong)
}

fn prompt_id(id: Option<&str>) -> String {
    let fits = |id: &&str| id.len() <= 80 && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    id.filter(fits).unwrap_or(PROMPT_FROM_ELSEWHERE).to_owned()
}

/// The day a page is about and when it was written: by its head, else by its name.
fn when(name: &str, head: &head::Head, reading: &Reading<'_>) -> Option<(Day, Stamp)> {
    let date = head.one("date").and_then(|date| Some((leading_day(date)?, date)));
    let day = match date {
        Some((day, _)) => day,
        None => leading_day(name)?,
    };
    let full = |text: &str| DateTime::parse_from_rfc3339(text).ok().filter(|at| is_near(at.date_naive()));
    let known = head.one("written").and_then(full).or_else(|| date.and_then(|(_, date)| full(date)));
    let after = date.and_then(|(_, date)| date.get(11..));
    let time = head.one("time").and_then(time_of).or_else(|| after.and_then(time_of));
    Some((day, known.map_or_else(|| at(day, time, reading.offset_minutes), Stamp::of)))
}

/// A day at a time, noon unless it is known, on a clock so far east of UTC.
pub(super) fn at(day: Day, time: Option<NaiveTime>, offset_minutes: i32) -> Stamp {
    let time = time.or(NaiveTime::from_hms_opt(12, 0, 0)).unwrap_or_default();
    let offset = FixedOffset::east_opt(offset_minutes.clamp(-1439, 1439) * 60);
    let local = offset.and_then(|offset| day.and_time(time).and_local_timezone(offset).single());
    local.map_or_else(|| Stamp { utc_ms: day.and_time(time).and_utc().timestamp_millis(), offset_minutes: 0 }, Stamp::of)
}

fn time_of(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(text.trim(), form).ok())
}

/// `2026-11-24`, and after it nothing that makes it another number.
fn leading_day(text: &str) -> Option<Day> {
    let (day, rest) = text.split_at_checked(10)?;
    let digits = day.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if !digits || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    day.parse().ok().filter(|day| is_near(*day))
}

/// A day somebody may have written on.
pub(super) fn is_near(day: Day) -> bool {
    (1900..2200).contains(&day.year())
}
