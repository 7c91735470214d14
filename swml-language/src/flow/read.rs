//! The variables that a script reads.

use super::{PointId, Trail};
use crate::diagnostic::Diagnostic;
use crate::expression::{self, Body, Expr, Options, Template, TextRange};
use crate::format::is_path;
use crate::resolve::ValueType;
use crate::schema::{Format, Type};
use crate::tree::{Node, Place, has_variable};

/// A variable that a script reads.
#[derive(Debug)]
pub struct VariableRead<'t> {
    /// The point at which it is read.
    pub at: PointId,
    /// Whether it is read after the statement at the point completes.
    pub is_after: bool,
    /// Its path, such as `vars.tries` or `prompt_value`.
    pub path: &'t str,
    /// The text that contains it.
    pub text: &'t str,
    /// The location of that text.
    pub place: Place,
    /// The kind of the text.
    pub form: ReadKind,
    /// The path of the text in the document.
    pub trail: Trail,
    /// The sensitive property that contains the text, if any.
    pub sink: Option<Sink>,
}

impl VariableRead<'_> {
    /// Returns the range of the path in its text.
    pub(crate) fn range(&self) -> Option<TextRange> {
        // the path is a slice of the text
        let start = (self.path.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let range = TextRange::new(start, start + self.path.len());
        (range.of(self.text) == self.path).then_some(range)
    }

    /// Sets the location of a diagnostic to the path, unless it is the whole text.
    pub(crate) fn locate(&self, fault: Diagnostic) -> Diagnostic {
        match self.range() {
            Some(range) if self.form != ReadKind::Name => fault.part(range, self.text),
            _ => fault,
        }
    }
}

/// A property that must not be under the control of a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sink {
    /// A URL that the platform fetches, or sends data to.
    Url,
    /// A destination of calls or messages.
    Destination,
    /// The section or script to run.
    Script,
    /// The value of a header.
    Header,
}

impl Sink {
    /// Returns the sink for a value of this type.
    pub(super) fn of(of: ValueType) -> Option<Self> {
        match (of.ty, of.format) {
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

/// The kind of a text that reads a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadKind {
    /// The bare name of the variable.
    Name,
    /// A text with `%{}` or `${}` in it.
    Text,
    /// A condition.
    Condition,
}

/// Calls `found` for each variable that a text or a word reads, except where it cannot be
/// distinguished from text, a regular expression or a local name of the expression.
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
        // a variable in `${}` is reported as an error, and counts as read
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

/// Calls `found` for a path as written, unless it contains parentheses or spaces.
fn named<'t>(text: &'t str, range: TextRange, found: &mut dyn FnMut(&'t str)) {
    let path = range.of(text);
    if is_path(path) {
        found(path);
    }
}
