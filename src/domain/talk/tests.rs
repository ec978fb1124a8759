//! Every way a talk can go, step by step and by chance.

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

const MINUTE: i64 = 60_000;

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn at(minutes: i64) -> Stamp {
    Stamp { utc_ms: 1_800_000_000_000 + minutes * MINUTE, offset_minutes: 60 }
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn talk(kind: TalkKind) -> Talk {
    let setting = Setting { kind, topic: words("The card"), people: [person(1), person(2)], turn_minutes: 4, whole_minutes: 30 };
    Talk::begin(TalkId(Uuid::from_u128(9)), setting, at(0))
}

fn time_out(now: Stamp) -> TimeOut {
    TimeOut::begin(now, DEFAULT_MINUTES, |_| 60)
}

const FIRST: Step = Step::Speaking { who: Voice::First, again: false };
const SECOND: Step = Step::Speaking { who: Voice::Second, again: false };

#[test]
fn one_is_heard_until_yes_and_a_reply_is_theirs_to_invite() {
    let mut talk = talk(TalkKind::Impact);
    assert!(talk.finish_speaking(at(3)));
    assert!(talk.write_heard(words("it sounds like before")));
    assert!(talk.not_yet(at(4)));
    assert_eq!(talk.step, Step::Speaking { who: Voice::First, again: true });
    assert!(talk.finish_speaking(at(5)));
    assert_eq!(talk.hearing, words("it sounds like before"));
    assert!(talk.got_it(at(6)));
    assert_eq!(talk.step, Step::Next);
    assert_eq!(talk.heard, [Heard { by: person(2), words: words("it sounds like before"), at: at(6) }]);
    assert!(!talk.was_replied());
    assert!(talk.choose(Choice::Reply, at(7)));
    assert_eq!(talk.step, SECOND);
    assert!(talk.finish_speaking(at(8)) && talk.got_it(at(9)));
    assert!(talk.was_replied());
    assert_eq!(talk.step, Step::Next);
    assert!(talk.choose(Choice::More, at(10)));
    assert_eq!(talk.step, FIRST);
}

#[test]
fn nothing_leads_to_a_reply_but_the_invitation() {
    let mut talk = talk(TalkKind::Impact);
    talk.finish_speaking(at(1));
    talk.got_it(at(2));
    assert!(!talk.finish_speaking(at(3)) && !talk.got_it(at(3)) && !talk.not_yet(at(3)));
    assert_eq!(talk.step, Step::Next);
    assert!(talk.choose(Choice::Enough, at(4)));
    assert_eq!(talk.step, Step::Closing);
}

#[test]
fn in_turns_each_speaks_and_is_heard() {
    let mut talk = talk(TalkKind::Turns);
    talk.finish_speaking(at(1));
    assert!(talk.got_it(at(2)));
    assert_eq!(talk.step, SECOND);
    talk.finish_speaking(at(3));
    assert!(talk.got_it(at(4)));
    assert_eq!(talk.step, Step::Next);
    assert!(talk.choose(Choice::Reply, at(5)));
    assert_eq!(talk.step, FIRST);
}

#[test]
fn a_second_press_of_the_same_button_does_nothing_more() {
    let mut talk = talk(TalkKind::Turns);
    assert!(talk.finish_speaking(at(1)));
    let once = talk.clone();
    assert!(!talk.finish_speaking(at(1)));
    assert_eq!(talk, once);
}

#[test]
fn time_never_ends_a_turn_and_more_is_one_press() {
    let mut talk = talk(TalkKind::Impact);
    assert_eq!(talk.turn.left_s(at(3)), 60);
    assert_eq!(talk.turn.left_s(at(50)), 0);
    assert_eq!(talk.step, FIRST);
    assert!(talk.give_more(at(50)));
    assert_eq!(talk.turn.left_s(at(50)), 120);
    assert_eq!(talk.turn.left_s(at(51)), 60);
}

#[test]
fn a_clock_set_back_takes_no_time_away() {
    let talk = talk(TalkKind::Impact);
    assert_eq!(talk.turn.left_s(at(-600)), 240);
}

#[test]
fn after_a_crash_only_what_was_written_down_counts() {
    let mut talk = talk(TalkKind::Impact);
    talk.keep_clocks(at(1));
    // The program ends here; somebody unlocks hours later.
    talk.stop_clocks_unseen();
    assert!(!talk.is_running());
    assert_eq!(talk.turn.left_s(at(500)), 180);
    assert!(talk.go_on(at(500)));
    assert!(!talk.go_on(at(500)));
    assert_eq!(talk.turn.left_s(at(501)), 120);
}

#[test]
fn a_break_stops_the_clocks_and_both_come_back() {
    let mut talk = talk(TalkKind::Impact);
    assert!(talk.take_time_out(time_out(at(1)), at(1)));
    assert!(!talk.take_time_out(time_out(at(2)), at(2)), "one break at a time");
    assert!(!talk.finish_speaking(at(2)) && !talk.give_more(at(2)));
    assert!(talk.set_back(person(1), true));
    assert!(!talk.set_back(person(3), true), "somebody else");
    assert!(!talk.end_time_out(at(31)), "one alone does not end it");
    assert!(talk.set_back(person(2), true));
    assert!(talk.end_time_out(at(31)));
    assert_eq!(talk.turn.left_s(at(31)), 180);
    assert_eq!(talk.step, FIRST);
}

#[test]
fn nobody_is_pressed_back_before_twenty_minutes() {
    let mut talk = talk(TalkKind::Impact);
    talk.take_time_out(time_out(at(0)), at(0));
    talk.set_back(person(1), true);
    talk.set_back(person(2), true);
    assert!(!talk.end_time_out(at(19)));
    assert!(talk.set_back(person(2), false), "it can be taken back");
    assert!(!talk.end_time_out(at(20)));
    talk.set_back(person(2), true);
    assert!(talk.end_time_out(at(20)));
}

#[test]
fn a_break_is_between_twenty_minutes_and_three_hours() {
    for (asked, given) in [(0, 20), (5, 20), (20, 20), (30, 30), (180, 180), (600, 180)] {
        assert_eq!(TimeOut::begin(at(0), asked, |_| 0).minutes(), given);
    }
}

#[test]
fn a_longer_break_asks_both_again() {
    let mut time_out = time_out(at(0));
    time_out.set_back(person(1), true);
    time_out.set_minutes(60, |_| 0);
    assert!(!time_out.is_back(person(1)));
    assert_eq!(time_out.left_s(at(0)), 3600);
}

#[test]
fn the_return_time_is_right_over_midnight_and_a_change_of_the_clocks() {
    // 2026-10-25 in Berlin: at 01:00 UTC clocks go from 03:00 (+2) back to 02:00 (+1).
    let change = 1_792_890_000_000;
    let offset_at = |utc_ms: i64| if utc_ms < change { 120 } else { 60 };
    let now = Stamp { utc_ms: change - 10 * MINUTE, offset_minutes: 120 };
    let time_out = TimeOut::begin(now, 30, offset_at);
    assert_eq!(time_out.until().local().format("%H:%M").to_string(), "02:20");
    assert_eq!(time_out.left_s(now), 1800);
    let midnight = Stamp { utc_ms: change - 3 * 60 * MINUTE - 10 * MINUTE, offset_minutes: 120 };
    let time_out = TimeOut::begin(midnight, 30, offset_at);
    assert_eq!(midnight.local().format("%H:%M").to_string(), "23:50");
    assert_eq!(time_out.until().local().format("%H:%M").to_string(), "00:20");
}

#[test]
fn a_clock_set_back_makes_no_break_longer_than_it_was_given() {
    assert_eq!(time_out(at(0)).left_s(at(-5000)), 1800);
    assert_eq!(time_out(at(0)).least_left_s(at(-5000)), 1200);
}

#[test]
fn the_locked_screen_tells_the_time_only_if_each_chose_it() {
    let people = [person(1), person(2)];
    let mut time_out = time_out(at(0));
    time_out.set_may_show(person(1), true);
    assert!(!time_out.all_may_show(&people));
    time_out.set_may_show(person(2), true);
    assert!(time_out.all_may_show(&people));
    time_out.set_may_show(person(1), false);
    assert!(!time_out.all_may_show(&people));
}

#[test]
fn stopped_and_finished_look_the_same() {
    let mut stopped = talk(TalkKind::Impact);
    stopped.finish_speaking(at(1));
    stopped.got_it(at(2));
    let mut finished = stopped.clone();
    stopped.take_time_out(time_out(at(3)), at(3));
    stopped.end(at(5));
    finished.choose(Choice::Enough, at(3));
    finished.end(at(5));
    assert_eq!((stopped.ended, &stopped.heard, &stopped.time_out), (finished.ended, &finished.heard, &finished.time_out));
    assert!(!stopped.finish_speaking(at(6)) && !stopped.take_time_out(time_out(at(6)), at(6)) && !stopped.go_on(at(6)));
}

#[test]
fn minutes_out_of_range_are_brought_in() {
    let setting =
        Setting { kind: TalkKind::Impact, topic: Words::default(), people: [person(1), person(2)], turn_minutes: 0, whole_minutes: 255 };
    let talk = Talk::begin(TalkId(Uuid::from_u128(1)), setting, at(0));
    assert_eq!((talk.turn.given_s(), talk.whole.given_s()), (120, 5400));
}

#[test]
fn a_note_taken_in_twice_is_there_once() {
    let talk = talk(TalkKind::Impact);
    let mut mine = TalkNote { jots: vec![words("ask about Friday")], ..TalkNote::of(&talk) };
    let later = TalkNote { jots: vec![words("the tone")], understood: Some(Understood::Partly), ..TalkNote::of(&talk) };
    mine.take_in(later.clone());
    mine.take_in(later);
    assert_eq!(mine.jots, [words("ask about Friday"), words("the tone")]);
    assert_eq!(mine.understood, Some(Understood::Partly));
}

#[derive(Debug, Clone)]
enum Press {
    Finish,
    GotIt,
    NotYet,
    Choose(Choice),
    More,
    Break,
    Back(u128, bool),
    EndBreak,
    Lock,
    Crash,
    GoOn,
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        Just(Press::Finish),
        Just(Press::GotIt),
        Just(Press::NotYet),
        prop_oneof![Just(Choice::Reply), Just(Choice::More), Just(Choice::Enough)].prop_map(Press::Choose),
        Just(Press::More),
        Just(Press::Break),
        (1..4_u128, any::<bool>()).prop_map(|(who, back)| Press::Back(who, back)),
        Just(Press::EndBreak),
        Just(Press::Lock),
        Just(Press::Crash),
        Just(Press::GoOn),
    ]
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_listener_never_gets_the_word_uninvited(
        kind in prop_oneof![Just(TalkKind::Impact), Just(TalkKind::Turns)],
        presses in prop::collection::vec((press(), 0..40_i64), 0..60),
    ) {
        let mut talk = talk(kind);
        let mut minute = 0;
        let mut invited = kind == TalkKind::Turns;
        for (press, later) in presses {
            minute += later;
            let now = at(minute);
            let before = talk.clone();
            let moved = match press {
                Press::Finish => talk.finish_speaking(now),
                Press::GotIt => talk.got_it(now),
                Press::NotYet => talk.not_yet(now),
                Press::Choose(choice) => {
                    let moved = talk.choose(choice, now);
                    invited |= moved && choice == Choice::Reply;
                    moved
                }
                Press::More => talk.give_more(now),
                Press::Break => talk.take_time_out(time_out(now), now),
                Press::Back(who, back) => talk.set_back(person(who), back),
                Press::EndBreak => talk.end_time_out(now),
                Press::Lock => { talk.hold_clocks(now); true }
                Press::Crash => { talk.stop_clocks_unseen(); true }
                Press::GoOn => talk.go_on(now),
            };
            if !moved {
                prop_assert_eq!(&talk, &before);
            }
            if let Step::Speaking { who: Voice::Second, .. } = talk.step {
                prop_assert!(invited);
            }
            prop_assert!(talk.time_out.is_none() || !talk.is_running());
            prop_assert!(talk.turn.left_s(now) <= talk.turn.given_s());
            let stored = serde_json::to_string(&talk).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Talk>(&stored).unwrap(), &talk);
        }
    }
}
