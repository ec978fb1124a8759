//! Markdown and plain text hold what the pages hold.

use crate::sample::{mine, ours};
use groundwork::export::{markdown, text};

#[test]
fn both_forms_hold_every_section() {
    for summary in [mine(), ours()] {
        for form in [markdown(&summary), text(&summary)] {
            assert!(form.contains("1 June to 12 November 2026"));
            assert!(form.contains("Self-reported by") && form.ends_with('\n') && !form.ends_with("\n\n"));
            assert!(!form.contains("\n\n\n\n"), "{form}");
        }
    }
    let markdown = markdown(&mine());
    for part in [
        "# Notes for my counselor",
        "## What I most want to talk about",
        "1. Saying bad news",
        "### Message before 6",
        "Kept on 46 of 58 days answered",
        "- “Sent it at 6:10.” 10 November",
        "### After the statement, 8 November",
        "> We opened the statement",
    ] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
    let plain = text(&ours());
    for part in ["Notes for our counselor", "- An evening that is mine", "Maya. Wednesdays", "- Bring one topic. (Since 28 June)"] {
        assert!(plain.contains(part), "{part}: {plain}");
    }
    assert!(plain.lines().all(|line| line.chars().count() <= 76));
}
