//! Letters, what somebody needs and asks, what was told, and how contact was ended.

use super::Sheet;
use super::page::{Piece, Reader, sheet};
use crate::domain::account::{Account, AccountBody};
use crate::domain::apology::{Apology, GivenApology, Repair, Version};
use crate::domain::ending_contact::{ContactParts, EndingContact, ShownContact};
use crate::domain::landed::Landed;
use crate::domain::need::Need;
use crate::domain::question::{Question, Telling, Told, Wish};
use crate::say;
use crate::tr;

pub(super) fn sheets(reader: &Reader<'_>) -> Vec<Sheet> {
    let all = [
        sheet("letters-being-written", tr!("whole-letters-mine"), drafts(reader)),
        sheet("letters-given", tr!("whole-letters"), letters(reader)),
        sheet("how-it-landed", tr!("whole-landed"), landed(reader)),
        sheet("needs", tr!("whole-needs"), needs(reader)),
        sheet("questions", tr!("whole-questions"), questions(reader)),
        sheet("account", tr!("whole-account"), accounts(reader)),
        sheet("ending-contact", tr!("whole-contact"), contacts(reader)),
    ];
    all.into_iter().flatten().collect()
}

fn drafts(reader: &Reader<'_>) -> Vec<Piece> {
    let added = |repairs: &[Repair]| -> String {
        let lines = repairs.iter().filter(|repair| repair.added.is_some()).map(|repair| format!("- {}\n", repair.words.trim()));
        lines.collect()
    };
    let now = reader.docs::<Apology>("apology").into_iter().filter(|one| one.deleted.is_none()).map(|one| {
        let given = one.given.as_ref().map(|given| say::day_with_year(given.day)).unwrap_or_default();
        let piece = Piece::of(one.begun.day()).words(&one.letter()).labelled(&tr!("whole-added"), &added(&one.repairs));
        piece.fact(&tr!("whole-given"), &given)
    });
    let earlier = reader.docs::<Version>("apology_version").into_iter();
    let earlier = earlier.map(|one| Piece::of(one.kept.day()).head(Some(&tr!("whole-earlier"))).words(&one.letter()));
    now.chain(earlier).collect()
}

fn letters(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<GivenApology>("letter").into_iter();
    all.map(|one| Piece::of(one.at.day()).head(reader.whose(Some(one.author))).words(&one.letter)).collect()
}

fn landed(reader: &Reader<'_>) -> Vec<Piece> {
    reader.docs::<Landed>("landed").into_iter().map(|one| Piece::of(one.day).words(&one.words)).collect()
}

fn needs(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<Need>("need").into_iter();
    all.map(|one| Piece::of(one.since.day()).head(reader.whose(one.owner)).words(&one.words)).collect()
}

fn questions(reader: &Reader<'_>) -> Vec<Piece> {
    let mut told = reader.docs::<Told>("told");
    let mut pieces = Vec::new();
    for question in reader.docs::<Question>("question") {
        let piece = Piece::of(question.since.day()).head(reader.whose(question.owner)).words(&question.words);
        let piece = piece.fact(&tr!("whole-wish"), &wish(question.wish));
        let (answers, others) = told.into_iter().partition(|one: &Told| one.question == question.id);
        told = others;
        let piece = answers.iter().fold(piece, |piece, one| answered(reader, piece, one));
        pieces.push(
            question
                .heard
                .iter()
                .fold(piece, |piece, heard| piece.labelled(&tr!("whole-heard-on", date = say::day_with_year(heard.day)), &heard.words)),
        );
    }
    // Answers whose question is the other's, or was taken back.
    pieces.extend(told.iter().map(|one| answered(reader, Piece::of(one.day), one)));
    pieces
}

fn answered(reader: &Reader<'_>, piece: Piece, told: &Told) -> Piece {
    let by = reader.whose(Some(told.author)).map(|name| format!("{name}, ")).unwrap_or_default();
    let label = format!("{by}{}", say::day_with_year(told.day));
    match &told.what {
        Telling::Answer(words) => piece.labelled(&label, words),
        Telling::NotYetKnown { by } => piece.fact(&label, &tr!("whole-not-yet-known", date = say::day_with_year(*by))),
    }
}

fn wish(wish: Wish) -> String {
    match wish {
        Wish::WantToKnow => tr!("questions-wish-want"),
        Wish::NotYet => tr!("questions-wish-later"),
        Wish::RatherNot => tr!("questions-wish-not"),
    }
}

fn accounts(reader: &Reader<'_>) -> Vec<Piece> {
    let all = reader.docs::<Account>("account").into_iter().filter(|one| one.deleted.is_none());
    all.map(|one| {
        let piece = Piece::of(one.begun.day());
        let piece = match one.body() {
            AccountBody::Whole(parts) => {
                parts.written().fold(piece, |piece, (part, words)| piece.labelled(&(reader.named.account)(part), words))
            }
            AccountBody::More(more) => {
                let ends = more.how_it_ends().map_or("", |words| words.as_str());
                piece.head(Some(&tr!("whole-more"))).words(&more.words).labelled(&tr!("whole-how-it-ends"), ends)
            }
        };
        let given = one.given().map(|given| say::day_with_year(given.day)).unwrap_or_default();
        piece.fact(&tr!("whole-told"), &given)
    })
    .collect()
}

fn contacts(reader: &Reader<'_>) -> Vec<Piece> {
    let parts = |piece: Piece, parts: &ContactParts| {
        parts.written().fold(piece, |piece, (part, words)| piece.labelled(&(reader.named.contact)(part), words))
    };
    let own = reader.docs::<EndingContact>("ending_contact").into_iter().filter(|one| one.deleted.is_none());
    let own = own.map(|one| parts(Piece::of(one.since.day()).fact(&tr!("whole-review"), &say::day_with_year(one.review)), &one.parts));
    let shown = reader.docs::<ShownContact>("ending_contact").into_iter();
    let shown = shown.map(|one| parts(Piece::of(one.at.day()).head(reader.whose(Some(one.owner))), &one.parts));
    own.chain(shown).collect()
}
