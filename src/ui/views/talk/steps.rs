//! The steps of a talk, in order, with the one it stands at lit.

use super::side::name;
use crate::domain::talk::{Step, Talk, TalkKind, Voice};
use crate::tr;
use crate::ui::theme::{Type, layout, tokens};
use crate::ui::view::ViewCx;
use crate::ui::widgets::{self as w, Icon, paint_icon};
use egui::{CornerRadius, Rect, Sense, Stroke, Ui, pos2, vec2};

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Done,
    Now,
    ToCome,
}

/// Draws them.
pub(super) fn show(ui: &mut Ui, cx: &ViewCx<'_>, talk: &Talk) {
    let (speaker, listener) = now(talk);
    let (speaks, hears) = (name(cx, talk.person(speaker)), name(cx, talk.person(listener)));
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        ui.vertical(|ui| {
            w::heading(ui, if talk.topic.is_blank() { kind(talk) } else { talk.topic.trim().to_owned() });
            w::small_soft(
                ui,
                match talk.kind {
                    TalkKind::Impact => tr!("talk-impact-of", name = name(cx, talk.people[0])),
                    TalkKind::Turns => tr!("talk-turns-of"),
                },
            );
        });
    });
    w::gap(ui, 8.0);
    let at = match talk.step {
        Step::Speaking { .. } => 1,
        Step::Hearing { .. } => 2,
        Step::Next => 4,
        Step::Closing => 5,
    };
    let last = match talk.kind {
        TalkKind::Impact if talk.was_replied() => (tr!("talk-step-more"), tr!("talk-step-choice", name = name(cx, talk.people[0]))),
        TalkKind::Impact => {
            (tr!("talk-step-reply", name = name(cx, talk.people[1])), tr!("talk-step-choice", name = name(cx, talk.people[0])))
        }
        TalkKind::Turns => (tr!("talk-step-round"), tr!("talk-step-round-about")),
    };
    let rows = [
        (tr!("talk-step-speaks", name = speaks.clone()), String::new()),
        (tr!("talk-step-hears", name = hears), String::new()),
        (tr!("talk-step-confirms", name = speaks.clone()), tr!("talk-step-confirms-about", name = speaks)),
        last,
    ];
    for (number, (words, about)) in (1..).zip(&rows) {
        let stand = match number.cmp(&at) {
            std::cmp::Ordering::Less => Stand::Done,
            std::cmp::Ordering::Equal => Stand::Now,
            std::cmp::Ordering::Greater => Stand::ToCome,
        };
        row(ui, number, words, about, stand);
    }
}

fn kind(talk: &Talk) -> String {
    match talk.kind {
        TalkKind::Impact => tr!("talk-impact"),
        TalkKind::Turns => tr!("talk-turns"),
    }
}

/// Who speaks and who listens in the round under way.
fn now(talk: &Talk) -> (Voice, Voice) {
    let speaker = match talk.step {
        Step::Speaking { who, .. } => who,
        Step::Hearing { of } => of,
        Step::Next | Step::Closing => Voice::First,
    };
    (speaker, speaker.other())
}

/// A step one can go to by pressing it; true when pressed. `at` is the number of the one that is lit.
pub(in crate::ui::views) fn step_row(ui: &mut Ui, number: u8, words: &str, at: usize) -> bool {
    let stand = match usize::from(number).cmp(&at) {
        std::cmp::Ordering::Less => Stand::Done,
        std::cmp::Ordering::Equal => Stand::Now,
        std::cmp::Ordering::Greater => Stand::ToCome,
    };
    let row = row(ui, number, words, "", stand);
    let rect = row.rect;
    let response = row.interact(Sense::click());
    let said = format!("{number}. {words}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, stand == Stand::Now, &said));
    if response.has_focus() && crate::ui::theme::keyboard_was_last(ui.ctx()) {
        crate::ui::theme::ring(ui, rect, 10.0);
    }
    response.clicked()
}

fn row(ui: &mut Ui, number: u8, words: &str, about: &str, stand: Stand) -> egui::Response {
    let t = tokens(ui.ctx());
    let width = ui.available_width();
    let (style, ink) = if stand == Stand::Now { (Type::SmallStrong, t.ink) } else { (Type::Small, t.ink2) };
    let text = layout(ui, style, ink, words, width - 58.0);
    let note = (!about.is_empty()).then(|| layout(ui, Type::Caption, t.ink3, about, width - 58.0));
    let note_height = note.as_ref().map_or(0.0, |note| note.size().y + 6.0);
    let height = (text.size().y + 18.0).max(40.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + note_height), Sense::hover());
    let head = Rect::from_min_size(rect.min, vec2(width, height));
    if stand == Stand::Now {
        ui.painter().rect_filled(head, CornerRadius::same(10), t.surface);
        ui.painter().rect_stroke(head, CornerRadius::same(10), Stroke::new(1.0, t.line), egui::StrokeKind::Inside);
    }
    let center = pos2(rect.left() + 21.0, head.center().y);
    let mark = Rect::from_center_size(center, vec2(24.0, 24.0));
    match stand {
        Stand::Now => {
            ui.painter().circle_filled(center, 12.0, t.accent);
        }
        Stand::Done => {
            ui.painter().circle_stroke(center, 11.5, Stroke::new(1.2, t.accent));
            paint_icon(ui.painter(), mark.shrink(5.0), Icon::Check, t.accent);
        }
        Stand::ToCome => {
            ui.painter().circle_stroke(center, 11.5, Stroke::new(1.0, t.control));
        }
    }
    if stand != Stand::Done {
        let ink = if stand == Stand::Now { t.on_accent } else { t.ink2 };
        let digit = layout(ui, Type::Small, ink, &number.to_string(), 24.0);
        ui.painter().galley(center - digit.size() / 2.0, digit, ink);
    }
    ui.painter().galley(pos2(rect.left() + 45.0, head.center().y - text.size().y / 2.0), text, ink);
    if let Some(note) = note {
        ui.painter().galley(pos2(rect.left() + 45.0, head.bottom() - 2.0), note, t.ink3);
    }
    let stands = match stand {
        Stand::Done => tr!("talk-step-done"),
        Stand::Now => tr!("talk-step-now"),
        Stand::ToCome => String::new(),
    };
    let title = format!("{number}. {words}");
    let said: Vec<&str> = [title.as_str(), about, stands.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, said.join(" ")));
    response
}
