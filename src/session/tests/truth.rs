//! Needs and questions: what the other can see, and that nothing is lost.

use super::*;
use crate::domain::draft::DraftPlace;
use crate::domain::id::{NeedId, QuestionId, ToldId};
use crate::domain::question::{Telling, Wish};
use crate::session::command::{DraftCommand, LandedCommand, NeedCommand, QuestionCommand};
use proptest::prelude::*;

fn ask(sitting: &mut Sitting, text: &str, wish: Wish) -> QuestionId {
    sitting.run(Command::Question(QuestionCommand::Write(None, words(text), wish))).unwrap().made.unwrap().into()
}

fn show(sitting: &mut Sitting, id: QuestionId) -> QuestionId {
    sitting.run(Command::Question(QuestionCommand::Show(id))).unwrap().made.unwrap().into()
}

fn tell(sitting: &mut Sitting, shown: QuestionId, what: Telling) -> Result<Done, Problem> {
    sitting.run(Command::Question(QuestionCommand::Tell(shown, what)))
}

/// Maya's question, shown; Jonah is here at the end.
fn asked() -> (Sitting, QuestionId, QuestionId) {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let mine = ask(&mut sitting, "Who else knew?", Wish::WantToKnow);
    let shown = show(&mut sitting, mine);
    sitting.switch_to(JONAH);
    (sitting, mine, shown)
}

#[test]
fn a_question_is_seen_once_it_is_shown_and_answers_are_dated_and_added() {
    let (mut sitting, _, shown) = asked();
    assert_eq!(sitting.session.models().questions.asked[0].question.words.as_str(), "Who else knew?");
    tell(&mut sitting, shown, Telling::NotYetKnown { by: "2026-11-30".parse().unwrap() }).unwrap();
    sitting.later(60 * 24);
    tell(&mut sitting, shown, Telling::Answer(words("Two people at work."))).unwrap();
    sitting.switch_to(MAYA);
    let models = sitting.session.models();
    let told = &models.questions.questions[0].told;
    assert_eq!(told.len(), 2);
    assert_eq!(told[1].what, Telling::Answer(words("Two people at work.")));
    assert!(told[0].day < told[1].day);
    // The one who asked can't answer, and can't take an answer back.
    let id = told[0].id;
    assert!(tell(&mut sitting, shown, Telling::Answer(words("Me"))).is_err());
    assert!(sitting.run(Command::Question(QuestionCommand::TakeBack(id))).is_err());
}

#[test]
fn a_promise_in_the_past_and_an_empty_answer_are_refused() {
    let (mut sitting, _, shown) = asked();
    assert!(tell(&mut sitting, shown, Telling::NotYetKnown { by: "2026-11-11".parse().unwrap() }).is_err());
    assert!(tell(&mut sitting, shown, Telling::Answer(words("  "))).is_err());
    assert!(sitting.session.models().questions.asked[0].told.is_empty());
}

#[test]
fn a_question_taken_back_keeps_its_answers_with_both_and_leaves_no_trace_in_shared() {
    let (mut sitting, mine, shown) = asked();
    tell(&mut sitting, shown, Telling::Answer(words("Two people at work."))).unwrap();
    sitting.switch_to(MAYA);
    sitting.run(Command::Question(QuestionCommand::Withdraw(mine))).unwrap();
    let models = sitting.session.models();
    let row = &models.questions.questions[0];
    assert_eq!((row.shown, row.told.len(), row.question.heard[0].words.as_str()), (None, 0, "Two people at work."));
    sitting.switch_to(JONAH);
    let models = sitting.session.models();
    assert!(models.questions.asked.is_empty());
    assert_eq!(models.questions.told_before.len(), 1, "the teller keeps what they told");
}

