//! Guidance beside a part: a few lines, and on request an example and a pair that says less and more.

use crate::domain::apology::Part;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &ViewCx<'_>, part: Part, example: &mut bool) {
    let guide = cx.content.apology.part(part);
    w::card(ui, |ui| {
        for line in &guide.guide {
            w::small(ui, line);
            w::gap(ui, 4.0);
        }
        let label = if *example { tr!("apology-help-hide") } else { tr!("apology-help-show") };
        if w::small_quiet(ui, &label).clicked() {
            *example = !*example;
        }
        if !*example {
            return;
        }
        divide(ui);
        w::caption(ui, tr!("apology-example"));
        w::quote(ui, &guide.example);
        w::gap(ui, 8.0);
        w::caption(ui, tr!("apology-weak"));
        w::small(ui, &guide.weak);
        w::gap(ui, 8.0);
        w::caption(ui, tr!("apology-strong"));
        w::small(ui, &guide.strong);
        w::gap(ui, 8.0);
        w::small_soft(ui, &guide.because);
    });
}
