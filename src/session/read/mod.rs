//! Making the read models from the open notebooks. Only what a change touched is made anew.

mod accounts;
mod agreements;
mod apology;
mod check_ins;
mod goals;
mod here;
mod journal;
mod moments;
mod notes;
mod own;
mod planned;
mod progress;
mod rules;
mod summary;
mod talks;
mod today;
mod truth;

use super::model::Presence;
use super::{Home, Session};
use crate::domain::day::{Day, Stamp};
use crate::domain::id::EntryId;
use crate::store::{Changes, StoreError};
use std::sync::Arc;

/// What every model is made with.
#[derive(Clone, Copy)]
struct Moment {
    now: Stamp,
    today: Day,
}

impl Session {
    /// Makes every model anew.
    pub(super) fn show_all(&mut self) {
        let before = std::mem::take(&mut self.models);
        self.show(Home::Private, Changes::ALL);
        if before.here.presence != Presence::Nobody {
            // Said once, of the sitting before this one.
            Arc::make_mut(&mut self.models.journal).recovered.clone_from(&before.journal.recovered);
        }
    }

    /// Makes the models anew that depend on `changes` in `home`. A model that can't be read stays as it was, and its
    /// notebook is read only from then on.
    pub(super) fn show(&mut self, home: Home, changes: Changes) {
        if changes.is_none() {
            return;
        }
        if let Err(error) = self.try_show(home, changes) {
            self.checks.trouble(home, error);
        }
    }

    /// One private page was saved and nothing else: the other pages are not read again.
    pub(super) fn show_saved_page(&mut self, id: EntryId, changes: Changes) {
        if changes != Changes::ENTRIES {
            return self.show(Home::Private, changes);
        }
        if let Err(error) = self.try_show_saved_page(id) {
            self.checks.trouble(Home::Private, error);
        }
    }

    fn try_show_saved_page(&mut self, id: EntryId) -> Result<(), StoreError> {
        let Some(open) = &self.open else { return Ok(()) };
        let moment = Moment { now: self.now(), today: self.today() };
        self.models.journal = Arc::new(journal::read_saved(open, &self.models.journal, id)?);
        self.models.today = Arc::new(today::read(open, moment, &self.models)?);
        Ok(())
    }

    fn try_show(&mut self, home: Home, changes: Changes) -> Result<(), StoreError> {
        let Some(open) = &self.open else { return Ok(()) };
        let moment = Moment { now: self.now(), today: self.today() };
        let everything = changes == Changes::ALL;
        let touched = |of: Changes| changes.touch(of);
        let people = Changes::PEOPLE.and(Changes::PREFERENCES);
        if touched(people) {
            self.models.here = Arc::new(here::read(open, moment, self.checks.read_only(open))?);
        }
        if touched(Changes::ENTRIES) {
            let fresh = journal::read(open, moment, &self.models.journal, (!everything).then_some(home))?;
            self.models.journal = Arc::new(fresh);
        }
        if touched(Changes::GOALS) {
            self.models.goals = Arc::new(goals::read(open, moment, &self.models.goals, (!everything).then_some(home))?);
        }
        if touched(Changes::RULES.and(Changes::BOUNDARIES).and(people)) {
            self.models.rules = Arc::new(rules::read(open, &self.models.here)?);
        }
        if touched(Changes::APOLOGIES.and(Changes::SHARES).and(Changes::GOALS)) {
            self.models.apology = Arc::new(apology::read(open, moment)?);
        }
        if touched(Changes::TOPICS.and(Changes::CONSENT)) {
            self.models.summary = Arc::new(summary::read(open)?);
        }
        if touched(Changes::AGREEMENTS) {
            self.models.agreements = Arc::new(agreements::read(open, moment)?);
        }
        if touched(Changes::CHECK_INS.and(Changes::CONSENT)) {
            self.models.check_ins = Arc::new(check_ins::read(open, moment)?);
            self.models.progress = Arc::new(progress::read(open)?);
        }
        if touched(Changes::TALKS) {
            self.models.talks = Arc::new(talks::read(open)?);
        }
        if touched(Changes::ACCOUNTS) {
            self.models.accounts = Arc::new(accounts::read(open)?);
        }
        if touched(Changes::QUESTIONS.and(Changes::SHARES)) {
            self.models.questions = Arc::new(truth::questions(open, moment)?);
        }
        if touched(Changes::OWN_PAGES) {
            self.models.own = Arc::new(own::read(open)?);
        }
        if touched(Changes::NOTES) {
            self.models.notes = Arc::new(notes::read(open, moment)?);
        }
        if touched(Changes::MOMENTS.and(Changes::SHARES)) {
            self.models.moments = Arc::new(moments::read(open)?);
        }
        if touched(Changes::PLANNED) {
            self.models.planned = Arc::new(planned::read(open, moment)?);
        }
        if touched(people) {
            self.show_backups();
        }
        let Some(open) = &self.open else { return Ok(()) };
        self.models.today = Arc::new(today::read(open, moment, &self.models)?);
        Ok(())
    }

    /// Time went by: a new day, or something that can no longer be taken back.
    pub(super) fn show_time(&mut self) -> bool {
        if self.models.here.presence == Presence::Nobody {
            self.show_nobody();
            return false;
        }
        if self.models.here.today != self.today() {
            self.show_all();
            return true;
        }
        let journal = &self.models.journal;
        let lists = [&journal.private, &journal.shared];
        let entries = lists.into_iter().flatten().any(|list| !list.can_take_back.is_empty());
        let goals = self.models.goals.current.iter().any(|row| row.shared_at.is_some());
        let letters = !self.models.apology.can_take_back.is_empty();
        let told = !self.models.questions.can_take_back.is_empty();
        let mut changes = Changes::NONE;
        let all = [(entries, Changes::ENTRIES), (goals, Changes::GOALS), (letters, Changes::APOLOGIES), (told, Changes::QUESTIONS)];
        for (some, of) in all {
            if some {
                changes = changes.and(of);
            }
        }
        self.show(Home::Shared, changes);
        !changes.is_none()
    }
}
