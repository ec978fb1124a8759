//! Whose goal it is, with both people here.

use crate::domain::id::PersonId;
use crate::session::model::Here;
use crate::tr;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// One person, or a ritual of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    One(PersonId),
    Both,
}

impl Owner {
    /// Who speaks; the person here.
    pub(super) fn first(here: &Here) -> Self {
        let speaker = here.speaker.or_else(|| here.people.first().map(|person| person.id));
        here.me().map(|me| me.id).or(speaker).map_or(Self::Both, Self::One)
    }
}

/// Draws the choice.
pub(super) fn show(ui: &mut Ui, here: &Here, owner: &mut Owner) {
    let names: Vec<(PersonId, String)> = here.people.iter().map(|p| (p.id, naming::name(here, p.id))).collect();
    let of_both = tr!("goal-form-of-both");
    let mut choices: Vec<(Owner, &str)> = names.iter().map(|(id, name)| (Owner::One(*id), name.as_str())).collect();
    choices.push((Owner::Both, &of_both));
    let mut chosen = Some(*owner);
    w::field_label(ui, &tr!("goal-form-whose"));
    if w::segmented(ui, &tr!("goal-form-whose"), &mut chosen, &choices) {
        *owner = chosen.unwrap_or(*owner);
    }
}
