//! The story as rows: pages, rules, the letter, goals and their marks.

use super::chance::Chance;
use super::script::{Goal as Promise, More, Page as Told, Rule as ToldRule, Script};
use super::{Demo, at};
use crate::domain::apology::{Apology, Given, GivenApology, HowGiven, Part, Receiving, Repair, Version};
use crate::domain::boundary::Boundary;
use crate::domain::breach::BreachKind;
use crate::domain::day::{Day, Stamp};
use crate::domain::goal::{Answer, Cadence, Due, Goal, GoalPlan, Mark, Openness, PastPlan, Pause, Weekdays};
use crate::domain::hold::Hold;
use crate::domain::id::{ApologyId, BoundaryId, EntryId, GoalId, HoldId, PersonId, RepairId, RuleId, TopicId, VersionId};
use crate::domain::journal::{Entry, Page};
use crate::domain::rule::Rule;
use crate::domain::summary::Section;
use crate::domain::topic::Topic;
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Home, Session};
use crate::store::{Tx, apology, boundary, consent, entry, goal, hold, mark, rule, topic};
use chrono::{Datelike, Duration, NaiveTime, Weekday};
use std::collections::BTreeMap;

/// Days since the start on which the letter was left, and read.
const LETTER_LEFT: i64 = 212;
/// A hard week, days before the end: fewer promises kept, many days without an answer.
const HARD_WEEK: std::ops::Range<i64> = 74..84;
/// A few days away, on which promises rest: the first day back, and the first day away, before the end.
const BACK: i64 = 158;
const AWAY: i64 = 162;
/// Better and worse stretches of eleven days, in points of a hundred.
const WAVE: [i64; 8] = [0, 6, 9, 5, 0, -9, -16, -7];
/// Pages and promises of a day when measuring.
const DENSE_PAGES: usize = 6;
const DENSE_GOALS: usize = 42;

pub(super) struct Year<'a> {
    pub script: &'a Script,
    pub demo: Demo,
    pub maya: PersonId,
    pub jonah: PersonId,
    /// Nothing was written later than this.
    pub now: Stamp,
}

