//! Other programs the pages are read back with; a test that needs one says so where it is missing.

use groundwork::domain::apology::LetterSheet;
use groundwork::domain::article_sheet::ArticleSheet;
use groundwork::domain::parts_sheet::PartsSheet;
use groundwork::domain::summary::RulesSheet;
use groundwork::export::{Document, Form, Lock, Paper};
use std::process::{Command, Output};

/// A document as pages anybody can open.
pub fn pages(document: &Document, paper: Paper) -> Vec<u8> {
    document.file(Form::Pdf, paper, Lock::Open).unwrap()
}

pub fn letter_pdf(sheet: &LetterSheet, paper: Paper) -> Vec<u8> {
    pages(&Document::Letter(sheet.clone()), paper)
}

pub fn parts_pdf(sheet: &PartsSheet, paper: Paper) -> Vec<u8> {
    pages(&Document::Parts(sheet.clone()), paper)
}

pub fn article_pdf(sheet: &ArticleSheet, paper: Paper) -> Vec<u8> {
    pages(&Document::Article(sheet.clone()), paper)
}

pub fn rules_pdf(sheet: &RulesSheet, paper: Paper) -> Vec<u8> {
    pages(&Document::Rules(sheet.clone()), paper)
}

/// Runs `name` on a file holding `bytes`, named "FILE" among the arguments; none, said plainly, where it is missing.
pub fn run(name: &str, arguments: &[&str], bytes: &[u8]) -> Option<Output> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.pdf");
    std::fs::write(&file, bytes).unwrap();
    let arguments = arguments.iter().map(|word| if *word == "FILE" { file.to_str().unwrap() } else { *word });
    match Command::new(name).args(arguments).output() {
        Ok(output) => Some(output),
        Err(_) => {
            eprintln!("not checked: {name} is not installed here");
            None
        }
    }
}

/// What it prints.
pub fn says(name: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    run(name, arguments, bytes).map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// qpdf finds nothing wrong.
pub fn assert_sound(bytes: &[u8]) {
    if let Some(output) = run("qpdf", &["--check", "FILE"], bytes) {
        assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    }
}
