//! What can be written of a hard date or place. Every part may stay empty.

use crate::domain::note::{HardDate, Note, NoteKind, Noted};
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::notes::{Form, NotePage, NoteWords};
use crate::ui::views::sections::JournalSection;
use crate::ui::widgets as w;
use egui::Ui;

impl NotePage for HardDate {
    const KIND: NoteKind = NoteKind::HardDate;

    fn any(self) -> Note {
        Note::HardDate(self)
    }

    fn all(models: &Models) -> &NotesOf<Self> {
        &models.notes.hard_dates
    }

    fn fresh(_: &ViewCx<'_>) -> Self {
        Self::default()
    }

    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>) {
        let (date, today) = (&noted.note, cx.today());
        let first = [&date.what, &date.place].into_iter().find(|words| !words.is_blank());
        let name = first.filter(|_| !cx.settings.quiet_labels).and_then(|words| words.trim().lines().next().map(str::to_owned));
        let when = match (date.next(today), date.date) {
            (Some(next), _) => Some(say::day_near(next, today)),
            (None, Some(gone)) => Some(tr!("hard-dates-gone", date = say::day_with_year(gone))),
            (None, None) => None,
        };
        (name.unwrap_or_else(|| tr!("hard-dates-untitled")), when)
    }

    fn words(cx: &ViewCx<'_>) -> NoteWords {
        NoteWords {
            title: JournalSection::HardDates.name(cx.settings.quiet_labels),
            add: tr!("hard-dates-add"),
            empty: tr!("hard-dates-empty"),
        }
    }

    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        form.line(ui, &tr!("hard-dates-what"), |date| &mut date.what);
        let mut changed = w::date_field(ui, &tr!("hard-dates-date"), &mut form.note.date, cx.today());
        if form.note.date.is_some() {
            w::gap(ui, 6.0);
            changed |= w::check(ui, &tr!("hard-dates-yearly"), &mut form.note.yearly).changed();
            changed |= w::check(ui, &tr!("hard-dates-on-today"), &mut form.note.on_today).changed();
            w::small_soft(ui, tr!("hard-dates-on-today-about"));
        }
        if changed {
            form.touch(ui);
        }
        w::gap(ui, 12.0);
        form.line(ui, &tr!("hard-dates-place"), |date| &mut date.place);
        form.area(ui, &tr!("hard-dates-plan"), 3, |date| &mut date.plan);
        form.area(ui, &tr!("hard-dates-support"), 2, |date| &mut date.support);
        form.area(ui, &tr!("hard-dates-ask"), 2, |date| &mut date.ask);
    }
}
