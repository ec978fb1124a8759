//! What can be written of a memory that came by itself. Every part may stay empty.

use crate::domain::note::{Note, NoteKind, Noted, Replay};
use crate::domain::person::Seat;
use crate::session::model::{Models, NotesOf};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::notes::{Form, NotePage, NoteWords};
use crate::ui::views::sections::JournalSection;
use crate::ui::widgets as w;
use egui::Ui;

impl NotePage for Replay {
    const KIND: NoteKind = NoteKind::Replay;

    fn any(self) -> Note {
        Note::Replay(self)
    }

    fn all(models: &Models) -> &NotesOf<Self> {
        &models.notes.replays
    }

    fn fresh(cx: &ViewCx<'_>) -> Self {
        Self::on(cx.today())
    }

    /// Its day alone: what set it off could set it off again.
    fn said(noted: &Noted<Self>, cx: &ViewCx<'_>) -> (String, Option<String>) {
        (say::moment(noted.note.day, noted.made, cx.today()), None)
    }

    fn words(cx: &ViewCx<'_>) -> NoteWords {
        NoteWords { title: JournalSection::Replay.name(cx.settings.quiet_labels), add: tr!("replay-add"), empty: tr!("replay-empty") }
    }

    fn fields(form: &mut Form<Self>, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut day = Some(form.note.day);
        if w::past_date_field(ui, &tr!("replay-day"), &mut day, cx.today())
            && let Some(day) = day.filter(|day| *day <= cx.today())
        {
            form.note.day = day;
            form.touch(ui);
        }
        if day.is_some_and(|day| day > cx.today()) {
            w::problem(ui, tr!("moments-day-ahead"));
        }
        w::gap(ui, 12.0);
        form.area(ui, &tr!("replay-set-off"), 2, |replay| &mut replay.set_off);
        rating(form, ui, cx, &tr!("replay-before"), |replay| &mut replay.before);
        helped(form, ui, cx);
        form.area(ui, &tr!("replay-helped-else"), 2, |replay| &mut replay.helped_words);
        rating(form, ui, cx, &tr!("replay-after"), |replay| &mut replay.after);
        form.area(ui, &tr!("replay-sentence"), 2, |replay| &mut replay.sentence);
        w::small_soft(ui, tr!("replay-sentence-about"));
        w::gap(ui, 10.0);
    }
}

/// How strong it was; not said until it is set, and unsaid again by its button.
fn rating(form: &mut Form<Replay>, ui: &mut Ui, cx: &ViewCx<'_>, label: &str, of: impl Fn(&mut Replay) -> &mut Option<u8>) {
    let seat = cx.me().map_or(Seat::First, |me| me.seat);
    let mut value = *of(&mut form.note);
    let before = value;
    w::field_label(ui, label);
    w::slider(ui, label, &mut value, seat, &tr!("replay-none"), &tr!("replay-most"));
    if value.is_some() && w::named(w::small_quiet(ui, &tr!("replay-unset")), &tr!("replay-unset-named", what = label)).clicked() {
        value = None;
    }
    if value != before {
        *of(&mut form.note) = value;
        form.touch(ui);
    }
    w::gap(ui, 12.0);
}

/// What helped: the exercises, and other things people do.
fn helped(form: &mut Form<Replay>, ui: &mut Ui, cx: &ViewCx<'_>) {
    w::field_label(ui, &tr!("replay-helped"));
    let exercises = cx.content.help.exercises.iter().map(|exercise| (&exercise.id, &exercise.title));
    let others = cx.content.helped.iter().map(|helped| (&helped.id, &helped.words));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for (id, words) in exercises.chain(others) {
            if w::chip(ui, words, form.note.helped.contains(id)).clicked() {
                pressed = Some(id);
            }
        }
    });
    if let Some(id) = pressed {
        if !form.note.helped.remove(id) {
            form.note.helped.insert(id.clone());
        }
        form.touch(ui);
    }
    w::gap(ui, 12.0);
}
