//! Ground rules, agreements, what is one's own to draw, check-ins and talks.

use super::Sheet;
use super::page::{Piece, Reader, sheet};
use crate::domain::agreement::{Agreement, AgreementKind, Terms};
use crate::domain::boundary::Boundary;
use crate::domain::check_in::{CheckIn, Part, Rhythm, Sheet as Answers};
use crate::domain::hold::Hold;
use crate::domain::id::PersonId;
use crate::domain::rule::{Agreed, Rule};
use crate::domain::statement::Statement;
use crate::domain::talk::{Talk, TalkNote};
use crate::domain::topic::Topic;
use crate::say;
use crate::tr;
use serde::Deserialize;
use uuid::Uuid;

/// Every part a check-in may ask.
const PARTS: [Part; 8] = [Part::HowIAm, Part::WhatIDid, Part::OneNeed, Part::Thanks, Part::Worked, Part::Hard, Part::OneAsk, Part::Plan];

pub(super) fn sheets(reader: &Reader<'_>) -> Vec<Sheet> {
    let all = [
        sheet("ground-rules", tr!("whole-rules"), rules(reader)),
        sheet("agreements", tr!("whole-agreements"), agreements(reader)),
        sheet("boundaries", tr!("whole-boundaries"), boundaries(reader)),
        sheet("on-hold", tr!("whole-holds"), holds(reader)),
        sheet("check-ins", tr!("whole-check-ins"), check_ins(reader)),
        sheet("talks", tr!("whole-talks"), talks(reader)),
        sheet("notes-of-talks", tr!("whole-talk-notes"), talk_notes(reader)),
        sheet("sentences", tr!("whole-sentences"), sentences(reader)),
        sheet("topics", tr!("whole-topics"), topics(reader)),
    ];
    all.into_iter().flatten().collect()
}

/// Who agreed, and since when all did.
fn agreed(reader: &Reader<'_>, piece: Piece, agreed: &[Agreed]) -> Piece {
    agreed.iter().fold(piece, |piece, one| {
        let who = reader.whose(Some(one.person)).unwrap_or_default();
        piece.fact(&tr!("whole-agreed"), format!("{who} {}", say::day_with_year(one.at.day())).trim())
    })
}

fn rules(reader: &Reader<'_>) -> Vec<Piece> {
    let versions = |rule: Rule| {
        let aside = rule.set_aside.map(|at| say::day_with_year(at.day())).unwrap_or_default();
        rule.versions
            .into_iter()
            .map(|version| {
                let piece = Piece::of(version.proposed_at.day()).head(reader.whose(version.proposed_by)).words(&version.words);
                agreed(reader, piece, &version.agreed).fact(&tr!("whole-set-aside"), &aside)
            })
            .collect::<Vec<_>>()
    };
    reader.docs::<Rule>("rule").into_iter().flat_map(versions).collect()
}

fn agreements(reader: &Reader<'_>) -> Vec<Piece> {
    let versions = |agreement: Agreement| {
        let kind = kind(agreement.kind);
        agreement
            .versions
            .into_iter()
            .map(|version| {
                let piece = Piece::of(version.proposed_at.day()).head(Some(&kind)).head(reader.whose(version.proposed_by));
                agreed(reader, terms(piece, &version.terms), &version.agreed)
            })
            .collect::<Vec<_>>()
    };
    reader.docs::<Agreement>("agreement").into_iter().flat_map(versions).collect()
}

fn terms(piece: Piece, terms: &Terms) -> Piece {
    let date = |day: Option<crate::domain::day::Day>| day.map(say::day_with_year).unwrap_or_default();
    let piece = piece
        .words(&terms.words)
        .labelled(&tr!("whole-purpose"), &terms.purpose)
        .fact(&tr!("whole-start"), &date(Some(terms.start)))
        .fact(&tr!("whole-review"), &date(terms.review))
        .fact(&tr!("whole-end"), &date(terms.end));
    terms.steps.iter().fold(piece, |piece, step| piece.fact(&say::day_with_year(step.from), &step.words))
}

