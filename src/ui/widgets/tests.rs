//! The widgets worked by keyboard, by pointer and by what a screen reader asks for.

use super::*;
use crate::domain::day::Day;
use crate::domain::goal::{Answer, DayState};
use crate::domain::person::Seat;
use crate::ui::theme;
use egui::{Key, Role, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

fn harness<'a, T: 'a>(state: T, draw: impl FnMut(&mut Ui, &mut T) + 'a) -> Harness<'a, T> {
    let mut harness = Harness::builder().with_size(vec2(600.0, 400.0)).with_context_setup(theme::install).build_ui_state(draw, state);
    harness.run();
    harness
}

#[test]
fn a_segment_is_chosen_by_pointer_and_by_arrows_and_one_always_stays() {
    let mut h = harness(Some('a'), |ui, chosen| {
        segmented(ui, "Whose", chosen, &[('a', "Both"), ('b', "Maya"), ('c', "Jonah")]);
    });
    h.get_by_label("Maya").click();
    h.run();
    assert_eq!(*h.state(), Some('b'));
    h.get_by_label("Maya").focus();
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    assert_eq!(*h.state(), Some('c'));
    assert!(h.get_by_label("Jonah").is_focused());
    h.key_press(Key::Space);
    h.run();
    assert_eq!(*h.state(), Some('c'));
    h.key_press(Key::Home);
    h.run();
    assert_eq!(*h.state(), Some('a'));
}

#[test]
fn an_answer_is_given_pressed_again_to_clear_and_never_given_by_passing_over_it() {
    let mut h = harness(None, |ui, chosen| {
        answer(ui, "Today", chosen, false);
    });
    h.get_by_label("Partly").click();
    h.run();
    assert_eq!(*h.state(), Some(Answer::Partly));
    h.get_by_label("Partly").click();
    h.run();
    assert_eq!(*h.state(), None);
    h.get_by_label("Kept").focus();
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    assert_eq!(*h.state(), None);
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(*h.state(), Some(Answer::Missed));
}

#[test]
fn chips_checks_and_switches_turn() {
    let mut h = harness((false, false, false), |ui, (a, b, c)| {
        if chip(ui, "Uneasy", *a).clicked() {
            *a = !*a;
        }
        check(ui, "Include", b);
        switch(ui, "Share this", c);
    });
    h.get_by_label("Uneasy").click();
    h.get_by_label("Include").click();
    h.get_by_role_and_label(Role::Switch, "Share this").click();
    h.run();
    assert_eq!(*h.state(), (true, true, true));
    h.get_by_label("Include").focus();
    h.run();
    h.key_press(Key::Space);
    h.run();
    assert_eq!(*h.state(), (true, false, true));
}

#[test]
fn a_field_is_found_by_its_label_and_says_what_is_wrong() {
    let mut h = harness((String::new(), String::new()), |ui, (a, b)| {
        field(ui, "What it is", a);
        field_with(ui, "Passphrase", b, FieldOptions { error: Some("Use at least 10 characters."), secret: true, ..Default::default() });
    });
    let node = h.get_by_role_and_label(Role::TextInput, "What it is");
    node.focus();
    node.type_text("Milk");
    h.run();
    assert_eq!(h.state().0, "Milk");
    h.get_by_label("Use at least 10 characters.");
    // What is typed in secret reaches no screen reader.
    h.get_by_label("Passphrase");
    for node in h.get_all_by_role(Role::PasswordInput) {
        node.focus();
        node.type_text("hush");
    }
    h.run();
    assert!(h.get_by_label("Passphrase").value().is_none_or(|v| !v.contains("hush")));
}

#[test]
fn an_area_and_a_page_take_several_lines() {
    let mut h = harness((String::new(), String::new(), String::new()), |ui, (a, p, t)| {
        area(ui, "What happened", a, 2);
        title_editor(ui, "t", "Title", t, "A title");
        page_editor(ui, "p", "Page", p, "Write here");
    });
    for (label, text) in [("What happened", "one\ntwo"), ("Page", "three"), ("Title", "four")] {
        let node = h.get_by_label(label);
        node.focus();
        node.type_text(text);
        h.run();
    }
    assert_eq!(*h.state(), ("one\ntwo".into(), "three".into(), "four".into()));
    assert!(h.get_by_label("Page").rect().bottom() >= 380.0);
}

#[test]
fn a_slider_starts_unset_and_moves_by_one() {
    let mut h = harness(None, |ui, value| {
        slider(ui, "How I am", value, Seat::First, "very hard", "settled");
    });
    assert_eq!(h.get_by_role(Role::Slider).accesskit_node().numeric_value(), None);
    h.get_by_label("How I am").focus();
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    assert_eq!(*h.state(), Some(5));
    h.key_press(Key::ArrowLeft);
    h.run();
    assert_eq!(*h.state(), Some(4));
    h.key_press(Key::End);
    h.run();
    assert_eq!(*h.state(), Some(10));
    h.get_by_label("How I am").set_value_accesskit(3.0);
    h.run();
    assert_eq!(*h.state(), Some(3));
    h.get_by_label("How I am").click();
    h.run();
    assert!(h.state().is_some_and(|v| (4..=6).contains(&v)));
}

#[test]
fn a_choice_is_a_group_of_one_stop() {
    let mut h = harness(1, |ui, chosen| {
        choice(ui, "Who", chosen, &[(1, "For two", "Each has a passphrase."), (2, "For me", "")]);
    });
    h.get_by_label("For me").click();
    h.run();
    assert_eq!(*h.state(), 2);
    h.get_by_label("For me").focus();
    h.run();
    h.key_press(Key::ArrowUp);
    h.run();
    assert_eq!(*h.state(), 1);
}

#[test]
fn a_drop_down_opens_and_takes_one() {
    let mut h = harness(1, |ui, chosen| {
        drop_down(ui, "How often", chosen, &[(1, "Every day".into()), (2, "Weekdays".into())]);
    });
    assert_eq!(h.get_by_label("How often").value().as_deref(), Some("Every day"));
    h.get_by_label("How often").click();
    h.run();
    h.get_by_label("Weekdays").click();
    h.run();
    assert_eq!(*h.state(), 2);
    assert!(h.query_by_label("Every day").is_none());
}

#[test]
fn a_menu_opens_by_key_and_closes_when_an_item_is_taken() {
    let mut h = harness(0, |ui, taken| {
        more_menu(ui, "More for this page", |ui| {
            if menu_item(ui, "Share it").clicked() {
                *taken += 1;
            }
        });
    });
    h.get_by_label("More for this page").focus();
    h.run();
    h.key_press(Key::Enter);
    h.run();
    h.get_by_label("Share it").click();
    h.run();
    assert_eq!(*h.state(), 1);
    assert!(h.query_by_label("Share it").is_none());
}

#[test]
fn a_day_is_typed_or_picked() {
    let today: Day = "2026-11-12".parse().unwrap();
    let mut h = harness(None, move |ui, day| {
        date_field(ui, "Until", day, today);
    });
    let node = h.get_by_role_and_label(Role::TextInput, "Until");
    node.focus();
    node.type_text("30 nov");
    h.run();
    assert_eq!(*h.state(), "2026-11-30".parse().ok());
    h.get_by_label("Choose a day").click();
    h.run();
    h.get_by_label("24 November 2026").click();
    h.run();
    assert_eq!(*h.state(), "2026-11-24".parse().ok());
}

#[test]
fn a_month_is_walked_by_arrows() {
    let today: Day = "2026-11-12".parse().unwrap();
    let mut h = harness(None, move |ui, day| {
        date_field(ui, "Until", day, today);
    });
    h.get_by_label("Choose a day").focus();
    h.run();
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowRight, Key::PageDown, Key::Enter] {
        h.key_press(key);
        h.run();
    }
    assert_eq!(*h.state(), "2026-12-20".parse().ok());
    assert!(h.query_by_label("December 2026").is_none());
}

#[test]
fn a_number_gives_an_answer_only_with_the_focus_there() {
    let mut h = harness(None, |ui, chosen| {
        answer(ui, "Today", chosen, false);
    });
    h.key_press(Key::Num2);
    h.run();
    assert_eq!(*h.state(), None);
    h.get_by_label("Kept").focus();
    h.run();
    for (key, given) in [(Key::Num3, Some(Answer::Missed)), (Key::Num1, Some(Answer::Kept)), (Key::Num1, None), (Key::Num4, None)] {
        h.key_press(key);
        h.run();
        assert_eq!(*h.state(), given, "{key:?}");
    }
}

#[test]
fn tab_goes_on_from_what_was_pressed() {
    let mut h = harness(None, |ui, chosen| {
        standard(ui, "Before");
        answer(ui, "Today", chosen, false);
        standard(ui, "After");
    });
    h.get_by_label("Missed").click();
    h.run();
    h.key_press(Key::Tab);
    h.run();
    assert!(h.get_by_label("After").is_focused());
}

#[test]
fn stones_are_one_stop_and_say_each_day() {
    let days = vec![DayState::Answered(Answer::Kept); 28];
    let mut h = harness((), move |ui, ()| {
        stones(ui, "Last four weeks", &days, true, &|i| format!("day {i}"));
    });
    h.get_by_label("Last four weeks").focus();
    h.run();
    assert_eq!(h.get_by_label("Last four weeks").value().as_deref(), Some("day 27"));
    h.key_press(Key::ArrowLeft);
    h.run();
    assert_eq!(h.get_by_label("Last four weeks").value().as_deref(), Some("day 26"));
    h.key_press(Key::Home);
    h.run();
    assert_eq!(h.get_by_label("Last four weeks").value().as_deref(), Some("day 0"));
}

#[test]
fn a_row_is_pressed_anywhere_and_a_fold_opens() {
    let mut h = harness(0, |ui, pressed| {
        if named(row_button(ui, false, |ui| body(ui, "A good ordinary evening")), "A good ordinary evening, Calm").clicked() {
            *pressed += 1;
        }
        fold(ui, "f", "More about it", false, |ui| body(ui, "Hidden at first"));
    });
    h.get_by_label("A good ordinary evening, Calm").click();
    h.run();
    assert_eq!(*h.state(), 1);
    assert!(h.query_by_label("Hidden at first").is_none());
    h.get_by_label("More about it").click();
    h.run();
    h.get_by_label("Hidden at first");
}

#[test]
fn what_is_unavailable_cannot_be_pressed() {
    let mut h = harness(0, |ui, pressed| {
        ui.add_enabled_ui(false, |ui| {
            if primary(ui, "Continue").clicked() {
                *pressed += 1;
            }
        });
    });
    h.get_by_label("Continue").click();
    h.run();
    assert_eq!(*h.state(), 0);
    assert!(h.get_by_label("Continue").accesskit_node().is_disabled());
}
