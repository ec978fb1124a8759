//! Two people at one screen, each picking small steps while the other looks away; only what both picked is ever shown.
//!
//! It lives in memory alone and has no stored form, no `Debug` and no count. What one of them picked and the other did not
//! is gone the moment both are done, and so is who went first and whether somebody said "not tonight".

use super::id::PersonId;
use std::collections::BTreeSet;

/// Steps by their id in the menu.
pub type Picks = BTreeSet<&'static str>;

/// One round of picking.
#[derive(PartialEq, Eq)]
pub struct Closeness(State);

#[derive(PartialEq, Eq)]
enum State {
    First { person: PersonId, other: PersonId, taken: bool, picks: Picks },
    Second { person: PersonId, other: PersonId, taken: bool, picks: Picks, first: Picks },
    Opened(Picks),
}

/// What a screen may draw: never more than this.
#[derive(PartialEq, Eq)]
pub enum Shown<'a> {
    /// The screen goes to this person, and this other one looks away.
    HandOver(PersonId, PersonId),
    /// This person picks: what they ticked so far, and nothing of the other.
    Picking(PersonId, &'a Picks),
    /// What both picked; empty when nothing matched, however that came about.
    Opened(&'a Picks),
}

impl Closeness {
    /// Nobody has picked yet; `first` begins.
    pub fn new(first: PersonId, second: PersonId) -> Self {
        Self(State::First { person: first, other: second, taken: false, picks: Picks::new() })
    }

    /// What a screen may draw now.
    pub fn shown(&self) -> Shown<'_> {
        match &self.0 {
            State::First { person, other, taken: false, .. } | State::Second { person, other, taken: false, .. } => {
                Shown::HandOver(*person, *other)
            }
            State::First { person, picks, .. } | State::Second { person, picks, .. } => Shown::Picking(*person, picks),
            State::Opened(both) => Shown::Opened(both),
        }
    }

    /// The one whose turn it is has the screen to themselves.
    pub fn take(&mut self) {
        if let State::First { taken, .. } | State::Second { taken, .. } = &mut self.0 {
            *taken = true;
        }
    }

    /// Picks a step, or leaves it again.
    pub fn toggle(&mut self, step: &'static str) {
        if let State::First { taken: true, picks, .. } | State::Second { taken: true, picks, .. } = &mut self.0
            && !picks.remove(step)
        {
            picks.insert(step);
        }
    }

    /// The one picking is done. Both are always asked, so that nothing can be read from how it goes on.
    pub fn done(&mut self) {
        match &mut self.0 {
            State::First { person, other, taken: true, picks } => {
                let first = std::mem::take(picks);
                self.0 = State::Second { person: *other, other: *person, taken: false, picks: Picks::new(), first };
            }
            State::Second { taken: true, picks, first, .. } => {
                let both = picks.intersection(first).copied().collect();
                self.0 = State::Opened(both);
            }
            State::First { .. } | State::Second { .. } | State::Opened(_) => {}
        }
    }

    /// The one picking would rather not tonight: the same as having picked nothing.
    pub fn not_tonight(&mut self) {
        if let State::First { taken: true, picks, .. } | State::Second { taken: true, picks, .. } = &mut self.0 {
            picks.clear();
        }
        self.done();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const STEPS: [&str; 6] = ["same-room", "tea", "walk", "song", "look", "hands"];

    fn people() -> [PersonId; 2] {
        [PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))]
    }

    fn picks(bits: u8) -> Picks {
        STEPS.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, step)| *step).collect()
    }

    /// Both in turn; `None` is "not tonight" after looking at everything.
    fn round(order: [PersonId; 2], first: Option<&Picks>, second: Option<&Picks>) -> Closeness {
        let mut round = Closeness::new(order[0], order[1]);
        for wanted in [first, second] {
            round.take();
            for step in wanted.into_iter().flatten() {
                round.toggle(step);
            }
            if wanted.is_some() {
                round.done();
            } else {
                // What was ticked before saying so counts for nothing.
                round.toggle("hands");
                round.not_tonight();
            }
        }
        round
    }

    #[derive(Debug, Clone)]
    enum Press {
        Take,
        Toggle(usize),
        Done,
        NotTonight,
    }

    fn press() -> impl Strategy<Value = Press> {
        prop_oneof![
            2 => Just(Press::Take),
            8 => (0..STEPS.len()).prop_map(Press::Toggle),
            1 => Just(Press::Done),
            1 => Just(Press::NotTonight),
        ]
    }

    proptest! {
        #[test]
        fn only_what_both_picked_opens(first in 0_u8..64, second in 0_u8..64) {
            let (first, second) = (picks(first), picks(second));
            let round = round(people(), Some(&first), Some(&second));
            let Shown::Opened(both) = round.shown() else { panic!("both are done") };
            prop_assert_eq!(both, &(&first & &second));
        }

        #[test]
        fn no_match_looks_the_same_however_it_came_about(first in 0_u8..64, second in 0_u8..64, swapped: bool) {
            let second = picks(second & !first);
            let first = picks(first);
            let mut order = people();
            if swapped {
                order.reverse();
            }
            let nothing = round(people(), Some(&Picks::new()), Some(&Picks::new()));
            for round in [
                round(order, Some(&first), Some(&second)),
                round(order, None, Some(&first)),
                round(order, Some(&first), None),
                round(order, Some(&Picks::new()), Some(&first)),
                round(order, None, None),
            ] {
                prop_assert!(round == nothing);
            }
        }

        #[test]
        fn who_went_first_leaves_no_trace(first in 0_u8..64, second in 0_u8..64) {
            let [maya, jonah] = people();
            let (one, other) = (picks(first), picks(second));
            prop_assert!(round([maya, jonah], Some(&one), Some(&other)) == round([jonah, maya], Some(&other), Some(&one)));
        }

        /// Whatever is pressed in whatever order, a screen is handed one's own ticks of this turn, or what both picked.
        #[test]
        fn no_state_that_can_be_reached_shows_a_pick_that_is_not_in_both(presses in proptest::collection::vec(press(), 0..60)) {
            let order = people();
            let mut round = Closeness::new(order[0], order[1]);
            // What each of them picked, kept beside it.
            let mut own = [Picks::new(), Picks::new()];
            let (mut at, mut taken) = (0, false);
            for press in presses {
                match press {
                    Press::Take => {
                        round.take();
                        taken = at < 2;
                    }
                    Press::Toggle(step) => {
                        round.toggle(STEPS[step]);
                        if taken && !own[at].remove(STEPS[step]) {
                            own[at].insert(STEPS[step]);
                        }
                    }
                    Press::Done | Press::NotTonight => {
                        if matches!(press, Press::Done) { round.done() } else { round.not_tonight() }
                        if taken {
                            if matches!(press, Press::NotTonight) {
                                own[at].clear();
                            }
                            (at, taken) = (at + 1, false);
                        }
                    }
                }
                match round.shown() {
                    Shown::HandOver(person, other) => prop_assert!(!taken && at < 2 && person == order[at] && other == order[1 - at]),
                    Shown::Picking(person, ticked) => prop_assert!(taken && person == order[at] && ticked == &own[at]),
                    Shown::Opened(both) => prop_assert!(at == 2 && both == &(&own[0] & &own[1])),
                }
            }
        }
    }
}
