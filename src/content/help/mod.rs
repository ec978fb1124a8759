//! Help now: numbers by country, pages for one person, grounding, and the safety check.
//!
//! Nothing here is kept: no answer, no visit, no choice but the country, which lives in settings.

mod line;
mod page;

pub use line::{Country, HelpLine, LineKind};
pub use page::{Exercise, HelpPage, HelpStep, SafetyCheck, SafetyQuestion};

use super::Library;
use super::check::{self, ContentError};
use serde::Deserialize;

const FILE: &str = "help.toml";

/// Everything Help now shows.
#[derive(Debug)]
pub struct Help {
    /// Sentences around the numbers.
    pub notes: HelpNotes,
    /// Countries in the order they are offered; the last one stands for any other.
    pub countries: Vec<Country>,
    /// Pages for one person.
    pub pages: Library<HelpPage>,
    /// Grounding.
    pub exercises: Library<Exercise>,
    /// The words around the safety check.
    pub check: SafetyCheck,
    /// Its questions.
    pub questions: Library<SafetyQuestion>,
}

/// Sentences around the numbers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpNotes {
    /// What is recorded (nothing), and what a phone keeps.
    pub record: String,
    /// What numbers of one's own can be, and who sees them.
    pub own: String,
}

/// Countries of the European Union without one of their own above.
const EUROPEAN_UNION: [&str; 26] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT",
    "RO", "SE", "SI", "SK",
];

impl Help {
    /// The country with `code` as it was chosen in settings.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The country for a system's language tag such as `en-GB`, for a first sight of numbers before anyone chose.
    /// A tag without a known region gives the entry for any other country: a wrong number would be worse.
    pub fn country_for_locale(&self, tag: &str) -> &Country {
        let region = tag.split(['-', '_', '.', '@']).skip(1).find(|part| part.len() == 2).map(str::to_uppercase);
        let code = match region.as_deref() {
            Some(region) if EUROPEAN_UNION.contains(&region) => "EU",
            Some(region) => region,
            None => "OTHER",
        };
        // `load` refuses a file without countries, so there is a last one.
        self.country(code).unwrap_or_else(|| &self.countries[self.countries.len() - 1])
    }

    /// The lines of `country` that a page asks for, in the page's order.
    pub fn lines_for<'a>(&self, page: &'a HelpPage, country: &'a Country) -> impl Iterator<Item = &'a HelpLine> {
        page.lines.iter().flat_map(|kind| country.lines.iter().filter(move |line| line.kind == *kind))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    notes: HelpNotes,
    country: Vec<Country>,
    page: Vec<HelpPage>,
    exercise: Vec<Exercise>,
    check: SafetyCheck,
    question: Vec<SafetyQuestion>,
}

pub(super) fn load(text: &str) -> Result<Help, ContentError> {
    let file: File = check::read(FILE, text)?;
    let notes = &file.notes;
    check::all_words(FILE, [&notes.record, &notes.own], 180)?;
    let about = &file.check;
    check::all_words(FILE, [&about.title, &about.lead, &about.alone, &about.not_now, &about.about, &about.end], 200)?;
    line::check_countries(FILE, &file.country)?;
    let pages = Library::checked(FILE, file.page)?;
    if let Some(question) = file.question.iter().find(|question| pages.get(&question.page).is_none()) {
        return check::refuse(FILE, &question.id, "a question names the page it leads to");
    }
    Ok(Help {
        notes: file.notes,
        countries: file.country,
        pages,
        exercises: Library::checked(FILE, file.exercise)?,
        check: file.check,
        questions: Library::checked(FILE, file.question)?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    fn help() -> &'static Help {
        &Content::bundled().help
    }

    #[test]
    fn every_country_named_in_the_plan_has_numbers() {
        for code in ["US", "GB", "IE", "CA", "AU", "NZ", "EU"] {
            let country = help().country(code).unwrap();
            for kind in [LineKind::Emergency, LineKind::Abuse, LineKind::Crisis] {
                assert!(country.lines.iter().any(|line| line.kind == kind), "{code} {kind:?}");
            }
            assert_eq!(country.lines[0].kind, LineKind::Emergency, "{code}");
        }
    }

    #[test]
    fn a_place_is_found_by_the_system_language() {
        for (tag, code) in [
            ("en-GB", "GB"),
            ("en_US.UTF-8", "US"),
            ("de-AT", "EU"),
            ("zh-Hant-NZ", "NZ"),
            ("en", "OTHER"),
            ("C", "OTHER"),
            ("pt-BR", "OTHER"),
            ("", "OTHER"),
        ] {
            assert_eq!(help().country_for_locale(tag).code, code, "{tag}");
        }
    }

    #[test]
    fn the_pages_of_help_now_are_there() {
        for id in ["afraid", "might-hurt", "ending-my-life", "steady"] {
            assert!(help().pages.get(id).is_some(), "{id}");
        }
    }

    #[test]
    fn whoever_needs_a_number_sees_one_in_every_country() {
        for page in help().pages.iter().filter(|page| !page.lines.is_empty()) {
            for country in help().countries.iter().filter(|country| country.code != "OTHER") {
                assert!(help().lines_for(page, country).next().is_some(), "{} in {}", page.id, country.code);
            }
        }
    }

    #[test]
    fn the_check_asks_what_the_plan_names() {
        for id in ["fear", "injury", "threats", "watched", "money-contacts", "self", "addiction", "children"] {
            assert!(help().questions.get(id).is_some(), "{id}");
        }
    }

    #[test]
    fn four_ways_to_steady_oneself() {
        for id in ["five-senses", "slow-breathing", "cold-water", "naming"] {
            assert!(help().exercises.get(id).is_some_and(|exercise| exercise.steps.len() >= 3), "{id}");
        }
    }
}
