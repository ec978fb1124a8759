//! The Guide: articles in a person's own words about every part of the work, read from one Markdown file each.
//!
//! Only reading, checking, looking up and searching live here. Which article somebody was at is their own choice and
//! lies in their notebook; what a tool looks like is the screens' business.

mod article;
mod block;
mod ease;
mod search;
mod tool;

pub use article::{Article, Pair, Reference, Try};
pub use block::{Block, Form};
pub use search::Found;
pub use tool::Tool;

use super::check::{self, ContentError};
use super::{Audience, Item};
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::collections::HashSet;

const FILE: &str = "guide.toml";

/// The articles as they lie in the folder; an editor adds a file and names it in `guide.toml`.
#[derive(RustEmbed)]
#[folder = "assets/content/en/guide/"]
#[include = "*.md"]
struct Files;

/// A chapter of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Stable id.
    pub id: String,
    /// Its name above the list.
    pub name: String,
    /// Whose chapter it is; one's own stands first.
    #[serde(rename = "for")]
    pub audience: Audience,
    /// Its articles in order, by id.
    pub articles: Vec<String>,
}

impl Item for Chapter {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.name, 40)]
    }
}

/// All articles of one language.
#[derive(Debug)]
pub struct Guide {
    chapters: Vec<Chapter>,
    articles: Vec<Article>,
}

impl Guide {
    /// The article with that id.
    pub fn get(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }

    /// Chapters in the order of the file.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// A chapter's articles in order.
    pub fn of<'a>(&'a self, chapter: &'a Chapter) -> impl Iterator<Item = &'a Article> {
        chapter.articles.iter().filter_map(|id| self.get(id))
    }

    /// All articles, chapter by chapter.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        self.articles.iter()
    }

    /// Articles holding what is looked for, the best first; none for a query without a word.
    pub fn search(&self, query: &str) -> Vec<Found<'_>> {
        search::search(&self.articles, query)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    chapter: Vec<Chapter>,
}

pub(super) fn load(list: &str) -> Result<Guide, ContentError> {
    let file: File = check::read(FILE, list)?;
    let read = |id: &str| Files::get(&format!("{id}.md")).and_then(|file| String::from_utf8(file.data.into_owned()).ok());
    let guide = build(file.chapter, read)?;
    let named: HashSet<String> = guide.articles.iter().map(|article| format!("{}.md", article.id)).collect();
    match Files::iter().find(|name| !named.contains(name.as_ref())) {
        Some(forgotten) => check::refuse(FILE, &forgotten, "an article is named in a chapter"),
        None => Ok(guide),
    }
}

/// Reads each article once and sees that nothing leads nowhere.
fn build(chapters: Vec<Chapter>, read: impl Fn(&str) -> Option<String>) -> Result<Guide, ContentError> {
    check::items(FILE, &chapters)?;
    let mut articles: Vec<Article> = Vec::new();
    for id in chapters.iter().flat_map(|chapter| &chapter.articles) {
        if articles.iter().any(|article| article.id == *id) {
            return check::refuse(FILE, id, "an article stands in one chapter, once");
        }
        let Some(text) = read(id) else { return check::refuse(FILE, id, "an article has a file of its name") };
        articles.push(article::parse(id, &text)?);
    }
    check::items(FILE, &articles)?;
    for article in &articles {
        let known = |id: &String| *id != article.id && articles.iter().any(|other| other.id == *id);
        if let Some(lost) = article.see.iter().find(|id| !known(id)) {
            return check::refuse(FILE, &article.id, format!("“see” leads to another article; there is no {lost}"));
        }
    }
    Ok(Guide { chapters, articles })
}

#[cfg(test)]
mod tests;
