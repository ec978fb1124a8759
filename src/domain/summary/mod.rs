//! The counselor's pages as a plain value: only what its writer chose and, for `Ours`, what each consented to.
//!
//! It holds words and figures, never ids or a way back to a notebook, so whoever writes the pages can leak nothing else.

mod choices;
mod sheet;

pub use choices::{PageChoices, usual_start};
pub use sheet::{RulesSheet, SheetOf};

use super::day::Day;
use super::goal::{Cadence, StrengthWord, Tally};
use super::moment::MomentKind;
use super::person::Seat;
use super::progress::{Bar, Piece, Span, Step};
use super::words::Words;

/// A part of the pages, with a stable id for choices and consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// What the writer most wants to talk about.
    Topics,
    /// Ratings over the period, as a line.
    Pulse,
    /// What was good, and that a week was hard.
    Moments,
    /// Signs of progress that were noticed.
    Signs,
    /// Goals with their record and latest notes.
    Goals,
    /// All answers added up by week.
    GoalsByWeek,
    /// Ground rules in force.
    Rules,
    /// Agreements in force, with changes since the period began.
    Agreements,
    /// Talks that were held; on one's own pages one's own word about each.
    Talks,
    /// Journal pages picked one by one.
    Excerpts,
    /// Words one would like read, from the session that comes next.
    Read,
    /// What one would like from that session.
    Wish,
}

impl Section {
    /// What one person may put on their own pages, in the order of the pages.
    pub const MINE: [Self; 10] = [
        Self::Topics,
        Self::Pulse,
        Self::Moments,
        Self::Signs,
        Self::Goals,
        Self::GoalsByWeek,
        Self::Talks,
        Self::Excerpts,
        Self::Read,
        Self::Wish,
    ];
    /// What two may put on pages of both, each section with each one's yes.
    pub const OURS: [Self; 8] =
        [Self::Pulse, Self::Moments, Self::Signs, Self::Goals, Self::GoalsByWeek, Self::Talks, Self::Rules, Self::Agreements];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Pulse => "pulse",
            Self::Moments => "moments",
            Self::Signs => "signs",
            Self::GoalsByWeek => "goals-by-week",
            Self::Goals => "goals",
            Self::Rules => "rules",
            Self::Agreements => "agreements",
            Self::Talks => "talks",
            Self::Excerpts => "excerpts",
            Self::Read => "read",
            Self::Wish => "wish",
        }
    }

    /// The section with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::MINE.into_iter().chain(Self::OURS).find(|section| section.id() == id)
    }
}

/// Whose pages they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// One person's. The name, or the initial, as it is to be printed; may be empty.
    Mine(String),
    /// Both people's, first person first.
    Ours([String; 2]),
}

/// Everything that goes onto the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Whose.
    pub whose: Whose,
    /// Who they are for, as it is to be printed; may be blank.
    pub reader: Words,
    /// First day it speaks of.
    pub from: Day,
    /// Last day it speaks of.
    pub to: Day,
    /// The day it was put together.
    pub made: Day,
    /// Its sections in order. One without consent, or with nothing in it, is simply not here.
    pub sections: Vec<Part>,
}

/// One section with what it holds; never empty.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// One line each, in the writer's order.
    Topics(Vec<Words>),
    /// Ratings of the period.
    Pulse(PulseFigure),
    /// Moments of the period, earliest first.
    Moments(Vec<MomentLine>),
    /// Signs of progress of the period, earliest first.
    Signs(Vec<MomentLine>),
    /// Goals of the period.
    Goals(Vec<GoalRecord>),
    /// Answers of the period by week.
    GoalsByWeek(WeeksFigure),
    /// Rules in force.
    Rules(Vec<RuleInForce>),
    /// Agreements in force.
    Agreements(Vec<RuleInForce>),
    /// Talks of the period that were held, earliest first.
    Talks(Vec<TalkLine>),
    /// Pages chosen.
    Excerpts(Vec<Excerpt>),
    /// Words to be read.
    Read(Words),
    /// What one would like from the session.
    Wish(Words),
}

