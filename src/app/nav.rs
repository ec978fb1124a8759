//! Where the window is, and where Back leads.

use crate::ui::view::Place;

/// Steps back that are remembered.
const REMEMBERED: usize = 30;

/// Where the window is.
#[derive(Debug, Default)]
pub struct Nav {
    here: Place,
    before: Vec<Place>,
}

impl Nav {
    /// The place shown.
    pub fn here(&self) -> Place {
        self.here
    }

    /// There is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Goes somewhere; pressing the tab one is on is no step.
    pub fn go(&mut self, place: Place) {
        if place == self.here {
            return;
        }
        self.before.push(self.here);
        if self.before.len() > REMEMBERED {
            self.before.remove(0);
        }
        self.here = place;
    }

    /// Goes back; from a first place to Today.
    pub fn back(&mut self) {
        self.here = self.before.pop().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view::{GoalsPlace, HelpPage};

    #[test]
    fn back_leads_to_where_one_came_from_and_in_the_end_to_today() {
        let mut nav = Nav::default();
        nav.go(Place::Rules(None));
        nav.go(Place::Help(HelpPage::Front));
        nav.go(Place::Help(HelpPage::Front));
        nav.back();
        assert_eq!(nav.here(), Place::Rules(None));
        nav.back();
        nav.back();
        assert_eq!(nav.here(), Place::Today);
    }

    #[test]
    fn the_memory_is_bounded() {
        let mut nav = Nav::default();
        for _ in 0..100 {
            nav.go(Place::Goals(GoalsPlace::List));
            nav.go(Place::Today);
        }
        assert!(nav.before.len() <= REMEMBERED);
    }
}
