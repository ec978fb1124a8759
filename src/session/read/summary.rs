//! One's own topics, and one's own yes for each section of `Ours`.

use crate::domain::summary::Section;
use crate::session::model::{SectionChoice, SummaryModel};
use crate::session::open::Open;
use crate::store::{StoreError, consent, topic};

pub(super) fn read(open: &Open) -> Result<SummaryModel, StoreError> {
    let topics = open.private.as_ref().map_or(Ok(Vec::new()), |notebook| topic::list(notebook.db()))?;
    let mut ours = Vec::new();
    // With both here nobody's yes shows: it is said under one's own unlock.
    if let (Some(shared), Ok(me)) = (open.shared.as_ref().filter(|_| open.is_for_two()), open.me()) {
        let given = consent::all(shared.db())?;
        for section in Section::OURS {
            // Whether the other said yes is not told.
            let mine = given.iter().any(|(who, what)| *who == me && what == section.id());
            ours.push(SectionChoice { section: section.id().to_owned(), mine });
        }
    }
    Ok(SummaryModel { topics, ours })
}
