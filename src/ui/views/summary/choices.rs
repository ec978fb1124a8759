//! Period, paper and sections; for `Ours` each one's own yes.

use super::SummaryView;
use crate::domain::summary::Section;
use crate::export::Paper;
use crate::session::Command;
use crate::session::command::ConsentCommand;
use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

impl SummaryView {
    pub(super) fn choices(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let today = cx.today();
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_max_width(270.0);
                w::date_field(ui, &tr!("summary-from"), &mut self.form.from, today);
            });
            ui.vertical(|ui| {
                ui.set_max_width(270.0);
                w::date_field(ui, &tr!("summary-to"), &mut self.form.to, today);
            });
        });
        w::gap(ui, 10.0);
        let (a4, letter) = (tr!("summary-a4"), tr!("summary-letter"));
        let mut paper = Some(self.form.paper);
        w::segmented(ui, &tr!("summary-paper"), &mut paper, &[(Paper::A4, &a4), (Paper::Letter, &letter)]);
        self.form.paper = paper.unwrap_or_default();
        w::gap(ui, 14.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("summary-what"));
            w::small_soft(ui, if self.form.ours { tr!("summary-ours-about") } else { tr!("summary-only-yours") });
            if self.form.ours && cx.both() {
                w::small_soft(ui, tr!("summary-ours-alone"));
            }
            let listed: &[Section] = if self.form.ours { &Section::OURS } else { &Section::MINE };
            for section in listed {
                w::gap(ui, 6.0);
                w::hairline(ui);
                w::gap(ui, 6.0);
                self.section(ui, cx, *section);
            }
        });
        w::gap(ui, 10.0);
        w::switch(ui, &tr!("summary-initials"), &mut self.form.initials);
    }

    fn section(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, section: Section) {
        let mut on = !self.form.without.contains(&section);
        if w::check(ui, &name(section, self.form.ours), &mut on).changed() {
            if on {
                self.form.without.retain(|without| *without != section);
            } else {
                self.form.without.push(section);
            }
        }
        if section == Section::Topics {
            ui.horizontal_wrapped(|ui| {
                let count = cx.models.summary.topics.len();
                w::caption(ui, if count == 0 { tr!("summary-topics-none") } else { tr!("summary-topics-lines", count = count) });
                if w::small_quiet(ui, &tr!("summary-topics-write")).clicked() {
                    cx.go(Place::Visits);
                }
            });
        }
        if section == Section::Excerpts {
            ui.horizontal_wrapped(|ui| {
                let count = self.form.excerpts.len();
                w::caption(ui, if count == 0 { tr!("summary-excerpts-none") } else { tr!("summary-excerpts-picked", count = count) });
                if w::small_quiet(ui, &tr!("summary-excerpts-pick")).clicked() {
                    self.picking = true;
                }
            });
        }
        if self.form.ours {
            consent(ui, cx, section);
        }
    }
}

/// One's own yes, said alone. Whether the other said yes is not told.
fn consent(ui: &mut Ui, cx: &mut ViewCx<'_>, section: Section) {
    let choice = cx.models.summary.ours.iter().find(|choice| choice.section == section.id());
    let (Some(choice), Some(me)) = (choice, cx.me()) else { return };
    let (person, mut on) = (me.id, choice.mine);
    let label = tr!("summary-consent", name = naming::name(&cx.models.here, person));
    if w::switch(ui, &label, &mut on).changed() {
        let set = ConsentCommand::Set { person, section: section.id().to_owned(), yes: on };
        cx.act(Command::Consent(set));
    }
}

fn name(section: Section, ours: bool) -> String {
    match section {
        Section::Topics => tr!("summary-section-topics"),
        Section::Pulse => tr!("summary-section-pulse"),
        Section::Moments => tr!("summary-section-moments"),
        Section::GoalsByWeek => tr!("summary-section-goals-by-week"),
        Section::Goals if ours => tr!("summary-section-ours-goals"),
        Section::Goals => tr!("summary-section-goals"),
        Section::Rules => tr!("summary-section-rules"),
        Section::Agreements => tr!("summary-section-agreements"),
        Section::Talks => tr!("summary-section-talks"),
        Section::Excerpts => tr!("summary-section-excerpts"),
    }
}
