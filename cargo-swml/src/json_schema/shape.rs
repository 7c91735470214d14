//! The values that a schema accepts, by their kinds, so that alternatives are merged: a number or a
//! variable is one schema, about which an editor can say more than about two.

use serde_json::{Map, Value, json};

/// The values that are accepted.
#[derive(Default)]
pub(super) struct Shape {
    /// Whether any value is accepted.
    pub(super) any: bool,
    pub(super) null: bool,
    pub(super) boolean: bool,
    pub(super) number: Option<Numbers>,
    pub(super) text: Option<Texts>,
    /// Examples of texts.
    pub(super) samples: Vec<&'static str>,
    /// Schemas of lists.
    pub(super) lists: Vec<Value>,
    /// Schemas of objects.
    pub(super) objects: Vec<Value>,
    /// Schemas that stay apart: words with their documentation, numbers beside a range.
    pub(super) apart: Vec<Value>,
    /// Obsolete and undocumented forms.
    pub(super) others: Vec<OtherForm>,
    /// Whether a text has been found to be for this value, whatever it says.
    pub(super) claims_text: bool,
}

/// A form that is obsolete or undocumented.
pub(super) struct OtherForm {
    pub(super) kind: Kind,
    pub(super) schema: Value,
    /// The correction of an obsolete form.
    pub(super) note: Option<String>,
}

/// A kind of value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Text => "string",
            Self::List => "array",
            Self::Object => "object",
        }
    }
}

/// Numbers in a range.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    pub(super) whole: bool,
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
}

/// Texts.
pub(super) enum Texts {
    Any,
    NonEmpty,
    /// Those that match one of the patterns.
    Matching(Vec<String>),
}

impl Texts {
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) => Self::Any,
            (Self::NonEmpty, _) | (_, Self::NonEmpty) => Self::NonEmpty,
            (Self::Matching(mut all), Self::Matching(more)) => {
                for one in more {
                    if !all.contains(&one) {
                        all.push(one);
                    }
                }
                Self::Matching(all)
            }
        }
    }
}

impl Shape {
    /// Accepts these texts, too.
    pub(super) fn add_text(&mut self, texts: Texts) {
        self.text = Some(match self.text.take() {
            Some(before) => before.or(texts),
            None => texts,
        });
    }

    /// Returns true if a value of the kind may be accepted in today's form.
    pub(super) fn has(&self, kind: Kind) -> bool {
        let of_kind = |value: &Value| value.get("type").is_some_and(|one| one == kind.name());
        self.any
            || match kind {
                Kind::Null => self.null,
                Kind::Boolean => self.boolean,
                Kind::Number => self.number.is_some() || self.apart.iter().any(of_kind),
                Kind::Text => self.text.is_some() || self.apart.iter().any(of_kind),
                Kind::List => !self.lists.is_empty(),
                Kind::Object => !self.objects.is_empty(),
            }
    }

    /// Keeps only today's values of one kind.
    pub(super) fn only(self, kind: Kind) -> Self {
        let is = |one: Kind| kind == one;
        let mut apart = self.apart;
        apart.retain(|value| value.get("type").is_some_and(|one| one == kind.name()));
        if self.any {
            apart.push(any_of_kind(kind));
        }
        Self {
            any: false,
            null: self.null && is(Kind::Null),
            boolean: self.boolean && is(Kind::Boolean),
            number: self.number.filter(|_| is(Kind::Number)),
            text: self.text.filter(|_| is(Kind::Text)),
            samples: if is(Kind::Text) {
                self.samples
            } else {
                Vec::new()
            },
            lists: if is(Kind::List) {
                self.lists
            } else {
                Vec::new()
            },
            objects: if is(Kind::Object) {
                self.objects
            } else {
                Vec::new()
            },
            apart,
            others: Vec::new(),
            claims_text: self.claims_text && is(Kind::Text),
        }
    }

    /// Merges the values of a further alternative, which are read as such only if no earlier
    /// alternative has their shape.
    pub(super) fn or(&mut self, other: Self) {
        self.any |= other.any;
        self.null |= other.null;
        self.boolean |= other.boolean;
        self.number = self.number.or(other.number);
        if !self.claims_text {
            if let Some(texts) = other.text {
                self.add_text(texts);
            }
            self.samples.extend(other.samples);
            self.apart.extend(other.apart);
        } else {
            let is_text = |value: &Value| value.get("type").is_some_and(|one| one == "string");
            let others = other.apart.into_iter();
            self.apart.extend(others.filter(|value| !is_text(value)));
        }
        self.claims_text |= other.claims_text;
        self.lists.extend(other.lists);
        self.objects.extend(other.objects);
        self.others.extend(other.others);
    }

    /// Removes obsolete forms of a kind that today's values have: they are read as those.
    pub(super) fn settle(&mut self) {
        let mut others = std::mem::take(&mut self.others);
        others.retain(|other| match other.kind {
            Kind::Text => !self.claims_text,
            kind => !self.has(kind),
        });
        self.others = others;
    }