#[test]
fn an_answer_to_a_question_that_was_taken_back_is_refused_and_its_draft_stays() {
    let (mut sitting, mine, shown) = asked();
    let place = DraftPlace::Answer(shown);
    sitting.run(Command::Draft(DraftCommand::Keep(place, words("It was")))).unwrap();
    sitting.switch_to(MAYA);
    sitting.run(Command::Question(QuestionCommand::Withdraw(mine))).unwrap();
    sitting.switch_to(JONAH);
    let refused = tell(&mut sitting, shown, Telling::Answer(words("It was two people."))).unwrap_err();
    assert_eq!(refused.title, crate::tr!("session-question-gone-title"));
    let models = sitting.session.models();
    let draft = models.today.drafts.iter().find(|draft| draft.place == place).unwrap();
    assert_eq!(draft.body.as_str(), "It was");
}

#[test]
fn what_was_told_can_be_taken_back_for_ten_minutes_and_is_a_draft_again() {
    let (mut sitting, _, shown) = asked();
    let id: ToldId = tell(&mut sitting, shown, Telling::Answer(words("Nobody."))).unwrap().made.unwrap().into();
    sitting.run(Command::Question(QuestionCommand::TakeBack(id))).unwrap();
    let models = sitting.session.models();
    assert!(models.questions.asked[0].told.is_empty() && models.questions.told_before.is_empty());
    assert_eq!(models.today.drafts.iter().find(|d| d.place == DraftPlace::Answer(shown)).unwrap().body.as_str(), "Nobody.");
    let id: ToldId = tell(&mut sitting, shown, Telling::Answer(words("Two people."))).unwrap().made.unwrap().into();
    sitting.later(11);
    assert!(sitting.run(Command::Question(QuestionCommand::TakeBack(id))).is_err());
}

#[test]
fn what_is_shown_and_changed_is_not_changed_back_in_one_notebook_alone() {
    let (mut sitting, mine, _) = asked();
    sitting.switch_to(MAYA);
    let other = ask(&mut sitting, "Where?", Wish::NotYet);
    sitting.run(Command::Question(QuestionCommand::Write(Some(other), words("Where was it?"), Wish::NotYet))).unwrap();
    show(&mut sitting, other);
    let _ = sitting.run(Command::Undo);
    assert_eq!(sitting.session.models().questions.questions[1].question.words.as_str(), "Where was it?");
    let write = QuestionCommand::Write(Some(mine), words("Who else knew, and since when?"), Wish::WantToKnow);
    sitting.run(Command::Question(write)).unwrap();
    // There may be nothing to take back, which is said so; the words stay the same in both.
    let _ = sitting.run(Command::Undo);
    assert_eq!(sitting.session.models().questions.questions[0].question.words.as_str(), "Who else knew, and since when?");
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().questions.asked[0].question.words.as_str(), "Who else knew, and since when?");
}

#[test]
fn a_need_that_is_changed_is_seen_changed_and_hidden_it_is_gone() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let id: NeedId = sitting.run(Command::Need(NeedCommand::Write(None, words("Plain words.")))).unwrap().made.unwrap().into();
    let copy: NeedId = sitting.run(Command::Need(NeedCommand::Show(id))).unwrap().made.unwrap().into();
    assert!(sitting.run(Command::Need(NeedCommand::Delete(id))).is_err(), "shown still");
    sitting.run(Command::Need(NeedCommand::Write(Some(id), words("Plain words, today.")))).unwrap();
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().questions.their_needs[0].words.as_str(), "Plain words, today.");
    assert!(sitting.run(Command::Need(NeedCommand::Hide(copy))).is_err());
    sitting.switch_to(MAYA);
    sitting.run(Command::Need(NeedCommand::Hide(copy))).unwrap();
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().questions.their_needs.is_empty());
}

#[test]
fn a_note_on_how_it_landed_is_its_writers_alone() {
    let mut sitting = Sitting::two();
    let save = |text: &str| LandedCommand::Save { id: None, letter: None, words: words(text) };
    assert_eq!(sitting.run(Command::Landed(save(" "))).unwrap().made, None, "nothing is kept of nothing");
    sitting.run(Command::Landed(save("The date was missing."))).unwrap();
    assert_eq!(sitting.session.models().questions.landed.len(), 1);
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().questions.landed.is_empty());
}

