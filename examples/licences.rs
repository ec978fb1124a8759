//! Writes `assets/licences.json`: every crate in the program and what else comes along, each with its licence and the words
//! its licence asks to be passed on. `cargo run --example licences`, after a dependency came, went or changed.
//!
//! Takes the crates of all three systems from `cargo tree` and their texts from the sources cargo fetched. A test
//! compares what it wrote with `Cargo.lock`.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The systems the program is built for.
const TARGETS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu", "aarch64-apple-darwin"];
/// Where a licence leaves the choice, the first of these that is among them is taken.
const TAKEN: [&str; 13] = [
    "MIT",
    "ISC",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Zlib",
    "0BSD",
    "Unlicense",
    "BSL-1.0",
    "Unicode-3.0",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "MPL-2.0",
    "Apache-2.0",
];
/// How each licence's own words begin, and whether what stands before them is the notice to pass on.
const BEGINS: [(&str, &str, bool); 12] = [
    ("MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy", true),
    ("ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose with", true),
    ("BSD-2-Clause", "Redistribution and use in source and binary forms", true),
    ("BSD-3-Clause", "Redistribution and use in source and binary forms", true),
    ("Zlib", "This software is provided", true),
    ("0BSD", "Permission to use, copy, modify, and/or distribute this software for any purpose with", true),
    ("Unlicense", "This is free and unencumbered software", false),
    ("BSL-1.0", "Boost Software License", false),
    ("Unicode-3.0", "UNICODE LICENSE V3", false),
    ("MPL-2.0", "Mozilla Public License Version 2.0", false),
    ("Ubuntu-font-1.0", "UBUNTU FONT LICENCE", false),
    ("Apache-2.0", "Apache License", false),
];

/// A crate of the program: its name, version and licence as it names it.
type Crate = (String, String, String);

/// The crates in the program for one system, as cargo builds it by default; macros that only run while building are not in it.
pub fn crates(target: Option<&str>, more: &[&str]) -> BTreeSet<Crate> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}|{l}"]).args(more);
    if let Some(target) = target {
        tree.args(["--target", target]);
    }
    let out = tree.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo tree");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).expect("names");
    let lines = text.lines().filter_map(|line| line.split_once('|'));
    let crates = lines.filter_map(|(package, licence)| {
        let mut words = package.split_whitespace();
        let (name, version) = (words.next()?, words.next()?);
        let licence = licence.trim_end_matches(" (*)").replace(" / ", " OR ").replace('/', " OR ");
        (name != "groundwork").then(|| (name.to_owned(), version.trim_start_matches('v').to_owned(), licence))
    });
    crates.collect()
}

/// Texts, each once.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
}

impl Texts {
    fn number(&mut self, text: &str) -> usize {
        if let Some(at) = self.all.iter().position(|known| known == text) {
            return at;
        }
        self.all.push(text.to_owned());
        self.all.len() - 1
    }
}

fn main() {
    let sources = sources();
    let mut all = BTreeSet::new();
    for target in TARGETS {
        all.extend(crates(Some(target), &[]));
    }
    let mut texts = Texts::default();
    let apache = read(&sources, "glutin", "LICENSE");
    let mit = split("MIT", &flow(&read(&sources, "serde", "LICENSE-MIT"))).1;
    let parts = parts(&sources, &mut texts, &mit);
    let crates: Vec<Value> = all
        .iter()
        .map(|(name, version, licence)| {
            let (folder, authors) = &sources[&(name.clone(), version.clone())];
            let given = given(folder);
            let mut words: Vec<Value> = Vec::new();
            for choice in licence.split(" AND ") {
                let ids: BTreeSet<&str> = choice.trim_matches(['(', ')']).split(" OR ").collect();
                let wanted: Vec<&str> = TAKEN.into_iter().filter(|id| ids.contains(id)).collect();
                assert!(!wanted.is_empty(), "{name}: {licence}");
                let found = wanted.iter().find_map(|id| given.iter().find(|text| holds(id, text)).map(|text| split(id, text)));
                // Without a copy of its own: the usual words, which name nobody in one case and the authors in the other.
                let (notice, text) = found.unwrap_or_else(|| match wanted.as_slice() {
                    ids if ids.contains(&"Apache-2.0") => (String::new(), flow(&apache)),
                    ids if ids.contains(&"MIT") => (format!("Copyright (c) {}", authors.join(", ")), mit.clone()),
                    ids if ids.contains(&"OFL-1.1") || ids.contains(&"Ubuntu-font-1.0") => (String::new(), String::new()),
                    ids => (format!("Copyright (c) {}", authors.join(", ")), usual(&sources, ids)),
                });
                if !text.is_empty() {
                    words.push(json!([notice, texts.number(&text)]));
                }
            }
            for notice in notices(folder) {
                words.push(json!(["", texts.number(&notice)]));
            }
            json!({ "name": name, "version": version, "licence": licence, "words": words })
        })
        .collect();
    let whole = json!({ "parts": parts, "crates": crates, "texts": texts.all });
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/licences.json");
    std::fs::write(&file, format!("{}\n", serde_json::to_string_pretty(&whole).expect("plain values"))).expect("assets/ can be written");
    println!("{} crates, {} texts", all.len(), texts.all.len());
}

