//! Pages to files and back, files of other programs, and files made to do harm.

use super::*;
use crate::domain::day::Stamp;
use crate::domain::journal::{Leaf, Page, PromptTaken};
use crate::domain::words::Words;
use proptest::prelude::*;

fn reading() -> Reading<'static> {
    Reading { offset_minutes: 60, is_feeling: &|id| ["sad", "hurt"].contains(&id) }
}

fn found(name: &str, bytes: &[u8]) -> Found {
    Found { name: name.to_owned(), bytes: Ok(bytes.to_vec()) }
}

fn one(name: &str, text: &str) -> Result<Leaf, WhyLeft> {
    let got = gather(vec![found(name, text.as_bytes())], &reading(), |_| true).unwrap();
    match (got.pages.first(), got.left_out.first()) {
        (Some(page), None) => Ok(page.leaf.clone()),
        (None, Some(left)) => Err(left.why),
        _ => panic!("{got:?}"),
    }
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let text = || any::<String>().prop_map(|text| words(&text));
    let any_tag = "[^\0\n\r]{1,12}".prop_filter("not blank", |tag| !tag.trim().is_empty()).prop_map(|tag| words(tag.trim()));
    let prompt = proptest::option::of(
        ("[a-z0-9-]{1,12}", "[^\0]{1,30}").prop_map(|(id, text)| PromptTaken { library_id: id, words: words(&text) }),
    );
    let feelings = proptest::sample::subsequence(vec!["sad".to_owned(), "hurt".to_owned()], 0..=2);
    let page = (text(), text(), feelings, proptest::collection::vec(any_tag, 0..4), prompt)
        .prop_map(|(title, body, feelings, tags, prompt)| Page { title, body, feelings, tags, prompt })
        .prop_filter("not blank", |page| !page.is_blank());
    (0..40_000_i64, 0..86_400_000_i64, -720..=840_i32, any::<bool>(), page).prop_map(|(days, ms, offset_minutes, pinned, page)| {
        let day = chrono::NaiveDate::from_ymd_opt(1980, 1, 1).unwrap() + chrono::Duration::days(days);
        // Also written long after the day it is about.
        let written = Stamp { utc_ms: 1_700_000_000_000 + ms * 1000, offset_minutes };
        Leaf { day, written, pinned, page }
    })
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_the_same(leaf in leaf(), ours in any::<bool>()) {
        let text = write(&leaf, if ours { Notebook::Ours } else { Notebook::Mine });
        prop_assert_eq!(one("x.md", &text), Ok(leaf));
    }

    #[test]
    fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "\\PC{0,20}(\\.md|\\.json|)") {
        let got = gather(vec![found(&name, &bytes)], &reading(), |_| true).unwrap();
        prop_assert!(got.pages.len() + got.left_out.len() <= 1 || is_day_one(&name));
    }

    #[test]
    fn no_head_brings_it_down(head in "[-a-z:\\[\\]{}&*!|>'\"\\\\# \n,]{0,80}", body in "\\PC{0,20}") {
        let _ = one("2026-11-24.md", &format!("---\n{head}\n---\n{body}x"));
    }

    #[test]
    fn no_json_brings_it_down(json in "[\\[\\]{}\":,a-z0-9 ]{0,60}", value in "(1|null|true|\\[\\]|\\{\\}|\"x\"|\"2020-01-01T10:00:00Z\")") {
        let _ = gather(vec![found("a.json", json.as_bytes())], &reading(), |_| true);
        let entry = format!("{{\"entries\":[{{\"creationDate\":{value},\"text\":{value},\"tags\":null,\"starred\":{value},\"x\":{value}}}]}}");
        let got = gather(vec![found("a.json", entry.as_bytes())], &reading(), |_| true).unwrap();
        prop_assert_eq!(got.pages.len() + got.left_out.len(), 1);
    }
}

#[test]
fn a_file_reads_like_this() {
    let leaf = Leaf {
        day: "2026-11-24".parse().unwrap(),
        written: Stamp { utc_ms: 1_795_556_412_000, offset_minutes: 60 },
        pinned: true,
        page: Page {
            title: words("A \"hard\" day"),
            body: words("First line.\n\n---\nlast"),
            feelings: vec!["sad".into()],
            tags: vec![words("a, b"), words("c")],
            prompt: Some(PromptTaken { library_id: "still".into(), words: words("What is\nstill here?") }),
        },
    };
    let text = write(&leaf, Notebook::Mine);
    let expected = "---\ndate: 2026-11-24\ntime: \"22:40\"\nwritten: \"2026-11-24T22:40:12.000+01:00\"\ntitle: \"A \\\"hard\\\" day\"\n\
        feelings: [\"sad\"]\ntags: [\"a, b\", \"c\"]\npinned: true\nprompt: \"What is\\nstill here?\"\nprompt_id: \"still\"\n\
        notebook: mine\n---\n\nFirst line.\n\n---\nlast\n";
    assert_eq!(text, expected);
    assert_eq!(one("x.md", &text), Ok(leaf));
}

