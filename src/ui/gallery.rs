//! Every component on one page, to be looked at in each theme. Debug builds only; nothing of a vault is here.

use super::theme::{Look, Tokens, Type, apply, tokens};
use super::widgets::{self as w, FieldOptions, Icon};
use crate::domain::day::Day;
use crate::domain::goal::{Answer, DayState, StrengthWord, Week};
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Seat};
use crate::domain::progress::{Range, Span, Step, bars, pieces};
use crate::domain::words::Words;
use crate::platform::Theme;
use chrono::Duration;
use egui::{Align, Color32, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};

/// What the components on the page stand at.
#[derive(Debug, Clone)]
pub struct GalleryState {
    /// How it looks.
    pub look: Look,
    answer: Option<Answer>,
    tab: Option<u8>,
    feelings: [bool; 3],
    included: [bool; 2],
    on: [bool; 2],
    chosen: u8,
    values: [Option<u8>; 3],
    field: String,
    secret: String,
    search: String,
    words: String,
    title: String,
    day: Option<Day>,
    picked: u8,
}

impl Default for GalleryState {
    fn default() -> Self {
        Self {
            look: Look::default(),
            answer: Some(Answer::Missed),
            tab: Some(0),
            feelings: [true, false, false],
            included: [true, false],
            on: [true, false],
            chosen: 0,
            values: [Some(5), Some(7), None],
            field: "Message before 6".into(),
            secret: "four".into(),
            search: String::new(),
            words: "I said I would be home, and I knew I would not be.".into(),
            title: "The number on the second page".into(),
            day: None,
            picked: 0,
        }
    }
}

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 12).unwrap_or_default()
}

fn person(seat: Seat, name: &str) -> Person {
    Person { id: PersonId::from(uuid::Uuid::nil()), seat, name: Words::try_from(name).unwrap_or_default(), recipient: String::new() }
}

/// Draws the page.
pub fn show(ui: &mut Ui, state: &mut GalleryState) {
    apply(ui.ctx(), state.look);
    let t = tokens(ui.ctx());
    ui.painter().rect_filled(ui.ctx().content_rect(), CornerRadius::ZERO, t.ground);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin::symmetric(36, 24)).show(ui, |ui| page(ui, &t, state));
    });
}

fn page(ui: &mut Ui, t: &Tokens, state: &mut GalleryState) {
    swatches(ui, t);
    w::gap(ui, 20.0);
    thirds(ui, state, [left, middle, right]);
    w::gap(ui, 16.0);
    w::hairline(ui);
    w::gap(ui, 16.0);
    scale(ui);
    w::gap(ui, 24.0);
    more(ui, t, state);
}

/// Three columns side by side.
fn thirds(ui: &mut Ui, state: &mut GalleryState, columns: [fn(&mut Ui, &mut GalleryState); 3]) {
    let width = (ui.available_width() - 72.0) / 3.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 36.0;
        for column in columns {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.set_width(width);
                column(ui, state);
            });
        }
    });
}

fn swatches(ui: &mut Ui, t: &Tokens) {
    let colors: [(&str, Color32); 17] = [
        ("ground", t.ground),
        ("sidebar", t.sidebar),
        ("surface", t.surface),
        ("sunk", t.sunk),
        ("line", t.line),
        ("control", t.control),
        ("ink", t.ink),
        ("ink 2", t.ink2),
        ("ink 3", t.ink3),
        ("accent", t.accent),
        ("acc. soft", t.accent_soft),
        ("person 1", t.person(Seat::First).fill),
        ("person 2", t.person(Seat::Second).fill),
        ("clay", t.clay),
        ("clay soft", t.clay_soft),
        ("sand", t.sand),
        ("danger", t.danger),
    ];
    ui.horizontal_wrapped(|ui| {
        for (name, color) in colors {
            ui.vertical(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(60.0, 36.0), Sense::hover());
                ui.painter().rect(rect, CornerRadius::same(8), color, Stroke::new(1.0, t.line), StrokeKind::Inside);
                w::caption(ui, name);
            });
        }
    });
}

