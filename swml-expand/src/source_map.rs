//! The Rust side of a script, which its tree does not contain: spans and code.

use std::collections::{HashMap, HashSet};

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
struct Allowances(HashMap<diagnostic::Code, Vec<(Place, Place)>>);

impl Allowances {
    fn of(allowed: &[AllowedRange]) -> Self {
        let end = Place(u32::MAX);
        let mut all: HashMap<diagnostic::Code, Vec<(Place, Place)>> = HashMap::new();
        for AllowedRange { codes, from, to } in allowed {
            for code in codes {
                let ranges = all.entry(*code).or_default();
                ranges.push((*from, to.unwrap_or(end)));
            }
        }
        for ranges in all.values_mut() {
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
        let Some(ranges) = self.0.get(&fault.code) else {
            return false;
        };
        let begun = ranges.partition_point(|(from, _)| *from <= fault.place);
        let last = begun.checked_sub(1).and_then(|last| ranges.get(last));
        last.is_some_and(|(_, reached)| fault.place <= *reached)
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
    pub(crate) fn without_allowed(&self, faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
        if self.allowed.is_empty() {
            return faults;
        }
        let allowances = Allowances::of(&self.allowed);
        let faults = faults.into_iter();
        faults.filter(|fault| !allowances.cover(fault)).collect()
    }

    /// Adds the diagnostics that apply only without another one.
    pub(crate) fn settle(&mut self) {
        let places: HashSet<Place> = self.faults.iter().map(|fault| fault.place).collect();
        let open = std::mem::take(&mut self.unless);
        let left = open
            .into_iter()
            .filter(|(place, _)| !places.contains(place));
        self.faults.extend(left.map(|(_, fault)| fault));
        // a missing `;` makes one statement, not a second one that cannot run
        let unended = |fault: &&Diagnostic| fault.code == diagnostic::Code::MissingSemicolon;
        let unended = self.faults.iter().filter(unended).map(|fault| fault.place);
        let unended: HashSet<Place> = unended.collect();
        let next = |fault: &Diagnostic| unended.contains(&fault.place);
        self.faults
            .retain(|fault| fault.code != diagnostic::Code::Unreachable || !next(fault));
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
