//! The head of a Markdown file: what stands between two lines of `---`. Keys with one value or a flat list of values, no
//! more: what nests, refers or repeats is refused, so no head can grow when it is read.

use super::scalar;

/// The most bytes a head has.
const MAX_BYTES: usize = 1024 * 1024;
/// The most lines a head has.
const MAX_LINES: usize = 500;
/// The most bytes a key has.
const MAX_KEY: usize = 64;

/// A head that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused;

/// Keys and their values, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head(Vec<(String, Vec<String>)>);

impl Head {
    /// The values of a key.
    pub fn all(&self, key: &str) -> &[String] {
        self.0.iter().find(|(name, _)| name == key).map_or(&[], |(_, values)| values)
    }

    /// Its first value, unless that is empty.
    pub fn one(&self, key: &str) -> Option<&str> {
        self.all(key).first().map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// A file's text as its head, if it has one, and what follows it.
pub(super) fn split(text: &str) -> Result<(Option<Head>, &str), Refused> {
    let Some(inside) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else { return Ok((None, text)) };
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") && line.starts_with(['-', '.']) {
            let head = &inside[..at];
            if head.len() > MAX_BYTES || head.lines().count() > MAX_LINES {
                return Err(Refused);
            }
            return Ok((Some(parse(head)?), &inside[at + line.len()..]));
        }
        at += line.len();
    }
    // Never closed: it was a rule across the page.
    Ok((None, text))
}

fn parse(text: &str) -> Result<Head, Refused> {
    let mut head = Head::default();
    // A key whose value follows as a list, a line each.
    let mut open = false;
    for line in text.lines() {
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        if let Some(item) = bare.strip_prefix("- ").or(if bare == "-" { Some("") } else { None }) {
            let Some((_, values)) = head.0.last_mut().filter(|_| open) else { return Err(Refused) };
            let item = item.trim();
            // A list in a list, or a table in one.
            if item.starts_with("- ") || (!item.starts_with(['"', '\'']) && (item.contains(": ") || item.ends_with(':'))) {
                return Err(Refused);
            }
            values.push(whole(item)?);
            continue;
        }
        // Deeper in than the keys: something nested, or text over several lines.
        if line.starts_with([' ', '\t']) {
            return Err(Refused);
        }
        let (key, value) = bare.split_once(':').ok_or(Refused)?;
        let known_form = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.' | '/');
        let begins = key.starts_with(char::is_alphabetic);
        if !begins || key.len() > MAX_KEY || !key.chars().all(known_form) || !(value.is_empty() || value.starts_with([' ', '\t'])) {
            return Err(Refused);
        }
        let key = key.trim().to_lowercase();
        if head.0.iter().any(|(name, _)| *name == key) {
            return Err(Refused);
        }
        let value = value.trim();
        open = value.is_empty() || value.starts_with('#');
        let values = match value.strip_prefix('[') {
            _ if open => Vec::new(),
            Some(inner) => list(inner)?,
            None => vec![whole(value)?],
        };
        head.0.push((key, values));
    }
    Ok(head)
}

/// One value with nothing after it but a remark.
fn whole(text: &str) -> Result<String, Refused> {
    let (value, rest) = scalar::read(text, false).ok_or(Refused)?;
    let rest = rest.trim_start();
    if rest.is_empty() || rest.starts_with('#') { Ok(value) } else { Err(Refused) }
}

/// `one, "two"]`
fn list(inner: &str) -> Result<Vec<String>, Refused> {
    let mut values = Vec::new();
    let mut rest = inner.trim_start();
    loop {
        if let Some(after) = rest.strip_prefix(']') {
            let after = after.trim_start();
            return if after.is_empty() || after.starts_with('#') { Ok(values) } else { Err(Refused) };
        }
        let (value, after) = scalar::read(rest, true).ok_or(Refused)?;
        values.push(value);
        rest = after.trim_start();
        match rest.strip_prefix(',') {
            Some(after) => rest = after.trim_start(),
            None if rest.starts_with(']') => {}
            None => return Err(Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str) -> Result<Head, Refused> {
        split(&format!("---\n{text}\n---\nafter")).map(|(head, _)| head.unwrap())
    }

    #[test]
    fn heads_as_other_programs_write_them() {
        let read = head("date: 2026-11-24 # day\nTitle: \"A: b\"\ntags: [one, 'two, 2', \"three\"]\nfeelings:\n  - sad\n- \"a: b\"\ncssclass:\n# x\n\nurl: http://a.b/c")
            .unwrap();
        assert_eq!(read.one("date"), Some("2026-11-24"));
        assert_eq!(read.one("title"), Some("A: b"));
        assert_eq!(read.all("tags"), ["one", "two, 2", "three"]);
        assert_eq!(read.all("feelings"), ["sad", "a: b"]);
        assert_eq!(read.one("cssclass"), None);
        assert_eq!(read.one("url"), Some("http://a.b/c"));
    }

    #[test]
    fn what_follows_is_left_as_it_is() {
        for (text, body) in [
            ("---\na: b\n---\n\n body", "\n body"),
            ("---\r\na: b\r\n---\r\nbody", "body"),
            ("---\n---\n", ""),
            ("---\na: b\n...\nx\n---\n", "x\n---\n"),
        ] {
            let (head, rest) = split(text).unwrap();
            assert!(head.is_some(), "{text:?}");
            assert_eq!(rest, body, "{text:?}");
        }
        for text in ["no head", "", "----\na: b\n---\n", " ---\na: b\n---", "---\nnever closed\n"] {
            assert_eq!(split(text), Ok((None, text)), "{text:?}");
        }
    }

    #[test]
    fn bombs_and_what_nests_are_refused() {
        let deep = format!("a: {}{}", "[".repeat(10_000), "]".repeat(10_000));
        let wide = format!("{}: x", "k".repeat(65));
        let long = format!("a: {}", "x".repeat(1024 * 1024));
        let many = "- x\n".repeat(501);
        for text in [
            "a: &x [1]\nb: [*x, *x]",
            "a: *x",
            "<<: *x",
            "a: !!binary x",
            "a:\n  b: c",
            "a:\n  - b: c",
            "a:\n  - - b",
            "a: {b: c}",
            "a: |\n  text",
            "a: [b, [c]]",
            "a: [b",
            "a: \"b\" c",
            "a: b\na: c",
            "A: b\na: c",
            "no colon",
            "a:b",
            "- alone",
            "? x",
            deep.as_str(),
            wide.as_str(),
            long.as_str(),
            many.as_str(),
        ] {
            assert_eq!(head(text), Err(Refused), "{}", text.chars().take(40).collect::<String>());
        }
    }
}
