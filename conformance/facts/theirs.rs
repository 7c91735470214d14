//! What the facts say a value may be.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A digest of a schema; its `legend` tells how to read it.
pub(super) struct Facts(Value);

/// What a value may be: references followed, alternatives side by side.
#[derive(Default)]
pub(super) struct Theirs<'f> {
    pub(super) scalars: BTreeSet<&'f str>,
    /// The words of a closed set.
    pub(super) words: BTreeSet<&'f str>,
    /// Any text is taken, not just words.
    pub(super) any_text: bool,
    pub(super) variable: bool,
    /// The bounds of each number it may be.
    pub(super) bounds: Vec<[Option<f64>; 2]>,
    /// Single numbers that are taken beside them.
    pub(super) also: Vec<f64>,
    /// The form of its text: a pattern, or a name like `uri`.
    pub(super) form: Option<&'f str>,
    /// It may not be empty.
    pub(super) filled: bool,
    /// How many elements it may have.
    pub(super) most: Option<u64>,
    /// The properties of every object it may be.
    pub(super) objects: Vec<&'f [Value]>,
    /// An object takes properties beside its own.
    pub(super) open: bool,
    pub(super) elements: Vec<&'f Value>,
    pub(super) entries: Vec<&'f Value>,
    /// The keys that a map must have.
    pub(super) keys: BTreeSet<&'f str>,
}

impl Facts {
    pub(super) fn read(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap())
    }

    /// The names of all methods.
    pub(super) fn methods(&self) -> impl Iterator<Item = &str> {
        self.0["methods"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
    }

    /// What the body of a method may be.
    pub(super) fn method(&self, name: &str) -> Option<&[Value]> {
        let method = self.0["methods"].get(name)?;
        method["shapes"].as_array().map(Vec::as_slice)
    }

    /// What a value of any of these nodes may be.
    pub(super) fn leaves<'f>(&'f self, nodes: impl IntoIterator<Item = &'f Value>) -> Theirs<'f> {
        let mut theirs = Theirs::default();
        for node in nodes {
            self.leaf(node, &mut theirs, [None, None]);
        }
        theirs
    }

    /// Adds one node. What is said around a node, `bounds` among it, holds inside it.
    fn leaf<'f>(&'f self, node: &'f Value, theirs: &mut Theirs<'f>, bounds: [Option<f64>; 2]) {
        let Some(node) = node.as_object() else {
            return scalar(node.as_str().unwrap(), &Map::new(), theirs, bounds);
        };
        let bounds = [
            node.get("min").and_then(Value::as_f64).or(bounds[0]),
            node.get("max").and_then(Value::as_f64).or(bounds[1]),
        ];
        theirs.variable |= node.get("var").is_some_and(|var| var == true);
        theirs.filled |= ["minItems", "minLength", "minProperties"]
            .iter()
            .any(|facet| node.contains_key(*facet));
        theirs.most = theirs.most.or(node.get("maxItems").and_then(Value::as_u64));
        let form = node.get("pattern").or(node.get("format"));
        theirs.form = theirs.form.or(form.and_then(Value::as_str));
        if let Some(words) = node.get("enum").and_then(Value::as_array) {
            theirs.words.extend(words.iter().filter_map(Value::as_str));
            theirs.also.extend(words.iter().filter_map(Value::as_f64));
        }
        for (key, value) in node {
            match key.as_str() {
                "ref" | "object" => match self.0["types"].get(value.as_str().unwrap()) {
                    Some(named) => self.leaf(named, theirs, bounds),
                    // `SWMLMethod`
                    None => drop(theirs.scalars.insert("method")),
                },
                "alias" | "scalar" | "type" => match value.as_str() {
                    Some(name) => scalar(name, node, theirs, bounds),
                    None => self.leaf(value, theirs, bounds),
                },
                "one_of" | "any_of" => {
                    for node in value.as_array().unwrap() {
                        self.leaf(node, theirs, bounds);
                    }
                }
                "methods" => drop(theirs.scalars.insert("method")),
                "document" => drop(theirs.scalars.insert("document")),
                "props" => self.object(value.as_array().unwrap(), node.get("extra"), theirs),
                "array" => theirs.elements.push(value),
                "map" => theirs.entries.push(value),
                _ => {}
            }
        }
    }

    /// Adds an object: closed, open, or a map of which some keys are named.
    fn object<'f>(&'f self, rows: &'f [Value], extra: Option<&'f Value>, theirs: &mut Theirs<'f>) {
        match extra {
            Some(extra) if !self.leaves([extra]).scalars.contains("any") => {
                theirs.entries.push(extra);
                theirs.entries.extend(rows.iter().map(|row| &row["type"]));
                let required = rows.iter().filter(|row| row["req"] == true);
                theirs
                    .keys
                    .extend(required.map(|row| row["name"].as_str().unwrap()));
            }
            _ => {
                theirs.open |= extra.is_some();
                // two alternatives may well be of one type
                if !theirs
                    .objects
                    .iter()
                    .any(|known| std::ptr::eq(*known, rows))
                {
                    theirs.objects.push(rows);
                }
            }
        }
    }
}

/// Adds a type without parts, with what is said beside it.
fn scalar<'f>(
    name: &'f str,
    beside: &Map<String, Value>,
    theirs: &mut Theirs<'f>,
    bounds: [Option<f64>; 2],
) {
    match name {
        "var_only" => return theirs.variable = true,
        "string" => theirs.any_text |= !beside.contains_key("enum"),
        // single numbers have been noted
        "integer" | "number" if beside.contains_key("enum") => return,
        "integer" | "number" => theirs.bounds.push(bounds),
        _ => {}
    }
    theirs.scalars.insert(name);
}
