//! The input of a macro: a whole script, or statements to insert into one.

use proc_macro2::{Ident, Span, TokenStream};
use swml_language::schema::{Language, Type};
use swml_language::tree::{Content, Entry, Flow, Node};

use crate::rust::{document_type, path};

/// The input of a macro.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum InputKind {
    /// A whole script: `swml!`.
    Document,
    /// Statements to insert into one: `swml_block!`.
    Block,
}

impl InputKind {
    /// Returns its type in the table.
    pub(crate) fn ty(self, language: &'static Language) -> &'static Type {
        match self {
            Self::Document => &language.document,
            Self::Block => statements(language).unwrap_or(&language.document),
        }
    }

    /// Returns its type in Rust.
    pub(crate) fn rust(self, language: &'static Language) -> TokenStream {
        match (self, &language.document) {
            (Self::Block, Type::Record(record)) => {
                let name = Ident::new("Block", Span::call_site());
                path(record().module, name)
            }
            _ => document_type(language),
        }
    }
}

/// Returns the type of a section.
fn statements(language: &'static Language) -> Option<&'static Type> {
    let Type::Record(record) = &language.document else {
        return None;
    };
    match &record().field("sections")?.ty {
        Type::Map(section) => Some(section),
        _ => None,
    }
}

/// Returns a script that may have any statement before and after these, and any other section, so
/// that nothing is reported that depends on the script around them.
pub(crate) fn open(block: Node<'static>) -> Node<'static> {
    let place = block.place;
    let anything = || {
        let flow = Flow {
            id: usize::MAX,
            arms: Vec::new(),
        };
        Node::new(place, Content::Flow(flow.into()))
    };
    let mut statements = vec![anything()];
    if let Content::List(own) = block.content {
        statements.extend(own);
    }
    statements.push(anything());
    let entry = |key: &'static str, content| Entry {
        key: key.into(),
        place,
        value: Node::new(place, content),
        raw: false,
    };
    let sections = [
        entry("main", Content::List(statements.into())),
        entry("", Content::Error),
    ];
    let document = [
        entry("version", Content::Text("1.0.0".into())),
        entry("sections", Content::Map(sections.into())),
    ];
    Node::new(place, Content::Map(document.into()))
}

/// Returns the statements of a script from [`open`].
pub(crate) fn closed(document: Node<'static>) -> Node<'static> {
    let place = document.place;
    let value = |node: Node<'static>, name: &str| {
        let Content::Map(entries) = node.content else {
            return None;
        };
        let mut entries = entries.into_vec().into_iter();
        Some(entries.find(|entry| entry.key == name)?.value)
    };
    let main = value(document, "sections").and_then(|sections| value(sections, "main"));
    let mut statements = match main.map(|main| main.content) {
        Some(Content::List(statements)) => statements.into_vec(),
        _ => Vec::new(),
    };
    statements.pop();
    let own = statements.into_iter().skip(1).collect();
    Node::new(place, Content::List(own))
}
