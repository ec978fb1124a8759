//! Gathering the counselor's pages. `Mine` holds one's own words; `Ours` only what each said yes to.

mod over_time;

use super::request::SummaryRequest;
use super::{Home, Session, refuse};
use crate::domain::agreement::AgreementState;
use crate::domain::day::{Day, week_start};
use crate::domain::goal::{Answer, Goal, MIN_MARKS, Mark, history, strength, strength_word, tally};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::rule::RuleState;
use crate::domain::summary::{Excerpt, GoalRecord, Note, Part, RuleInForce, Section, Summary, TalkLine, Whose};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::say;
use crate::store::{Notebook, agreement, consent, entry, goal, mark, rule, talk, topic};
use crate::tr;
use chrono::Duration;
use over_time::{our_moments, weeks};
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
            Section::Pulse => Part::Pulse(self.pulse_figure(wanted, &|person| (person == me).then(String::new))?),
            Section::Moments => Part::Moments(self.my_moments(wanted)),
            Section::GoalsByWeek => Part::GoalsByWeek(self.weeks_figure(wanted, &|owner| owner == me)?),
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
        Ok(match section {
            Section::Pulse => Part::Pulse(self.pulse_figure(wanted, &|id| open.people.iter().find(|p| p.id == id).map(printed))?),
            Section::Moments => Part::Moments(our_moments(shared, wanted, &|id| open.people.iter().find(|p| p.id == id).map(printed))?),
            Section::GoalsByWeek => Part::GoalsByWeek(weeks(&[shared], wanted, &|_| true)?),
            Section::Agreements => Part::Agreements(agreements_in_force(shared, &people, wanted, self.today())?),
            Section::Talks => Part::Talks(talks_held(shared, wanted, printed, &open.people)?),
            Section::Rules => {
                let mut rules = Vec::new();
                for rule in rule::list(shared.db())? {
                    if let RuleState::InForce { version, .. } = rule.state(&people)
                        && let Some(since) = version.in_force_since()
                    {
                        rules.push(RuleInForce { words: version.words.clone(), since: since.day() });
                    }
                }
                Part::Rules(rules)
            }
            // Words about one's habits are each one's own; they don't go onto pages of both.
            _ => Part::Goals(records_of(shared, wanted, self.today(), false, |owner| {
                open.people.iter().find(|p| p.id == owner).map(|p| (printed(p), Some(p.seat)))
            })?),
        })
    }
}

/// Agreements in force today: words as they hold now, what for, until when, and what changed in the period.
fn agreements_in_force(shared: &Notebook, people: &[PersonId], wanted: &SummaryRequest, today: Day) -> Result<Vec<RuleInForce>, Problem> {
    let mut lines = Vec::new();
    for one in agreement::list(shared.db())? {
        let AgreementState::InForce { version, .. } = one.state(people, today) else { continue };
        let Some(since) = version.agreed_since().map(crate::domain::day::Stamp::day) else { continue };
        let mut said = version.terms.words_on(today).trim().to_owned();
        if let Some(end) = version.terms.end {
            said = tr!("pages-agreement-until", words = said, date = say::day_with_year(end));
        }
        if version.number > 1 && since >= wanted.from {
            said = tr!("pages-agreement-changed", words = said);
        }
        lines.push(RuleInForce { words: Words::new(said).unwrap_or_default(), since });
    }
    Ok(lines)
}

/// Talks held in the period: the topic, and each one's word about breaks only where both let it stand.
fn talks_held(
    shared: &Notebook,
    wanted: &SummaryRequest,
    printed: &dyn Fn(&Person) -> String,
    people: &[Person],
) -> Result<Vec<TalkLine>, Problem> {
    let mut lines = Vec::new();
    for talk in talk::list(shared.db())?.into_iter().filter(|talk| !talk.is_open() && talk.was_held()) {
        let day = talk.begun.day();
        if day < wanted.from || day > wanted.to {
            continue;
        }
        let mut said = if talk.topic.is_blank() { tr!("talk-no-topic") } else { talk.topic.trim().to_owned() };
        let breaks: Vec<String> = people
            .iter()
            .filter_map(|person| {
                let (_, helped) = talk.breaks_helped.iter().find(|(who, _)| *who == person.id)?;
                Some(tr!("pages-breaks-of", name = printed(person), answer = say::helped(*helped)))
            })
            .collect();
        if let [first, second] = breaks.as_slice() {
            said = tr!("pages-talk-breaks", topic = said, first = first.as_str(), second = second.as_str());
        }
        lines.push(TalkLine { day, words: Words::new(said).unwrap_or_default() });
    }
    Ok(lines)
}

fn is_empty(part: &Part) -> bool {
    match part {
        Part::Topics(list) => list.is_empty(),
        Part::Pulse(figure) => figure.lines.is_empty(),
        Part::Moments(list) => list.is_empty(),
        Part::GoalsByWeek(figure) => figure.bars.iter().all(|bar| bar.answered() == 0),
        Part::Goals(list) => list.is_empty(),
        Part::Rules(list) | Part::Agreements(list) => list.is_empty(),
        Part::Talks(list) => list.is_empty(),
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
        if goal.first_day() > wanted.to || goal.last_day().is_some_and(|last| last < wanted.from) {
            continue;
        }
        for owner in goal.owners.clone() {
            if let Some((name, seat)) = owned(owner) {
                let days = answers.get(&(goal.id, owner)).map_or(&[][..], Vec::as_slice);
                let notes = notes.get(&(goal.id, owner)).map_or(&[][..], Vec::as_slice);
                records.push(GoalRecord { owner: name, seat, ..record(&goal, owner, days, notes, wanted, today, word) });
            }
        }
    }
    Ok(records)
}

fn record(
    goal: &Goal,
    owner: PersonId,
    days: &[(Day, Answer)],
    notes: &[Mark],
    wanted: &SummaryRequest,
    today: Day,
    word: bool,
) -> GoalRecord {
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
        start: goal.first_day(),
        until: goal.last_day(),
        purpose: goal.plan.openness.as_ref().map(|openness| openness.purpose.clone()),
        tally: tally(days, wanted.from, wanted.to),
        first_stone: first,
        stones: history(goal, owner, days, today, last, count),
        word: (word && days.len() >= MIN_MARKS).then(smooth),
        notes: notes.iter().rev().take(MOST_NOTES).map(|m| Note { day: m.day, words: m.note.clone() }).collect(),
    }
}
