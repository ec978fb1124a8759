//! Hints waved off in this sitting. Only a number made from the words is held, in the window's memory, which is emptied
//! when the vault locks.

use crate::coach::Category;
use egui::{Context, Id};
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// The numbers, and what they are made with: another in each sitting.
#[derive(Clone, Default)]
struct Aside {
    numbers: HashSet<u64>,
    by: RandomState,
}

impl Aside {
    fn number(&self, category: Category, words: &str) -> u64 {
        self.by.hash_one((category, words))
    }
}

fn with<R>(ctx: &Context, act: impl FnOnce(&mut Aside) -> R) -> R {
    ctx.data_mut(|data| act(data.get_temp_mut_or_default(Id::unique("hints-aside"))))
}

pub(super) fn put(ctx: &Context, category: Category, words: &str) {
    with(ctx, |aside| {
        let number = aside.number(category, words);
        aside.numbers.insert(number);
    });
}

pub(super) fn has(ctx: &Context, category: Category, words: &str) -> bool {
    with(ctx, |aside| !aside.numbers.is_empty() && aside.numbers.contains(&aside.number(category, words)))
}

pub(super) fn any(ctx: &Context) -> bool {
    with(ctx, |aside| !aside.numbers.is_empty())
}

pub(super) fn clear(ctx: &Context) -> bool {
    with(ctx, |aside| !std::mem::take(&mut aside.numbers).is_empty())
}
