//! Writing an agreement: its kind, words, purpose and days.

use super::kind_name;
use crate::coach::{Category, Mode};
use crate::domain::agreement::{Agreement, AgreementKind, OPENNESS_DAYS, StepDown, Terms};
use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::id::{AgreementId, PersonId};
use crate::session::command::{AgreementCommand, DraftCommand};
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::autosave::Autosave;
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;
use serde::{Deserialize, Serialize};

/// Kinds of hints that help here.
const HINTED: &[Category] = &[Category::VagueGoal, Category::OthersBehaviour, Category::Surveillance];

/// What is being written; kept as a draft until it is proposed or put away.
#[derive(Serialize, Deserialize)]
pub(super) struct Writing {
    /// The one that gets other terms; none for a new one.
    id: Option<AgreementId>,
    kind: AgreementKind,
    library_id: Option<String>,
    words: String,
    purpose: String,
    start: Option<Day>,
    review: Option<Day>,
    end: Option<Day>,
    steps: Vec<(Option<Day>, String)>,
    /// With both here: who writes it.
    writer: Option<PersonId>,
    #[serde(skip)]
    sending: Option<Ticket>,
    #[serde(skip)]
    fresh: bool,
    #[serde(skip)]
    save: Autosave,
    /// The form as it was last looked at, to see whether something was typed.
    #[serde(skip)]
    seen: String,
    #[serde(skip, default = "hints")]
    hints: Hints,
}

fn hints() -> Hints {
    Hints::only(Mode::Goal, HINTED)
}

impl Writing {
    pub(super) fn new(kind: AgreementKind, today: Day) -> Self {
        Self {
            id: None,
            kind,
            library_id: None,
            words: String::new(),
            purpose: String::new(),
            start: Some(today),
            review: None,
            end: None,
            steps: Vec::new(),
            writer: None,
            sending: None,
            fresh: true,
            save: Autosave::default(),
            seen: String::new(),
            hints: hints(),
        }
    }