impl Year<'_> {
    /// What one person keeps to themselves.
    pub fn write_private(&self, session: &mut Session, person: PersonId) -> Result<(), Problem> {
        let is_maya = person == self.maya;
        let (pages, more) =
            if is_maya { (&self.script.maya, &self.script.maya_more) } else { (&self.script.jonah, &self.script.jonah_more) };
        let preferences = session.models().here.preferences.clone();
        session.fill(Home::Private, |tx| {
            let mut kept = preferences;
            kept.breach_kinds = [BreachKind::Money, BreachKind::Lies].into();
            kept.first_days = false;
            kept.safety_check_offered = true;
            kept.strength = true;
            crate::store::person::put_preferences(tx, &kept)?;
            self.pages(tx, pages, person)?;
            self.more(tx, more, if is_maya { "maya" } else { "jonah" })?;
            self.noticing_private(tx, person)?;
            self.quiet(tx, person)?;
            self.notes(tx, person)?;
            self.planned(tx, if is_maya { "maya" } else { "jonah" })?;
            if is_maya {
                apology::put_receiving(tx, self.letter_id(), Receiving::Now)?;
                self.asking_private(tx)?;
            } else {
                apology::put(tx, &self.letter_draft())?;
                apology::put(tx, &self.unfinished())?;
                apology::put_version(tx, &self.kept_wording())?;
                self.telling(tx)?;
                self.answers(tx)?;
            }
            for promise in self.script.goal.iter().filter(|p| !p.shared && self.owners(p) == [person]) {
                self.goal(tx, promise)?;
            }
            if self.demo.years > 1 {
                self.dense(tx, person)?;
            }
            Ok(())
        })
    }

    /// What both can read.
    pub fn write_shared(&self, session: &mut Session) -> Result<(), Problem> {
        session.fill(Home::Shared, |tx| {
            for told in &self.script.shared {
                let author = if told.by == "maya" { self.maya } else { self.jonah };
                self.pages(tx, std::slice::from_ref(told), author)?;
            }
            for told in &self.script.rule {
                rule::put(tx, &self.rule(told)?)?;
            }
            let letter = GivenApology {
                id: self.letter_id(),
                author: self.jonah,
                letter: words(&self.letter_draft().letter()),
                at: self.stamp(LETTER_LEFT, "21:30"),
            };
            apology::put_letter(tx, &letter)?;
            for promise in self.script.goal.iter().filter(|p| p.shared) {
                self.goal(tx, promise)?;
            }
            self.talking(tx)?;
            self.asking_shared(tx)?;
            self.noticing_shared(tx)?;
            self.planned(tx, "both")?;
            for section in Section::OURS {
                for person in [self.maya, self.jonah] {
                    consent::set(tx, person, section.id(), true)?;
                }
            }
            Ok(())
        })
    }

    pub(super) fn day(&self, before: i64) -> Day {
        self.demo.until - Duration::days(before)
    }

    /// So many days before the end, or a few more so that it is `on` that weekday.
    pub(super) fn back_to(&self, before: i64, on: Option<Weekday>) -> i64 {
        on.map_or(before, |on| before + i64::from(self.day(before).weekday().days_since(on)))
    }

    pub(super) fn stamp(&self, before: i64, time: &str) -> Stamp {
        let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or_default();
        // What is written after midnight belongs to the evening before.
        let date = if time < NaiveTime::from_hms_opt(4, 0, 0).unwrap_or_default() { self.day(before - 1) } else { self.day(before) };
        Stamp::of(at(date, time))
    }

    pub(super) fn chance(&self, salt: &str) -> Chance {
        Chance::new(self.demo.seed, salt)
    }

    fn pages(&self, tx: &Tx<'_>, pages: &[Told], author: PersonId) -> Result<(), Problem> {
        for told in pages {
            let before = self.back_to(told.day, told.on);
            let written = self.stamp(before, &told.time);
            let id = EntryId(self.chance(&told.body).id(written.utc_ms));
            // Made in the morning, today's evening has not come yet.
            entry::put(tx, &page(id, author, self.day(before), written.min(self.now), told))?;
        }
        Ok(())
    }

    fn more(&self, tx: &Tx<'_>, more: &More, salt: &str) -> Result<(), Problem> {
        let since = self.stamp(64, "20:00");
        let mut chance = self.chance(salt);
        for text in &more.boundaries {
            boundary::put(tx, &Boundary { id: BoundaryId(chance.id(since.utc_ms)), words: words(text), since, owner: None })?;
        }
        for (place, text) in (0..).zip(&more.topics) {
            topic::put(tx, &Topic { id: TopicId(chance.id(since.utc_ms)), words: words(text), since }, place)?;
        }
        if !more.hold.is_empty() {
            let until = self.day(more.hold_until);
            hold::put(tx, &Hold { id: HoldId(chance.id(since.utc_ms)), what: words(&more.hold), until, since, owner: None })?;
        }
        Ok(())
    }

    fn rule(&self, told: &ToldRule) -> Result<Rule, Problem> {
        let (by, other) = if told.by == "maya" { (self.maya, self.jonah) } else { (self.jonah, self.maya) };
        let proposed = self.stamp(told.proposed, "20:15");
        let id = RuleId(self.chance(&told.words).id(proposed.utc_ms));
        let mut rule = Rule::propose(id, words(&told.words), Some(by), &[by], proposed)?;
        rule.library_id.clone_from(&told.library);
        if let Some(agreed) = told.agreed {
            rule.agree(1, other, self.stamp(agreed, "19:40"))?;
        }
        if let Some(again) = &told.reworded {
            let (by, other) = if told.reworded_by == "maya" { (self.maya, self.jonah) } else { (self.jonah, self.maya) };
            rule.reword(words(again), Some(by), &[by], self.stamp(told.reworded_on, "20:30"))?;
            rule.agree(2, other, self.stamp(told.reworded_agreed, "19:10"))?;
        }
        rule.review = told.review.map(|review| self.day(review));
        if let Some(day) = told.set_aside {
            rule.step_back(self.stamp(day, "18:30"));
        }
        Ok(rule)
    }

    fn letter_id(&self) -> ApologyId {
        ApologyId(self.chance("letter").id(self.stamp(LETTER_LEFT, "21:30").utc_ms))
    }

    fn letter_draft(&self) -> Apology {
        let (begun, at) = (self.stamp(236, "21:40"), self.stamp(LETTER_LEFT, "21:30"));
        let mut chance = self.chance("draft");
        let parts: BTreeMap<Part, Words> = self.script.letter.iter().map(|(part, text)| (*part, words(text))).collect();
        let repairs = self.script.goal.iter().take(2).map(|promise| Repair {
            id: RepairId(chance.id(at.utc_ms)),
            words: words(&promise.title),
            cadence: cadence(&promise.every),
            goal: Some(self.goal_id(promise)),
            added: None,
        });
        Apology {
            id: ApologyId(self.chance("begun").id(begun.utc_ms)),
            begun,
            changed: at,
            parts,
            repairs: repairs.collect(),
            given: Some(Given { how: HowGiven::LeftHere, day: self.day(LETTER_LEFT), at }),
            deleted: None,
            builds_on: None,
        }
    }

    /// Begun after the hard week, and not ready.
    fn unfinished(&self) -> Apology {
        let (begun, changed) = (self.stamp(76, "21:40"), self.stamp(75, "22:05"));
        Apology {
            id: ApologyId(self.chance("unfinished").id(begun.utc_ms)),
            begun,
            changed,
            parts: self.script.unfinished.iter().map(|(part, text)| (*part, words(text))).collect(),
            repairs: Vec::new(),
            given: None,
            deleted: None,
            builds_on: None,
        }
    }

    /// How the unfinished one began.
    fn kept_wording(&self) -> Version {
        let kept = self.stamp(76, "21:58");
        let first =
            Apology { parts: self.script.kept_wording.iter().map(|(part, text)| (*part, words(text))).collect(), ..self.unfinished() };
        Version::of(&first, VersionId(self.chance("kept wording").id(kept.utc_ms)), kept)
    }

    fn owners(&self, promise: &Promise) -> Vec<PersonId> {
        match promise.owner.as_str() {
            "maya" => vec![self.maya],
            "jonah" => vec![self.jonah],
            _ => vec![self.maya, self.jonah],
        }
    }

    fn goal_id(&self, promise: &Promise) -> GoalId {
        GoalId(self.chance(&promise.title).id(self.stamp(promise.start, "20:00").utc_ms))
    }

    fn goal(&self, tx: &Tx<'_>, promise: &Promise) -> Result<(), Problem> {
        let end = promise.end.map(|end| self.day(end));
        let openness =
            promise.purpose.as_ref().zip(end).map(|(purpose, end)| Openness { purpose: words(purpose), review: end - Duration::days(7) });
        let plan = GoalPlan {
            title: words(&promise.title),
            when: words(&promise.when),
            then: words(&promise.then),
            cadence: cadence(&promise.every),
            start: self.day(promise.start),
            end,
            openness,
        };
        let first = promise.before.as_ref().map(|before| PastPlan {
            plan: GoalPlan { title: words(&before.title), cadence: cadence(&before.every), ..plan.clone() },
            last: self.day(before.until),
        });
        let start = first.as_ref().map_or(plan.start, |past| past.last + Duration::days(1));
        let plan = GoalPlan { start, ..plan };
        let made = Goal {
            earlier: first.into_iter().collect(),
            pauses: self.rest(promise),
            ended: promise.ended.map(|ended| self.day(ended)),
            ..Goal::new(self.goal_id(promise), self.owners(promise), plan, self.stamp(promise.start, "20:00"))
        };
        goal::put(tx, &made)?;
        for owner in &made.owners {
            self.marks(tx, &made, *owner, promise)?;
        }
        Ok(())
    }

    /// Promises rest while both are away.
    fn rest(&self, promise: &Promise) -> Vec<Pause> {
        let running = promise.start > AWAY && promise.ended.is_none_or(|ended| ended < BACK);
        running.then(|| Pause::of_all(self.day(AWAY), Some(self.day(BACK)))).into_iter().collect()
    }

    /// Hills and valleys: a slow start, a hard week, a few days away, evenings nobody answered.
    fn marks(&self, tx: &Tx<'_>, made: &Goal, owner: PersonId, promise: &Promise) -> Result<(), Problem> {
        let mut chance = self.chance(&format!("{}{owner}", promise.title));
        let (mut notes, mut slips) = (promise.notes.iter().cycle(), promise.slips.iter().cycle());
        for before in (1..=promise.start).rev() {
            let day = self.day(before);
            let asked = match made.due(owner, day) {
                Due::Yes => true,
                Due::AnyDay => chance.percent(40),
                Due::No => false,
            };
            if !asked || chance.percent(7) {
                continue;
            }
            let hard = HARD_WEEK.contains(&before);
            if hard && chance.percent(45) {
                continue;
            }
            // Beginnings are rougher than what has become a habit.
            let settled = (promise.start - before).min(90) / 9;
            let wave = WAVE[(usize::try_from(before / 11).unwrap_or(0) + promise.title.len()) % WAVE.len()];
            let keep = if hard { 35 } else { promise.keep - 10 + settled + wave };
            let answer = if chance.percent(keep) {
                Answer::Kept
            } else if chance.percent(60) {
                Answer::Partly
            } else {
                Answer::Missed
            };
            let noted = chance.percent(if answer == Answer::Kept { 5 } else { 22 });
            let fitting = if answer == Answer::Kept { &mut notes } else { &mut slips };
            let note = if noted { fitting.next().map_or("", String::as_str) } else { "" };
            let at = self.stamp(before, "21:20");
            mark::set(tx, &Mark { goal: made.id, owner, day, answer, note: words(note), at })?;
        }
        Ok(())
    }

    /// Years of the same shape with many more pages and promises, for measuring.
    fn dense(&self, tx: &Tx<'_>, person: PersonId) -> Result<(), Problem> {
        let pages = if person == self.maya { &self.script.maya } else { &self.script.jonah };
        let days = i64::from(self.demo.years) * 365;
        let mut chance = self.chance("dense");
        for before in (0..days).rev() {
            for n in 0..DENSE_PAGES / 2 {
                let seconds = i64::try_from(n).unwrap_or_default();
                let told = &pages[chance.below(pages.len())];
                let written = Stamp { utc_ms: self.stamp(before, "18:00").utc_ms + 1000 * seconds, offset_minutes: 0 };
                let id = EntryId(chance.id(written.utc_ms));
                entry::put(tx, &page(id, person, self.day(before), written, told))?;
            }
        }
        for n in 0..DENSE_GOALS / 2 {
            let promise = &self.script.goal[n % self.script.goal.len()];
            let made = self.stamp(days, "20:00");
            let plan = GoalPlan {
                title: words(&promise.title),
                when: words(&promise.when),
                then: words(&promise.then),
                cadence: Cadence::Daily,
                start: self.day(days),
                end: None,
                openness: None,
            };
            let dense = Goal::new(GoalId(chance.id(made.utc_ms)), vec![person], plan, made);
            goal::put(tx, &dense)?;
            for before in (1..=days).rev() {
                let answer = if chance.percent(promise.keep) { Answer::Kept } else { Answer::Partly };
                let (day, at) = (self.day(before), self.stamp(before, "21:00"));
                mark::set(tx, &Mark { goal: dense.id, owner: person, day, answer, note: Words::default(), at })?;
            }
        }
        Ok(())
    }
}

