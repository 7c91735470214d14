//! The modern form of a value in a tree that stays as it is: for rules whose diagnostics have the
//! places of the script, in trees with Rust code and with errors.

use std::slice;

use crate::schema::{Constraints, Field, Format, MethodSet, MethodSpec, Type};
use crate::shape::Shorthand;
use crate::tree::{Content, Node, Place};

/// The type of a value, and the constraints that depend on which of several types it has.
#[derive(Clone, Copy)]
pub(crate) struct ValueType {
    /// The type, without the variable allowed in its place.
    pub(crate) ty: &'static Type,
    /// The format of a text.
    pub(crate) format: Format,
    /// Whether its statements are run by a callee.
    pub(crate) callee: bool,
}

impl ValueType {
    /// A value of any type.
    pub(crate) const ANY: Self = Self::new(&Type::Any, &Constraints::NONE);

    /// The type with this row of constraints.
    pub(crate) const fn new(ty: &'static Type, constraints: &Constraints) -> Self {
        Self {
            ty: ty.bare(),
            format: constraints.format,
            callee: constraints.callee,
        }
    }

    /// The type of a property.
    pub(crate) const fn of_field(field: &'static Field) -> Self {
        Self::new(&field.ty, &field.constraints)
    }

    /// The type of the body of a method.
    pub(crate) const fn of_method(method: &'static MethodSpec) -> Self {
        Self::new(&method.ty, &method.constraints)
    }

    /// The type of an element or entry of a value of this type.
    pub(crate) const fn inside(self, ty: &'static Type) -> Self {
        Self {
            ty: ty.bare(),
            ..self
        }
    }

    /// Returns the type that a value has: the alternative, or the property if the value is in place
    /// of an object. What only the running program knows may have any; `None` if it has none.
    // most types have nothing to decide
    #[inline]
    pub(crate) fn of(self, node: &Node<'_>) -> Option<Self> {
        match (self.ty, &node.content) {
            (Type::Record(_), Content::Map(_)) => Some(self),
            (Type::Choice(_) | Type::Record(_), _) if !node.is_unknown() => self.decided(node),
            _ => Some(self),
        }
    }

    fn decided(self, node: &Node<'_>) -> Option<Self> {
        let decided = match self.ty {
            Type::Choice(choice) => {
                let picked = choice.pick(node)?;
                Self {
                    ty: picked.ty.bare(),
                    format: picked.constraints.format,
                    callee: self.callee || picked.constraints.callee,
                }
            }
            Type::Record(record) => match record().shorthand(node)? {
                Shorthand::Property(_, field) => Self::of_field(field),
                Shorthand::Nothing => return None,
            },
            _ => return Some(self),
        };
        decided.of(node)
    }

    /// Returns true if a text of this type may be the name of a section.
    pub(crate) fn names_section(self) -> bool {
        match self.ty {
            Type::Text => matches!(self.format, Format::Section | Format::LocalSection),
            Type::Choice(choice) => {
                let mut all = choice.alternatives.iter();
                all.any(|one| Self::new(&one.ty, &one.constraints).names_section())
            }
            _ => false,
        }
    }
}

/// Returns the statements of a value; a single one is a list of it.
pub(crate) fn statements<'n, 't>(node: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    match &node.content {
        Content::List(elements) => Some(elements),
        Content::Map(_) => Some(slice::from_ref(node)),
        _ => None,
    }
}

/// One statement.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'t> {
    /// Its method.
    pub method: &'static MethodSpec,
    /// The location of its name.
    pub place: Place,
    /// The body of the method; the name alone has none.
    pub body: Option<&'t Node<'t>>,
}

/// Returns the statement that a node is, unless its method is unknown.
pub(crate) fn statement<'t>(
    node: &'t Node<'t>,
    methods: &'static MethodSet,
) -> Option<Statement<'t>> {
    let (name, place, body) = match &node.content {
        Content::Text(name) => (name, node.place, None),
        Content::Map(entries) => match &**entries {
            [entry] if !entry.raw => (&entry.key, entry.place, Some(&entry.value)),
            _ => return None,
        },
        _ => return None,
    };
    Some(Statement {
        method: methods.get(name)?,
        place,
        body,
    })
}

/// Returns the value of a property in the body of a method; it may be in place of the object.
pub(crate) fn property<'n, 't>(
    body: &'n Node<'t>,
    method: &MethodSpec,
    name: &str,
) -> Option<&'n Node<'t>> {
    if let Some(entries) = body.entries() {
        let entry = entries.iter().find(|entry| entry.key == name)?;
        return Some(&entry.value);
    }
    let Type::Record(record) = method.ty else {
        return None;
    };
    match record().shorthand(body)? {
        Shorthand::Property(_, field) if field.name == name => Some(body),
        _ => None,
    }
}