/// What comes along and is no crate: fonts, the word list, what is written in C.
fn parts(sources: &Sources, texts: &mut Texts, mit: &str) -> Vec<Value> {
    let ours = |path: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of ours");
    let lato = ours("assets/fonts/Lato-OFL.txt");
    let ofl = |text: &str| {
        let at = text.find("SIL OPEN FONT LICENSE").expect("the font licence");
        (flow(&text[..at]), flow(&text[at..]))
    };
    let egui = |file: &str| read(sources, "epaint_default_fonts", file);
    let blessing = read(sources, "sqlcipher-src", "sqlcipher/sqlite3.h");
    let blessing = &blessing[blessing.find("The author disclaims").expect("the blessing")..];
    let blessing = blessing[..blessing.find("****").expect("its end")].replace("**", "");
    let plain = |text: String| (String::new(), flow(&text));
    let cantarell = "Copyright (c) 2009-2011, Understanding Limited (dave@understandinglimited.com)\n\n\
                     Copyright (c) 2010-2011, Jakub Steiner (jimmac@gmail.com)";
    let all = [
        ("groundwork", "Groundwork", "MIT", split("MIT", &flow(&ours("LICENSE")))),
        ("rust", "Rust", "MIT OR Apache-2.0", ("Copyright (c) The Rust Project Contributors".to_owned(), mit.to_owned())),
        ("sqlcipher", "SQLCipher", "BSD-3-Clause", plain(read(sources, "sqlcipher-src", "sqlcipher/LICENSE-sqlcipher"))),
        ("sqlite", "SQLite", "blessing", plain(blessing)),
        ("libtomcrypt", "LibTomCrypt", "WTFPL", plain(read(sources, "sqlcipher-src", "sqlcipher/LICENSE-libtomcrypt"))),
        ("openssl", "OpenSSL", "Apache-2.0", plain(read(sources, "openssl-src", "openssl/LICENSE.txt"))),
        ("lato", "Lato", "OFL-1.1", ofl(&lato)),
        ("gentium", "Gentium Book Plus", "OFL-1.1", ofl(&ours("assets/fonts/GentiumBookPlus-OFL.txt"))),
        ("ubuntu", "Ubuntu Light", "Ubuntu-font-1.0", plain(egui("fonts/UFL.txt"))),
        ("noto", "Noto Emoji", "OFL-1.1", ofl(&egui("fonts/OFL.txt"))),
        ("hack", "Hack", "MIT AND Bitstream-Vera", plain(egui("fonts/Hack-Regular.txt"))),
        ("emoji", "Emoji icon font", "MIT", split("MIT", &flow(&egui("fonts/emoji-icon-font-mit-license.txt")))),
        ("cantarell", "Cantarell", "OFL-1.1", (cantarell.to_owned(), ofl(&lato).1)),
        ("eff", "EFF large word list", "CC-BY-3.0-US", (String::new(), String::new())),
    ];
    all.into_iter()
        .map(|(id, name, licence, (notice, text))| {
            let words = if text.is_empty() { vec![] } else { vec![json!([notice, texts.number(&text)])] };
            json!({ "id": id, "name": name, "licence": licence, "words": words })
        })
        .collect()
}

/// Where each package's source lies, and who wrote it.
type Sources = BTreeMap<(String, String), (PathBuf, Vec<String>)>;

