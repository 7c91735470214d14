//! A generator that draws from a list of numbers.
//!
//! Every document is a function of such a list: proptest makes the list and shrinks it,
//! and as 0 always means the simplest choice, the document shrinks with it. So nothing
//! here needs a strategy of its own, and what to generate may depend on what has been.

pub(crate) struct Choices<'c> {
    numbers: &'c [u16],
}

impl<'c> Choices<'c> {
    pub(crate) fn new(numbers: &'c [u16]) -> Self {
        Self { numbers }
    }

    /// A number below `count`; 0 when the list has come to its end.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let Some((first, rest)) = self.numbers.split_first() else {
            return 0;
        };
        self.numbers = rest;
        usize::from(*first) * count / (usize::from(u16::MAX) + 1)
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of some.
    pub(crate) fn of<T: Clone>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())].clone()
    }
}