    /// Goes on with a draft.
    pub(super) fn restored(draft: &str) -> Option<Self> {
        serde_json::from_str(draft).ok()
    }

    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let body = self.body();
        self.save.flush(cx, || keep(&body));
    }

    fn body(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Keeps what was typed, after a rest.
    fn keep_typed(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        let body = self.body();
        if body != self.seen {
            if !self.seen.is_empty() {
                self.save.touch(ui);
            }
            self.seen.clone_from(&body);
        }
        self.save.poll(ui, cx, || keep(&body));
    }

    /// From a library text.
    pub(super) fn from_library(item: &crate::content::LibraryAgreement, today: Day) -> Self {
        let end = item.days.map(|days| today + Duration::days(i64::from(days)));
        let review = item.days.map(|days| today + Duration::days(i64::from(days) / 2));
        Self {
            library_id: Some(item.id.clone()),
            words: item.words.clone(),
            purpose: item.purpose.clone(),
            end,
            review,
            ..Self::new(item.kind, today)
        }
    }

    pub(super) fn change(one: &Agreement, terms: &Terms) -> Self {
        Self {
            id: Some(one.id),
            words: terms.words.trim().to_owned(),
            purpose: terms.purpose.trim().to_owned(),
            review: terms.review,
            end: terms.end,
            steps: terms.steps.iter().map(|step| (Some(step.from), step.words.trim().to_owned())).collect(),
            writer: one.giver,
            ..Self::new(one.kind, terms.start)
        }
    }

    /// A lapsed one from today, for as long as before.
    pub(super) fn again(one: &Agreement, terms: &Terms, today: Day) -> Self {
        let later = |day: Option<Day>| day.map(|day| today + (day - terms.start));
        Self { start: Some(today), review: later(terms.review), end: later(terms.end), steps: Vec::new(), ..Self::change(one, terms) }
    }

    /// Draws it; true when it is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        if let Some(reply) = self.sending.and_then(|ticket| cx.reply(ticket)) {
            self.sending = None;
            match reply {
                Reply::Refused(problem) => cx.tell(problem),
                _ => {
                    cx.say(tr!("agreements-sent"));
                    discard(cx);
                    return true;
                }
            }
        }
        let mut close = false;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::section(ui, if self.id.is_some() { tr!("agreements-form-change") } else { tr!("agreements-form-new") });
            w::gap(ui, 6.0);
            // While it is being kept nothing is typed: the answer closes the form.
            if self.sending.is_some() {
                ui.disable();
            }
            if self.id.is_none() {
                let kinds: Vec<_> = AgreementKind::ALL.into_iter().map(|kind| (kind, kind_name(kind))).collect();
                w::field_label(ui, &tr!("agreements-form-kind"));
                w::drop_down(ui, &tr!("agreements-form-kind"), &mut self.kind, &kinds);
                w::gap(ui, 8.0);
            }
            self.who(ui, cx);
            let label = if self.kind.has_giver() { tr!("agreements-form-words-giver") } else { tr!("agreements-form-words") };
            let typed = w::area(ui, &label, &mut self.words, 2);
            if std::mem::take(&mut self.fresh) {
                typed.request_focus();
            }
            let editor = typed.id;
            w::gap(ui, 8.0);
            w::field(ui, &tr!("agreements-form-purpose"), &mut self.purpose);
            w::gap(ui, 8.0);
            let today = cx.today();
            ui.horizontal_wrapped(|ui| {
                w::date_field(ui, &tr!("agreements-form-start"), &mut self.start, today);
                w::date_field(ui, &tr!("agreements-form-review"), &mut self.review, today);
                w::date_field(ui, &tr!("agreements-form-end"), &mut self.end, today);
            });
            w::caption(
                ui,
                if self.kind == AgreementKind::Openness {
                    tr!("agreements-form-openness", days = OPENNESS_DAYS)
                } else {
                    tr!("agreements-form-days")
                },
            );
            self.steps(ui, today);
            w::gap(ui, 10.0);
            self.hints.follow(ui, cx, &self.words);
            let shown = self.hints.shown(ui, cx);
            ui.horizontal_wrapped(|ui| {
                let ready = self.sending.is_none() && !self.words.trim().is_empty() && self.writer(cx).is_some();
                if ui.add_enabled_ui(ready, |ui| w::primary(ui, &tr!("agreements-form-propose"))).inner.clicked() {
                    self.send(cx);
                }
                close = w::quiet(ui, &tr!("agreements-form-leave")).clicked();
                self.hints.count(ui, &shown);
            });
            w::caption(ui, tr!("agreements-form-nobody"));
            // Below the buttons, so that none moves away from under a finger when a hint comes.
            self.hints.lines(ui, cx, &Shown { hints: &shown, text: &self.words, editor: Some(editor) });
        });
        if close {
            discard(cx);
        } else {
            self.keep_typed(ui, cx);
        }
        close
    }

    /// With both here, whose words these are.
    fn who(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        if !cx.both() || (self.id.is_some() && self.kind.has_giver()) {
            return;
        }
        let names: Vec<_> = cx.models.here.people.iter().map(|person| (person.id, naming::name(&cx.models.here, person.id))).collect();
        let choices: Vec<_> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let label = if self.kind.has_giver() { tr!("agreements-form-giver") } else { tr!("agreements-form-writer") };
        w::field_label(ui, &label);
        w::segmented(ui, &label, &mut self.writer, &choices);
        w::gap(ui, 8.0);
    }

    fn writer(&self, cx: &ViewCx<'_>) -> Option<PersonId> {
        cx.me().map(|me| me.id).or(self.writer)
    }

    fn steps(&mut self, ui: &mut Ui, today: Day) {
        let mut gone = None;
        for (number, (from, words)) in self.steps.iter_mut().enumerate() {
            w::gap(ui, 6.0);
            ui.push_id(number, |ui| {
                w::date_field(ui, &tr!("agreements-form-step-from"), from, today);
                w::field(ui, &tr!("agreements-form-step-words"), words);
                if w::small_quiet(ui, &tr!("agreements-form-step-remove")).clicked() {
                    gone = Some(number);
                }
            });
        }
        if let Some(number) = gone {
            self.steps.remove(number);
        }
        w::gap(ui, 4.0);
        if w::small_quiet(ui, &tr!("agreements-form-step-add")).clicked() {
            self.steps.push((None, String::new()));
        }
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let Some(writer) = self.writer(cx) else { return };
        let today = cx.today();
        let terms = Terms {
            words: naming::words(self.words.trim()),
            purpose: naming::words(self.purpose.trim()),
            start: self.start.unwrap_or(today),
            review: self.review,
            end: self.end,
            steps: self
                .steps
                .iter()
                .map(|(from, words)| StepDown { from: from.unwrap_or_default(), words: naming::words(words.trim()) })
                .collect(),
        };
        let command = match self.id {
            None => AgreementCommand::Propose { kind: self.kind, terms, writer, library_id: self.library_id.clone() },
            Some(id) => AgreementCommand::Change { id, terms, writer },
        };
        self.sending = Some(cx.ask_command(Command::Agreement(command)));
    }
}

fn keep(body: &str) -> Command {
    Command::Draft(DraftCommand::Keep(DraftPlace::Agreement, naming::words(body)))
}

fn discard(cx: &mut ViewCx<'_>) {
    cx.act(Command::Draft(DraftCommand::Discard(DraftPlace::Agreement)));
}
