//! The variables that a script reads.

use super::{PointId, Trail};
use crate::diagnostic::Diagnostic;
use crate::expression::{self, Body, Expr, Options, Template, TextRange};
use crate::format::is_path;
use crate::schema::{Constraints, Format, Type};
use crate::tree::{Node, Place, has_variable};

/// A variable that a script reads.
#[derive(Debug)]
pub struct VariableRead<'t> {
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
    pub form: ReadKind,
    /// The path of the text in the document.
    pub trail: Trail,
    /// Where the text goes, if that must not be left to a caller.
    pub sink: Option<Sink>,
}

impl VariableRead<'_> {
    /// Where the path is in its text.
    pub(crate) fn range(&self) -> Option<TextRange> {
        // the path is a piece of the text
        let start = (self.path.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let range = TextRange::new(start, start + self.path.len());
        (range.of(self.text) == self.path).then_some(range)
    }

    /// Puts a fault on the path, unless it is the whole text.
    pub(crate) fn locate(&self, fault: Diagnostic) -> Diagnostic {
        match self.range() {
            Some(range) if self.form != ReadKind::Name => fault.part(range, self.text),
            _ => fault,
        }
    }
}

/// Where a text goes that must not be left to a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sink {
    /// A URL that the platform fetches, or sends something to.
    Url,
    /// Whom the platform calls or writes to.
    Destination,
    /// The section or script that runs.
    Script,
    /// The value of a header.
    Header,
}

impl Sink {
    /// The sink that a value of this type is.
    pub(super) fn of(ty: &Type, constraints: &Constraints) -> Option<Self> {
        match (ty, constraints.format) {
            (Type::Destination, _) | (_, Format::PhoneNumber | Format::Sender | Format::Sip) => {
                Some(Self::Destination)
            }
            (_, Format::Url | Format::StreamUrl | Format::TapUri | Format::Sound) => {
                Some(Self::Url)
            }
            (_, Format::Section | Format::LocalSection) => Some(Self::Script),
            (_, Format::HeaderValue) => Some(Self::Header),
            _ => None,
        }
    }
}

/// What kind of text reads a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadKind {
    /// The name of the variable alone.
    Name,
    /// A text with `%{}` or `${}` in it.
    Text,
    /// A condition.
    Condition,
}

/// Calls `found` for each variable that a text or a word reads. What cannot be told apart from
/// text, a regular expression or a name of the expression's own is left out.
pub(super) fn variables<'t>(node: &'t Node<'t>, form: ReadKind, found: &mut dyn FnMut(&'t str)) {
    let Some(text) = node.name() else {
        return;
    };
    match form {
        ReadKind::Name if !has_variable(text) => {
            if is_path(text) {
                found(text);
            }
        }
        // a variable in `${}` is a fault that is reported, and read all the same
        ReadKind::Condition if !has_variable(text) => {
            let expression = expression::parse(text).expr;
            for path in expression.iter().flat_map(Expr::paths) {
                named(text, path.range, found);
            }
        }
        ReadKind::Name | ReadKind::Text | ReadKind::Condition if has_variable(text) => {
            let template = Template::parse(text, Options::CALLING);
            for substitution in template.substitutions() {
                match &substitution.body {
                    Body::Path(path) => named(text, path.range, found),
                    Body::Expression(expression) => {
                        for path in expression.paths() {
                            named(text, path.range, found);
                        }
                    }
                    Body::Invalid | Body::Function { .. } => {}
                }
            }
        }
        ReadKind::Name | ReadKind::Text | ReadKind::Condition => {}
    }
}

/// Calls `found` for a path, as it is written, unless parentheses or space stand in it.
fn named<'t>(text: &'t str, range: TextRange, found: &mut dyn FnMut(&'t str)) {
    let path = range.of(text);
    if is_path(path) {
        found(path);
    }
}
