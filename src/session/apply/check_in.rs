//! Check-ins: writing one's sheet, putting it in, opening all together.
//!
//! **No way leads to somebody's words before the other's are fixed.** What is written lies sealed to its writer; the later
//! of two sheets lies in plain and in no model; both open once both are in and the earlier one's writer unlocks.

use super::{Keep, Session, made};
use crate::domain::check_in::{APPRECIATIONS, Agenda, CheckIn, CheckInPlan, Part, Rhythm, Sheet};
use crate::domain::day::Day;
use crate::domain::goal::{Cadence, GoalPlan};
use crate::domain::id::{CheckInId, GoalId, PersonId};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::{CheckInCommand, GoalCommand};
use crate::session::event::Done;
use crate::session::sealed::{self, Opened};
use crate::session::{Home, refuse};
use crate::store::sealed::SealedNoun;
use crate::store::{StoreError, check_in, consent, goal};

/// A goal's title holds so many characters of a plan line.
const TITLE: usize = 120;

impl Session {
    pub(super) fn apply_check_in(&mut self, command: CheckInCommand) -> Result<Done, Problem> {
        match command {
            CheckInCommand::SetPlan(plan) => self.set_plan(&plan),
            CheckInCommand::Begin(rhythm) => self.begin_check_in(rhythm),
            CheckInCommand::Write { id, person, sheet } => self.write_sheet(id, person, sheet),
            CheckInCommand::PutIn(id, person) => self.put_in(id, person),
            CheckInCommand::TakeBack(id, person) => self.take_sheet_back(id, person),
            CheckInCommand::LetGo(id, person) => self.let_go(id, person),
            CheckInCommand::Erase(id, person) => self.erase_sheet(id, person),
            CheckInCommand::MakeGoal(id, person) => self.goal_of_plan(id, person),
            CheckInCommand::SetPulse { person, item, value } => self.set_pulse(person, item, value),
            CheckInCommand::SharePulse { person, item, shown } => self.share_pulse(person, &item, shown),
        }
    }

    fn set_plan(&mut self, plan: &CheckInPlan) -> Result<Done, Problem> {
        let home = self.here()?.rules_home();
        self.write(home, Keep::Step, |tx| Ok(check_in::put_plan(tx, plan)?))?;
        Ok(super::undoable())
    }

    fn begin_check_in(&mut self, rhythm: Rhythm) -> Result<Done, Problem> {
        let (now, today) = self.moment();
        let open = self.here()?;
        let home = open.rules_home();
        let people = open.person_ids();
        let all = self.look(home, |nb| check_in::list(nb.db()))?;
        if let Some(same) = all.iter().find(|one| one.rhythm == rhythm && one.day == today && !one.is_open()) {
            return Ok(made(same.id.0));
        }
        let agenda = self.look(home, |nb| check_in::plan(nb.db()))?.agenda;
        let agenda = if agenda == Agenda::Later && self.thanks_by_all(&people)? { Agenda::LaterWithThanks } else { agenda };
        let leader = leader(&people, all.iter().rev().find(|one| one.is_open() && one.rhythm == rhythm).and_then(|one| one.leader));
        let id = CheckInId(self.new_id());
        let one = CheckIn {
            id,
            rhythm,
            agenda,
            day: today,
            begun: now,
            leader,
            put_in: Vec::new(),
            plain: Vec::new(),
            opened: None,
            goals: Vec::new(),
        };
        self.write(home, Keep::Made, |tx| Ok(check_in::put(tx, &one)?))?;
        Ok(made(id.0))
    }

    /// Two people, and each turned the line for thanks on.
    fn thanks_by_all(&self, people: &[PersonId]) -> Result<bool, Problem> {
        if self.here()?.shared.is_none() || people.len() < 2 {
            return Ok(false);
        }
        let given = self.look(Home::Shared, |nb| consent::all(nb.db()))?;
        Ok(people.iter().all(|person| given.iter().any(|(who, what)| who == person && what == APPRECIATIONS)))
    }

