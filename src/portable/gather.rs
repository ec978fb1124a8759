//! Many files at once: the pages in them, in order, and what is left out with its reason.

use super::file::{self, Reading};
use super::left_out::{LeftOut, WhyLeft};
use super::{MAX_FILES, day_one, is_day_one};
use crate::domain::journal::Leaf;
use crate::domain::words::Words;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A file that was found, and its bytes or why there are none.
#[derive(Debug)]
pub struct Found {
    /// Its name beside the folder that was chosen.
    pub name: String,
    /// Its bytes.
    pub bytes: Result<Vec<u8>, WhyLeft>,
}

/// A page and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gotten {
    /// The page.
    pub leaf: Leaf,
    /// The file's name.
    pub file: Words,
    /// Which page of an export it is, counted from one.
    pub page: Option<usize>,
}

/// What came of many files.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Gathered {
    /// Pages that can be taken over, in the order of their days.
    pub pages: Vec<Gotten>,
    /// What can't.
    pub left_out: Vec<LeftOut>,
    /// Some page names a picture, which is not taken along.
    pub pictures: bool,
    /// There were more pages than are taken at once; nothing is.
    pub too_many: bool,
}

/// Reads all of them. `go_on` hears how many were read and says whether to go on; none when it did not.
pub fn gather(files: Vec<Found>, reading: &Reading<'_>, mut go_on: impl FnMut(usize) -> bool) -> Option<Gathered> {
    let mut out = Gathered::default();
    let mut seen = HashMap::new();
    for (at, file) in files.into_iter().enumerate() {
        if !go_on(at) {
            return None;
        }
        let name = Words::new(file.name.as_str()).unwrap_or_default();
        let bytes = match file.bytes {
            Ok(bytes) => bytes,
            Err(why) => {
                out.left_out.push(LeftOut { file: name, page: None, why });
                continue;
            }
        };
        if is_day_one(&file.name) {
            match day_one::read(&bytes, reading) {
                Some(entries) => {
                    out.too_many |= entries.more;
                    for (at, leaf) in entries.leaves.into_iter().enumerate() {
                        out.take(leaf, &name, Some(at + 1), &mut seen);
                    }
                }
                None => out.left_out.push(LeftOut { file: name, page: None, why: WhyLeft::NotDayOne }),
            }
        } else {
            let last = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
            out.take(file::read(last, &bytes, reading), &name, None, &mut seen);
        }
        if out.pages.len() > MAX_FILES {
            out.too_many = true;
        }
        if out.too_many {
            return Some(Gathered { too_many: true, ..Gathered::default() });
        }
    }
    out.pages.sort_by_key(|gotten| (gotten.leaf.day, gotten.leaf.written));
    Some(out)
}

impl Gathered {
    /// Leaves out the pages that are here already, told for each page in order.
    pub fn pass_over(&mut self, here: &[bool]) {
        let mut here = here.iter();
        let is_new = |_: &Gotten| !here.next().copied().unwrap_or_default();
        let (new, known): (Vec<_>, Vec<_>) = std::mem::take(&mut self.pages).into_iter().partition(is_new);
        self.pages = new;
        let left = known.into_iter().map(|known| LeftOut { file: known.file, page: known.page, why: WhyLeft::AlreadyHere });
        self.left_out.extend(left);
    }

    fn take(&mut self, leaf: Result<Leaf, WhyLeft>, file: &Words, page: Option<usize>, seen: &mut HashMap<u64, Vec<usize>>) {
        let file = file.clone();
        let leaf = match leaf {
            Ok(leaf) => leaf,
            Err(why) => return self.left_out.push(LeftOut { file, page, why }),
        };
        let alike = seen.entry(fingerprint(&leaf)).or_default();
        let is_same = |other: &Leaf| other.day == leaf.day && other.page.title == leaf.page.title && other.page.body == leaf.page.body;
        if alike.iter().any(|at| self.pages.get(*at).is_some_and(|other| is_same(&other.leaf))) {
            return self.left_out.push(LeftOut { file, page, why: WhyLeft::Twice });
        }
        alike.push(self.pages.len());
        self.pictures |= leaf.page.body.contains("![") || leaf.page.body.to_lowercase().contains("<img");
        self.pages.push(Gotten { leaf, file, page });
    }
}

fn fingerprint(leaf: &Leaf) -> u64 {
    let mut hasher = DefaultHasher::new();
    (leaf.day, leaf.page.title.as_str(), leaf.page.body.as_str()).hash(&mut hasher);
    hasher.finish()
}
