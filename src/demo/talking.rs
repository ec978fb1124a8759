//! Talks that were held and check-ins that were opened, as rows.

use super::year::Year;
use crate::domain::agreement::{Agreement, AgreementKind, Terms};
use crate::domain::check_in::{Agenda, CheckIn, CheckInPlan, Part, Rhythm, Schedule, Sheet};
use crate::domain::day::Stamp;
use crate::domain::goal::Weekdays;
use crate::domain::id::{AgreementId, CheckInId, PersonId, TalkId};
use crate::domain::talk::{Choice, Setting, Talk, TalkKind};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::store::{Tx, agreement, check_in, talk};
use chrono::Weekday;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A talk as told: "name: what they heard".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldTalk {
    day: i64,
    time: String,
    first: String,
    topic: String,
    heard: Vec<String>,
}

/// A check-in as told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldCheckIn {
    day: i64,
    maya: BTreeMap<Part, String>,
    jonah: BTreeMap<Part, String>,
}

/// An agreement as told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldAgreement {
    kind: AgreementKind,
    by: String,
    words: String,
    changed: Option<String>,
    purpose: String,
    agreed: i64,
    until: Option<i64>,
    #[serde(default)]
    changed_on: i64,
}

/// Sundays at seven, in minutes after midnight.
const SEVEN: u16 = 19 * 60;
/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

impl Year<'_> {
    /// Everything of it, in Shared.
    pub(super) fn talking(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        for told in &self.script.talk {
            talk::put(tx, &self.talk(told))?;
        }
        for told in &self.script.agreement {
            agreement::put(tx, &self.agreement(told)?)?;
        }
        let sundays = Schedule::new(Weekdays::of(&[Weekday::Sun]), SEVEN);
        check_in::put_plan(tx, &CheckInPlan::default().with(Rhythm::Weekly, sundays))?;
        for (number, told) in self.script.check_in.iter().enumerate() {
            let leader = if number % 2 == 0 { self.maya } else { self.jonah };
            check_in::put(tx, &self.check_in(told, leader))?;
        }
        Ok(())
    }

    fn by_name(&self, name: &str) -> PersonId {
        if name == "maya" { self.maya } else { self.jonah }
    }

    /// Gone through as two people would, so that it is a talk as the rules make one.
    fn talk(&self, told: &ToldTalk) -> Talk {
        let begun = self.stamp(told.day, &told.time);
        let first = self.by_name(&told.first);
        let second = if first == self.maya { self.jonah } else { self.maya };
        let id = TalkId(self.chance(&told.topic).id(begun.utc_ms));
        let topic = Words::new(told.topic.as_str()).unwrap_or_default();
        let setting = Setting { kind: TalkKind::Impact, topic, people: [first, second], turn_minutes: 4, whole_minutes: 30 };
        let mut talk = Talk::begin(id, setting, begun);
        let mut now = begun;
        for heard in &told.heard {
            let words = heard.split_once(": ").map_or(heard.as_str(), |(_, words)| words);
            now = Stamp { utc_ms: now.utc_ms + 5 * MINUTE, ..now };
            talk.finish_speaking(now);
            talk.write_heard(Words::new(words).unwrap_or_default());
            talk.got_it(now);
            talk.choose(Choice::Reply, now);
        }
        talk.end(now);
        talk
    }

    fn agreement(&self, told: &ToldAgreement) -> Result<Agreement, Problem> {
        let words = |text: &str| Words::new(text).unwrap_or_default();
        let (writer, both) = (self.by_name(&told.by), [self.maya, self.jonah]);
        let at = |before: i64| (self.stamp(before, "20:20"), self.day(before));
        let start = self.day(told.agreed);
        let end = told.until.map(|days| self.day(-days));
        let review = end.map(|_| self.day(-2));
        let terms = |text: &str| Terms { purpose: words(&told.purpose), review, end, ..Terms::starting(words(text), start) };
        let (stamp, _) = at(told.agreed);
        let id = AgreementId(self.chance(&told.words).id(stamp.utc_ms));
        let mut one = Agreement::propose(id, told.kind, terms(&told.words), writer, Some(writer), &both, at(told.agreed))?;
        if let Some(changed) = &told.changed {
            one.change(terms(changed), writer, Some(writer), &both, at(told.changed_on))?;
        }
        Ok(one)
    }

    fn check_in(&self, told: &ToldCheckIn, leader: PersonId) -> CheckIn {
        let before = self.back_to(told.day, Some(Weekday::Sun));
        let begun = self.stamp(before, "19:05");
        let sheet = |told: &BTreeMap<Part, String>| {
            let mut sheet = Sheet::default();
            for (part, words) in told {
                sheet.write(*part, Words::new(words.as_str()).unwrap_or_default());
            }
            sheet
        };
        CheckIn {
            id: CheckInId(self.chance("check-in").id(begun.utc_ms)),
            rhythm: Rhythm::Weekly,
            agenda: Agenda::Early,
            day: self.day(before),
            begun,
            leader: Some(leader),
            put_in: vec![self.maya, self.jonah],
            plain: Vec::new(),
            opened: Some(vec![(self.maya, sheet(&told.maya)), (self.jonah, sheet(&told.jonah))]),
            goals: Vec::new(),
        }
    }
}
