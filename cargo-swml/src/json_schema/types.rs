//! The values of each type of the table, with the forms in which the checker accepts them.

use serde_json::{Map, Value, json};
use swml_language::schema::{EnumType, Field, Form, MethodSet, OneOf, RecordType, Type, Unit};

use super::docs::{self, describe};
use super::objects::Definitions;
use super::pattern;
use super::shape::{
    Kind, Numbers, Shape, Texts, any_of_kind, documented, number, obsolete, undocumented,
};
use swml_language::check::Expected;

impl Definitions {
    /// Returns the schema of a property's value, without its documentation.
    pub(super) fn field(&mut self, field: &'static Field) -> Map<String, Value> {
        let mut shape = self.shape(Expected::of_field(field));
        let constraints = &field.constraints;
        if constraints.sent_as.contains(&Form::Quoted) {
            // not obsolete here
            shape.others.retain(|other| other.kind != Kind::Text);
        }
        for form in constraints.sent_as {
            let (kind, schema) = form_of(*form, &field.ty);
            shape.others.push(documented(kind, schema));
        }
        for form in constraints.undocumented_as {
            let (kind, schema) = form_of(*form, &field.ty);
            shape.others.push(undocumented(kind, schema));
        }
        if matches!(field.ty, Type::Keyword(_)) {
            let schema = json!({ "type": "string", "pattern": pattern::VARIABLE });
            shape.others.push(undocumented(Kind::Text, schema));
        }
        shape.into_schema()
    }

    /// Returns the schema of a value.
    pub(super) fn value(&mut self, expected: Expected) -> Map<String, Value> {
        self.shape(expected).into_schema()
    }

    fn shape(&mut self, expected: Expected) -> Shape {
        match expected.ty {
            Type::Any => Shape {
                any: true,
                ..Shape::default()
            },
            Type::Choice(choice) => self.choice(choice, expected),
            Type::Record(record) => self.object(record()),
            Type::List(inner) => self.list(inner, expected),
            Type::Map(inner) => self.map(inner, expected),
            Type::Method(methods) => self.step(methods, expected.callee),
            Type::Var(inner) => {
                let mut shape = self.shape(expected.inner(inner));
                shape.add_text(Texts::Matching(vec![pattern::VARIABLE.to_owned()]));
                shape
            }
            _ => scalar(expected),
        }
    }

    fn choice(&mut self, choice: &'static OneOf, expected: Expected) -> Shape {
        let mut shape = Shape::default();
        for one in choice.alternatives {
            shape.or(self.shape(expected.alternative(one)));
        }
        shape.settle();
        shape
    }

    fn object(&mut self, record: &'static RecordType) -> Shape {
        let mut shape = Shape::default();
        let mut object = self.record(record);
        describe(&mut object, &docs::prose(record.docs));
        shape.objects.push(object.into());
        if record.bare {
            if let Some(field) = record.primaries().next() {
                shape.or(self.shape(Expected::of_field(field)));
            }
            return shape;
        }
        let needed = |field: &Field| field.is_needed() && !field.constraints.primary;
        for (form, name) in record.undocumented_as {
            let (kind, any) = form_of(*form, &Type::Null);
            let Some(name) = name else {
                shape.others.push(undocumented(kind, any));
                continue;
            };
            let missing = |field: &Field| needed(field) && field.name != *name;
            let Some(field) = record.field(name) else {
                continue;
            };
            if !record.fields.iter().any(missing) && !record.is_branch() {
                let value = self.shape(Expected::of_field(field));
                if !value.has(kind) {
                    continue;
                }
                let value = value.only(kind);
                let schema = value.into_schema().into();
                shape.others.push(undocumented(kind, schema));
            }
        }
        // a condition alone is not a branch
        if record.fields.iter().any(needed) || record.is_branch() {
            return shape;
        }
        let mut whole = Shape::default();
        for field in record.primaries() {
            whole.or(self.shape(Expected::of_field(field)));
        }
        let taken: Vec<Kind> = shape.others.iter().map(|other| other.kind).collect();
        for kind in [
            Kind::Null,
            Kind::Boolean,
            Kind::Number,
            Kind::Text,
            Kind::List,
        ] {
            if !whole.has(kind) || taken.contains(&kind) {
                continue;
            }
            let mut part = Shape::default();
            for field in record.primaries() {
                part.or(self.shape(Expected::of_field(field)).only(kind));
            }
            let names: Vec<String> = record
                .primaries()
                .map(|field| format!("`{}`", field.name))
                .collect();
            let why = format!("Write an object with {}.", names.join(" or "));
            let schema = part.into_schema().into();
            shape.others.push(obsolete(kind, schema, &why));
        }
        shape
    }

