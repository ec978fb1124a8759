//! Where a talk stands and how it goes on. A press that does not fit (a second one in the same frame, one that comes after
//! a break began) changes nothing; every function says whether it did.

use super::{Heard, MORE_MINUTES, Talk, TalkKind, TimeOut, TurnClock};
use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// Who speaks first; in `Impact`, who is heard.
    First,
    /// Who listens first.
    Second,
}

impl Voice {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// Where a talk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "step")]
pub enum Step {
    /// One speaks, the other listens.
    Speaking {
        /// Who speaks.
        who: Voice,
        /// After "not yet": what was missed.
        again: bool,
    },
    /// The listener says back what was heard.
    Hearing {
        /// Whose words are said back; they confirm.
        of: Voice,
    },
    /// What comes next. In `Impact` the first one's choice alone.
    Next,
    /// Each notes something for themselves.
    Closing,
}

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// The first one wants to hear the other; in `Turns`, another round.
    Reply,
    /// The first one has more to say.
    More,
    /// That is enough.
    Enough,
}

impl Talk {
    /// "I've finished".
    pub fn finish_speaking(&mut self, now: Stamp) -> bool {
        let Step::Speaking { who, .. } = self.step else { return false };
        self.step_to(Step::Hearing { of: who }, now)
    }

    /// Two more minutes, as often as wanted.
    pub fn give_more(&mut self, now: Stamp) -> bool {
        let gives = matches!(self.step, Step::Speaking { .. }) && self.goes();
        if gives {
            self.turn.give(MORE_MINUTES, now);
        }
        gives
    }

    /// What the listener has written down so far.
    pub fn write_heard(&mut self, words: Words) -> bool {
        let writes = matches!(self.step, Step::Hearing { .. }) && self.is_open() && self.hearing != words;
        if writes {
            self.hearing = words;
        }
        writes
    }

    /// "Yes, you got it", from the one whose words were said back.
    pub fn got_it(&mut self, now: Stamp) -> bool {
        let Step::Hearing { of } = self.step else { return false };
        if !self.goes() {
            return false;
        }
        let by = self.person(of.other());
        let words = std::mem::take(&mut self.hearing);
        self.heard.push(Heard { by, words, at: now });
        let next = match (self.kind, of) {
            (TalkKind::Turns, Voice::First) => Step::Speaking { who: Voice::Second, again: false },
            (TalkKind::Turns, Voice::Second) | (TalkKind::Impact, _) => Step::Next,
        };
        self.step_to(next, now)
    }

    /// "Not yet": the listener asks what was missed. What is written so far stays.
    pub fn not_yet(&mut self, now: Stamp) -> bool {
        let Step::Hearing { of } = self.step else { return false };
        self.step_to(Step::Speaking { who: of, again: true }, now)
    }

    /// What comes next.
    pub fn choose(&mut self, choice: Choice, now: Stamp) -> bool {
        if self.step != Step::Next {
            return false;
        }
        let who = match (choice, self.kind) {
            (Choice::Enough, _) => return self.step_to(Step::Closing, now),
            (Choice::Reply, TalkKind::Impact) => Voice::Second,
            (Choice::Reply, TalkKind::Turns) | (Choice::More, _) => Voice::First,
        };
        self.step_to(Step::Speaking { who, again: false }, now)
    }

    /// The listener was invited to reply and was heard.
    pub fn was_replied(&self) -> bool {
        self.heard.iter().any(|heard| heard.by == self.people[0])
    }

    /// A break, from wherever the talk stands. On a break already, it stays as it is.
    pub fn take_time_out(&mut self, time_out: TimeOut, now: Stamp) -> bool {
        if self.time_out.is_some() || !self.is_open() {
            return false;
        }
        self.hold_clocks(now);
        self.time_out = Some(time_out);
        true
    }

    /// Somebody is back, or no longer is. Goes on by itself only in [`Talk::end_time_out`].
    pub fn set_back(&mut self, person: PersonId, back: bool) -> bool {
        let known = self.people.contains(&person);
        match &mut self.time_out {
            Some(time_out) if known && time_out.is_back(person) != back => {
                time_out.set_back(person, back);
                true
            }
            _ => false,
        }
    }

    /// Goes on where it was, if both are back and the shortest break has passed.
    pub fn end_time_out(&mut self, now: Stamp) -> bool {
        let people = self.people;
        if self.time_out.as_ref().is_none_or(|time_out| !time_out.is_over(&people, now)) {
            return false;
        }
        self.time_out = None;
        self.run_clocks(now);
        true
    }

    /// It goes on at all: not on a break, not over.
    fn goes(&self) -> bool {
        self.time_out.is_none() && self.is_open()
    }

    fn step_to(&mut self, step: Step, now: Stamp) -> bool {
        if !self.goes() {
            return false;
        }
        self.turn.hold(now);
        self.step = step;
        if matches!(step, Step::Speaking { .. }) {
            self.turn = TurnClock::of(self.turn_minutes);
        }
        if step == Step::Closing {
            self.whole.hold(now);
        }
        self.run_clocks(now);
        true
    }
}
