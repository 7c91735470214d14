//! A walk over a document and the types of its values.

use swml_language::schema::{Constraints, Type};
use swml_language::tree::{Content, Node};

/// A value in a document, with its row in the table.
pub(crate) struct Typed<'n> {
    pub(crate) node: &'n Node<'static>,
    pub(crate) ty: &'static Type,
    pub(crate) constraints: Constraints,
    /// The path to it: positions in lists and maps.
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
    walk.value(node, ty, &Constraints::NONE);
}

struct Walk<'w, 'n> {
    path: Vec<usize>,
    visit: &'w mut dyn FnMut(Typed<'n>),
}

impl<'n> Walk<'_, 'n> {
    fn value(&mut self, node: &'n Node<'static>, ty: &'static Type, constraints: &Constraints) {
        let path = self.path.clone();
        (self.visit)(Typed {
            node,
            ty,
            constraints: *constraints,
            path,
        });
        match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if swml_language::tree::is_variable(text) => {}
            (Type::Var(inner), _) => self.value(node, inner, constraints),
            (Type::Choice(choice), _) => {
                if let Some(picked) = choice.pick(node) {
                    let mut constraints = *constraints;
                    constraints.format = picked.constraints.format;
                    constraints.non_empty |= picked.constraints.non_empty;
                    self.value(node, &picked.ty, &constraints);
                }
            }
            (Type::List(inner), Content::List(elements)) => {
                for (index, element) in elements.iter().enumerate() {
                    self.inside(index, element, inner, constraints);
                }
            }
            (Type::Map(inner), Content::Map(entries)) => {
                let mut constraints = *constraints;
                constraints.non_empty = false;
                for (index, entry) in entries.iter().enumerate() {
                    self.inside(index, &entry.value, inner, &constraints);
                }
            }
            (Type::Record(record), Content::Map(entries)) => {
                for (index, entry) in entries.iter().enumerate() {
                    if let Some(field) = record().field(&entry.key) {
                        self.inside(index, &entry.value, &field.ty, &field.constraints);
                    }
                }
            }
            (Type::Record(record), _) => {
                if let Some(primary) = record().primaries().next() {
                    self.value(node, &primary.ty, &primary.constraints);
                }
            }
            (Type::Method(methods), Content::Map(entries)) => {
                for (index, entry) in entries.iter().enumerate() {
                    if let Some(row) = methods.get(&entry.key) {
                        self.inside(index, &entry.value, &row.ty, &row.constraints);
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
        constraints: &Constraints,
    ) {
        self.path.push(index);
        self.value(node, ty, constraints);
        self.path.pop();
    }
}
