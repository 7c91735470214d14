//! The Rust side of a script, which its tree does not contain: spans and code.

use proc_macro2::{Span, TokenStream};
use swml_language::Allowed;
use swml_language::diagnostic::{self, Diagnostic};
use swml_language::notation::Sound;
use swml_language::tree::Place;

use crate::cursor::AtCursor;

/// The Rust side of a script: its diagnostics, and the tokens at each of its places.
#[derive(Default)]
pub struct SourceMap {
    spans: Vec<(Span, Span)>,
    /// The Rust expressions, by the id of their hole.
    pub(crate) holes: Vec<RustCode>,
    /// The Rust control flow, by the id of its flow.
    pub(crate) flows: Vec<RustFlow>,
    /// The places of the properties that were written without their name.
    pub(crate) unnamed: Vec<Place>,
    /// In an editor, the word at the cursor.
    pub(crate) at_cursor: Option<AtCursor>,
    /// The diagnostics, in source order after the check.
    pub faults: Vec<Diagnostic>,
    /// Diagnostics that apply only if there is none at the place beside them.
    pub(crate) unless: Vec<(Place, Diagnostic)>,
    /// Diagnostics that are not reported, and where.
    allowed: Vec<AllowedRange>,
    /// The variables that exist when the script starts.
    pub(crate) declared: Allowed,
}

/// Codes that are not reported between two places.
struct AllowedRange {
    codes: Vec<diagnostic::Code>,
    from: Place,
    /// `None` while the enclosing braces are open.
    to: Option<Place>,
}

/// Where each code is allowed: the places at which that begins, in order, and how far what has
/// begun until then reaches.
struct Allowances(Vec<(diagnostic::Code, Vec<(Place, Place)>)>);

impl Allowances {
    fn of(allowed: &[AllowedRange]) -> Self {
        let end = Place(u32::MAX);
        let mut all: Vec<(diagnostic::Code, Vec<(Place, Place)>)> = Vec::new();
        for AllowedRange { codes, from, to } in allowed {
            for code in codes {
                let range = (*from, to.unwrap_or(end));
                // there are not many codes
                match all.iter_mut().find(|(known, _)| known == code) {
                    Some((_, ranges)) => ranges.push(range),
                    None => all.push((*code, vec![range])),
                }
            }
        }
        for (_, ranges) in &mut all {
            ranges.sort_unstable();
            let mut reached = Place::default();
            for (_, to) in ranges {
                reached = reached.max(*to);
                *to = reached;
            }
        }
        Self(all)
    }

    fn cover(&self, fault: &Diagnostic) -> bool {
        let mut all = self.0.iter();
        let Some((_, ranges)) = all.find(|(code, _)| *code == fault.code) else {
            return false;
        };
        let begun = ranges.partition_point(|(from, _)| *from <= fault.place);
        let last = begun.checked_sub(1).and_then(|last| ranges.get(last));
        last.is_some_and(|(_, reached)| fault.place <= *reached)
    }
}

/// Some of the places of a source map.
struct PlaceSet(Vec<bool>);

impl PlaceSet {
    fn of(source: &SourceMap) -> Self {
        Self(vec![false; source.spans.len() + 1])
    }

    fn insert(&mut self, place: Place) {
        let index = usize::try_from(place.0).ok();
        if let Some(found) = index.and_then(|index| self.0.get_mut(index)) {
            *found = true;
        }
    }

    fn contains(&self, place: Place) -> bool {
        let index = usize::try_from(place.0).ok();
        index.and_then(|index| self.0.get(index)) == Some(&true)
    }
}

/// A Rust expression in a script.
pub(crate) struct RustCode {
    /// The expression.
    pub(crate) tokens: TokenStream,
    /// The sound that wraps it: `say(e)`.
    pub(crate) sound: Option<Sound>,
}

/// Rust control flow around elements.
pub(crate) enum RustFlow {
    /// `if c`, `else if d`, `else`, or `for p in e`, or `#[cfg(c)]`: a head before each arm.
    Heads(Vec<TokenStream>),
    /// `match e`, and for each arm its pattern and its closing brace.
    Match(TokenStream, Vec<(TokenStream, Span)>),
    /// `let p = e`
    Let(TokenStream),
    /// Elements from an iterator.
    Splice(TokenStream),
    /// An entry with a key from Rust.
    Key(TokenStream),
    /// The sections of another script.
    Sections(TokenStream),
}

impl SourceMap {
    /// Adds a place that spans the tokens from one to another.
    pub(crate) fn place(&mut self, from: Span, to: Span) -> Place {
        self.spans.push((from, to));
        Place(u32::try_from(self.spans.len()).unwrap_or(u32::MAX))
    }

    /// Suppresses these codes from one place to another, or up to the [end](Self::end_allowances)
    /// of the enclosing braces.
    pub(crate) fn allow(&mut self, codes: Vec<diagnostic::Code>, from: Place, to: Option<Place>) {
        self.allowed.push(AllowedRange { codes, from, to });
    }

    /// Returns the number of allowances.
    pub(crate) fn allowances(&self) -> usize {
        self.allowed.len()
    }

    /// Ends the open allowances, except the first ones.
    pub(crate) fn end_allowances(&mut self, first: usize, end: Place) {
        for allowance in self.allowed.iter_mut().skip(first) {
            allowance.to.get_or_insert(end);
        }
    }

    /// Declares variables that exist when the script starts.
    pub(crate) fn declare(&mut self, scope: &str, names: Vec<String>) {
        let declared = std::mem::take(&mut self.declared);
        self.declared = match scope {
            "envs" => declared.envs(names),
            "params" => declared.params(names),
            _ => declared.vars(names),
        };
    }

    /// Leaves out what the author has said is not to be reported.
    pub(crate) fn leave_out_allowed(&mut self) {
        if !self.allowed.is_empty() {
            let allowances = Allowances::of(&self.allowed);
            self.faults.retain(|fault| !allowances.cover(fault));
        }
    }

    /// Adds the diagnostics that apply only without another one.
    pub(crate) fn settle(&mut self) {
        let mut reported = PlaceSet::of(self);
        for fault in &self.faults {
            reported.insert(fault.place);
        }
        for (place, fault) in std::mem::take(&mut self.unless) {
            if !reported.contains(place) {
                self.faults.push(fault);
            }
        }
        // a missing `;` makes one statement, not a second one that cannot run
        let mut unended = PlaceSet::of(self);
        for fault in &self.faults {
            if fault.code == diagnostic::Code::MissingSemicolon {
                unended.insert(fault.place);
            }
        }
        self.faults.retain(|fault| {
            fault.code != diagnostic::Code::Unreachable || !unended.contains(fault.place)
        });
    }

    /// Returns the first and the last token of a place.
    pub fn span(&self, place: Place) -> (Span, Span) {
        let nowhere = (Span::call_site(), Span::call_site());
        usize::try_from(place.0)
            .ok()
            .and_then(|place| self.spans.get(place.checked_sub(1)?))
            .copied()
            .unwrap_or(nowhere)
    }

    /// Returns the first token of a place.
    pub(crate) fn start(&self, place: Place) -> Span {
        self.span(place).0
    }

    /// Returns true if an editor completes a word here.
    #[doc(hidden)]
    pub fn has_cursor(&self) -> bool {
        self.at_cursor.is_some()
    }
}
