//! Lists as they grow while a text is read.
//!
//! How long a list is shows at its end. A vector for each would grow in steps, and be up to three
//! times as large as the list. So the elements of all lists that are open stand on one
//! stack, from which each list is taken at its end. What is long is counted beforehand.

/// Only for a list that is longer is the text read twice.
pub(super) const LONG: usize = 256;

/// The elements of one list so far.
pub(super) struct Elements<T> {
    /// Where they begin on the stack.
    start: usize,
    /// A long list stands for itself.
    own: Vec<T>,
}

impl<T> Elements<T> {
    /// A list that begins.
    pub(super) fn new(stack: &[T]) -> Self {
        Self {
            start: stack.len(),
            own: Vec::new(),
        }
    }

    /// One more element. `count` says how many there will be, if it is known.
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

    /// Takes all elements of a list that ends.
    #[inline]
    pub(super) fn finish(self, stack: &mut Vec<T>) -> Box<[T]> {
        match self.own.capacity() {
            // exactly as large, and copied at once
            0 => stack
                .split_off(self.start.min(stack.len()))
                .into_boxed_slice(),
            _ => self.own.into_boxed_slice(),
        }
    }
}

/// How many elements each long list of a text has, by its number.
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

/// Counts the elements of lists, of which the long ones are kept.
#[derive(Default)]
pub(super) struct Counter {
    /// The lists that are open: the number of each, and what it has so far.
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
