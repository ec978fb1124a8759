//! Agreements: proposing, agreeing, changing, withdrawing.

use super::{Keep, Session, made, undoable};
use crate::domain::agreement::{Agreement, AgreementKind, Terms};
use crate::domain::id::{AgreementId, PersonId};
use crate::problem::Problem;
use crate::session::command::AgreementCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::agreement;

impl Session {
    pub(super) fn apply_agreement(&mut self, command: AgreementCommand) -> Result<Done, Problem> {
        let moment = self.moment();
        match command {
            AgreementCommand::Propose { kind, terms, writer, library_id } => self.propose_agreement(kind, terms, writer, library_id),
            AgreementCommand::Change { id, terms, writer } => {
                self.may_be_agreed(kind_of(&self.agreement(id)?), &terms)?;
                let (by, yes) = self.hands(writer)?;
                self.change_agreement(id, |one| Ok(one.change(terms, writer, by, &yes, moment)?))
            }
            AgreementCommand::Agree { id, version, person } => {
                if !self.here()?.is_here(person) {
                    return Err(refuse::not_here());
                }
                self.change_agreement(id, |one| Ok(one.agree(version, person, moment)?))
            }
            AgreementCommand::TakeBack(id, version) => self.take_back_proposal(id, version),
            AgreementCommand::Withdraw(id) => {
                if self.look(Home::Shared, |nb| agreement::get(nb.db(), id))?.is_none() {
                    // The other withdrew at the same time: it is as wanted.
                    return Ok(Done::default());
                }
                self.write(Home::Shared, Keep::Step, |tx| Ok(agreement::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }

    fn propose_agreement(
        &mut self,
        kind: AgreementKind,
        terms: Terms,
        writer: PersonId,
        library_id: Option<String>,
    ) -> Result<Done, Problem> {
        if !self.here()?.is_for_two() {
            return Err(refuse::nothing_shared());
        }
        self.may_be_agreed(kind, &terms)?;
        let (by, yes) = self.hands(writer)?;
        let id = AgreementId(self.new_id());
        let mut one = Agreement::propose(id, kind, terms, writer, by, &yes, self.moment())?;
        one.library_id = library_id;
        self.write(Home::Shared, Keep::Made, |tx| Ok(agreement::put(tx, &one)?))?;
        Ok(made(id.0))
    }

    /// What may never be part of an agreement is refused kindly.
    fn may_be_agreed(&self, kind: AgreementKind, terms: &Terms) -> Result<(), Problem> {
        let texts = [&terms.words, &terms.purpose].into_iter().chain(terms.steps.iter().map(|step| &step.words));
        match texts.into_iter().find_map(|words| self.config.content.agreements.refused(kind, words.as_str())) {
            Some(never) => Err(refuse::never_agreed(&never.words)),
            None => Ok(()),
        }
    }

    /// Who proposes and who says yes at once: the one person here; with both here each says it for themselves.
    fn hands(&self, writer: PersonId) -> Result<(Option<PersonId>, Vec<PersonId>), Problem> {
        let open = self.here()?;
        if !open.is_here(writer) {
            return Err(refuse::not_here());
        }
        Ok(match open.me() {
            Ok(me) => (Some(me), vec![me]),
            Err(_) => (None, Vec::new()),
        })
    }

    fn agreement(&self, id: AgreementId) -> Result<Agreement, Problem> {
        self.look(Home::Shared, |nb| agreement::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn change_agreement(&mut self, id: AgreementId, change: impl FnOnce(&mut Agreement) -> Result<(), Problem>) -> Result<Done, Problem> {
        let mut one = self.agreement(id)?;
        change(&mut one)?;
        self.write(Home::Shared, Keep::Final, |tx| Ok(agreement::put(tx, &one)?))?;
        Ok(Done::default())
    }

    fn take_back_proposal(&mut self, id: AgreementId, version: u32) -> Result<Done, Problem> {
        let mut one = self.agreement(id)?;
        let open = self.here()?;
        let people = open.person_ids();
        let newest = one.versions.last().filter(|newest| newest.number == version && !newest.is_agreed_by_all(&people));
        let newest = newest.ok_or_else(refuse::gone)?;
        if !newest.proposed_by.is_none_or(|by| open.is_here(by)) {
            return Err(refuse::not_yours());
        }
        one.versions.pop();
        self.write(Home::Shared, Keep::Step, |tx| {
            if one.versions.is_empty() { Ok(agreement::remove(tx, id)?) } else { Ok(agreement::put(tx, &one)?) }
        })?;
        Ok(undoable())
    }
}

fn kind_of(one: &Agreement) -> AgreementKind {
    one.kind
}
