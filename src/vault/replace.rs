//! Putting another database in the place of a notebook's: prepared beside while the notebook is still open, swapped in once
//! it is closed. A crash leaves the old one or the new one, never neither ([`super::stage`]).

use super::stage::{self, NewNotebook};
use super::{NotebookId, OpenNotebook, Recipient, Vault, VaultError};

/// A database that waits beside a notebook to take its place.
#[derive(Debug)]
pub struct Replacement(stage::Ready);

impl Replacement {
    /// Which notebook it is for.
    pub fn id(&self) -> NotebookId {
        self.0.0.id
    }
}

impl Vault {
    /// Prepares another database for the notebook `id`, under a new key for `openers`. The notebook itself is not touched.
    ///
    /// # Errors
    /// The disk's, or `fill`'s; nothing is left beside then.
    pub fn prepare_replacement<E: From<VaultError>>(
        &self,
        id: NotebookId,
        openers: &[Recipient],
        fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<Replacement, E> {
        // Left by one that was given up a moment ago.
        stage::discard_ready(&self.layout, id);
        stage::prepare_as(&self.layout, id, openers, None, fill).map(Replacement)
    }

    /// Swaps it in. The notebook must be closed.
    ///
    /// # Errors
    /// [`VaultError::Notebook`] when it is not cleanly closed, or the disk's. The old one is then in place, or the swap is
    /// finished at the next start.
    pub fn swap_in(&self, replacement: Replacement) -> Result<OpenNotebook, VaultError> {
        let Replacement(stage::Ready(notebook)) = replacement;
        stage::swap(&self.layout, notebook.id)?;
        Ok(notebook)
    }

    /// Removes one that is not wanted any more.
    pub fn discard_replacement(&self, replacement: &Replacement) {
        stage::discard_ready(&self.layout, replacement.id());
    }
}
