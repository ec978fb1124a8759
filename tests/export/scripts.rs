//! Any text in any script makes pages, and what is typed can be read back.

use crate::sample::{day, goal, mine, rules, words};
use crate::tool::{assert_sound, rules_pdf, says};
use groundwork::domain::goal::Cadence;
use groundwork::domain::person::Seat;
use groundwork::domain::summary::{Excerpt, Note, Part, RulesSheet, Summary, Whose};
use groundwork::export::{PageOptions, Paper, layout, markdown, pdf, text};
use proptest::prelude::*;

/// The same text in every place a person can write.
fn everywhere(text: &str) -> Summary {
    let mut one = goal(None, text, Cadence::Daily, &[]);
    one.when = words(text);
    one.then = words(text);
    one.purpose = Some(words(text));
    one.notes = vec![Note { day: day("2026-11-10"), words: words(text) }];
    Summary {
        whose: Whose::Mine(text.to_owned()),
        sections: vec![
            Part::Topics(vec![words(text)]),
            Part::Goals(vec![one]),
            Part::Excerpts(vec![Excerpt { day: day("2026-11-08"), title: words(text), words: words(text) }]),
        ],
        ..mine()
    }
}

#[test]
fn odd_texts_make_sound_pages() {
    for odd in [
        "",
        " ",
        "\n\n",
        "مرحبا بالعالم",
        "שלום עולם abc שלום",
        "你好，世界。今天下雨。",
        "नमस्ते दुनिया",
        "สวัสดีชาวโลก",
        "ខ្មែរ",
        "བོད་ཡིག",
        "😀👩‍👩‍👧🏳️‍🌈❤️",
        "a\u{301}\u{302}\u{303}\u{304}",
        "\u{200d}",
        "\u{200e}\u{200f}\u{200b}",
        "\u{202e}backwards\u{202c}",
        "\u{feff}x\u{fffe}\u{ffff}",
        "a\0b",
        "\u{7}\u{1b}[31m",
        "\u{e000}\u{f8ff}",
        "\u{10ffff}\u{10a60}",
        "x\u{ad}y",
        "fi ffi fl",
        "line\r\nline\ttab\u{2028}line",
        "\u{1f1e9}\u{1f1ea}",
        "ﷺ",
        "𝔘𝔫𝔦",
    ] {
        let bytes = pdf(&everywhere(odd), PageOptions::default(), None).unwrap();
        assert_sound(&bytes);
        let with_both = Summary {
            whose: Whose::Ours([odd.to_owned(), odd.to_owned()]),
            sections: vec![Part::Goals(vec![goal(Some(Seat::Second), odd, Cadence::Daily, &[])])],
            ..mine()
        };
        assert!(pdf(&with_both, PageOptions::default(), None).is_ok());
        let mut all = rules();
        all[0].words = words(odd);
        assert_sound(&rules_pdf(
            &RulesSheet { of: groundwork::domain::summary::SheetOf::Rules, whose: with_both.whose, rules: all, made: day("2026-11-12") },
            Paper::A4,
        ));
    }
}

#[test]
fn a_word_of_ten_thousand_letters_and_a_title_of_pages_are_broken_and_kept() {
    for long in ["x".repeat(10_000), "word ".repeat(9_000), "好".repeat(9_000)] {
        let summary = everywhere(&long);
        assert_sound(&pdf(&summary, PageOptions::default(), None).unwrap());
        let pages = layout(&summary, PageOptions::default());
        let letters: usize =
            (0..pages.len()).map(|n| pages.words(n).matches(&long[..1.max(long.chars().next().unwrap().len_utf8())]).count()).sum();
        let each = long.matches(long.chars().next().unwrap()).count();
        assert!(letters >= each * 7, "{letters} of {}", each * 7);
    }
}

#[test]
fn a_character_no_font_draws_is_still_read_back() {
    // The last ones are drawn as one picture where there is a face for them.
    let unknown = "before \u{10A60}\u{10A61} and \u{1F469}\u{200d}\u{1F469}\u{200d}\u{1F467} after";
    let bytes = pdf(&everywhere(unknown), PageOptions::default(), None).unwrap();
    if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
        assert!(text.contains(unknown), "{text}");
    }
    assert!(layout(&everywhere(unknown), PageOptions::default()).words(0).contains(unknown));
}

#[test]
fn latin_and_greek_never_open_the_systems_fonts() {
    let pages = layout(&everywhere("Größe, naïve, Łódź, Việt Nam, “quoted” – and so on…"), PageOptions::default());
    let runs = pages.pages().iter().flat_map(|page| &page.items);
    for item in runs {
        if let groundwork::export::Draw::Text(run) = &item.draw {
            assert!(pages.face(run).unwrap().bundled);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_makes_pages_in_every_form(any in "(\\PC|[\\u{0}-\\u{ff}]|\\p{any}){0,80}") {
        let summary = everywhere(&any);
        prop_assert!(pdf(&summary, PageOptions::default(), None).is_ok());
        prop_assert!(!markdown(&summary).is_empty() && !text(&summary).is_empty());
    }
}

/// A minimal Debian has no font at all; its pages are made with ours.
#[cfg(target_os = "linux")]
#[test]
fn a_system_without_fonts_makes_pages_too() {
    let dir = tempfile::tempdir().unwrap();
    let none = dir.path().join("fonts.conf");
    std::fs::write(&none, "<?xml version=\"1.0\"?><fontconfig></fontconfig>").unwrap();
    let again = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "scripts::odd_texts_make_sound_pages"])
        .env("FONTCONFIG_FILE", &none)
        .output()
        .unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stdout));
}
