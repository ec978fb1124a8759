//! The studio: one part at a time, saved as it is typed. Which part comes when is the writer's own choice.

use super::repairs::Repairs;
use super::{Turn, draft, found, help, moving, steps};
use crate::coach::{Finding, Mode};
use crate::domain::apology::{Apology, Part, sentence};
use crate::domain::id::ApologyId;
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::ApologyCommand;
use crate::session::model::ApologyModel;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::autosave::{self, Autosave, SaveState};
use crate::ui::shell::hints::{Hints, Shown};
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx, WindowClass};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Id, Ui};
use std::ops::Range;
use std::sync::Arc;

/// Room for the list of parts, and for guidance beside the page.
const STEPS: f32 = 172.0;
const HELP: f32 = 300.0;

/// The studio's own state.
pub(super) struct Studio {
    id: ApologyId,
    part: Part,
    /// One text a part, in the order of the parts.
    texts: [PartText; 8],
    repairs: Repairs,
    example: bool,
    /// What was last taken over.
    of: Option<Arc<ApologyModel>>,
    turn_to_first: bool,
    /// A sentence is on its way to another part; on screen it is there already.
    moving: Option<Ticket>,
    /// On the wording of the open part.
    hints: Hints,
    shown: Vec<Finding>,
    editor: Option<Id>,
    /// The whole letter as last saved, looked at for its parts.
    letter: String,
    whole: Hints,
}

/// One part being typed.
#[derive(Default)]
struct PartText {
    text: String,
    save: Autosave,
}

impl Studio {
    /// Opens a draft, at the first part not written yet.
    pub(super) fn new(id: ApologyId) -> Self {
        Self {
            id,
            part: Part::Act,
            texts: Default::default(),
            repairs: Repairs::default(),
            example: false,
            of: None,
            turn_to_first: true,
            moving: None,
            hints: Hints::new(Mode::Apology),
            shown: Vec::new(),
            editor: None,
            letter: String::new(),
            whole: Hints::new(Mode::Apology),
        }
    }

    /// Opens it at one part.
    pub(super) fn at(id: ApologyId, part: Part) -> Self {
        Self { part, turn_to_first: false, ..Self::new(id) }
    }

