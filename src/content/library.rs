//! A list of items with stable ids, in the order of its file.

use super::check::{self, ContentError};

/// Something with a stable id and texts for people.
pub trait Item {
    /// Its id: kebab-case, never reused for other words.
    fn id(&self) -> &str;

    /// Every text a person can see, with the most characters it may hold.
    fn texts(&self) -> Vec<(&str, usize)>;
}

/// Items in the order they are shown.
#[derive(Debug)]
pub struct Library<T> {
    items: Vec<T>,
}

impl<T: Item> Library<T> {
    /// Takes the items of `file` after checking ids and texts.
    pub(super) fn checked(file: &'static str, items: Vec<T>) -> Result<Self, ContentError> {
        check::items(file, &items)?;
        Ok(Self { items })
    }

    /// The item with that id. None for an id of another version: the words a person kept are with the person.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.items.iter().find(|item| item.id() == id)
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// There is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<'a, T: Item> IntoIterator for &'a Library<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
