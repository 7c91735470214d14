//! The definitions of a schema: one for each record type, and one for the methods.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use swml_language::check::{Dialect, check_as};
use swml_language::schema::{Language, MethodSet, MethodSpec, RecordType, Rule, Type};
use swml_language::tree::{Content, Node, Place};

use super::docs::{self, describe, describe_field};
use super::rules;
use swml_language::check::Expected;

/// The method that marks a position, and may share a step with another method.
const LABEL: &str = swml_language::legacy::LABEL;

/// The definitions so far.
pub(super) struct Definitions {
    language: &'static Language,
    all: Map<String, Value>,
    /// The name of the definition of each record.
    names: BTreeMap<*const RecordType, String>,
}

impl Definitions {
    pub(super) fn new(language: &'static Language) -> Self {
        Self {
            language,
            all: Map::new(),
            names: BTreeMap::new(),
        }
    }

    /// Returns the schema of a whole script.
    pub(super) fn into_schema(mut self) -> Value {
        let Type::Record(document) = self.language.document else {
            return self
                .value(Expected::of_type(&self.language.document))
                .into();
        };
        let document = document();
        self.names
            .insert(std::ptr::from_ref(document), String::new());
        let mut schema = self.properties(document);
        schema.insert(
            "$schema".into(),
            "http://json-schema.org/draft-07/schema#".into(),
        );
        let title = format!("SWML: a script for {}", self.language.purpose);
        schema.insert("title".into(), title.into());
        describe(&mut schema, &docs::prose(document.docs));
        let first = self.language.methods.rows.iter();
        let first = first.map(|row| row.name).find(|name| *name == "answer");
        let step = json!({ first.unwrap_or("receive"): {} });
        let body = json!({ "version": "1.0.0", "sections": { "main": [step] } });
        schema.insert(
            "defaultSnippets".into(),
            json!([{ "label": "script", "description": "A script with one step", "body": body }]),
        );
        schema.insert("definitions".into(), self.all.into());
        schema.into()
    }

    /// Returns a reference to the definition of a record, which is added if it is new.
    pub(super) fn record(&mut self, record: &'static RecordType) -> Map<String, Value> {
        let address = std::ptr::from_ref(record);
        if let Some(name) = self.names.get(&address) {
            return reference(name);
        }
        let taken = |name: &String| self.names.values().any(|known| known == name);
        let names = (1..).map(|number| match number {
            1 => record.rust.to_owned(),
            _ => format!("{}{number}", record.rust),
        });
        let name = names
            .into_iter()
            .find(|name| !taken(name))
            .unwrap_or_default();
        // before its properties, which may refer to it
        self.names.insert(address, name.clone());
        let mut schema = self.properties(record);
        schema.insert("title".into(), record.name.into());
        self.all.insert(name.clone(), schema.into());
        reference(&name)
    }

    /// Returns the schema of an object with declared properties.
    fn properties(&mut self, record: &'static RecordType) -> Map<String, Value> {
        let mut properties = Map::new();
        for field in record.fields {
            let mut schema = self.field(field);
            if record.rule == Some(Rule::Sections) && field.name == "sections" {
                sections(&mut schema);
            }
            for former in field.constraints.deprecated_names {
                let mut former_schema = schema.clone();
                former_schema.insert("deprecated".into(), true.into());
                let why = format!("Renamed to `{}`.", field.name);
                former_schema.insert("deprecationMessage".into(), why.clone().into());
                describe(&mut former_schema, &why);
                properties.insert((*former).into(), former_schema.into());
            }
            describe_field(&mut schema, field);
            properties.insert(field.name.into(), schema.into());
        }
        for name in record.also {
            let mut schema = Map::new();
            describe(&mut schema, docs::UNDOCUMENTED);
            // some are declared as well
            properties.entry(*name).or_insert(schema.into());
        }
        let mut conditions = Vec::new();
        let mut required = Vec::new();
        for field in record.fields {
            if !field.is_needed() || field.constraints.undocumented_without {
                continue;
            }
            let instead = field.constraints.unless;
            let mut names = field.constraints.deprecated_names.iter().chain(instead);
            if names.clone().next().is_none() {
                required.push(field.name);
                continue;
            }
            let all: Vec<Value> = std::iter::once(&field.name)
                .chain(&mut names)
                .map(|name| json!({ "required": [name] }))
                .collect();
            conditions.push(json!({ "anyOf": all }));
        }
        let mut schema = Map::from_iter([("type".to_owned(), Value::from("object"))]);
        if !record.short.is_empty() {
            self.short(record, &mut properties, &mut schema);
            required.clear();
        }
        schema.insert("properties".into(), properties.into());
        if !record.open {
            schema.insert("additionalProperties".into(), false.into());
        }
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        if !conditions.is_empty() {
            schema.insert("allOf".into(), conditions.into());
        }
        rules::add(record, &mut schema);
        schema
    }