#[test]
fn names_tell_the_day_and_nothing_else() {
    let page = |day: &str, title: &str| Leaf {
        day: day.parse().unwrap(),
        written: Stamp { utc_ms: 0, offset_minutes: 0 },
        pinned: false,
        page: Page { title: words(title), ..Page::default() },
    };
    let leaves = [page("2026-11-23", "secret"), page("2026-11-23", "b"), page("2026-11-24", "c")];
    let names: Vec<_> = files(&leaves).map(|(name, _)| name).collect();
    assert_eq!(names, ["2026-11-23-1.md", "2026-11-23-2.md", "2026-11-24-1.md"]);
}

#[test]
fn the_day_comes_from_the_head_then_from_the_name() {
    let day = |name: &str, text: &str| {
        one(name, text).map(|leaf| (leaf.day.to_string(), leaf.written.local().format("%F %H:%M %z").to_string()))
    };
    for (name, text, expected, written) in [
        ("2026-11-24.md", "x", "2026-11-24", "2026-11-24 12:00 +0100"),
        ("2026-11-24 a walk.md", "x", "2026-11-24", "2026-11-24 12:00 +0100"),
        ("old/2026-11-24.md", "x", "2026-11-24", "2026-11-24 12:00 +0100"),
        ("note.md", "---\ndate: 2026-11-24\n---\nx", "2026-11-24", "2026-11-24 12:00 +0100"),
        ("2020-01-01.md", "---\ndate: 2026-11-24T21:05\n---\nx", "2026-11-24", "2026-11-24 21:05 +0100"),
        ("note.md", "---\ndate: 2026-11-24\ntime: 07:30\n---\nx", "2026-11-24", "2026-11-24 07:30 +0100"),
        ("note.md", "---\ndate: 2026-11-24T21:05:00-05:00\n---\nx", "2026-11-24", "2026-11-24 21:05 -0500"),
        ("2026-11-24.md", "---\ndate: soon\n---\nx", "2026-11-24", "2026-11-24 12:00 +0100"),
    ] {
        assert_eq!(day(name, text), Ok((expected.to_owned(), written.to_owned())), "{name} {text}");
    }
    for name in [
        "note.md",
        "2026-13-01.md",
        "2026-02-30.md",
        "2026-11-241.md",
        "20261124.md",
        "0001-01-01.md",
        "9999-01-01.md",
        "２026-11-24.md",
        "",
    ] {
        assert_eq!(day(name, "x"), Err(WhyLeft::NoDate), "{name}");
    }
}

#[test]
fn what_can_not_be_taken_says_why() {
    let long = "é".repeat(200_001);
    for (text, why) in [
        (&b"caf\xe9"[..], WhyLeft::NotText),
        (b"\xff\xfeh\0i\0", WhyLeft::NotText),
        (b"a\0b", WhyLeft::NotText),
        (b"", WhyLeft::Empty),
        (b" \n\n", WhyLeft::Empty),
        (b"---\ndate: 2026-11-24\n---\n", WhyLeft::Empty),
        (b"---\na: &x [1]\nb: *x\n---\nwords", WhyLeft::Head),
        (long.as_bytes(), WhyLeft::TooLong),
    ] {
        let got = gather(vec![found("2026-11-24.md", text)], &reading(), |_| true).unwrap();
        assert_eq!(got.left_out.iter().map(|left| left.why).collect::<Vec<_>>(), [why], "{why:?}");
        assert!(got.pages.is_empty());
    }
    let unread = Found { name: "a.md".into(), bytes: Err(WhyLeft::Link) };
    assert_eq!(gather(vec![unread], &reading(), |_| true).unwrap().left_out[0].why, WhyLeft::Link);
}

#[test]
fn words_stay_words() {
    let text = "<script>alert(1)</script>\r\n![](../../etc/passwd) [[link]] {{x}}\r\n";
    let leaf = one("2026-11-24.md", text).unwrap();
    assert_eq!(leaf.page.body.as_str(), "<script>alert(1)</script>\n![](../../etc/passwd) [[link]] {{x}}");
    let got = gather(vec![found("2026-11-24.md", text.as_bytes())], &reading(), |_| true).unwrap();
    assert!(got.pictures);
    assert_eq!(one("2026-11-24.md", "\u{feff}---\ntitle: a\n---\nb").unwrap().page.title.as_str(), "a");
}

