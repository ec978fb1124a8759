//! A rule being written, or new words for one. Kept as a draft until it is proposed or put away: nobody else sees a
//! draft.

use crate::domain::draft::{Draft, DraftPlace};
use crate::domain::id::RuleId;
use crate::session::command::{DraftCommand, RuleCommand};
use crate::session::model::RulesModel;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::Autosave;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// What is being written.
pub(super) struct Writing {
    /// The rule that gets new words; none for a new rule.
    rule: Option<RuleId>,
    text: String,
    draft: Autosave,
    sending: Option<Ticket>,
    fresh: bool,
}

impl Writing {
    /// A new rule.
    pub(super) fn new_rule() -> Self {
        Self { rule: None, text: String::new(), draft: Autosave::default(), sending: None, fresh: true }
    }

    /// New words for a rule, beginning with the ones it has.
    pub(super) fn wording(rule: RuleId, words: &str) -> Self {
        Self { rule: Some(rule), text: words.to_owned(), ..Self::new_rule() }
    }

    /// Goes on with a draft; none where its rule is gone.
    pub(super) fn restored(draft: &Draft, rules: &RulesModel) -> Option<Self> {
        let text = draft.body.as_str();
        match draft.place {
            DraftPlace::NewRule => Some(Self { text: text.to_owned(), fresh: false, ..Self::new_rule() }),
            DraftPlace::RuleWording(id) => {
                let mut all = rules.proposed.iter().chain(&rules.in_force);
                all.any(|row| row.rule.id == id).then(|| Self { fresh: false, ..Self::wording(id, text) })
            }
            _ => None,
        }
    }

    /// Where its draft lies.
    pub(super) fn place(&self) -> DraftPlace {
        place(self.rule)
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Self { rule, text, draft, .. } = self;
        draft.flush(cx, || keep(*rule, text));
    }

    /// Draws it; true when it is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if let Some(reply) = self.sending.and_then(|ticket| cx.reply(ticket)) {
            self.sending = None;
            if let Reply::Refused(problem) = reply {
                cx.tell(problem);
            } else {
                cx.say(if cx.is_for_two() { tr!("rules-proposed-toast") } else { tr!("rules-kept-toast") });
                self.discard(cx);
                return true;
            }
        }
        let mut done = false;
        w::card(ui, |ui| {
            w::heading(ui, if self.rule.is_some() { tr!("rules-change-wording") } else { tr!("rules-write-title") });
            w::gap(ui, 4.0);
            // While it is being kept nothing is typed: the answer closes the field.
            let still = self.sending.is_none();
            let typed = ui.add_enabled_ui(still, |ui| w::area(ui, &tr!("rules-write-label"), &mut self.text, 2)).inner;
            if std::mem::take(&mut self.fresh) {
                typed.request_focus();
            }
            if typed.changed() {
                self.draft.touch(ui);
            }
            w::caption(ui, tr!("rules-write-hint"));
            if self.rule.is_some() {
                w::caption(ui, tr!("rules-write-old-stays"));
            }
            w::gap(ui, 8.0);
            ui.horizontal_wrapped(|ui| {
                let ready = self.sending.is_none() && !self.text.trim().is_empty();
                let label = if cx.is_for_two() { tr!("rules-propose") } else { tr!("rules-keep-alone") };
                if ui.add_enabled_ui(ready, |ui| w::standard(ui, &label)).inner.clicked() {
                    self.send(cx);
                }
                if w::quiet(ui, &tr!("rules-cancel")).clicked() {
                    self.discard(cx);
                    done = true;
                }
            });
        });
        let Self { rule, text, draft, .. } = self;
        draft.poll(ui, cx, || keep(*rule, text));
        done
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let words = naming::words(self.text.trim());
        // Alone, who writes it agrees with it; with both here each presses for themselves.
        let yes = cx.me().map(|me| me.id).into_iter().collect();
        let command = match self.rule {
            Some(id) => RuleCommand::Reword { id, words, yes },
            None => RuleCommand::Propose { words, library_id: None, yes },
        };
        self.sending = Some(cx.ask_command(Command::Rule(command)));
    }

    fn discard(&mut self, cx: &mut ViewCx<'_>) {
        self.draft = Autosave::default();
        cx.act(Command::Draft(DraftCommand::Discard(place(self.rule))));
    }
}

fn place(rule: Option<RuleId>) -> DraftPlace {
    rule.map_or(DraftPlace::NewRule, DraftPlace::RuleWording)
}

fn keep(rule: Option<RuleId>, text: &str) -> Command {
    Command::Draft(DraftCommand::Keep(place(rule), naming::words(text)))
}
