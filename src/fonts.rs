//! The bundled faces, once in the program, for the window and for printed pages. Bytes only; licences lie beside them.

/// Lato Regular, SIL Open Font License 1.1.
pub const LATO_REGULAR: &[u8] = include_bytes!("../assets/fonts/Lato-Regular.ttf");
/// Lato Semibold, SIL Open Font License 1.1.
pub const LATO_SEMIBOLD: &[u8] = include_bytes!("../assets/fonts/Lato-Semibold.ttf");
/// Gentium Book Plus Regular, SIL Open Font License 1.1.
pub const GENTIUM_REGULAR: &[u8] = include_bytes!("../assets/fonts/GentiumBookPlus-Regular.ttf");
/// Gentium Book Plus Italic, SIL Open Font License 1.1.
pub const GENTIUM_ITALIC: &[u8] = include_bytes!("../assets/fonts/GentiumBookPlus-Italic.ttf");
