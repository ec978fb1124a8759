//! The safety check. **Stores nothing and moves nothing.** Help opens under a question as it is ticked, for this sitting;
//! both ways out lead to the same page, so that stopping looks like finishing.

use crate::tr;
use crate::ui::shell::{page, parts};
use crate::ui::view::{HelpPage, ViewCx};
use crate::ui::widgets;
use egui::Ui;
use std::collections::BTreeSet;

/// What is ticked right now.
#[derive(Default)]
pub(super) struct Safety {
    begun: bool,
    ticked: BTreeSet<usize>,
}

impl Safety {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Option<HelpPage> {
        let help = &cx.content.help;
        let mut next = None;
        if page::back_link(ui, &tr!("shell-help")) {
            next = Some(HelpPage::Front);
        }
        page::head(ui, None, &help.check.title, |_| {});
        page::reading(ui, |ui| widgets::soft(ui, &help.check.lead));
        ui.add_space(16.0);
        if !self.begun {
            ui.horizontal_wrapped(|ui| {
                self.begun = widgets::standard(ui, &help.check.alone).clicked();
                if widgets::standard(ui, &help.check.not_now).clicked() {
                    next = Some(HelpPage::Front);
                }
            });
            return next;
        }
        widgets::card(ui, |ui| {
            for (index, question) in help.questions.iter().enumerate() {
                if index > 0 {
                    parts::divider(ui);
                }
                let mut yes = self.ticked.contains(&index);
                if widgets::check(ui, &question.words, &mut yes).changed() {
                    if yes {
                        self.ticked.insert(index)
                    } else {
                        self.ticked.remove(&index)
                    };
                }
                if yes {
                    widgets::small(ui, &question.help);
                    if let Some(page) = help.pages.get(&question.page)
                        && widgets::quiet(ui, &page.title).clicked()
                    {
                        next = Some(HelpPage::Page(page.id.as_str()));
                    }
                }
            }
        });
        ui.add_space(12.0);
        page::reading(ui, |ui| {
            widgets::small(ui, &help.check.about);
            widgets::small(ui, &help.check.end);
        });
        ui.add_space(12.0);
        if widgets::standard(ui, &tr!("help-check-done")).clicked() {
            next = Some(HelpPage::Front);
        }
        next
    }
}
