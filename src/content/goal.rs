//! Goals to start from, and the days they suggest.

use super::audience::suits_kinds;
use super::check::{self, ContentError};
use super::{Audience, Cause, Item, Library};
use crate::domain::breach::BreachKind;
use crate::domain::day::Day;
use crate::domain::goal::{Cadence, OPENNESS_WEEKS, Weekdays};
use crate::domain::person::Role;
use chrono::{Days, Weekday};
use serde::Deserialize;

const FILE: &str = "goals.toml";
const RITUALS: &str = "rituals.toml";

/// One template. Its owner changes what they like before it becomes a goal.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalTemplate {
    /// Stable id.
    pub id: String,
    /// The action, first person, at most 90 characters.
    pub title: String,
    /// Whom it is for.
    pub role: Audience,
    /// Kinds of breach it suits best; empty for any.
    #[serde(default)]
    pub kinds: Vec<BreachKind>,
    /// What lay under it, where the goal answers that; found by the paths of the explorer.
    #[serde(default)]
    pub causes: Vec<Cause>,
    /// "If …, then …".
    pub plan: PlanText,
    /// How often, to begin with.
    pub cadence: SuggestedCadence,
    /// There when the goal offers openness.
    #[serde(default)]
    pub openness: Option<OpennessOffer>,
    /// Why it helps.
    pub why: String,
}

/// The two halves of an if–then plan, without "if" and "then".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanText {
    /// What follows "If".
    #[serde(rename = "if")]
    pub when: String,
    /// What follows "then".
    pub then: String,
}

/// Openness a template offers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpennessOffer {
    /// What it is for.
    pub purpose: String,
    /// Weeks until it lapses, 1 to [`OPENNESS_WEEKS`].
    pub weeks: u8,
}

impl OpennessOffer {
    /// The last day and the day to look at it again (half-way) for openness beginning on `start`.
    pub fn end_and_review(&self, start: Day) -> (Day, Day) {
        let days = u64::from(self.weeks) * 7;
        (start + Days::new(days), start + Days::new(days / 2))
    }
}

/// How often a template suggests; becomes a [`Cadence`] once there is a first day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SuggestedCadence {
    /// Every day.
    Daily,
    /// On these weekdays.
    Weekdays(Vec<Weekday>),
    /// Any days of the week, so many of them.
    PerWeek(u8),
    /// On this weekday.
    Weekly(Weekday),
    /// On this day of the month.
    Monthly(u8),
    /// Once, so many days after the first one.
    OnceInDays(u16),
}

impl SuggestedCadence {
    /// The cadence of a goal beginning on `start`.
    pub fn from(&self, start: Day) -> Cadence {
        match self {
            Self::Daily => Cadence::Daily,
            Self::Weekdays(days) => Cadence::Weekdays(Weekdays::of(days)),
            Self::PerWeek(times) => Cadence::PerWeek(*times),
            Self::Weekly(day) => Cadence::Weekly(*day),
            Self::Monthly(day) => Cadence::Monthly(*day),
            Self::OnceInDays(days) => Cadence::Once(start + Days::new(u64::from(*days))),
        }
    }
}

impl Item for GoalTemplate {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 90), (&self.plan.when, 100), (&self.plan.then, 100), (&self.why, 160)];
        texts.extend(self.openness.iter().map(|openness| (openness.purpose.as_str(), 110)));
        texts
    }
}

