//! The variants of a value according to the facts.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A digest of a schema, described by its `legend`.
pub(super) struct Facts(Value);

/// The variants of a value: references resolved, alternatives side by side.
#[derive(Default)]
pub(super) struct Theirs<'f> {
    pub(super) scalars: BTreeSet<&'f str>,
    /// The words of an enum.
    pub(super) words: BTreeSet<&'f str>,
    /// Whether any text is accepted, not only these words.
    pub(super) any_text: bool,
    pub(super) variable: bool,
    /// The bounds of each number.
    pub(super) bounds: Vec<[Option<f64>; 2]>,
    /// Single numbers that are accepted beside them.
    pub(super) also: Vec<f64>,
    /// The format of its text: a pattern, or a name like `uri`.
    pub(super) form: Option<&'f str>,
    /// Whether it is non-empty.
    pub(super) filled: bool,
    /// The bounds of the number of elements.
    pub(super) most: Option<u64>,
    /// The properties of each object.
    pub(super) objects: Vec<&'f [Value]>,
    /// Whether an object accepts other properties.
    pub(super) open: bool,
    pub(super) elements: Vec<&'f Value>,
    pub(super) entries: Vec<&'f Value>,
    /// The required keys of a map.
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

    /// The variants of the body of a method.
    pub(super) fn method(&self, name: &str) -> Option<&[Value]> {
        let method = self.0["methods"].get(name)?;
        method["shapes"].as_array().map(Vec::as_slice)
    }

    /// Returns the variants of any of these nodes.
    pub(super) fn leaves<'f>(&'f self, nodes: impl IntoIterator<Item = &'f Value>) -> Theirs<'f> {
        let mut theirs = Theirs::default();
        for node in nodes {
            self.leaf(node, &mut theirs, [None, None]);
        }
        theirs
    }

    /// Adds one node. Constraints around a node, such as `bounds`, apply inside it.
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

    /// Adds an object: closed, open, or a map with some named keys.
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
                // two alternatives may be of one type
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

/// Adds a type without parts, with the constraints beside it.
fn scalar<'f>(
    name: &'f str,
    beside: &Map<String, Value>,
    theirs: &mut Theirs<'f>,
    bounds: [Option<f64>; 2],
) {
    match name {
        "var_only" => return theirs.variable = true,
        "string" => theirs.any_text |= !beside.contains_key("enum"),
        // single numbers are recorded already
        "integer" | "number" if beside.contains_key("enum") => return,
        "integer" | "number" => theirs.bounds.push(bounds),
        _ => {}
    }
    theirs.scalars.insert(name);
}
