//! Gathering the counselor's pages. `Mine` holds one's own words; `Ours` only what each said yes to.

mod over_time;

use super::request::SummaryRequest;
use super::{Home, Session, refuse};
use crate::domain::agreement::AgreementState;
use crate::domain::day::Day;
use crate::domain::goal::{Answer, Goal, MIN_MARKS, Mark, strength, strength_word, tally};
use crate::domain::id::PersonId;
use crate::domain::note::{Visit, next_visit};
use crate::domain::person::Person;
use crate::domain::rule::RuleState;
use crate::domain::summary::{Excerpt, GoalRecord, Note, Part, RuleInForce, Section, Summary, TalkLine, Whose};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::say;
use crate::store::{Notebook, agreement, consent, entry, goal, mark, rule, talk, topic};
use crate::tr;
use over_time::{our_moments, weeks};
use std::collections::HashMap;

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
        sections.retain(|part| !part.is_empty());
        Ok(Summary { whose, reader: wanted.reader.clone(), from: wanted.from, to: wanted.to, made: self.today(), sections })
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
            Section::Moments => Part::Moments(self.my_moments(wanted, false)),
            Section::Signs => Part::Signs(self.my_moments(wanted, true)),
            Section::Talks => Part::Talks(self.my_talks(me, wanted)),
            Section::Read => Part::Read(self.next_session(|visit| &visit.read)),
            Section::Wish => Part::Wish(self.next_session(|visit| &visit.wish)),
            Section::GoalsByWeek => Part::GoalsByWeek(self.weeks_figure(wanted, &|owner| owner == me)?),
            _ => {
                let word = self.models.here.preferences.strength;
                let mut records = Vec::new();
                for notebook in [open.private.as_ref(), open.shared.as_ref()].into_iter().flatten() {
                    records.extend(records_of(notebook, wanted, word, |owner| (owner == me).then(|| (String::new(), None)))?);
                }
                Part::Goals(records)
            }
        })
    }

    /// One's own word about each talk of the period, and nothing anybody said in it.
    fn my_talks(&self, me: PersonId, wanted: &SummaryRequest) -> Vec<TalkLine> {
        let notes = self.models.talks.notes.iter().filter(|own| own.person == me).map(|own| &own.note);
        let mut lines: Vec<TalkLine> = notes
            .filter(|note| (wanted.from..=wanted.to).contains(&note.begun.day()))
            .filter_map(|note| {
                let understood = note.understood.map(|answer| tr!("pages-talk-understood", answer = say::understood(answer)));
                let helped = note.helped.map(|answer| tr!("pages-talk-helped", answer = say::helped(answer)));
                let said: Vec<String> = understood.into_iter().chain(helped).collect();
                Some(TalkLine { day: note.begun.day(), words: Words::new(said.join(" ")).ok().filter(|words| !words.is_blank())? })
            })
            .collect();
        lines.sort_by_key(|line| line.day);
        lines
    }

    /// What was written for the session that comes next; without one, for the latest.
    fn next_session(&self, of: impl Fn(&Visit) -> &Words) -> Words {
        let visits = || self.models.notes.visits.there.iter().map(|noted| &noted.note);
        let visit = next_visit(visits(), self.today()).or_else(|| visits().max_by_key(|visit| visit.day));
        visit.map(of).cloned().unwrap_or_default()
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
        let named = |id: PersonId| open.people.iter().find(|p| p.id == id).map(printed);
        Ok(match section {
            Section::Pulse => Part::Pulse(self.pulse_figure(wanted, &named)?),
            Section::Moments => Part::Moments(our_moments(shared, wanted, &named, false)?),
            Section::Signs => Part::Signs(our_moments(shared, wanted, &named, true)?),
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
            _ => Part::Goals(records_of(shared, wanted, false, |owner| {
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

fn records_of(
    notebook: &Notebook,
    wanted: &SummaryRequest,
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
                records.push(GoalRecord { owner: name, seat, ..record(&goal, days, notes, wanted, word) });
            }
        }
    }
    Ok(records)
}

fn record(goal: &Goal, days: &[(Day, Answer)], notes: &[Mark], wanted: &SummaryRequest, word: bool) -> GoalRecord {
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
        word: (word && days.len() >= MIN_MARKS).then(smooth),
        notes: notes.iter().rev().take(MOST_NOTES).map(|m| Note { day: m.day, words: m.note.clone() }).collect(),
    }
}
