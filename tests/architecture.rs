//! The shape of the program, held by reading its source: which part may know which, and where some things may be done.
//!
//! `src/ARCHITECTURE.md` says why. Test code is left out: it may build what it likes to look at.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A source file without its test module and its comments.
struct Source {
    /// Beside `src/`, with forward slashes: `ui/theme/palette.rs`.
    path: String,
    whole: String,
    code: String,
}

/// What each part may use besides itself. `tr` is the messages' macro, `i18n` what stands behind it.
const EDGES: [(&str, &[&str]); 21] = [
    ("domain", &[]),
    ("coach", &[]),
    ("clock", &[]),
    ("jobs", &[]),
    ("fonts", &[]),
    ("licences", &[]),
    ("problem", &["tr", "i18n"]),
    ("i18n", &["tr"]),
    ("platform", &["problem", "tr", "i18n"]),
    ("content", &["domain"]),
    ("say", &["domain", "platform", "tr", "i18n"]),
    ("portable", &["domain", "platform", "say", "tr", "i18n"]),
    ("export", &["domain", "say", "fonts", "problem", "tr", "i18n"]),
    ("vault", &["problem", "platform", "tr", "i18n"]),
    ("store", &["domain", "vault", "problem", "tr", "i18n"]),
    ("backup", &["domain", "jobs", "platform", "problem", "store", "vault", "tr", "i18n"]),
    ("session", &["backup", "domain", "content", "clock", "jobs", "platform", "problem", "store", "vault", "say", "tr", "i18n"]),
    // The demo fills a new vault's notebooks in one go, which no command a person could give would do.
    ("demo", &["domain", "content", "clock", "problem", "store", "session", "vault", "tr", "i18n"]),
    (
        "cli",
        &[
            "domain", "coach", "content", "clock", "problem", "export", "portable", "say", "platform", "session", "vault", "demo",
            "jobs", "backup", "tr", "i18n",
        ],
    ),
    // Reads models and sends commands; writes only what a person saves as a file, on a worker.
    (
        "ui",
        &[
            "domain", "coach", "content", "export", "portable", "say", "fonts", "licences", "jobs", "platform", "problem", "session",
            "tr", "i18n",
        ],
    ),
    (
        "app",
        &[
            "domain", "coach", "content", "clock", "export", "say", "fonts", "jobs", "platform", "problem", "session", "vault", "demo",
            "ui", "tr", "i18n",
        ],
    ),
];

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let mut here: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|item| item.unwrap().path()).collect();
        here.sort();
        for path in here {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let whole = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { code: code(&whole), path, whole });
            }
        }
    }
    assert!(found.len() > 200, "the sources were not found");
    found
}

/// Without lines of comment and without the test module at the end.
fn code(whole: &str) -> String {
    let mut code = String::new();
    let mut lines = whole.lines().peekable();
    while let Some(line) = lines.next() {
        let tests_begin = line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test");
        if tests_begin && lines.peek().is_some_and(|next| next.starts_with("mod ") && next.ends_with('{')) {
            break;
        }
        if !line.trim_start().starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

impl Source {
    /// Only compiled for tests, or only for the people who draw the components.
    fn is_for_tests(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.contains("/tests/")
            || name == "tests.rs"
            || name.ends_with("_tests.rs")
            || ["testing.rs", "bench.rs", "gallery.rs"].contains(&name)
    }

    fn part(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }
}

/// The names that follow `before`, as in `crate::NAME`.
fn names_after<'a>(code: &'a str, before: &str) -> Vec<&'a str> {
    let name = |rest: &'a str| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
    code.split(before).skip(1).map(name).collect()
}

/// The word stands by itself, not inside a longer one.
fn has_word(code: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_');
    code.match_indices(word).any(|(at, _)| edge(code[..at].chars().next_back()) && edge(code[at + word.len()..].chars().next()))
}

fn nothing(found: &[String]) {
    let mut list = String::new();
    for line in found {
        let _ = writeln!(list, "  {line}");
    }
    assert!(found.is_empty(), "\n{list}");
}

/// Files outside the places of `allowed` whose code holds one of `words`.
fn only_in(allowed: &[&str], words: &[&str]) {
    let mut found = Vec::new();
    for source in sources().iter().filter(|s| !s.is_for_tests() && !allowed.iter().any(|place| s.path.starts_with(place))) {
        found.extend(words.iter().filter(|word| has_word(&source.code, word)).map(|word| format!("{}: {word}", source.path)));
    }
    nothing(&found);
}