    /// Which draft it is.
    pub(super) fn id(&self) -> ApologyId {
        self.id
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for (part, PartText { text, save }) in Part::ALL.into_iter().zip(&mut self.texts) {
            if let Ok(words) = Words::new(text.as_str()) {
                save.flush(cx, || keep(self.id, part, words));
            }
        }
        self.repairs.flush(cx, self.id);
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let models = cx.models;
        let Some(draft) = draft(&models.apology, self.id) else { return Turn::Stay };
        self.moved(cx);
        self.refresh(&models.apology, draft);
        let mut turn = self.head(ui, cx);
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, tr!("apology-about"));
        w::gap(ui, 16.0);
        self.hints.follow(ui, cx, &self.texts[self.part as usize].text);
        self.whole.follow(ui, cx, &self.letter);
        self.shown = self.hints.shown(ui, cx);
        let before = self.part;
        match cx.window {
            WindowClass::Narrow => {
                steps::menu(ui, cx, draft, &mut self.part);
                w::gap(ui, 8.0);
                self.editor(ui, cx, &mut turn);
                w::gap(ui, 16.0);
                self.beside(ui, cx, draft);
            }
            WindowClass::Middle => self.beside_steps(ui, cx, draft, &mut turn),
            WindowClass::Wide => {
                let width = ui.available_width();
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    column(ui, width - HELP - 24.0, |ui| self.beside_steps(ui, cx, draft, &mut turn));
                    ui.add_space(24.0);
                    column(ui, HELP, |ui| self.beside(ui, cx, draft));
                });
            }
        }
        if self.part != before {
            self.flush(cx);
            self.hints.turn();
        }
        self.poll(ui, cx);
        turn
    }

    /// The parts at the left of the page; guidance as a strip below where it has no column of its own.
    fn beside_steps(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &Apology, turn: &mut Turn) {
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            column(ui, STEPS, |ui| {
                if steps::list(ui, cx, draft, &mut self.part) {
                    *turn = Turn::Read(self.id);
                }
            });
            ui.add_space(20.0);
            column(ui, width - STEPS - 20.0, |ui| {
                self.editor(ui, cx, turn);
                if cx.window == WindowClass::Middle {
                    w::gap(ui, 16.0);
                    self.beside(ui, cx, draft);
                }
            });
        });
    }

    /// Hints on the open part, the letter's parts as found so far, and guidance.
    fn beside(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &Apology) {
        let text = &self.texts[self.part as usize].text;
        self.hints.cards(ui, cx, &Shown { hints: &self.shown, text, editor: self.editor });
        if self.part == Part::Repair {
            ui.push_id("repairs", |ui| self.repairs.hints(ui, cx));
        }
        if self.whole.are_on(cx) && !self.letter.is_empty() {
            found::show(ui, &self.whole);
            w::gap(ui, 12.0);
        }
        help::show(ui, cx, draft, self.part, &mut self.example);
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("apology-all")) {
            turn = Turn::Home;
        }
        let read = match naming::other(&cx.models.here) {
            Some(name) => tr!("apology-read-as", name = name),
            None => tr!("apology-read-as-other"),
        };
        page::head(ui, None, &super::title(cx), |ui| {
            w::more_menu(ui, &tr!("apology-more"), |ui| {
                if w::menu_item(ui, &tr!("apology-wording-keep")).clicked() {
                    self.flush(cx);
                    cx.act_saying(Command::Apology(ApologyCommand::KeepWording(self.id)), tr!("apology-wording-keep-done"));
                    ui.close();
                }
                if w::menu_item(ui, &tr!("apology-wordings")).clicked() {
                    turn = Turn::Wordings(self.id);
                    ui.close();
                }
                if w::menu_item(ui, &tr!("apology-delete")).clicked() {
                    let back = Command::Apology(ApologyCommand::Restore(self.id));
                    cx.act_undo_with(Command::Apology(ApologyCommand::Delete(self.id)), tr!("apology-deleted"), back);
                    turn = Turn::Home;
                    ui.close();
                }
            });
            if w::standard(ui, &read).clicked() {
                turn = Turn::Read(self.id);
            }
            autosave::label(ui, self.state());
        });
        turn
    }

    fn editor(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, turn: &mut Turn) {
        let guide = cx.content.apology.part(self.part);
        w::section(ui, &guide.title);
        w::soft(ui, &guide.lead);
        w::gap(ui, 12.0);
        let PartText { text, save } = &mut self.texts[self.part as usize];
        let name = tr!("apology-field", title = guide.title.as_str());
        let rows = match (self.part, cx.window) {
            // The repairs stand below in the same look.
            (Part::Repair, _) => 4,
            (_, WindowClass::Wide) => 12,
            _ => 8,
        };
        let marks = self.hints.marks(&self.shown);
        let hint = tr!("apology-field-hint");
        let typed = ui.push_id(self.part.id(), |ui| w::area_marked(ui, &name, text, rows, &hint, &marks)).inner;
        self.editor = Some(typed.id);
        self.hints.press(ui, &typed, text, &self.shown);
        if typed.changed() {
            save.touch(ui);
        }
        if text.len() > crate::domain::words::MAX_CHARACTERS && Words::new(text.as_str()).is_err() {
            w::problem(ui, tr!("apology-too-long"));
        }
        if let Some((to, selection)) = moving::menu(ui, cx, &typed, text, self.part) {
            self.move_to(cx, to, selection);
        }
        if self.part == Part::Explanation && w::small_quiet(ui, &tr!("apology-practice")).clicked() {
            *turn = Turn::Practice(Some(self.id));
        }
        if self.part == Part::Repair {
            w::gap(ui, 16.0);
            self.repairs.show(ui, cx);
        }
        w::gap(ui, 16.0);
        self.next(ui, cx, turn);
    }

    /// On to the next part; beside it, how many places there are to look at again.
    fn next(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, turn: &mut Turn) {
        ui.horizontal_wrapped(|ui| {
            match Part::ALL.get(self.part as usize + 1) {
                Some(next) => {
                    let title = cx.content.apology.part(*next).title.as_str();
                    if w::primary(ui, &tr!("apology-next", title = title)).clicked() {
                        self.part = *next;
                    }
                }
                None => {
                    if w::primary(ui, &tr!("apology-next-whole")).clicked() {
                        *turn = Turn::Read(self.id);
                    }
                }
            }
            w::gap(ui, 8.0);
            self.hints.count(ui, &self.shown);
        });
    }

    /// One command carries what both parts hold then, so that one step back takes it back whole. What was typed before is
    /// sent first, as a step of its own.
    fn move_to(&mut self, cx: &mut ViewCx<'_>, to: Part, selection: Range<usize>) {
        let from = self.part;
        let Some(moved) = sentence::moved(&self.texts[from as usize].text, selection, &self.texts[to as usize].text) else { return };
        let (Ok(left), Ok(grown)) = (Words::new(moved.from.as_str()), Words::new(moved.to.as_str())) else {
            cx.tell(Problem::notice(tr!("apology-move-full"), tr!("apology-move-full-detail"), tr!("apology-move-full-recovery")));
            return;
        };
        self.flush(cx);
        self.texts[from as usize].text = moved.from;
        self.texts[to as usize].text = moved.to;
        // They spoke of the text before.
        self.shown.clear();
        let command = ApologyCommand::Move { id: self.id, from: (from, left), to: (to, grown) };
        let title = cx.content.apology.part(to).title.as_str();
        self.moving = Some(cx.ask_saying(Command::Apology(command), tr!("apology-moved", title = title)));
    }

    /// Takes the answer to a move; what the notebook holds then is shown, whether it moved or not.
    fn moved(&mut self, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.moving.and_then(|ticket| cx.reply(ticket)) else { return };
        self.moving = None;
        self.of = None;
        if let Reply::Refused(problem) = reply {
            cx.tell(problem);
        }
    }

    fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        for (part, PartText { text, save }) in Part::ALL.into_iter().zip(&mut self.texts) {
            // What is too long stays on screen and is said so; nothing is cut.
            if text.len() <= crate::domain::words::MAX_CHARACTERS || Words::new(text.as_str()).is_ok() {
                save.poll(ui, cx, || keep(self.id, part, naming::words(text)));
            }
        }
        self.repairs.poll(ui, cx, self.id);
    }

    /// Takes over what the notebook holds, except where something is typed and not saved yet.
    fn refresh(&mut self, model: &Arc<ApologyModel>, draft: &Apology) {
        if self.moving.is_some() || self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        let mut all = true;
        for (part, PartText { text, save }) in Part::ALL.into_iter().zip(&mut self.texts) {
            if !matches!(save.state(), SaveState::Clean | SaveState::Saved) {
                all = false;
                continue;
            }
            let held = draft.parts.get(&part).map_or("", |words| words.as_str());
            if text != held {
                held.clone_into(text);
            }
        }
        all &= self.repairs.refresh(draft);
        if std::mem::take(&mut self.turn_to_first) {
            self.part = draft.not_yet().next().filter(|_| !draft.is_blank()).unwrap_or(Part::Act);
        }
        self.letter = draft.letter();
        self.of = all.then(|| model.clone());
    }

    /// How the save stands that needs most saying.
    fn state(&self) -> SaveState {
        let states = self.texts.iter().map(|text| text.save.state()).chain([self.repairs.state()]);
        states
            .max_by_key(|state| match state {
                SaveState::Clean => 0,
                SaveState::Saved => 1,
                SaveState::Saving => 2,
                SaveState::Waiting => 3,
                SaveState::NotSaved => 4,
            })
            .unwrap_or_default()
    }
}

fn keep(id: ApologyId, part: Part, words: Words) -> Command {
    Command::Apology(ApologyCommand::SavePart(id, part, words))
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_width(width);
        content(ui);
    });
}
