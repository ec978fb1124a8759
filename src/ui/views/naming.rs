//! What the screens call people and how they take typed text over.

use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::words::Words;
use crate::session::model::Here;
use crate::tr;
use crate::ui::widgets as w;
use egui::Ui;

/// The name a person gave, or a stand-in while they gave none.
pub(super) fn name(here: &Here, id: PersonId) -> String {
    match here.person(id) {
        Some(person) if !person.name.is_blank() => person.name.trim().to_owned(),
        _ if here.me().is_some_and(|me| me.id == id) => tr!("people-you"),
        _ => tr!("people-the-other"),
    }
}

/// Whose something is: their mark and what they are called.
pub(super) fn line(ui: &mut Ui, here: &Here, person: &Person) {
    w::person_line(ui, person, &name(here, person.id));
}

/// The other person's name, where there are two; as it stands inside a sentence.
pub(super) fn other(here: &Here) -> Option<String> {
    here.other().map(|person| if person.name.is_blank() { tr!("people-the-other-within") } else { person.name.trim().to_owned() })
}

/// Everyone here, the first person first.
pub(super) fn everyone_here(here: &Here) -> Vec<PersonId> {
    match here.me() {
        Some(me) => vec![me.id],
        None if here.both() => here.people.iter().map(|person| person.id).collect(),
        None => Vec::new(),
    }
}

/// A short text as it was typed. Forms hold a few lines, so what would lie past the greatest length is left.
pub(super) fn words(text: &str) -> Words {
    Words::split(text).into_iter().next().unwrap_or_default()
}
