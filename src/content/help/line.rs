//! Numbers to call, by country. A number without who runs it, where it was seen and when does not load.

use super::super::Item;
use super::super::check::{self, ContentError};
use crate::domain::day::Day;
use serde::Deserialize;

/// The most days a looked-up number may lie back before the tests ask for a new look.
#[cfg(test)]
const STALE_AFTER_DAYS: i64 = 400;

/// A country and its lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Two letters, or `EU` or `OTHER`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its lines, the emergency number first.
    #[serde(rename = "line")]
    pub lines: Vec<HelpLine>,
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Danger now.
    Emergency,
    /// Being hurt, threatened or controlled.
    Abuse,
    /// Despair.
    Crisis,
    /// Worry about one's own behavior.
    Worried,
}

/// One number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Stable id.
    pub id: String,
    /// What it is for.
    pub kind: LineKind,
    /// Who answers.
    pub name: String,
    /// The number as it is dialed.
    pub number: String,
    /// For whom, when, and by text.
    pub note: String,
    /// The site of who runs it, as plain text.
    pub source: String,
    /// Where the number was read.
    pub seen: String,
    /// On which day.
    pub checked: Day,
}

impl Item for HelpLine {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.name, 48), (&self.number, 16), (&self.note, 100), (&self.source, 40), (&self.seen, 80)]
    }
}

pub(super) fn check_countries(file: &'static str, countries: &[Country]) -> Result<(), ContentError> {
    let lines: Vec<HelpLine> = countries.iter().flat_map(|country| country.lines.clone()).collect();
    check::items(file, &lines)?;
    for country in countries {
        if let Err(rule) = check::words(&country.name, 40) {
            return check::refuse(file, &country.code, rule);
        }
        if country.lines.first().is_none_or(|line| line.kind != LineKind::Emergency) {
            return check::refuse(file, &country.code, "the emergency number stands first");
        }
    }
    if let Some(line) = lines.iter().find(|line| !line.source.contains('.')) {
        return check::refuse(file, &line.id, "a number names the site of who runs it");
    }
    if countries.last().is_none_or(|country| country.code != "OTHER") {
        return check::refuse(file, "OTHER", "the entry for any other country stands last");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::super::Content;
    use super::*;

    fn lines() -> impl Iterator<Item = &'static HelpLine> {
        Content::bundled().help.countries.iter().flat_map(|country| &country.lines)
    }

    #[test]
    fn every_number_has_a_source_a_place_and_a_day() {
        let first: Day = "2026-11-01".parse().unwrap();
        for line in lines() {
            assert!(line.source.contains('.') && line.seen.contains('.'), "{}", line.id);
            assert!(line.checked >= first, "{}", line.id);
        }
    }

    #[test]
    fn numbers_can_be_dialed() {
        for line in lines() {
            let plain: String = line.number.replace(" or ", "").chars().filter(|c| !" -".contains(*c)).collect();
            assert!(plain.chars().all(|c| c.is_ascii_digit()) && plain.len() >= 3, "{}", line.id);
        }
    }

    #[test]
    fn all_were_looked_up_within_a_year_of_each_other() {
        let newest = lines().map(|line| line.checked).max().unwrap();
        for line in lines() {
            assert!((newest - line.checked).num_days() <= STALE_AFTER_DAYS, "{}", line.id);
        }
    }

    #[test]
    fn a_number_without_a_day_does_not_load() {
        let text = include_str!("../../../assets/content/en/help.toml");
        assert!(super::super::load(text).is_ok());
        assert!(super::super::load(&text.replacen("checked = \"2026-11-23\"\n", "", 1)).is_err());
        assert!(super::super::load(&text.replacen("source = \"thehotline.org\"\n", "", 1)).is_err());
    }
}