#[test]
fn what_a_page_has_no_room_for_follows_its_words() {
    let tags: Vec<_> = (0..23).map(|n| format!("t{n}")).collect();
    let text = format!("---\nfeelings: [sad, odd one]\ntags: [{}]\n---\nx", tags.join(", "));
    let page = one("2026-11-24.md", &text).unwrap().page;
    assert_eq!(page.feelings, ["sad"]);
    assert_eq!(page.tags.len(), 20);
    assert_eq!(page.body.as_str(), "x\n\n#t20\n#t21\n#t22\n#odd one");
}

#[test]
fn the_same_twice_comes_once() {
    let files = ["b/2026-11-24.md", "a/2026-11-24.md", "2026-11-23.md"].map(|name| found(name, b"same"));
    let got = gather(files.into(), &reading(), |_| true).unwrap();
    assert_eq!(got.pages.iter().map(|page| page.file.as_str()).collect::<Vec<_>>(), ["2026-11-23.md", "b/2026-11-24.md"]);
    assert_eq!((got.left_out[0].file.as_str(), got.left_out[0].why), ("a/2026-11-24.md", WhyLeft::Twice));
}

#[test]
fn day_one_comes_with_its_days_tags_and_stars() {
    let json = r##"{"metadata":{"version":"1.0"},"entries":[
        {"uuid":"A","creationDate":"2020-03-01T23:30:00Z","timeZone":"GMT+02:00","text":"# Hi\\!\n![](dayone-moment://x)","tags":["one","two"],"starred":true,"photos":[{"a":[[[]]]}]},
        {"creationDate":"2020-03-01T23:30:00Z","timeZone":"Europe/Berlin","text":"b"},
        {"creationDate":"2020-03-01T23:30:00Z","timeZone":"UTC","text":"c","isPinned":true},
        {"creationDate":"2020-03-01T23:30:00Z"},
        {"creationDate":5,"text":"no day"},
        {"text":"no day"},
        {"creationDate":"0001-01-01T00:00:00Z","text":"long ago"}]}"##;
    let got = gather(vec![found("Journal.json", json.as_bytes())], &reading(), |_| true).unwrap();
    let pages: Vec<_> = got.pages.iter().map(|page| (page.page, page.leaf.day.to_string(), page.leaf.pinned)).collect();
    let expected = [(Some(3), "2020-03-01", true), (Some(1), "2020-03-02", true), (Some(2), "2020-03-02", false)];
    assert_eq!(
        pages.iter().map(|(page, day, pin)| (*page, day.as_str(), *pin)).collect::<std::collections::BTreeSet<_>>(),
        expected.into()
    );
    let first = got.pages.iter().find(|page| page.page == Some(1)).unwrap();
    assert_eq!(first.leaf.page.body.as_str(), "# Hi!\n![](dayone-moment://x)");
    assert_eq!(first.leaf.page.tags, [words("one"), words("two")]);
    assert!(got.pictures);
    let left: Vec<_> = got.left_out.iter().map(|left| (left.page.unwrap(), left.why)).collect();
    assert_eq!(left, [(4, WhyLeft::Empty), (5, WhyLeft::NoDate), (6, WhyLeft::NoDate), (7, WhyLeft::NoDate)]);
}

#[test]
fn what_is_no_export_of_day_one_is_named() {
    let deep = format!("{{\"entries\":[{{\"text\":{}{}}}]}}", "[".repeat(200_000), "]".repeat(200_000));
    for json in ["", "[]", "{}", "{\"entries\":{}}", "{\"entries\":[1]}", "{\"entries\":[{}", "\u{0}", deep.as_str()] {
        let got = gather(vec![found("a.JSON", json.as_bytes())], &reading(), |_| true).unwrap();
        let whys: Vec<_> = got.left_out.iter().map(|left| left.why).collect();
        assert!(got.pages.is_empty() && (whys == [WhyLeft::NotDayOne] || whys == [WhyLeft::NoDate]), "{whys:?}");
    }
}

#[test]
fn too_many_pages_are_refused_as_a_whole() {
    let json = format!("{{\"entries\":[{}{{}}]}}", "{},".repeat(MAX_FILES));
    let got = gather(vec![found("a.json", json.as_bytes())], &reading(), |_| true).unwrap();
    assert!(got.too_many && got.pages.is_empty());
    let within = format!("{{\"entries\":[{}{{}}]}}", "{},".repeat(MAX_FILES - 1));
    let got = gather(vec![found("a.json", within.as_bytes())], &reading(), |_| true).unwrap();
    assert!(!got.too_many && got.left_out.len() == MAX_FILES);
}

#[test]
fn it_stops_when_told() {
    let files = (0..5).map(|_| found("2026-11-24.md", b"x")).collect();
    assert!(gather(files, &reading(), |at| at < 3).is_none());
}
