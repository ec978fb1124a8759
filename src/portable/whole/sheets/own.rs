//! Quiet pages and notes for oneself alone.

use super::Sheet;
use super::page::{Piece, Reader, sheet};
use crate::domain::note::{Candidate, CandidateStand, Confidant, HardDate, Noted, Replay, Visit, VisitKind};
use crate::domain::own::{OwnKind, OwnPage, Shape, Stand};
use crate::say;
use crate::tr;
use serde::de::DeserializeOwned;

pub(super) fn sheets(reader: &Reader<'_>) -> Vec<Sheet> {
    let all = [
        sheet("own-pages", tr!("whole-own"), pages(reader)),
        sheet("memories", tr!("whole-replays"), notes::<Replay>(reader, "replay", replay)),
        sheet("dates-and-places", tr!("hard-dates-title"), notes::<HardDate>(reader, "hard_date", |_, piece, one| hard_date(piece, one))),
        sheet("counselors", tr!("finding-candidates"), notes::<Candidate>(reader, "candidate", candidate)),
        sheet(
            "people-to-tell",
            tr!("finding-confidants"),
            notes::<Confidant>(reader, "confidant", |_, piece, one| confidant(piece, one)),
        ),
        sheet("sessions", tr!("visits-title"), notes::<Visit>(reader, "visit", |_, piece, one| visit(piece, one))),
    ];
    all.into_iter().flatten().collect()
}

fn pages(reader: &Reader<'_>) -> Vec<Piece> {
    let pages = reader.docs::<OwnPage>("own_page").into_iter().filter(|page| page.deleted.is_none());
    pages
        .map(|page| {
            let title = match &page.kind {
                OwnKind::Happened => tr!("own-happened"),
                OwnKind::Beneath(path) => reader.called(path),
                OwnKind::Timeline => tr!("own-timeline"),
                OwnKind::Standing => tr!("own-standing"),
                OwnKind::Learned => tr!("own-learned"),
            };
            let shape = page.shape.map(|shape| match shape {
                Shape::Once => tr!("own-shape-once"),
                Shape::Pattern => tr!("own-shape-pattern"),
            });
            let piece = Piece::of(page.since.day())
                .head(Some(&title))
                .words(&page.stand.map(stand).unwrap_or_default())
                .fact(&tr!("own-shape"), &shape.unwrap_or_default())
                .fact(&tr!("whole-came-out"), &page.came_out.map(say::day_with_year).unwrap_or_default());
            let answers: Vec<String> = page.answered().map(str::to_owned).collect();
            let piece = answers
                .iter()
                .fold(piece, |piece, id| piece.labelled(&reader.called(id), page.answer(id).map_or("", |words| words.as_str())));
            page.ticked.iter().fold(piece, |piece, id| piece.fact(&tr!("whole-ticked"), &reader.called(id)))
        })
        .collect()
}

fn stand(stand: Stand) -> String {
    match stand {
        Stand::Stay => tr!("own-stay"),
        Stand::Unsure => tr!("own-unsure"),
        Stand::Space => tr!("own-space"),
        Stand::Leave => tr!("own-leave"),
    }
}

fn notes<T: DeserializeOwned>(reader: &Reader<'_>, table: &str, write: impl Fn(&Reader<'_>, Piece, &T) -> Piece) -> Vec<Piece> {
    let notes = reader.docs::<Noted<T>>(table).into_iter().filter(|note| note.deleted.is_none());
    notes.map(|note| write(reader, Piece::of(note.made.day()), &note.note)).collect()
}

fn replay(reader: &Reader<'_>, piece: Piece, one: &Replay) -> Piece {
    let number = |rating: Option<u8>| rating.map(|rating| rating.to_string()).unwrap_or_default();
    let piece = piece
        .fact(&tr!("replay-day"), &say::day_with_year(one.day))
        .labelled(&tr!("replay-set-off"), &one.set_off)
        .fact(&tr!("replay-before"), &number(one.before))
        .fact(&tr!("replay-after"), &number(one.after));
    let piece = one.helped.iter().fold(piece, |piece, id| piece.fact(&tr!("whole-helped"), &reader.called(id)));
    piece.labelled(&tr!("whole-helped"), &one.helped_words).labelled(&tr!("replay-sentence"), &one.sentence)
}

fn hard_date(piece: Piece, one: &HardDate) -> Piece {
    let yearly = if one.yearly { tr!("hard-dates-yearly") } else { String::new() };
    piece
        .words(&one.what)
        .fact(&tr!("whole-date"), &one.date.map(say::day_with_year).unwrap_or_default())
        .words(&yearly)
        .labelled(&tr!("whole-place"), &one.place)
        .labelled(&tr!("hard-dates-plan"), &one.plan)
        .labelled(&tr!("hard-dates-support"), &one.support)
        .labelled(&tr!("hard-dates-ask"), &one.ask)
}

fn candidate(reader: &Reader<'_>, piece: Piece, one: &Candidate) -> Piece {
    let stand = match one.stand {
        CandidateStand::Thinking => tr!("finding-stand-thinking"),
        CandidateStand::Asked => tr!("finding-stand-asked"),
        CandidateStand::Met => tr!("finding-stand-met"),
        CandidateStand::Chosen => tr!("finding-stand-chosen"),
        CandidateStand::NotForMe => tr!("finding-stand-not"),
    };
    let piece =
        piece.head(Some(&one.name)).fact(&tr!("finding-candidate-reach"), &one.reach).fact(&tr!("finding-candidate-stand"), &stand);
    let piece = one.answers.iter().fold(piece, |piece, (id, words)| piece.labelled(&reader.called(id), words));
    piece.labelled(&tr!("finding-candidate-notes"), &one.notes)
}

fn confidant(piece: Piece, one: &Confidant) -> Piece {
    piece
        .head(Some(&one.name))
        .fact(&tr!("finding-confidant-reach"), &one.reach)
        .labelled(&tr!("finding-confidant-say"), &one.say)
        .labelled(&tr!("finding-confidant-not-say"), &one.not_say)
        .labelled(&tr!("finding-confidant-ask"), &one.ask)
}

fn visit(piece: Piece, one: &Visit) -> Piece {
    let kind = match one.kind {
        VisitKind::Individual => tr!("visits-individual"),
        VisitKind::Couple => tr!("visits-couple"),
    };
    let piece = piece
        .fact(&tr!("visits-day"), &one.day.map(say::day_with_year).unwrap_or_default())
        .fact(&tr!("visits-kind"), &kind)
        .fact(&tr!("visits-with"), &one.with)
        .labelled(&tr!("visits-bring"), &one.bring)
        .labelled(&tr!("visits-wish"), &one.wish)
        .labelled(&tr!("visits-read"), &one.read)
        .labelled(&tr!("visits-kept"), &one.kept);
    one.homework.iter().fold(piece, |piece, task| {
        let label = if task.done { tr!("whole-task-done") } else { tr!("whole-task") };
        piece.fact(&label, &task.words)
    })
}
