//! A page written in parts, printed and as plain text, read back: its date, its titles and its words, and nothing else.

use crate::tool::{assert_sound, parts_pdf, says};
use groundwork::domain::parts_sheet::PartsSheet;
use groundwork::domain::words::Words;
use groundwork::export::{Paper, parts_text};

fn sheet(parts: &[(&str, &str)]) -> PartsSheet {
    let parts = parts.iter().map(|(title, words)| ((*title).to_owned(), Words::new(*words).unwrap())).collect();
    PartsSheet { day: "2026-11-12".parse().unwrap(), parts }
}

/// A page to look at.
pub fn bytes() -> Vec<u8> {
    let parts = [("What happened", "I opened a card in January.\n\nI hid every statement."), ("Money", "4,200 on it by May.")];
    parts_pdf(&sheet(&parts), Paper::A4)
}

#[test]
fn the_page_holds_the_date_the_titles_and_the_words_and_nothing_else() {
    let bytes = bytes();
    assert_sound(&bytes);
    if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
        let said: Vec<&str> = text.split_whitespace().collect();
        let expected = "12 November 2026 What happened I opened a card in January. I hid every statement. Money 4,200 on it by May.";
        assert_eq!(said, expected.split_whitespace().collect::<Vec<_>>());
    }
    if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(!info.contains("Author") && !info.to_lowercase().contains("groundwork"), "{info}");
    }
}

#[test]
fn no_words_are_too_odd_or_too_many() {
    for odd in ["", "🙂", "مرحبا", "\u{202e}abc", "a\r\nb\tc", "漢字。"] {
        assert_sound(&parts_pdf(&sheet(&[("Money", odd)]), Paper::Letter));
    }
    let long = "A sentence about what I did, and when. ".repeat(400);
    let bytes = parts_pdf(&sheet(&[("What happened", &long), ("Money", &long)]), Paper::A4);
    assert_sound(&bytes);
    if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
        assert_eq!(text.split_whitespace().filter(|word| *word == "when.").count(), 800, "no sentence is lost");
    }
}

#[test]
fn plain_text_has_each_title_above_its_words() {
    let text = parts_text(&sheet(&[("Money", "4,200.\nAll of it."), ("Health", "None.")]));
    assert_eq!(text, "12 November 2026\n\nMoney\n-----\n4,200.\nAll of it.\n\nHealth\n------\nNone.\n");
}