fn page(id: EntryId, author: PersonId, day: Day, written: Stamp, told: &Told) -> Entry {
    let page =
        Page { title: words(&told.title), body: words(&told.body), feelings: told.feelings.clone(), tags: Vec::new(), prompt: None };
    Entry { id, author, day, written, changed: written, page, deleted: None }
}

pub(super) fn words(text: &str) -> Words {
    Words::new(text).unwrap_or_default()
}

fn cadence(every: &str) -> Cadence {
    match every {
        "weekdays" => Cadence::Weekdays(Weekdays::WORKING),
        "mon" => Cadence::Weekly(Weekday::Mon),
        "wed" => Cadence::Weekly(Weekday::Wed),
        "fri" => Cadence::Weekly(Weekday::Fri),
        "sun" => Cadence::Weekly(Weekday::Sun),
        "3" => Cadence::PerWeek(3),
        _ => Cadence::Daily,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_told_under_a_weekday_stands_on_it() {
        for shift in 0..7 {
            let until: Day = "2026-11-12".parse::<Day>().unwrap() + Duration::days(shift);
            let script = Script::ending(until);
            let demo = Demo { until, seed: 1, years: 1, work_factor: crate::vault::WorkFactor::new(1) };
            let nobody = PersonId(uuid::Uuid::nil());
            let now = Stamp { utc_ms: i64::MAX, offset_minutes: 0 };
            let year = Year { script: &script, demo, maya: nobody, jonah: nobody, now };
            for page in script.maya.iter().chain(&script.jonah).chain(&script.shared) {
                let before = year.back_to(page.day, page.on);
                assert!((page.day..page.day + 7).contains(&before));
                assert!(page.on.is_none_or(|on| year.day(before).weekday() == on), "{}", page.title);
                assert!(NaiveTime::parse_from_str(&page.time, "%H:%M").is_ok(), "{}", page.time);
            }
        }
    }
}