    fn list(&mut self, inner: &'static Type, expected: Expected) -> Shape {
        let mut shape = Shape::default();
        let mut list = Map::from_iter([("type".to_owned(), Value::from("array"))]);
        let items = self.value(expected.element(inner));
        list.insert("items".into(), items.into());
        if expected.non_empty {
            list.insert("minItems".into(), 1.into());
        }
        if let Some(most) = expected.max_items {
            list.insert("maxItems".into(), most.into());
        }
        if expected.row().unique {
            list.insert("uniqueItems".into(), true.into());
        }
        shape.lists.push(list.into());
        match inner {
            Type::Method(methods) => {
                let step = self.methods(methods, expected.callee);
                let step = json!({ "allOf": [step, { "maxProperties": 1 }] });
                let why = "Write a list of methods.";
                shape.others.push(obsolete(Kind::Object, step, why));
            }
            Type::Record(record) => {
                let record = record();
                let pair = record
                    .pairs
                    .map(|names| names.map(|name| record.field(name)));
                if let Some([Some(key), Some(value)]) = pair {
                    let mut key = self.value(Expected::of_field(key));
                    key.remove("type");
                    let value = self.value(Expected::of_field(value));
                    let map = json!({
                        "type": "object",
                        "propertyNames": key,
                        "additionalProperties": value,
                    });
                    let why = "Write a list of objects.";
                    shape.others.push(obsolete(Kind::Object, map, why));
                }
            }
            _ => {}
        }
        shape
    }

    fn map(&mut self, inner: &'static Type, expected: Expected) -> Shape {
        let values = self.value(expected.entry(inner));
        let mut map = Map::from_iter([
            ("type".to_owned(), Value::from("object")),
            ("additionalProperties".to_owned(), values.clone().into()),
        ]);
        // an empty `case` is only a warning
        if expected.non_empty && !expected.row().each {
            map.insert("minProperties".into(), 1.into());
        }
        if let Some(key) = expected.key {
            map.insert("required".into(), json!([key]));
            map.insert("properties".into(), json!({ key: values }));
        }
        Shape {
            objects: vec![map.into()],
            ..Shape::default()
        }
    }

    fn step(&mut self, methods: &'static MethodSet, callee: bool) -> Shape {
        let mut shape = Shape::default();
        let object = self.methods(methods, callee);
        shape.objects.push(object.into());
        let bare = self.bare_steps(methods, callee);
        if !bare.is_empty() {
            let schema = json!({ "type": "string", "enum": bare });
            let why = "Write an object with the method as its key.";
            shape.others.push(obsolete(Kind::Text, schema, why));
        }
        shape
    }
}

/// Returns the values of a type without a structure.
fn scalar(expected: Expected) -> Shape {
    let mut shape = Shape::default();
    match expected.ty {
        Type::Null => shape.null = true,
        Type::Bool => {
            shape.boolean = true;
            let text = json!({ "type": "string", "pattern": pattern::QUOTED_BOOLEAN });
            let why = "Write it without quotes.";
            shape.others.push(obsolete(Kind::Text, text, why));
            let digits = json!({ "type": "integer", "enum": [0, 1] });
            let why = "Write `true` or `false`.";
            shape.others.push(obsolete(Kind::Number, digits, why));
        }
        Type::Integer => numbers(&mut shape, expected, true),
        Type::Number => numbers(&mut shape, expected, false),
        Type::Duration(unit) => {
            numbers(&mut shape, expected, *unit != Unit::DecimalSeconds);
        }
        Type::Text => texts(&mut shape, expected),
        Type::Condition => {
            shape.claims_text = true;
            shape.add_text(Texts::Any);
        }
        Type::Destination => {
            shape.claims_text = true;
            shape.add_text(Texts::Matching(vec![pattern::DESTINATION.to_owned()]));
            shape.samples = vec![
                "+15551234567",
                "sip:",
                "/public/",
                "queue:",
                "stream:wss://",
            ];
        }
        Type::Keyword(set) => {
            shape.claims_text = true;
            words(&mut shape, set);
        }
        Type::Inline => {
            shape.add_text(Texts::Matching(vec![pattern::INLINE.to_owned()]));
        }
        _ => {}
    }
    shape
}

