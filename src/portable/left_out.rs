//! What is not taken over, and why.

use crate::domain::words::Words;

/// Why something is not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WhyLeft {
    /// Neither its head nor its name says which day it is about.
    NoDate,
    /// The notebook has the same words on the same day.
    AlreadyHere,
    /// The same words on the same day come twice.
    Twice,
    /// It holds nothing.
    Empty,
    /// More bytes than a file may hold.
    TooLarge,
    /// More characters than a page holds.
    TooLong,
    /// It is not UTF-8 text.
    NotText,
    /// Its head is not one this program reads: nested, with references, far too long, or not closed.
    Head,
    /// It is not an export of Day One.
    NotDayOne,
    /// It is a picture or another kind of file.
    OtherKind,
    /// It is a link to somewhere else, or no ordinary file.
    Link,
    /// The system did not let it be read.
    Unreadable,
}

/// Something that is not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The file's name in its folder.
    pub file: Words,
    /// Which page of an export it is, counted from one.
    pub page: Option<usize>,
    /// Why.
    pub why: WhyLeft,
}
