//! Exercises on a day that is not over.

use super::Moment;
use crate::domain::planned::to_come;
use crate::session::Home;
use crate::session::model::{PlannedModel, PlannedRow};
use crate::session::open::Open;
use crate::store::{StoreError, planned};

pub(super) fn read(open: &Open, moment: Moment) -> Result<PlannedModel, StoreError> {
    let mut rows = Vec::new();
    for (home, notebook) in [(Home::Private, &open.private), (Home::Shared, &open.shared)] {
        let Some(notebook) = notebook else { continue };
        rows.extend(planned::list(notebook.db())?.into_iter().map(|planned| PlannedRow { home, planned }));
    }
    to_come(&mut rows, moment.today, |row| &row.planned);
    Ok(PlannedModel { to_come: rows })
}
