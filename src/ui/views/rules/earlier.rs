//! A rule's wordings, newest first, each with its day.

use crate::domain::rule::Rule;
use crate::session::model::Here;
use crate::tr;
use crate::ui::say;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws them; true when closed.
pub(super) fn show(ui: &mut Ui, here: &Here, rule: &Rule) -> bool {
    let mut done = false;
    let people = super::said::everyone(here);
    let current = super::said::standing(rule, here).map(|(version, _)| version.number);
    w::gap(ui, 8.0);
    w::sunk_box(ui, |ui| {
        w::heading(ui, tr!("rules-earlier-title"));
        for version in rule.versions.iter().rev() {
            w::gap(ui, 8.0);
            w::body(ui, version.words.trim());
            let agreed = version.is_agreed_by_all(&people).then(|| version.in_force_since()).flatten();
            let words = match agreed {
                Some(at) if current == Some(version.number) => tr!("rules-earlier-current", date = say::day_with_year(at.day())),
                Some(at) => tr!("rules-earlier-old", date = say::day_with_year(at.day())),
                None => tr!("rules-earlier-open", date = say::day_with_year(version.proposed_at.day())),
            };
            w::caption(ui, words);
        }
        w::gap(ui, 8.0);
        done = w::small_quiet(ui, &tr!("rules-earlier-close")).clicked();
    });
    done
}
