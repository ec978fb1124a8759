//! What the list holds, made once so that no frame makes it again.

use super::Which;
use crate::content::{Content, Reference};
use crate::licences::{Licences, Piece};
use crate::tr;
use std::collections::BTreeMap;

/// One thing in the list.
pub(super) struct Row {
    /// What it is called.
    pub(super) title: String,
    /// The line under it.
    pub(super) line: String,
    /// Both in small letters, to look in.
    find: String,
    /// What is read when it is opened.
    pub(super) of: Of,
}

/// What a row stands for.
pub(super) enum Of {
    /// Something that comes along.
    Piece(&'static Piece),
    /// A work the Guide rests on.
    Work {
        /// Where it can be read.
        place: String,
        /// What the Guide takes from it, and the article's title.
        says: Vec<(String, String)>,
    },
}

impl Row {
    fn new(title: String, line: String, of: Of) -> Self {
        let find = format!("{title} {line}").to_lowercase();
        Self { title, line, find, of }
    }

    /// Whether all the words looked for are in it.
    pub(super) fn has(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.find.contains(word.as_str()))
    }
}

/// Every row of a list, in order.
pub(super) fn all(which: Which, content: &'static Content) -> Vec<Row> {
    match which {
        Which::Along => along(),
        Which::Sources => sources(content),
    }
}

fn along() -> Vec<Row> {
    let all = Licences::bundled();
    let parts = all.parts.iter().map(|part| {
        let line = tr!("licences-part", what = what(&part.id), licence = part.licence.as_str());
        Row::new(part.name.clone(), line, Of::Piece(part))
    });
    let crates = all.crates.iter().map(|piece| {
        let title = tr!("licences-crate", name = piece.name.as_str(), version = piece.version.as_str());
        Row::new(title, piece.licence.clone(), Of::Piece(piece))
    });
    parts.chain(crates).collect()
}

/// What a part is for.
fn what(id: &str) -> String {
    match id {
        "groundwork" => tr!("licences-is-groundwork"),
        "rust" => tr!("licences-is-rust"),
        "sqlcipher" => tr!("licences-is-sqlcipher"),
        "sqlite" => tr!("licences-is-sqlite"),
        "libtomcrypt" => tr!("licences-is-libtomcrypt"),
        "openssl" => tr!("licences-is-openssl"),
        "eff" => tr!("licences-is-eff"),
        "lato" | "gentium" => tr!("licences-is-typeface"),
        _ => tr!("licences-is-typeface-more"),
    }
}

/// A work, with all that is taken from it and where.
type Work = (&'static Reference, Vec<(String, String)>);

/// Every work once, by its authors, with all that the Guide takes from it.
fn sources(content: &'static Content) -> Vec<Row> {
    let mut works: BTreeMap<(String, u16, String), Work> = BTreeMap::new();
    for article in content.guide.iter() {
        for source in &article.sources {
            let key = (source.authors.to_lowercase(), source.year, source.place());
            let says = &mut works.entry(key).or_insert_with(|| (source, Vec::new())).1;
            says.push((source.says.clone(), article.title.clone()));
        }
    }
    let row = |(source, says): Work| {
        let line = tr!("sources-work", authors = source.authors.as_str(), year = source.year.to_string());
        Row::new(source.title.clone(), line, Of::Work { place: source.place(), says })
    };
    works.into_values().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_by_any_of_its_words_in_any_order() {
        let row = Row::new("Gentium Book Plus".into(), "A typeface, OFL-1.1".into(), Of::Work { place: String::new(), says: vec![] });
        let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
        assert!(row.has(&words("ofl gentium")) && row.has(&words("")));
        assert!(!row.has(&words("gentium mit")));
    }

    #[test]
    fn every_source_of_every_article_is_in_the_list() {
        let content = Content::bundled();
        let rows = sources(content);
        let listed: usize = rows.iter().map(|row| if let Of::Work { says, .. } = &row.of { says.len() } else { 0 }).sum();
        assert_eq!(listed, content.guide.iter().map(|article| article.sources.len()).sum::<usize>());
        assert!(rows.len() > 10);
    }
}
