//! What comes along in the program with its licences, and what the Guide's claims rest on: a long list to look through,
//! and one of it read. Addresses are shown to be copied, never opened.

mod list;
mod reading;
mod row;

use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;
use row::Row;

/// Which list is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Which {
    /// Licences of what comes along.
    #[default]
    Along,
    /// Sources of the Guide.
    Sources,
}

/// The page's own state.
#[derive(Default)]
pub(super) struct Shelf {
    which: Which,
    /// The rows of the list looked at, made once.
    rows: Vec<Row>,
    list: list::List,
    /// What is read, by its place in the rows.
    open: Option<usize>,
    /// It was opened in the frame before, and is read from its beginning.
    fresh: bool,
}

impl Shelf {
    /// Draws it in all the room there is; it scrolls by itself.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.rows.is_empty() {
            self.rows = row::all(self.which, cx.content);
        }
        if let Some(row) = self.open.and_then(|at| self.rows.get(at)) {
            if reading::show(ui, cx, row, std::mem::take(&mut self.fresh)) {
                self.close();
            }
            return;
        }
        self.choose(ui);
        let about = match self.which {
            Which::Along => tr!("licences-about"),
            Which::Sources => tr!("sources-about"),
        };
        // In a low window the list comes first.
        if ui.available_height() > 300.0 {
            w::small_soft(ui, about);
            ui.add_space(10.0);
        }
        if let Some(at) = self.list.show(ui, &self.rows) {
            self.open = Some(at);
            self.fresh = true;
            ui.ctx().request_repaint();
        }
    }

    /// Which of the two lists.
    fn choose(&mut self, ui: &mut Ui) {
        let mut which = Some(self.which);
        let (along, sources) = (tr!("licences-along"), tr!("licences-sources"));
        let choices = [(Which::Along, along.as_str()), (Which::Sources, sources.as_str())];
        if w::segmented(ui, &tr!("settings-licences"), &mut which, &choices)
            && let Some(which) = which
        {
            *self = Self { which, ..Self::default() };
        }
        ui.add_space(8.0);
    }

    /// Back to the list; false when that is where one is.
    pub(super) fn close(&mut self) -> bool {
        if self.open.is_some() {
            self.list.take_focus();
        }
        self.open.take().is_some() || self.list.clear()
    }

    /// The caret goes into the search field.
    pub(super) fn search(&mut self) {
        self.open = None;
        self.list.search();
    }
}
