//! Your data: everything out, what is kept of what was shared, a copy to take along, and erasing.

mod erase;
mod export;
mod kept;
mod part;
mod place;

use crate::content::Content;
use crate::portable::whole::Named;
use crate::ui::view::ViewCx;
use egui::Ui;

/// What of it is under way.
#[derive(Default)]
pub(super) struct Data {
    export: export::Export,
    kept: kept::Reading,
    part: part::Part,
    erase: erase::Erase,
}

impl Data {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.kept.is_open() {
            self.kept.show(ui, cx);
            return;
        }
        if !cx.both() {
            self.export.show(ui, cx);
            ui.add_space(16.0);
            if cx.models.here.kept_since.is_some() {
                self.kept.show(ui, cx);
                ui.add_space(16.0);
            }
            if cx.is_for_two() {
                self.part.show(ui, cx);
                ui.add_space(16.0);
            }
        }
        // The demo is thrown away by itself.
        if !cx.models.here.demo {
            self.erase.show(ui, cx);
        }
    }
}

/// What stands behind the ids in an export, handed to `use_it`.
fn named<T>(content: &'static Content, use_it: impl FnOnce(&Named<'_>) -> T) -> T {
    use_it(&Named {
        of: &|id| content.named(id).map(str::to_owned),
        check_in: &|part| content.check_in_part(part).map(str::to_owned),
        account: &|part| content.account_part(part).to_owned(),
        contact: &|part| content.contact_part(part).to_owned(),
    })
}