    /// Adds the methods that may be written at the top of a document, for a `main` of one step.
    fn short(
        &mut self,
        record: &'static RecordType,
        properties: &mut Map<String, Value>,
        schema: &mut Map<String, Value>,
    ) {
        let methods = self.language.methods;
        let mut ways = vec![json!({ "required": ["sections"] })];
        for name in record.short {
            if let Some(method) = methods.get(name) {
                properties.insert((*name).into(), self.method(method));
                ways.push(json!({ "required": [name] }));
            }
        }
        schema.insert("oneOf".into(), ways.into());
    }

    /// Returns a reference to the definition of a step, in a script or in that of a callee.
    pub(super) fn methods(
        &mut self,
        methods: &'static MethodSet,
        callee: bool,
    ) -> Map<String, Value> {
        let name = match callee {
            true => format!("Callee{}", methods.rust),
            false => methods.rust.to_owned(),
        };
        if !self.all.contains_key(&name) {
            self.all.insert(name.clone(), Value::Null);
            let rows = methods.rows.iter();
            let rows = rows.filter(|row| !callee || row.constraints.callee);
            let mut properties = Map::new();
            for row in rows {
                properties.insert(row.name.into(), self.method(row));
            }
            let mut schema = json!({
                "title": "a step",
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": false,
            });
            if let Value::Object(schema) = &mut schema {
                if properties.contains_key(LABEL) {
                    schema.insert("maxProperties".into(), 2.into());
                    schema.insert("if".into(), json!({ "required": [LABEL] }));
                    schema.insert("else".into(), json!({ "maxProperties": 1 }));
                }
                schema.insert("properties".into(), properties.into());
                describe(
                    schema,
                    "One step of a script: a method with its properties.",
                );
            }
            self.all.insert(name.clone(), schema);
        }
        reference(&name)
    }

    /// Returns the schema of a method's body.
    fn method(&mut self, method: &'static MethodSpec) -> Value {
        let mut schema = self.value(Expected::of_method(method));
        let mut text = docs::prose(method.docs);
        if let Type::Record(record) = method.ty {
            let more = docs::prose(record().docs);
            if !more.is_empty() && more != text {
                text = format!("{text}\n\n{more}");
            }
        }
        if method.constraints.undocumented {
            text = format!("{text}\n\n{}", docs::UNDOCUMENTED);
        }
        describe(&mut schema, &text);
        schema.into()
    }

    /// Returns the methods whose name alone is a step: those that require no property.
    pub(super) fn bare_steps(
        &self,
        methods: &'static MethodSet,
        callee: bool,
    ) -> Vec<&'static str> {
        let body = Node::new(Place::default(), Content::Map(Box::default()));
        let is_right =
            |ty: &'static Type| check_as(&body, ty, self.language, Dialect::Json).is_ok();
        let rows = methods.rows.iter();
        rows.filter(|row| !callee || row.constraints.callee)
            .filter(|row| is_right(&row.ty))
            .map(|row| row.name)
            .collect()
    }
}

/// Requires `main`, and a step in each section.
fn sections(schema: &mut Map<String, Value>) {
    if let Some(Value::Object(section)) = schema.get_mut("additionalProperties") {
        section.insert("minItems".into(), 1.into());
    }
    let section = schema.get("additionalProperties").cloned();
    schema.insert("required".into(), json!(["main"]));
    if let Some(Value::Object(mut main)) = section {
        describe(&mut main, "The section that runs first.");
        schema.insert("properties".into(), json!({ "main": main }));
    }
}

/// Returns a reference to a definition; that of the document is the root.
fn reference(name: &str) -> Map<String, Value> {
    let target = match name {
        "" => "#".to_owned(),
        name => format!("#/definitions/{name}"),
    };
    Map::from_iter([("$ref".to_owned(), target.into())])
}
