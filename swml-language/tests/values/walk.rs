//! All types of the table, by the module that declares them.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use swml_language::schema::{EnumType, MethodSet, OneOf, RecordType, Type};
use swml_language::{Document, messaging};

/// A module of the table: `["connect"]`, `["ai", "function"]`, `["messaging", "reply"]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Module(pub(crate) Vec<String>);

impl Module {
    fn of(path: &str) -> Self {
        let parts = path.split("::").skip(1);
        Self(
            parts
                .filter(|part| *part != "methods")
                .map(str::to_owned)
                .collect(),
        )
    }

    /// The path of the table's types, which are re-exported at its root.
    pub(crate) fn table(&self) -> &'static str {
        match self.0.first().map(String::as_str) {
            Some("messaging") => "swml_language::messaging",
            Some("document") => "swml_language",
            _ => "swml_language::methods",
        }
    }

    /// The file of its values.
    pub(crate) fn file(&self) -> PathBuf {
        let mut path: PathBuf = self.0.iter().collect();
        match self.0.as_slice() {
            // the statements are declared at the root of the table
            [] => "method.rs".into(),
            [only] if only == "messaging" => "messaging/method.rs".into(),
            [only] if only == "ai" => "ai/agent.rs".into(),
            _ => {
                path.set_extension("rs");
                path
            }
        }
    }
}

/// A type of the table.
#[derive(Clone, Copy)]
pub(crate) enum Declared {
    Record(&'static RecordType),
    Keywords(&'static EnumType),
    Choice(&'static OneOf),
    Methods(&'static MethodSet),
}

impl Declared {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Record(it) => it.rust,
            Self::Keywords(it) => it.rust,
            Self::Choice(it) => it.rust,
            Self::Methods(it) => it.rust,
        }
    }

    fn module(self) -> &'static str {
        match self {
            Self::Record(it) => it.module,
            Self::Keywords(it) => it.module,
            Self::Choice(it) => it.module,
            Self::Methods(it) => it.module,
        }
    }
}

/// The types by their modules, in the order in which scripts reach them.
pub(crate) fn modules() -> BTreeMap<Module, Vec<Declared>> {
    let mut walk = Walk::default();
    walk.ty(&Document::LANGUAGE.document);
    walk.ty(&messaging::Document::LANGUAGE.document);
    walk.modules
}

/// Returns true if a value of the type may contain statements.
pub(crate) fn holds_statements(ty: &'static Type) -> bool {
    fn holds(ty: &'static Type, seen: &mut HashSet<(&'static str, &'static str)>) -> bool {
        match ty {
            Type::Method(_) | Type::Inline => true,
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => holds(inner, seen),
            Type::Record(record) => {
                let record = record();
                let first = seen.insert((record.module, record.rust));
                first && record.fields.iter().any(|field| holds(&field.ty, seen))
            }
            Type::Choice(choice) => {
                let mut alternatives = choice.alternatives.iter();
                let first = seen.insert((choice.module, choice.rust));
                first && alternatives.any(|one| one.value != "Target" && holds(&one.ty, seen))
            }
            _ => false,
        }
    }
    holds(ty, &mut HashSet::new())
}

#[derive(Default)]
struct Walk {
    seen: HashSet<(&'static str, &'static str)>,
    modules: BTreeMap<Module, Vec<Declared>>,
}

impl Walk {
    /// Returns true if the type is visited for the first time.
    fn first(&mut self, declared: Declared) -> bool {
        let first = self.seen.insert((declared.module(), declared.name()));
        if first {
            let module = Module::of(declared.module());
            self.modules.entry(module).or_default().push(declared);
        }
        first
    }

    fn ty(&mut self, ty: &'static Type) {
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => self.ty(inner),
            Type::Keyword(words) => {
                self.first(Declared::Keywords(words));
            }
            Type::Record(record) => {
                let record = record();
                // documents are more than their properties, and written by hand
                let document = record.is_document();
                let first = match document {
                    true => self.seen.insert((record.module, record.rust)),
                    false => self.first(Declared::Record(record)),
                };
                if first {
                    for field in record.fields {
                        self.ty(&field.ty);
                    }
                }
            }
            Type::Choice(choice) if self.first(Declared::Choice(choice)) => {
                for alternative in choice.alternatives {
                    self.ty(&alternative.ty);
                }
            }
            Type::Method(methods) if self.first(Declared::Methods(methods)) => {
                for method in methods.rows {
                    self.ty(&method.ty);
                }
            }
            _ => {}
        }
    }
}
