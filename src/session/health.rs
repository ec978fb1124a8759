//! Looking the notebooks over in slices, and what is done when one is damaged.

use super::open::Open;
use super::{Event, Home, Session, refuse};
use crate::domain::day::Day;
use crate::problem::Problem;
use crate::store::health::{Health, Progress};
use crate::store::{Mode, Notebook, StoreError, meta};

/// A notebook that was looked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookedOver {
    /// One that is written in.
    In(Home),
    /// What was shared once, kept for reading.
    Kept,
}

/// What a whole check of one notebook found.
#[derive(Debug, Clone)]
pub struct HealthReport {
    /// Which.
    pub notebook: LookedOver,
    /// What is wrong; none where it is sound.
    pub problem: Option<Problem>,
}

/// Checks under way and waiting.
#[derive(Default)]
pub(super) struct Checks {
    /// Not asked yet which notebooks are due.
    fresh: bool,
    /// Everything is due, whenever it was last looked at.
    all: bool,
    running: Option<(Home, Health)>,
    waiting: Vec<Home>,
    /// Reading a model showed damage.
    troubled: Vec<(Home, StoreError)>,
}

impl Checks {
    /// Begins anew for whoever was let in.
    pub fn begin(&mut self, unclean: bool) {
        *self = Self { fresh: true, all: unclean, ..Self::default() };
    }

    pub fn trouble(&mut self, home: Home, error: StoreError) {
        self.troubled.push((home, error));
    }

    /// A model could not be made from what is stored.
    pub fn is_troubled(&self) -> bool {
        !self.troubled.is_empty()
    }

    pub fn read_only(&self, open: &Open) -> Vec<Home> {
        let homes = [(Home::Private, &open.private), (Home::Shared, &open.shared)];
        let closed = |(_, nb): &(Home, &Option<crate::store::Notebook>)| nb.as_ref().is_some_and(|nb| nb.mode() == Mode::ReadOnly);
        homes.into_iter().filter(closed).map(|(home, _)| home).collect()
    }
}

impl Session {
    /// One slice of a check, when there is one to do; `false` when there is not.
    pub(super) fn idle_step(&mut self, events: &mut Vec<Event>) -> bool {
        for (home, error) in std::mem::take(&mut self.checks.troubled) {
            self.damaged(home, error, events);
        }
        let today = self.today();
        let Some(open) = self.open.as_mut() else { return false };
        if std::mem::take(&mut self.checks.fresh) {
            let all = self.checks.all;
            let due = [Home::Private, Home::Shared].into_iter().filter(|home| is_due(open, *home, today, all));
            self.checks.waiting = due.collect();
        }
        if self.checks.running.is_none() {
            let Some(home) = self.checks.waiting.pop() else { return false };
            let Ok(notebook) = open.notebook(home) else { return true };
            match Health::start(notebook) {
                Ok(health) => self.checks.running = Some((home, health)),
                Err(error) => self.damaged(home, error, events),
            }
            return true;
        }
        let Some((home, mut health)) = self.checks.running.take() else { return false };
        let Ok(notebook) = open.notebook_mut(home) else { return true };
        match health.step(notebook) {
            Ok(Progress::More) => self.checks.running = Some((home, health)),
            Ok(_) => {
                // Not noting it only means it is looked over again.
                let _ = meta::put(notebook.db(), meta::HEALTH_DAY, &today.to_string());
            }
            Err(error) => self.damaged(home, error, events),
        }
        true
    }

    /// A model could not be made from what is stored.
    pub(super) fn models_are_troubled(&self) -> bool {
        self.checks.is_troubled()
    }

    /// From now on that notebook is only read.
    fn damaged(&mut self, home: Home, error: StoreError, events: &mut Vec<Event>) {
        let Some(open) = self.open.as_mut() else { return };
        if let Ok(notebook) = open.notebook_mut(home)
            && notebook.mode() == Mode::ReadWrite
        {
            notebook.make_read_only();
            self.show(home, crate::store::Changes::PEOPLE);
            events.push(Event::Models(Box::new(self.models.clone())));
            events.push(Event::Health(error.into()));
        }
    }

    /// A whole check of every open notebook, at once.
    ///
    /// # Errors
    /// When nothing is open.
    pub fn check(&mut self) -> Result<Vec<HealthReport>, Problem> {
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let mut reports = Vec::new();
        for home in [Home::Private, Home::Shared] {
            if let Ok(notebook) = open.notebook_mut(home) {
                reports.push(report(LookedOver::In(home), notebook));
            }
        }
        reports.extend(open.kept.as_mut().map(|kept| report(LookedOver::Kept, &mut kept.notebook)));
        Ok(reports)
    }
}

fn report(which: LookedOver, notebook: &mut Notebook) -> HealthReport {
    HealthReport { notebook: which, problem: Health::run(notebook).err().map(Problem::from) }
}

/// At most daily, and always after a close that was not in order.
fn is_due(open: &Open, home: Home, today: Day, all: bool) -> bool {
    let Ok(notebook) = open.notebook(home) else { return false };
    if notebook.mode() == Mode::ReadOnly {
        return false;
    }
    let last = meta::get(notebook.db(), meta::HEALTH_DAY).ok().flatten();
    all || last.as_deref() != Some(&today.to_string())
}
