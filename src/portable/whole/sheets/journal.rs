//! Journal pages, a file each in the form that is read back; moments; and what is unfinished.

use super::Sheet;
use super::page::{Piece, Reader, sheet};
use crate::domain::day::{Day, Stamp};
use crate::domain::draft::DraftPlace;
use crate::domain::id::PersonId;
use crate::domain::journal::{Leaf, Page, PromptTaken};
use crate::domain::moment::{Moment, MomentKind};
use crate::domain::words::Words;
use crate::portable::file::{Notebook, file_name, write};
use crate::say;
use crate::tr;
use serde::Deserialize;

/// An entry's row.
#[derive(Deserialize)]
struct Entry {
    author: PersonId,
    day: Day,
    written_ms: i64,
    written_offset: i32,
    #[serde(default)]
    pinned: i64,
    title: Words,
    body: Words,
    feelings: Vec<String>,
    tags: String,
    prompt_id: Option<String>,
    prompt_words: Option<Words>,
    deleted_ms: Option<i64>,
}

impl Entry {
    fn leaf(self) -> Leaf {
        let prompt = self.prompt_id.map(|library_id| PromptTaken { library_id, words: self.prompt_words.unwrap_or_default() });
        let tags = self.tags.lines().filter_map(|tag| Words::new(tag).ok()).collect();
        Leaf {
            day: self.day,
            written: Stamp { utc_ms: self.written_ms, offset_minutes: self.written_offset },
            pinned: self.pinned == 1,
            page: Page { title: self.title, body: self.body, feelings: self.feelings, tags, prompt },
        }
    }
}

pub(super) fn sheets(reader: &Reader<'_>) -> Vec<Sheet> {
    let mut all = pages(reader);
    all.extend(sheet("moments", tr!("whole-moments"), moments(reader)));
    all.extend(sheet("unfinished", tr!("whole-unfinished"), unfinished(reader)));
    all
}

fn pages(reader: &Reader<'_>) -> Vec<Sheet> {
    let mut entries: Vec<Entry> = reader.rows::<Entry>("entry").into_iter().filter(|entry| entry.deleted_ms.is_none()).collect();
    entries.sort_by_key(|entry| (entry.day, entry.written_ms));
    let notebook = if reader.for_two { Notebook::Ours } else { Notebook::Mine };
    let mut last: Option<(Day, usize)> = None;
    let page = |entry: Entry| {
        let number = last.filter(|(day, _)| *day == entry.day).map_or(1, |(_, number)| number + 1);
        last = Some((entry.day, number));
        let author = reader.whose(Some(entry.author)).map(str::to_owned);
        let leaf = entry.leaf();
        let parts = [say::day_with_year(leaf.day), author.clone().unwrap_or_default(), leaf.page.title.trim().to_owned()];
        let title = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Sheet { file: format!("journal/{}", file_name(leaf.day, number)), title, text: signed(write(&leaf, notebook), author) }
    };
    entries.into_iter().map(page).collect()
}

/// Whose page it is, in its head.
fn signed(text: String, author: Option<String>) -> String {
    match author {
        Some(author) => text.replacen("---\n", &format!("---\nauthor: {}\n", crate::portable::scalar::quoted(&author)), 1),
        None => text,
    }
}

fn moments(reader: &Reader<'_>) -> Vec<Piece> {
    let moments = reader.docs::<Moment>("moment").into_iter().filter(|moment| moment.deleted.is_none());
    moments
        .map(|moment| {
            let piece = Piece::of(moment.day).head(reader.whose(moment.owner)).fact(&tr!("whole-kind"), &kind(moment.kind));
            let piece = piece.words(&moment.words);
            piece.labelled(&tr!("whole-helped"), &moment.helped).labelled(&tr!("whole-next"), &moment.next)
        })
        .collect()
}

fn kind(kind: MomentKind) -> String {
    match kind {
        MomentKind::Milestone => tr!("moment-milestone"),
        MomentKind::Thanks => tr!("moment-thanks"),
        MomentKind::SmallWin => tr!("moment-small-win"),
        MomentKind::Sign => tr!("moment-sign"),
        MomentKind::OldPain => tr!("moment-old-pain"),
    }
}

#[derive(Deserialize)]
struct Draft {
    place: DraftPlace,
    body: Words,
    kept_ms: i64,
    kept_offset: i32,
}

fn unfinished(reader: &Reader<'_>) -> Vec<Piece> {
    let drafts = reader.rows::<Draft>("draft").into_iter();
    drafts
        .map(|draft| {
            let at = Stamp { utc_ms: draft.kept_ms, offset_minutes: draft.kept_offset };
            Piece::of(at.day()).head(Some(&place(draft.place))).words(&draft.body)
        })
        .collect()
}

fn place(place: DraftPlace) -> String {
    match place {
        DraftPlace::NewSharedEntry | DraftPlace::SharedEntry(_) => tr!("whole-journal"),
        DraftPlace::NewRule | DraftPlace::RuleWording(_) => tr!("whole-rules"),
        DraftPlace::NewBoundary => tr!("whole-boundaries"),
        DraftPlace::NewGoal | DraftPlace::GoalPlan(_) | DraftPlace::SmallPromise => tr!("whole-goals"),
        DraftPlace::NewHold => tr!("whole-holds"),
        DraftPlace::NewTopic => tr!("whole-topics"),
        DraftPlace::Agreement => tr!("whole-agreements"),
        DraftPlace::SayIt => tr!("whole-sentences"),
        DraftPlace::NewNeed | DraftPlace::NeedWording(_) => tr!("whole-needs"),
        DraftPlace::NewQuestion | DraftPlace::QuestionWording(_) | DraftPlace::QuestionHeard(_) | DraftPlace::Answer(_) => {
            tr!("whole-questions")
        }
        DraftPlace::NextRepair(_) => tr!("whole-letters-mine"),
        DraftPlace::NewMoment | DraftPlace::NewWave | DraftPlace::MomentWording(_) => tr!("whole-moments"),
    }
}
