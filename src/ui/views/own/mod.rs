//! Quiet pages for one person alone: what happened, what lay under it, what shapes the time, where one stands, something
//! new, body and health. With both here they show one plain line. Nothing on them is told, charted or suggested elsewhere,
//! but that kinds and causes find goals, prompts and agreements to start from.

mod beneath;
mod body;
mod happened;
mod learned;
mod sheet;
mod standing;
mod trash;

use crate::content::{OwnQuestion, QuestionPage};
use crate::domain::own::{OwnKind, OwnPage};
use crate::session::command::OwnCommand;
use crate::session::{Command, Ticket};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{OwnTab, Place, Reply, View, ViewCx};
use crate::ui::views::lines::turned;
use crate::ui::views::sections;
use crate::ui::widgets as w;
use egui::Ui;
use sheet::Sheet;

/// The screen's own state.
#[derive(Default)]
pub struct OwnView {
    tab: OwnTab,
    sheet: Option<Sheet>,
    beginning: Option<Ticket>,
    trash: bool,
    /// The words of the page may be read; on coming here they are covered, since somebody may look along.
    uncovered: bool,
}

impl View for OwnView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let window = cx.window;
        if cx.me().is_none() {
            self.sheet = None;
            self.trash = false;
        }
        self.take_begun(ui, cx);
        page::scroll(ui, window, |ui| {
            if self.trash {
                if trash::show(ui, cx) {
                    self.trash = false;
                    turned(ui);
                }
                return;
            }
            page::head(ui, None, &tr!("own-title"), |_| {});
            w::gap(ui, page::UNDER_TITLE);
            if cx.me().is_none() {
                w::soft(ui, tr!("own-both"));
                return;
            }
            w::soft(ui, if cx.is_for_two() { tr!("own-about-two") } else { tr!("own-about-one") });
            w::gap(ui, 12.0);
            sections::own(ui, cx, self.tab);
            match self.tab {
                OwnTab::Beneath => self.beneath(ui, cx),
                OwnTab::Happened => page::reading(ui, |ui| self.happened(ui, cx)),
                OwnTab::Timeline => page::reading(ui, |ui| self.timeline(ui, cx)),
                OwnTab::Standing => page::reading(ui, |ui| self.standing(ui, cx)),
                OwnTab::Learned => page::reading(ui, |ui| self.learned(ui, cx)),
                OwnTab::Body => page::reading(ui, |ui| body::show(ui, cx)),
            }
            if !cx.models.own.trash.is_empty() {
                w::gap(ui, 12.0);
                if w::small_quiet(ui, &tr!("own-trash")).clicked() {
                    self.flush(cx);
                    self.trash = true;
                    turned(ui);
                }
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let Place::Own(tab) = place else { return };
        self.flush(cx);
        self.sheet = None;
        self.trash = false;
        self.uncovered = false;
        self.tab = *tab;
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(sheet) = &mut self.sheet {
            sheet.flush(cx);
        }
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.flush(cx);
        let several = matches!(self.tab, OwnTab::Beneath | OwnTab::Learned);
        let left = several && self.sheet.take().is_some();
        std::mem::take(&mut self.trash) || left
    }
}

impl OwnView {
    /// Begins a page; it opens when it is there.
    fn begin(&mut self, cx: &mut ViewCx<'_>, kind: OwnKind) {
        self.beginning = Some(cx.ask_command(Command::Own(OwnCommand::Begin(kind))));
    }

    fn take_begun(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        let Some(reply) = self.beginning.and_then(|ticket| cx.reply(ticket)) else { return };
        self.beginning = None;
        match reply {
            Reply::Refused(problem) => cx.tell(problem),
            Reply::Done(done) => {
                let fresh = self.tab == OwnTab::Beneath;
                self.sheet = done.made.map(|id| Sheet::new(id.into()));
                if let Some(sheet) = &mut self.sheet {
                    sheet.fresh = fresh;
                }
                self.uncovered = true;
                turned(ui);
            }
            _ => {}
        }
    }

    /// The page of a kind there is one of, with its sheet; or the way to begin it.
    fn the<'a>(&mut self, ui: &mut Ui, cx: &mut ViewCx<'a>, kind: &OwnKind, about: &str) -> Option<(&mut Sheet, &'a OwnPage)> {
        let Some(page) = cx.models.own.the(kind) else {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::body(ui, about);
                w::gap(ui, 10.0);
                let free = self.beginning.is_none();
                if ui.add_enabled_ui(free, |ui| w::standard(ui, &tr!("own-begin"))).inner.clicked() {
                    self.begin(cx, kind.clone());
                }
            });
            return None;
        };
        if !self.uncovered && !page.is_blank() {
            w::card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                w::body(ui, tr!("own-covered"));
                w::gap(ui, 10.0);
                if w::standard(ui, &tr!("own-uncover")).clicked() {
                    self.uncovered = true;
                    turned(ui);
                }
            });
            return None;
        }
        if self.sheet.as_ref().is_none_or(|sheet| sheet.id != page.id) {
            self.sheet = Some(Sheet::new(page.id));
        }
        self.sheet.as_mut().map(|sheet| (sheet, page))
    }

    fn timeline(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some((sheet, page)) = self.the(ui, cx, &OwnKind::Timeline, &tr!("own-timeline-about")) else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            sheet::top(ui, cx, page.id, &tr!("own-timeline-none"));
            for question in questions(cx, QuestionPage::Timeline) {
                w::gap(ui, 14.0);
                sheet.question(ui, cx, page, question);
            }
            sheet.end(ui, cx);
        });
    }
}

/// Questions of a page for the person here, as they don't depend on a choice.
fn questions(cx: &ViewCx<'_>, page: QuestionPage) -> impl Iterator<Item = &'static OwnQuestion> + use<> {
    let role = cx.models.here.preferences.role;
    cx.content.own.questions.iter().filter(move |question| question.page == page && question.only.is_none() && question.role.suits(role))
}

/// What a page is called in a list.
fn name_of(cx: &ViewCx<'_>, page: &OwnPage) -> String {
    match &page.kind {
        OwnKind::Happened => tr!("own-happened"),
        OwnKind::Beneath(path) => cx.content.own.paths.get(path).map_or_else(|| tr!("own-beneath"), |path| path.title.clone()),
        OwnKind::Timeline => tr!("own-timeline"),
        OwnKind::Standing => tr!("own-standing"),
        OwnKind::Learned => tr!("own-learned"),
    }
}
