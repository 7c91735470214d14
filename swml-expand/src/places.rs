//! The places of a script where words of the language are valid, and the words of each.
//!
//! A place is identified by its valid words, so `reason` of every method that hangs up is one
//! place. The places of a language are found by walking its table.

use std::sync::OnceLock;

use proc_macro2::Ident;
use swml_language::schema::{
    Alternative, Constraints, EnumType, Format, Language, LanguageId, RecordType, Type,
};

/// The words that are valid in a place.
pub(crate) enum Offer {
    /// Every method.
    Methods,
    /// The methods that run for the called party.
    CalleeMethods,
    /// A section.
    Section,
    /// The words of an enum.
    Words(&'static EnumType),
    /// The kinds of destinations: `sip(e)`.
    Destinations,
    /// The kinds of sounds: `say(e)`.
    Sounds,
    /// The kinds of a text that is a section, a URL or a script: `section(e)`, `url(e)`.
    Targets {
        /// Whether it can be a section.
        section: bool,
    },
    /// The properties of an object.
    Properties(&'static RecordType),
}

/// A place, as the list of its valid words, which may be empty.
#[derive(Default)]
pub(crate) struct CompletionSite(pub(crate) Vec<Offer>);

impl Offer {
    fn name(&self) -> &'static str {
        match self {
            Self::Methods => "methods",
            Self::CalleeMethods => "callee_methods",
            Self::Section => "section",
            Self::Words(words) => words.rust,
            Self::Destinations => "destinations",
            Self::Sounds => "sounds",
            Self::Targets { section: true } => "targets",
            Self::Targets { section: false } => "urls",
            Self::Properties(record) => record.rust,
        }
    }
}

impl CompletionSite {
    /// Returns the place of a value of the type.
    pub(crate) fn of(ty: &'static Type, constraints: &Constraints) -> Self {
        let mut place = Self::default();
        place.values(ty, constraints);
        place
    }

    /// Returns the place of an element of a list: an object needs no braces there, so its
    /// properties are valid.
    pub(crate) fn of_element(ty: &'static Type, constraints: &Constraints) -> Self {
        let mut place = Self::of(ty, constraints);
        place.objects(ty);
        place
    }

    /// Returns the place of the primary or any other property; empty if the primary is not a word.
    pub(crate) fn of_primary(record: &'static RecordType) -> Self {
        let mut place = Self::default();
        for field in record.primaries() {
            place.values(&field.ty, &field.constraints);
            // `live_transcribe start { … }`
            if matches!(field.ty.bare(), Type::Choice(_)) {
                place.objects(&field.ty);
            }
        }
        if !place.0.is_empty() {
            place.0.push(Offer::Properties(record));
        }
        place
    }

    /// Returns the place of the first property of an object that is one of several alternatives.
    pub(crate) fn of_objects(ty: &'static Type) -> Self {
        let mut place = Self::default();
        place.objects(ty);
        match place.0.len() {
            0 | 1 => Self::default(),
            _ => place,
        }
    }

    /// Returns the place of a property that cannot be found in the struct, because of a name that
    /// is not a Rust identifier: `else`.
    pub(crate) fn of_renamed(record: &'static RecordType) -> Self {
        let renamed = record.fields.iter().any(|field| field.rust != field.name);
        Self(Vec::from_iter(renamed.then_some(Offer::Properties(record))))
    }

    fn values(&mut self, ty: &'static Type, constraints: &Constraints) {
        match ty {
            Type::Var(inner) => self.values(inner, constraints),
            Type::Keyword(words) => self.add(Offer::Words(words)),
            Type::Destination => self.add(Offer::Destinations),
            Type::Text if constraints.format == Format::Sound => self.add(Offer::Sounds),
            Type::Text if constraints.format == Format::Section => {
                self.add(Offer::Targets { section: true });
            }
            Type::Choice(choice) => {
                for one in choice.alternatives {
                    self.values(&one.ty, &one.constraints);
                }
                // a script or its URL
                let is_url = |one: &Alternative| {
                    matches!(one.ty, Type::Text) && one.constraints.format == Format::Url
                };
                if choice.alternatives.iter().any(is_url) {
                    self.add(Offer::Targets { section: false });
                }
            }
            _ => {}
        }
    }

