//! Trees as the source of `swml!`: all of it literal, or some of it as Rust.

use swml::DestinationKind as Kind;
use swml_language::check::format::destination;
use swml_language::notation::words::{RAW, SECTION, THEN};
use swml_language::read::Parsed;
use swml_language::schema::{Field, MethodSet, RecordType, Type, Unit};
use swml_language::tree::{Content, Entry, Node, is_variable};

use super::choices::Choices;

/// Returns the statements and sections of a document. The choices decide which parts become Rust.
/// `None` if `swml!` has no syntax for an error in it.
pub(crate) fn script(
    document: &Node<'_>,
    methods: &'static MethodSet,
    rust: Option<Choices<'_>>,
) -> Option<String> {
    let mut source = Source {
        out: String::new(),
        rust,
        is_sayable: is_sayable(document),
    };
    source.document(document, methods);
    source.is_sayable.then_some(source.out)
}

struct Source<'c> {
    out: String,
    rust: Option<Choices<'c>>,
    is_sayable: bool,
}

/// The context of a value.
#[derive(Clone, Copy, PartialEq)]
enum Slot {
    /// It is required.
    Needed,
    /// A Rust `None` omits it.
    Optional,
}

impl Source<'_> {
    fn chance(&mut self, times: usize) -> bool {
        self.rust
            .as_mut()
            .is_some_and(|choices| choices.once_in(times))
    }

    fn below(&mut self, count: usize) -> usize {
        self.rust.as_mut().map_or(0, |choices| choices.below(count))
    }

    fn word(&mut self, word: &str) {
        self.out.push_str(word);
        self.out.push(' ');
    }

    fn quoted(&mut self, text: &str) {
        self.word(&format!("{text:?}"));
    }

    fn document(&mut self, document: &Node<'_>, methods: &'static MethodSet) {
        for entry in document.entries().unwrap_or_default() {
            // the macro writes the version and the word `sections` itself
            self.is_sayable &= match &*entry.key {
                "version" => entry.value.text() == Some("1.0.0"),
                key => key == "sections",
            };
        }
        let mut entries = document.entries().unwrap_or_default().iter();
        let sections = entries.find(|entry| entry.key == "sections");
        let Some(sections) = sections.and_then(|sections| sections.value.entries()) else {
            self.is_sayable = false;
            return;
        };
        for section in sections {
            self.word(SECTION);
            self.quoted(&section.key);
            self.block(&section.value, methods);
        }
    }

    fn block(&mut self, steps: &Node<'_>, methods: &'static MethodSet) {
        self.word("{");
        for step in steps.elements().expect("a list") {
            self.around("{", "}", step_may_repeat(step), |source| {
                let entries = step.entries().expect("a step");
                source.statement(&entries[0], methods);
            });
        }
        self.word("}");
    }

    /// Rust control flow around an element or a statement, or none.
    fn around(&mut self, open: &str, close: &str, repeats: bool, inner: impl FnOnce(&mut Self)) {
        let rust = match self.below(15) {
            11 => Some("@if yes() {"),
            12 => Some("@match 1 { n if n > 1 => {} _ => {"),
            13 if repeats => Some("@for _n in 0..2 {"),
            14 if repeats => Some("@if !yes() { } @else {"),
            _ => None,
        };
        let Some(rust) = rust else {
            inner(self);
            return;
        };
        assert_eq!((open, close), ("{", "}"));
        self.word(rust);
        inner(self);
        self.word(if rust.starts_with("@match") {
            "} }"
        } else {
            "}"
        });
    }

    fn statement(&mut self, step: &Entry<'_>, methods: &'static MethodSet) {
        let method = methods.get(before(&step.key)).expect("a method");
        self.word(&step.key);
        match &method.ty {
            // a record without its braces is `sleep 5`
            Type::Record(record) => self.record(&step.value, record()),
            ty => self.value(&step.value, ty, Slot::Needed),
        }
        self.word(";");
    }

    fn record(&mut self, node: &Node<'_>, record: &'static RecordType) {
        let Some(entries) = node.entries() else {
            let primary = record.primaries().find(|field| field.ty.has_shape_of(node));
            let primary = primary.or(record.primaries().next()).expect("a primary");
            self.written(node, &primary.ty);
            return;
        };
        self.word("{");
        for entry in entries {
            let field = record.field(before(&entry.key));
            match field.map(|field| (field.constraints.each, &field.ty)) {
                Some((true, Type::Map(inner))) => {
                    for case in entry.value.entries().expect("an object") {
                        self.key(&entry.key);
                        self.quoted(&case.key);
                        self.value(&case.value, inner, Slot::Needed);
                    }
                }
                _ => self.property(entry, field),
            }
        }
        self.word("}");
    }

    fn property(&mut self, entry: &Entry<'_>, field: Option<&'static Field>) {
        self.key(&entry.key);
        match field {
            None => self.value(&entry.value, &Type::Any, Slot::Needed),
            Some(field) => {
                let slot = match field.required {
                    true => Slot::Needed,
                    false => Slot::Optional,
                };
                self.value(&entry.value, &field.ty, slot);
            }
        }
    }

    fn key(&mut self, key: &str) {
        let word = key.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
        match word && key != RAW {
            true => self.word(key),
            false => self.quoted(key),
        }
    }

    fn value(&mut self, node: &Node<'_>, ty: &'static Type, slot: Slot) {
        if self.chance(3)
            && let Some(expression) = self.expression(node, ty)
        {
            let expression = match (slot, self.below(4)) {
                (Slot::Optional, 2) => format!("(Some({expression}))"),
                (Slot::Optional, 3) => {
                    format!("(if yes() {{ None }} else {{ Some({expression}) }})")
                }
                _ => format!("({expression})"),
            };
            return self.word(&expression);
        }
        self.written(node, ty);
    }

    /// The value itself as written, with any content.
    fn written(&mut self, node: &Node<'_>, ty: &'static Type) {
        match ty {
            Type::Var(inner) if !node.text().is_some_and(is_variable) => {
                self.value(node, inner, Slot::Needed);
            }
            Type::Choice(choice) => {
                // a Rust value fits the whole, not the alternative, except for text
                match choice.pick(node).map(|picked| &picked.ty) {
                    Some(text @ Type::Text) => self.value(node, text, Slot::Needed),
                    Some(other) => self.written(node, other),
                    None => self.is_sayable = false,
                }
            }
            Type::Record(record) if record().is_document() => {
                self.word("{");
                self.document(node, swml::Document::LANGUAGE.methods);
                self.word("}");
            }
            Type::Record(record) => self.record(node, record()),
            Type::List(Type::Method(methods)) => self.block(node, methods),
            // without branches it would be ambiguous
            Type::List(Type::Record(record))
                if record().is_branch() && node.elements() != Some(&[]) =>
            {
                self.word("{");
                for branch in node.elements().expect("a list") {
                    // the condition opens a branch, so it comes first
                    let mut entries: Vec<_> = branch.entries().expect("an object").iter().collect();
                    entries.sort_by_key(|entry| entry.key == THEN);
                    for entry in entries {
                        self.property(entry, record().field(before(&entry.key)));
                    }
                }
                self.word("}");
            }
            Type::Inline => match Parsed::json(node.text().expect("text")).map(Parsed::into_root) {
                Ok(document) if self.rust.is_some() => {
                    self.word("{");
                    self.document(&document, swml::Document::LANGUAGE.methods);
                    self.word("}");
                }
                _ => self.quoted(node.text().expect("text")),
            },
            Type::List(inner) => self.list(node, inner),
            Type::Map(inner) => {
                self.word("{");
                for entry in node.entries().expect("an object") {
                    self.quoted(&entry.key);
                    self.value(&entry.value, inner, Slot::Needed);
                }
                self.word("}");
            }
            Type::Destination => self.destination(node.text().expect("text")),
            _ => self.plain(node),
        }
    }

    fn list(&mut self, node: &Node<'_>, inner: &'static Type) {
        self.word("[");
        for element in node.elements().expect("a list") {
            let flow = !matches!(inner, Type::Any);
            let written = |source: &mut Self| source.value(element, inner, Slot::Optional);
            match flow {
                true => self.around("{", "}", true, written),
                false => self.value(element, inner, Slot::Needed),
            }
            self.word(",");
        }
        self.word("]");
    }

    fn destination(&mut self, text: &str) {
        let kind = destination(text).ok().flatten();
        match kind {
            Some(kind) if self.chance(3) => {
                let bare = match kind {
                    Kind::Queue => text.trim_start_matches("queue:"),
                    Kind::Sip => text.trim_start_matches("sip:"),
                    _ => text,
                };
                self.word(&format!("{}({bare:?})", kind.maker()));
            }
            _ => self.quoted(text),
        }
    }

    /// As JSON.
    fn plain(&mut self, node: &Node<'_>) {
        match &node.content {
            Content::Null => self.word("null"),
            Content::Bool(value) => self.word(&value.to_string()),
            Content::Number(number) => self.word(&number.to_string()),
            Content::Text(text) => self.quoted(text),
            Content::List(_) => self.list(node, &Type::Any),
            Content::Map(_) => self.value(node, &Type::Map(&Type::Any), Slot::Needed),
            other => unreachable!("no JSON: {other:?}"),
        }
    }

    /// A Rust expression for the value, if there is a simple one.
    fn expression(&mut self, node: &Node<'_>, ty: &'static Type) -> Option<String> {
        Some(match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if is_variable(text) => {
                format!("swml::Expr::new({text:?})")
            }
            (Type::Var(inner), _) => return self.expression(node, inner),
            (Type::Text, Content::Text(text)) => match self.below(5) {
                0 => format!("{text:?}"),
                1 => format!("String::from({text:?})"),
                2 => format!("std::borrow::Cow::from({text:?})"),
                3 => format!("swml::Text::literal({text:?})"),
                _ => format!("swml::Expr::new({text:?})"),
            },
            (Type::Destination, Content::Text(text)) => format!("{text:?}"),
            (Type::Condition, Content::Text(text)) => format!("swml::Condition::literal({text:?})"),
            (Type::Keyword(words), Content::Text(text)) => {
                let word = words.get(text)?;
                let module = match words.module.contains("::messaging") {
                    true => "swml::messaging",
                    false => "swml",
                };
                format!("{module}::{}::{}", words.rust, word.rust)
            }
            (Type::Bool, Content::Bool(value)) => value.to_string(),
            (
                Type::Integer | Type::Duration(Unit::Seconds | Unit::Milliseconds),
                Content::Number(number),
            ) => match (ty, self.below(3)) {
                (Type::Duration(_), 0) => "std::time::Duration::from_millis(1500)".to_owned(),
                _ => format!("{}i64", number.as_i64()?),
            },
            (Type::Number | Type::Duration(_), Content::Number(number)) => {
                format!("{:?}f64", number.as_f64())
            }
            (Type::Any, Content::Text(text)) => format!("{text:?}"),
            (Type::Any, Content::List(_)) => {
                "serde_json::json!([1, null, \"${x}\", {\"a\": \"\\n\"}])".to_owned()
            }
            (Type::List(Type::Text), Content::List(_)) => {
                "vec![\"a\", \"${b}\", \"c\\\"\"]".to_owned()
            }
            _ => return None,
        })
    }
}

/// The original name before an error was inserted: its content is still the same.
fn before(name: &str) -> &str {
    let renamed = name.strip_prefix("zz_");
    renamed
        .and_then(|name| name.strip_suffix("_zz"))
        .unwrap_or(name)
}

/// Returns true if `swml!` has a syntax for it: `else` after a `when` is a separate branch.
fn is_sayable(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Map(entries) => {
            let has = |name: &str| entries.iter().any(|entry| entry.key == name);
            !(has("when") && has("else")) && entries.iter().all(|entry| is_sayable(&entry.value))
        }
        Content::List(elements) => elements.iter().all(is_sayable),
        _ => true,
    }
}

/// A label must be unique.
fn step_may_repeat(step: &Node<'_>) -> bool {
    fn has_label(node: &Node<'_>) -> bool {
        match &node.content {
            Content::Map(entries) => entries
                .iter()
                .any(|entry| entry.key == "label" || has_label(&entry.value)),
            Content::List(elements) => elements.iter().any(has_label),
            _ => false,
        }
    }
    !has_label(step)
}
