//! Lookup of names in an object or a language: current, former and likely intended ones.

use crate::schema::{Lookup, MethodSet, MethodSpec, RecordType, Type};
use crate::suggest::{all_meant, meant, same};
use crate::vocabulary;

impl RecordType {
    /// Looks up the property for a name.
    pub fn lookup(&self, name: &str) -> Lookup {
        if let Some(known) = self.known(name) {
            return known;
        }
        let known = |other: &&str| *other == name;
        if self.also.iter().any(known) || self.removed.iter().any(|(gone, _)| *gone == name) {
            return Lookup::Unknown;
        }
        let names = self.all_names();
        // the meaning on other platforms takes precedence over spelling
        let meant = match same(name, &names) {
            Some(same) => Some(same),
            None if vocabulary::property(self, name, None).is_some() => {
                vocabulary::meant_field(self, name)
            }
            None if self.inside(name).is_some() => None,
            None => self::meant(name, &self.names(true), &self.names(false)),
        };
        meant
            .and_then(|meant| names.iter().position(|name| *name == meant))
            .map_or(Lookup::Unknown, Lookup::Meant)
    }

    /// Returns true if other platforms have a property with this name here, and its SWML equivalent
    /// is known.
    pub fn is_known_elsewhere(&self, name: &str) -> bool {
        vocabulary::property(self, name, None).is_some()
    }

    /// Returns the single nested object with a property, and the properties on the path to it.
    pub(crate) fn inside(&self, name: &str) -> Option<(Vec<&'static str>, &'static Self)> {
        let mut found = Vec::new();
        for field in self.fields {
            for record in field.ty.objects() {
                if record.field(name).is_some() {
                    found.push((vec![field.name], record));
                    continue;
                }
                for inner in record.fields {
                    let mut objects = inner.ty.objects();
                    objects.retain(|object| object.field(name).is_some());
                    for object in objects {
                        found.push((vec![field.name, inner.name], object));
                    }
                }
            }
        }
        match found.as_slice() {
            [_] => found.pop(),
            // only the author knows which is intended
            _ => None,
        }
    }
}

impl MethodSet {
    /// Returns the intended method for an unknown name, by its spelling. A word of another platform
    /// is not a misspelling.
    pub fn meant(&self, name: &str) -> Option<&'static MethodSpec> {
        let meant = same(name, &self.all_names()).or_else(|| match self.is_known_elsewhere(name) {
            true => None,
            false => meant(name, &self.names(true), &self.names(false)),
        });
        meant.and_then(|name| self.get(name))
    }

    /// Returns the possibly intended methods for an unknown name, by its spelling.
    pub fn suggestions(&self, name: &str) -> Vec<&'static str> {
        all_meant(name, &self.names(true), &self.names(false))
    }

    /// Returns the names of these methods on other platforms.
    ///
    /// ```
    /// use swml_language::Document;
    /// assert!(Document::LANGUAGE.methods.words_elsewhere().contains(&"say"));
    /// ```
    pub fn words_elsewhere(&self) -> Vec<&'static str> {
        vocabulary::methods_elsewhere(self)
    }

    fn is_known_elsewhere(&self, name: &str) -> bool {
        !vocabulary::method(self, name, None).is_empty()
    }
}

impl Type {
    /// Returns the objects that a value of this type may be.
    fn objects(&self) -> Vec<&'static RecordType> {
        let mut all = Vec::new();
        match self {
            Self::Var(inner) => all = inner.objects(),
            Self::Record(record) if !record().is_document() => all.push(record()),
            Self::Choice(choice) => {
                for one in choice.alternatives {
                    all.append(&mut one.ty.objects());
                }
            }
            _ => {}
        }
        all
    }
}