fn left(ui: &mut Ui, state: &mut GalleryState) {
    w::section(ui, "Buttons");
    w::gap(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        w::primary(ui, "Set up the talk");
        w::standard(ui, "Adjust");
        w::quiet(ui, "Not now");
    });
    ui.horizontal_wrapped(|ui| {
        w::primary(ui, "Second");
        ui.add_enabled_ui(false, |ui| w::standard(ui, "Unavailable"));
        w::danger(ui, "Delete entry");
    });
    ui.horizontal_wrapped(|ui| {
        w::with_icon(ui, Icon::Add, "New", false);
        w::small_standard(ui, "Small");
        w::small_quiet(ui, "Small and quiet");
        w::more_menu(ui, "More", |ui| {
            w::menu_item(ui, "Share this page");
            w::menu_item(ui, "Move to the trash");
        });
    });
    w::gap(ui, 12.0);
    w::section(ui, "Choices");
    w::gap(ui, 4.0);
    w::answer(ui, "Today's answer", &mut state.answer, false);
    w::gap(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        for (text, on) in ["Uneasy", "Calm", "Hopeful"].into_iter().zip(&mut state.feelings) {
            if w::chip(ui, text, *on).clicked() {
                *on = !*on;
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let [include, leave] = &mut state.included;
        w::check(ui, "Include", include);
        w::gap(ui, 8.0);
        w::check(ui, "Leave out", leave);
    });
    w::switch(ui, "Share this with Jonah", &mut state.on[0]);
    w::switch(ui, "Show what we've both shared", &mut state.on[1]);
    w::gap(ui, 12.0);
    w::section(ui, "Sliders");
    w::gap(ui, 4.0);
    let people = [person(Seat::First, "Maya"), person(Seat::Second, "Jonah"), person(Seat::Second, "Jonah")];
    let names = ["How Maya is", "How Jonah is", "Not set"];
    for ((p, value), name) in people.iter().zip(&mut state.values).zip(names) {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                w::gap(ui, 4.0);
                w::avatar(ui, p, 22.0);
            });
            let words = if value.is_none() { ("very hard", "settled") } else { ("", "") };
            w::slider(ui, name, value, p.seat, words.0, words.1);
        });
    }
    w::caption(ui, "No value until someone sets one");
}

fn middle(ui: &mut Ui, state: &mut GalleryState) {
    w::section(ui, "Fields");
    w::gap(ui, 4.0);
    w::search_field(ui, "Search pages", &mut state.search);
    w::gap(ui, 6.0);
    w::field(ui, "What it is", &mut state.field);
    w::gap(ui, 6.0);
    let error = FieldOptions { error: Some("Use at least 10 characters."), secret: true, ..FieldOptions::default() };
    w::field_with(ui, "Passphrase", &mut state.secret, error);
    w::gap(ui, 6.0);
    w::date_field(ui, "Until", &mut state.day, today());
    w::gap(ui, 6.0);
    let choices = [(0, "Every day".to_owned()), (1, "Weekdays".to_owned()), (2, "Three times a week".to_owned())];
    w::drop_down(ui, "How often", &mut state.picked, &choices);
    w::gap(ui, 12.0);
    w::section(ui, "Hint card");
    w::gap(ui, 4.0);
    w::hint_card(ui, |ui| {
        w::hint_phrase(ui, "“If you felt”");
        w::small(ui, "“If” leaves room for it not to have happened. Did she tell you how it felt?");
        ui.horizontal(|ui| {
            w::small_quiet(ui, "Rewrite it");
            w::small_quiet(ui, "Keep it");
        });
    });
    w::gap(ui, 12.0);
    w::section(ui, "Undo");
    w::gap(ui, 4.0);
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        w::toast_frame(ui, |ui| {
            ui.horizontal(|ui| {
                w::toast_words(ui, "Rule set aside");
                w::toast_button(ui, "Undo");
            });
        });
    });
}

