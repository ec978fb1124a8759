//! Beside a talk: the rules in force, and a note to oneself for whoever listens.

use super::{Jot, TalkView, words};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::rule::RuleState;
use crate::domain::talk::Talk;
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

impl TalkView {
    /// Rules, then the note.
    pub(super) fn side(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &Talk) {
        let models = cx.models;
        let people: Vec<PersonId> = models.here.people.iter().map(|person| person.id).collect();
        if !models.rules.in_force.is_empty() {
            w::heading(ui, tr!("talk-rules"));
            w::gap(ui, 4.0);
            for row in &models.rules.in_force {
                if let RuleState::InForce { version, .. } = row.rule.state(&people) {
                    w::hairline(ui);
                    w::gap(ui, 3.0);
                    w::small_soft(ui, version.words.trim());
                    w::gap(ui, 3.0);
                }
            }
            w::hairline(ui);
            w::gap(ui, 12.0);
        }
        // With one unlocked after a lock, only that person's note is theirs to see.
        let listener = talk.listener().filter(|person| cx.both() || cx.me().is_some_and(|me| me.id == *person));
        if let Some(person) = listener.filter(|_| talk.is_running()) {
            self.jot(ui, cx, person);
        }
    }

    fn jot(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, person: PersonId) {
        let label = tr!("talk-jot", name = name(cx, person));
        let Jot { text, save } = self.jots.entry(person).or_default();
        ui.push_id(person, |ui| {
            w::field_label(ui, &label);
            if w::area_unlabelled(ui, &label, text, 3, &tr!("talk-jot-hint")).changed() {
                save.touch(ui);
            }
            save.poll(ui, cx, || Command::Talk(TalkCommand::Jot(person, words(text))));
        });
    }
}

/// What somebody is called.
pub(super) fn name(cx: &ViewCx<'_>, person: PersonId) -> String {
    naming::name(&cx.models.here, person)
}

/// The person with their mark.
pub(super) fn person<'a>(cx: &ViewCx<'a>, id: PersonId) -> Option<&'a Person> {
    cx.models.here.person(id)
}
