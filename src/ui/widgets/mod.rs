//! The components every screen is made of, re-exported flat.
//!
//! Each is a real egui widget: reachable and worked by keyboard, named for screen readers, with the focus ring where
//! the last input was a key. They know the domain's small types and nothing of the session. Colours come from
//! [`super::theme`] alone.

mod answer;
mod button;
mod calendar;
mod card;
mod chart;
mod check;
mod chip;
mod choice;
mod date;
mod drop_down;
mod editor;
mod field;
mod fold;
mod hills;
mod icon;
mod icon_button;
mod menu;
mod nav;
mod paint;
mod people;
mod ring;
mod row;
mod segmented;
mod slider;
mod state;
mod step_disc;
mod stone;
mod stones;
mod strength;
mod surface;
mod table;
#[cfg(test)]
mod tests;
mod wall;
mod words;
mod year;

pub use answer::answer;
pub use button::{
    back, danger, link, on_sand_tall, primary, primary_tall, primary_wide, quiet, quiet_tall, small_danger, small_quiet, small_standard,
    standard, standard_tall, title_link, with_icon,
};
pub use card::{card, card_on_hills, gap, hairline, hint_card, hint_card_at_rest, sand_card, sunk_box};
pub use chart::{ChartFigures, ChartLine, ChartMark, ChartMoment, chart, moments_legend};
pub use check::{check, switch};
pub use chip::chip;
pub use choice::choice;
pub use date::{date_field, month_button, parse_day, past_date_field};
pub use drop_down::drop_down;
pub use editor::{Marks, area, area_marked, area_unlabelled, page_editor, title_editor};
pub use field::{FieldOptions, field, field_label, field_with, search_field, secret};
pub use fold::fold;
pub use hills::{brand_mark, hills};
pub use icon::{Icon, paint_icon};
pub use icon_button::icon_button;
pub use menu::{menu_button, menu_caption, menu_item, more_menu};
pub use nav::nav_row;
pub use people::{avatar, person_line, presence_button};
pub use ring::{digits, ring_timer};
pub use row::{list_row, named, row_button};
pub use segmented::{segmented, segmented_wide};
pub use slider::slider;
pub use state::{private_mark, saved, shared_mark};
pub use step_disc::step_disc;
pub use stone::stone;
pub use stones::stones;
pub use strength::strength;
pub use surface::{dialog_frame, dialog_title, empty_state, toast_button, toast_frame, toast_words};
pub use table::{Column, table};
pub use wall::wall;
pub use words::{
    article_title, body, caption, heading, hint_phrase, page_title, problem, quote, reading, section, small, small_soft, soft, strong,
    writing,
};
pub use year::{Year, YearPlace, year};
