//! Say it: "When … I felt … because … I ask …", with the sentence as it is built. A fact stays a fact: nothing here turns
//! "you lied to me" into a feeling.

mod sentence;

use crate::coach::Mode;
use crate::domain::draft::DraftPlace;
use crate::domain::journal::Page;
use crate::domain::words::Words;
use crate::session::command::{DraftCommand, JournalCommand, StatementCommand};
use crate::session::{Command, Home};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::autosave::{self, Autosave};
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::{divide, turned};
use crate::ui::views::naming;
use crate::ui::views::sections::{self, Section};
use crate::ui::widgets as w;
use egui::Ui;
use sentence::Parts;

/// The screen's own state.
pub struct SayItView {
    parts: Parts,
    /// The feelings of this group are shown.
    group: usize,
    draft: Autosave,
    restored: bool,
    /// On the sentence as it will be said.
    hints: Hints,
}

impl Default for SayItView {
    fn default() -> Self {
        let (parts, draft) = (Parts::default(), Autosave::default());
        Self { parts, group: 0, draft, restored: false, hints: Hints::new(Mode::Talk) }
    }
}

impl View for SayItView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        page::scroll(ui, window, |ui| {
            page::head(ui, None, &tr!("say-it-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            w::soft(ui, tr!("say-it-about"));
            w::gap(ui, 12.0);
            sections::show(ui, cx, Section::SayIt);
            let mut state = (self, cx);
            page::columns(ui, window, &mut state, |ui, (this, cx)| this.form(ui, cx), |ui, (this, cx)| this.built(ui, cx));
        });
    }

    fn open(&mut self, _place: &Place, cx: &mut ViewCx<'_>) {
        if !std::mem::replace(&mut self.restored, true)
            && let Some(draft) = cx.models.today.drafts.iter().find(|draft| draft.place == DraftPlace::SayIt)
        {
            // What can't be read as a form is left as the first part, so that no word is lost.
            let body = draft.body.as_str();
            self.parts = serde_json::from_str(body).unwrap_or_else(|_| Parts { when: body.to_owned(), ..Parts::default() });
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let parts = &self.parts;
        self.draft.flush(cx, || keep(parts));
    }
}

impl SayItView {
    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut changed = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            changed |= w::area(ui, &tr!("say-it-when"), &mut self.parts.when, 1).changed();
            w::caption(ui, tr!("say-it-when-about"));
            w::gap(ui, 10.0);
            changed |= w::field(ui, &tr!("say-it-felt"), &mut self.parts.felt).changed();
            changed |= self.feelings(ui, cx);
            w::gap(ui, 10.0);
            changed |= w::area(ui, &tr!("say-it-because"), &mut self.parts.because, 1).changed();
            w::caption(ui, tr!("say-it-because-about"));
            w::gap(ui, 10.0);
            changed |= w::area(ui, &tr!("say-it-ask"), &mut self.parts.ask, 1).changed();
            w::caption(ui, tr!("say-it-ask-about"));
        });
        if changed {
            self.draft.touch(ui);
        }
        let parts = &self.parts;
        self.draft.poll(ui, cx, || keep(parts));
        autosave::label(ui, self.draft.state());
    }

    /// Hints on the sentence as it will be said, below it.
    fn hinted(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let said = self.parts.sentence();
        self.hints.follow(ui, cx, &said);
        let shown = self.hints.shown(ui, cx);
        self.hints.cards(ui, cx, &Shown { hints: &shown, text: &said, editor: None });
        self.hints.count(ui, &shown);
    }

    /// First a family, then its words; a press adds the word or takes it out.
    fn feelings(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) -> bool {
        let groups = cx.content.feelings.groups();
        w::gap(ui, 4.0);
        ui.horizontal_wrapped(|ui| {
            for (number, group) in groups.iter().enumerate() {
                if w::chip(ui, &group.word, number == self.group).clicked() {
                    self.group = number;
                }
            }
        });
        let mut changed = false;
        w::gap(ui, 2.0);
        let Some(group) = groups.get(self.group) else { return false };
        ui.horizontal_wrapped(|ui| {
            for feeling in &group.feelings {
                let on = self.parts.has_feeling(&feeling.word);
                let name = tr!("say-it-feeling", word = feeling.word.as_str());
                if w::named(w::chip(ui, &feeling.word.to_lowercase(), on), &name).clicked() {
                    self.parts.toggle_feeling(&feeling.word);
                    changed = true;
                }
            }
        });
        changed
    }

    /// The sentence so far, and what can be done with it.
    fn built(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let said = self.parts.sentence();
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("say-it-built"));
            w::gap(ui, 4.0);
            if said.is_empty() {
                w::soft(ui, tr!("say-it-empty"));
                return;
            }
            let shown = w::quote(ui, &said);
            ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(egui::accesskit::Live::Polite));
            w::gap(ui, 8.0);
            ui.horizontal_wrapped(|ui| {
                if w::small_standard(ui, &tr!("say-it-copy")).clicked() {
                    cx.copy(said.clone());
                    cx.say(tr!("say-it-copied"));
                }
                if cx.me().is_some() {
                    if w::small_standard(ui, &tr!("say-it-bring")).clicked() {
                        cx.act_saying(Command::Statement(StatementCommand::Keep(naming::words(&said))), tr!("say-it-brought"));
                        self.clear(ui, cx);
                    }
                    if w::small_standard(ui, &tr!("say-it-journal")).clicked() {
                        let page = Page { body: naming::words(&said), ..Page::default() };
                        let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page };
                        cx.act_saying(Command::Journal(save), tr!("say-it-journaled"));
                        self.clear(ui, cx);
                    }
                }
                if w::small_quiet(ui, &tr!("say-it-clear")).clicked() {
                    self.clear(ui, cx);
                }
            });
            if cx.both() {
                w::caption(ui, tr!("say-it-both"));
            }
        });
        w::gap(ui, 16.0);
        self.hinted(ui, cx);
        kept(ui, cx);
    }

    fn clear(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        self.parts = Parts::default();
        self.draft = Autosave::default();
        cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::SayIt)));
        turned(ui);
    }
}

/// Sentences kept for a talk; nobody else sees them.
pub(in crate::ui::views) fn kept(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let statements = &models.talks.statements;
    if cx.me().is_none() || statements.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("say-it-kept"));
        w::caption(ui, tr!("say-it-kept-about"));
        for one in statements.iter().rev() {
            divide(ui);
            ui.push_id(one.id, |ui| {
                w::quote(ui, one.words.trim());
                w::caption(ui, say::day_near(one.kept.day(), cx.today()));
                ui.horizontal_wrapped(|ui| {
                    if w::small_quiet(ui, &tr!("say-it-copy")).clicked() {
                        cx.copy(one.words.trim());
                        cx.say(tr!("say-it-copied"));
                    }
                    if w::small_quiet(ui, &tr!("say-it-delete")).clicked() {
                        cx.act_saying(Command::Statement(StatementCommand::Delete(one.id)), tr!("say-it-deleted"));
                    }
                });
            });
        }
    });
}

fn keep(parts: &Parts) -> Command {
    let body = if parts.is_empty() { String::new() } else { serde_json::to_string(parts).unwrap_or_default() };
    Command::Draft(DraftCommand::Keep(DraftPlace::SayIt, Words::new(body).unwrap_or_default()))
}
