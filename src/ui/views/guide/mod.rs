//! The Guide: chapters and search beside the article being read.
//!
//! Where one was is kept for whoever is here alone; with both here nothing is marked and nothing kept.

mod list;
mod print;
mod reading;
mod tools;

use crate::content::Article;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{Place, View, ViewCx, WindowClass};
use crate::ui::views::sections::{self, GuideSection};
use std::collections::BTreeSet;

/// The screen's own state.
#[derive(Default)]
pub struct GuideView {
    list: list::List,
    open: Option<&'static Article>,
    /// How far down the article is, and where it is to begin.
    down: f32,
    to: Option<f32>,
    /// The part for the other role is shown too.
    whole: bool,
    /// Read marks as they are after the last press; the model may be a moment behind.
    read: Option<BTreeSet<String>>,
    print: print::Print,
}

impl View for GuideView {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut ViewCx<'_>) {
        self.print.poll(ui, cx);
        frame::fixed(ui, cx.window, |ui| {
            let narrow_article = !frame::shows_both(cx.window) && self.open.is_some();
            if cx.me().is_some() && !narrow_article {
                sections::guide(ui, cx, GuideSection::Articles);
            }
            if frame::shows_both(cx.window) {
                let window = cx.window;
                frame::list_and_detail(
                    ui,
                    window,
                    &mut (&mut *self, &mut *cx),
                    |ui, (view, cx)| view.chapters(ui, cx),
                    |ui, (view, cx)| view.article(ui, cx),
                );
            } else if self.open.is_some() {
                if frame::back_link(ui, &tr!("guide-title")) {
                    self.leave(cx);
                } else {
                    self.article(ui, cx);
                }
            } else {
                self.chapters(ui, cx);
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let Place::Guide(id) = place else { return };
        match id {
            Some(id) => self.turn_to(cx.content.guide.get(id), 0.0),
            None if self.open.is_none() && cx.window > WindowClass::Narrow => self.where_one_was(cx),
            None => {}
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.keep(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if self.list.clear() {
            return true;
        }
        if cx.window == WindowClass::Narrow && self.open.is_some() {
            self.leave(cx);
            return true;
        }
        false
    }

    fn search(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if cx.window == WindowClass::Narrow {
            self.leave(cx);
        }
        self.list.take_focus();
        true
    }
}

impl GuideView {
    fn turn_to(&mut self, article: Option<&'static Article>, down: f32) {
        if let Some(article) = article {
            self.open = Some(article);
            self.to = Some(down);
            self.whole = false;
        }
    }

    /// Goes on where the person here left off.
    fn where_one_was(&mut self, cx: &ViewCx<'_>) {
        if let Some((id, down)) = &cx.models.here.preferences.guide_place {
            // A place further down than any article is long is the end of one.
            self.turn_to(cx.content.guide.get(id), f32::from(u16::try_from(*down).unwrap_or(u16::MAX)));
        }
    }

    fn leave(&mut self, cx: &mut ViewCx<'_>) {
        self.keep(cx);
        self.open = None;
    }

    /// Keeps the place, and what was marked. Nothing with both here.
    fn keep(&mut self, cx: &mut ViewCx<'_>) {
        if cx.both() {
            return;
        }
        // Whole points from 0 to 65,535: the cast takes the rest off.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped just before")]
        let down = self.down.clamp(0.0, 65_535.0) as u32;
        let place = self.open.map(|article| (article.id.clone(), down));
        let read = self.read.clone();
        cx.prefer(|choices| {
            if place.is_some() {
                choices.guide_place = place;
            }
            if let Some(read) = read {
                choices.guide_read = read;
            }
        });
    }

    /// Articles marked as read; none with both here.
    fn read<'a>(&'a self, cx: &'a ViewCx<'_>) -> Option<&'a BTreeSet<String>> {
        (!cx.both()).then(|| self.read.as_ref().unwrap_or(&cx.models.here.preferences.guide_read))
    }

    fn mark(&mut self, cx: &mut ViewCx<'_>, article: &Article, read: bool) {
        let mut all = self.read(cx).cloned().unwrap_or_default();
        if read {
            all.insert(article.id.clone());
        } else {
            all.remove(&article.id);
        }
        self.read = Some(all);
        self.keep(cx);
    }
}
