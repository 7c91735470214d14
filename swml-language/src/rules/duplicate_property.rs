//! The rule that no property is specified twice.

use std::collections::HashMap;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::Entry;

entry! {
    /// A property is specified twice: one of the values would be lost.
    DUPLICATE_PROPERTY:
    bad r#"connect to "+15551234567" timeout 20s timeout 30s;"#,
    good r#"connect to "+15551234567" timeout 30s;"#
}

/// One of several entries with the same key; `removable` if all of them have the same value, and no
/// text before the key belongs to this entry.
pub(crate) fn duplicate<'t>(cx: &mut RuleContext<'t>, entry: &'t Entry<'t>, removable: bool) {
    let name = shown(&entry.key);
    let fault = Diagnostic::new(
        Code::DuplicateProperty,
        entry.place,
        format!("`{name}` is specified twice"),
    )
    .note("one of the two values would be lost")
    .help("remove one of them");
    // which of two values applies depends on the reader: most use the last one
    let fault = match removable {
        true => fault.replace_all(entry.place, entry.value.place, ""),
        false => fault,
    };
    cx.report_at(&entry.key, fault);
}

/// The first entry with a key.
#[derive(Clone, Copy)]
pub(crate) struct First<'t> {
    pub(crate) entry: &'t Entry<'t>,
    /// Whether the other entries with the key have the same value.
    pub(crate) equal: bool,
}

/// Returns false if a quick check shows that all keys differ.
pub(crate) fn may_repeat(entries: &[Entry<'_>]) -> bool {
    const FEW: usize = 8;
    let repeats = |(index, entry): (usize, &Entry<'_>)| {
        if entry.flow().is_some() {
            return false;
        }
        let mut before = entries.iter().take(index);
        before.any(|before| before.key == entry.key)
    };
    entries.len() > FEW || entries.iter().enumerate().any(repeats)
}

/// The first entry with each key, and whether the others have the same value.
pub(crate) struct Firsts<'t> {
    by_key: HashMap<&'t str, usize>,
    firsts: Vec<First<'t>>,
}

impl<'t> Firsts<'t> {
    pub(crate) fn get(&self, key: &str) -> Option<&First<'t>> {
        self.firsts.get(*self.by_key.get(key)?)
    }
}

pub(crate) fn first_of_each<'t>(
    entries: &mut dyn Iterator<Item = (&'t str, &'t Entry<'t>)>,
) -> Firsts<'t> {
    let most = entries.size_hint().0;
    let mut by_key = HashMap::with_capacity(most);
    let mut firsts: Vec<First<'t>> = Vec::with_capacity(most);
    for (key, entry) in entries {
        let first = *by_key.entry(key).or_insert(firsts.len());
        match firsts.get_mut(first) {
            Some(first) => {
                first.equal = first.equal && first.entry.value.says_the_same(&entry.value);
            }
            None => firsts.push(First { entry, equal: true }),
        }
    }
    Firsts { by_key, firsts }
}
