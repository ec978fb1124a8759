//! Pages opened by tools we did not write, where they are there.

use super::*;
use crate::domain::goal::{Cadence, DayState, StrengthWord, Tally};
use crate::domain::person::Seat;
use crate::domain::summary::{Excerpt, GoalRecord, Note, Part, RuleInForce, Whose};
use crate::domain::words::Words;
use proptest::prelude::*;
use std::path::PathBuf;
use std::process::Command;

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn goal(title: &str, seat: Option<Seat>) -> GoalRecord {
    GoalRecord {
        owner: if seat.is_some() { "Jonah".to_owned() } else { String::new() },
        seat,
        title: words(title),
        when: words("I will be late"),
        then: words("I write before six"),
        cadence: Cadence::Daily,
        start: "2026-09-01".parse().unwrap(),
        until: Some("2026-12-18".parse().unwrap()),
        purpose: None,
        tally: Tally { kept: 20, partly: 3, answered: 24 },
        first_stone: "2026-10-26".parse().unwrap(),
        stones: vec![DayState::NotDue; 28],
        word: Some(StrengthWord::Steady),
        notes: vec![Note { day: "2026-11-10".parse().unwrap(), words: words("Easier since I set an alarm.") }],
    }
}

fn ours() -> Summary {
    let rule = |text: &str| RuleInForce { words: words(text), since: "2026-06-03".parse().unwrap() };
    Summary {
        whose: Whose::Ours(["Maya".to_owned(), "Jonah".to_owned()]),
        from: "2026-06-01".parse().unwrap(),
        to: "2026-11-12".parse().unwrap(),
        made: "2026-11-12".parse().unwrap(),
        sections: vec![
            Part::Goals(vec![goal("Message before 6 if I will be late", Some(Seat::Second)), goal("An evening that is mine", Some(Seat::First))]),
            Part::Rules(vec![rule("Either of us can stop for tonight, no reason needed."), rule("No shouting, no name-calling.")]),
        ],
    }
}

fn mine(topics: usize, goals: usize, text: &str) -> Summary {
    Summary {
        whose: Whose::Mine("Maya".to_owned()),
        sections: vec![
            Part::Topics((0..topics).map(|n| words(&format!("Topic {n}: {text}"))).collect()),
            Part::Goals((0..goals).map(|n| goal(&format!("Goal {n}"), None)).collect()),
            Part::Excerpts(vec![Excerpt { day: "2026-11-08".parse().unwrap(), title: words("Sunday"), words: words(text) }]),
        ],
        ..ours()
    }
}

/// Runs a tool on `bytes`; none, said plainly, where the tool is missing.
fn tool(name: &str, args: &[&str], bytes: &[u8]) -> Option<(bool, String)> {
    let dir = tempfile::tempdir().unwrap();
    let file: PathBuf = dir.path().join("pages.pdf");
    std::fs::write(&file, bytes).unwrap();
    let args = args.iter().map(|arg| if *arg == "FILE" { file.to_str().unwrap() } else { arg });
    match Command::new(name).args(args).output() {
        Err(_) => {
            eprintln!("skipped: {name} is not installed");
            None
        }
        Ok(output) => Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())),
    }
}

#[test]
fn the_pages_are_sound_tagged_and_readable() {
    let bytes = pdf(&ours(), Paper::A4, None).unwrap();
    if let Some((sound, said)) = tool("qpdf", &["--check", "FILE"], &bytes) {
        assert!(sound, "{said}");
    }
    if let Some((_, info)) = tool("pdfinfo", &["FILE"], &bytes) {
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains("Title:           Notes for our counselor"), "{info}");
        assert!(!info.contains("Author") && !info.contains("CreationDate"), "{info}");
    }
    if let Some((_, text)) = tool("pdftotext", &["-layout", "FILE", "-"], &bytes) {
        for expected in ["Notes for our counselor", "Message before 6 if I will be late", "20 of 24", "Agreed between us", "3 June 2026"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }
}

#[test]
fn the_same_pages_are_the_same_bytes() {
    assert_eq!(pdf(&ours(), Paper::Letter, None).unwrap(), pdf(&ours(), Paper::Letter, None).unwrap());
}

