//! An article as a file to print.

use super::tools;
use crate::content::{Article, Form};
use crate::domain::article_sheet::{ArticleSheet, SheetBlock};
use crate::domain::day::Day;
use crate::export::Document;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::saving::Writer;
use egui::Ui;

/// A file on its way.
#[derive(Default)]
pub(super) struct Print(Writer);

impl Print {
    /// The button that asks where.
    pub(super) fn button(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, article: &Article) {
        let day = cx.today();
        self.0.button(ui, cx, &tr!("guide-print"), tr!("guide-printed"), || Document::Article(sheet(article, day)));
    }

    /// Takes answers that came in.
    pub(super) fn poll(&mut self, ui: &Ui, cx: &mut ViewCx<'_>) {
        self.0.poll(ui, cx);
    }
}

/// The whole article, whatever the role of whoever prints it: the paper doesn't tell.
fn sheet(article: &Article, made: Day) -> ArticleSheet {
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
        made,
    }
}