fn right(ui: &mut Ui, state: &mut GalleryState) {
    w::section(ui, "Confirm");
    w::gap(ui, 4.0);
    w::dialog_frame(ui).show(ui, |ui| {
        w::dialog_title(ui, "Delete this entry?");
        w::soft(ui, "“Asking again”, 1 November. You can undo until you lock the app.");
        w::gap(ui, 8.0);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 40.0), Layout::right_to_left(Align::Center), |ui| {
            w::danger(ui, "Delete entry");
            w::standard(ui, "Keep it");
        });
    });
    w::gap(ui, 12.0);
    w::section(ui, "Nothing here yet");
    w::gap(ui, 4.0);
    w::empty_state(ui, "Shared pages will be here. Each of you can write them, and both of you can read them.", "Write the first one");
    w::gap(ui, 12.0);
    w::section(ui, "History and strength");
    w::gap(ui, 4.0);
    ui.horizontal(|ui| {
        let days = days();
        w::stones(ui, "Message before 6, last four weeks", &days, true, &|i| format!("Day {i}"));
        w::strength(ui, StrengthWord::Steady, "Steady");
    });
    w::gap(ui, 8.0);
    w::segmented(ui, "Whose", &mut state.tab, &[(0, "Both"), (1, "Maya"), (2, "Jonah")]);
    w::gap(ui, 8.0);
    w::sunk_box(ui, |ui| {
        w::caption(ui, "A prompt, if you want one");
        w::quote(ui, "What did you notice in your body before you noticed the thought?");
    });
}

fn days() -> Vec<DayState> {
    use Answer::{Kept, Missed, Partly};
    let week = |answers: [Option<Answer>; 5]| {
        answers.into_iter().map(|a| a.map_or(DayState::Open, DayState::Answered)).chain([DayState::NotDue; 2]).collect::<Vec<_>>()
    };
    [
        week([Some(Kept), Some(Kept), Some(Partly), Some(Kept), Some(Kept)]),
        week([Some(Kept), Some(Missed), Some(Kept), Some(Kept), Some(Kept)]),
        week([Some(Kept), Some(Kept), Some(Kept), Some(Partly), Some(Kept)]),
        week([Some(Kept), Some(Kept), Some(Kept), Some(Kept), None]),
    ]
    .concat()
}

fn scale(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        ui.vertical(|ui| {
            w::page_title(ui, "Page title");
            w::caption(ui, "Gentium Book Plus 30/38");
        });
        ui.vertical(|ui| {
            w::section(ui, "Section title");
            w::caption(ui, "Gentium Book Plus 22/29");
        });
        ui.vertical(|ui| {
            w::quote(ui, "“Their own words”");
            w::caption(ui, "Italic 18/27");
        });
        ui.vertical(|ui| {
            w::heading(ui, "Card heading");
            w::caption(ui, "Lato Semibold 16/22");
        });
        ui.vertical(|ui| {
            w::reading(ui, "Reading text");
            w::caption(ui, "Lato 17/29");
        });
        ui.vertical(|ui| {
            w::body(ui, "Interface text");
            w::caption(ui, "Lato 15/23");
        });
        ui.vertical(|ui| {
            w::caption(ui, "Caption, date, note");
            w::caption(ui, "Lato 13/19");
        });
    });
}

