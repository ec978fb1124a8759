//! A goal being written, or its plan being changed. What is typed is kept as a draft until it is saved or put away.

mod fields;
mod library;
pub(in crate::ui::views) mod often;
mod owner;

use crate::coach::{Category, Mode};
use crate::domain::draft::DraftPlace;
use crate::domain::goal::{GoalPlan, PlanRefused};
use crate::domain::id::GoalId;
use crate::session::command::{DraftCommand, GoalCommand};
use crate::session::model::GoalRow;
use crate::session::{Command, Home, Request, Ticket};
use crate::tr;
use crate::ui::shell::autosave::Autosave;
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx, WindowClass};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;
use fields::Fields;
use library::Templates;
use owner::Owner;

/// Kinds of hints that help here. When is asked for by the fields themselves.
const HINTED: &[Category] = &[Category::VagueGoal, Category::OthersBehaviour, Category::NegativeOnly, Category::Surveillance];

/// What became of the form.
pub(super) enum Left {
    Stays,
    /// Put away.
    Goes,
    /// Kept as this goal.
    Kept(Home, GoalId),
}

/// The form's own state.
pub(super) struct Form {
    target: Target,
    /// Its plan held before today: the new one holds from today.
    begun: bool,
    fields: Fields,
    /// Fields as they were last drafted, to see whether something was typed.
    drafted: Fields,
    owner: Owner,
    templates: Templates,
    draft: Autosave,
    sending: Option<Ticket>,
    refused: Option<PlanRefused>,
    hints: Hints,
    /// What the coach reads of the fields.
    spoken: String,
}

#[derive(Clone, Copy)]
enum Target {
    New,
    Adjust(Home, GoalId),
}

impl Form {
    /// A goal to be written; goes on with its draft where there is one.
    pub(super) fn new_goal(cx: &ViewCx<'_>) -> Self {
        let fields = Fields::blank(cx.today());
        let fields = drafted(cx, DraftPlace::NewGoal).unwrap_or(fields);
        Self::with(Target::New, fields, cx)
    }

    /// A plan to be changed.
    pub(super) fn adjust(row: &GoalRow, cx: &ViewCx<'_>) -> Self {
        let fields = Fields::of(&row.goal.plan, cx.today());
        let fields = drafted(cx, DraftPlace::GoalPlan(row.goal.id)).unwrap_or(fields);
        let begun = row.goal.first_day() < cx.today();
        Self { begun, ..Self::with(Target::Adjust(row.home, row.goal.id), fields, cx) }
    }

    fn with(target: Target, fields: Fields, cx: &ViewCx<'_>) -> Self {
        Self {
            target,
            begun: false,
            drafted: fields.clone(),
            spoken: fields.spoken(),
            hints: Hints::only(Mode::Goal, HINTED),
            fields,
            owner: Owner::first(&cx.models.here),
            templates: Templates::default(),
            draft: Autosave::default(),
            sending: None,
            refused: None,
        }
    }

    /// Ctrl+F has a field to go to.
    pub(super) fn has_library(&self) -> bool {
        matches!(self.target, Target::New)
    }

