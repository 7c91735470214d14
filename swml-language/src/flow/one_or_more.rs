//! A list that mostly has one element, which then needs no memory of its own.

use std::ops::Deref;

/// A list of what mostly is alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OneOrMore<T> {
    /// No element.
    #[default]
    None,
    /// One.
    One(T),
    /// Several, or what several have become.
    More(Vec<T>),
}

impl<T: Copy> OneOrMore<T> {
    /// Adds an element at the end.
    pub(super) fn push(&mut self, element: T) {
        match self {
            Self::None => *self = Self::One(element),
            Self::One(first) => *self = Self::More(vec![*first, element]),
            Self::More(all) => all.push(element),
        }
    }

    /// Adds all of these at the end.
    pub(super) fn extend(&mut self, elements: Self) {
        match self {
            Self::None => *self = elements,
            _ => elements.iter().for_each(|element| self.push(*element)),
        }
    }

    /// The elements, to be changed.
    pub(super) fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Self::None => &mut [],
            Self::One(only) => std::slice::from_mut(only),
            Self::More(all) => all,
        }
    }
}

impl<T> Deref for OneOrMore<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::None => &[],
            Self::One(only) => std::slice::from_ref(only),
            Self::More(all) => all,
        }
    }
}

impl<'l, T> IntoIterator for &'l OneOrMore<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stay_in_order() {
        let mut all = OneOrMore::default();
        assert_eq!(*all, [] as [i32; 0]);
        for element in 0..3 {
            all.push(element);
            assert_eq!(*all, *(0..=element).collect::<Vec<_>>());
        }
        let mut more = OneOrMore::One(7);
        more.extend(all.clone());
        assert_eq!(*more, [7, 0, 1, 2]);
        let mut none = OneOrMore::None;
        none.extend(more);
        none.as_mut_slice()[0] = 8;
        assert_eq!(*none, [8, 0, 1, 2]);
    }
}
