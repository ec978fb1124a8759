//! The parts of the Ground rules tab, side by side under each one's title: rules for talking, and talking itself.

use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// A part of the tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Rules for how we talk.
    Rules,
    /// Agreements in versions.
    Agreements,
    /// Guided talks.
    Talk,
}

impl Section {
    const ALL: [Self; 3] = [Self::Rules, Self::Agreements, Self::Talk];

    fn name(self) -> String {
        match self {
            Self::Rules => tr!("section-rules"),
            Self::Agreements => tr!("agreements-title"),
            Self::Talk => tr!("section-talk"),
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Rules => Place::Rules(None),
            Self::Agreements => Place::Agreements,
            Self::Talk => Place::Talks,
        }
    }
}

/// Draws them with `here` lit.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, here: Section) {
    ui.horizontal_wrapped(|ui| {
        for section in Section::ALL {
            if w::chip(ui, &section.name(), section == here).clicked() && section != here {
                cx.go(section.place());
            }
        }
    });
    w::gap(ui, 14.0);
}
