//! The variables that a script reads.

use super::{PointId, Trail};
use crate::format::{bodies, is_path, paths};
use crate::tree::{Node, Place, has_variable};

/// A variable that a script reads.
#[derive(Debug)]
pub struct Read<'t> {
    /// The point at which it is read.
    pub at: PointId,
    /// It is read when the statement there is over.
    pub is_after: bool,
    /// Its path, such as `vars.tries` or `prompt_value`.
    pub path: &'t str,
    /// The text it is read in.
    pub text: &'t str,
    /// Where that text is.
    pub place: Place,
    /// What kind of text it is.
    pub form: Form,
    /// The path of the text in the document.
    pub trail: Trail,
}

/// What kind of text reads a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The name of the variable alone.
    Name,
    /// A text with `%{}` or `${}` in it.
    Text,
    /// A condition.
    Condition,
}

/// Calls `found` for each variable that a text or a word reads. What cannot be told apart from
/// text, a regular expression or a name of the expression's own is left out.
pub(super) fn variables<'t>(node: &'t Node<'t>, form: Form, found: &mut dyn FnMut(&'t str)) {
    let Some(text) = node.name() else {
        return;
    };
    match form {
        Form::Name if !has_variable(text) => {
            if is_path(text) {
                found(text);
            }
        }
        Form::Name | Form::Text => {
            for body in bodies(text) {
                names_in(body.inner.trim(), found);
            }
        }
        // a variable in `${}` is a fault that is reported, and read all the same
        Form::Condition if has_variable(text) => {
            for body in bodies(text) {
                names_in(body.inner.trim(), found);
            }
        }
        Form::Condition => names_in(text, found),
    }
}

fn names_in<'t>(expression: &'t str, found: &mut dyn FnMut(&'t str)) {
    let is_plain = !expression.contains(['/', '`', '\\', '{', ':']) && !expression.contains("=>");
    if !is_plain {
        return;
    }
    for path in paths(expression) {
        let named = path.trim_end_matches('.');
        if named.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            found(named);
        }
    }
}
