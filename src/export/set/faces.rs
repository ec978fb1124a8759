//! The faces text is set in: the bundled ones first, the system's only for what those lack.

use super::style::{GENTIUM, GENTIUM_ITALIC, LATO, LATO_SEMIBOLD};
use crate::export::page::Face;
use crate::fonts;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontData};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The bundled faces; made once, since a face is known by its place in memory.
static FILES: LazyLock<Vec<(&'static str, Blob<u8>)>> = LazyLock::new(|| {
    let list = [
        (LATO, fonts::LATO_REGULAR),
        (LATO_SEMIBOLD, fonts::LATO_SEMIBOLD),
        (GENTIUM, fonts::GENTIUM_REGULAR),
        (GENTIUM_ITALIC, fonts::GENTIUM_ITALIC),
    ];
    list.into_iter().map(|(name, bytes)| (name, Blob::new(Arc::new(bytes) as _))).collect()
});

/// The system's fonts behind ours; looked through at first need, which takes a while on a machine with many.
static SYSTEM: LazyLock<Mutex<FontContext>> = LazyLock::new(|| {
    // On a system without a single font fontique 0.11 gives up with a panic; then ours have to do, and what they lack
    // becomes a box.
    let found = std::panic::catch_unwind(|| context(true));
    Mutex::new(found.unwrap_or_else(|_| context(false)))
});

/// Contexts to shape with, and the faces used so far.
pub struct Faces {
    bundled: FontContext,
    system: Option<FontContext>,
    used: Vec<Face>,
    by_id: HashMap<(u64, u32), usize>,
    colour: HashMap<(u64, u32), bool>,
}

impl Faces {
    pub fn new() -> Self {
        // The first one is always used, so that a box can always be drawn.
        let mut faces = Self { bundled: context(false), system: None, used: Vec::new(), by_id: HashMap::new(), colour: HashMap::new() };
        let plain = FILES[0].1.clone();
        faces.id(&FontData::new(plain, 0));
        faces
    }

    /// The context for a text: the system's fonts are opened only when a character is in none of the bundled ones.
    pub fn context(&mut self, text: &str) -> &mut FontContext {
        if text.chars().all(|c| (c as u32) < 0x250 || is_bundled(c)) {
            return &mut self.bundled;
        }
        self.system.get_or_insert_with(|| SYSTEM.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// The number of a face, kept in the order of first use.
    pub fn id(&mut self, font: &FontData) -> usize {
        let key = (font.data.id(), font.index);
        *self.by_id.entry(key).or_insert_with(|| {
            let bundled = FILES.iter().any(|(_, file)| file.id() == key.0);
            self.used.push(Face { data: font.data.clone(), index: font.index, bundled });
            self.used.len() - 1
        })
    }

    /// The face holds pictures in colour instead of outlines; printed pages are black.
    pub fn is_coloured(&mut self, font: &FontData) -> bool {
        *self.colour.entry((font.data.id(), font.index)).or_insert_with(|| {
            FontRef::from_index(font.data.data(), font.index).is_ok_and(|font| {
                font.colr().is_ok_and(|table| table.version() > 0) || font.cbdt().is_ok() || font.sbix().is_ok() || font.svg().is_ok()
            })
        })
    }

    /// The faces used.
    pub fn into_used(self) -> Vec<Face> {
        self.used
    }
}

fn is_bundled(c: char) -> bool {
    let has = |file: &Blob<u8>| FontRef::new(file.data()).is_ok_and(|font| font.charmap().map(c).is_some());
    FILES.iter().any(|(_, file)| has(file))
}

fn context(system_fonts: bool) -> FontContext {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts });
    for (name, file) in FILES.iter() {
        let renamed = FontInfoOverride { family_name: Some(name), ..Default::default() };
        collection.register_fonts(file.clone(), Some(renamed));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}