fn sources() -> Sources {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo metadata");
    let all: Value = serde_json::from_slice(&out.stdout).expect("cargo's JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = all["packages"].as_array().expect("packages").iter();
    packages
        .map(|package| {
            let folder = PathBuf::from(text(&package["manifest_path"])).parent().expect("a folder").to_path_buf();
            let authors = package["authors"].as_array().into_iter().flatten().map(|author| {
                let author = text(author);
                author.split(" <").next().unwrap_or_default().to_owned()
            });
            let mut authors: Vec<String> = authors.filter(|author| !author.is_empty()).collect();
            if authors.is_empty() {
                authors.push(format!("the authors of {}", text(&package["name"])));
            }
            ((text(&package["name"]), text(&package["version"])), (folder, authors))
        })
        .collect()
}

fn read(sources: &Sources, package: &str, file: &str) -> String {
    let ((_, _), (folder, _)) = sources.iter().find(|((name, _), _)| name == package).unwrap_or_else(|| panic!("{package}"));
    let bytes = std::fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{package}: {file}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Files at the top of a crate whose name says `wanted`, as flowing text.
fn files(folder: &Path, wanted: &[&str]) -> Vec<String> {
    let mut found: Vec<PathBuf> = [folder.to_path_buf(), folder.join("LICENSES")]
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|item| Some(item.ok()?.path()))
        .filter(|path| path.is_file())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            wanted.iter().any(|wanted| name.contains(wanted)) && !name.ends_with(".rs") && !name.ends_with(".toml")
        })
        .collect();
    found.sort();
    found.iter().map(|path| flow(&String::from_utf8_lossy(&std::fs::read(path).unwrap_or_default()))).collect()
}

fn given(folder: &Path) -> Vec<String> {
    files(folder, &["licen", "copying"])
}

fn notices(folder: &Path) -> Vec<String> {
    files(folder, &["notice", "third"])
}

/// The usual words of a licence, from whichever crate brings them.
fn usual(sources: &Sources, ids: &[&str]) -> String {
    let mut texts = sources.values().flat_map(|(folder, _)| given(folder));
    texts.find_map(|text| ids.iter().find(|id| holds(id, &text)).map(|id| split(id, &text).1)).unwrap_or_else(|| panic!("{ids:?}"))
}

/// Whether a text is, or holds, this licence.
fn holds(id: &str, text: &str) -> bool {
    let third = text.contains("Neither the name") || text.contains("may not be used to endorse");
    let begins = BEGINS.iter().any(|(known, words, _)| *known == id && text.to_lowercase().contains(&words.to_lowercase()));
    begins
        && match id {
            "BSD-2-Clause" => !third,
            "BSD-3-Clause" => third,
            _ => true,
        }
}

/// A licence's notice, and its words.
fn split(id: &str, text: &str) -> (String, String) {
    if id == "Apache-2.0" && text.trim_start().starts_with("Apache License") {
        // The same words everywhere; some files fill in the form at their end.
        let end = text.find("END OF TERMS AND CONDITIONS").unwrap_or(text.len());
        let named = text[end..].lines().find(|line| line.starts_with("Copyright ") && !line.contains("yyyy"));
        return (named.unwrap_or_default().to_owned(), text[..end].trim().to_owned());
    }
    let begins = BEGINS.iter().find(|(known, _, before)| *known == id && *before).map(|(_, words, _)| words.to_lowercase());
    let at = begins.and_then(|words| text.to_lowercase().find(&words));
    let Some(at) = at.filter(|at| text.is_char_boundary(*at) && !text[..*at].contains("Apache License")) else {
        return (String::new(), text.to_owned());
    };
    let titles = ["mit license", "the mit license", "the mit license (mit)", "isc license", "bsd 3-clause license", "zlib license"];
    let notice = text[..at].split("\n\n").map(str::trim).filter(|line| {
        let plain = line.trim_matches(['#', ' ', '=', '-', '*', ':']).to_lowercase();
        !plain.is_empty() && !titles.contains(&plain.as_str())
    });
    (notice.collect::<Vec<_>>().join("\n\n"), text[at..].to_owned())
}

/// Lines that were broken by hand run on again; a list keeps its lines.
fn flow(text: &str) -> String {
    let mut flowing = String::new();
    let mut paragraph = String::new();
    let mut end = |paragraph: &mut String| {
        if !paragraph.is_empty() {
            if !flowing.is_empty() {
                flowing.push_str("\n\n");
            }
            flowing.push_str(paragraph);
            paragraph.clear();
        }
    };
    for line in text.lines() {
        let line = line.trim();
        let rule = line.len() > 2 && line.chars().all(|c| "-=*_#/".contains(c));
        let first = line.split_whitespace().next().unwrap_or_default();
        let item = ["*", "-", "·", "•"].contains(&first)
            || (first.len() <= 5 && first.ends_with([')', '.']) && first.trim_matches(['(', ')', '.']).len() <= 3 && first != line)
            || line.starts_with("Copyright")
            || line.starts_with("(c)");
        if line.is_empty() || rule || item {
            end(&mut paragraph);
        }
        if !rule && !line.is_empty() {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(&line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    end(&mut paragraph);
    flowing
}
