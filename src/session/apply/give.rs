//! Giving an apology: it becomes final, each repair becomes a goal, and a letter may be left in Shared.

use super::share::{GOAL, LETTER};
use super::{Keep, Session, can_still_take_back};
use crate::domain::apology::{Given, GivenApology, HowGiven, Repair};
use crate::domain::day::{Day, Stamp};
use crate::domain::goal::{Cadence, Goal, GoalPlan};
use crate::domain::id::{ApologyId, GoalId, PersonId};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{Changes, apology, goal, mark, share_note};

impl Session {
    pub(super) fn give(&mut self, id: ApologyId, how: HowGiven, day: Day, goals_shared: bool) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        let mut draft = self.my_draft(id)?;
        let letter = draft.letter();
        if letter.is_empty() {
            return Err(refuse::blank());
        }
        if how == HowGiven::LeftHere || goals_shared {
            self.may_share()?;
        }
        let (now, today) = self.moment();
        // A letter is left here at this moment. A clock that was set back makes a chosen day one still to come.
        let day = if how == HowGiven::LeftHere { today } else { day };
        if day > today {
            return Err(refuse::given_later());
        }
        draft.given = Some(Given { how, day, at: now });
        draft.repairs.retain(|repair| !repair.words.is_blank());
        let mut goals = Vec::new();
        for repair in &mut draft.repairs {
            // Given before and taken back, its goal marked since: that goal goes on.
            if let Some(goal) = repair.goal
                && self.goal_is_there(goal)?
            {
                continue;
            }
            let goal = follow_through(GoalId(self.new_id()), me, repair, now, day);
            goal.plan.check()?;
            repair.goal = Some(goal.id);
            goals.push(goal);
        }
        let mut notes = Vec::new();
        let mut copy = None;
        if how == HowGiven::LeftHere {
            let words = Words::new(letter).map_err(|_| refuse::letter_too_long())?;
            let letter = GivenApology { id: ApologyId(self.new_id()), author: me, letter: words, at: now };
            notes.push(self.share_note(letter.id.0, id.0, LETTER, &letter)?);
            copy = Some(letter.id.0);
        }
        if goals_shared {
            for goal in goals.drain(..) {
                notes.push(self.share_note(goal.id.0, id.0, GOAL, &goal)?);
            }
        }
        self.write(Home::Private, Keep::Final, |tx| {
            apology::put(tx, &draft)?;
            for goal in &goals {
                goal::put(tx, goal)?;
            }
            for note in &notes {
                share_note::begin(tx, note)?;
            }
            Ok(())
        })?;
        self.finish_sharing()?;
        Ok(Done { made: copy, undoable: false })
    }

    /// Within ten minutes the letter leaves Shared without a trace and is a draft again. Its goals go too, unless one
    /// has been marked.
    pub(super) fn take_letter_back(&mut self, letter: ApologyId) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        let letters = self.look(Home::Shared, |nb| apology::letters(nb.db()))?;
        let found = letters.into_iter().find(|l| l.id == letter && l.author == me).ok_or_else(refuse::gone)?;
        if !can_still_take_back(found.at, self.now()) {
            return Err(refuse::too_late());
        }
        let source = self.source_of(letter.0)?.map(ApologyId).ok_or_else(refuse::gone)?;
        let mut draft = self.look(Home::Private, |nb| apology::get(nb.db(), source))?.ok_or_else(refuse::gone)?;
        let mut removed = Vec::new();
        for goal in draft.repairs.iter().filter_map(|repair| repair.goal) {
            removed.extend(self.unmarked(goal, me)?);
        }
        draft.given = None;
        for repair in &mut draft.repairs {
            repair.added = None;
            if removed.iter().any(|(_, id)| repair.goal == Some(*id)) {
                repair.goal = None;
            }
        }
        self.write(Home::Shared, Keep::Final, |tx| {
            apology::remove_letter(tx, letter)?;
            for (_, id) in removed.iter().filter(|(home, _)| *home == Home::Shared) {
                goal::remove(tx, *id)?;
            }
            Ok(())
        })?;
        self.write(Home::Private, Keep::Final, |tx| {
            apology::put(tx, &draft)?;
            share_note::remove(tx, letter.0)?;
            for (home, id) in &removed {
                if *home == Home::Private {
                    goal::remove(tx, *id)?;
                }
                share_note::remove(tx, id.0)?;
            }
            Ok(())
        })?;
        self.forget_undo(Home::Shared);
        self.forget_undo(Home::Private);
        self.show_both(Changes::APOLOGIES.and(Changes::GOALS));
        Ok(Done::default())
    }

    /// Where a goal lies, with what it went on as in Shared; nothing once one of them has been marked.
    fn unmarked(&self, goal: GoalId, me: PersonId) -> Result<Vec<(Home, GoalId)>, Problem> {
        let mut found = Vec::new();
        for id in std::iter::once(goal).chain(self.copies_of(goal.0)?.into_iter().map(GoalId)) {
            for home in [Home::Shared, Home::Private] {
                if !self.look(home, |nb| mark::recent(nb.db(), id, me, 1))?.is_empty() {
                    return Ok(Vec::new());
                }
                if self.look(home, |nb| goal::get(nb.db(), id))?.is_some() {
                    found.push((home, id));
                }
            }
        }
        Ok(found)
    }

    fn goal_is_there(&self, id: GoalId) -> Result<bool, Problem> {
        let mut there = self.look(Home::Private, |nb| goal::get(nb.db(), id))?.is_some();
        if !there && self.may_share().is_ok() {
            there = self.look(Home::Shared, |nb| goal::get(nb.db(), id))?.is_some();
        }
        Ok(there)
    }
}

/// The goal a repair becomes, from `day` on: the day the letter was given, so that its record begins there.
pub(super) fn follow_through(id: GoalId, owner: PersonId, repair: &Repair, now: Stamp, day: Day) -> Goal {
    let start = match repair.cadence {
        Cadence::Once(once) => once.min(day),
        _ => day,
    };
    let plan = GoalPlan {
        title: repair.words.clone(),
        when: Words::default(),
        then: Words::default(),
        cadence: repair.cadence,
        start,
        end: None,
        openness: None,
    };
    Goal::new(id, vec![owner], plan, now)
}
