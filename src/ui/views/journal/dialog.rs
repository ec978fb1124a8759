//! What opens over the journal as a whole: pages out as files, pages in, and choices.

use super::JournalView;
use super::choices::Choices;
use super::export::Export;
use super::import::Import;
use crate::platform::ManyTrouble;
use crate::portable;
use crate::problem::Problem;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{Id, Modal, Ui};
use std::time::Duration;

/// Which one.
pub(super) enum Dialog {
    /// Pages as files.
    Export(Export),
    /// Pages from files.
    Import(Import),
    /// Prompts, earlier years, a gentle stop.
    Choices(Choices),
}

impl std::fmt::Debug for Dialog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dialog")
    }
}

impl JournalView {
    pub(super) fn show_dialog(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(mut dialog) = self.dialog.take() else { return };
        let mut open = true;
        // Each kind keeps the size it has, and none takes over another's.
        let modal =
            Modal::new(Id::unique(("journal-dialog", std::mem::discriminant(&dialog)))).frame(w::dialog_frame(ui)).show(ui.ctx(), |ui| {
                ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 80.0));
                open = match &mut dialog {
                    Dialog::Export(export) => export.show(ui, cx),
                    Dialog::Import(import) => import.show(ui, cx),
                    Dialog::Choices(choices) => choices.show(ui, cx),
                };
            });
        // Work under way is ended on purpose, not by a press beside it.
        let at_work = match &dialog {
            Dialog::Export(export) => export.is_at_work(),
            Dialog::Import(import) => import.is_at_work(),
            Dialog::Choices(_) => false,
        };
        if open && (at_work || !modal.backdrop_response.clicked()) {
            self.dialog = Some(dialog);
        }
    }
}

/// How far work is, with a button that ends it; false when it was pressed.
pub(in crate::ui::views) fn at_work(ui: &mut Ui, words: &str, part: f32) -> bool {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (part.clamp(0.0, 1.0) * 100.0) as u32;
    w::body(ui, words);
    w::caption(ui, tr!("journal-files-part", percent = percent));
    ui.add_space(12.0);
    ui.ctx().request_repaint_after(Duration::from_millis(120));
    !w::standard(ui, &tr!("journal-files-stop")).clicked()
}

/// What to say when many files could not be written or read.
pub(in crate::ui::views) fn problem(trouble: ManyTrouble) -> Problem {
    match trouble {
        ManyTrouble::NotEmpty => Problem::notice(tr!("files-not-empty"), tr!("files-nothing-written"), tr!("files-other-folder")),
        ManyTrouble::NotOrdinary => Problem::notice(tr!("files-not-ordinary"), tr!("files-nothing-kept"), tr!("files-other-folder")),
        ManyTrouble::TooMany => {
            Problem::notice(tr!("files-too-many", most = portable::MAX_FILES), tr!("files-nothing-kept"), tr!("files-a-part"))
        }
        ManyTrouble::TooLarge => Problem::notice(tr!("files-too-large"), tr!("files-nothing-kept"), tr!("files-a-part")),
        ManyTrouble::Stopped => Problem::notice(tr!("files-stopped"), tr!("files-nothing-kept"), tr!("files-again")),
        ManyTrouble::Disk(trouble) => Problem::from(trouble),
    }
}
