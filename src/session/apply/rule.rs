//! Ground rules: proposing, agreeing, rewording, stepping back.

use super::{Keep, Session, made, undoable};
use crate::domain::id::{PersonId, RuleId};
use crate::domain::rule::{Rule, RuleState};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::{PersonCommand, RuleCommand};
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::rule;

impl Session {
    pub(super) fn apply_rule(&mut self, command: RuleCommand) -> Result<Done, Problem> {
        let home = self.here()?.rules_home();
        let (now, _) = self.moment();
        match command {
            RuleCommand::Propose { words, library_id, yes } => self.propose(home, words, library_id, &yes),
            RuleCommand::Reword { id, words, yes } => {
                let yes = self.yes_of_those_here(&yes)?;
                let by = self.proposer();
                self.change_rule(home, id, Keep::Final, |rule| Ok(rule.reword(words, by, &yes, now)?))
            }
            RuleCommand::Agree { id, version, person } => {
                if !self.here()?.is_here(person) {
                    return Err(refuse::not_here());
                }
                self.change_rule(home, id, Keep::Final, |rule| Ok(rule.agree(version, person, now)?))
            }
            RuleCommand::NotNow(id, version) => self.not_now(id, version),
            RuleCommand::Withdraw(id, version) => self.withdraw(home, id, version),
            RuleCommand::SetAside(id) => {
                self.change_rule(home, id, Keep::Step, |rule| {
                    rule.step_back(now);
                    Ok(())
                })?;
                Ok(undoable())
            }
            RuleCommand::BringBack(id) => {
                let yes = self.yes_of_those_here(&[])?;
                let by = self.proposer();
                self.change_rule(home, id, Keep::Final, |rule| {
                    let words = rule.versions.last().map(|v| v.words.clone()).unwrap_or_default();
                    Ok(rule.reword(words, by, &yes, now)?)
                })
            }
            RuleCommand::SetReview(id, day) => {
                self.change_rule(home, id, Keep::Step, |rule| {
                    rule.review = day;
                    Ok(())
                })?;
                Ok(undoable())
            }
            RuleCommand::Share(id) => {
                if home != Home::Shared {
                    return Err(refuse::nothing_shared());
                }
                let rule = self.look(Home::Private, |nb| rule::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                let words = rule.versions.last().map(|v| v.words.clone()).unwrap_or_default();
                self.propose(home, words, rule.library_id, &[])
            }
        }
    }

    fn propose(&mut self, home: Home, words: Words, library_id: Option<String>, yes: &[PersonId]) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        let yes = self.yes_of_those_here(yes)?;
        let id = RuleId(self.new_id());
        let mut rule = Rule::propose(id, words, self.proposer(), &yes, now)?;
        rule.library_id = library_id;
        self.write(home, Keep::Made, |tx| Ok(rule::put(tx, &rule)?))?;
        Ok(made(id.0))
    }

    /// One person proposes with their own yes; with both here each says it for themselves.
    fn yes_of_those_here(&self, yes: &[PersonId]) -> Result<Vec<PersonId>, Problem> {
        let open = self.here()?;
        if !open.both() {
            return Ok(vec![open.me()?]);
        }
        if yes.iter().any(|person| !open.is_here(*person)) {
            return Err(refuse::not_here());
        }
        Ok(yes.to_vec())
    }

    fn proposer(&self) -> Option<PersonId> {
        self.here().ok().and_then(|open| open.me().ok())
    }

    fn change_rule(
        &mut self,
        home: Home,
        id: RuleId,
        keep: Keep,
        change: impl FnOnce(&mut Rule) -> Result<(), Problem>,
    ) -> Result<Done, Problem> {
        let mut rule = self.look(home, |nb| rule::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        change(&mut rule)?;
        self.write(home, keep, |tx| Ok(rule::put(tx, &rule)?))?;
        Ok(Done::default())
    }

    /// Takes back an open wording of one's own; the one in force stays.
    fn withdraw(&mut self, home: Home, id: RuleId, version: u32) -> Result<Done, Problem> {
        let open = self.here()?;
        let people = open.person_ids();
        let mut rule = self.look(home, |nb| rule::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        let newest = rule.versions.last().filter(|v| v.number == version).ok_or_else(refuse::gone)?;
        let mine = newest.proposed_by.is_none_or(|by| open.is_here(by));
        let waiting = match rule.state(&people) {
            RuleState::Proposed(_) => true,
            RuleState::InForce { reworded, .. } => reworded.is_some(),
            RuleState::SetAside => false,
        };
        if !mine {
            return Err(refuse::not_yours());
        }
        if !waiting {
            return Err(refuse::gone());
        }
        rule.versions.pop();
        self.write(home, Keep::Step, |tx| if rule.versions.is_empty() { Ok(rule::remove(tx, id)?) } else { Ok(rule::put(tx, &rule)?) })?;
        Ok(undoable())
    }

    /// Out of my sight alone: kept in my Private, the other is not told.
    fn not_now(&mut self, id: RuleId, version: u32) -> Result<Done, Problem> {
        self.here()?.me()?;
        let mut preferences = self.models.here.preferences.clone();
        preferences.not_now.insert(format!("{id}/{version}"));
        self.apply_person(PersonCommand::Prefer(Box::new(preferences)))
    }
}
