//! Any text made fit for setting: what has no shape of its own goes, everything that was meant to be seen stays.

/// Cuts a text into paragraphs and takes out what can't be printed: control characters, marks that force a direction,
/// and code points that are no characters. Tabs become spaces; every kind of line end ends a paragraph.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut after_return = false;
    for c in text.chars() {
        let here = all.len() - 1;
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => all.push(String::new()),
            '\t' => all[here].push_str("    "),
            c if is_dropped(c) => {}
            c => all[here].push(c),
        }
        after_return = c == '\r';
    }
    all
}

/// The text on one line, its paragraphs joined by spaces.
pub fn one_line(text: &str) -> String {
    let lines = paragraphs(text);
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_dropped(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // direction forced on what follows
            | '\u{fff9}'..='\u{fffb}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' // annotations, byte order, tags
            | '\u{fdd0}'..='\u{fdef}')
        || (c as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_kind_end_a_paragraph() {
        assert_eq!(paragraphs("a\r\nb\nc\rd\u{2028}e"), ["a", "b", "c", "d", "e"]);
        assert_eq!(paragraphs("a\n\nb"), ["a", "", "b"]);
    }

    #[test]
    fn what_has_no_shape_goes() {
        assert_eq!(one_line("a\u{202e}b\0c\u{7}\u{feff}\td\u{ffff}"), "abc    d");
        assert_eq!(one_line(" one \n\n two "), "one two");
    }
}