#[test]
fn with_both_here_what_is_shown_can_be_read_and_nothing_private_is_there() {
    let (mut sitting, ..) = asked();
    sitting.both_here(MAYA);
    let models = sitting.session.models();
    assert_eq!(models.questions.asked.len(), 1);
    assert!(models.questions.questions.is_empty());
}

/// What somebody may do in one step of a sitting; all words of Maya's begin with "maya", all of Jonah's with "jonah".
#[derive(Debug, Clone, Copy)]
enum Act {
    Switch,
    Need(bool),
    Question(bool),
    Withdraw,
    Tell,
    Landed,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        Just(Act::Switch),
        any::<bool>().prop_map(Act::Need),
        any::<bool>().prop_map(Act::Question),
        Just(Act::Withdraw),
        Just(Act::Tell),
        Just(Act::Landed),
    ]
}

fn step(sitting: &mut Sitting, act: Act, maya_here: &mut bool, number: usize) {
    let who = if *maya_here { "maya" } else { "jonah" };
    let secret = |kind: &str| words(&format!("{who} private {kind} {number}"));
    let open = |kind: &str| words(&format!("{who} open {kind} {number}"));
    let models = sitting.session.models().clone();
    match act {
        Act::Switch => {
            *maya_here = !*maya_here;
            sitting.switch_to(if *maya_here { MAYA } else { JONAH });
        }
        Act::Need(shown) => {
            let text = if shown { open("need") } else { secret("need") };
            let id: NeedId = sitting.run(Command::Need(NeedCommand::Write(None, text))).unwrap().made.unwrap().into();
            if shown {
                sitting.run(Command::Need(NeedCommand::Show(id))).unwrap();
            }
        }
        Act::Question(shown) => {
            let text = if shown { open("question") } else { secret("question") };
            let id: QuestionId =
                sitting.run(Command::Question(QuestionCommand::Write(None, text, Wish::RatherNot))).unwrap().made.unwrap().into();
            let heard = QuestionCommand::Heard(id, "2026-11-12".parse().unwrap(), secret("heard"));
            sitting.run(Command::Question(heard)).unwrap();
            if shown {
                sitting.run(Command::Question(QuestionCommand::Show(id))).unwrap();
            }
        }
        Act::Withdraw => {
            if let Some(row) = models.questions.questions.iter().find(|row| row.shown.is_some()) {
                sitting.run(Command::Question(QuestionCommand::Withdraw(row.question.id))).unwrap();
            }
        }
        Act::Tell => {
            if let Some(row) = models.questions.asked.first() {
                let tell = QuestionCommand::Tell(row.question.id, Telling::Answer(open("answer")));
                sitting.run(Command::Question(tell)).unwrap();
            }
        }
        Act::Landed => {
            let save = LandedCommand::Save { id: None, letter: None, words: secret("landed") };
            sitting.run(Command::Landed(save)).unwrap();
        }
    }
}

/// Everything the models of the truth hold, as text; `Words` don't print themselves, so it goes through the files' form.
fn seen(sitting: &Sitting) -> String {
    let models = sitting.session.models();
    let q = &models.questions;
    let questions: Vec<_> = q.questions.iter().chain(&q.asked).map(|row| (&row.question, &row.told)).collect();
    let needs: Vec<_> = q.needs.iter().map(|row| &row.need).chain(&q.their_needs).collect();
    serde_json::to_string(&(questions, needs, &q.told_before, &q.landed)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_private_of_one_is_ever_in_the_other_s_models_or_in_shared(acts in prop::collection::vec(act(), 1..14)) {
        let mut sitting = Sitting::two();
        let mut maya_here = false;
        for (number, act) in acts.into_iter().enumerate() {
            step(&mut sitting, act, &mut maya_here, number);
            let other = if maya_here { "jonah private" } else { "maya private" };
            prop_assert!(!seen(&sitting).contains(other), "after {act:?}");
        }
        sitting.switch_to(JONAH);
        sitting.both_here(MAYA);
        let both = seen(&sitting);
        prop_assert!(!both.contains("private"), "in Shared: {both}");
    }
}