    /// One's own check-in, not opened yet.
    fn writable(&self, id: CheckInId, person: PersonId) -> Result<(Home, CheckIn), Problem> {
        let (home, one) = self.check_in_of(id, person)?;
        if one.is_open() { Err(refuse::check_in_open()) } else { Ok((home, one)) }
    }

    fn check_in_of(&self, id: CheckInId, person: PersonId) -> Result<(Home, CheckIn), Problem> {
        let open = self.here()?;
        if !open.is_here(person) {
            return Err(refuse::not_here());
        }
        let home = open.rules_home();
        Ok((home, self.look(home, |nb| check_in::get(nb.db(), id))?.ok_or_else(refuse::gone)?))
    }

    fn write_sheet(&mut self, id: CheckInId, person: PersonId, sheet: Sheet) -> Result<Done, Problem> {
        let (home, mut one) = self.writable(id, person)?;
        if one.is_in(person) {
            // Put in: it stays as it is, unless it can't be opened any more and is written anew.
            if one.plain_of(person).is_some() || self.sealed_sheet(id, person)?.is_some() {
                return Err(refuse::check_in_put_in());
            }
            one.put_in.retain(|who| *who != person);
        }
        if home == Home::Private {
            one.plain = vec![(person, sheet)];
            self.write(home, Keep::Final, |tx| Ok(check_in::put(tx, &one)?))?;
            return Ok(Done::default());
        }
        let bytes = zeroize::Zeroizing::new(serde_json::to_vec(&sheet).map_err(|_| StoreError::Value("check_in"))?);
        self.seal(person, SealedNoun::Answer, id.0, &bytes, |tx| Ok(check_in::put(tx, &one)?))?;
        Ok(Done::default())
    }

    fn put_in(&mut self, id: CheckInId, person: PersonId) -> Result<Done, Problem> {
        let (home, mut one) = self.writable(id, person)?;
        if one.is_in(person) {
            return Ok(Done::default());
        }
        let people = self.here()?.person_ids();
        let mine = match one.plain_of(person) {
            Some(sheet) => Some(sheet.clone()),
            None => self.sealed_sheet(id, person)?,
        };
        let Some(sheet) = mine.filter(|sheet| !sheet.is_empty()) else { return Err(refuse::check_in_empty()) };
        one.put_in.push(person);
        if home == Home::Private {
            one.open_together(&people, |_| None);
            self.write(home, Keep::Final, |tx| Ok(check_in::put(tx, &one)?))?;
            return Ok(Done::default());
        }
        if people.iter().all(|who| one.is_in(*who)) {
            // The later one: fixed in plain, and covered until the earlier one's writer is there.
            one.plain.push((person, sheet));
            let opened = sealed::opened(self.here()?)?;
            one.open_together(&people, |who| sheet_among(&opened, id, who));
            self.forget_sealed(person, SealedNoun::Answer, id.0, |tx| Ok(check_in::put(tx, &one)?))?;
            if one.is_open() {
                self.forget_all_sealed(id, &people)?;
            }
        } else {
            self.write(home, Keep::Final, |tx| Ok(check_in::put(tx, &one)?))?;
        }
        Ok(Done::default())
    }

    fn take_sheet_back(&mut self, id: CheckInId, person: PersonId) -> Result<Done, Problem> {
        let (home, mut one) = self.writable(id, person)?;
        if !one.may_take_back(person) {
            return Err(refuse::check_in_put_in());
        }
        one.put_in.clear();
        self.write(home, Keep::Final, |tx| Ok(check_in::put(tx, &one)?))?;
        Ok(Done::default())
    }

