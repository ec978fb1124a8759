//! The bundled faces, and the system's own for scripts they don't have.

use super::layout::Face;
use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use std::sync::{Arc, Mutex, OnceLock};

const FACES: [(Face, &[u8]); 4] = [
    (Face::Sans, include_bytes!("../../assets/fonts/Lato-Regular.ttf")),
    (Face::SansStrong, include_bytes!("../../assets/fonts/Lato-Semibold.ttf")),
    (Face::Serif, include_bytes!("../../assets/fonts/GentiumBookPlus-Regular.ttf")),
    (Face::SerifItalic, include_bytes!("../../assets/fonts/GentiumBookPlus-Italic.ttf")),
];

impl Face {
    /// The name it goes by inside the pages; no system font has it.
    pub(super) fn family(self) -> &'static str {
        match self {
            Self::Sans => "groundwork sans",
            Self::SansStrong => "groundwork sans strong",
            Self::Serif => "groundwork serif",
            Self::SerifItalic => "groundwork serif italic",
        }
    }
}

/// Runs with the fonts; they are read once, since looking through a system's fonts takes a while.
pub(super) fn with<R>(run: impl FnOnce(&mut FontContext) -> R) -> R {
    static FONTS: OnceLock<Mutex<FontContext>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Mutex::new(load()));
    run(&mut fonts.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
}

fn load() -> FontContext {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: true });
    for (face, bytes) in FACES {
        let name = FontInfoOverride { family_name: Some(face.family()), ..FontInfoOverride::default() };
        collection.register_fonts(Blob::new(Arc::new(bytes)), Some(name));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

/// The font is one of ours, not the system's.
pub(super) fn is_bundled(font: &parley::FontData) -> bool {
    let bytes = font.data.as_ref();
    FACES.iter().any(|(_, ours)| ours.len() == bytes.len() && std::ptr::eq(ours.as_ptr(), bytes.as_ptr()))
}
