//! Somebody one can tell: what I'd say, what I'd keep to myself, what I'd ask.

use crate::domain::note::{Confidant, Note, NoteKind, Noted};
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::view::{FindingTab, ViewCx};
use crate::ui::views::notes::{Form, NotePage, NoteWords};
use crate::ui::views::sections::GuideSection;
use crate::ui::widgets as w;
use egui::Ui;

impl NotePage for Confidant {
    const KIND: NoteKind = NoteKind::Confidant;

    fn any(self) -> Note {
        Note::Confidant(self)
    }

    fn all(models: &Models) -> &NotesOf<Self> {
        &models.notes.confidants
    }

    fn fresh(_: &ViewCx<'_>) -> Self {
        Self::default()
    }

    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>) {
        let name = noted.note.name.trim().lines().next().filter(|_| !cx.settings.quiet_labels).map(str::to_owned);
        (name.unwrap_or_else(|| tr!("finding-unnamed")), None)
    }

    fn words(cx: &ViewCx<'_>) -> NoteWords {
        let title = GuideSection::Finding(FindingTab::Confidants).name(cx.settings.quiet_labels);
        NoteWords { title, add: tr!("finding-confidant-add"), empty: tr!("finding-confidants-empty") }
    }

    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        form.line(ui, &tr!("finding-confidant-name"), |confidant| &mut confidant.name);
        form.area(ui, &tr!("finding-confidant-reach"), 2, |confidant| &mut confidant.reach);
        form.area(ui, &tr!("finding-confidant-say"), 4, |confidant| &mut confidant.say);
        w::small_soft(ui, tr!("finding-openings"));
        for opening in &cx.content.finding.openings {
            if w::named(w::small_quiet(ui, &opening.words), &tr!("finding-opening-add", words = opening.words.as_str())).clicked() {
                form.add(ui, &tr!("finding-confidant-say"), &opening.words, |confidant| &mut confidant.say);
            }
        }
        w::gap(ui, 12.0);
        form.area(ui, &tr!("finding-confidant-not-say"), 2, |confidant| &mut confidant.not_say);
        form.area(ui, &tr!("finding-confidant-ask"), 2, |confidant| &mut confidant.ask);
    }
}
