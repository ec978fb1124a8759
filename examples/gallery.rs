//! Shows the components in a window: `cargo run --example gallery -- dark`.

use groundwork::platform::Theme;
use groundwork::ui::gallery::{GalleryState, show};
use groundwork::ui::theme;

struct Page(GalleryState);

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        show(ui, &mut self.0);
    }
}

fn main() -> eframe::Result {
    let mut state = GalleryState::default();
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "dark" => state.look.theme = Theme::Dark,
            "light" => state.look.theme = Theme::Light,
            "contrast" => state.look.higher_contrast = true,
            _ => {}
        }
    }
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 1280.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "Gallery",
        options,
        Box::new(|cc| {
            theme::install(&cc.egui_ctx);
            Ok(Box::new(Page(state)))
        }),
    )
}
