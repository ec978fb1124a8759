//! One's own topics, and one's own yes for each section of `Ours`.

use crate::domain::summary::Section;
use crate::session::model::{SectionChoice, SummaryModel};
use crate::session::open::Open;
use crate::store::{StoreError, consent, topic};

pub(super) fn read(open: &Open) -> Result<SummaryModel, StoreError> {
    let topics = open.private.as_ref().map_or(Ok(Vec::new()), |notebook| topic::list(notebook.db()))?;
    let mut ours = Vec::new();
    if let Some(shared) = open.shared.as_ref().filter(|_| open.is_for_two()) {
        let given = consent::all(shared.db())?;
        for section in Section::OURS {
            // Whether the other said yes is not told.
            let here = open.people.iter().filter(|person| open.is_here(person.id));
            let mine = here.map(|p| (p.id, given.iter().any(|(who, what)| *who == p.id && what == section.id())));
            ours.push(SectionChoice { section: section.id().to_owned(), mine: mine.collect() });
        }
    }
    Ok(SummaryModel { topics, ours })
}
