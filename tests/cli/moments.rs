//! Moments and the table of Progress on the command line, with the same rules about who may see what.

use super::stage::Stage;
use serde_json::Value;

#[test]
fn a_moment_is_added_listed_and_nobody_else_s() {
    let stage = Stage::demo();
    let added = stage.by("jonah", &["moment", "add", "small-win", "--date", "2020-02-29"], "Wrote it down\n").is(0);
    let listed = stage.by("jonah", &["moment", "list"], "").is(0);
    let line = listed.out.lines().last().unwrap();
    assert!(line.starts_with(added.out.trim()) && line.ends_with("2020-02-29  small-win  Wrote it down"), "{line}");
    let maya = stage.by("maya", &["moment", "list"], "").is(0);
    assert!(!maya.out.contains("Wrote it down"));
    assert!(maya.out.contains("Jonah: The letter was given"), "what he showed");
    assert!(!maya.out.contains("I saw the same road again"));
}

#[test]
fn a_day_to_come_and_no_words_are_refused() {
    let stage = Stage::demo();
    stage
        .by("maya", &["moment", "add", "sign", "--date", "2999-01-01"], "secret words")
        .is(1)
        .says_one_sentence_without(&["secret words"]);
    stage.by("maya", &["moment", "add", "sign"], "").is(1);
    stage.by("maya", &["moment", "add", "relapse"], "x").is(2);
}

#[test]
fn the_table_agrees_with_the_goals_and_holds_no_word_of_a_wave() {
    let stage = Stage::demo();
    let told = stage.by("maya", &["progress", "--range", "all", "--json"], "").is(0);
    let weeks: Vec<Value> = serde_json::from_str(&told.out).unwrap();
    assert!(weeks.len() >= 45);
    let kept: u64 = weeks.iter().filter_map(|week| week["kept"].as_u64()).sum();
    assert!(kept > 100, "{kept}");
    assert!(weeks.iter().any(|week| week["pulse"]["believe"] == 6));
    assert!(told.out.contains("a hard week") && !told.out.contains("from the jar"));
    let text = stage.by("maya", &["progress"], "").is(0);
    assert_eq!(text.out.lines().count(), 26);
}