fn more(ui: &mut Ui, t: &Tokens, state: &mut GalleryState) {
    thirds(ui, state, [choosing, writing, rows]);
    w::gap(ui, 12.0);
    ui.horizontal_wrapped(|ui| {
        for icon in Icon::ALL {
            w::icon_button(ui, icon, &format!("{icon:?}"));
        }
        w::brand_mark(ui, 26.0);
        w::brand_mark(ui, 48.0);
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 160.0), Sense::hover());
    w::hills(ui.painter(), Rect::from_min_max(rect.min, rect.max), t);
    charts(ui);
    ui.horizontal_wrapped(|ui| {
        for style in [Type::Timer, Type::Readout, Type::Writing] {
            ui.label(super::theme::job(ui, style, t.ink, "4:00 Hamburg x"));
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (theme, name) in [(Theme::System, "System"), (Theme::Light, "Light"), (Theme::Dark, "Dark")] {
            if w::chip(ui, name, state.look.theme == theme).clicked() {
                state.look.theme = theme;
            }
        }
        w::check(ui, "Higher contrast", &mut state.look.higher_contrast);
        w::check(ui, "Reduced motion", &mut state.look.reduced_motion);
    });
}

/// The chart with two lines, its table, and the wall.
fn charts(ui: &mut Ui) {
    let span = Span::of(Range::ThreeMonths, None, today());
    let line = |seat, owner: &str, from: u8| {
        let ratings: Vec<(Day, u8)> =
            span.mondays().zip([0, 1, 3, 2, 4, 9, 3, 4, 5, 4, 5, 5, 4]).map(|(day, n)| (day, (from + n).min(10))).collect();
        // The sixth week has none.
        let ratings: Vec<(Day, u8)> = ratings.into_iter().enumerate().filter(|(i, _)| *i != 5).map(|(_, rating)| rating).collect();
        w::ChartLine { seat, owner: owner.to_owned(), end: format!("{owner} {}", from + 4), pieces: pieces(&ratings, span) }
    };
    let moment = |days, mark, label: &str| w::ChartMoment { day: span.first + Duration::days(days), mark, label: label.to_owned() };
    let weeks = span.mondays().zip((0_u32..).map(|i| (4 + i % 3, i % 2))).map(|(monday, (kept, partly))| Week {
        monday,
        kept,
        partly,
        missed: 1,
    });
    let figures = w::ChartFigures {
        span,
        lines: vec![line(Seat::First, "Maya", 2), line(Seat::Second, "Jonah", 3)],
        moments: vec![moment(9, w::ChartMark::Good, "First rules agreed"), moment(40, w::ChartMark::HardWeek, "A hard week")],
        hold: Some((span.last - Duration::days(16), span.last, "My hold".to_owned())),
        bars: bars(weeks, span, Step::Week),
        bars_title: ("Goals each week".to_owned(), "Your own".to_owned()),
    };
    w::card(ui, |ui| {
        ui.horizontal_wrapped(w::moments_legend);
        w::chart(ui, "Chart", &figures, &|at| format!("Bar {at}"));
        w::gap(ui, 8.0);
        let columns = [("Week of", 2.0), ("Pulse", 1.0), ("Kept", 1.0)];
        w::table(ui, "The same figures", &columns, 3, &|row, column| format!("{row}.{column}"), &|row| format!("Row {row}"));
        w::gap(ui, 8.0);
        w::wall(ui, "Small wins", 22, &|i| format!("Stone {i}"));
    });
}

fn choosing(ui: &mut Ui, state: &mut GalleryState) {
    w::section(ui, "One of several");
    w::gap(ui, 4.0);
    let choices = [
        (0, "For the two of us", "Each has a passphrase. Private pages stay private."),
        (1, "For me", "Nothing in it names anyone else."),
    ];
    w::choice(ui, "Who it is for", &mut state.chosen, &choices);
    w::gap(ui, 12.0);
    w::fold(ui, "fold", "What it stands on", true, |ui| w::small_soft(ui, "A short explanation that opens below its title."));
}

fn writing(ui: &mut Ui, state: &mut GalleryState) {
    w::section(ui, "Writing");
    w::gap(ui, 4.0);
    w::area(ui, "What happened, in your own words", &mut state.words, 3);
    w::gap(ui, 8.0);
    w::title_editor(ui, "title", "Title", &mut state.title, "A title, if you like");
    ui.horizontal(|ui| {
        w::private_mark(ui);
        w::shared_mark(ui);
        w::saved(ui, "Saved.");
    });
}

fn rows(ui: &mut Ui, _state: &mut GalleryState) {
    w::section(ui, "Rows");
    w::gap(ui, 4.0);
    w::card(ui, |ui| {
        for (i, title) in ["The number on the second page", "We stayed at the table"].into_iter().enumerate() {
            let row = w::row_button(ui, i == 0, |ui| {
                w::caption(ui, "Today, 9:10 pm");
                w::body(ui, title);
            });
            w::named(row, title);
        }
        w::person_line(ui, &person(Seat::First, "Maya"), "Maya");
    });
    w::gap(ui, 8.0);
    w::sand_card(ui, |ui| w::heading(ui, "On hold until 30 November"));
}
