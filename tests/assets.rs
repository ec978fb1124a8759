//! The words people read: every text in `assets/` keeps the voice, the principles and the typing, whoever wrote it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A text and where it stands.
struct Text {
    place: String,
    words: String,
}

/// Beginnings of words that are never used, and whole words marked with a full stop at the end.
const NEVER: [&str; 17] = [
    "fail",
    "broke.",
    "violat",
    "offender",
    "cheat",
    "victim",
    "relaps",
    "overdue",
    "streak",
    "spouse",
    "husband",
    "wife.",
    "wives",
    "healed.",
    "unfaithful",
    "adulter",
    "perpetrator",
];

/// What no rule or goal may offer or ask for.
const NEVER_OFFERED: [&str; 9] = [
    "password",
    "passcode",
    "location",
    "gps",
    "tracking",
    "read your messages",
    "read my messages",
    "unlock my phone",
    "my phone is open",
];

/// Wordings that would limit the one who was hurt.
const NEVER_LIMITED: [&str; 9] =
    ["ask less", "stop asking", "stop checking", "check less", "no more questions", "forgive you", "calm down", "get over", "move on"];

fn assets(folder: &str, ending: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(root).unwrap().map(|f| f.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Every string of a content file with the path of keys that leads to it; ids and other plain keys are no texts.
fn strings(place: &str, value: &toml::Value, texts: &mut Vec<Text>) {
    const KEYS: [&str; 19] = [
        "id", "group", "role", "stage", "kinds", "cadence", "action", "phrases", "unless", "kind", "code", "page", "lines", "checked",
        "seen", "opens", "see", "covers", "causes",
    ];
    match value {
        toml::Value::String(words) => texts.push(Text { place: place.to_owned(), words: words.clone() }),
        toml::Value::Array(list) => list.iter().enumerate().for_each(|(n, v)| strings(&format!("{place}[{n}]"), v, texts)),
        toml::Value::Table(table) => {
            for (key, v) in table.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
                strings(&format!("{place}.{key}"), v, texts);
            }
        }
        _ => {}
    }
}

fn content_texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for path in assets("content/en", "toml") {
        let file: toml::Value = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        strings(&name(&path), &file, &mut texts);
    }
    for path in assets("content/en/guide", "md") {
        let article = std::fs::read_to_string(&path).unwrap();
        let (front, text) = article.strip_prefix("+++\n").unwrap().split_once("\n+++\n").unwrap();
        strings(&name(&path), &toml::from_str(front).unwrap(), &mut texts);
        texts.extend(text.lines().map(|line| Text { place: name(&path), words: line.to_owned() }));
    }
    assert!(texts.len() > 500, "only {} texts were found", texts.len());
    texts
}

/// What a cited work is called, or who wrote it, is somebody else's wording and is quoted as it is printed.
fn is_citation(text: &Text) -> bool {
    text.place.contains(".source[") && [".title", ".authors"].iter().any(|key| text.place.ends_with(key))
}

/// The messages of the interface: id and words without placeables' inner code.
fn messages() -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for path in assets("i18n/en", "ftl") {
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            if line.starts_with(char::is_whitespace) {
                if let Some(text) = texts.last_mut() {
                    text.words.push('\n');
                    text.words.push_str(line.trim());
                }
            } else if let Some((id, words)) = line.split_once('=') {
                texts.push(Text { place: id.trim().to_owned(), words: words.trim().to_owned() });
            }
        }
    }
    assert!(!texts.is_empty());
    texts
}

/// `words` with a letter in place of what stands in braces: names, numbers and functions are no text. A selector's
/// variants stand on lines of their own and stay.
fn outside_braces(words: &str) -> String {
    let mut out = String::new();
    for line in words.lines() {
        let mut depth = 0_usize;
        for c in line.chars() {
            match c {
                '{' => {
                    depth += 1;
                    out.push('x');
                }
                '}' => depth = depth.saturating_sub(1),
                c if depth == 0 => out.push(c),
                _ => {}
            }
        }
        out.push('\n');
    }
    out
}

fn never_used(words: &str) -> Option<&'static str> {
    let lower = words.to_lowercase();
    let list: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    NEVER.into_iter().find(|never| match never.strip_suffix('.') {
        Some(whole) => list.contains(&whole),
        None => list.iter().any(|word| word.starts_with(never)),
    })
}

#[test]
fn hard_things_are_said_in_plain_words() {
    let bad: Vec<String> = content_texts()
        .into_iter()
        .filter(|text| !is_citation(text))
        .chain(messages())
        .filter_map(|text| never_used(&text.words).map(|never| format!("{}: “{never}” in {}", text.place, text.words)))
        .collect();
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn the_list_of_words_is_really_looked_for() {
    for words in ["It failed", "You broke it", "The Victim", "two-day streak"] {
        assert!(never_used(words).is_some(), "{words}");
    }
    assert_eq!(never_used("broken, brokered, wifely"), None);
    let text = |place: &str| Text { place: place.to_owned(), words: String::new() };
    assert!(is_citation(&text("how-long.md.source[0].title")) && !is_citation(&text("how-long.md.title")));
}

#[test]
fn texts_are_calm_and_typed_with_care() {
    let mut bad = Vec::new();
    for text in content_texts().into_iter().chain(messages()) {
        let plain = outside_braces(&text.words);
        let emoji = plain.chars().any(|c| matches!(u32::from(c), 0x2190..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF));
        if plain.contains(['!', '\'', '"']) || plain.contains("...") || emoji || plain.contains("  ") {
            bad.push(format!("{}: {}", text.place, text.words));
        }
    }
    assert!(bad.is_empty(), "exclamation marks, emoji, straight quotes, three full stops or double spaces:\n{}", bad.join("\n"));
}

#[test]
fn rules_and_goals_offer_no_watching_and_limit_nobody() {
    let mut bad = Vec::new();
    for text in content_texts().into_iter().filter(|t| {
        ["rules.toml", "goals.toml", "rituals.toml", "exercises.toml", "closeness.toml"].iter().any(|file| t.place.starts_with(file))
    }) {
        let lower = text.words.to_lowercase();
        if NEVER_OFFERED.iter().chain(&NEVER_LIMITED).any(|never| lower.contains(never)) {
            bad.push(format!("{}: {}", text.place, text.words));
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn nothing_forecasts_or_promises() {
    const PROMISES: [&str; 7] = [
        "back to normal",
        "stronger than before",
        "trust will return",
        "trust will come back",
        "% healed",
        "recovery time",
        "time heals",
    ];
    let mut bad = Vec::new();
    for text in content_texts().into_iter().chain(messages()) {
        let lower = text.words.to_lowercase();
        // “It can’t tell whether trust will return” says the opposite.
        if PROMISES.iter().any(|p| lower.contains(p)) && !lower.contains("can’t tell whether") {
            bad.push(format!("{}: {}", text.place, text.words));
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

fn sources(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_message_stands_once() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = messages().into_iter().map(|text| text.place).filter(|id| !seen.insert(id.clone())).collect();
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let in_code: BTreeSet<&str> = code.split('"').collect();
    let texts = messages();
    let unused: Vec<&str> = texts
        .iter()
        .map(|text| text.place.as_str())
        .filter(|id| !in_code.contains(id) && !texts.iter().any(|other| other.words.contains(&format!("{{ {id} }}"))))
        .collect();
    assert!(unused.is_empty(), "never used:\n{}", unused.join("\n"));
}
