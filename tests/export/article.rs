//! An article of the Guide, printed and read back: its words in order, its sources, and nothing of who reads it.

use crate::tool::{article_pdf, assert_sound, says};
use groundwork::domain::article_sheet::{ArticleSheet, SheetBlock};
use groundwork::export::Paper;

fn sheet(words: &str) -> ArticleSheet {
    let pair = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    ArticleSheet {
        title: "Listen first".to_owned(),
        blocks: vec![
            SheetBlock::Paragraph(words.to_owned()),
            SheetBlock::Heading("Then".to_owned()),
            SheetBlock::Line("Put the phone away.".to_owned()),
            SheetBlock::Line("Let them finish.".to_owned()),
            SheetBlock::Pair([pair("Defends", "“But.”"), pair("Stays", "“Yes.”")]),
        ],
        made: "2026-11-12".parse().unwrap(),
        sources: vec!["Somebody (2005), A study, doi.org/1. It found something.".to_owned()],
    }
}

#[test]
fn the_page_holds_the_article_and_nothing_else() {
    let bytes = article_pdf(&sheet("It is out."), Paper::A4);
    assert_sound(&bytes);
    if let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) {
        let said: Vec<&str> = text.split_whitespace().filter(|word| *word != "•").collect();
        let expected = "Listen first It is out. Then Put the phone away. Let them finish. Defends “But.” Stays “Yes.” \
                        Where this comes from Somebody (2005), A study, doi.org/1. It found something.";
        assert_eq!(said, expected.split_whitespace().collect::<Vec<_>>());
    }
    if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
        assert!(info.contains("Tagged:          yes") && !info.contains("Author"), "{info}");
    }
}

#[test]
fn a_long_one_goes_on_to_the_next_page() {
    let bytes = article_pdf(&sheet(&"One more sentence to read at night. ".repeat(300)), Paper::Letter);
    assert_sound(&bytes);
    if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
        assert!(!info.contains("Pages:           1\n"), "{info}");
    }
}
