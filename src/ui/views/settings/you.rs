//! Name, role, what happened by kind, and what is offered on one's own pages. All of it is the person's own and private,
//! but for the name.

use crate::domain::breach::BreachKind;
use crate::domain::person::Role;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::PersonCommand;
use crate::tr;
use crate::ui::shell::{Autosave, autosave};
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::Ui;

/// A name being typed.
#[derive(Default)]
pub(super) struct You {
    name: Option<String>,
    save: Autosave,
}

impl You {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(me) = cx.me() else {
            widgets::body(ui, tr!("settings-you-both"));
            return;
        };
        let name = self.name.get_or_insert_with(|| me.name.to_string());
        widgets::card(ui, |ui| {
            if widgets::field(ui, &tr!("settings-name"), name).changed() {
                self.save.touch(ui);
            }
            widgets::small_soft(ui, if cx.is_for_two() { tr!("settings-name-two") } else { tr!("settings-name-one") });
            let words = name.clone();
            self.save.poll(ui, cx, || rename(&words));
            autosave::label(ui, self.save.state());
        });
        ui.add_space(16.0);
        widgets::card(ui, |ui| role(ui, cx));
        ui.add_space(16.0);
        widgets::card(ui, |ui| kinds(ui, cx));
        ui.add_space(16.0);
        widgets::card(ui, |ui| offers(ui, cx));
        ui.add_space(16.0);
        widgets::card(ui, |ui| super::hints::show(ui, cx));
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(name) = self.name.clone() {
            self.save.flush(cx, || rename(&name));
        }
    }
}

fn rename(name: &str) -> Command {
    // Nobody's name has 200,000 letters; more than that is no name.
    Command::Person(PersonCommand::Rename(Words::new(name.trim()).unwrap_or_default()))
}

fn role(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    widgets::heading(ui, tr!("settings-role"));
    widgets::small_soft(ui, tr!("settings-role-words"));
    ui.add_space(8.0);
    let mut role = cx.models.here.preferences.role;
    let (none, hurt, repairing, both) =
        (tr!("settings-role-none"), tr!("settings-role-hurt"), tr!("settings-role-repairing"), tr!("settings-role-both"));
    let choices = [
        (None, none.as_str(), ""),
        (Some(Role::Hurt), hurt.as_str(), ""),
        (Some(Role::Repairing), repairing.as_str(), ""),
        (Some(Role::Both), both.as_str(), ""),
    ];
    if widgets::choice(ui, &tr!("settings-role"), &mut role, &choices) {
        cx.prefer(|preferences| {
            // The hurt partner sees no strength words on their own goals unless they want them.
            if role == Some(Role::Hurt) && preferences.role != role {
                preferences.strength = false;
            }
            preferences.role = role;
        });
    }
}

/// Kinds of what happened, to choose from; the quiet page on it shows the same ones.
pub(in crate::ui::views) fn kinds(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    widgets::heading(ui, tr!("settings-kinds"));
    widgets::small_soft(ui, tr!("settings-kinds-words"));
    ui.add_space(8.0);
    let chosen = &cx.models.here.preferences.breach_kinds;
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (kind, name) in [
            (BreachKind::Affair, tr!("breach-affair")),
            (BreachKind::EmotionalAffair, tr!("breach-emotional-affair")),
            (BreachKind::Money, tr!("breach-money")),
            (BreachKind::BrokenPromises, tr!("breach-promises")),
            (BreachKind::Lies, tr!("breach-lies")),
            (BreachKind::Confidences, tr!("breach-confidences")),
            (BreachKind::Disrespect, tr!("breach-disrespect")),
            (BreachKind::Other, tr!("breach-other")),
        ] {
            if widgets::chip(ui, &name, chosen.contains(&kind)).clicked() {
                pressed = Some(kind);
            }
        }
    });
    if let Some(kind) = pressed {
        cx.prefer(|preferences| {
            if !preferences.breach_kinds.remove(&kind) {
                preferences.breach_kinds.insert(kind);
            }
        });
    }
}

fn offers(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    widgets::heading(ui, tr!("settings-offers"));
    ui.add_space(8.0);
    let now = cx.models.here.preferences.clone();
    let mut new = now.clone();
    widgets::switch(ui, &tr!("settings-prompts"), &mut new.prompts);
    widgets::switch(ui, &tr!("settings-strength"), &mut new.strength);
    if new != now {
        cx.prefer(|preferences| *preferences = new);
    }
}