#[test]
fn a_password_is_asked_for() {
    let bytes = pdf(&ours(), Paper::A4, Some("six quiet words")).unwrap();
    assert!(!bytes.windows(4).any(|part| part == b"Maya"));
    if let Some((opened, _)) = tool("qpdf", &["--check", "FILE"], &bytes) {
        assert!(!opened);
        let (opened, said) = tool("qpdf", &["--check", "--password=six quiet words", "FILE"], &bytes).unwrap();
        assert!(opened, "{said}");
        let (_, shown) = tool("qpdf", &["--show-encryption", "--password=six quiet words", "FILE"], &bytes).unwrap();
        assert!(shown.contains("R = 6"), "{shown}");
    }
    assert_eq!(pdf(&ours(), Paper::A4, Some("")), Err(ExportError::Password));
}

#[test]
fn any_script_and_odd_characters_make_pages() {
    for text in [
        "مرحبا بالعالم",
        "你好，世界",
        "नमस्ते दुनिया",
        "สวัสดี",
        "שלום \u{202e}abc\u{202c}",
        "😀👩‍👩‍👧 🏳️‍🌈",
        "a\u{301}\u{302}\u{303} \u{200d}\u{200b}\u{feff} \u{fffd} \u{e000}",
        "\u{1F9E2}\u{10FFFF}\u{0}\u{7}\u{85}",
        &"x".repeat(10_000),
        "line\n\n\nline\r\ntab\tend",
    ] {
        let bytes = pdf(&mine(1, 1, text), Paper::A4, None).unwrap();
        if let Some((sound, said)) = tool("qpdf", &["--check", "FILE"], &bytes) {
            assert!(sound, "{said}");
        }
    }
}

#[test]
fn a_character_without_a_font_is_still_there_for_readers() {
    let bytes = pdf(&mine(1, 0, "before \u{10A60} after"), Paper::A4, None).unwrap();
    if let Some((_, text)) = tool("pdftotext", &["FILE", "-"], &bytes) {
        assert!(text.contains("before") && text.contains("after"), "{text}");
    }
}

#[test]
fn a_heading_is_never_left_alone_at_the_foot() {
    for topics in 1..80 {
        let pages = pages(&mine(topics, 3, "a few words"), Paper::A4);
        for page in &pages.pages {
            let last = page.items.iter().rev().find_map(|placed| placed.element);
            let alone = last.is_some_and(|at| matches!(pages.elements[at], layout::Element::Heading(_)));
            let lines = page.items.iter().filter(|p| p.element.is_none() && matches!(p.item, Item::Rule { .. })).count();
            assert!(!alone || lines > 3, "{topics} topics");
        }
    }
}

#[test]
fn nothing_is_set_outside_the_page() {
    for paper in [Paper::A4, Paper::Letter] {
        let pages = pages(&mine(200, 60, &"wide ".repeat(400)), paper);
        assert!(pages.pages.len() > 5);
        for placed in pages.pages.iter().flat_map(|page| &page.items) {
            assert!(placed.x >= layout::MARGIN - 1.0 && placed.x <= pages.size.0 - 40.0);
            assert!(placed.y >= 30.0 && placed.y <= pages.size.1 - 36.0, "{}", placed.y);
        }
    }
}

#[test]
fn plain_forms_hold_the_same_and_escape_what_was_written() {
    let summary = mine(2, 1, "*not bold* <b>");
    let md = markdown(&summary);
    assert!(md.starts_with("# Notes for my counselor"));
    assert!(md.contains("\\*not bold\\* \\<b\\>"));
    assert!(plain_text(&summary).contains("*not bold* <b>"));
    assert!(markdown(&ours()).contains("Kept 20, partly 3, missed 1"));
}

#[test]
fn an_empty_summary_says_so() {
    let empty = Summary { sections: Vec::new(), ..ours() };
    assert!(plain_text(&empty).contains("Nothing was chosen"));
    assert!(pdf(&empty, Paper::A4, None).is_ok());
}

#[test]
fn the_ground_rules_fit_one_page() {
    let rules = vec![RuleInForce { words: words("One topic a talk."), since: "2026-06-03".parse().unwrap() }; 12];
    let sheet = RulesSheet { names: vec!["Maya".to_owned(), "Jonah".to_owned()], rules, made: "2026-11-12".parse().unwrap() };
    let bytes = rules_pdf(&sheet, Paper::A4).unwrap();
    if let Some((_, info)) = tool("pdfinfo", &["FILE"], &bytes) {
        assert!(info.contains("Pages:           1"), "{info}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_makes_pages(text in "(\\PC|[\\u{0}-\\u{ff}]|\\p{any}){0,60}") {
        prop_assert!(pdf(&mine(1, 1, &text.replace('\0', "")), Paper::A4, None).is_ok());
    }
}
