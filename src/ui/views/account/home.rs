//! What there is of an account, what more there is to tell, and the way to both.

use super::{Turn, sheet};
use crate::domain::account::Account;
use crate::domain::person::Role;
use crate::session::command::AccountCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{HelpPage, Place, Reply, ViewCx};
use crate::ui::views::lines::rows;
use crate::ui::views::sections::{self, ApologySection};
use crate::ui::widgets as w;
use egui::Ui;

/// The page's own state.
#[derive(Default)]
pub(super) struct Home {
    /// Something is being begun; whether it is something more.
    beginning: Option<(Ticket, bool)>,
}

impl Home {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
        let mut turn = self.begun(cx);
        page::head(ui, None, &tr!("section-account"), |_| {});
        w::gap(ui, page::UNDER_TITLE);
        if cx.both() {
            sections::apology(ui, cx, ApologySection::Account);
            w::soft(ui, tr!("account-about-both"));
            return turn;
        }
        let models = cx.models;
        let (model, guide) = (&models.accounts, &cx.content.account);
        let for_hurt = models.here.preferences.role == Some(Role::Hurt) && model.mine.is_empty();
        w::soft(ui, if for_hurt { &guide.opening.hurt } else { &guide.opening.lead });
        w::gap(ui, 12.0);
        sections::apology(ui, cx, ApologySection::Account);
        if for_hurt {
            ui.horizontal_wrapped(|ui| {
                if w::small_quiet(ui, &tr!("account-begin")).clicked() {
                    self.begin(cx, false);
                }
                if w::small_quiet(ui, &tr!("account-more-begin")).clicked() {
                    self.begin(cx, true);
                }
            });
        } else {
            let window = cx.window;
            let mut state = (&mut *self, &mut *cx, &mut turn);
            page::columns(
                ui,
                window,
                &mut state,
                |ui, (this, cx, turn)| {
                    this.account(ui, cx, turn);
                    w::gap(ui, 16.0);
                    this.more(ui, cx, turn);
                },
                |ui, (_, cx, _)| beside(ui, cx),
            );
        }
        if !model.trash.is_empty() {
            w::gap(ui, 12.0);
            if w::small_quiet(ui, &tr!("apology-trash", count = model.trash.len())).clicked() {
                turn = Turn::Trash;
            }
        }
        turn
    }

    fn begin(&mut self, cx: &mut ViewCx<'_>, more: bool) {
        if self.beginning.is_none() {
            let begin = if more { AccountCommand::BeginMore } else { AccountCommand::Begin };
            self.beginning = Some((cx.ask_command(Command::Account(begin)), more));
        }
    }

    /// Takes the answer to a beginning.
    fn begun(&mut self, cx: &mut ViewCx<'_>) -> Turn {
        let Some((ticket, more)) = self.beginning else { return Turn::Stay };
        let Some(reply) = cx.reply(ticket) else { return Turn::Stay };
        self.beginning = None;
        match reply {
            Reply::Done(done) => done.made.map_or(Turn::Stay, |id| if more { Turn::More(id.into()) } else { Turn::Write(id.into()) }),
            Reply::Refused(problem) => {
                cx.tell(problem);
                Turn::Stay
            }
            _ => Turn::Stay,
        }
    }

    fn account(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, turn: &mut Turn) {
        let models = cx.models;
        let opening = &cx.content.account.opening;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &opening.title);
            for line in &opening.guide {
                w::small_soft(ui, line);
                w::gap(ui, 2.0);
            }
            w::gap(ui, 8.0);
            let mut any = false;
            rows(ui, |ui| {
                for account in models.accounts.mine.iter().filter(|account| account.parts().is_some()) {
                    any = true;
                    row(ui, cx, account, turn);
                }
            });
            if !any && w::primary(ui, &tr!("account-begin")).clicked() {
                self.begin(cx, false);
            }
        });
    }

    fn more(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, turn: &mut Turn) {
        let models = cx.models;
        let guide = &cx.content.account.more;
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &guide.title);
            w::small_soft(ui, &guide.lead);
            if models.accounts.mine.is_empty() {
                w::small_soft(ui, &guide.first);
            }
            w::gap(ui, 8.0);
            rows(ui, |ui| {
                for account in models.accounts.mine.iter().filter(|account| account.something_more().is_some()) {
                    row(ui, cx, account, turn);
                }
            });
            if w::small_standard(ui, &tr!("account-more-begin")).clicked() {
                self.begin(cx, true);
            }
        });
    }
}

/// One account: where it stands, without a word of it.
fn row(ui: &mut Ui, cx: &ViewCx<'_>, account: &Account, turn: &mut Turn) {
    let (line, caption) = match (account.given(), account.parts()) {
        (Some(given), _) => (tr!("account-row-told", date = say::day_with_year(given.day)), super::giving::how(given.how)),
        (None, Some(parts)) => {
            let open = sheet::titles(cx.content, parts.open());
            let open = if open.is_empty() { tr!("account-row-whole") } else { tr!("account-open", parts = open) };
            (tr!("account-row-go-on"), open)
        }
        (None, None) => {
            let day = account.something_more().map(|more| say::day_near(more.tell_on, cx.today()));
            (tr!("account-row-more"), day.map_or_else(String::new, |day| tr!("account-row-day", day = day)))
        }
    };
    let response = ui.push_id(account.id, |ui| {
        w::row_button(ui, false, |ui| {
            w::body(ui, &line);
            w::caption(ui, &caption);
        })
    });
    if w::named(response.inner, &format!("{line}. {caption}")).clicked() {
        *turn = super::stands(&cx.models.accounts, account.id);
    }
}

/// What can't wait, and what comes first where telling could hurt somebody.
fn beside(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let health = &cx.content.account.health;
    w::sand_card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, &health.title);
        w::small(ui, &health.words);
    });
    w::gap(ui, 16.0);
    danger(ui, cx);
}

/// What comes first where telling could hurt somebody, with the way to Help.
pub(super) fn danger(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let danger = &cx.content.account.danger;
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, &danger.title);
        w::small(ui, &danger.words);
        w::gap(ui, 4.0);
        if w::small_standard(ui, &tr!("account-danger-help")).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
    });
}
