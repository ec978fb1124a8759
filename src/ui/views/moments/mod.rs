//! Moments: milestones, thanks, small wins and their wall, signs of progress, and waves of old pain. Nothing is counted;
//! a wave's words are read on their own page alone and never cross.

mod form;
mod list;
mod trash;

use crate::domain::draft::DraftPlace;
use crate::domain::moment::MomentKind;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::views::sections::{self, ProgressSection};
use crate::ui::widgets as w;
use egui::Ui;
use form::Form;

/// The screen's own state.
#[derive(Default)]
pub struct MomentsView {
    form: Option<Form>,
    list: list::MomentsList,
    trash: bool,
}

impl View for MomentsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            if self.trash {
                if trash::show(ui, cx) {
                    self.trash = false;
                    turned(ui);
                }
                return;
            }
            page::head(ui, None, &tr!("moments-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, if cx.both() { tr!("moments-about-both") } else { tr!("moments-about") });
            w::gap(ui, 12.0);
            sections::progress(ui, cx, ProgressSection::Moments);
            let mut state = (self, cx);
            page::columns(ui, window, &mut state, |ui, (this, cx)| this.main(ui, cx), |ui, (this, cx)| this.side(ui, cx));
        });
    }

    fn open(&mut self, _place: &Place, cx: &mut ViewCx<'_>) {
        self.trash = false;
        let kept = cx.models.today.drafts.iter().find(|draft| matches!(draft.place, DraftPlace::NewMoment | DraftPlace::NewWave));
        if self.form.is_none()
            && let Some(draft) = kept
        {
            self.form = Form::of_draft(draft.body.as_str());
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(form) = &mut self.form {
            form.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        std::mem::take(&mut self.trash) | self.form.take().is_some()
    }
}

impl MomentsView {
    fn main(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        match &mut self.form {
            Some(form) => {
                let done = w::card(ui, |ui| form.show(ui, cx));
                if done {
                    self.form = None;
                    turned(ui);
                }
                w::gap(ui, 16.0);
            }
            None => self.begin(ui, cx),
        }
        let changing = self.form.is_some();
        if let Some(moment) = self.list.show(ui, cx, changing) {
            self.form = Some(Form::change(cx, &moment));
            turned(ui);
        }
        if !cx.models.moments.trash.is_empty() && w::small_quiet(ui, &tr!("moments-trash")).clicked() {
            self.trash = true;
            turned(ui);
        }
    }

    /// What can be written down.
    fn begin(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut chosen = None;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("moments-write"));
            w::gap(ui, 6.0);
            ui.horizontal_wrapped(|ui| {
                for kind in MomentKind::ALL.into_iter().filter(|kind| kind.is_good()) {
                    if w::small_standard(ui, &form::kind_name(kind)).clicked() {
                        chosen = Some(kind);
                    }
                }
            });
            if cx.me().is_some() {
                w::gap(ui, 8.0);
                w::hairline(ui);
                w::gap(ui, 8.0);
                w::small_soft(ui, tr!("moments-wave-about"));
                if w::small_standard(ui, &tr!("moments-wave-write")).clicked() {
                    chosen = Some(MomentKind::OldPain);
                }
            }
        });
        w::gap(ui, 16.0);
        if let Some(kind) = chosen {
            self.form = Some(Form::new(cx, kind));
            turned(ui);
        }
    }

    /// The wall, and words to borrow while a sign is written.
    fn side(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        list::wall(ui, cx);
        if let Some(form) = &mut self.form {
            form.library(ui, cx);
        }
    }
}
