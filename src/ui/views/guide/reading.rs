//! The article itself: title, text, the pair of examples, where its claims come from, and one thing to try.

use super::{GuideView, tools};
use crate::content::{Article, Form, Pair};
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

impl GuideView {
    pub(super) fn article(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let Some(article) = self.open else {
            ui.add_space(70.0);
            frame::reading(ui, |ui| w::soft(ui, tr!("guide-choose")));
            return;
        };
        let mut area = ScrollArea::vertical().id_salt(("article", &article.id)).auto_shrink(false);
        if let Some(to) = self.to.take() {
            area = area.vertical_scroll_offset(to);
        }
        let out = area.show(ui, |ui| {
            frame::reading(ui, |ui| self.text(ui, cx, article));
            frame::by_page_keys(ui);
        });
        self.down = out.state.unclamped_offset().y;
    }

    fn text(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, article: &'static Article) {
        let minutes = i64::try_from(article.minutes).unwrap_or(i64::MAX);
        w::caption(ui, tr!("guide-to-read", minutes = minutes));
        w::article_title(ui, &article.title);
        ui.add_space(6.0);
        let role = if cx.both() { None } else { cx.models.here.preferences.role };
        for block in article.blocks_for(role, self.whole) {
            match &block.form {
                Form::Heading(words) => {
                    ui.add_space(14.0);
                    w::section(ui, words);
                    ui.add_space(2.0);
                }
                Form::Paragraph(words) => {
                    w::reading(ui, words);
                    ui.add_space(10.0);
                }
                Form::Line(words) => {
                    ui.horizontal_top(|ui| {
                        w::reading(ui, "•");
                        ui.vertical(|ui| w::reading(ui, words));
                    });
                    ui.add_space(4.0);
                }
                Form::Pair => pair(ui, &article.pair),
            }
        }
        if article.has_more_than(role) {
            let words = if self.whole { tr!("guide-own-part") } else { tr!("guide-other-part") };
            if w::quiet(ui, &words).clicked() {
                self.whole = !self.whole;
            }
            ui.add_space(8.0);
        }
        self.end(ui, cx, article);
    }

    /// What to do with it, what else there is, and what it rests on.
    fn end(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, article: &'static Article) {
        ui.add_space(16.0);
        ui.horizontal_wrapped(|ui| {
            let open = article.trying.opens;
            if !(cx.both() && open.is_for_one()) && w::primary(ui, &article.trying.words).clicked() {
                self.keep(cx);
                cx.go(tools::place(open));
            }
            if let Some(read) = self.read(cx).map(|read| read.contains(&article.id)) {
                let words = if read { tr!("guide-mark-unread") } else { tr!("guide-mark-read") };
                if w::quiet(ui, &words).clicked() {
                    self.mark(cx, article, !read);
                }
            }
            self.print.button(ui, cx, article);
        });
        ui.add_space(18.0);
        w::caption(ui, tr!("guide-see"));
        for other in article.see.iter().filter_map(|id| cx.content.guide.get(id)) {
            if w::link(ui, &other.title).clicked() {
                self.keep(cx);
                self.turn_to(Some(other), 0.0);
            }
        }
        if !article.sources.is_empty() {
            ui.add_space(14.0);
            w::caption(ui, tr!("guide-sources"));
            for source in &article.sources {
                w::caption(ui, tools::source(source));
            }
        }
        ui.add_space(30.0);
    }
}

/// Two examples side by side; below each other where it is narrow.
fn pair(ui: &mut Ui, pair: &Pair) {
    ui.add_space(8.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let half = |ui: &mut Ui, name: &str, words: &str| {
            w::caption(ui, name);
            w::quote(ui, words);
        };
        if ui.available_width() < 460.0 {
            half(ui, &pair.left, &pair.weak);
            w::gap(ui, 8.0);
            w::hairline(ui);
            w::gap(ui, 8.0);
            half(ui, &pair.right, &pair.strong);
        } else {
            ui.columns(2, |columns| {
                half(&mut columns[0], &pair.left, &pair.weak);
                half(&mut columns[1], &pair.right, &pair.strong);
            });
        }
    });
    ui.add_space(16.0);
}
