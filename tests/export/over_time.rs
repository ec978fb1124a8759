//! Ratings, moments and goals over time on the pages: read back by other programs, and for whoever reads by ear.

use crate::sample::{day, mine, words};
use crate::tool::{assert_sound, says};
use groundwork::domain::goal::Week;
use groundwork::domain::moment::MomentKind;
use groundwork::domain::person::Seat;
use groundwork::domain::progress::{Span, Step, bars, pieces};
use groundwork::domain::summary::{MomentLine, Part, PulseFigure, PulseRecord, Summary, WeeksFigure, Whose};
use groundwork::domain::words::Words;
use groundwork::export::{PageOptions, markdown, pdf, text};

fn summary(from: &str) -> Summary {
    let (from, to) = (day(from), day("2026-11-12"));
    let span = Span::between(from, to);
    let line = |owner: &str, seat, above: u8| {
        // Every fifth week holds no rating.
        let rated = span.mondays().enumerate().filter(|(n, _)| n % 5 != 4);
        let ratings: Vec<_> = rated.map(|(n, monday)| (monday, above + u8::try_from(n % 4).unwrap())).collect();
        PulseRecord { owner: owner.to_owned(), seat, pieces: pieces(&ratings, span) }
    };
    let weeks = span.mondays().map(|monday| Week { monday, kept: 5, partly: 1, missed: 2 });
    let moment =
        |date: &str, kind, text: &str| MomentLine { owner: "Maya".to_owned(), day: day(date), kind, words: Words::new(text).unwrap() };
    Summary {
        whose: Whose::Ours(["Maya".to_owned(), "Jonah".to_owned()]),
        from,
        to,
        sections: vec![
            Part::Pulse(PulseFigure {
                words: "I can believe what I’m told".to_owned(),
                span,
                lines: vec![line("Maya", Seat::First, 2), line("Jonah", Seat::Second, 4)],
            }),
            Part::Moments(vec![
                moment("2026-10-04", MomentKind::Milestone, "First rules agreed\non a Sunday"),
                moment("2026-10-21", MomentKind::OldPain, ""),
            ]),
            Part::GoalsByWeek(WeeksFigure { span, step: Step::for_span(span), bars: bars(weeks, span, Step::for_span(span)) }),
        ],
        ..mine()
    }
}

#[test]
fn they_are_sound_from_a_week_to_ten_years() {
    for from in ["2026-11-09", "2026-08-01", "2016-11-14"] {
        let bytes = pdf(&summary(from), PageOptions::default(), None).unwrap();
        assert_sound(&bytes);
        assert!(bytes.len() < 300_000, "{from}: {} bytes", bytes.len());
        if let Some(info) = says("pdfinfo", &["FILE"], &bytes) {
            assert!(info.contains("Tagged:          yes"), "{info}");
        }
    }
}

#[test]
fn whoever_reads_by_ear_hears_every_value() {
    let bytes = pdf(&summary("2026-10-01"), PageOptions::default(), None).unwrap();
    let Some(text) = says("pdftotext", &["FILE", "-"], &bytes) else { return };
    for part in [
        "Weekly pulse: “I can believe what I’m told”",
        "Jonah: dashed line, square marks",
        "First rules agreed on a Sunday",
        "A hard week",
    ] {
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(part), "{part}: {text}");
    }
    let Some(object) = says("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], &bytes) else { return };
    assert!(object.contains("Maya: 28 September 2"), "the line's values stand in the figure's own words");
    assert!(object.contains("kept 5, partly 1, missed 2"));
}

#[test]
fn plain_forms_hold_the_same_figures_and_a_hard_week_no_word() {
    let mut with_words = summary("2026-10-01");
    with_words.sections.retain(|part| matches!(part, Part::Moments(_)));
    let Part::Moments(lines) = &mut with_words.sections[0] else { panic!() };
    // Even if somebody handed words in, they are not printed.
    lines[1].words = words("the song in the car");
    for printed in [markdown(&with_words), text(&with_words)] {
        assert!(printed.contains("A hard week") && !printed.contains("song"), "{printed}");
    }
    for printed in [markdown(&summary("2026-10-01")), text(&summary("2026-10-01"))] {
        assert!(printed.contains("5 October 3") && printed.contains("kept 5, partly 1, missed 2"), "{printed}");
    }
}
