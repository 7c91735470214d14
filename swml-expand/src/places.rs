//! The places of a script where words of the language may stand, and which ones.
//!
//! A place is known by what may stand there, so `reason` of every method that hangs up
//! is one place. All places of a language are found by walking its table.

use std::sync::OnceLock;

use proc_macro2::Ident;
use swml_language::schema::{
    Alternative, Constraints, EnumType, Format, Language, LanguageId, RecordType, Type,
};

/// What may stand in a place.
pub(crate) enum Offer {
    /// Every method.
    Methods,
    /// The methods that run for the called party.
    CalleeMethods,
    /// A section.
    Section,
    /// The words of a set.
    Words(&'static EnumType),
    /// The makers of destinations: `sip(e)`.
    Destinations,
    /// The makers of sounds: `say(e)`.
    Sounds,
    /// What a text is where a section, a URL or a script stands: `section(e)`, `url(e)`.
    Targets {
        /// Whether it may be a section.
        section: bool,
    },
    /// The properties of an object.
    Properties(&'static RecordType),
}

/// A place, by what may stand there; nothing if it is empty.
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
    /// Where a value of the type stands.
    pub(crate) fn of(ty: &'static Type, constraints: &Constraints) -> Self {
        let mut place = Self::default();
        place.values(ty, constraints);
        place
    }

    /// Where an element of a list stands: the properties of an object need no braces there.
    pub(crate) fn of_element(ty: &'static Type, constraints: &Constraints) -> Self {
        let mut place = Self::of(ty, constraints);
        place.objects(ty);
        place
    }

    /// Where the primary stands, or any other property; nothing if the primary is no word.
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

    /// Where the first property stands of an object that may be one of several.
    pub(crate) fn of_objects(ty: &'static Type) -> Self {
        let mut place = Self::default();
        place.objects(ty);
        match place.0.len() {
            0 | 1 => Self::default(),
            _ => place,
        }
    }

    /// Where a property stands that cannot be found in the struct, because of a name that
    /// is no Rust word: `else`.
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

    /// The name of the module that has its words.
    pub(crate) fn module(&self) -> Ident {
        let names: Vec<&str> = self.0.iter().map(Offer::name).collect();
        Ident::new(&names.join("_"), proc_macro2::Span::call_site())
    }

    /// True if the same may stand in both.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let names = |place: &Self| -> Vec<&str> { place.0.iter().map(Offer::name).collect() };
        names(self) == names(other)
    }

    /// The object, if its properties alone may stand here and are called as in Rust.
    pub(crate) fn record(&self) -> Option<&'static RecordType> {
        match self.0.as_slice() {
            [Offer::Properties(record)] if Self::of_renamed(record).0.is_empty() => Some(record),
            _ => None,
        }
    }
}

/// Every place of a language, each once, always in the same order.
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
