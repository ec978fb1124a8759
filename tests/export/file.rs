//! The PDF as a file: sound, tagged, named neutrally, locked when asked, the same every time.

use crate::sample::{day, mine, ours, rules};
use crate::tool::{assert_sound, rules_pdf, run, says};
use groundwork::domain::summary::{Part, RulesSheet, Summary, Whose};
use groundwork::export::{ExportError, PageOptions, Paper, pdf};

fn bytes(summary: &Summary) -> Vec<u8> {
    pdf(summary, PageOptions::default(), None).unwrap()
}

#[test]
fn it_is_sound_tagged_and_tells_nothing_of_whoever_made_it() {
    for summary in [mine(), ours()] {
        let bytes = bytes(&summary);
        assert_sound(&bytes);
        if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
            assert!(info.contains("Tagged:          yes"), "{info}");
            assert!(info.contains("Title:           Notes\n"), "{info}");
            for personal in ["Author", "Creator", "Producer", "Keywords", "Subject"] {
                assert!(!info.contains(personal), "{personal}: {info}");
            }
        }
        if let Some(meta) = says("pdfinfo", &["-meta", "FILE"], &bytes) {
            assert!(meta.contains("<pdfuaid:part>1<"), "{meta}");
            assert!(meta.contains("<pdfaid:part>2<") && meta.contains("<pdfaid:conformance>A<"), "{meta}");
            // A day whose time is a blank midnight: who looks at the file learns no more than who looks at the paper.
            let days = meta.replace("2026-11-12T00:00:00Z", "");
            assert!(days.len() < meta.len() && !days.contains("2026"), "{meta}");
            assert!(!meta.contains("Jonah") && !meta.to_lowercase().contains("groundwork") && !meta.contains("krilla"), "{meta}");
        }
    }
}

#[test]
fn readers_by_ear_get_headings_lists_and_drawings_in_words() {
    let Some(tree) = says("pdfinfo", &["-struct-text", "FILE"], &bytes(&mine())) else { return };
    let order = [
        "Document",
        "H1",
        "Notes for my counselor",
        "H2",
        "What I most want to talk about",
        "LBody",
        "My goals",
        "Table",
        "TR",
        "TH:",
        "Goal and own notes",
        "TD",
        "Figure",
        "H3",
        "BlockQuote",
    ];
    let mut rest = tree.as_str();
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is missing or out of order: {tree}"));
        rest = &rest[at + part.len()..];
    }
    if let Some(object) = says("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], &bytes(&mine())) {
        assert!(object.contains("/Alt (Kept on 46 of 58 days answered. Partly: 6. Missed: 6.)"));
        assert!(object.contains("/Lang (en") && object.contains("/Scope /Column"));
    }
}

#[test]
fn every_section_is_there_in_order() {
    let expected: [(Summary, &[&str]); 2] = [
        (
            mine(),
            &[
                "Notes for my counselor",
                "1 June to 12 November 2026. From Jonah.",
                "What I most want to talk about",
                "Shame, and going quiet",
                "My goals",
                "Message before 6",
                "46 of 58",
                "then I message before 6 and say when",
                "Sent it at 6:10.",
                "no number waits",
                "In my own words",
                "After the statement",
                "an ordinary evening",
                "That was new.",
                "Notes for the session",
            ],
        ),
        (
            ours(),
            &[
                "Notes for our counselor",
                "Each of us chose",
                "Goals now",
                "An evening that is mine",
                "Agreed between us",
                "Phones stay in the hall.",
                "14 September 2025",
            ],
        ),
    ];
    for (summary, parts) in expected {
        let Some(text) = says("pdftotext", &["FILE", "-"], &bytes(&summary)) else { return };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = text.as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("“{part}” is missing or out of order: {text}"));
            rest = &rest[at + part.len()..];
        }
    }
}

#[test]
fn a_section_that_is_not_there_leaves_no_trace() {
    let mut summary = ours();
    summary.sections.retain(|part| !matches!(part, Part::Rules(_)));
    let Some(text) = says("pdftotext", &["FILE", "-"], &bytes(&summary)) else { return };
    assert!(!text.contains("Agreed between us") && !text.contains("onsent") && !text.contains("aiting"), "{text}");
}

#[test]
fn the_same_pages_are_the_same_bytes() {
    for paper in Paper::ALL {
        let options = PageOptions { paper, room: true };
        assert_eq!(pdf(&mine(), options, None).unwrap(), pdf(&mine(), options, None).unwrap());
    }
}

