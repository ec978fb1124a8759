//! Something more to tell, in three steps: is it over, all of it in one text, a day to tell it on. Then it is told.

use super::giving::Giving;
use super::{Turn, mine, sheet, whole, write};
use crate::content::MoreStep;
use crate::domain::account::{More, MoreOpen, Over};
use crate::domain::day::Day;
use crate::domain::id::AccountId;
use crate::domain::words::Words;
use crate::export::Document;
use crate::session::Command;
use crate::session::command::AccountCommand;
use crate::session::model::AccountsModel;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::autosave::{self, SaveState};
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{self, Typed};
use crate::ui::views::saving::SavePanel;
use crate::ui::widgets as w;
use egui::Ui;
use std::sync::Arc;

/// What was chosen for the first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    NotSaid,
    Over,
    NotAtOnce,
}

/// The page's own state.
pub(super) struct MorePage {
    id: AccountId,
    chosen: Chosen,
    how: Typed,
    words: Typed,
    day: Option<Day>,
    giving: Option<Giving>,
    file: SavePanel,
    /// What was last taken over.
    of: Option<Arc<AccountsModel>>,
}

impl MorePage {
    /// Opens it.
    pub(super) fn new(id: AccountId) -> Self {
        Self {
            id,
            chosen: Chosen::NotSaid,
            how: Typed::default(),
            words: Typed::default(),
            day: None,
            giving: None,
            file: SavePanel::default(),
            of: None,
        }
    }

    /// Which one it is.
    pub(super) fn id(&self) -> AccountId {
        self.id
    }

