//! Guidance beside a part: a few lines, and on request an example and a pair that says less and more. Beside a second
//! letter, on request, what the first one says there.

use crate::domain::apology::{Apology, Part};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &ViewCx<'_>, draft: &Apology, part: Part, example: &mut bool) {
    let guide = cx.content.apology.part(part);
    w::card(ui, |ui| {
        for line in guide.guide.iter().map(String::as_str).chain(guide.for_role(cx.models.here.preferences.role)) {
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
    earlier(ui, cx, draft, part);
}

/// Beside a second letter: what it is for, and what the one before says in this part, each closed until it is wanted.
fn earlier(ui: &mut Ui, cx: &ViewCx<'_>, draft: &Apology, part: Part) {
    let Some(id) = draft.builds_on else { return };
    let model = &cx.models.apology;
    let before = model.given.iter().chain(&model.trash).find(|letter| letter.id == id);
    let words = before.and_then(|letter| letter.read_in_parts().into_iter().find(|(of, _)| *of == part));
    w::gap(ui, 12.0);
    w::card(ui, |ui| {
        w::fold(ui, draft.id, &tr!("apology-second-for"), false, |ui| {
            for line in &cx.content.apology.second.guide {
                w::small(ui, line);
                w::gap(ui, 4.0);
            }
        });
        if let Some((_, words)) = words {
            w::fold(ui, (draft.id, part), &tr!("apology-earlier"), false, |ui| w::small(ui, &words));
        }
    });
}