#[test]
fn a_password_is_asked_for_and_opens_it() {
    for password in ["six quiet words", "Grüße und ключ", "x"] {
        let locked = pdf(&mine(), PageOptions::default(), Some(password)).unwrap();
        let Some(refused) = run("qpdf", &["--check", "FILE"], &locked) else { return };
        assert!(!refused.status.success(), "it opened without a password");
        let given = format!("--password={password}");
        let opened = run("qpdf", &["--check", &given, "FILE"], &locked).unwrap();
        assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
        let kind = says("qpdf", &["--show-encryption", &given, "FILE"], &locked).unwrap();
        assert!(kind.contains("R = 6") && kind.contains("AESv3"), "{kind}");
        if let Some(info) = says("pdfinfo", &["-upw", password, "FILE"], &locked) {
            assert!(info.contains("Tagged:          yes") && info.contains("print:yes copy:yes"), "{info}");
            assert!(kind.contains("extract for accessibility: allowed"), "{kind}");
            let meta = says("pdfinfo", &["-meta", "-upw", password, "FILE"], &locked).unwrap();
            assert!(meta.contains("<pdfuaid:part>1<") && !meta.contains("pdfaid:part"), "an encrypted file is no archive: {meta}");
        }
        if let Some(text) = says("pdftotext", &["-upw", password, "FILE", "-"], &locked) {
            assert!(text.contains("Shame, and going quiet"));
        }
        for plain in [&b"Jonah"[..], b"Notes", b"Kept on"] {
            assert!(!locked.windows(plain.len()).any(|part| part == plain), "something is legible");
        }
    }
}

#[test]
fn a_password_no_reader_takes_is_refused_before_anything_is_written() {
    for password in ["", "tab\there", &"long ".repeat(30)] {
        assert_eq!(pdf(&mine(), PageOptions::default(), Some(password)), Err(ExportError::Password));
    }
}

#[test]
fn the_sheet_of_rules_fits_one_page_for_any_usual_number() {
    for count in [0, 1, 5, 14] {
        let all: Vec<_> = rules().into_iter().cycle().take(count).collect();
        for whose in [ours().whose, Whose::Mine("Maya".to_owned()), Whose::Mine(String::new())] {
            let bytes = rules_pdf(
                &RulesSheet { of: groundwork::domain::summary::SheetOf::Rules, whose, rules: all.clone(), made: day("2026-11-12") },
                Paper::Letter,
            );
            assert_sound(&bytes);
            if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
                assert!(info.contains("Pages:           1\n"), "{count} rules: {info}");
            }
        }
    }
    let sheet =
        RulesSheet { of: groundwork::domain::summary::SheetOf::Rules, whose: ours().whose, rules: rules(), made: day("2026-11-12") };
    if let Some(text) = says("pdftotext", &["FILE", "-"], &rules_pdf(&sheet, Paper::A4)) {
        assert!(text.contains("not a contract") && text.contains("leave at any time"), "{text}");
    }
}

/// Every reader we could find opens it: what the pages say comes out of each.
#[test]
fn other_readers_open_it() {
    for summary in [mine(), ours()] {
        let bytes = bytes(&summary);
        let whole = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(text) = says("mutool", &["draw", "-F", "txt", "FILE"], &bytes) {
            assert!(whole(&text).contains("Message before 6") && whole(&text).contains("Self-reported"), "{text}");
        }
        if let Some(drawn) = run("mutool", &["draw", "-q", "-F", "pgm", "-o", "/dev/null", "FILE"], &bytes) {
            // Debian's build reads no colour profiles and says so of every file that has one, as an archive must.
            let said = String::from_utf8_lossy(&drawn.stderr).replace("warning: ICC support is not available", "");
            assert!(drawn.status.success() && said.trim().is_empty(), "{said}");
        }
        if let Some(drawn) = run("gs", &["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", "FILE"], &bytes) {
            let said = String::from_utf8_lossy(&[drawn.stdout, drawn.stderr].concat()).into_owned();
            assert!(drawn.status.success() && !said.to_lowercase().contains("error"), "{said}");
        }
    }
}

#[test]
fn the_head_of_a_table_comes_again_on_every_page_it_goes_over_to() {
    let mut summary = ours();
    let many: Vec<_> = rules().into_iter().cycle().take(60).collect();
    summary.sections = vec![Part::Rules(many)];
    let bytes = bytes(&summary);
    assert_sound(&bytes);
    let Some(text) = says("pdftotext", &["-layout", "FILE", "-"], &bytes) else { return };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| page.contains("Since") || page.contains("Bring one topic")).collect();
    assert!(pages.len() > 1);
    for page in pages.iter().filter(|page| page.contains("Bring one topic")) {
        assert_eq!(page.matches("What was agreed").count(), 1, "{page}");
    }
    // Whoever reads by ear hears it once.
    if let Some(tree) = says("pdfinfo", &["-struct-text", "FILE"], &bytes) {
        assert_eq!(tree.matches("What was agreed").count(), 1);
        assert_eq!(tree.matches("TR\n").count(), 61);
    }
}

/// Writes the sample pages where a person can look at them: `cargo test --test export -- --ignored`.
#[test]
#[ignore = "only for looking at the pages"]
fn pages_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let sheet =
        RulesSheet { of: groundwork::domain::summary::SheetOf::Rules, whose: ours().whose, rules: rules(), made: day("2026-11-12") };
    for (name, bytes) in [
        ("mine", bytes(&mine())),
        ("ours", bytes(&ours())),
        ("full", bytes(&crate::sample::full())),
        ("rules", rules_pdf(&sheet, Paper::A4)),
        ("letter", crate::letter::bytes()),
        ("parts", crate::parts::bytes()),
    ] {
        std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
    }
}
