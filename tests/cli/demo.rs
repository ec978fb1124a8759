//! The demo as the program writes it.

use super::stage::{Stage, names_in};
use std::collections::BTreeSet;

#[test]
fn a_year_that_both_can_open() {
    let stage = Stage::empty();
    let vault = stage.vault();
    let made = stage.run(&["demo", vault.to_str().unwrap(), "--until", "2026-11-12"], "").is(0);
    assert!(made.out.contains("maya demo passphrase") && made.out.contains("jonah demo passphrase"));
    assert!(made.err.is_empty(), "no progress where there is no terminal: {}", made.err);
    for who in ["maya", "jonah"] {
        assert_eq!(stage.by(who, &["check"], "").is(0).out, "private: sound\nshared: sound\n");
        let pages = stage.json(who, &["journal", "list", "--json"]);
        assert!(pages.as_array().unwrap().len() > 25);
        assert!(pages.as_array().unwrap().iter().all(|page| page["day"].as_str().unwrap() <= "2026-11-12"));
    }
    let owners: BTreeSet<String> =
        stage.json("jonah", &["goal", "list", "--json"]).as_array().unwrap().iter().map(|g| g["owners"].to_string()).collect();
    assert_eq!(owners.len(), 3, "hers, his, and one of both: {owners:?}");
    assert!(!names_in(&vault).iter().any(|path| path.ends_with("invite.age")), "the invite is spent");
    stage.home_is_untouched();
}

#[test]
fn a_goal_is_marked_and_the_mark_is_there() {
    let stage = Stage::demo();
    let goals = stage.json("jonah", &["goal", "list", "--json"]);
    let find = |title: &str| {
        let goal = goals.as_array().unwrap().iter().find(|goal| goal["title"].as_str().unwrap().contains(title)).unwrap();
        goal["id"].as_str().unwrap().to_owned()
    };
    let (his, hers) = (find("evening jobs"), find("evening that is mine"));
    stage.by("jonah", &["goal", "mark", &his, "partly", "--note", "Bins in the rain."], "").is(0);
    // A promise is its owner's to answer for.
    stage.by("jonah", &["goal", "mark", &hers, "missed"], "").is(1);
    stage.by("jonah", &["goal", "mark", &his, "kept", "--date", "2999-01-01"], "").is(1);
    let out = stage.path("notes.txt");
    stage.by("jonah", &["summary", out.to_str().unwrap()], "").is(0);
    assert!(std::fs::read_to_string(&out).unwrap().contains("Bins in the rain."));
}
