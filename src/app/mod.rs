//! The window: takes the session's events in, hands fresh models to the screens, carries their intents out.

mod idle;
mod keys;
mod nav;
mod shortcut;
mod wait;

pub use keys::VaultKeys;
pub use shortcut::WindowCommand;
