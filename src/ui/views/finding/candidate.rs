//! A counselor one thinks of seeing: how to reach them, how far one is, and what was found out.

use crate::domain::note::{Candidate, CandidateStand, Note, NoteKind, Noted};
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::view::{FindingTab, ViewCx};
use crate::ui::views::notes::{Form, NotePage, NoteWords};
use crate::ui::views::sections::GuideSection;
use crate::ui::widgets as w;
use egui::Ui;

impl NotePage for Candidate {
    const KIND: NoteKind = NoteKind::Candidate;

    fn any(self) -> Note {
        Note::Candidate(self)
    }

    fn all(models: &Models) -> &NotesOf<Self> {
        &models.notes.candidates
    }

    fn fresh(_: &ViewCx<'_>) -> Self {
        Self::default()
    }

    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>) {
        let name = noted.note.name.trim().lines().next().filter(|_| !cx.settings.quiet_labels).map(str::to_owned);
        (name.unwrap_or_else(|| tr!("finding-unnamed")), Some(stand_name(noted.note.stand)))
    }

    fn words(cx: &ViewCx<'_>) -> NoteWords {
        let title = GuideSection::Finding(FindingTab::Candidates).name(cx.settings.quiet_labels);
        NoteWords { title, add: tr!("finding-candidate-add"), empty: tr!("finding-candidates-empty") }
    }

    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        form.line(ui, &tr!("finding-candidate-name"), |candidate| &mut candidate.name);
        form.area(ui, &tr!("finding-candidate-reach"), 2, |candidate| &mut candidate.reach);
        w::field_label(ui, &tr!("finding-candidate-stand"));
        let choices = CandidateStand::ALL.map(|stand| (stand, stand_name(stand)));
        if w::drop_down(ui, &tr!("finding-candidate-stand"), &mut form.note.stand, &choices) {
            form.touch(ui);
        }
        w::gap(ui, 16.0);
        w::heading(ui, tr!("finding-candidate-ask"));
        w::gap(ui, 6.0);
        for question in &cx.content.finding.questions {
            w::small_soft(ui, &question.why);
            form.area(ui, &question.words, 2, |candidate| candidate.answers.entry(question.id.clone()).or_default());
        }
        form.area(ui, &tr!("finding-candidate-notes"), 3, |candidate| &mut candidate.notes);
    }
}

fn stand_name(stand: CandidateStand) -> String {
    match stand {
        CandidateStand::Thinking => tr!("finding-stand-thinking"),
        CandidateStand::Asked => tr!("finding-stand-asked"),
        CandidateStand::Met => tr!("finding-stand-met"),
        CandidateStand::Chosen => tr!("finding-stand-chosen"),
        CandidateStand::NotForMe => tr!("finding-stand-not"),
    }
}