fn numbers(shape: &mut Shape, expected: Expected, whole: bool) {
    let row = expected.row();
    shape.number = Some(Numbers {
        whole,
        min: row.min,
        // a greater number is only a warning
        max: row.max.filter(|_| !row.clamped),
    });
    if let Some(also) = row.also {
        let schema = json!({ "type": "number", "const": number(also) });
        shape.apart.push(schema);
    }
    let pattern = match whole {
        true => pattern::QUOTED_INTEGER,
        false => pattern::QUOTED_NUMBER,
    };
    let text = json!({ "type": "string", "pattern": pattern });
    let why = "Write it without quotes.";
    shape.others.push(obsolete(Kind::Text, text, why));
}

fn texts(shape: &mut Shape, expected: Expected) {
    shape.claims_text = true;
    let patterns = pattern::of(expected.format);
    let respelt = expected.row().respelt.into_iter().flatten();
    shape.add_text(match (patterns, expected.non_empty) {
        ([], false) => Texts::Any,
        ([], true) => Texts::NonEmpty,
        (patterns, _) => {
            let all = patterns.iter().map(|pattern| (*pattern).to_owned());
            let old = respelt.map(|[old, _]| format!("^{old}$"));
            Texts::Matching(all.chain(old).collect())
        }
    });
    shape.samples = pattern::samples(expected.format).to_vec();
}

fn words(shape: &mut Shape, set: &'static EnumType) {
    let names: Vec<&str> = set.words.iter().map(|word| word.name).collect();
    let docs = set.words.iter().map(|word| {
        let prose = docs::prose(word.docs);
        match (word.undocumented, prose.is_empty()) {
            (false, _) => prose,
            (true, true) => docs::UNDOCUMENTED.to_owned(),
            (true, false) => format!("{prose}\n\n{}", docs::UNDOCUMENTED),
        }
    });
    let docs: Vec<String> = docs.collect();
    shape.apart.push(json!({
        "type": "string",
        "enum": names,
        "enumDescriptions": docs,
        "markdownEnumDescriptions": docs,
    }));
    let lower: Vec<String> = set
        .words
        .iter()
        .map(|word| word.name.to_lowercase())
        .filter(|word| set.lower && !names.contains(&word.as_str()))
        .collect();
    if !lower.is_empty() {
        let schema = json!({ "type": "string", "enum": lower });
        shape.others.push(undocumented(Kind::Text, schema));
    }
    // YAML and others read such a word as a boolean
    let booleans: Vec<bool> = [true, false]
        .into_iter()
        .filter(|value| set.get(&value.to_string()).is_some())
        .collect();
    if !booleans.is_empty() {
        let schema = json!({ "type": "boolean", "enum": booleans });
        let why = "Write the word in quotes.";
        shape.others.push(obsolete(Kind::Boolean, schema, why));
    }
}

/// Returns the values of a form.
fn form_of(form: Form, ty: &Type) -> (Kind, Value) {
    let kind = match form {
        Form::Null => Kind::Null,
        Form::Bool => Kind::Boolean,
        Form::Number => Kind::Number,
        Form::List => Kind::List,
        Form::Object => Kind::Object,
        Form::Text | Form::Is(_) | Form::Time | Form::Quoted => Kind::Text,
    };
    let schema = match form {
        Form::Is(word) => json!({ "type": "string", "const": word }),
        Form::Time => json!({ "type": "string", "pattern": pattern::TIME }),
        Form::Quoted => {
            let pattern = match ty.bare() {
                Type::Bool => pattern::QUOTED_BOOLEAN,
                Type::Integer => pattern::QUOTED_INTEGER,
                _ => pattern::QUOTED_NUMBER,
            };
            json!({ "type": "string", "pattern": pattern })
        }
        _ => any_of_kind(kind),
    };
    (kind, schema)
}