    /// Sends what is not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if self.chosen == Chosen::NotAtOnce {
            self.how.flush(cx, |words| ends_later(self.id, words));
        }
        self.words.flush(cx, |words| keep(self.id, words));
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let models = cx.models;
        let Some(more) = mine(&models.accounts, self.id).and_then(|account| account.something_more()) else { return Turn::Stay };
        self.refresh(&models.accounts, more);
        let mut turn = Turn::Stay;
        if page::back_link(ui, &tr!("section-account")) {
            turn = Turn::Home;
        }
        let guide = &cx.content.account.more;
        page::head(ui, None, &guide.title, |ui| {
            w::more_menu(ui, &tr!("account-menu"), |ui| {
                if w::menu_item(ui, &tr!("account-delete")).clicked() {
                    write::delete(cx, self.id);
                    turn = Turn::Home;
                    ui.close();
                }
            });
            let how = if self.chosen == Chosen::NotAtOnce { self.how.state() } else { SaveState::Clean };
            autosave::label(ui, parts::most_telling([how, self.words.state()].into_iter()));
        });
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, &guide.lead);
        w::gap(ui, 16.0);
        page::reading(ui, |ui| {
            step(ui, 1, &guide.over, |ui| self.over(ui, cx));
            w::gap(ui, 16.0);
            step(ui, 2, &guide.words, |ui| {
                self.words.show(ui, &tr!("apology-field", title = guide.words.title.as_str()), 8);
            });
            w::gap(ui, 16.0);
            step(ui, 3, &guide.soon, |ui| self.soon(ui, cx, more));
            w::gap(ui, 20.0);
            self.tell(ui, cx, more);
        });
        if self.chosen == Chosen::NotAtOnce {
            self.how.poll(ui, cx, |words| ends_later(self.id, words));
        }
        self.words.poll(ui, cx, |words| keep(self.id, words));
        turn
    }

    fn over(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let before = self.chosen;
        let (yes, later) = (tr!("account-more-over"), tr!("account-more-not-at-once"));
        let choices = [(Chosen::Over, yes.as_str(), ""), (Chosen::NotAtOnce, later.as_str(), "")];
        w::choice(ui, &cx.content.account.more.over.title, &mut self.chosen, &choices);
        if self.chosen == Chosen::NotAtOnce {
            w::gap(ui, 6.0);
            let typed = self.how.show_labelled(ui, &tr!("account-more-how"), 3);
            if before != Chosen::NotAtOnce {
                // What stood there before counts again, also where nothing is typed now.
                self.how.again(ui);
                typed.request_focus();
            }
        }
        if self.chosen == Chosen::Over && before != Chosen::Over {
            // Kept first, so that one step back brings it again.
            self.how.flush(cx, |words| ends_later(self.id, words));
            cx.act(Command::Account(AccountCommand::IsOver(self.id)));
        }
    }

    fn soon(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, more: &More) {
        let today = cx.today();
        w::body(ui, tr!("account-more-day", day = say::day_near(more.tell_on, today)));
        if w::date_field(ui, &tr!("account-more-other-day"), &mut self.day, today)
            && let Some(day) = self.day
            && day >= today
            && day != more.tell_on
        {
            cx.act(Command::Account(AccountCommand::TellOn(self.id, day)));
        }
        if self.day.is_some_and(|day| day < today && day != more.tell_on) {
            w::problem(ui, tr!("account-more-day-gone"));
        }
    }

    /// How to tell it and marking it told, once nothing is open.
    fn tell(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, more: &More) {
        let open = more.open();
        if !open.is_empty() {
            w::small_soft(ui, open.into_iter().map(still_open).collect::<Vec<_>>().join(" "));
            return;
        }
        if let Some(giving) = &mut self.giving {
            if giving.show(ui, cx, self.id) {
                self.giving = None;
            }
            return;
        }
        whole::how_to(ui, cx);
        let models = cx.models;
        if let Some(account) = mine(&models.accounts, self.id) {
            w::gap(ui, 16.0);
            let sheet = sheet::sheet(cx.content, account, cx.today());
            self.file.show(ui, cx, &parts::saving(), || Some(Document::Parts(sheet.clone())));
        }
        w::gap(ui, 20.0);
        if w::primary(ui, &tr!("account-give")).clicked() {
            self.flush(cx);
            self.giving = Some(Giving::default());
        }
    }

    /// Takes over what the notebook holds, except where something is typed and not saved yet.
    fn refresh(&mut self, model: &Arc<AccountsModel>, more: &More) {
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, model)) {
            return;
        }
        let mut all = self.words.take_over(Some(&more.words));
        match &more.over {
            Some(Over::NotAtOnce(how)) => {
                let fresh = self.how.take_over(Some(how));
                all &= fresh;
                if fresh {
                    self.chosen = Chosen::NotAtOnce;
                }
            }
            over => {
                // Something typed there and not saved yet comes first.
                if self.chosen != Chosen::NotAtOnce || self.how.is_saved() {
                    self.chosen = if over.is_some() { Chosen::Over } else { Chosen::NotSaid };
                } else {
                    all = false;
                }
            }
        }
        if self.of.is_none() {
            self.day = Some(more.tell_on);
        }
        self.of = all.then(|| model.clone());
    }
}

/// One numbered step.
fn step(ui: &mut Ui, number: usize, guide: &MoreStep, content: impl FnOnce(&mut Ui)) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::section(ui, tr!("account-more-step", number = number, title = guide.title.as_str()));
        for line in &guide.guide {
            w::small_soft(ui, line);
            w::gap(ui, 2.0);
        }
        w::gap(ui, 8.0);
        content(ui);
    });
}

fn still_open(open: MoreOpen) -> String {
    match open {
        MoreOpen::Over => tr!("session-account-open-over"),
        MoreOpen::HowItEnds => tr!("session-account-open-how"),
        MoreOpen::Words => tr!("session-account-open-words"),
    }
}

fn keep(id: AccountId, words: Words) -> Command {
    Command::Account(AccountCommand::SaveMore(id, words))
}

fn ends_later(id: AccountId, words: Words) -> Command {
    Command::Account(AccountCommand::EndsLater(id, words))
}
