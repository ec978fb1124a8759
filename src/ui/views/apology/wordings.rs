//! Kept wordings of a draft: which there are, reading one, what differs from now, and going back to one. None is made here
//! but by its writer, save the present one before going back.

use super::{Turn, draft};
use crate::domain::apology::{Apology, Version};
use crate::domain::id::{ApologyId, VersionId};
use crate::session::command::ApologyCommand;
use crate::session::model::ApologyModel;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, Reply, ViewCx};
use crate::ui::views::diff::Difference;
use crate::ui::views::lines::rows;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The wordings of one draft.
pub(super) struct Wordings {
    id: ApologyId,
    open: Option<VersionId>,
    /// What is open, put together once.
    shown: Option<Shown>,
    differs: bool,
    going: Option<Ticket>,
}

struct Shown {
    of: Arc<ApologyModel>,
    version: VersionId,
    letter: String,
    /// None where the draft says the same.
    difference: Option<Difference>,
}

impl Wordings {
    /// Those of a draft.
    pub(super) fn new(id: ApologyId) -> Self {
        Self { id, open: None, shown: None, differs: false, going: None }
    }

    /// Whose wordings they are.
    pub(super) fn id(&self) -> ApologyId {
        self.id
    }

    /// From one back to the list; false where the list is open.
    pub(super) fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Draws the list, or the one that is open.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        if let Some(reply) = self.going.and_then(|ticket| cx.reply(ticket)) {
            self.going = None;
            match reply {
                Reply::Done(_) => return Turn::Write(self.id),
                Reply::Refused(problem) => cx.tell(problem),
                _ => {}
            }
        }
        let models = cx.models;
        let Some(draft) = draft(&models.apology, self.id) else { return Turn::Stay };
        let version = models.apology.versions.iter().find(|version| version.apology == self.id && Some(version.id) == self.open);
        match version {
            Some(version) => {
                self.one(ui, cx, draft, version);
                Turn::Stay
            }
            None => self.list(ui, cx),
        }
    }

    fn list(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) -> Turn {
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("apology-reading-back")) {
            turn = Turn::Write(self.id);
        }
        page::head(ui, None, &tr!("apology-wordings"), |_| {});
        w::soft(ui, tr!("apology-wordings-about"));
        w::gap(ui, 16.0);
        let mine: Vec<&Version> = cx.models.apology.versions.iter().filter(|version| version.apology == self.id).collect();
        if mine.is_empty() {
            w::body(ui, tr!("apology-wordings-none"));
            return turn;
        }
        w::card(ui, |ui| {
            rows(ui, |ui| {
                for version in mine {
                    let row = w::row_button(ui, false, |ui| w::body(ui, kept(cx, version)));
                    if w::named(row, &kept(cx, version)).clicked() {
                        self.open = Some(version.id);
                    }
                }
            });
        });
        turn
    }

    fn one(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &Apology, version: &Version) {
        self.put_together(&cx.models.apology, draft, version);
        if page::back_link(ui, &tr!("apology-wordings")) {
            self.open = None;
        }
        page::head(ui, None, &kept(cx, version), |ui| {
            w::more_menu(ui, &tr!("apology-more"), |ui| {
                if w::menu_item(ui, &tr!("apology-purge")).clicked() {
                    purge(cx, version.id);
                    ui.close();
                }
            });
            let differs = self.shown.as_ref().is_some_and(|shown| shown.difference.is_some());
            let free = self.going.is_none() && differs;
            if ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("apology-wording-back"))).inner.clicked() {
                let back = Command::Apology(ApologyCommand::GoBack(version.id));
                self.going = Some(cx.ask_saying(back, tr!("apology-wording-back-done")));
            }
        });
        let Some(shown) = &self.shown else { return };
        page::reading(ui, |ui| {
            match &shown.difference {
                Some(_) => {
                    w::small_soft(ui, tr!("apology-wording-back-about"));
                    w::gap(ui, 8.0);
                    w::switch(ui, &tr!("apology-wording-differs"), &mut self.differs);
                }
                None => {
                    w::soft(ui, tr!("apology-wording-same"));
                }
            }
            w::gap(ui, 12.0);
            w::card(ui, |ui| match &shown.difference {
                Some(difference) if self.differs => difference.show(ui, &tr!("apology-wording-key")),
                _ => {
                    w::reading(ui, &shown.letter);
                }
            });
        });
    }

    fn put_together(&mut self, model: &Arc<ApologyModel>, draft: &Apology, version: &Version) {
        if self.shown.as_ref().is_some_and(|shown| shown.version == version.id && Arc::ptr_eq(&shown.of, model)) {
            return;
        }
        let letter = version.letter();
        let difference = (!version.is_wording_of(draft)).then(|| Difference::of(&letter, &draft.letter()));
        self.shown = Some(Shown { of: Arc::clone(model), version: version.id, letter, difference });
    }
}

/// "Today, 9:10 pm": a wording has no other name.
fn kept(cx: &ViewCx<'_>, version: &Version) -> String {
    tr!("apology-wording-kept", when = say::moment(version.kept.day(), version.kept, cx.today()))
}

fn purge(cx: &mut ViewCx<'_>, id: VersionId) {
    let then = vec![Intent::command(cx.out, Command::Apology(ApologyCommand::PurgeWording(id)))];
    cx.confirm(Confirm {
        question: tr!("apology-wording-purge-question"),
        body: tr!("apology-wording-purge-body"),
        keep: tr!("apology-purge-keep"),
        act: tr!("apology-purge"),
        danger: true,
        then,
    });
}
