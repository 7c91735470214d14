//! An open document, and what has been computed of its text.

use std::cell::OnceCell;

use lsp_types::{TextDocumentContentChangeEvent, Uri};
use swml_language::schema::Language;
use swml_language::{Document as Calling, messaging};

use super::names::Names;
use super::syntax::{self, Tree};
use super::text::{Encoding, Text};
use crate::config::Config;
use crate::input::InputFormat;

/// A document of the client.
pub(crate) struct Document {
    pub(crate) uri: Uri,
    pub(crate) version: i32,
    pub(crate) format: InputFormat,
    pub(crate) text: Text,
    /// Whether it is a script whatever it contains: Rust names it.
    pub(crate) is_named: bool,
    /// Its configuration, from `swml.toml`.
    pub(crate) config: Config,
    parts: Parts,
}

/// The parts that are computed from the text, once for each version.
#[derive(Default)]
struct Parts {
    tree: OnceCell<Tree>,
    names: OnceCell<Names>,
}

impl Document {
    pub(crate) fn new(uri: Uri, version: i32, format: InputFormat, text: String) -> Self {
        Self {
            uri,
            version,
            format,
            text: Text::new(text),
            is_named: false,
            config: Config::default(),
            parts: Parts::default(),
        }
    }

    pub(crate) fn change(
        &mut self,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) {
        self.version = version;
        for change in changes {
            self.text.apply(change, encoding);
        }
        self.parts = Parts::default();
    }

    pub(crate) fn tree(&self) -> &Tree {
        let parse = || syntax::parse(self.text.as_str(), self.format);
        self.parts.tree.get_or_init(parse)
    }

    pub(crate) fn names(&self) -> &Names {
        let names = || Names::of(self.tree(), self.language());
        self.parts.names.get_or_init(names)
    }

    /// Returns the language of the script, by its methods.
    pub(crate) fn language(&self) -> &'static Language {
        language(self.tree())
    }

    pub(crate) fn is_script(&self) -> bool {
        self.is_named || super::recognize::is_script(self.tree())
    }
}

/// Returns the language of a script: that of calls, unless more of its methods are of the other.
pub(crate) fn language(tree: &Tree) -> &'static Language {
    let sections = tree.root.map().and_then(|map| map.get("sections"));
    let sections = sections.and_then(|sections| sections.map());
    let lists = sections.map(|map| map.entries.iter().filter_map(|entry| entry.value.list()));
    let steps = lists.into_iter().flatten().flat_map(|list| &list.elements);
    let names = steps.filter_map(|step| {
        let first = step.map()?.entries.first()?;
        Some(&*first.key.text)
    });
    let (calling, messaging) = (Calling::LANGUAGE, messaging::Document::LANGUAGE);
    let (mut calls, mut messages) = (0, 0);
    for name in names {
        calls += usize::from(calling.methods.get(name).is_some());
        messages += usize::from(messaging.methods.get(name).is_some());
    }
    match messages > calls {
        true => messaging,
        false => calling,
    }
}
