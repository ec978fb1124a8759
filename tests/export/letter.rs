//! A letter, printed and as plain text, read back: its date and its words, and nothing about who wrote it with what.

use crate::tool::{assert_sound, letter_pdf, says};
use groundwork::domain::apology::LetterSheet;
use groundwork::domain::words::Words;
use groundwork::export::{Paper, letter_text};

fn sheet(letter: &str) -> LetterSheet {
    LetterSheet { day: "2026-11-12".parse().unwrap(), letter: Words::new(letter).unwrap() }
}

const LETTER: &str =
    "I opened a card in January.\n\nOn Fridays I show the page.\nOn Mondays I pay something off.\n\nYou owe me no answer.";

/// A letter to look at.
pub fn bytes() -> Vec<u8> {
    letter_pdf(&sheet(LETTER), Paper::A4)
}

#[test]
fn the_page_holds_the_date_and_the_letter_and_nothing_else() {
    for paper in [Paper::A4, Paper::Letter] {
        let bytes = letter_pdf(&sheet(LETTER), paper);
        assert_sound(&bytes);
        if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
            let said: Vec<&str> = text.split_whitespace().collect();
            let expected = format!("12 November 2026 {LETTER}");
            assert_eq!(said, expected.split_whitespace().collect::<Vec<_>>());
        }
        if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
            assert!(info.contains("Tagged:          yes") && info.contains("Pages:           1\n"), "{info}");
            assert!(!info.contains("Author") && !info.contains("Keywords") && !info.to_lowercase().contains("groundwork"), "{info}");
        }
    }
}

#[test]
fn a_letter_of_many_pages_goes_on_and_is_numbered() {
    let letter = "A sentence about what I did, and when, and for how long. ".repeat(12) + "\n\n";
    let bytes = letter_pdf(&sheet(&letter.repeat(12)), Paper::A4);
    assert_sound(&bytes);
    if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
        assert_eq!(text.split_whitespace().filter(|word| *word == "long.").count(), 144, "no sentence is lost");
        assert!(text.contains("Page 2 of"), "{text}");
    }
}

#[test]
fn no_letter_is_too_odd() {
    for odd in ["", " \n", "🙂", "مرحبا", "\u{202e}abc", "a\r\nb\tc", "漢字。"] {
        assert_sound(&letter_pdf(&sheet(odd), Paper::A4));
        assert!(letter_text(&sheet(odd)).starts_with("12 November 2026\n\n"));
    }
}

#[test]
fn plain_text_keeps_the_writers_own_lines() {
    assert_eq!(letter_text(&sheet(LETTER)), format!("12 November 2026\n\n{LETTER}\n"));
    let long = letter_text(&sheet(&"word ".repeat(60)));
    assert!(long.lines().all(|line| line.chars().count() <= 76));
}
