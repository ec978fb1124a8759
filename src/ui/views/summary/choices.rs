//! Period, paper and sections; for `Ours` each one's own yes.

use super::SummaryView;
use super::excerpts::Picking;
use crate::domain::summary::Section;
use crate::export::Paper;
use crate::session::Command;
use crate::session::command::ConsentCommand;
use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::Ui;

impl SummaryView {
    pub(super) fn choices(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let before = self.form.clone();
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| self.period.show(ui, cx));
            let (a4, letter) = (tr!("summary-a4"), tr!("summary-letter"));
            let mut paper = Some(self.form.paper);
            w::segmented(ui, &tr!("summary-paper"), &mut paper, &[(Paper::A4, &a4), (Paper::Letter, &letter)]);
            self.form.paper = paper.unwrap_or_default();
        });
        w::gap(ui, 12.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("summary-what"));
            w::small_soft(ui, if self.form.ours { tr!("summary-ours-about") } else { tr!("summary-only-yours") });
            if self.form.ours && cx.both() {
                w::small_soft(ui, tr!("summary-ours-alone"));
            }
            w::gap(ui, 4.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            for section in self.form.listed() {
                w::hairline(ui);
                self.section(ui, cx, *section);
            }
        });
        w::gap(ui, 12.0);
        let hint = tr!("summary-reader-hint");
        let field = w::field_with(
            ui,
            &tr!("summary-reader"),
            &mut self.reader,
            FieldOptions { hint: &hint, width: Some(280.0), ..FieldOptions::default() },
        );
        w::gap(ui, 8.0);
        w::switch(ui, &tr!("summary-initials"), &mut self.form.initials);
        let chosen = (&before.without, before.initials, before.paper) != (&self.form.without, self.form.initials, self.form.paper);
        if chosen || field.lost_focus() {
            self.keep(cx);
        }
    }

    fn section(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, section: Section) {
        let ours = self.form.ours;
        let mut on = !self.form.left_out().contains(section.id());
        let mut changed = false;
        ui.horizontal_wrapped(|ui| {
            changed = w::check(ui, &name(section, ours), &mut on).changed();
            match section {
                Section::Topics => {
                    let count = cx.models.summary.topics.len();
                    let words = if count == 0 { tr!("summary-topics-none") } else { tr!("summary-topics-lines", count = count) };
                    if beside(ui, &words, &tr!("summary-topics-write")) {
                        cx.go(Place::Visits);
                    }
                }
                Section::Excerpts => {
                    let count = self.form.excerpts.len();
                    let words = if count == 0 { tr!("summary-excerpts-none") } else { tr!("summary-excerpts-picked", count = count) };
                    if beside(ui, &words, &tr!("summary-excerpts-pick")) {
                        self.picking = Some(Picking::default());
                    }
                }
                Section::Wish if !ours && w::small_quiet(ui, &tr!("summary-wish-write")).clicked() => cx.go(Place::Visits),
                _ if ours => consent(ui, cx, section),
                _ => {}
            }
        });
        let left_out = self.form.left_out();
        if changed && on {
            left_out.remove(section.id());
        } else if changed {
            left_out.insert(section.id().to_owned());
        }
    }
}

/// What stands beside a section, and a way on; true when pressed.
fn beside(ui: &mut Ui, words: &str, act: &str) -> bool {
    w::caption(ui, words);
    w::small_quiet(ui, act).clicked()
}

/// One's own yes, said alone. Whether the other said yes is not told.
fn consent(ui: &mut Ui, cx: &mut ViewCx<'_>, section: Section) {
    let choice = cx.models.summary.ours.iter().find(|choice| choice.section == section.id());
    let (Some(choice), Some(me)) = (choice, cx.me()) else { return };
    let (person, mut on) = (me.id, choice.mine);
    let label = tr!("summary-consent", name = naming::name(&cx.models.here, person));
    let of = tr!("summary-consent-of", name = naming::name(&cx.models.here, person), section = name(section, true));
    if w::named(w::switch(ui, &label, &mut on), &of).changed() {
        let set = ConsentCommand::Set { person, section: section.id().to_owned(), yes: on };
        cx.act(Command::Consent(set));
    }
}

fn name(section: Section, ours: bool) -> String {
    match section {
        Section::Topics => tr!("summary-section-topics"),
        Section::Pulse => tr!("summary-section-pulse"),
        Section::Moments => tr!("summary-section-moments"),
        Section::Signs if ours => tr!("summary-section-ours-signs"),
        Section::Signs => tr!("summary-section-signs"),
        Section::GoalsByWeek => tr!("summary-section-goals-by-week"),
        Section::Goals if ours => tr!("summary-section-ours-goals"),
        Section::Goals => tr!("summary-section-goals"),
        Section::Rules => tr!("summary-section-rules"),
        Section::Agreements => tr!("summary-section-agreements"),
        Section::Talks if ours => tr!("summary-section-talks"),
        Section::Talks => tr!("summary-section-my-talks"),
        Section::Excerpts => tr!("summary-section-excerpts"),
        Section::Read => tr!("summary-section-read"),
        Section::Wish => tr!("summary-section-wish"),
    }
}
