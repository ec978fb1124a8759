//! Gathering the counselor's pages. `Mine` holds one's own words; `Ours` only what each said yes to.

use super::request::SummaryRequest;
use super::{Home, Session, refuse};
use crate::domain::day::{Day, week_start};
use crate::domain::goal::{Answer, Goal, MIN_MARKS, Mark, history, strength, strength_word, tally};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::rule::RuleState;
use crate::domain::summary::{Excerpt, GoalRecord, Note, Part, RuleInForce, Section, Summary, Whose};
use crate::problem::Problem;
use crate::store::{Notebook, consent, entry, goal, mark, rule, topic};
use chrono::Duration;
use std::collections::HashMap;

/// Weeks of stones on the pages.
const MOST_WEEKS: i64 = 13;
/// Notes printed with a goal.
const MOST_NOTES: usize = 3;

impl Session {
    /// Everything for the pages, and nothing else.
    ///
    /// # Errors
    /// When the notebook it needs is not open, or the period ends before it begins.
    pub fn summary(&self, wanted: &SummaryRequest) -> Result<Summary, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        if wanted.to < wanted.from {
            return Err(refuse::period());
        }
        let printed = |person: &Person| if wanted.initials { person.initial() } else { person.name.trim().to_owned() };
        let asked = |section: Section| wanted.sections.is_empty() || wanted.sections.iter().any(|id| id == section.id());
        let mut sections = Vec::new();
        let whose = if wanted.ours {
            let [first, second] = open.people.as_slice() else { return Err(refuse::nothing_shared()) };
            let shared = open.notebook(Home::Shared)?;
            let given = consent::all(shared.db())?;
            for section in Section::OURS.into_iter().filter(|section| asked(*section)) {
                let yes = |who: &Person| given.iter().any(|(person, id)| *person == who.id && id == section.id());
                if open.people.iter().all(yes) {
                    sections.push(self.our_section(section, shared, wanted, &printed)?);
                }
            }
            Whose::Ours([printed(first), printed(second)])
        } else {
            let me = open.me()?;
            for section in Section::MINE.into_iter().filter(|section| asked(*section)) {
                sections.push(self.my_section(section, me, wanted)?);
            }
            let name = open.people.iter().find(|p| p.id == me).map(printed).unwrap_or_default();
            Whose::Mine(name)
        };
        sections.retain(|part| !is_empty(part));
        Ok(Summary { whose, from: wanted.from, to: wanted.to, made: self.today(), sections })
    }

    fn my_section(&self, section: Section, me: PersonId, wanted: &SummaryRequest) -> Result<Part, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let private = open.notebook(Home::Private)?;
        Ok(match section {
            Section::Topics => Part::Topics(topic::list(private.db())?.into_iter().map(|t| t.words).collect()),
            Section::Excerpts => {
                let mut picked = Vec::new();
                for id in &wanted.excerpts {
                    if let Some(found) = entry::get(private.db(), *id)?.filter(|e| e.deleted.is_none() && e.author == me) {
                        picked.push(Excerpt { day: found.day, title: found.page.title, words: found.page.body });
                    }
                }
                picked.sort_by_key(|excerpt| excerpt.day);
                Part::Excerpts(picked)
            }
            // My own goals, wherever they live; on my pages there is no other owner.
            _ => {
                let word = self.models.here.preferences.strength;
                let mut records = Vec::new();
                for notebook in [open.private.as_ref(), open.shared.as_ref()].into_iter().flatten() {
                    records
                        .extend(records_of(notebook, wanted, self.today(), word, |owner| (owner == me).then(|| (String::new(), None)))?);
                }
                Part::Goals(records)
            }
        })
    }

    fn our_section(
        &self,
        section: Section,
        shared: &Notebook,
        wanted: &SummaryRequest,
        printed: &dyn Fn(&Person) -> String,
    ) -> Result<Part, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let people = open.person_ids();
        Ok(if section == Section::Rules {
            let mut rules = Vec::new();
            for rule in rule::list(shared.db())? {
                if let RuleState::InForce { version, .. } = rule.state(&people)
                    && let Some(since) = version.in_force_since()
                {
                    rules.push(RuleInForce { words: version.words.clone(), since: since.day() });
                }
            }
            Part::Rules(rules)
        } else {
            // Words about one's habits are each one's own; they don't go onto pages of both.
            Part::Goals(records_of(shared, wanted, self.today(), false, |owner| {
                open.people.iter().find(|p| p.id == owner).map(|p| (printed(p), Some(p.seat)))
            })?)
        })
    }
}

fn is_empty(part: &Part) -> bool {
    match part {
        Part::Topics(list) => list.is_empty(),
        Part::Goals(list) => list.is_empty(),
        Part::Rules(list) => list.is_empty(),
        Part::Excerpts(list) => list.is_empty(),
    }
}

fn records_of(
    notebook: &Notebook,
    wanted: &SummaryRequest,
    today: Day,
    word: bool,
    owned: impl Fn(PersonId) -> Option<(String, Option<crate::domain::person::Seat>)>,
) -> Result<Vec<GoalRecord>, Problem> {
    let answers = mark::answers(notebook.db())?;
    let mut notes: HashMap<_, Vec<Mark>> = HashMap::new();
    for found in mark::between(notebook.db(), wanted.from, wanted.to)? {
        if !found.note.is_blank() {
            notes.entry((found.goal, found.owner)).or_default().push(found);
        }
    }
    let mut records = Vec::new();
    for goal in goal::list(notebook.db())?.into_iter().filter(|goal| goal.deleted.is_none()) {
        if goal.plan.start > wanted.to || goal.last_day().is_some_and(|last| last < wanted.from) {
            continue;
        }
        for owner in goal.owners.clone() {
            if let Some((name, seat)) = owned(owner) {
                let days = answers.get(&(goal.id, owner)).map_or(&[][..], Vec::as_slice);
                let notes = notes.get(&(goal.id, owner)).map_or(&[][..], Vec::as_slice);
                records.push(GoalRecord { owner: name, seat, ..record(&goal, days, notes, wanted, today, word) });
            }
        }
    }
    Ok(records)
}

fn record(goal: &Goal, days: &[(Day, Answer)], notes: &[Mark], wanted: &SummaryRequest, today: Day, word: bool) -> GoalRecord {
    let last = week_start(wanted.to) + Duration::days(6);
    let first = week_start(wanted.from).max(last - Duration::days(7 * MOST_WEEKS - 1));
    let count = usize::try_from((last - first).num_days() + 1).unwrap_or(0);
    let smooth = || strength_word(strength(days.iter().map(|(_, answer)| *answer)), days.len());
    GoalRecord {
        owner: String::new(),
        seat: None,
        title: goal.plan.title.clone(),
        when: goal.plan.when.clone(),
        then: goal.plan.then.clone(),
        cadence: goal.plan.cadence,
        start: goal.plan.start,
        until: goal.last_day(),
        purpose: goal.plan.openness.as_ref().map(|openness| openness.purpose.clone()),
        tally: tally(days, wanted.from, wanted.to),
        first_stone: first,
        stones: history(goal, days, today, last, count),
        word: (word && days.len() >= MIN_MARKS).then(smooth),
        notes: notes.iter().rev().take(MOST_NOTES).map(|m| Note { day: m.day, words: m.note.clone() }).collect(),
    }
}