    fn objects(&mut self, ty: &'static Type) {
        match ty {
            Type::Var(inner) => self.objects(inner),
            Type::Record(record) => self.add(Offer::Properties(record())),
            Type::List(Type::Record(record)) if record().is_branch() => {
                self.add(Offer::Properties(record()));
            }
            Type::Choice(choice) => {
                for one in choice.alternatives {
                    self.objects(&one.ty);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, offer: Offer) {
        if self.0.iter().all(|other| other.name() != offer.name()) {
            self.0.push(offer);
        }
    }

    /// Returns the name of the module that has its words.
    pub(crate) fn module(&self) -> Ident {
        let names: Vec<&str> = self.0.iter().map(Offer::name).collect();
        Ident::new(&names.join("_"), proc_macro2::Span::call_site())
    }

    /// Returns true if the same words are valid in both.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let names = |place: &Self| -> Vec<&str> { place.0.iter().map(Offer::name).collect() };
        names(self) == names(other)
    }

    /// Returns the object, if only its properties are valid here and have their names in Rust.
    pub(crate) fn record(&self) -> Option<&'static RecordType> {
        match self.0.as_slice() {
            [Offer::Properties(record)] if Self::of_renamed(record).0.is_empty() => Some(record),
            _ => None,
        }
    }
}

/// Returns every place of a language once, always in the same order.
pub(crate) fn all(language: &'static Language) -> &'static [CompletionSite] {
    static CALLS: OnceLock<Vec<CompletionSite>> = OnceLock::new();
    static MESSAGES: OnceLock<Vec<CompletionSite>> = OnceLock::new();
    let places = match language.id {
        LanguageId::Calling => &CALLS,
        LanguageId::Messaging => &MESSAGES,
    };
    places.get_or_init(|| found(language))
}

fn found(language: &'static Language) -> Vec<CompletionSite> {
    let mut walk = CompletionWalk::default();
    walk.add(CompletionSite(vec![Offer::Methods, Offer::Section]));
    walk.add(CompletionSite(vec![Offer::Methods]));
    walk.add(CompletionSite(vec![Offer::CalleeMethods]));
    walk.ty(&language.document, &Constraints::NONE);
    for method in language.methods.rows {
        walk.ty(&method.ty, &method.constraints);
    }
    walk.places
}

#[derive(Default)]
struct CompletionWalk {
    places: Vec<CompletionSite>,
    records: Vec<&'static RecordType>,
}

impl CompletionWalk {
    fn add(&mut self, place: CompletionSite) {
        let known = |other: &CompletionSite| other.is(&place);
        if !place.0.is_empty() && !self.places.iter().any(known) {
            self.places.push(place);
        }
    }

    fn ty(&mut self, ty: &'static Type, constraints: &'static Constraints) {
        self.add(CompletionSite::of(ty, constraints));
        self.add(CompletionSite::of_objects(ty));
        match ty {
            Type::Var(inner) | Type::Map(inner) => self.ty(inner, constraints),
            Type::List(inner) => {
                self.add(CompletionSite::of_element(inner, constraints));
                self.ty(inner, constraints);
            }
            Type::Choice(choice) => {
                for one in choice.alternatives {
                    self.ty(&one.ty, &one.constraints);
                }
            }
            Type::Record(record) => self.record(record()),
            _ => {}
        }
    }

    fn record(&mut self, record: &'static RecordType) {
        if self
            .records
            .iter()
            .any(|known| std::ptr::eq(*known, record))
        {
            return;
        }
        self.records.push(record);
        self.add(CompletionSite::of_primary(record));
        self.add(CompletionSite::of_renamed(record));
        for field in record.fields {
            self.ty(&field.ty, &field.constraints);
        }
    }
}
