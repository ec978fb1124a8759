//! What stands behind an id that is kept beside somebody's words: a question, a part, an exercise. For pages that are read
//! outside the app.

use super::Content;
use crate::domain::account::AccountPart;
use crate::domain::check_in::Part;
use crate::domain::ending_contact::ContactPart;

impl Content {
    /// The words of a library item by its id; none when no library has it any more.
    pub fn named(&self, id: &str) -> Option<&str> {
        let own = &self.own;
        let question = own.questions.get(id).map(|one| one.words.as_str()).or_else(|| own.ticks.get(id).map(|one| one.words.as_str()));
        let path = || own.paths.get(id).map(|one| one.title.as_str());
        let step = || own.paths.iter().flat_map(|path| &path.steps).find(|step| step.id == id).map(|step| step.words.as_str());
        let finding = || self.finding.questions.get(id).map(|one| one.words.as_str());
        let helped = || self.helped.get(id).map(|one| one.words.as_str());
        let exercise = || self.exercises.get(id).map(|one| one.title.as_str());
        let item = || self.check_ins.pulse.get(id).map(|one| one.words.as_str());
        question.or_else(path).or_else(step).or_else(finding).or_else(helped).or_else(exercise).or_else(item)
    }

    /// What a check-in asks there.
    pub fn check_in_part(&self, part: Part) -> Option<&str> {
        self.check_ins.part(part).map(|words| words.title.as_str())
    }

    /// A part of the account.
    pub fn account_part(&self, part: AccountPart) -> &str {
        &self.account.part(part).title
    }

    /// A part of a page on ended contact.
    pub fn contact_part(&self, part: ContactPart) -> &str {
        &self.account.contact_part(part).title
    }
}
