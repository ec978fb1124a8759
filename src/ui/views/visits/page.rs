//! What can be written of a session. Every part may stay empty.

use crate::domain::note::{Homework, MOST_HOMEWORK, Note, NoteKind, Noted, Visit, VisitKind};
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::notes::{Form, NotePage, NoteWords};
use crate::ui::widgets as w;
use egui::Ui;

impl NotePage for Visit {
    const KIND: NoteKind = NoteKind::Visit;

    fn any(self) -> Note {
        Note::Visit(self)
    }

    fn all(models: &Models) -> &NotesOf<Self> {
        &models.notes.visits
    }

    fn fresh(_: &ViewCx<'_>) -> Self {
        Self::default()
    }

    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>) {
        let visit = &noted.note;
        let name = visit.day.map_or_else(|| tr!("visits-undated"), |day| say::day_near(day, cx.today()));
        (name, Some(kind_and_whom(visit, cx)))
    }

    fn words(_: &ViewCx<'_>) -> NoteWords {
        NoteWords { title: tr!("visits-title"), add: tr!("visits-add"), empty: tr!("visits-empty") }
    }

    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut changed = w::date_field(ui, &tr!("visits-day"), &mut form.note.day, cx.today());
        w::gap(ui, 12.0);
        let (alone, both) = (kind_name(VisitKind::Individual), kind_name(VisitKind::Couple));
        let mut kind = Some(form.note.kind);
        changed |= w::segmented(
            ui,
            &tr!("visits-kind"),
            &mut kind,
            &[(VisitKind::Individual, alone.as_str()), (VisitKind::Couple, both.as_str())],
        );
        form.note.kind = kind.unwrap_or(form.note.kind);
        if changed {
            form.touch(ui);
        }
        w::gap(ui, 12.0);
        form.line(ui, &tr!("visits-with"), |visit| &mut visit.with);
        form.area(ui, &tr!("visits-bring"), 2, |visit| &mut visit.bring);
        form.area(ui, &tr!("visits-wish"), 2, |visit| &mut visit.wish);
        form.area(ui, &tr!("visits-read"), 3, |visit| &mut visit.read);
        w::small_soft(ui, tr!("visits-on-pages"));
        w::gap(ui, 18.0);
        w::heading(ui, tr!("visits-after"));
        w::gap(ui, 8.0);
        form.area(ui, &tr!("visits-kept"), 3, |visit| &mut visit.kept);
        homework(form, ui);
    }
}

/// Things to do until the next one, each a line with its tick.
fn homework(form: &mut Form<Visit>, ui: &mut Ui) {
    let mut gone = None;
    for at in 0..form.note.homework.len() {
        let number = at + 1;
        form.line(ui, &tr!("visits-homework", number = number), |visit| {
            if visit.homework.len() <= at {
                visit.homework.resize(at + 1, Homework::default());
            }
            &mut visit.homework[at].words
        });
        w::gap(ui, -8.0);
        ui.horizontal_wrapped(|ui| {
            let Some(one) = form.note.homework.get_mut(at) else { return };
            if w::named(w::check(ui, &tr!("visits-homework-done"), &mut one.done), &tr!("visits-homework-done-of", number = number))
                .changed()
            {
                form.touch(ui);
            }
            if w::named(w::small_quiet(ui, &tr!("visits-homework-remove")), &tr!("visits-homework-remove-of", number = number)).clicked()
            {
                gone = Some(at);
            }
        });
        w::gap(ui, 6.0);
    }
    if let Some(at) = gone {
        form.note.homework.remove(at);
        form.read_again();
        form.touch(ui);
    }
    if form.note.homework.len() < MOST_HOMEWORK && w::small_standard(ui, &tr!("visits-homework-add")).clicked() {
        form.note.homework.push(Homework::default());
        form.touch(ui);
    }
    if form.note.has_open_homework() {
        w::gap(ui, 8.0);
        if w::check(ui, &tr!("visits-on-today"), &mut form.note.on_today).changed() {
            form.touch(ui);
        }
        w::small_soft(ui, tr!("visits-on-today-about"));
    }
    w::gap(ui, 12.0);
}

/// Alone or together, as it is said.
pub(super) fn kind_name(kind: VisitKind) -> String {
    match kind {
        VisitKind::Individual => tr!("visits-individual"),
        VisitKind::Couple => tr!("visits-couple"),
    }
}

/// "For me alone, with Dr. Okafor"; the name is left out where lists say less.
pub(super) fn kind_and_whom(visit: &Visit, cx: &ViewCx<'_>) -> String {
    let kind = kind_name(visit.kind);
    match visit.with.trim().lines().next().filter(|_| !cx.settings.quiet_labels) {
        Some(name) => tr!("visits-kind-with", kind = kind, name = name.to_owned()),
        None => kind,
    }
}