#[test]
fn each_part_knows_only_what_it_may() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|s| !s.is_for_tests()) {
        if source.code.contains("use crate::{") {
            found.push(format!("{}: one `use crate::…` a line, or this test cannot read it", source.path));
        }
        if ["lib", "main"].contains(&source.part()) {
            continue;
        }
        let Some((_, allowed)) = EDGES.iter().find(|(part, _)| *part == source.part()) else {
            found.push(format!("{}: a part without its line in this test and in ARCHITECTURE.md", source.path));
            continue;
        };
        for used in names_after(&source.code, "crate::") {
            if used != source.part() && !allowed.contains(&used) {
                found.push(format!("{}: may not know {used}", source.path));
            }
        }
    }
    nothing(&found);
}

#[test]
fn every_part_is_on_the_map() {
    let map = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ARCHITECTURE.md")).unwrap();
    let missing: Vec<String> = EDGES.iter().map(|(part, _)| format!("`{part}")).filter(|part| !map.contains(part.as_str())).collect();
    nothing(&missing);
}

#[test]
fn the_domain_knows_no_window_no_database_and_no_clock() {
    for source in sources().iter().filter(|s| s.part() == "domain" && !s.is_for_tests()) {
        for word in ["egui", "rusqlite", "std::fs", "std::time", "std::thread", "age::"] {
            assert!(!source.code.contains(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn only_the_store_speaks_sql() {
    only_in(&["store/"], &["rusqlite"]);
}

#[test]
fn only_the_window_draws() {
    only_in(&["ui/", "app/"], &["egui", "eframe", "winit"]);
}

#[test]
fn colours_have_one_home() {
    only_in(
        &["ui/theme/"],
        &["from_rgb", "from_rgba_unmultiplied", "from_rgba_premultiplied", "from_hex_str", "hex_color", "Rgba::from"],
    );
    let mut found = Vec::new();
    for source in sources().iter().filter(|s| !s.is_for_tests() && !s.path.starts_with("ui/theme/")) {
        let named = names_after(&source.code, "Color32::").into_iter();
        found.extend(
            named
                .filter(|name| name.chars().all(|c| c.is_ascii_uppercase() || c == '_') && *name != "TRANSPARENT")
                .map(|name| format!("{}: Color32::{name}", source.path)),
        );
    }
    nothing(&found);
}

#[test]
fn unsafe_code_stays_in_one_file() {
    only_in(&["platform/"], &["unsafe"]);
    let with_unsafe = sources().iter().filter(|s| has_word(&s.code, "unsafe")).count();
    assert!(with_unsafe <= 1, "{with_unsafe} files");
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = sources().into_iter().filter(|s| !s.whole.starts_with("//!")).map(|s| s.path).collect();
    nothing(&silent);
}

#[test]
fn files_stay_small() {
    let long = sources().into_iter().map(|s| (s.whole.lines().count(), s.path)).filter(|(lines, _)| *lines > 450);
    nothing(&long.map(|(lines, path)| format!("{path}: {lines} lines")).collect::<Vec<_>>());
}

/// What people read comes from the messages or the content, so that it can be translated and is checked as a whole.
#[test]
fn no_sentence_stands_in_a_view() {
    const CALLS: [&str; 12] = [
        "w::",
        ".label(",
        ".button(",
        ".heading(",
        ".checkbox(",
        ".radio(",
        ".hint_text(",
        ".on_hover_text(",
        ".strong(",
        ".weak(",
        "RichText::new(",
        "Button::new(",
    ];
    let mut found = Vec::new();
    for source in sources().iter().filter(|s| s.part() == "ui" && !s.is_for_tests()) {
        for call in CALLS {
            for (at, _) in source.code.match_indices(call) {
                let sentences = literals(arguments(&source.code[at..])).into_iter().filter(|text| is_a_sentence(text));
                found.extend(sentences.map(|text| format!("{}: {text}", source.path)));
            }
        }
    }
    nothing(&found);
}

/// From the first opening parenthesis to the one that closes it.
fn arguments(code: &str) -> &str {
    let Some(open) = code.find('(') else { return "" };
    let (mut depth, mut in_text, mut escaped) = (0_u32, false, false);
    for (at, c) in code[open..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            '(' if !in_text => depth += 1,
            ')' if !in_text => {
                depth -= 1;
                if depth == 0 {
                    return &code[open..open + at];
                }
            }
            _ => {}
        }
    }
    ""
}

fn literals(code: &str) -> Vec<&str> {
    code.split('"').skip(1).step_by(2).collect()
}

/// Two words with a space between, outside the braces of a format.
fn is_a_sentence(text: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 2).count() >= 2
}

/// `deny.toml` says more; this much holds where cargo-deny is not installed.
#[test]
fn no_crate_speaks_to_a_network_and_there_is_one_egui() {
    const BANNED: [&str; 12] = [
        "reqwest",
        "hyper",
        "ureq",
        "rustls",
        "native-tls",
        "curl",
        "isahc",
        "attohttpc",
        "minreq",
        "quinn",
        "webbrowser",
        "hickory-resolver",
    ];
    let lock: toml::Value = toml::from_str(include_str!("../Cargo.lock")).unwrap();
    let packages = lock["package"].as_array().unwrap();
    let name = |package: &toml::Value| package["name"].as_str().unwrap_or_default().to_owned();
    let mut found: Vec<String> = packages.iter().map(name).filter(|name| BANNED.contains(&name.as_str())).collect();
    for one in ["egui", "eframe", "winit", "rusqlite"] {
        let versions = packages.iter().filter(|package| name(package) == one).count();
        if versions != 1 {
            found.push(format!("{one}: {versions} versions"));
        }
    }
    let sources = packages.iter().filter_map(|package| package.get("source").and_then(toml::Value::as_str));
    found.extend(sources.filter(|source| *source != "registry+https://github.com/rust-lang/crates.io-index").map(str::to_owned));
    nothing(&found);
}

#[test]
fn the_tests_own_reading_is_right() {
    assert_eq!(names_after("use crate::store::open; crate::tr!(x)", "crate::"), ["store", "tr"]);
    assert!(has_word("a.egui::b", "egui") && !has_word("egui_plot", "egui"));
    assert_eq!(literals(arguments("w::x(ui, \"one ) two\", f(3)); \"no\"")), ["one ) two"]);
    assert!(is_a_sentence("Set up the talk") && !is_a_sentence("{date}, {title}") && !is_a_sentence("goals-empty"));
    assert_eq!(code("// a\nlet b = 1;\n#[cfg(test)]\nmod tests {\negui\n}\n"), "let b = 1;\n");
}

/// Crates in the program for this system, by `cargo tree`; macros that only run while building are not in it.
fn crates_in_the_program() -> Vec<(String, String)> {
    let mut tree = std::process::Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let out = tree.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    let named = text.lines().filter_map(|line| line.split_once(" v")).filter(|(name, _)| *name != "groundwork");
    let version = |rest: &str| rest.split_whitespace().next().unwrap_or_default().to_owned();
    named.map(|(name, rest)| (name.to_owned(), version(rest))).collect()
}

#[test]
fn every_crate_in_the_program_is_listed_with_its_licence() {
    let listed = groundwork::licences::Licences::bundled();
    let listed: std::collections::BTreeSet<(&str, &str)> =
        listed.crates.iter().map(|piece| (piece.name.as_str(), piece.version.as_str())).collect();
    let inside = crates_in_the_program();
    assert!(inside.len() > 300, "{} crates", inside.len());
    let mut found: Vec<String> = inside
        .iter()
        .filter(|(name, version)| !listed.contains(&(name.as_str(), version.as_str())))
        .map(|(name, version)| format!("{name} {version} is not in assets/licences.json: cargo run --example licences"))
        .collect();
    // What went, or is there in another version, goes from the list too.
    let lock: toml::Table = include_str!("../Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    let locked = |name: &str, version: &str| {
        packages.iter().any(|package| package["name"].as_str() == Some(name) && package["version"].as_str() == Some(version))
    };
    let gone = listed.iter().filter(|(name, version)| !locked(name, version));
    found.extend(gone.map(|(name, version)| format!("{name} {version} is no longer in Cargo.lock: cargo run --example licences")));
    found.sort();
    found.dedup();
    nothing(&found);
}
