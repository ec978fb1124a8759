//! Every rule's own sentences, and what must hold for any text.

use super::rules::rules;
use super::{Mode, Reach, review};
use proptest::prelude::*;

fn found(mode: Mode, text: &str) -> Vec<&'static str> {
    review(mode, Reach::Whole, text).findings.iter().map(|finding| finding.category.id()).collect()
}

/// How many of the examples come out otherwise, said all at once.
#[test]
fn every_rule_flags_its_own_sentences_and_passes_the_others() {
    let mut wrong = Vec::new();
    for mode in Mode::ALL {
        for kind in &rules().of(mode).kinds {
            let id = kind.category.id();
            for text in kind.yes.iter().filter(|text| !found(mode, text).contains(&id)) {
                wrong.push(format!("{id} not found in: {text} (found {:?})", found(mode, text)));
            }
            for text in &kind.no {
                let found = found(mode, text);
                if !found.is_empty() {
                    wrong.push(format!("{id}: {found:?} found in: {text}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// Ways people really type the same sentence.
#[test]
fn the_same_is_found_however_it_is_typed() {
    for (mode, id, ways) in [
        (Mode::Talk, "contempt", ["You're such an idiot.", "You’re such an idiot", "youre such an idiot", "YOU ARE SUCH AN IDIOT!!"]),
        (Mode::Talk, "absolutes", ["You never listen", "you NEVER listen.", "and you never listen to me", "you never , ever listen"]),
        (
            Mode::Apology,
            "conditional",
            ["I'm sorry if I hurt you", "im sorry if i hurt you", "I’m sorry — if I hurt you —", "sorry if i hurt u"],
        ),
        (
            Mode::Apology,
            "conditional",
            ["I apologise if I upset you", "I apologize if I upset you", "sry if i upset you", "My apologies if I upset you."],
        ),
        (Mode::Goal, "vague-goal", ["Be more honest", "be more honest!", "I will be more honest.", "I'd like to be more honest"]),
    ] {
        for text in ways {
            assert!(found(mode, text).contains(&id), "{id}: {text}: {:?}", found(mode, text));
        }
    }
}

#[test]
fn what_is_told_of_others_is_not_said() {
    for text in [
        "My mother said you are a liar.",
        "You told me that you never loved her.",
        "She wrote: “You are such an idiot.”",
        "He called me \"useless\" in front of them.",
        "You said \u{2018}you always ruin everything\u{2019} and I went quiet.",
    ] {
        assert_eq!(found(Mode::Talk, text), [""; 0], "{text}");
    }
    // A whole text in quotation marks is a text.
    assert_eq!(found(Mode::Talk, "“You are such an idiot.”"), ["contempt"]);
}

#[test]
fn one_problem_in_three_sentences_is_one_finding_at_its_place() {
    let text =
        "I opened the card in January. I hid it from you until May, and I’m sorry if you felt shut out. On Fridays I show you the page.";
    let review = review(Mode::Apology, Reach::Whole, text);
    assert_eq!(review.findings.len(), 1, "{:?}", review.findings);
    assert_eq!(&text[review.findings[0].bytes.clone()], "sorry if you felt shut out");
}

#[test]
fn a_but_carries_over_from_the_sentence_before() {
    let text = "I am sorry that I lied. But I was so tired.";
    let review = review(Mode::Apology, Reach::Whole, text);
    assert_eq!(review.findings.len(), 1);
    assert!(text[review.findings[0].bytes.clone()].starts_with("But I was"), "{:?}", review.findings);
    assert!(found(Mode::Apology, "It rained on Friday. But the bank called.").is_empty());
}

#[test]
fn feelings_are_never_corrected() {
    for feeling in ["betrayed", "hurt", "unsafe", "abandoned", "rejected", "ignored", "used", "humiliated", "furious"] {
        for text in [format!("I feel {feeling}."), format!("I felt {feeling} by you that night."), format!("im so {feeling}")] {
            assert_eq!(found(Mode::Talk, &text), [""; 0], "{text}");
        }
    }
}

#[test]
fn danger_and_despair_silence_everything() {
    for text in [
        "You never listen. I want to die.",
        "You always do this and I'm afraid of you",
        "he hit me again last night, you idiot",
        "they'd be better off without me",
        "If you leave I will kill you",
    ] {
        let review = review(Mode::Talk, Reach::Whole, text);
        assert!(review.care && review.findings.is_empty(), "{text}");
    }
    for text in [
        "I'm scared of losing you.",
        "I never wanted to hurt you like that.",
        "I am afraid of what people say.",
        "My feet are killing me.",
    ] {
        assert!(!review(Mode::Talk, Reach::Whole, text).care, "{text}");
    }
}

#[test]
fn the_one_who_was_hurt_hears_of_names_and_harm_alone() {
    for (text, expected) in [
        ("You must get tested.", None),
        ("You always lie.", None),
        ("Leave me alone.", None),
        ("If you contact her again I will leave.", None),
        ("You are a liar.", Some("contempt")),
        ("I will ruin you.", Some("threat")),
    ] {
        let review = review(Mode::Talk, Reach::HarmOnly, text);
        assert_eq!(review.findings.first().map(|found| found.category.id()), expected, "{text}");
    }
}

#[test]
fn parts_of_an_apology_are_found_where_they_stand() {
    let text = "In January I opened a card in my own name and hid it. You told me you lie awake. I chose that. I am sorry. \
        On Fridays I will show you the page. When a bill frightens me I now say so. You owe me no answer.";
    let parts = review(Mode::Apology, Reach::Whole, text).parts;
    let missing: Vec<&str> = parts.iter().filter(|part| part.bytes.is_none()).map(|part| part.id).collect();
    assert_eq!(missing, [""; 0]);
    let none = review(Mode::Apology, Reach::Whole, "Hello there.").parts;
    assert!(none.iter().all(|part| part.bytes.is_none()));
}

#[test]
fn emoji_and_other_scripts_do_no_harm() {
    for text in [
        "",
        " ",
        "\n\n",
        "🙂🙂🙂",
        "مرحبا كيف حالك",
        "對不起",
        "İ ß ﬁ \u{301}\u{301}",
        "\u{0}\u{7}",
        "You 🙂 never 🙂 listen",
        "“",
        "‘’'\"",
        "....",
        "?!?!",
    ] {
        for mode in Mode::ALL {
            let _ = review(mode, Reach::Whole, text);
        }
    }
}

/// Pieces that texts are made of, so that rules, quotation marks and odd letters meet.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "you never",
            "I am sorry if",
            "but",
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "it's",
            "youre",
            ". ",
            "? ",
            "\n",
            "\n\n",
            ", ",
            " - ",
            "—",
            "said that",
            "you are",
            "an idiot",
            "because",
            "I will",
            "🙂",
            "é",
            "\u{301}",
            "on Friday",
            "forgive me",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ]
}

/// A megabyte in one paragraph, and one without a single space or stop.
#[test]
fn a_very_long_text_is_looked_at_and_nothing_breaks() {
    let long = "you never listen and i am sorry if you felt hurt ".repeat(21_000);
    assert!(long.len() > 1_000_000);
    let review = review(Mode::Apology, Reach::Whole, &long);
    assert!(review.findings.iter().all(|found| long.get(found.bytes.clone()).is_some()) && !review.findings.is_empty());
    let wall = "ы".repeat(500_000);
    assert_eq!(found(Mode::Talk, &wall), [""; 0]);
}

proptest! {
    #[test]
    fn any_text_gives_places_inside_it(pieces in prop::collection::vec(piece(), 0..40)) {
        let text = pieces.join(" ");
        for mode in Mode::ALL {
            for reach in [Reach::Whole, Reach::HarmOnly] {
                let review = review(mode, reach, &text);
                prop_assert!(review.findings.is_sorted_by_key(|found| found.bytes.start));
                for found in &review.findings {
                    prop_assert!(!found.bytes.is_empty() && text.get(found.bytes.clone()).is_some());
                    prop_assert_eq!(found.category.mode(), mode);
                }
                for part in review.parts.iter().filter_map(|part| part.bytes.clone()) {
                    prop_assert!(text.get(part).is_some());
                }
                prop_assert!(review.strongest(3).len() <= 3);
            }
        }
    }

    /// What is asked for by the one who was hurt is never more than what the whole coach would say.
    #[test]
    fn less_reach_never_says_more(pieces in prop::collection::vec(piece(), 0..20)) {
        let text = pieces.join(" ");
        let whole = review(Mode::Talk, Reach::Whole, &text).findings.len();
        prop_assert!(review(Mode::Talk, Reach::HarmOnly, &text).findings.len() <= whole);
    }
}