impl Part {
    /// Which section it is.
    pub fn section(&self) -> Section {
        match self {
            Self::Topics(_) => Section::Topics,
            Self::Pulse(_) => Section::Pulse,
            Self::Moments(_) => Section::Moments,
            Self::Signs(_) => Section::Signs,
            Self::GoalsByWeek(_) => Section::GoalsByWeek,
            Self::Goals(_) => Section::Goals,
            Self::Rules(_) => Section::Rules,
            Self::Agreements(_) => Section::Agreements,
            Self::Talks(_) => Section::Talks,
            Self::Excerpts(_) => Section::Excerpts,
            Self::Read(_) => Section::Read,
            Self::Wish(_) => Section::Wish,
        }
    }

    /// There is nothing in it; such a part is left out.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Topics(list) => list.is_empty(),
            Self::Pulse(figure) => figure.lines.is_empty(),
            Self::Moments(list) | Self::Signs(list) => list.is_empty(),
            Self::GoalsByWeek(figure) => figure.bars.iter().all(|bar| bar.answered() == 0),
            Self::Goals(list) => list.is_empty(),
            Self::Rules(list) | Self::Agreements(list) => list.is_empty(),
            Self::Talks(list) => list.is_empty(),
            Self::Excerpts(list) => list.is_empty(),
            Self::Read(words) | Self::Wish(words) => words.is_blank(),
        }
    }
}

/// Ratings of one thing over the period, one line a person.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseFigure {
    /// What was rated, 0 to 10.
    pub words: String,
    /// The period in whole weeks.
    pub span: Span,
    /// One line a person, the first person's first; never empty.
    pub lines: Vec<PulseRecord>,
}

/// One person's line.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseRecord {
    /// The owner as printed; empty where the pages are one person's.
    pub owner: String,
    /// The owner's seat.
    pub seat: Seat,
    /// Weekly points, parted by gaps.
    pub pieces: Vec<Piece>,
}

/// One moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentLine {
    /// The owner as printed; empty where the pages are one person's.
    pub owner: String,
    /// The day.
    pub day: Day,
    /// Its kind.
    pub kind: MomentKind,
    /// Its words; none of a wave of old pain.
    pub words: Words,
}

/// Answers by week, or by month where the period is long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeksFigure {
    /// The period in whole weeks.
    pub span: Span,
    /// What one bar holds.
    pub step: Step,
    /// Bars over the whole period.
    pub bars: Vec<Bar>,
}

/// One owner's record of one goal in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalRecord {
    /// The owner as printed; empty where the pages are one person's.
    pub owner: String,
    /// The owner's mark, where the pages are both people's.
    pub seat: Option<Seat>,
    /// The promise.
    pub title: Words,
    /// "If …", may be empty.
    pub when: Words,
    /// "then I …", may be empty.
    pub then: Words,
    /// How often.
    pub cadence: Cadence,
    /// First day.
    pub start: Day,
    /// Last day, if there is one.
    pub until: Option<Day>,
    /// Openness: what for, and until when.
    pub purpose: Option<Words>,
    /// Answered days in the period.
    pub tally: Tally,
    /// The habit's own word, where its owner wants it.
    pub word: Option<StrengthWord>,
    /// The latest notes of the period, newest first.
    pub notes: Vec<Note>,
}

/// A note to a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day it speaks of.
    pub day: Day,
    /// The words.
    pub words: Words,
}

/// A rule or an agreement in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInForce {
    /// Its words.
    pub words: Words,
    /// The day each had agreed.
    pub since: Day,
}

/// A talk that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkLine {
    /// The day.
    pub day: Day,
    /// Its topic, and whether breaks helped where each let their word about it stand.
    pub words: Words,
}

/// A journal page chosen for the counselor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The day it is about.
    pub day: Day,
    /// May be empty.
    pub title: Words,
    /// The words.
    pub words: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_their_own_way_back() {
        for section in Section::MINE.into_iter().chain(Section::OURS) {
            assert_eq!(Section::from_id(section.id()), Some(section));
        }
        assert_eq!(Section::from_id("tears"), None);
    }
}
