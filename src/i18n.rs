//! The app's messages, checked when the program is compiled. No sentence for people lives in code.

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets/i18n/"]
struct Messages;

static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    // English is compiled in and checked by tests, so loading it cannot fail at run time.
    let loaded = loader.load_fallback_language(&Messages);
    debug_assert!(loaded.is_ok(), "the bundled messages do not load: {loaded:?}");
    // Isolation marks would show as boxes in fonts without them and confuse screen readers.
    loader.set_use_isolating(false);
    loader
});

/// The loaded messages; use [`crate::tr!`] instead of calling this.
pub fn loader() -> &'static FluentLanguageLoader {
    &LOADER
}

/// The language the messages are in, as "en".
pub fn loader_language() -> String {
    LOADER.current_language().to_string()
}

/// The language and country this system asks for, as "en-GB"; empty where it says none.
pub fn system_tag() -> String {
    i18n_embed::DesktopLanguageRequester::requested_languages().first().map(ToString::to_string).unwrap_or_default()
}

/// The message `id` in the person's language; a wrong id or argument does not compile.
#[macro_export]
macro_rules! tr {
    ($id:literal $(, $key:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::i18n::loader(), $id $(, $key = $value)*)
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn messages_load() {
        assert_eq!(crate::tr!("app-name"), "Groundwork");
    }
}
