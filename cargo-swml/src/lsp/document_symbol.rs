//! `textDocument/documentSymbol`: the outline of a script.

use std::ops::Range;

use lsp_types::{DocumentSymbol, SymbolKind};

use super::document::Document;
use super::slots::{self, Row, Slots};
use super::syntax::{Entry, Kind, Value};
use super::text::Encoding;

/// The maximum depth of the outline.
const DEEPEST: usize = 24;

/// Returns the sections with their statements, and the statements in those.
pub(crate) fn symbols(document: &Document, encoding: Encoding) -> Vec<DocumentSymbol> {
    let outline = Outline { document, encoding };
    let slots = slots::of_document(&document.language().document);
    let mut symbols = Vec::new();
    let Some(map) = document.tree().root.map() else {
        return symbols;
    };
    for entry in &map.entries {
        let inner = slots::of_entry(&slots, &entry.key.text);
        match (&*entry.key.text, entry.value.map()) {
            ("sections", Some(sections)) => {
                for section in &sections.entries {
                    let inner = slots::of_entry(&inner, &section.key.text);
                    let children = outline.children(&section.value, inner, 0);
                    let name = section.key.text.to_string();
                    symbols.push(outline.symbol(
                        name,
                        SymbolKind::FUNCTION,
                        None,
                        section,
                        children,
                    ));
                }
            }
            _ => outline.entry(entry, &slots, 0, &mut symbols),
        }
    }
    symbols
}

struct Outline<'d> {
    document: &'d Document,
    encoding: Encoding,
}

impl Outline<'_> {
    /// Returns the statements in a value, through the objects and lists around them.
    fn children(&self, value: &Value, slots: Slots, depth: usize) -> Vec<DocumentSymbol> {
        let mut found = Vec::new();
        if depth < DEEPEST {
            self.collect(value, slots, depth, &mut found);
        }
        found
    }

    /// Returns the statements in the value of an entry. Most values are scalars, whose slots are
    /// not needed.
    fn inside(&self, entry: &Entry, slots: &Slots, depth: usize) -> Vec<DocumentSymbol> {
        match entry.value.kind {
            Kind::Scalar(_) | Kind::Missing => Vec::new(),
            Kind::List(_) | Kind::Map(_) => {
                let inner = slots::of_entry(slots, &entry.key.text);
                self.children(&entry.value, inner, depth + 1)
            }
        }
    }

    fn collect(&self, value: &Value, slots: Slots, depth: usize, found: &mut Vec<DocumentSymbol>) {
        let slots = slots::narrowed(slots, value);
        match &value.kind {
            Kind::List(list) => {
                let inner = slots::of_elements(&slots);
                for element in &list.elements {
                    self.collect(element, inner.clone(), depth, found);
                }
            }
            Kind::Map(map) => {
                for entry in &map.entries {
                    self.entry(entry, &slots, depth, found);
                }
            }
            Kind::Scalar(_) | Kind::Missing => {}
        }
    }

    fn entry(&self, entry: &Entry, slots: &Slots, depth: usize, found: &mut Vec<DocumentSymbol>) {
        let key = &entry.key.text;
        if key.is_empty() {
            return;
        }
        match slots::row(slots, key) {
            Some(Row::Method(method)) => {
                let kind = match method.name {
                    "label" => SymbolKind::KEY,
                    "set" => SymbolKind::VARIABLE,
                    _ => SymbolKind::METHOD,
                };
                let children = self.inside(entry, slots, depth);
                let detail = detail(&entry.value);
                found.push(self.symbol(key.to_string(), kind, detail, entry, children));
            }
            _ => {
                let children = self.inside(entry, slots, depth);
                // an object of statements, such as a case
                if !children.is_empty() {
                    let kind = SymbolKind::NAMESPACE;
                    found.push(self.symbol(key.to_string(), kind, None, entry, children));
                }
            }
        }
    }

    #[allow(deprecated)] // `deprecated` is a field of the protocol
    fn symbol(
        &self,
        name: String,
        kind: SymbolKind,
        detail: Option<String>,
        entry: &Entry,
        children: Vec<DocumentSymbol>,
    ) -> DocumentSymbol {
        let range = |range: &Range<usize>| self.document.text.range(range, self.encoding);
        DocumentSymbol {
            // a name without visible characters is not accepted by some clients
            name: if name.trim().is_empty() {
                "…".to_owned()
            } else {
                name
            },
            detail,
            kind,
            tags: None,
            deprecated: None,
            range: range(&entry.at()),
            selection_range: range(&entry.key.at),
            children: (!children.is_empty()).then_some(children),
        }
    }
}

/// Returns the most telling text of a statement.
fn detail(value: &Value) -> Option<String> {
    const TELLING: [&str; 8] = [
        "url", "to", "dest", "label", "variable", "play", "body", "duration",
    ];
    let scalar = match &value.kind {
        Kind::Scalar(scalar) => scalar,
        Kind::Map(map) => TELLING.iter().find_map(|name| map.get(name)?.scalar())?,
        _ => return None,
    };
    // credentials of a URL are not for an outline
    let text = swml_language::check::format::redact(&scalar.text).into_owned();
    let mut shown: String = text
        .chars()
        .take(60)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    Some(shown)
}
