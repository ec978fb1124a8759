//! Feelings as chips in two levels, and one's own tags.

use super::sheet::{Sheet, TagsField};
use crate::domain::journal::{MAX_FEELINGS, MAX_TAGS};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets::{self as w, FieldOptions};
use egui::{Align, Layout, ScrollArea, Ui};

/// True when something was chosen or typed.
pub(super) fn show(ui: &mut Ui, cx: &ViewCx<'_>, sheet: &mut Sheet) -> bool {
    let mut changed = false;
    ui.horizontal(|ui| {
        w::strong(ui, tr!("journal-feelings"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !has_tags(sheet) && w::small_quiet(ui, &tr!("journal-tags-add")).clicked() {
                sheet.tags = TagsField::Fresh;
            }
        });
    });
    let library = &cx.content.feelings;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for feeling in library.common() {
            changed |= chip(ui, sheet, &feeling.id, &feeling.word);
        }
        if !sheet.all_feelings {
            let others: Vec<_> = sheet.text.feelings.iter().filter_map(|id| library.get(id)).filter(|feeling| !feeling.common).collect();
            for feeling in others {
                changed |= chip(ui, sheet, &feeling.id, &feeling.word);
            }
        }
        let more = if sheet.all_feelings { tr!("journal-feelings-less") } else { tr!("journal-feelings-other") };
        if w::small_quiet(ui, &more).clicked() {
            sheet.all_feelings = !sheet.all_feelings;
        }
    });
    if sheet.all_feelings {
        ScrollArea::vertical().id_salt("feelings").max_height(180.0).show(ui, |ui| {
            for group in library.groups() {
                w::caption(ui, &group.word);
                ui.horizontal_wrapped(|ui| {
                    for feeling in &group.feelings {
                        changed |= chip(ui, sheet, &feeling.id, &feeling.word);
                    }
                });
            }
        });
    }
    if has_tags(sheet) {
        changed |= tags(ui, sheet);
    }
    changed
}

fn has_tags(sheet: &Sheet) -> bool {
    sheet.tags != TagsField::Hidden || !sheet.text.tags.is_empty()
}

fn tags(ui: &mut Ui, sheet: &mut Sheet) -> bool {
    ui.add_space(6.0);
    let many = sheet.text.tags.split(',').filter(|tag| !tag.trim().is_empty()).count() > MAX_TAGS;
    let said = many.then(|| tr!("journal-tags-many", most = MAX_TAGS));
    let options = FieldOptions { hint: &tr!("journal-tags-hint"), error: said.as_deref(), ..FieldOptions::default() };
    let field = w::field_with(ui, &tr!("journal-tags"), &mut sheet.text.tags, options);
    if std::mem::replace(&mut sheet.tags, TagsField::Open) == TagsField::Fresh {
        field.request_focus();
    }
    field.changed()
}

fn chip(ui: &mut Ui, sheet: &mut Sheet, id: &str, word: &str) -> bool {
    let at = sheet.text.feelings.iter().position(|known| known == id);
    let free = at.is_some() || sheet.text.feelings.len() < MAX_FEELINGS;
    let pressed = ui.add_enabled(free, |ui: &mut Ui| w::chip(ui, word, at.is_some())).clicked();
    if pressed {
        match at {
            Some(at) => drop(sheet.text.feelings.remove(at)),
            None => sheet.text.feelings.push(id.to_owned()),
        }
    }
    pressed
}