fn kind(kind: AgreementKind) -> String {
    match kind {
        AgreementKind::Openness => tr!("agreements-kind-openness"),
        AgreementKind::EndingContact => tr!("agreements-kind-contact"),
        AgreementKind::Money => tr!("agreements-kind-money"),
        AgreementKind::Phones => tr!("agreements-kind-phones"),
        AgreementKind::Time => tr!("agreements-kind-time"),
        AgreementKind::Space => tr!("agreements-kind-space"),
        AgreementKind::TimeApart => tr!("agreements-kind-apart"),
        AgreementKind::Children => tr!("agreements-kind-children"),
        AgreementKind::Account => tr!("agreements-kind-account"),
    }
}

fn boundaries(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<Boundary>("boundary").into_iter();
    all.map(|one| Piece::of(one.since.day()).head(reader.whose(one.owner)).words(&one.words)).collect()
}

fn holds(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<Hold>("hold").into_iter();
    all.map(|one| {
        let piece = Piece::of(one.since.day()).head(reader.whose(one.owner)).words(&one.what);
        piece.fact(&tr!("whole-until"), &say::day_with_year(one.until))
    })
    .collect()
}

/// What its writer alone opened.
#[derive(Deserialize)]
struct Sealed {
    person: PersonId,
    noun: String,
    about: Uuid,
    doc: serde_json::Value,
}

fn check_ins(reader: &Reader<'_>) -> Vec<Piece> {
    let sealed: Vec<Sealed> = reader.rows("sealed");
    let all = reader.docs::<CheckIn>("check_in").into_iter();
    all.map(|one| {
        let rhythm = match one.rhythm {
            Rhythm::Daily => tr!("check-in-daily"),
            Rhythm::Weekly => tr!("check-in-weekly"),
        };
        let mine = sealed.iter().filter(|sealed| sealed.noun == "answer" && sealed.about == one.id.0);
        let mine = mine.filter_map(|sealed| Some((sealed.person, serde_json::from_value::<Answers>(sealed.doc.clone()).ok()?)));
        let sheets = one.opened.unwrap_or(one.plain).into_iter().chain(mine);
        sheets.fold(Piece::of(one.day).head(Some(&rhythm)), |piece, (who, answers)| {
            PARTS.into_iter().fold(piece, |piece, part| {
                let asked = (reader.named.check_in)(part).unwrap_or_default();
                let label = reader.whose(Some(who)).map_or_else(|| asked.clone(), |name| format!("{name}: {asked}"));
                piece.labelled(&label, answers.answer(part))
            })
        })
    })
    .collect()
}

fn talks(reader: &Reader<'_>) -> Vec<Piece> {
    let held = reader.docs::<Talk>("talk").into_iter().filter(Talk::was_held);
    held.map(|talk| {
        let piece = Piece::of(talk.begun.day()).head(Some(talk.topic.as_str()));
        talk.heard.iter().fold(piece, |piece, heard| {
            piece.labelled(&tr!("whole-heard", name = reader.whose(Some(heard.by)).unwrap_or_default()), &heard.words)
        })
    })
    .collect()
}

fn talk_notes(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<TalkNote>("talk_note").into_iter();
    all.map(|note| note.jots.iter().fold(Piece::of(note.begun.day()), |piece, jot| piece.words(jot))).collect()
}

fn sentences(reader: &Reader<'_>) -> Vec<Piece> {
    reader.docs::<Statement>("statement").into_iter().map(|one| Piece::of(one.kept.day()).words(&one.words)).collect()
}

fn topics(reader: &Reader<'_>) -> Vec<Piece> {
    reader.docs::<Topic>("topic").into_iter().map(|one| Piece::of(one.since.day()).words(&one.words)).collect()
}
