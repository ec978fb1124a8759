//! The cards beside a text, one a hint, and the one that offers help.

use super::{Hints, aside};
use crate::coach::{Category, Finding};
use crate::tr;
use crate::ui::view::{HelpPage, Place, ViewCx};
use crate::ui::widgets as w;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Ui};

/// The most characters of a phrase on a card.
const SHOWN: usize = 60;

/// What is shown beside a text, and where the text is.
pub struct Shown<'a> {
    /// The hints, from [`Hints::shown`].
    pub hints: &'a [Finding],
    /// The text.
    pub text: &'a str,
    /// The editor, where a phrase can be gone to.
    pub editor: Option<Id>,
}

impl Hints {
    /// Draws the cards. Where hints are off for who writes, one quiet button asks for them.
    pub fn cards(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, shown: &Shown<'_>) {
        if cx.both() {
            return;
        }
        if !self.are_on(cx) {
            // Somebody who turned them off is not asked again on every page.
            if cx.models.here.preferences.hints.is_none() && w::small_quiet(ui, &tr!("hints-ask")).clicked() {
                self.ask();
            }
            return;
        }
        if self.care() {
            help(ui, cx);
            return;
        }
        for (number, found) in shown.hints.iter().enumerate() {
            ui.push_id(("hint", number), |ui| {
                if self.active.min(shown.hints.len() - 1) == number {
                    w::hint_card(ui, |ui| self.active_card(ui, cx, shown, found));
                } else if w::hint_card_at_rest(ui, |ui| waiting(ui, shown, found)) {
                    self.active = number;
                }
            });
            w::gap(ui, 12.0);
        }
    }

    /// The same inside a card that holds the fields: no card of their own, a line between.
    pub fn lines(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, shown: &Shown<'_>) {
        if !self.are_on(cx) || self.care() || shown.hints.is_empty() {
            // Asking for hints and the offer of help look the same everywhere.
            self.cards(ui, cx, shown);
            return;
        }
        for (number, found) in shown.hints.iter().enumerate() {
            w::gap(ui, 10.0);
            w::hairline(ui);
            w::gap(ui, 8.0);
            ui.push_id(("hint", number), |ui| self.active_card(ui, cx, shown, found));
        }
    }

    /// Says how many places there are, read out politely when it changes.
    pub fn count(&self, ui: &mut Ui, shown: &[Finding]) {
        if !shown.is_empty() {
            w::saved(ui, &tr!("hints-count", count = shown.len()));
        }
    }

    /// The hint at the caret becomes the active one when the text is pressed.
    pub fn press(&mut self, ui: &Ui, editor: &egui::Response, text: &str, shown: &[Finding]) {
        if !editor.clicked() {
            return;
        }
        let Some(range) = TextEditState::load(ui.ctx(), editor.id).and_then(|state| state.cursor.char_range()) else { return };
        let at = text.char_indices().nth(range.primary.index.0).map_or(text.len(), |(at, _)| at);
        if let Some(number) = shown.iter().position(|found| found.bytes.contains(&at)) {
            self.active = number;
        }
    }

    fn active_card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, shown: &Shown<'_>, found: &Finding) {
        words(ui, shown, found);
        w::gap(ui, 4.0);
        ui.horizontal_wrapped(|ui| {
            let phrase = shown.text.get(found.bytes.clone()).unwrap_or_default();
            if let Some(editor) = shown.editor
                && w::small_quiet(ui, &tr!("hints-rewrite")).clicked()
            {
                select(ui, editor, shown.text, found);
            }
            if w::small_quiet(ui, &tr!("hints-keep")).clicked() {
                aside::put(ui.ctx(), found.category, phrase);
                self.active = 0;
            }
            w::more_menu(ui, &tr!("hints-more"), |ui| {
                w::caption(ui, name(found.category));
                if w::menu_item(ui, &tr!("hints-mute")).clicked() {
                    cx.prefer(|preferences| {
                        preferences.muted_hints.insert(found.category.id().to_owned());
                    });
                    cx.say(tr!("hints-muted"));
                    self.active = 0;
                    ui.close();
                }
            });
        });
    }
}

/// The phrase, why it is hard to hear, and what to think about.
fn words(ui: &mut Ui, shown: &Shown<'_>, found: &Finding) {
    let phrase = shown.text.get(found.bytes.clone()).unwrap_or_default();
    let mut short: String = phrase.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SHOWN).collect();
    if short.chars().count() == SHOWN {
        short.push('…');
    }
    w::hint_phrase(ui, tr!("hints-phrase", words = short));
    w::small(ui, found.why);
    w::small(ui, found.hint);
}

/// A hint that waits: its phrase and its question; pressed, it becomes the active one.
fn waiting(ui: &mut Ui, shown: &Shown<'_>, found: &Finding) -> bool {
    let phrase = shown.text.get(found.bytes.clone()).unwrap_or_default().to_owned();
    let pressed = w::row_button(ui, false, |ui| {
        w::hint_phrase(ui, tr!("hints-phrase", words = phrase.as_str()));
        w::small_soft(ui, found.hint);
    });
    w::named(pressed, &tr!("hints-look", words = phrase.as_str())).clicked()
}

/// Offers help without a word of why: whoever looks over the shoulder sees what is on every screen anyway.
fn help(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::sunk_box(ui, |ui| {
        w::small(ui, tr!("hints-help"));
        if w::small_quiet(ui, &tr!("hints-help-open")).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
    });
    w::gap(ui, 12.0);
}

/// Marks the phrase in its editor, which takes the keyboard; the next key writes over it.
fn select(ui: &Ui, editor: Id, text: &str, found: &Finding) {
    let letters = |bytes: usize| CCursor::new(text.get(..bytes).unwrap_or_default().chars().count());
    let mut state = TextEditState::load(ui.ctx(), editor).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(letters(found.bytes.start), letters(found.bytes.end))));
    state.store(ui.ctx(), editor);
    ui.memory_mut(|memory| memory.request_focus(editor));
}

/// What a kind of hint is called in Settings and in a hint's menu.
pub fn name(category: Category) -> String {
    match category {
        Category::BlameYou => tr!("hint-blame-you"),
        Category::FakeI => tr!("hint-fake-i"),
        Category::Absolutes => tr!("hint-absolutes"),
        Category::Contempt => tr!("hint-contempt"),
        Category::MindReading => tr!("hint-mind-reading"),
        Category::Defensiveness => tr!("hint-defensiveness"),
        Category::Dismissing => tr!("hint-dismissing"),
        Category::Demand => tr!("hint-demand"),
        Category::Threat => tr!("hint-threat"),
        Category::Stonewalling => tr!("hint-stonewalling"),
        Category::Conditional => tr!("hint-conditional"),
        Category::ButExcuse => tr!("hint-but-excuse"),
        Category::BlameShift => tr!("hint-blame-shift"),
        Category::Minimising => tr!("hint-minimising"),
        Category::Agentless => tr!("hint-agentless"),
        Category::IntentFirst => tr!("hint-intent-first"),
        Category::ForgivenessPressure => tr!("hint-forgiveness-pressure"),
        Category::OverPromise => tr!("hint-over-promise"),
        Category::Vague => tr!("hint-vague"),
        Category::SelfFocus => tr!("hint-self-focus"),
        Category::Bargain => tr!("hint-bargain"),
        Category::VagueGoal => tr!("hint-vague-goal"),
        Category::OthersBehaviour => tr!("hint-others-behaviour"),
        Category::NegativeOnly => tr!("hint-negative-only"),
        Category::Surveillance => tr!("hint-surveillance"),
        Category::NoWhen => tr!("hint-no-when"),
    }
}
