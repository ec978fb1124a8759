//! Writing one's own page, one part at a time, saved as it is typed; and the day one looks at it again.

use super::{Turn, home, mine};
use crate::domain::day::Day;
use crate::domain::ending_contact::{ContactPart, EndingContact};
use crate::domain::id::EndingContactId;
use crate::domain::words::Words;
use crate::session::Command;
use crate::session::command::EndingContactCommand;
use crate::session::model::AccountsModel;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::autosave;
use crate::ui::shell::page;
use crate::ui::view::{ViewCx, WindowClass};
use crate::ui::views::naming;
use crate::ui::views::parts::{self, Step, Typed};
use crate::ui::views::sections::ApologySection;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// The page's own state.
pub(super) struct WritePage {
    id: EndingContactId,
    open: usize,
    /// One text a part, in the order of the parts.
    texts: [Typed; 4],
    other_day: bool,
    day: Option<Day>,
    /// What was last taken over.
    of: Option<Arc<AccountsModel>>,
}

impl WritePage {
    /// Opens it.
    pub(super) fn new(id: EndingContactId) -> Self {
        Self { id, open: 0, texts: Default::default(), other_day: false, day: None, of: None }
    }

    /// Which page it is.
    pub(super) fn id(&self) -> EndingContactId {
        self.id
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for (part, text) in ContactPart::ALL.into_iter().zip(&mut self.texts) {
            text.flush(cx, |words| keep(self.id, part, words));
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let models = cx.models;
        let Some(row) = mine(&models.accounts, self.id) else { return Turn::Stay };
        self.refresh(&models.accounts, &row.page);
        let mut turn = self.head(ui, cx);
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, home::stands(cx, row));
        w::gap(ui, 16.0);
        let content = cx.content;
        let steps: Vec<Step<'_>> = ContactPart::ALL
            .into_iter()
            .zip(&self.texts)
            .map(|(part, text)| Step { title: &content.account.contact_part(part).title, written: !text.is_blank() })
            .collect();
        let (window, mut open) = (cx.window, self.open);
        let part = ContactPart::ALL[self.open];
        let mut state = (&mut *self, &mut *cx, &mut turn);
        parts::lay(
            ui,
            window,
            &steps,
            &mut open,
            &mut state,
            |ui, (this, cx, turn)| this.editor(ui, cx, part, turn),
            |ui, (this, cx, _)| {
                guidance(ui, cx, part);
                if !row.page.parts.is_blank() {
                    w::gap(ui, 12.0);
                    this.review(ui, cx, &row.page);
                }
            },
        );
        // The editor may have gone on to the next part itself.
        if open != part as usize {
            self.open = open;
        }
        if self.open != part as usize {
            self.flush(cx);
        }
        for (part, text) in ContactPart::ALL.into_iter().zip(&mut self.texts) {
            text.poll(ui, cx, |words| keep(self.id, part, words));
        }
        turn
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = Turn::Stay;
        if page::back_link(ui, &ApologySection::EndingContact.name(cx.settings.quiet_labels)) {
            turn = Turn::Home;
        }
        page::head(ui, None, &ApologySection::EndingContact.name(cx.settings.quiet_labels), |ui| {
            w::more_menu(ui, &tr!("account-menu"), |ui| {
                if w::menu_item(ui, &tr!("account-delete")).clicked() {
                    let back = Command::EndingContact(EndingContactCommand::Restore(self.id));
                    cx.act_undo_with(
                        Command::EndingContact(EndingContactCommand::Delete(self.id)),
                        if cx.is_for_two() { tr!("contact-deleted-two") } else { tr!("account-deleted") },
                        back,
                    );
                    turn = Turn::Home;
                    ui.close();
                }
            });
            if w::standard(ui, &look(cx)).clicked() {
                turn = Turn::Look(self.id);
            }
            autosave::label(ui, parts::most_telling(self.texts.iter().map(Typed::state)));
        });
        turn
    }

    fn editor(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, part: ContactPart, turn: &mut Turn) {
        let guide = cx.content.account.contact_part(part);
        w::section(ui, &guide.title);
        w::soft(ui, &guide.lead);
        w::gap(ui, 12.0);
        let text = &mut self.texts[part as usize];
        let rows = if cx.window == WindowClass::Wide { 10 } else { 6 };
        ui.push_id(part.id(), |ui| text.show(ui, &tr!("apology-field", title = guide.title.as_str()), rows));
        w::gap(ui, 16.0);
        match ContactPart::ALL.get(part as usize + 1) {
            Some(next) => {
                let title = cx.content.account.contact_part(*next).title.as_str();
                if w::primary(ui, &tr!("apology-next", title = title)).clicked() {
                    self.open = *next as usize;
                }
            }
            None => {
                if w::primary(ui, &look(cx)).clicked() {
                    *turn = Turn::Look(self.id);
                }
            }
        }
    }

    /// The day its writer looks at it again. It is on no copy.
    fn review(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, page: &EndingContact) {
        let today = cx.today();
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("contact-review"));
            w::small(ui, tr!("contact-review-day", day = say::day_with_year(page.review)));
            w::small_soft(ui, tr!("contact-review-about"));
            w::gap(ui, 4.0);
            if w::small_standard(ui, &tr!("contact-review-stands")).clicked() {
                cx.act_saying(Command::EndingContact(EndingContactCommand::StillStands(self.id)), tr!("contact-review-stands-toast"));
            }
            if w::check(ui, &tr!("contact-review-other"), &mut self.other_day).changed() {
                self.day = None;
            }
            if !self.other_day {
                return;
            }
            if w::date_field(ui, &tr!("contact-review-other-day"), &mut self.day, today)
                && let Some(day) = self.day.filter(|day| *day >= today && *day != page.review)
            {
                cx.act(Command::EndingContact(EndingContactCommand::ReviewOn(self.id, day)));
            }
            if self.day.is_some_and(|day| day < today) {
                w::problem(ui, tr!("account-more-day-gone"));
            }
        });
    }

    /// Takes over what the notebook holds, except where something is typed and not saved yet.
    fn refresh(&mut self, model: &Arc<AccountsModel>, page: &EndingContact) {
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        let mut all = true;
        for (part, text) in ContactPart::ALL.into_iter().zip(&mut self.texts) {
            all &= text.take_over(page.parts.get(part));
        }
        self.of = all.then(|| model.clone());
    }
}

/// What the button to the whole page says.
fn look(cx: &ViewCx<'_>) -> String {
    naming::other(&cx.models.here).map_or_else(|| tr!("contact-look"), |name| tr!("contact-look-as", name = name))
}

/// Guidance on the open part, with how somebody wrote it on request.
fn guidance(ui: &mut Ui, cx: &ViewCx<'_>, part: ContactPart) {
    let guide = cx.content.account.contact_part(part);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for line in &guide.guide {
            w::small(ui, line);
            w::gap(ui, 4.0);
        }
        w::fold(ui, part, &tr!("contact-sample"), false, |ui| w::quote(ui, &guide.sample));
    });
}

fn keep(id: EndingContactId, part: ContactPart, words: Words) -> Command {
    Command::EndingContact(EndingContactCommand::SavePart(id, part, words))
}
