//! What the window itself can be told by key, in one table: names, keys, and a test that no two share one.

use crate::tr;
use crate::ui::shell::sidebar::tab_name;
use crate::ui::view::Tab;
use egui::{Key, KeyboardShortcut, Modifiers};

/// Something the window does whatever screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowCommand {
    /// Opens a tab.
    Tab(Tab),
    /// Opens Help now.
    Help,
    /// Covers the window and locks.
    Hide,
    /// Puts the caret into the search field.
    Search,
    /// Takes the last step back, outside text fields.
    Undo,
    /// Does it again, outside text fields.
    Redo,
    /// Closes what is open inside, or goes back.
    Back,
    /// A break, from anywhere.
    TimeOut,
    /// A small promise for today.
    SmallPromise,
    /// Opens Settings.
    Settings,
    /// Larger text.
    TextLarger,
    /// Smaller text.
    TextSmaller,
    /// Text at its usual size.
    TextUsual,
}

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl WindowCommand {
    /// Every command, in the order keys are looked at: those with more modifier keys first.
    pub const ALL: [Self; 20] = [
        Self::Hide,
        Self::Help,
        Self::Redo,
        Self::Undo,
        Self::Tab(Tab::Today),
        Self::Tab(Tab::Rules),
        Self::Tab(Tab::Apology),
        Self::Tab(Tab::Goals),
        Self::Tab(Tab::CheckIns),
        Self::Tab(Tab::Journal),
        Self::Tab(Tab::Progress),
        Self::Tab(Tab::Guide),
        Self::Search,
        Self::TimeOut,
        Self::SmallPromise,
        Self::Settings,
        Self::TextLarger,
        Self::TextSmaller,
        Self::TextUsual,
        Self::Back,
    ];

    /// The keys that give it; the first is the one shown.
    pub fn keys(self) -> Vec<KeyboardShortcut> {
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let shifted = |key| KeyboardShortcut::new(COMMAND_SHIFT, key);
        match self {
            // Numbers belong to tabs for good.
            Self::Tab(Tab::Today) => vec![command(Key::Num1)],
            Self::Tab(Tab::Rules) => vec![command(Key::Num2)],
            Self::Tab(Tab::Apology) => vec![command(Key::Num3)],
            Self::Tab(Tab::Goals) => vec![command(Key::Num4)],
            Self::Tab(Tab::CheckIns) => vec![command(Key::Num5)],
            Self::Tab(Tab::Journal) => vec![command(Key::Num6)],
            Self::Tab(Tab::Progress) => vec![command(Key::Num7)],
            Self::Tab(Tab::Guide) => vec![command(Key::Num8)],
            Self::Help => vec![plain(Key::F1)],
            Self::Hide => vec![plain(Key::F9), shifted(Key::H)],
            Self::Search => vec![command(Key::F)],
            Self::TimeOut => vec![plain(Key::F8)],
            Self::SmallPromise => vec![command(Key::K)],
            Self::Undo => vec![command(Key::Z)],
            Self::Redo => vec![shifted(Key::Z)],
            Self::Back => vec![plain(Key::Escape)],
            Self::Settings => vec![command(Key::Comma)],
            Self::TextLarger => vec![command(Key::Plus), command(Key::Equals)],
            Self::TextSmaller => vec![command(Key::Minus)],
            Self::TextUsual => vec![command(Key::Num0)],
        }
    }

    /// What it does, in words.
    pub fn name(self) -> String {
        match self {
            Self::Tab(tab) => tab_name(tab, false),
            Self::Help => tr!("shell-help"),
            Self::Hide => tr!("shell-hide"),
            Self::Search => tr!("shell-search"),
            Self::Undo => tr!("shell-undo"),
            Self::Redo => tr!("shell-redo"),
            Self::Back => tr!("shell-back"),
            Self::TimeOut => tr!("talk-time-out"),
            Self::SmallPromise => tr!("promise-title"),
            Self::Settings => tr!("shell-settings"),
            Self::TextLarger => tr!("shell-text-larger"),
            Self::TextSmaller => tr!("shell-text-smaller"),
            Self::TextUsual => tr!("shell-text-usual"),
        }
    }

    /// Text fields have their own meaning for it while the caret is in one.
    fn is_left_to_text(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }
}

/// The commands pressed in this frame, taken out of the input so that no widget sees them too.
///
/// Under a question (`asking`) only Hide and Help are taken: other keys are its own, and must not reach what it covers.
pub fn pressed(ctx: &egui::Context, asking: bool) -> Vec<WindowCommand> {
    let typing = ctx.text_edit_focused();
    // Esc first leaves a text field; egui does that by itself.
    ctx.input_mut(|input| {
        WindowCommand::ALL
            .into_iter()
            .filter(|command| !asking || matches!(command, WindowCommand::Hide | WindowCommand::Help))
            .filter(|command| !(typing && command.is_left_to_text()))
            .filter(|command| !(typing && *command == WindowCommand::Back))
            .filter(|command| command.keys().iter().any(|key| input.consume_shortcut(key)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_two_commands_share_a_key() {
        let mut seen = BTreeMap::new();
        for command in WindowCommand::ALL {
            for key in command.keys() {
                let name = format!("{:?}+{:?}", key.modifiers, key.logical_key);
                if let Some(other) = seen.insert(name.clone(), command) {
                    panic!("{name}: {other:?} and {command:?}");
                }
            }
        }
    }

    #[test]
    fn a_shifted_key_is_looked_at_before_the_same_key_without_shift() {
        // `consume_shortcut` lets Ctrl+Shift+Z through as Ctrl+Z, so order decides.
        let order: Vec<_> = WindowCommand::ALL.iter().flat_map(|c| c.keys()).collect();
        for (at, key) in order.iter().enumerate() {
            let later = &order[at + 1..];
            assert!(!later.iter().any(|k| k.logical_key == key.logical_key && k.modifiers.shift && !key.modifiers.shift), "{key:?}");
        }
    }

    #[test]
    fn every_command_has_a_name_and_a_key() {
        for command in WindowCommand::ALL {
            assert!(!command.name().is_empty() && !command.keys().is_empty());
        }
        assert!(Tab::ALL.iter().all(|tab| WindowCommand::ALL.contains(&WindowCommand::Tab(*tab))));
    }

    #[test]
    fn no_key_is_one_that_types() {
        for key in WindowCommand::ALL.iter().flat_map(|c| c.keys()) {
            let types = key.modifiers.is_none() && !matches!(key.logical_key, Key::F1 | Key::F8 | Key::F9 | Key::Escape);
            assert!(!types, "{key:?}");
        }
    }
}
