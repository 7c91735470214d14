//! Buffers for the elements of lists while a text is read.
//!
//! The length of a list is known only at its end. A vector for each would grow in steps, and be up
//! to three times as large as the list. So the elements of all open lists are on one stack, from
//! which each list is taken at its end. Long lists are counted beforehand.

/// The length above which lists are counted by reading the text twice.
pub(super) const LONG: usize = 256;

/// The elements of one list so far.
pub(super) struct Elements<T> {
    /// Their start on the stack.
    start: usize,
    /// The elements of a long list, which are not on the stack.
    own: Vec<T>,
}

impl<T> Elements<T> {
    /// Starts a list.
    pub(super) fn new(stack: &[T]) -> Self {
        Self {
            start: stack.len(),
            own: Vec::new(),
        }
    }

    /// Adds an element. `count` returns the final number of elements, if it is known.
    #[inline]
    pub(super) fn push(
        &mut self,
        stack: &mut Vec<T>,
        element: T,
        count: impl FnOnce() -> Option<usize>,
    ) {
        if self.own.capacity() > 0 {
            self.own.push(element);
            return;
        }
        stack.push(element);
        if stack.len() - self.start > LONG {
            self.leave(stack, count());
        }
    }

    #[cold]
    fn leave(&mut self, stack: &mut Vec<T>, count: Option<usize>) {
        self.own.reserve_exact(count.unwrap_or(2 * LONG));
        self.own.extend(stack.drain(self.start..));
    }

    /// Takes all elements of a list at its end.
    #[inline]
    pub(super) fn finish(self, stack: &mut Vec<T>) -> Box<[T]> {
        match self.own.capacity() {
            // exact capacity, copied at once
            0 => stack
                .split_off(self.start.min(stack.len()))
                .into_boxed_slice(),
            _ => self.own.into_boxed_slice(),
        }
    }
}

/// The number of elements of each long list of a text, by the index of the list.
pub(super) struct Counts(Vec<(usize, usize)>);

impl Counts {
    pub(super) fn new(mut counts: Vec<(usize, usize)>) -> Self {
        counts.sort_unstable();
        Self(counts)
    }

    pub(super) fn of(&self, list: u32) -> Option<usize> {
        let list = usize::try_from(list).ok()?;
        let at = self.0.partition_point(|&(other, _)| other < list);
        let (found, count) = *self.0.get(at)?;
        (found == list).then_some(count)
    }
}

/// Counts the elements of lists, and keeps the counts of long ones.
#[derive(Default)]
pub(super) struct Counter {
    /// The open lists: the index of each, and its number of elements so far.
    open: Vec<(u32, u32)>,
    long: Vec<(usize, usize)>,
}

impl Counter {
    pub(super) fn begin(&mut self, list: u32) {
        self.open.push((list, 0));
    }

    pub(super) fn element(&mut self) {
        if let Some((_, count)) = self.open.last_mut() {
            *count = count.saturating_add(1);
        }
    }

    pub(super) fn end(&mut self) {
        let Some((list, count)) = self.open.pop() else {
            return;
        };
        if let (Ok(list), Ok(count)) = (usize::try_from(list), usize::try_from(count))
            && count > LONG
        {
            self.long.push((list, count));
        }
    }

    pub(super) fn done(self) -> Counts {
        Counts::new(self.long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_lists() {
        let mut stack = Vec::new();
        let mut outer = Elements::new(&stack);
        for turn in 0..LONG + 10 {
            let mut inner = Elements::new(&stack);
            inner.push(&mut stack, turn, || None);
            inner.push(&mut stack, turn + 1, || None);
            let inner = inner.finish(&mut stack);
            assert_eq!(*inner, [turn, turn + 1]);
            outer.push(&mut stack, turn, || Some(LONG + 10));
        }
        assert_eq!(outer.own.capacity(), LONG + 10);
        assert_eq!(outer.finish(&mut stack).len(), LONG + 10);
        assert!(Elements::new(&stack).finish(&mut stack).is_empty());
    }

    #[test]
    fn long_lists_are_counted() {
        let mut counter = Counter::default();
        counter.begin(1);
        for _ in 0..LONG {
            counter.element();
        }
        counter.begin(7);
        for _ in 0..=LONG {
            counter.element();
        }
        counter.end();
        counter.element();
        counter.end();
        let counts = counter.done();
        assert_eq!(counts.of(1), Some(LONG + 1));
        assert_eq!(counts.of(7), Some(LONG + 1));
        assert_eq!(counts.of(2), None);
    }
}
