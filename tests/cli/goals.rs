//! Goals made, shown and answered for.

use super::stage::Stage;

#[test]
fn a_goal_is_made_answered_and_shown() {
    let stage = Stage::demo();
    let id = stage
        .by("jonah", &["goal", "add", "Ring my brother", "--every", "mon,thu", "--if", "it is seven", "--then", "I ring"], "")
        .is(0)
        .out;
    let id = id.trim();
    stage.by("jonah", &["goal", "mark", id, "partly", "--note", "He was out."], "").is(0);
    let shown = stage.by("jonah", &["goal", "show", id], "").is(0).out;
    for words in ["Ring my brother", "private", "Mondays and Thursdays", "If: it is seven", "then: I ring", "partly  He was out."] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    let json = stage.json("jonah", &["goal", "show", id, "--json"]);
    assert_eq!((&json["every"], &json["if"], &json["marks"][0]["answer"]), (&"mon,thu".into(), &"it is seven".into(), &"partly".into()));
    assert_eq!((json["earlier"].as_array().map(Vec::len), &json["shared"]), (Some(0), &false.into()));
    // What is private does not exist for the other.
    let hers = stage.by("maya", &["goal", "show", id], "").is(1);
    assert!(!hers.err.contains("brother") && hers.err.contains("there is no goal with that id"), "{}", hers.err);
    stage.home_is_untouched();
}

#[test]
fn a_goal_shown_to_the_other_is_theirs_to_read_and_nothing_more() {
    let stage = Stage::demo();
    let made = stage.json("jonah", &["goal", "add", "Home by seven", "--every", "weekdays", "--shared", "--json"]);
    let id = made["id"].as_str().unwrap();
    assert_eq!((&made["shared"], &made["every"]), (&true.into(), &"weekdays".into()));
    let hers = stage.json("maya", &["goal", "show", id, "--json"]);
    assert_eq!((&hers["title"], &hers["mine"]), (&"Home by seven".into(), &false.into()));
    stage.by("maya", &["goal", "mark", id, "missed"], "").is(1);
}

#[test]
fn the_words_can_come_from_standard_input_and_once_is_a_day_alone() {
    let stage = Stage::demo();
    let made = stage.by("maya", &["goal", "add", "-", "--every", "once=2999-02-28", "--json"], "Ring the bank\n").is(0).out;
    let made: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert_eq!((&made["title"], &made["end"]), (&"Ring the bank".into(), &"2999-02-28".into()));
}

#[test]
fn what_makes_no_goal_is_wrong_usage() {
    let stage = Stage::demo();
    let wrong: [&[&str]; 6] = [
        &["goal", "add"],
        &["goal", "add", "  "],
        &["goal", "add", "Walk", "--every", "8x"],
        &["goal", "add", "Walk", "--every", "once=2026-02-29"],
        &["goal", "add", "Walk", "--start", "2026-11-20", "--end", "2026-11-19"],
        &["goal", "show", "not-an-id"],
    ];
    for args in wrong {
        let run = stage.by("maya", args, "").is(2);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{args:?}");
    }
}
