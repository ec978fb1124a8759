//! Talks that were held: when, about what, and what was heard; below it one's own note, which nobody else sees.

use super::side::name;
use crate::domain::id::TalkId;
use crate::domain::talk::{TalkNote, Understood};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::session::model::TalkHeld;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Talks shown at first; the others on request.
const AT_FIRST: usize = 5;

/// What is unfolded.
#[derive(Default)]
pub(super) struct Held {
    open: Option<TalkId>,
    all: bool,
}

impl Held {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let talks = &models.talks;
        if talks.held.is_empty() && (cx.both() || talks.notes.is_empty()) {
            return;
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("talk-held"));
            let shown = if self.all { talks.held.len() } else { AT_FIRST };
            for talk in talks.held.iter().take(shown) {
                divide(ui);
                ui.push_id(talk.id, |ui| self.row(ui, cx, talk));
            }
            if talks.held.len() > shown && w::small_quiet(ui, &tr!("talk-held-all")).clicked() {
                self.all = true;
            }
            if cx.me().is_some() {
                // A talk that was stopped early leaves only what one wrote oneself.
                for own in talks.notes.iter().filter(|own| talks.held.iter().all(|talk| talk.id != own.note.talk)) {
                    divide(ui);
                    w::small(ui, tr!("talk-own-note-of", day = say::day_near(own.note.begun.day(), cx.today())));
                    note(ui, &own.note);
                }
            }
        });
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, talk: &TalkHeld) {
        let title = if cx.settings.quiet_labels || talk.topic.is_blank() { tr!("talk-no-topic") } else { talk.topic.trim().to_owned() };
        if w::title_link(ui, &title).clicked() {
            self.open = if self.open == Some(talk.id) { None } else { Some(talk.id) };
        }
        w::caption(ui, say::day_near(talk.begun.day(), cx.today()));
        if self.open != Some(talk.id) {
            return;
        }
        for heard in talk.heard.iter().filter(|heard| !heard.words.is_blank()) {
            w::gap(ui, 6.0);
            w::caption(ui, tr!("talk-heard-by", name = name(cx, heard.by)));
            w::quote(ui, heard.words.trim());
        }
        let own = cx.me().and_then(|me| cx.models.talks.notes.iter().find(|own| own.person == me.id && own.note.talk == talk.id));
        if let Some(own) = own {
            w::gap(ui, 6.0);
            w::private_mark(ui);
            note(ui, &own.note);
        }
        if cx.both() && w::small_danger(ui, &tr!("talk-forget")).clicked() {
            let then = vec![Intent::command(cx.out, Command::Talk(TalkCommand::Forget(talk.id)))];
            cx.confirm(Confirm {
                question: tr!("talk-forget-question"),
                body: tr!("talk-forget-about"),
                keep: tr!("talk-forget-keep"),
                act: tr!("talk-forget"),
                danger: true,
                then,
            });
        }
    }
}

/// One's own words about it.
fn note(ui: &mut Ui, note: &TalkNote) {
    if let Some(understood) = note.understood {
        let said = match understood {
            Understood::Yes => tr!("talk-understood-yes"),
            Understood::Partly => tr!("talk-understood-partly"),
            Understood::NotThisTime => tr!("talk-understood-not"),
        };
        w::small_soft(ui, tr!("talk-own-understood", answer = said));
    }
    if let Some(helped) = note.helped {
        w::small_soft(ui, tr!("talk-own-helped", answer = say::helped(helped)));
    }
    for jot in &note.jots {
        w::body(ui, jot.trim());
    }
}
