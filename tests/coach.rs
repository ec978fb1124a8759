//! The coach and the texts this app itself offers: what it holds up as strong is not flagged, what it holds up as weak is.

use groundwork::coach::{Category, Finding, Mode, Reach, review};
use groundwork::content::Content;

fn said(text: &str, findings: &[Finding]) -> String {
    format!("{:?} in: {text}", findings.iter().map(|found| found.category.id()).collect::<Vec<_>>())
}

#[test]
fn the_studio_s_own_examples_agree_with_the_coach() {
    let content = Content::bundled();
    let mut wrong = Vec::new();
    for (_, part) in content.apology.parts() {
        for text in [&part.example, &part.strong] {
            let found = review(Mode::Apology, Reach::Whole, text).findings;
            if !found.is_empty() {
                wrong.push(said(text, &found));
            }
        }
        let weak = review(Mode::Apology, Reach::Whole, &part.weak).findings;
        if weak.is_empty() {
            wrong.push(said(&part.weak, &weak));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn goals_of_the_library_are_goals_to_the_coach() {
    let content = Content::bundled();
    let mut wrong = Vec::new();
    for goal in &content.goals {
        let mut found = review(Mode::Goal, Reach::Whole, &goal.title).findings;
        // How often is chosen beside the title.
        found.retain(|found| found.category != Category::NoWhen);
        if !found.is_empty() {
            wrong.push(said(&goal.title, &found));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn needs_of_the_library_are_never_flagged() {
    for need in &Content::bundled().apology.needs {
        for reach in [Reach::Whole, Reach::HarmOnly] {
            let found = review(Mode::Talk, reach, &need.words).findings;
            assert!(found.is_empty(), "{}", said(&need.words, &found));
        }
    }
}
