//! The story as it is written in `demo.toml`.

use crate::domain::account::AccountPart;
use crate::domain::apology::Part;
use crate::domain::day::Day;
use chrono::{Months, Weekday};
use serde::Deserialize;
use std::collections::BTreeMap;

const TEXT: &str = include_str!("../../assets/content/en/demo.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub maya: Vec<Page>,
    pub jonah: Vec<Page>,
    pub shared: Vec<Page>,
    pub letter: BTreeMap<Part, String>,
    /// All of it, as it was told.
    pub account: BTreeMap<AccountPart, String>,
    /// What came later.
    pub something_more: super::telling::ToldMore,
    pub need: Vec<super::asking::ToldNeed>,
    pub question: Vec<super::asking::ToldQuestion>,
    /// An apology begun and not given.
    pub unfinished: BTreeMap<Part, String>,
    /// An earlier wording of the unfinished one, kept.
    pub kept_wording: BTreeMap<Part, String>,
    pub rule: Vec<Rule>,
    pub goal: Vec<Goal>,
    pub maya_more: More,
    pub jonah_more: More,
    pub quiet: Vec<super::quiet::ToldPage>,
    pub note: Vec<super::noting::ToldNote>,
    pub pulse: Vec<super::noticing::ToldPulse>,
    pub moment: Vec<super::noticing::ToldMoment>,
    pub planned: Vec<super::planning::ToldPlanned>,
    pub talk: Vec<super::talking::ToldTalk>,
    pub check_in: Vec<super::talking::ToldCheckIn>,
    pub agreement: Vec<super::talking::ToldAgreement>,
}

/// A page; `day` counts back from the last day, and further to the weekday `on`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub day: i64,
    pub on: Option<Weekday>,
    #[serde(default)]
    pub by: String,
    pub time: String,
    pub title: String,
    pub feelings: Vec<String>,
    pub body: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub words: String,
    pub library: Option<String>,
    pub by: String,
    pub proposed: i64,
    pub agreed: Option<i64>,
    pub reworded: Option<String>,
    #[serde(default)]
    pub reworded_by: String,
    #[serde(default)]
    pub reworded_on: i64,
    #[serde(default)]
    pub reworded_agreed: i64,
    pub review: Option<i64>,
    pub set_aside: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    pub owner: String,
    pub title: String,
    pub when: String,
    pub then: String,
    pub every: String,
    pub shared: bool,
    pub start: i64,
    pub end: Option<i64>,
    pub ended: Option<i64>,
    pub purpose: Option<String>,
    /// What was promised at first.
    pub before: Option<Before>,
    /// Kept so often in an ordinary week, of a hundred.
    pub keep: i64,
    /// Notes on days it was kept.
    pub notes: Vec<String>,
    /// Notes on other days.
    pub slips: Vec<String>,
}

/// A plan that was changed later.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Before {
    pub title: String,
    pub every: String,
    /// The last day it held, so many days before the end.
    pub until: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct More {
    pub boundaries: Vec<String>,
    pub topics: Vec<String>,
    pub hold: String,
    pub hold_until: i64,
}

impl Script {
    #[allow(clippy::expect_used, reason = "bundled, and read by every test of this module")]
    pub fn ending(until: Day) -> Self {
        let next = until.checked_add_months(Months::new(1)).unwrap_or(until).format("%B").to_string();
        toml::from_str(&TEXT.replace("{next-month}", &next)).expect("the demo's text is well-formed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    fn script() -> Script {
        Script::ending("2026-11-12".parse().unwrap())
    }

    #[test]
    fn every_feeling_and_library_id_exists() {
        let (script, content) = (script(), Content::bundled());
        for page in script.maya.iter().chain(&script.jonah).chain(&script.shared) {
            for feeling in &page.feelings {
                assert!(content.feelings.get(feeling).is_some(), "{feeling}");
            }
        }
        for id in script.rule.iter().filter_map(|rule| rule.library.as_ref()) {
            assert!(content.rules.get(id).is_some(), "{id}");
        }
        for told in &script.planned {
            let exercise = content.exercises.get(&told.exercise).unwrap();
            assert_eq!(exercise.who.is_for_two(), told.by == "both", "{}", told.exercise);
        }
        assert!(content.hold.refused(&script.maya_more.hold).is_none());
    }

    #[test]
    fn the_year_can_end_in_any_month() {
        let seasons = [
            "winter",
            "spring",
            "summer",
            "autumn",
            "snow",
            "frost",
            "heatwave",
            "christmas",
            "easter",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        // "march" and "may" are words of their own; the month put in is July.
        let told = format!("{:?}", Script::ending("2026-06-30".parse().unwrap())).to_lowercase().replace("july", "");
        let words: Vec<&str> = told.split(|c: char| !c.is_alphabetic()).collect();
        for season in seasons {
            assert!(!words.contains(&season), "{season}");
        }
        assert!(format!("{:?}", Script::ending("2026-01-31".parse().unwrap())).contains("February and the family budget"));
        assert!(!told.contains("{next"));
    }

    /// The hurt partner owes nothing, in the demo too, and neither of them limits asking, leaving or telling.
    #[test]
    fn nobody_is_asked_for_what_they_do_not_owe() {
        let told = TEXT.to_lowercase();
        let never = [
            "forgiv",
            "move on",
            "get over",
            "stop asking",
            "password",
            "location",
            "track",
            "let it go",
            "closure",
            "journey",
            "i promise to never",
            "never leave",
            "don't tell",
            "keep this between",
        ];
        for words in never {
            assert!(!told.contains(words), "{words}");
        }
    }
}
