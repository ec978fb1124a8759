//! The parts of the letter as the coach finds them: found, or not yet. Never a count, never a judgement.

use crate::domain::apology::Part;
use crate::tr;
use crate::ui::shell::hints::Hints;
use crate::ui::theme;
use crate::ui::widgets::{self as w, Icon};
use egui::{Align, Layout, Rect, Sense, Shape, Stroke, Ui, vec2};

/// Draws the list.
pub(super) fn show(ui: &mut Ui, whole: &Hints) {
    w::card(ui, |ui| {
        w::heading(ui, tr!("letter-parts"));
        w::gap(ui, 4.0);
        for part in Part::ALL {
            let Some(name) = name(part) else { continue };
            row(ui, &name, whole.has_part(part.id()));
        }
        w::gap(ui, 4.0);
        w::caption(ui, tr!("letter-parts-about"));
    });
}

fn row(ui: &mut Ui, name: &str, found: bool) {
    let state = if found { tr!("letter-part-found") } else { tr!("letter-part-not-yet") };
    let row = ui.horizontal_top(|ui| {
        disc(ui, found);
        let room = ui.available_width() - 60.0;
        ui.vertical(|ui| {
            ui.set_width(room);
            if found {
                w::small(ui, name)
            } else {
                w::small_soft(ui, name)
            };
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| w::caption(ui, &state));
    });
    w::named(row.response, &tr!("letter-part-line", part = name, state = state));
}

/// A filled disc with a check, or a ring of dashes.
fn disc(ui: &mut Ui, found: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::empty());
    let t = theme::tokens(ui.ctx());
    let centre = rect.center();
    if found {
        ui.painter().circle_filled(centre, 9.0, t.accent);
        w::paint_icon(ui.painter(), Rect::from_center_size(centre, vec2(12.0, 12.0)), Icon::Check, t.on_accent);
        return;
    }
    let around: Vec<_> =
        (0..=24_u8).map(|step| centre + 8.5 * egui::Vec2::angled(f32::from(step) * std::f32::consts::TAU / 24.0)).collect();
    ui.painter().extend(Shape::dashed_line(&around, Stroke::new(1.0, t.control), 2.5, 2.5));
}

fn name(part: Part) -> Option<String> {
    Some(match part {
        Part::Act => tr!("letter-part-act"),
        Part::Impact => tr!("letter-part-impact"),
        Part::Ownership => tr!("letter-part-ownership"),
        Part::Regret => tr!("letter-part-regret"),
        // Nobody is asked for reasons.
        Part::Explanation => return None,
        Part::Repair => tr!("letter-part-repair"),
        Part::Change => tr!("letter-part-change"),
        Part::Freedom => tr!("letter-part-freedom"),
    })
}