impl Library<GoalTemplate> {
    /// Templates for a person and what happened: those for its kinds first, then those for any kind. With no kind
    /// chosen, all of that person's templates.
    pub fn suited<'a>(&'a self, role: Option<Role>, happened: &'a [BreachKind]) -> impl Iterator<Item = &'a GoalTemplate> {
        let mine = move |goal: &&GoalTemplate| goal.role.suits(role);
        let special = self
            .iter()
            .filter(mine)
            .filter(move |goal| !goal.kinds.is_empty() && (happened.is_empty() || suits_kinds(&goal.kinds, happened)));
        special.chain(self.iter().filter(mine).filter(|goal| goal.kinds.is_empty()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    goal: Vec<GoalTemplate>,
}

pub(super) fn load(text: &str) -> Result<Library<GoalTemplate>, ContentError> {
    let file: File = check::read(FILE, text)?;
    for goal in &file.goal {
        if !goal.cadence.from(Day::default()).names_a_day() {
            return check::refuse(FILE, &goal.id, "a goal needs at least one day");
        }
        if goal.openness.as_ref().is_some_and(|o| !(1..=OPENNESS_WEEKS).contains(&i64::from(o.weeks))) {
            return check::refuse(FILE, &goal.id, "openness lapses after at most four weeks");
        }
        if goal.openness.is_some() && goal.role != Audience::Repairing {
            return check::refuse(FILE, &goal.id, "openness is offered by the one who is repairing, never suggested to another");
        }
    }
    Library::checked(FILE, file.goal)
}

/// Rituals for both: for anybody, without openness, since that is one person's to give.
pub(super) fn load_rituals(text: &str) -> Result<Library<GoalTemplate>, ContentError> {
    let file: File = check::read(RITUALS, text)?;
    for ritual in &file.goal {
        if matches!(ritual.cadence, SuggestedCadence::OnceInDays(_)) || !ritual.cadence.from(Day::default()).names_a_day() {
            return check::refuse(RITUALS, &ritual.id, "a ritual comes again");
        }
        if ritual.openness.is_some() || ritual.role != Audience::Any || !ritual.kinds.is_empty() {
            return check::refuse(RITUALS, &ritual.id, "a ritual is for both, whatever happened");
        }
    }
    Library::checked(RITUALS, file.goal)
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    const KINDS: [BreachKind; 7] = [
        BreachKind::Affair,
        BreachKind::EmotionalAffair,
        BreachKind::Money,
        BreachKind::BrokenPromises,
        BreachKind::Lies,
        BreachKind::Confidences,
        BreachKind::Disrespect,
    ];

    fn goals() -> &'static Library<GoalTemplate> {
        &Content::bundled().goals
    }

    #[test]
    fn there_is_a_choice_for_every_role_and_kind() {
        assert!(goals().len() >= 28);
        for kind in KINDS {
            let own = goals().suited(Some(Role::Repairing), std::slice::from_ref(&kind)).filter(|g| g.kinds.contains(&kind)).count();
            assert!(own >= 2, "{kind:?}: {own}");
        }
        for role in [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)] {
            assert!(goals().suited(role, &[BreachKind::Other]).count() >= 5, "{role:?}");
        }
    }

    #[test]
    fn every_cause_finds_goals_that_answer_it() {
        use super::super::Cause;
        for (cause, id) in [
            (Cause::Hiding, "say-where-and-with-whom"),
            (Cause::Conflict, "renegotiate-in-time"),
            (Cause::Habit, "own-counseling"),
            (Cause::Needs, "bring-worry-home"),
            (Cause::Strain, "own-counseling"),
            (Cause::OlderHurts, "own-counseling"),
        ] {
            let found: Vec<&str> = goals().iter().filter(|goal| goal.causes.contains(&cause)).map(|goal| goal.id.as_str()).collect();
            assert!(found.contains(&id) && found.len() >= 3, "{cause:?}: {found:?}");
        }
    }

    #[test]
    fn every_suggestion_makes_a_goal_with_days() {
        let start: Day = "2026-11-23".parse().unwrap();
        for goal in goals() {
            assert!(goal.cadence.from(start).names_a_day(), "{}", goal.id);
            if let Some(openness) = &goal.openness {
                let (end, review) = openness.end_and_review(start);
                assert!(start < review && review < end, "{}", goal.id);
            }
        }
    }

    #[test]
    fn the_hurt_partner_is_never_offered_openness_or_repair() {
        assert!(goals().suited(Some(Role::Hurt), &KINDS).all(|goal| goal.openness.is_none() && goal.role != Audience::Repairing));
    }

    #[test]
    fn rituals_are_small_come_again_and_need_neither_touch_nor_forgiveness() {
        let rituals = &Content::bundled().rituals;
        assert!(rituals.len() >= 8);
        for ritual in rituals {
            let words = ritual.texts().iter().map(|(text, _)| text.to_lowercase()).collect::<Vec<_>>().join(" ");
            for never in [
                "forgiv",
                "kiss",
                "hug",
                "hold hands",
                "touch",
                "embrace",
                "bed",
                "sex",
                "thank",
                "praise",
                "apolog",
                "trust",
                "leave the",
                "leaves the",
                "be back",
                "where you",
                "phone number",
            ] {
                assert!(!words.contains(never), "{}: {never}", ritual.id);
            }
            assert!(Content::bundled().goals.get(&ritual.id).is_none(), "{}", ritual.id);
        }
    }

    #[test]
    fn a_ritual_that_is_no_ritual_is_refused() {
        let ritual = |more: &str, cadence: &str| {
            format!(
                "[[goal]]\nid = \"a\"\ntitle = \"We walk\"\nrole = \"any\"\nplan = {{ if = \"a\", then = \"b\" }}\ncadence = {cadence}\nwhy = \"c\"\n{more}"
            )
        };
        assert!(load_rituals(&ritual("", "\"daily\"")).is_ok());
        assert!(load_rituals(&ritual("", "{ once-in-days = 3 }")).is_err());
        assert!(load_rituals(&ritual("kinds = [\"money\"]", "\"daily\"")).is_err());
        assert!(load_rituals(&ritual("openness = { purpose = \"d\", weeks = 2 }", "\"daily\"")).is_err());
    }

    #[test]
    fn a_template_is_offered_once() {
        let mut ids: Vec<_> = goals().suited(Some(Role::Both), &KINDS).map(|goal| goal.id.as_str()).collect();
        assert_eq!(ids.len(), goals().len());
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), goals().len());
    }
}
