//! `settings.toml`: how the window looks and where the vault is. Nothing personal goes in here: it is not encrypted.

use super::{DateOrder, FileTrouble, Formats, HourClock, WeekStart, create_private_folder, read_limited, write_atomic};
use crate::problem::Problem;
use crate::tr;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// A settings file larger than this is not ours.
const MAX_BYTES: u64 = 64 * 1024;
/// What a file that could not be read is kept as.
const UNREAD: &str = "settings-unread.toml";

/// Light, dark, or as the desktop says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follows the desktop.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    const ALL: [(Self, &'static str); 3] = [(Self::System, "system"), (Self::Light, "light"), (Self::Dark, "dark")];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(theme, _)| *theme == self).map_or("system", |(_, name)| name)
    }
}

/// Everything kept outside the vault. Each value is always within its range.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "a settings file is a list of switches")]
pub struct Settings {
    /// Light, dark or the desktop's.
    pub theme: Theme,
    /// Text size in percent, 80 to 200.
    pub text_size_percent: u16,
    /// Stronger lines and text.
    pub higher_contrast: bool,
    /// No movement on screen.
    pub reduced_motion: bool,
    /// Seconds without input before the vault locks, at least 30.
    pub lock_after_seconds: u32,
    /// Locking closes the program instead of covering its window.
    pub close_on_hide: bool,
    /// Only Today, Journal, Guide and Help.
    pub simpler_view: bool,
    /// Neutral words in the sidebar and the window's title.
    pub quiet_labels: bool,
    /// Country of the help numbers, two capital letters (ISO 3166), or none chosen.
    pub country: Option<String>,
    /// Language of the words on screen, or the desktop's.
    pub language: Option<String>,
    /// Day or month first, when not as the system has it.
    pub date_order: Option<DateOrder>,
    /// Twelve or twenty-four hours, when not as the system has it.
    pub hour_clock: Option<HourClock>,
    /// The first day of a week, when not as the system has it.
    pub week_start: Option<WeekStart>,
    /// Where the vault is, when not in its usual place.
    pub data_dir: Option<PathBuf>,
    /// The window's last inner size in points, each at least 320 and at most 16384.
    pub window_size: Option<(f32, f32)>,
    /// Keys of another version, carried along untouched.
    unknown: Table,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            text_size_percent: 100,
            higher_contrast: false,
            reduced_motion: false,
            lock_after_seconds: 300,
            close_on_hide: false,
            simpler_view: false,
            quiet_labels: false,
            country: None,
            language: None,
            date_order: None,
            hour_clock: None,
            week_start: None,
            data_dir: None,
            window_size: None,
            unknown: Table::new(),
        }
    }
}

/// What may be chosen, each with its name in the file.
const ORDERS: [(DateOrder, &str); 2] = [(DateOrder::DayFirst, "day-first"), (DateOrder::MonthFirst, "month-first")];
const CLOCKS: [(HourClock, &str); 2] = [(HourClock::Twelve, "12-hours"), (HourClock::TwentyFour, "24-hours")];
const WEEKS: [(WeekStart, &str); 3] = [(WeekStart::Monday, "monday"), (WeekStart::Sunday, "sunday"), (WeekStart::Saturday, "saturday")];

