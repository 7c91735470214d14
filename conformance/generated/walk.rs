//! A document beside the types of what is in it.

use swml_language::schema::{Facets, Type};
use swml_language::tree::{Content, Node};

/// A value in a document, and what the table says of it.
pub(crate) struct Typed<'n> {
    pub(crate) node: &'n Node<'static>,
    pub(crate) ty: &'static Type,
    pub(crate) facets: Facets,
    /// The way to it: positions in lists and maps.
    pub(crate) path: Vec<usize>,
}

/// Calls `visit` for every value of a type, from the outside in.
pub(crate) fn each<'n>(
    node: &'n Node<'static>,
    ty: &'static Type,
    visit: &mut dyn FnMut(Typed<'n>),
) {
    let mut walk = Walk {
        path: Vec::new(),
        visit,
    };
    walk.value(node, ty, &Facets::NONE);
}

struct Walk<'w, 'n> {
    path: Vec<usize>,
    visit: &'w mut dyn FnMut(Typed<'n>),
}

impl<'n> Walk<'_, 'n> {
    fn value(&mut self, node: &'n Node<'static>, ty: &'static Type, facets: &Facets) {
        let path = self.path.clone();
        (self.visit)(Typed {
            node,
            ty,
            facets: *facets,
            path,
        });
        match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if swml_language::tree::is_variable(text) => {}
            (Type::Var(inner), _) => self.value(node, inner, facets),
            (Type::Choice(choice), _) => {
                if let Some(picked) = choice.pick(node) {
                    let mut facets = *facets;
                    facets.format = picked.facets.format;
                    facets.filled |= picked.facets.filled;
                    self.value(node, &picked.ty, &facets);
                }
            }
            (Type::List(inner), Content::List(elements)) => {
                for (index, element) in elements.iter().enumerate() {
                    self.inside(index, element, inner, facets);
                }
            }
            (Type::Map(inner), Content::Map(entries)) => {
                let mut facets = *facets;
                facets.filled = false;
                for (index, entry) in entries.iter().enumerate() {
                    self.inside(index, &entry.value, inner, &facets);
                }
            }
            (Type::Record(record), Content::Map(entries)) => {
                for (index, entry) in entries.iter().enumerate() {
                    if let Some(field) = record().field(&entry.key) {
                        self.inside(index, &entry.value, &field.ty, &field.facets);
                    }
                }
            }
            (Type::Record(record), _) => {
                if let Some(primary) = record().primaries().next() {
                    self.value(node, &primary.ty, &primary.facets);
                }
            }
            (Type::Method(methods), Content::Map(entries)) => {
                for (index, entry) in entries.iter().enumerate() {
                    if let Some(row) = methods.get(&entry.key) {
                        self.inside(index, &entry.value, &row.ty, &row.facets);
                    }
                }
            }
            _ => {}
        }
    }

    fn inside(
        &mut self,
        index: usize,
        node: &'n Node<'static>,
        ty: &'static Type,
        facets: &Facets,
    ) {
        self.path.push(index);
        self.value(node, ty, facets);
        self.path.pop();
    }
}
