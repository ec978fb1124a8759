//! A guided talk: it is begun with both here, and either of the two may go on with it after a lock. Each step is on the disk
//! before it shows, so that a crash resumes it where it was.

use super::{Keep, Session, made};
use crate::domain::day::Stamp;
use crate::domain::id::{PersonId, TalkId};
use crate::domain::talk::{Helped, Setting, Step, Talk, TalkNote, TimeOut};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::TalkCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::sealed::SealedNoun;
use crate::store::{StoreError, talk};

impl Session {
    pub(super) fn apply_talk(&mut self, command: TalkCommand) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        match command {
            TalkCommand::Begin(setting) => self.begin_talk(setting, now),
            TalkCommand::Forget(id) => self.forget_talk(id),
            TalkCommand::End => self.end_talk(now),
            TalkCommand::Jot(person, words) => self.note(person, Stands::AsItWas, |note| note.jots = jot(words)),
            TalkCommand::Note { person, understood, helped, helped_may_stand } => {
                let stands = helped.filter(|_| helped_may_stand);
                self.note(person, Stands::Now(stands), |note| {
                    note.understood = understood;
                    note.helped = helped;
                })
            }
            step => self.step_talk(step, now),
        }
    }

    fn begin_talk(&mut self, setting: Setting, now: Stamp) -> Result<Done, Problem> {
        let open = self.here()?;
        if !open.both() {
            return Err(refuse::not_both());
        }
        let [first, second] = setting.people;
        if first == second || !open.is_here(first) || !open.is_here(second) {
            return Err(refuse::not_here());
        }
        if self.open_talk()?.is_some() {
            return Err(refuse::talk_open());
        }
        let id = TalkId(self.new_id());
        self.sitting_notes.clear();
        let begun = Talk::begin(id, setting, now);
        self.write(Home::Shared, Keep::Made, |tx| Ok(talk::put(tx, &begun)?))?;
        Ok(made(id.0))
    }

    /// The talk under way.
    fn open_talk(&self) -> Result<Option<Talk>, Problem> {
        Ok(self.look(Home::Shared, |nb| talk::list(nb.db()))?.into_iter().rev().find(Talk::is_open))
    }

    fn the_open_talk(&self) -> Result<Talk, Problem> {
        self.open_talk()?.ok_or_else(refuse::gone)
    }

    fn step_talk(&mut self, step: TalkCommand, now: Stamp) -> Result<Done, Problem> {
        let Some(mut talk) = self.open_talk()? else { return Ok(Done::default()) };
        let clock = std::sync::Arc::clone(&self.config.clock);
        let offset_at = |utc_ms| clock.offset_minutes_at(utc_ms);
        let moved = match step {
            TalkCommand::Finish => talk.finish_speaking(now),
            TalkCommand::More => talk.give_more(now),
            TalkCommand::WriteHeard(words) => talk.write_heard(words),
            TalkCommand::GotIt => talk.got_it(now),
            TalkCommand::NotYet => talk.not_yet(now),
            TalkCommand::Choose(choice) => talk.choose(choice, now),
            TalkCommand::GoOn => talk.go_on(now),
            TalkCommand::TimeOut(minutes) => match &mut talk.time_out {
                Some(time_out) => {
                    time_out.set_minutes(minutes, offset_at);
                    true
                }
                None => talk.take_time_out(TimeOut::begin(now, minutes, offset_at), now),
            },
            TalkCommand::Back(person, back) => {
                let moved = talk.set_back(person, back);
                talk.end_time_out(now) || moved
            }
            TalkCommand::MayShowReturn(person, yes) => talk.time_out.as_mut().is_some_and(|time_out| {
                time_out.set_may_show(person, yes);
                true
            }),
            TalkCommand::EndTimeOut => talk.end_time_out(now),
            // These are taken before.
            TalkCommand::Begin(_) | TalkCommand::Forget(_) | TalkCommand::End | TalkCommand::Jot(..) | TalkCommand::Note { .. } => false,
        };
        if moved {
            self.write(Home::Shared, Keep::Final, |tx| Ok(talk::put(tx, &talk)?))?;
        }
        Ok(Done::default())
    }

    /// Over. What the listener was writing becomes their own note, and a talk in which nothing was confirmed leaves no row.
    fn end_talk(&mut self, now: Stamp) -> Result<Done, Problem> {
        let Some(mut talk) = self.open_talk()? else { return Ok(Done::default()) };
        if let (Step::Hearing { of }, false) = (talk.step, talk.hearing.is_blank()) {
            let unfinished = talk.hearing.clone();
            self.note(talk.person(of.other()), Stands::AsItWas, |note| note.jots.push(unfinished))?;
        }
        talk.end(now);
        self.write(
            Home::Shared,
            Keep::Final,
            |tx| {
                if talk.was_held() { Ok(talk::put(tx, &talk)?) } else { Ok(talk::remove(tx, talk.id)?) }
            },
        )?;
        self.sitting_notes.clear();
        self.settle_talk_notes()?;
        Ok(Done::default())
    }

    fn forget_talk(&mut self, id: TalkId) -> Result<Done, Problem> {
        if !self.here()?.both() {
            return Err(refuse::not_both());
        }
        let talk = self.look(Home::Shared, |nb| talk::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        if talk.is_open() {
            return Err(refuse::talk_open());
        }
        self.write(Home::Shared, Keep::Final, |tx| Ok(talk::purge(tx, id)?))?;
        self.forget_undo(Home::Shared);
        Ok(Done::default())
    }

    /// Changes what `person` notes in this sitting, sealed to them alone. `stands` is their word about breaks for pages of
    /// both: given, it replaces the one that stood there.
    fn note(&mut self, person: PersonId, stands: Stands, change: impl FnOnce(&mut TalkNote)) -> Result<Done, Problem> {
        let mut talk = self.the_open_talk()?;
        if !talk.people.contains(&person) {
            return Err(refuse::not_here());
        }
        let (about, mut note) = match self.sitting_notes.get(&person) {
            Some((about, note)) if note.talk == talk.id => (*about, note.clone()),
            _ => (self.new_id(), TalkNote::of(&talk)),
        };
        change(&mut note);
        if let Stands::Now(helped) = stands {
            talk.breaks_helped.retain(|(who, _)| *who != person);
            talk.breaks_helped.extend(helped.map(|helped| (person, helped)));
        }
        let bytes = zeroize::Zeroizing::new(serde_json::to_vec(&note).map_err(|_| StoreError::Value("talk-note"))?);
        let keep = |tx: &crate::store::Tx<'_>| if stands == Stands::AsItWas { Ok(()) } else { Ok(talk::put(tx, &talk)?) };
        if note.is_empty() {
            self.forget_sealed(person, SealedNoun::TalkNote, about, keep)?;
        } else {
            self.seal(person, SealedNoun::TalkNote, about, &bytes, keep)?;
        }
        self.sitting_notes.insert(person, (about, note));
        Ok(Done::default())
    }

    /// Moves what was sealed to the one person here into their Private. Done twice after a cut in between, it changes nothing.
    pub(in crate::session) fn settle_talk_notes(&mut self) -> Result<(), Problem> {
        let Ok(me) = self.here()?.me() else { return Ok(()) };
        let sealed = crate::session::sealed::opened(self.here()?)?;
        for one in sealed.into_iter().filter(|one| one.noun == SealedNoun::TalkNote && one.person == me) {
            // What can't be read as a note stays where it is.
            let Ok(later) = serde_json::from_slice::<TalkNote>(&one.bytes) else { continue };
            let mine = self.look(Home::Private, |nb| talk::note(nb.db(), later.talk))?;
            let mut note = mine.unwrap_or_else(|| TalkNote { jots: Vec::new(), ..later.clone() });
            note.take_in(later);
            self.write(Home::Private, Keep::Final, |tx| Ok(talk::put_note(tx, &note)?))?;
            self.forget_sealed(me, SealedNoun::TalkNote, one.about, |_| Ok(()))?;
        }
        Ok(())
    }

    /// After opening: clocks that were running when the program ended stand still until somebody goes on.
    pub(in crate::session) fn still_talk_clocks(&mut self) -> Result<(), Problem> {
        let shared = self.here()?.shared.is_some();
        match if shared { self.open_talk()? } else { None } {
            Some(mut talk) if talk.is_running() => {
                talk.stop_clocks_unseen();
                self.write(Home::Shared, Keep::Final, |tx| Ok(talk::put(tx, &talk)?))
            }
            _ => Ok(()),
        }
    }

    /// Writes down the clocks of a talk that runs; `hold` stops them, for a lock.
    pub(in crate::session) fn keep_talk_clocks(&mut self, hold: bool) {
        let now = self.now();
        let Some(mut talk) = self.models.talks.open.clone().filter(Talk::is_running) else { return };
        if hold {
            talk.hold_clocks(now);
        } else {
            talk.keep_clocks(now);
        }
        // It costs at most the minute since the last time it was written.
        let _ = self.write(Home::Shared, Keep::Final, |tx| Ok(talk::put(tx, &talk)?));
    }
}

/// What becomes of somebody's word about breaks on pages of both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// It stays as it is.
    AsItWas,
    /// It is this from now on, or none.
    Now(Option<Helped>),
}

fn jot(words: Words) -> Vec<Words> {
    if words.is_blank() { Vec::new() } else { vec![words] }
}
