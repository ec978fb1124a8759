//! Where pages end: never between a heading and its text, never outside the paper.

use crate::sample::{day, goal, mine, ours, rules, words};
use groundwork::domain::goal::Cadence;
use groundwork::domain::person::Seat;
use groundwork::domain::summary::{Excerpt, Part, RulesSheet, Summary};
use groundwork::export::{Draw, PageOptions, Pages, Paper, Segment, layout, rules_layout};

const HEADINGS: [&str; 4] = ["What I most want to talk about", "My goals", "In my own words", "Agreed between us"];

fn of(topics: usize, goals: usize, lines: usize) -> Summary {
    let note = ("2026-11-10", "It was late, and I said so before it was asked for.");
    let long = "A line of its own.\n".repeat(lines);
    Summary {
        sections: vec![
            Part::Topics((0..topics).map(|n| words(&format!("Topic {n}"))).collect()),
            Part::Goals((0..goals).map(|n| goal(None, &format!("Promise {n}"), Cadence::Daily, &[note])).collect()),
            Part::Excerpts(vec![Excerpt { day: day("2026-11-08"), title: words("Sunday page"), words: words(&long) }]),
        ],
        ..mine()
    }
}

/// The lines of a page without its head and foot.
fn lines(pages: &Pages, page: usize) -> Vec<String> {
    let all = pages.words(page);
    let mut lines: Vec<String> = all.lines().map(|line| line.trim().to_owned()).collect();
    lines.truncate(lines.len() - 2);
    if page > 0 {
        lines.remove(0);
    }
    lines
}

fn assert_no_heading_stands_alone(pages: &Pages, what: &str) {
    for page in 0..pages.len() {
        let lines = lines(pages, page);
        let last = lines.last().map_or("", String::as_str);
        assert!(!HEADINGS.contains(&last) && !last.starts_with("Sunday page"), "{what}: page {page} ends in “{last}”");
        // A promise is never parted from what is said of it.
        assert!(!last.starts_with("Promise"), "{what}: page {page} ends in “{last}”");
    }
}

/// Everything lies within the paper's margins.
fn assert_inside(pages: &Pages) {
    let (width, height) = pages.size_pt();
    for item in pages.pages().iter().flat_map(|page| &page.items) {
        match &item.draw {
            Draw::Text(run) => {
                let end = run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
                let space = run.glyphs.last().map_or(0.0, |glyph| glyph.advance);
                assert!(run.x >= 46.0 && end - space <= width - 44.0, "“{}” from {} to {end}", run.text, run.x);
                assert!(run.y > 30.0 && run.y <= height - 32.0, "“{}” at {}", run.text, run.y);
            }
            Draw::Fill { path, .. } => {
                for segment in &path.0 {
                    if let Segment::Move(x, y) | Segment::Line(x, y) = segment {
                        assert!((46.0..=width - 46.0).contains(x) && (30.0..=height - 40.0).contains(y), "{x} {y}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_heading_never_parts_from_its_text() {
    for paper in Paper::ALL {
        for topics in 0..50 {
            let pages = layout(&of(topics, 3, 5), PageOptions { paper, room: true });
            assert_no_heading_stands_alone(&pages, &format!("{topics} topics on {paper:?}"));
        }
        for goals in 0..12 {
            let pages = layout(&of(2, goals, 90), PageOptions { paper, room: false });
            assert_no_heading_stands_alone(&pages, &format!("{goals} goals on {paper:?}"));
        }
    }
}

#[test]
fn no_paragraph_leaves_one_line_behind() {
    let sentence = "Some evenings the same question comes back, and I answer it again because it is a fair one. ";
    for repeats in 30..60 {
        let mut summary = of(3, 0, 0);
        let text = sentence.repeat(repeats);
        summary.sections[2] = Part::Excerpts(vec![Excerpt { day: day("2026-11-08"), title: words("Sunday page"), words: words(&text) }]);
        summary.sections.remove(1);
        let pages = layout(&summary, PageOptions { paper: Paper::A4, room: false });
        for page in 1..pages.len() {
            assert!(lines(&pages, page).len() > 1, "{repeats} sentences leave one line on page {page}");
        }
    }
}

#[test]
fn odd_sizes_stay_on_the_paper() {
    for (topics, goals, lines) in [(0, 0, 0), (200, 0, 0), (0, 60, 0), (0, 0, 2000), (200, 60, 300)] {
        for paper in Paper::ALL {
            let mut summary = of(topics, goals, lines);
            summary.sections.push(Part::Rules(rules()));
            let pages = layout(&summary, PageOptions { paper, room: true });
            assert_inside(&pages);
            assert_no_heading_stands_alone(&pages, "odd sizes");
        }
    }
    let both = Summary {
        sections: vec![Part::Goals(
            (0..60)
                .map(|n| {
                    goal(Some(if n % 2 == 0 { Seat::First } else { Seat::Second }), &"long promise ".repeat(20), Cadence::Daily, &[])
                })
                .collect(),
        )],
        ..ours()
    };
    assert_inside(&layout(&both, PageOptions::default()));
}

#[test]
fn nothing_is_dropped_at_a_page_break() {
    let pages = layout(&of(200, 60, 400), PageOptions::default());
    let all: String = (0..pages.len()).map(|page| pages.words(page) + "\n").collect();
    for n in 0..200 {
        assert!(all.lines().any(|line| line.trim().ends_with(&format!("Topic {n}"))), "topic {n}");
    }
    for n in 0..60 {
        assert!(all.lines().any(|line| line.trim().starts_with(&format!("Promise {n} "))), "promise {n}");
    }
    assert_eq!(all.matches("A line of its own.").count(), 400);
}

#[test]
fn printing_pages_for_ourselves_shows_no_words() {
    let pages = layout(&mine(), PageOptions::default());
    let shown = format!("{pages:?} {:?}", pages.pages());
    assert!(!shown.contains("Jonah") && !shown.contains("money") && shown.len() > 500);
}

#[test]
fn an_empty_summary_is_one_page_that_says_so() {
    let pages = layout(&Summary { sections: Vec::new(), ..mine() }, PageOptions::default());
    assert_eq!(pages.len(), 1);
    assert!(pages.words(0).contains("Nothing was chosen for these pages."));
    assert!(pages.words(0).contains("Page 1 of 1"));
}

#[test]
fn room_to_write_is_there_only_if_asked_for() {
    for summary in [mine(), ours(), of(9, 4, 30)] {
        let with = layout(&summary, PageOptions { paper: Paper::A4, room: true });
        let last = &with.pages()[with.len() - 1];
        let ruled = last.items.iter().filter(|item| matches!(&item.draw, Draw::Fill { grey, .. } if *grey > 150)).count();
        assert!(ruled >= 5, "{ruled} lines");
        assert!(with.words(with.len() - 1).contains("Notes for the session"));
        let without = layout(&summary, PageOptions { paper: Paper::A4, room: false });
        assert!((0..without.len()).all(|page| !without.words(page).contains("Notes for the session")));
    }
}

#[test]
fn more_rules_than_a_page_holds_go_on() {
    let all: Vec<_> = rules().into_iter().cycle().take(80).collect();
    let pages = rules_layout(
        &RulesSheet { of: groundwork::domain::summary::SheetOf::Rules, whose: ours().whose, rules: all, made: day("2026-11-12") },
        Paper::A4,
    );
    assert!(pages.len() > 1);
    assert_inside(&pages);
}