    /// One's own sheet goes; the other's stays as it is. A check-in with nobody's sheet leaves no row.
    fn let_go(&mut self, id: CheckInId, person: PersonId) -> Result<Done, Problem> {
        let (home, mut one) = self.writable(id, person)?;
        one.put_in.retain(|who| *who != person);
        one.plain.retain(|(who, _)| *who != person);
        if home == Home::Private {
            self.write(home, Keep::Final, |tx| Ok(check_in::remove(tx, id)?))?;
            return Ok(Done::default());
        }
        let list = self.look(home, |nb| crate::store::sealed::list(nb.db()))?;
        let others = one.plain.is_empty() && list.iter().all(|s| s.noun != SealedNoun::Answer || s.about != id.0 || s.person == person);
        self.forget_sealed(person, SealedNoun::Answer, id.0, |tx| {
            if others { Ok(check_in::remove(tx, id)?) } else { Ok(check_in::put(tx, &one)?) }
        })?;
        Ok(Done::default())
    }

    fn erase_sheet(&mut self, id: CheckInId, person: PersonId) -> Result<Done, Problem> {
        let (home, mut one) = self.check_in_of(id, person)?;
        let Some(sheets) = &mut one.opened else { return Err(refuse::gone()) };
        for (who, sheet) in sheets {
            if *who == person {
                *sheet = Sheet::default();
            }
        }
        self.write(home, Keep::Step, |tx| Ok(check_in::put(tx, &one)?))?;
        Ok(super::undoable())
    }

    /// The line becomes a goal of its writer, once.
    fn goal_of_plan(&mut self, id: CheckInId, person: PersonId) -> Result<Done, Problem> {
        let (home, one) = self.check_in_of(id, person)?;
        if let Some((_, goal)) = one.goals.iter().find(|(who, _)| *who == person) {
            return Ok(made(goal.0));
        }
        let line = one.opened.iter().flatten().find(|(who, _)| *who == person).map(|(_, sheet)| sheet.answer(Part::Plan).trim());
        let Some(line) = line.filter(|line| !line.is_empty()) else { return Err(refuse::gone()) };
        let title: String = line.lines().next().unwrap_or_default().chars().take(TITLE).collect();
        let both = self.here()?.both();
        // With both here it is seen by both already; alone it is its owner's own until they share it.
        let home_of_goal = if both { Home::Shared } else { Home::Private };
        let line_of = goal_tag(id);
        let known = self.look(home_of_goal, |nb| goal::list(nb.db()))?;
        let before = known.into_iter().find(|goal| goal.library_id.as_ref() == Some(&line_of) && goal.owners.contains(&person));
        if let Some(goal) = before.filter(|goal| goal.deleted.is_none()) {
            return Ok(made(goal.id.0));
        }
        let plan = GoalPlan {
            title: Words::new(title).unwrap_or_default(),
            when: Words::default(),
            then: Words::default(),
            cadence: Cadence::PerWeek(1),
            start: self.today(),
            end: None,
            openness: None,
        };
        if both {
            self.speak(person)?;
        }
        let done = self.apply_goal(GoalCommand::Make { home: home_of_goal, plan, of_both: false, library_id: Some(line_of) })?;
        if let Some(goal) = done.made {
            // Which goal it became is kept only where the goal itself is seen: a private one is nobody else's business.
            if home_of_goal == home {
                let mut one = one;
                one.goals.push((person, GoalId(goal)));
                self.write(home, Keep::Made, |tx| Ok(check_in::put(tx, &one)?))?;
            } else {
                self.show(home, crate::store::Changes::CHECK_INS);
            }
        }
        Ok(done)
    }

    fn set_pulse(&mut self, person: PersonId, item: String, value: Option<u8>) -> Result<Done, Problem> {
        let open = self.here()?;
        if !open.is_here(person) || value.is_some_and(|value| value > 10) || !self.config.content.check_ins.has_item(&item) {
            return Err(refuse::not_here());
        }
        let today = self.today();
        let both = open.both();
        let shown = both || self.is_shown(person, &item, today)?;
        if !both {
            self.put_pulse(Home::Private, person, &item, today, value)?;
        }
        if shown {
            self.put_pulse(Home::Shared, person, &item, today, value)?;
        }
        Ok(Done::default())
    }

