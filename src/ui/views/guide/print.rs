//! An article as a file to print. Made away from the window.

use super::tools;
use crate::content::{Article, Form};
use crate::domain::article_sheet::{ArticleSheet, SheetBlock};
use crate::export::{self, Paper};
use crate::jobs::{Outcome, Runner, Task};
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Pick, Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;
use std::path::Path;

/// A file on its way.
#[derive(Default)]
pub(super) struct Print {
    picking: Option<Ticket>,
    writing: Option<Task<Result<(), Problem>>>,
}

impl Print {
    /// The button that asks where.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let free = self.picking.is_none() && self.writing.is_none();
        let pressed = ui.add_enabled_ui(free, |ui| w::quiet(ui, &tr!("guide-print")).clicked()).inner;
        if pressed {
            self.picking = Some(cx.pick_file(Pick::Save { name: format!("{}.pdf", tr!("parts-file-name")) }));
        }
    }

    /// Takes answers that came in.
    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>, article: Option<&'static Article>) {
        if let Some(reply) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let (Reply::Path(Some(path)), Some(article)) = (reply, article) {
                let wake = ui.ctx().clone();
                self.writing = Some(Runner::Threads.start("save article", move |_| {
                    let written = write(&path, article);
                    wake.request_repaint();
                    written
                }));
            }
        }
        let Some(outcome) = self.writing.as_ref().and_then(Task::poll) else { return };
        self.writing = None;
        match outcome {
            Outcome::Done(Ok(())) => cx.say(tr!("guide-printed")),
            Outcome::Done(Err(problem)) => cx.tell(problem),
            Outcome::Panicked => cx.tell(Problem::from(export::ExportError::Pages)),
        }
    }
}

fn write(path: &Path, article: &Article) -> Result<(), Problem> {
    let bytes = export::article_pdf(&sheet(article), Paper::default())?;
    Ok(write_atomic(path, &bytes).map_err(FileTrouble::from)?)
}

/// The whole article, whatever the role of whoever prints it: the paper doesn't tell.
fn sheet(article: &Article) -> ArticleSheet {
    let pair = &article.pair;
    let block = |form: &Form| match form {
        Form::Heading(words) => SheetBlock::Heading(words.clone()),
        Form::Paragraph(words) => SheetBlock::Paragraph(words.clone()),
        Form::Line(words) => SheetBlock::Line(words.clone()),
        Form::Pair => SheetBlock::Pair([(pair.left.clone(), pair.weak.clone()), (pair.right.clone(), pair.strong.clone())]),
    };
    ArticleSheet {
        title: article.title.clone(),
        blocks: article.blocks.iter().map(|found| block(&found.form)).collect(),
        sources: article.sources.iter().map(tools::source).collect(),
    }
}
