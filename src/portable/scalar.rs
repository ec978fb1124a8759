//! One value of a head: quoted or plain, as YAML writes it. A small part of YAML, read strictly; no references, no types.

use std::fmt::Write as _;

/// A text in double quotes, as every reader of YAML and of JSON takes it.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // What YAML takes for a line's end, or doesn't take at all.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Reads one value from the start of `text`; answers with it and what follows. In a list, a plain value ends at `,` or `]`.
pub(super) fn read(text: &str, in_list: bool) -> Option<(String, &str)> {
    match text.chars().next() {
        Some('"') => double(&text[1..]),
        Some('\'') => single(&text[1..]),
        // References, types, nested values, blocks and what YAML keeps for itself.
        Some('&' | '*' | '!' | '{' | '[' | '|' | '>' | '%' | '@' | '`') => None,
        _ => Some(plain(text, in_list)),
    }
}

fn plain(text: &str, in_list: bool) -> (String, &str) {
    let comment = text.match_indices('#').map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with([' ', '\t']));
    let stop = if in_list { text.find([',', ']']) } else { None };
    let end = comment.into_iter().chain(stop).min().unwrap_or(text.len());
    (text[..end].trim().to_owned(), &text[end..])
}

fn single(text: &str) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut rest = text;
    loop {
        let end = rest.find('\'')?;
        out.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        let Some(after) = rest.strip_prefix('\'') else { return Some((out, rest)) };
        out.push('\'');
        rest = after;
    }
}

fn double(text: &str) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, &text[at + 1..])),
            '\\' => {
                let (_, escape) = chars.next()?;
                let known: Option<char> = match escape {
                    'n' => '\n'.into(),
                    't' => '\t'.into(),
                    'r' => '\r'.into(),
                    '0' => '\0'.into(),
                    '"' | '\\' | '/' | ' ' => escape.into(),
                    'x' | 'u' | 'U' => None,
                    _ => return None,
                };
                out.push(match known {
                    Some(known) => known,
                    None => by_number(&mut chars, escape)?,
                });
            }
            c => out.push(c),
        }
    }
    None
}

fn by_number(chars: &mut std::str::CharIndices<'_>, escape: char) -> Option<char> {
    let digits = match escape {
        'x' => 2,
        'u' => 4,
        _ => 8,
    };
    let mut number = 0_u32;
    for _ in 0..digits {
        number = number.checked_mul(16)? + chars.next()?.1.to_digit(16)?;
    }
    // Half of a pair, as JSON writes what lies beyond 16 bits.
    if escape == 'u' && (0xd800..0xdc00).contains(&number) {
        let (_, backslash) = chars.next()?;
        let (_, u) = chars.next()?;
        let mut low = 0_u32;
        for _ in 0..4 {
            low = low * 16 + chars.next()?.1.to_digit(16)?;
        }
        let is_pair = backslash == '\\' && u == 'u' && (0xdc00..0xe000).contains(&low);
        return is_pair.then(|| char::from_u32(0x10000 + ((number - 0xd800) << 10) + (low - 0xdc00)))?;
    }
    char::from_u32(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_read_as_yaml_means_them() {
        for (text, in_list, value, rest) in [
            ("plain words", false, "plain words", ""),
            ("plain # a remark", false, "plain", "# a remark"),
            ("a#b", false, "a#b", ""),
            ("one, two", true, "one", ", two"),
            ("one, two", false, "one, two", ""),
            ("'it''s'] x", true, "it's", "] x"),
            ("\"a\\n\\\"b\\\" \\u00e9 \\ud83d\\ude00\"", false, "a\n\"b\" é 😀", ""),
            ("\"\\x41\\U0001F600\"", false, "A😀", ""),
            ("", false, "", ""),
        ] {
            assert_eq!(read(text, in_list), Some((value.to_owned(), rest)), "{text}");
        }
    }

    #[test]
    fn what_is_not_plain_is_refused() {
        for text in
            ["&a x", "*a", "!!python/object x", "{a: b}", "[a]", "|", ">", "\"open", "'open", "\"\\q\"", "\"\\ud83d\"", "\"\\u12", "@x"]
        {
            assert_eq!(read(text, false), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_is_read_back(text in any::<String>(), rest in "[,\\] a-z]{0,5}") {
            let quoted = quoted(&text);
            prop_assert!(!quoted.contains('\n'));
            let whole = format!("{quoted}{rest}");
            prop_assert_eq!(read(&whole, true), Some((text, rest.as_str())));
        }
    }
}
