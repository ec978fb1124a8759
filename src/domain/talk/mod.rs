//! A guided talk: one is heard, the other says what was heard, until "yes, you got it". Pure: every instant comes in.
//!
//! What one notes in private is a [`TalkNote`]; it is never part of the talk itself. Nothing here knows who asked for a
//! break, why a talk was stopped, or how often.

mod note;
mod step;
mod time_out;
mod turn_clock;

pub use note::{Helped, TalkNote, Understood};
pub use step::{Choice, Step, Voice};
pub use time_out::{DEFAULT_MINUTES, LEAST_MINUTES, MOST_MINUTES, TimeOut};
pub use turn_clock::TurnClock;

use super::day::Stamp;
use super::id::{PersonId, TalkId};
use super::words::Words;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Minutes a turn may be given.
pub const TURN_MINUTES: RangeInclusive<u8> = 2..=15;
/// Minutes a whole talk may be given.
pub const WHOLE_MINUTES: RangeInclusive<u8> = 10..=90;
/// "Two more minutes".
pub const MORE_MINUTES: u8 = 2;

/// How long after its beginning a talk that was cut off is gone on with at once: four hours, in milliseconds.
const SITTING_MS: i64 = 4 * 60 * 60 * 1000;

/// How a talk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TalkKind {
    /// One is heard; a reply only if they invite it. What early talks are.
    #[default]
    Impact,
    /// Each speaks in turn. Only where each of the two chose it.
    Turns,
}

/// What is set before it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// How it goes.
    pub kind: TalkKind,
    /// One topic in a line; may be empty.
    pub topic: Words,
    /// Who speaks first (in `Impact`: who is heard), then who listens.
    pub people: [PersonId; 2],
    /// For each turn; brought into [`TURN_MINUTES`].
    pub turn_minutes: u8,
    /// For the whole talk; brought into [`WHOLE_MINUTES`]. Nothing ends when it is over.
    pub whole_minutes: u8,
}

/// One talk, under way or ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// Its id.
    pub id: TalkId,
    /// How it goes.
    pub kind: TalkKind,
    /// One topic in a line; may be empty.
    pub topic: Words,
    /// Who speaks first, then who listens first.
    pub people: [PersonId; 2],
    /// Minutes for each turn.
    pub turn_minutes: u8,
    /// When it began.
    pub begun: Stamp,
    /// Where it stands.
    pub step: Step,
    /// Time of the turn that is running.
    pub turn: TurnClock,
    /// Time of the whole talk, breaks not counted.
    pub whole: TurnClock,
    /// What the listener is writing down as heard; may be empty, typing is optional.
    pub hearing: Words,
    /// What was heard and confirmed, in order.
    pub heard: Vec<Heard>,
    /// The break one is on.
    pub time_out: Option<TimeOut>,
    /// When it was over, however it came to that.
    pub ended: Option<Stamp>,
    /// Whether breaks helped, from those who let it stand on pages of both.
    #[serde(default)]
    pub breaks_helped: Vec<(PersonId, Helped)>,
}

/// Something heard, and confirmed by the one who had said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Who heard it.
    pub by: PersonId,
    /// In their words; may be empty.
    pub words: Words,
    /// When it was confirmed.
    pub at: Stamp,
}

impl Talk {
    /// Begins: the first one speaks.
    pub fn begin(id: TalkId, setting: Setting, now: Stamp) -> Self {
        let turn_minutes = setting.turn_minutes.clamp(*TURN_MINUTES.start(), *TURN_MINUTES.end());
        let whole_minutes = setting.whole_minutes.clamp(*WHOLE_MINUTES.start(), *WHOLE_MINUTES.end());
        let mut turn = TurnClock::of(turn_minutes);
        let mut whole = TurnClock::of(whole_minutes);
        turn.start(now);
        whole.start(now);
        Self {
            id,
            kind: setting.kind,
            topic: setting.topic,
            people: setting.people,
            turn_minutes,
            begun: now,
            step: Step::Speaking { who: Voice::First, again: false },
            turn,
            whole,
            hearing: Words::default(),
            heard: Vec::new(),
            time_out: None,
            ended: None,
            breaks_helped: Vec::new(),
        }
    }

    /// Who that is in this talk.
    pub fn person(&self, voice: Voice) -> PersonId {
        match voice {
            Voice::First => self.people[0],
            Voice::Second => self.people[1],
        }
    }

    /// Whose turn to listen it is, for a note to oneself; nobody's at the end.
    pub fn listener(&self) -> Option<PersonId> {
        match self.step {
            Step::Speaking { who, .. } => Some(self.person(who.other())),
            // While one says back what was heard, the other may want to note something.
            Step::Hearing { of } => Some(self.person(of)),
            Step::Next | Step::Closing => None,
        }
    }

    /// It is under way: not ended.
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// Something was heard and confirmed in it, so it is a talk that was held.
    pub fn was_held(&self) -> bool {
        !self.heard.is_empty()
    }

    /// Clocks stand still: nobody is at the screen (a lock, a crash, a break).
    pub fn hold_clocks(&mut self, now: Stamp) {
        self.turn.hold(now);
        self.whole.hold(now);
    }

    /// Clocks are written down as they run, so that a crash costs at most the time since.
    pub fn keep_clocks(&mut self, now: Stamp) {
        self.turn.keep(now);
        self.whole.keep(now);
    }

    /// Clocks that no time may be added to: they were running when the program ended without saying so.
    pub fn stop_clocks_unseen(&mut self) {
        self.turn.stop_unseen();
        self.whole.stop_unseen();
    }

    /// Goes on after a lock or a crash: the clocks run again where they stood.
    pub fn go_on(&mut self, now: Stamp) -> bool {
        if self.time_out.is_some() || !self.is_open() || self.is_running() {
            return false;
        }
        self.run_clocks(now);
        true
    }

    /// It began a short while ago, so whoever unlocks most likely means to go on with it.
    pub fn is_of_this_sitting(&self, now: Stamp) -> bool {
        (now.utc_ms - self.begun.utc_ms).abs() < SITTING_MS
    }

    /// Its clocks run.
    pub fn is_running(&self) -> bool {
        self.whole.is_running()
    }

    /// Over, for tonight or for good: the same thing, with no reason kept.
    pub fn end(&mut self, now: Stamp) {
        self.hold_clocks(now);
        self.time_out = None;
        self.hearing = Words::default();
        self.ended.get_or_insert(now);
    }

    fn run_clocks(&mut self, now: Stamp) {
        if !matches!(self.step, Step::Closing) {
            self.whole.start(now);
        }
        if matches!(self.step, Step::Speaking { .. }) {
            self.turn.start(now);
        }
    }
}

#[cfg(test)]
mod tests;
