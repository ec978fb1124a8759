//! Shows the components in a window: `cargo run --example gallery -- dark contrast`. Debug builds only.

#[cfg(debug_assertions)]
mod page {
    use groundwork::platform::Theme;
    use groundwork::ui::gallery::{GalleryState, show};
    use groundwork::ui::theme;

    struct Page(GalleryState);

    impl eframe::App for Page {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            show(ui, &mut self.0);
        }
    }

    /// Opens the window, in the look the arguments name.
    pub fn open() -> eframe::Result {
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
        let make = |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
            theme::install(&creation.egui_ctx);
            Ok(Box::new(Page(state)))
        };
        eframe::run_native("Gallery", options, Box::new(make))
    }
}

#[cfg(debug_assertions)]
fn main() -> eframe::Result {
    page::open()
}

#[cfg(not(debug_assertions))]
fn main() {
    eprintln!("The gallery is in debug builds only.");
}
