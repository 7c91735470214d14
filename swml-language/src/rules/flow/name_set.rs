//! A set of names: without hashes, as most scripts have few.

/// Some names, in order.
#[derive(Default)]
pub(super) struct NameSet<'t>(Vec<&'t str>);

impl<'t> FromIterator<&'t str> for NameSet<'t> {
    fn from_iter<I: IntoIterator<Item = &'t str>>(names: I) -> Self {
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_unstable();
        Self(names)
    }
}

impl NameSet<'_> {
    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.binary_search(&name).is_ok()
    }

    /// True if a name is among them twice.
    pub(super) fn repeats(&self) -> bool {
        self.0
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one == other))
    }
}
