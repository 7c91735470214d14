//! A generator that draws from a list of numbers.
//!
//! Every document is a function of this list: proptest creates and shrinks the list, and since 0
//! always means the simplest choice, the document shrinks with it. So no custom strategies are
//! needed, and a choice can depend on earlier ones.

pub(crate) struct Choices<'c> {
    numbers: &'c [u16],
}

impl<'c> Choices<'c> {
    pub(crate) fn new(numbers: &'c [u16]) -> Self {
        Self { numbers }
    }

    /// Returns a number below `count`; 0 at the end of the list.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let Some((first, rest)) = self.numbers.split_first() else {
            return 0;
        };
        self.numbers = rest;
        usize::from(*first) * count / (usize::from(u16::MAX) + 1)
    }

    /// Returns true once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// Returns one of some.
    pub(crate) fn of<T: Clone>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())].clone()
    }
}
