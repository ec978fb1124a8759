//! The pages exactly as they print: pictures of the same list of things the PDF is written from.

use super::SummaryView;
use crate::export::{Pages, Picture};
use crate::tr;
use crate::ui::theme::tokens;
use crate::ui::widgets as w;
use egui::{ColorImage, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo, vec2};

/// The pages with their pictures, and the one on screen as the painter has it.
pub(super) struct Shown {
    pub pages: Pages,
    pub pictures: Vec<Option<Picture>>,
    texture: Option<(usize, TextureHandle)>,
}

impl Shown {
    /// Lays out and draws every page, `pixels_per_point` fine. Takes a while; not for the window's thread.
    pub fn make(summary: &crate::domain::summary::Summary, paper: crate::export::Paper, pixels_per_point: f32) -> Self {
        let options = crate::export::PageOptions { paper, ..crate::export::PageOptions::default() };
        let pages = crate::export::layout(summary, options);
        let pictures = (0..pages.len()).map(|page| pages.picture(page, pixels_per_point)).collect();
        Self { pages, pictures, texture: None }
    }

    fn texture(&mut self, ui: &Ui, page: usize) -> Option<TextureHandle> {
        if let Some((at, texture)) = &self.texture
            && *at == page
        {
            return Some(texture.clone());
        }
        let picture = self.pictures.get(page)?.as_ref()?;
        let image = ColorImage::from_gray([picture.width, picture.height], &picture.grey);
        let texture = ui.ctx().load_texture("page", image, TextureOptions::LINEAR);
        self.texture = Some((page, texture.clone()));
        Some(texture)
    }
}

impl SummaryView {
    pub(super) fn preview(&mut self, ui: &mut Ui) {
        let Some(shown) = &mut self.shown else { return };
        let count = shown.pages.len();
        self.page = self.page.min(count.saturating_sub(1));
        let page = self.page;
        let size = shown.pages.size_pt();
        w::sunk_box(ui, |ui| {
            let width = ui.available_width().min(super::PREVIEW * 1.4);
            let (rect, response) = ui.allocate_exact_size(vec2(width, width * size.1 / size.0), Sense::focusable_noninteractive());
            ui.painter().add(tokens(ui.ctx()).card_shadow().as_shape(rect, 0.0));
            if let Some(texture) = shown.texture(ui, page) {
                egui::Image::new(&texture).paint_at(ui, rect);
            }
            let words = format!("{}\n{}", tr!("summary-preview"), shown.pages.words(page));
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, words.as_str()));
            if response.has_focus() {
                crate::ui::theme::ring(ui, rect, 2.0);
            }
            w::gap(ui, 8.0);
            ui.horizontal(|ui| {
                if count > 1 {
                    let back = ui.add_enabled_ui(page > 0, |ui| w::icon_button(ui, w::Icon::Left, &tr!("summary-page-previous")));
                    if back.inner.clicked() {
                        self.page -= 1;
                    }
                }
                let number = page + 1;
                w::small_soft(ui, tr!("summary-page-of", page = number, count = count));
                if count > 1 {
                    let on = ui.add_enabled_ui(number < count, |ui| w::icon_button(ui, w::Icon::Right, &tr!("summary-page-next")));
                    if on.inner.clicked() {
                        self.page += 1;
                    }
                }
            });
        });
    }
}
