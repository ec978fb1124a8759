//! What every screen is: a [`View`] that draws from a [`ViewCx`] and hands out [`Intent`]s, which are carried out after
//! the frame. A view keeps only what is on its way (a selection, text being typed); it is dropped when the vault locks.

mod cx;
mod intent;
mod outbox;
mod place;

pub use cx::{Keys, Strength, ViewCx, WindowClass};
pub use intent::{After, Confirm, Intent, Pick};
pub use outbox::{Outbox, Reply};
pub use place::{FindingTab, GoalsPlace, HelpPage, JournalPlace, OwnTab, Place, Room, SettingsPage, Tab};

/// One screen.
pub trait View {
    /// Draws it and takes its input.
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>);

    /// It was navigated to; `place` says what in it. Comes before the first `show` there.
    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let _ = (place, cx);
    }

    /// Sends what is not saved yet. Called before leaving, locking and closing.
    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let _ = cx;
    }

    /// Esc: closes something inside; false when there was nothing to close.
    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        let _ = cx;
        false
    }

    /// It was reached by its tab's own key: may put the focus on what is most often done there.
    fn reached_by_key(&mut self) {}

    /// Ctrl+F: puts the caret into its search field; false when it has none.
    fn search(&mut self, cx: &mut ViewCx<'_>) -> bool {
        let _ = cx;
        false
    }
}
