//! One article: its front matter and its text.

use super::super::check::{self, ContentError};
use super::super::{Audience, Cause, Item};
use super::block::{self, Block, Form};
use super::search::Index;
use super::{Tool, ease};
use crate::domain::breach::BreachKind;
use serde::Deserialize;

/// The file named in errors; the article is named with it.
const FILE: &str = "guide";

/// An article of the Guide.
#[derive(Debug)]
pub struct Article {
    /// Stable id, the name of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whom it is written for.
    pub audience: Audience,
    /// Which parts of the practice it covers, by their short names.
    pub covers: Vec<String>,
    /// Kinds of breach it suits; empty for any.
    pub kinds: Vec<BreachKind>,
    /// Causes it suits, as in the explorer.
    pub causes: Vec<Cause>,
    /// What people would type to find it.
    pub find: Vec<String>,
    /// Two ways of saying the same.
    pub pair: Pair,
    /// One thing to try, and where.
    pub trying: Try,
    /// Other articles, by id.
    pub see: Vec<String>,
    /// What its claims rest on.
    pub sources: Vec<Reference>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Minutes it takes to read.
    pub minutes: usize,
    /// Its words, for looking.
    pub(super) index: Index,
}

/// An example pair.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What the first one does.
    pub left: String,
    /// The first one, harder to hear or to live with.
    pub weak: String,
    /// What the second one does.
    pub right: String,
    /// The second one.
    pub strong: String,
}

/// The button an article ends in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Try {
    /// On the button, a verb first.
    pub words: String,
    /// Where it leads.
    pub opens: Tool,
}

/// What a claim rests on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Who wrote it.
    pub authors: String,
    /// When it appeared.
    pub year: u16,
    /// Its title.
    pub title: String,
    /// Its DOI, where it has one.
    #[serde(default)]
    pub doi: Option<String>,
    /// Otherwise where it was read.
    #[serde(default)]
    pub at: Option<String>,
    /// What it found, and in which setting.
    pub says: String,
}

impl Reference {
    /// Where to look it up, as plain text.
    pub fn place(&self) -> String {
        match (&self.doi, &self.at) {
            (Some(doi), _) => format!("doi.org/{doi}"),
            (None, Some(at)) => at.clone(),
            (None, None) => String::new(),
        }
    }
}

impl Article {
    /// What somebody with that role reads: what is for anyone and for them; all of it where the role is not known, is
    /// both, or the whole is asked for.
    pub fn blocks_for(&self, role: Option<crate::domain::person::Role>, whole: bool) -> impl Iterator<Item = &Block> {
        let all = whole || role.is_none();
        self.blocks.iter().filter(move |block| all || block.audience.suits(role))
    }

    /// Some of it is for the other role.
    pub fn has_more_than(&self, role: Option<crate::domain::person::Role>) -> bool {
        role.is_some() && self.blocks.iter().any(|block| !block.audience.suits(role))
    }

    /// The first paragraph.
    pub fn opening(&self) -> &str {
        self.blocks
            .iter()
            .find_map(|block| if let Form::Paragraph(words) = &block.form { Some(words.as_str()) } else { None })
            .unwrap_or("")
    }
}

impl Item for Article {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let pair = &self.pair;
        let mut texts: Vec<(&str, usize)> = vec![
            (&self.title, 48),
            (&pair.left, 32),
            (&pair.weak, 200),
            (&pair.right, 32),
            (&pair.strong, 200),
            (&self.trying.words, 40),
        ];
        texts.extend(self.find.iter().map(|words| (words.as_str(), 60)));
        texts.extend(self.blocks.iter().filter_map(|block| block.form.words()).map(|words| (words, 1200)));
        for source in &self.sources {
            texts.extend([(source.authors.as_str(), 120), (source.title.as_str(), 200), (source.says.as_str(), 300)]);
        }
        texts
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    #[serde(rename = "for")]
    audience: Audience,
    covers: Vec<String>,
    #[serde(default)]
    kinds: Vec<BreachKind>,
    #[serde(default)]
    causes: Vec<Cause>,
    find: Vec<String>,
    pair: Pair,
    #[serde(rename = "try")]
    trying: Try,
    see: Vec<String>,
    #[serde(default, rename = "source")]
    sources: Vec<Reference>,
}

/// Reads an article and checks what an editor may have forgotten.
pub(super) fn parse(id: &str, text: &str) -> Result<Article, ContentError> {
    let parts = text.trim_start().strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let Some((front, text)) = parts else { return check::refuse(FILE, id, "front matter stands between two lines of +++") };
    let front: Front = match toml::from_str(front) {
        Ok(front) => front,
        Err(wrong) => return check::refuse(FILE, id, wrong.to_string()),
    };
    let blocks = match block::parse(text) {
        Ok(blocks) => blocks,
        Err(rule) => return check::refuse(FILE, id, rule),
    };
    let lines = || blocks.iter().filter_map(|block| block.form.words());
    let (words, grade) = (ease::words(lines()), ease::grade(lines()));
    let pairs = blocks.iter().filter(|block| block.form == Form::Pair).count();
    let unplaced = front.sources.iter().any(|source| source.doi.is_none() == source.at.is_none());
    let rules = [
        (pairs != 1, "the pair of examples stands once".to_owned()),
        (!(500..=1250).contains(&words), format!("an article takes three to six minutes, 500 to 1250 words; here are {words}")),
        (grade > 8.0, format!("an article reads at grade 8 at most; this one at {grade:.1}")),
        (front.covers.is_empty() || front.find.is_empty() || front.see.is_empty(), "“covers”, “find” and “see” are there".to_owned()),
        (unplaced, "a source has either a doi or where it was read".to_owned()),
        (front.sources.iter().any(|source| !(1900..=2100).contains(&source.year)), "a source has its year".to_owned()),
    ];
    if let Some((_, rule)) = rules.into_iter().find(|(broken, _)| *broken) {
        return check::refuse(FILE, id, rule);
    }
    let index = Index::of(&front.title, &front.find, &blocks);
    Ok(Article {
        id: id.to_owned(),
        title: front.title,
        audience: front.audience,
        covers: front.covers,
        kinds: front.kinds,
        causes: front.causes,
        find: front.find,
        pair: front.pair,
        trying: front.trying,
        see: front.see,
        sources: front.sources,
        minutes: ease::minutes(words),
        index,
        blocks,
    })
}