    /// Returns the schema.
    pub(super) fn into_schema(mut self) -> Map<String, Value> {
        if self.any {
            return Map::new();
        }
        let former = former_scalars(&mut self);
        let notes = notes(&self.others);
        let mut all: Vec<Value> = self.apart;
        let mut scalar = Map::new();
        let mut types = Vec::new();
        if self.boolean {
            types.push("boolean");
        }
        if let Some(numbers) = self.number {
            types.push(if numbers.whole { "integer" } else { "number" });
            let bounds = [("minimum", numbers.min), ("maximum", numbers.max)];
            for (name, bound) in bounds {
                if let Some(bound) = bound {
                    scalar.insert(name.into(), number(bound));
                }
            }
        }
        if self.null {
            types.push("null");
        }
        if let Some(texts) = self.text {
            types.push("string");
            match texts {
                Texts::Any => {}
                Texts::NonEmpty => {
                    scalar.insert("minLength".into(), 1.into());
                }
                Texts::Matching(patterns) => {
                    scalar.insert("pattern".into(), patterns.join("|").into());
                }
            }
            if !self.samples.is_empty() {
                scalar.insert("examples".into(), self.samples.into());
            }
        }
        if !types.is_empty() {
            let types = match types.as_slice() {
                [one] => Value::from(*one),
                _ => types.into(),
            };
            scalar.insert("type".into(), types);
            add_notes(&mut scalar, former);
            all.push(scalar.into());
        }
        all.extend(self.objects);
        all.extend(self.lists);
        all.extend(self.others.into_iter().map(|other| other.schema));
        if let [Value::Object(only)] = all.as_mut_slice() {
            return std::mem::take(only);
        }
        let mut schema = Map::from_iter([("anyOf".to_owned(), all.into())]);
        add_notes(&mut schema, notes);
        schema
    }
}

/// An obsolete form, and the note on it.
type Note = (Value, String);

/// Merges the obsolete forms that are single values into today's scalars, so that an editor sees one
/// schema, and returns the notes on them.
fn former_scalars(shape: &mut Shape) -> Vec<Note> {
    let mut notes = Vec::new();
    let is_scalar = shape.boolean || shape.number.is_some();
    for other in std::mem::take(&mut shape.others) {
        let pattern = other.schema.get("pattern").and_then(Value::as_str);
        let (true, Some(note)) = (is_scalar, &other.note) else {
            shape.others.push(other);
            continue;
        };
        let form = match (other.kind, pattern) {
            (Kind::Text, Some(pattern)) => {
                shape.add_text(Texts::Matching(vec![pattern.to_owned()]));
                json!({ "type": "string", "pattern": pattern })
            }
            (Kind::Number, _) if shape.number.is_none() => {
                let (min, max) = (Some(0.0), Some(1.0));
                let whole = true;
                shape.number = Some(Numbers { whole, min, max });
                json!({ "type": "integer" })
            }
            _ => {
                shape.others.push(other);
                continue;
            }
        };
        notes.push((form, note.clone()));
    }
    notes
}

/// Returns the notes on obsolete forms: each is of a kind of value that today's forms are not.
fn notes(others: &[OtherForm]) -> Vec<Note> {
    let mut notes: Vec<(Vec<&str>, &str)> = Vec::new();
    for other in others {
        let Some(note) = &other.note else { continue };
        match notes.iter_mut().find(|(_, known)| known == note) {
            Some((kinds, _)) => kinds.push(other.kind.name()),
            None => notes.push((vec![other.kind.name()], note)),
        }
    }
    let notes = notes.into_iter();
    notes
        .map(|(kinds, note)| (json!({ "type": kinds }), note.to_owned()))
        .collect()
}

/// Adds notes to a schema. They are conditions beside the alternatives: to an editor, an alternative
/// with a note would be one that does not match.
fn add_notes(schema: &mut Map<String, Value>, notes: Vec<Note>) {
    let rule = |(form, note): Note| {
        let note = json!({ "deprecated": true, "deprecationMessage": note });
        json!({ "if": form, "then": note })
    };
    let mut rules: Vec<Value> = notes.into_iter().map(rule).collect();
    match rules.as_mut_slice() {
        [] => {}
        [Value::Object(only)] => schema.append(only),
        _ => {
            schema.insert("allOf".into(), rules.into());
        }
    }
}

/// Returns a number, without a fraction if it has none.
pub(super) fn number(value: f64) -> Value {
    #[allow(clippy::cast_possible_truncation)]
    match value.fract() == 0.0 && value.abs() < 1e15 {
        true => Value::from(value as i64),
        false => Value::from(value),
    }
}

/// A form that is accepted with a warning.
pub(super) fn obsolete(kind: Kind, schema: Value, note: &str) -> OtherForm {
    OtherForm {
        kind,
        schema,
        note: Some(note.to_owned()),
    }
}

/// A form that SignalWire's documentation does not list.
pub(super) fn undocumented(kind: Kind, mut schema: Value) -> OtherForm {
    if let Value::Object(entries) = &mut schema {
        entries.insert("description".into(), super::docs::UNDOCUMENTED.into());
    }
    documented(kind, schema)
}

/// A form that is accepted without a warning.
pub(super) fn documented(kind: Kind, schema: Value) -> OtherForm {
    OtherForm {
        kind,
        schema,
        note: None,
    }
}

/// A schema for any value of a kind.
pub(super) fn any_of_kind(kind: Kind) -> Value {
    json!({ "type": kind.name() })
}
