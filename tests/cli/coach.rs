//! The coach on the command line: what a program reads from it, and that it needs no vault.

use super::stage::Stage;

fn look(stage: &Stage, args: &[&str], text: &str) -> serde_json::Value {
    let mut all = vec!["coach", "--json"];
    all.extend(args);
    let out = stage.run(&all, text).is(0);
    serde_json::from_str(&out.out).unwrap()
}

#[test]
fn findings_stand_in_text_order_with_byte_offsets() {
    let stage = Stage::empty();
    let text = "Ça va. I’m sorry if I hurt you. I hope you can forgive me by Christmas.";
    let read = look(&stage, &["--mode", "apology"], text);
    assert_eq!(read["mode"], "apology");
    let findings = read["findings"].as_array().unwrap();
    let ids: Vec<&str> = findings.iter().map(|found| found["category"].as_str().unwrap()).collect();
    assert_eq!(ids, ["conditional", "forgiveness-pressure"]);
    for found in findings {
        let at = |key: &str| usize::try_from(found[key].as_u64().unwrap()).unwrap();
        assert_eq!(&text[at("start")..at("end")], found["text"].as_str().unwrap());
        assert!(!found["hint"].as_str().unwrap().is_empty() && !found["why"].as_str().unwrap().is_empty());
    }
    let parts: Vec<&str> = read["parts"].as_array().unwrap().iter().map(|part| part["id"].as_str().unwrap()).collect();
    assert_eq!(parts, ["act", "impact", "ownership", "regret", "repair", "change", "freedom"]);
}

#[test]
fn the_one_who_was_hurt_is_left_to_speak() {
    let stage = Stage::empty();
    for text in ["You lied to me about the loan.", "You must get tested.", "If it happens again I will leave.", "Do not call me."] {
        let read = look(&stage, &["--mode", "talk", "--role", "hurt"], text);
        assert_eq!(read["findings"].as_array().unwrap().len(), 0, "{text}");
    }
    let read = look(&stage, &["--mode", "talk", "--role", "hurt"], "You are such an idiot.");
    assert_eq!(read["findings"][0]["category"], "contempt");
}

#[test]
fn danger_silences_every_hint() {
    let stage = Stage::empty();
    let read = look(&stage, &["--mode", "talk"], "You never listen. I want to kill myself.");
    assert_eq!((&read["care"], read["findings"].as_array().unwrap().len()), (&serde_json::json!(true), 0));
}

#[test]
fn a_list_is_measured_and_each_error_named() {
    let stage = Stage::empty();
    let list = stage.path("list.tsv");
    std::fs::write(&list, "talk\tabsolutes\tYou never listen to me.\ntalk\t-\tI was sad.\ntalk\t-\tYou are such an idiot.\nnonsense\n")
        .unwrap();
    let out = stage.run(&["coach", "--evaluate", list.to_str().unwrap()], "").is(0);
    for line in [
        "line 3: expected -, found contempt: You are such an idiot.",
        "line 4: not of the form",
        "clean sentences flagged: 1 of 2",
        "problem sentences flagged (recall): 1 of 1",
    ] {
        assert!(out.out.contains(line), "{line}\n{}", out.out);
    }
}

#[test]
fn without_a_mode_or_without_text_it_is_wrong_usage() {
    let stage = Stage::empty();
    stage.run(&["coach"], "text").is(2);
    stage.run(&["coach", "--mode", "song"], "text").is(2);
}
