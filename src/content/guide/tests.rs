//! The Guide that is carried, and what a careless file does to it.

use super::super::Content;
use super::*;
use proptest::prelude::*;

fn guide() -> &'static Guide {
    &Content::bundled().guide
}

#[test]
fn each_takes_three_to_six_minutes() {
    assert!(guide().iter().count() >= 28);
    for article in guide().iter() {
        assert!((3..=6).contains(&article.minutes), "{} {}", article.id, article.minutes);
    }
}

/// Every part of the practice map, by its letter and how many there are.
const PARTS: [(char, u32); 13] =
    [('A', 2), ('B', 5), ('C', 4), ('D', 4), ('E', 5), ('F', 5), ('G', 4), ('H', 4), ('I', 4), ('J', 3), ('K', 1), ('L', 5), ('M', 9)];

#[test]
fn every_part_of_the_practice_has_its_article() {
    let covered: std::collections::BTreeSet<&str> =
        guide().iter().flat_map(|article| article.covers.iter().map(String::as_str)).collect();
    let all = PARTS.iter().flat_map(|(letter, count)| (1..=*count).map(move |n| format!("{letter}{n}")));
    let missing: Vec<String> = all.filter(|part| !covered.contains(part.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_source_can_be_looked_up() {
    for source in guide().iter().flat_map(|article| &article.sources) {
        assert!(source.place().contains('.') && source.place().contains('/'), "{}", source.title);
    }
}

const ARTICLE: &str = "+++\ntitle = \"One\"\nfor = \"any\"\ncovers = [\"A1\"]\nfind = [\"one\"]\n\
    pair = { left = \"A\", weak = \"B\", right = \"C\", strong = \"D\" }\n\
    try = { words = \"Open it\", opens = \"goals\" }\nsee = [\"other\"]\n+++\nBegin.\n\n[pair]\n\n";

fn filled(front: &str) -> String {
    format!("{front}{}", "You can say it in a few short words.\n\n".repeat(80))
}

#[test]
fn what_an_editor_forgot_is_said() {
    assert!(article::parse("one", &filled(ARTICLE)).is_ok());
    for (from, to, said) in [
        ("+++\ntitle", "title", "front matter"),
        ("for = \"any\"", "for = \"both\"", "unknown variant"),
        ("opens = \"goals\"", "opens = \"nowhere\"", "unknown variant"),
        ("title = \"One\"", "titel = \"One\"", "unknown field"),
        ("find = [\"one\"]", "find = []", "are there"),
        ("[pair]", "", "stands once"),
        ("Begin.", "<b>Begin.</b>", "no other Markdown"),
    ] {
        let wrong = article::parse("one", &filled(&ARTICLE.replacen(from, to, 1))).unwrap_err().to_string();
        assert!(wrong.contains(said) && wrong.contains("one"), "{from}: {wrong}");
    }
    let short = article::parse("one", ARTICLE).unwrap_err().to_string();
    assert!(short.contains("three to six minutes"), "{short}");
}

fn chapter(ids: &[&str]) -> Vec<Chapter> {
    let articles = ids.iter().map(|id| (*id).to_owned()).collect();
    vec![Chapter { id: "all".into(), name: "All".into(), audience: Audience::Any, articles }]
}

#[test]
fn a_link_to_nowhere_does_not_load() {
    let read = |id: &str| Some(filled(&ARTICLE.replace("\"other\"", if id == "one" { "\"two\"" } else { "\"one\"" })));
    assert!(build(chapter(&["one", "two"]), read).is_ok());
    let lost = build(chapter(&["one"]), read).unwrap_err().to_string();
    assert!(lost.contains("there is no two"), "{lost}");
    assert!(build(chapter(&["one", "one"]), read).is_err());
    assert!(build(chapter(&["one", "two"]), |id| if id == "one" { read(id) } else { None }).is_err());
}

#[test]
fn the_five_questions_are_found_as_they_are_asked() {
    for (asked, id) in [
        ("Can it go back to the way it was?", "new-ground"),
        ("my partner won’t take responsibility", "when-they-wont-own-it"),
        ("How do I stop replaying it in my head", "when-it-keeps-replaying"),
        ("I did it, what is the first thing to do", "listen-first"),
        ("one step forward two steps back", "when-it-slips"),
    ] {
        let found: Vec<_> = guide().search(asked).into_iter().take(3).map(|found| found.article.id.as_str()).collect();
        assert!(found.contains(&id), "{asked}: {found:?}");
    }
}

#[test]
fn every_article_is_found_by_its_title() {
    for article in guide().iter() {
        let found = guide().search(&article.title);
        assert!(found.iter().take(3).any(|found| found.article.id == article.id), "{}", article.id);
    }
}

proptest! {
    #[test]
    fn any_query_is_answered_with_matches_on_whole_characters(query in "\\PC{0,30}|[a-zé ’]{0,20}") {
        for found in guide().search(&query) {
            for range in found.matches {
                prop_assert!(found.line.get(range).is_some());
            }
        }
    }
}