    /// Keeps what was typed.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        let Self { target, fields, draft, .. } = self;
        draft.flush(cx, || keep(*target, fields));
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, search: bool) -> Left {
        if let Some(left) = self.take_answer(cx) {
            return left;
        }
        let (title, new) = match self.target {
            Target::New => (tr!("goal-form-new"), true),
            Target::Adjust(..) => (tr!("goal-form-adjust"), false),
        };
        let mut left = Left::Stays;
        if page::back_link(ui, &tr!("goals-title")) {
            self.flush(cx);
            left = Left::Goes;
        }
        page::head(ui, None, &title, |_| {});
        let window = cx.window;
        if new && window < WindowClass::Wide {
            self.library(ui, cx, search);
            w::gap(ui, 16.0);
        }
        let mut state = (&mut *self, &mut *cx);
        if new && window == WindowClass::Wide {
            let side = |ui: &mut Ui, (this, cx): &mut (&mut Self, &mut ViewCx<'_>)| {
                ui.spacing_mut().item_spacing.x = 8.0;
                this.library(ui, cx, search);
            };
            let main = |ui: &mut Ui, (this, cx): &mut (&mut Self, &mut ViewCx<'_>)| {
                ui.spacing_mut().item_spacing.x = 8.0;
                this.card(ui, cx, &mut left);
            };
            page::columns(ui, window, &mut state, main, side);
        } else {
            page::reading(ui, |ui| self.card(ui, cx, &mut left));
        }
        if self.fields != self.drafted {
            self.drafted.clone_from(&self.fields);
            self.refused = None;
            self.spoken = self.fields.spoken();
            self.draft.touch(ui);
        }
        let Self { target, fields, draft, .. } = self;
        draft.poll(ui, cx, || keep(*target, fields));
        left
    }

    fn library(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, search: bool) {
        let free = self.sending.is_none();
        if let Some(used) = ui.add_enabled_ui(free, |ui| self.templates.show(ui, cx, search)).inner {
            self.fields.take_over(used.template, cx.today());
            if used.ritual {
                self.owner = Owner::Both;
            }
        }
    }

    fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, left: &mut Left) {
        let today = cx.today();
        w::card(ui, |ui| {
            // While it is being kept nothing is typed: the answer closes the form and forgets its draft.
            ui.add_enabled_ui(self.sending.is_none(), |ui| self.fields.show(ui, today, self.begun));
            if self.begun {
                w::gap(ui, 8.0);
                w::small_soft(ui, tr!("goal-form-holds-from"));
            }
            if matches!(self.target, Target::New) {
                self.place(ui, cx);
            }
            if let Some(refused) = self.refused {
                w::problem(ui, fields::what_would_work(refused));
            }
            w::gap(ui, 16.0);
            let save = match self.target {
                Target::New => tr!("goal-form-save"),
                Target::Adjust(..) => tr!("goal-form-save-changes"),
            };
            self.hints.follow(ui, cx, &self.spoken);
            let shown = self.hints.shown(ui, cx);
            ui.horizontal_wrapped(|ui| {
                let free = self.sending.is_none();
                if ui.add_enabled_ui(free, |ui| w::primary(ui, &save)).inner.clicked() {
                    self.send(cx);
                }
                if w::quiet(ui, &tr!("goal-form-cancel")).clicked() {
                    self.discard(cx);
                    *left = Left::Goes;
                }
                self.hints.count(ui, &shown);
            });
            // Below the buttons, so that none moves away from under a finger when a hint comes.
            self.hints.lines(ui, cx, &Shown { hints: &shown, text: &self.spoken, editor: None });
        });
    }

    /// Whose it is and who sees it.
    fn place(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let here = &cx.models.here;
        if here.both() {
            w::gap(ui, 12.0);
            owner::show(ui, here, &mut self.owner);
        } else if let Some(name) = naming::other(here) {
            w::gap(ui, 12.0);
            w::switch(ui, &tr!("goal-form-show", name = name), &mut self.fields.shown);
            w::small_soft(ui, if self.fields.shown { tr!("goal-form-shown-about") } else { tr!("goal-form-show-about") });
        }
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let plan: GoalPlan = self.fields.plan();
        if let Err(refused) = plan.check() {
            self.refused = Some(refused);
            return;
        }
        let command = match self.target {
            Target::Adjust(home, id) => GoalCommand::Adjust(home, id, plan),
            Target::New => {
                if let Owner::One(person) = self.owner
                    && cx.both()
                    && cx.models.here.speaker != Some(person)
                {
                    cx.send(Request::Speak(person));
                }
                GoalCommand::Make {
                    home: if cx.both() || self.fields.shown { Home::Shared } else { Home::Private },
                    plan,
                    of_both: cx.both() && self.owner == Owner::Both,
                    library_id: self.fields.template.clone(),
                }
            }
        };
        self.sending = Some(cx.ask_command(Command::Goal(command)));
    }

    fn take_answer(&mut self, cx: &mut ViewCx<'_>) -> Option<Left> {
        let reply = cx.reply(self.sending?)?;
        self.sending = None;
        match (reply, self.target) {
            (Reply::Done(done), Target::New) => {
                cx.say(tr!("goal-form-kept"));
                self.discard(cx);
                let home = if cx.both() || self.fields.shown { Home::Shared } else { Home::Private };
                Some(done.made.map_or(Left::Goes, |id| Left::Kept(home, id.into())))
            }
            (Reply::Done(_), Target::Adjust(home, id)) => {
                cx.say(tr!("goal-form-adjusted"));
                self.discard(cx);
                Some(Left::Kept(home, id))
            }
            (Reply::Refused(problem), _) => {
                cx.tell(problem);
                None
            }
            _ => None,
        }
    }

    /// Forgets the draft, also one whose keeping is still under way.
    fn discard(&mut self, cx: &mut ViewCx<'_>) {
        self.draft = Autosave::default();
        cx.act(Command::Draft(DraftCommand::Discard(place(self.target))));
    }
}

fn place(target: Target) -> DraftPlace {
    match target {
        Target::New => DraftPlace::NewGoal,
        Target::Adjust(_, id) => DraftPlace::GoalPlan(id),
    }
}

fn keep(target: Target, fields: &Fields) -> Command {
    let body = if fields.is_blank() { String::new() } else { serde_json::to_string(fields).unwrap_or_default() };
    Command::Draft(DraftCommand::Keep(place(target), naming::words(&body)))
}

/// The draft of that place, where one is kept and still reads.
fn drafted(cx: &ViewCx<'_>, place: DraftPlace) -> Option<Fields> {
    let draft = cx.models.today.drafts.iter().find(|draft| draft.place == place)?;
    serde_json::from_str(&draft.body).ok()
}