    fn share_pulse(&mut self, person: PersonId, item: &str, shown: bool) -> Result<Done, Problem> {
        let open = self.here()?;
        if !open.is_here(person) || open.shared.is_none() {
            return Err(refuse::not_here());
        }
        let today = self.today();
        if !shown {
            if !open.both() {
                // What was rated with both here lies in Shared alone; it stays with its owner.
                let rows = self.look(Home::Shared, |nb| check_in::pulse_on(nb.db(), today))?;
                if let Some(row) = rows.into_iter().find(|row| row.person == person && row.item == item) {
                    self.put_pulse(Home::Private, person, item, today, Some(row.value))?;
                }
            }
            self.put_pulse(Home::Shared, person, item, today, None)?;
        } else if !open.both() {
            let mine = self.look(Home::Private, |nb| check_in::pulse_on(nb.db(), today))?;
            let value = mine.into_iter().find(|row| row.person == person && row.item == item).map(|row| row.value);
            self.put_pulse(Home::Shared, person, item, today, value)?;
        }
        Ok(Done::default())
    }

    fn is_shown(&self, person: PersonId, item: &str, day: Day) -> Result<bool, Problem> {
        if self.here()?.shared.is_none() {
            return Ok(false);
        }
        let rows = self.look(Home::Shared, |nb| check_in::pulse_on(nb.db(), day))?;
        Ok(rows.iter().any(|row| row.person == person && row.item == item))
    }

    fn put_pulse(&mut self, home: Home, person: PersonId, item: &str, day: Day, value: Option<u8>) -> Result<(), Problem> {
        self.write(home, Keep::Final, |tx| match value {
            Some(value) => Ok(check_in::put_pulse(tx, &check_in::Pulse { person, item: item.to_owned(), day, value })?),
            None => Ok(check_in::clear_pulse(tx, person, item, day)?),
        })
    }

    /// What somebody sealed for a check-in, if they are here and it opens.
    fn sealed_sheet(&self, id: CheckInId, person: PersonId) -> Result<Option<Sheet>, Problem> {
        Ok(sheet_among(&sealed::opened(self.here()?)?, id, person))
    }

    fn forget_all_sealed(&mut self, id: CheckInId, people: &[PersonId]) -> Result<(), Problem> {
        people.iter().try_for_each(|person| self.forget_sealed(*person, SealedNoun::Answer, id.0, |_| Ok(())))
    }

    /// Whoever came in may hold the other half: what is in from both opens now. A cut in between is finished the next time.
    pub(in crate::session) fn open_check_ins(&mut self) -> Result<(), Problem> {
        let open = self.here()?;
        let people = open.person_ids();
        if open.shared.is_none() || people.len() < 2 {
            return Ok(());
        }
        let opened = sealed::opened(open)?;
        for mut one in self.look(Home::Shared, |nb| check_in::list(nb.db()))? {
            let id = one.id;
            let fresh = one.open_together(&people, |who| sheet_among(&opened, id, who));
            if fresh {
                self.write(Home::Shared, Keep::Final, |tx| Ok(check_in::put(tx, &one)?))?;
            }
            // Sealed sheets of an opened one were left by a cut.
            if one.is_open() && opened.iter().any(|sealed| sealed.noun == SealedNoun::Answer && sealed.about == one.id.0) {
                self.forget_all_sealed(one.id, &people)?;
            }
        }
        Ok(())
    }
}

/// What a goal made of a check-in's plan line notes as where it came from.
pub(in crate::session) fn goal_tag(id: CheckInId) -> String {
    format!("check-in-{id}")
}

/// A sheet among what was opened.
pub(in crate::session) fn sheet_among(opened: &[Opened], id: CheckInId, person: PersonId) -> Option<Sheet> {
    let found = opened.iter().find(|one| one.noun == SealedNoun::Answer && one.about == id.0 && one.person == person)?;
    serde_json::from_slice(&found.bytes).ok()
}

/// Leading alternates over the check-ins that were held; a missed one changes nothing.
fn leader(people: &[PersonId], before: Option<PersonId>) -> Option<PersonId> {
    match people {
        [first, second] => Some(if before == Some(*first) { *second } else { *first }),
        _ => None,
    }
}
