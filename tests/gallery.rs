//! Every component, drawn in each theme and worked as people work it.
#![cfg(all(feature = "gui", debug_assertions))]

use egui::{Key, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use groundwork::platform::Theme;
use groundwork::ui::gallery::{GalleryState, show};
use groundwork::ui::theme::{self, Look};

fn gallery(look: Look) -> Harness<'static, GalleryState> {
    let mut state = GalleryState::default();
    state.look = look;
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 1600.0))
        .with_accessibility_check(true)
        .with_context_setup(theme::install)
        .build_ui_state(show, state);
    harness.run();
    harness
}

#[test]
fn every_look_draws_and_names_everything() {
    for theme in [Theme::Light, Theme::Dark, Theme::System] {
        for higher_contrast in [false, true] {
            let harness = gallery(Look { theme, higher_contrast, reduced_motion: higher_contrast });
            harness.get_by_label("Set up the talk");
            harness.get_by_role_and_label(Role::Heading, "Card heading");
        }
    }
}

#[test]
fn the_page_fits_a_narrow_window_with_large_text() {
    let mut harness = gallery(Look::default());
    harness.set_size(vec2(900.0, 640.0));
    harness.set_pixels_per_point(2.0);
    harness.run();
}

#[test]
fn nothing_moves_by_itself() {
    let mut harness = gallery(Look::default());
    // At rest, one more frame asks for no other.
    assert!(harness.try_run().is_ok_and(|steps| steps <= 2));
}

#[test]
fn everything_to_press_is_at_least_32_points_high_or_wide() {
    let harness = gallery(Look::default());
    for role in [Role::Button, Role::CheckBox, Role::Switch, Role::ComboBox, Role::TextInput, Role::Slider, Role::RadioButton] {
        for node in harness.get_all_by_role(role) {
            let rect = node.rect();
            assert!(rect.height() >= 31.9 && rect.width() >= 31.9, "{role:?} {:?}: {rect:?}", node.accesskit_node().label());
        }
    }
}

#[test]
fn the_tab_key_reaches_each_group_once() {
    let mut harness = gallery(Look::default());
    let mut stops = Vec::new();
    for _ in 0..80 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = harness.query_all(egui_kittest::kittest::By::new().predicate(|n| n.is_focused())).next();
        let Some(name) = focused.and_then(|n| n.accesskit_node().label()) else { continue };
        if stops.first() == Some(&name) {
            break;
        }
        stops.push(name);
    }
    for reached in ["Set up the talk", "Missed", "Include", "How Maya is", "Search pages", "Passphrase", "How often", "Undo", "Both"] {
        assert!(stops.iter().any(|s| s == reached), "{reached} not in {stops:?}");
    }
    // Groups are one stop: the segments that are not chosen are reached by arrows.
    assert!(!stops.iter().any(|s| s == "Kept" || s == "Jonah"), "{stops:?}");
}