fn name_of<T: PartialEq>(all: &[(T, &'static str)], chosen: Option<&T>) -> Option<String> {
    all.iter().find(|(known, _)| Some(known) == chosen).map(|(_, name)| (*name).to_owned())
}

impl Settings {
    /// Reads `path` as the window does when it starts: a file that could not be read in full is kept beside, under
    /// another name, and a good one takes its place, so that it is told once and nothing of it is lost.
    pub fn open(path: &Path) -> (Self, Option<Problem>) {
        let (settings, problem) = Self::load(path);
        if problem.is_some() && std::fs::rename(path, path.with_file_name(UNREAD)).is_ok() {
            // Where it can't be written now, the next change writes it.
            let _ = settings.save(path);
        }
        (settings, problem)
    }

    /// Reads `path`. A missing file gives the defaults; an unreadable one gives the defaults and a notice.
    ///
    /// A single bad value gives that value's default and the same notice; numbers outside their range are
    /// brought inside it silently.
    pub fn load(path: &Path) -> (Self, Option<Problem>) {
        let text = match read_limited(path, MAX_BYTES) {
            Ok(bytes) => String::from_utf8(bytes).ok(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Self::default(), None),
            Err(_) => None,
        };
        let Some(table) = text.and_then(|text| text.parse::<Table>().ok()) else {
            return (Self::default(), Some(unreadable()));
        };
        let (settings, all_good) = Self::from_table(table);
        (settings, (!all_good).then(unreadable))
    }

    /// How days and times are written: as chosen, else as `system` has them.
    pub fn formats(&self, system: Formats) -> Formats {
        Formats {
            order: self.date_order.unwrap_or(system.order),
            clock: self.hour_clock.unwrap_or(system.clock),
            week: self.week_start.unwrap_or(system.week),
        }
    }

    /// Writes `path`, whole or not at all, making its folder if needed.
    ///
    /// # Errors
    /// What kept the file from being written.
    pub fn save(&self, path: &Path) -> Result<(), FileTrouble> {
        if let Some(folder) = path.parent() {
            create_private_folder(folder)?;
        }
        write_atomic(path, self.to_table().to_string().as_bytes())?;
        Ok(())
    }

    /// The same settings with every number inside its range and the country in capitals.
    #[must_use]
    pub fn within_ranges(mut self) -> Self {
        self.text_size_percent = self.text_size_percent.clamp(80, 200);
        self.lock_after_seconds = self.lock_after_seconds.max(30);
        self.country = self
            .country
            .map(|code| code.to_ascii_uppercase())
            .filter(|code| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()));
        self.window_size = self
            .window_size
            .filter(|(w, h)| w.is_finite() && h.is_finite())
            .map(|(w, h)| (w.clamp(320.0, 16_384.0), h.clamp(320.0, 16_384.0)));
        self
    }

    fn from_table(table: Table) -> (Self, bool) {
        let mut from = Take { table, all_good: true };
        let default = Self::default();
        let settings = Self {
            theme: from.one_of("theme", &Theme::ALL).unwrap_or_default(),
            text_size_percent: from.number("text_size_percent").unwrap_or(default.text_size_percent),
            higher_contrast: from.switch("higher_contrast"),
            reduced_motion: from.switch("reduced_motion"),
            lock_after_seconds: from.number("lock_after_seconds").unwrap_or(default.lock_after_seconds),
            close_on_hide: from.switch("close_on_hide"),
            simpler_view: from.switch("simpler_view"),
            quiet_labels: from.switch("quiet_labels"),
            country: from.text("country"),
            language: from.text("language"),
            date_order: from.one_of("date_order", &ORDERS),
            hour_clock: from.one_of("hour_clock", &CLOCKS),
            week_start: from.one_of("week_start", &WEEKS),
            data_dir: from.text("data_dir").map(PathBuf::from),
            window_size: from.take("window_size", pair),
            unknown: Table::new(),
        };
        let Take { table, all_good } = from;
        (Self { unknown: table, ..settings }.within_ranges(), all_good)
    }

    fn to_table(&self) -> Table {
        let settings = self.clone().within_ranges();
        let mut table = settings.unknown;
        let mut put = |key: &str, value: Value| table.insert(key.to_owned(), value);
        put("theme", settings.theme.name().into());
        put("text_size_percent", i64::from(settings.text_size_percent).into());
        put("higher_contrast", settings.higher_contrast.into());
        put("reduced_motion", settings.reduced_motion.into());
        put("lock_after_seconds", i64::from(settings.lock_after_seconds).into());
        put("close_on_hide", settings.close_on_hide.into());
        put("simpler_view", settings.simpler_view.into());
        put("quiet_labels", settings.quiet_labels.into());
        for (key, text) in [
            ("country", settings.country),
            ("language", settings.language),
            ("date_order", name_of(&ORDERS, settings.date_order.as_ref())),
            ("hour_clock", name_of(&CLOCKS, settings.hour_clock.as_ref())),
            ("week_start", name_of(&WEEKS, settings.week_start.as_ref())),
        ] {
            if let Some(text) = text {
                put(key, text.into());
            }
        }
        // A folder whose name is no text cannot be written here; the usual place is used next time.
        if let Some(folder) = settings.data_dir.as_deref().and_then(Path::to_str) {
            put("data_dir", folder.into());
        }
        if let Some((width, height)) = settings.window_size {
            put("window_size", vec![Value::from(f64::from(width)), Value::from(f64::from(height))].into());
        }
        table
    }
}

/// Takes known keys out of a table, so that what is left is what we do not know.
struct Take {
    table: Table,
    all_good: bool,
}

impl Take {
    fn take<T>(&mut self, key: &str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.table.remove(key)?;
        let read = read(&value);
        self.all_good &= read.is_some();
        read
    }

    fn switch(&mut self, key: &str) -> bool {
        self.take(key, Value::as_bool).unwrap_or(false)
    }

    fn one_of<T: Copy>(&mut self, key: &str, all: &[(T, &str)]) -> Option<T> {
        self.take(key, |v| all.iter().find(|(_, name)| Some(*name) == v.as_str()).map(|(known, _)| *known))
    }

    fn text(&mut self, key: &str) -> Option<String> {
        self.take(key, |v| v.as_str().map(str::to_owned))
    }

    /// A whole number; one that does not fit is taken as the nearest that does, to be clamped after.
    fn number<N: TryFrom<i64> + Limits>(&mut self, key: &str) -> Option<N> {
        self.take(key, Value::as_integer).map(|n| N::try_from(n).unwrap_or(if n < 0 { N::LEAST } else { N::MOST }))
    }
}

trait Limits {
    const LEAST: Self;
    const MOST: Self;
}
impl Limits for u16 {
    const LEAST: Self = Self::MIN;
    const MOST: Self = Self::MAX;
}
impl Limits for u32 {
    const LEAST: Self = Self::MIN;
    const MOST: Self = Self::MAX;
}

#[allow(clippy::cast_possible_truncation, reason = "a window's size in points")]
fn pair(value: &Value) -> Option<(f32, f32)> {
    let number = |v: &Value| v.as_float().or_else(|| v.as_integer().map(|n| n as f64)).map(|n| n as f32);
    match value.as_array()?.as_slice() {
        [width, height] => Some((number(width)?, number(height)?)),
        _ => None,
    }
}

fn unreadable() -> Problem {
    Problem::notice(tr!("settings-unreadable-title"), tr!("settings-unreadable-detail"), tr!("settings-unreadable-recovery"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn load(text: &str) -> (Settings, Option<Problem>) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("settings.toml");
        write_atomic(&path, text.as_bytes()).unwrap();
        Settings::load(&path)
    }

    #[test]
    fn no_file_is_the_defaults_without_a_word() {
        assert_eq!(Settings::load(Path::new("/nonexistent/settings.toml")), (Settings::default(), None));
    }

    #[test]
    fn a_file_that_is_not_settings_gives_the_defaults_and_says_so() {
        for text in ["not = = toml", "\u{0}", "[[[", "theme = 'light'\ntheme = 'dark'"] {
            let (settings, problem) = load(text);
            assert_eq!(settings, Settings::default(), "{text:?}");
            assert!(problem.is_some(), "{text:?}");
        }
    }

    #[test]
    fn a_file_that_could_not_be_read_is_kept_and_told_of_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("settings.toml");
        for text in ["not = = toml", "theme = 'dark'\nlock_after_seconds = 'soon'"] {
            write_atomic(&path, text.as_bytes()).unwrap();
            let (settings, problem) = Settings::open(&path);
            assert!(problem.is_some(), "{text:?}");
            assert_eq!(std::fs::read_to_string(dir.path().join(UNREAD)).unwrap(), text);
            assert_eq!(Settings::open(&path), (settings, None), "{text:?}: told again");
        }
        // A good file is left where it is, and none is made where none was.
        std::fs::remove_file(dir.path().join(UNREAD)).unwrap();
        Settings::open(&path);
        Settings::open(&dir.path().join("elsewhere.toml"));
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn one_bad_value_does_not_take_the_others_along() {
        let (settings, problem) = load("theme = 'purple'\nhour_clock = '25-hours'\nquiet_labels = true\nlock_after_seconds = 'soon'");
        assert_eq!(settings.theme, Theme::System);
        assert_eq!(settings.hour_clock, None);
        assert_eq!(settings.lock_after_seconds, 300);
        assert!(settings.quiet_labels);
        assert!(problem.is_some());
    }

    #[test]
    fn numbers_are_brought_into_range() {
        for (text, percent, seconds) in [
            ("text_size_percent = 79\nlock_after_seconds = 29", 80, 30),
            ("text_size_percent = 201\nlock_after_seconds = 30", 200, 30),
            ("text_size_percent = -5\nlock_after_seconds = -1", 80, 30),
            ("text_size_percent = 99999999\nlock_after_seconds = 99999999999", 200, u32::MAX),
            ("text_size_percent = 125\nlock_after_seconds = 600", 125, 600),
        ] {
            let (settings, problem) = load(text);
            assert_eq!((settings.text_size_percent, settings.lock_after_seconds), (percent, seconds), "{text}");
            assert_eq!(problem, None);
        }
        assert_eq!(load("country = 'gb'").0.country.as_deref(), Some("GB"));
        assert_eq!(load("country = 'Great Britain'").0.country, None);
        assert_eq!(load("window_size = [100, 1e9]").0.window_size, Some((320.0, 16_384.0)));
        assert_eq!(load("window_size = [nan, 500]").0.window_size, None);
    }

    #[test]
    fn keys_of_a_later_version_are_carried_along() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/settings.toml");
        let (settings, _) = load("later = 'kept'\n[group]\nx = 1\n");
        settings.save(&path).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("later = \"kept\"") && text.contains("[group]"), "{text}");
        assert_eq!(Settings::load(&path), (settings, None));
    }

    proptest! {
        #[test]
        fn what_is_saved_is_what_is_read(
            theme in prop::sample::select(vec![Theme::System, Theme::Light, Theme::Dark]),
            percent in 80u16..=200, seconds in 30u32.., switches in any::<[bool; 5]>(),
            country in proptest::option::of("[A-Z]{2}"), folder in proptest::option::of("[a-zA-Zé \"'\\\\]{1,20}"),
            size in proptest::option::of((320f32..16_384.0, 320f32..16_384.0)),
            date_order in prop::sample::select(vec![None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)]),
            hour_clock in prop::sample::select(vec![None, Some(HourClock::Twelve), Some(HourClock::TwentyFour)]),
            week_start in prop::sample::select(vec![None, Some(WeekStart::Monday), Some(WeekStart::Sunday), Some(WeekStart::Saturday)]),
        ) {
            let [higher_contrast, reduced_motion, close_on_hide, simpler_view, quiet_labels] = switches;
            let settings = Settings {
                theme, text_size_percent: percent, lock_after_seconds: seconds, higher_contrast, reduced_motion,
                close_on_hide, simpler_view, quiet_labels, country, language: None,
                date_order, hour_clock, week_start,
                data_dir: folder.map(PathBuf::from), window_size: size, unknown: Table::new(),
            };
            let text = settings.to_table().to_string();
            let (read, good) = Settings::from_table(text.parse().unwrap());
            prop_assert!(good);
            prop_assert_eq!(read, settings);
        }
    }
}
