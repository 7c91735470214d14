//! The checker: finds every error of a tree in one pass.
//!
//! `Checker` walks a tree along its type and runs the rules on the way. It reads the rows of the
//! [schema](crate::schema), and refers to no method, property or language by name.

mod expected;
mod inline;
mod legacy;
mod record;
mod scalar;
mod step;
mod unknown;
mod value;

pub use crate::dialect::{Dialect, is_other, quoted};
pub use crate::format;
pub use crate::rules::inline::DEEPEST_DOCUMENT;
pub use crate::rules::number::in_unit;
pub use crate::shape::takes;

use crate::allow::Allowed;
use crate::diagnostic::Report;
use crate::rules::context::{RuleContext, ScopeStep};
use crate::rules::variables::VariableUses;
use crate::schema::{Language, Type};
use crate::tree::{Entry, Node};
pub use expected::Expected;

/// Checks the tree of a whole script.
///
/// ```
/// use swml_language::Document;
/// use swml_language::check::{Dialect, check};
/// use swml_language::tree::{Content, Node, Place};
/// let nothing = Node::new(Place(0), Content::Map([].into()));
/// let report = check(&nothing, Document::LANGUAGE, Dialect::Json);
/// assert_eq!(report.errors().count(), 1);
/// ```
pub fn check(document: &Node<'_>, language: &'static Language, dialect: Dialect) -> Report {
    check_as(document, &language.document, language, dialect)
}

/// Checks a tree as a value of a type.
pub fn check_as(
    node: &Node<'_>,
    ty: &'static Type,
    language: &'static Language,
    dialect: Dialect,
) -> Report {
    check_allowing(node, ty, language, dialect, &const { Allowed::none() })
}

/// Checks a tree as a value of a type, with some methods and properties allowed that are not part
/// of SWML.
pub fn check_allowing(
    node: &Node<'_>,
    ty: &'static Type,
    language: &'static Language,
    dialect: Dialect,
    allowed: &Allowed,
) -> Report {
    judge(node, ty, language, dialect, allowed).report
}

/// The result of checking a tree.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The diagnostics.
    pub report: Report,
    /// Whether the tree is in its modern form: [`resolve`](crate::resolve::resolve) would not
    /// change it. This is certain only if there are no errors.
    pub is_modern: bool,
}

/// Checks a tree as [`check_allowing`] does, and returns whether it is in its modern form.
///
/// ```
/// use swml_language::check::{Dialect, judge};
/// use swml_language::{Allowed, Document, read::Parsed};
/// let is_modern = |text| {
///     let parsed = Parsed::json(text)?;
///     let language = Document::LANGUAGE;
///     let document = &language.document;
///     let checked = judge(parsed.root(), document, language, Dialect::Json, &Allowed::none());
///     Ok::<_, swml_language::error::SyntaxError>(checked.is_modern)
/// };
/// assert!(is_modern(r#"{"sections":{"main":[{"answer":{}}]}}"#)?);
/// assert!(!is_modern(r#"{"sections":{"main":["answer"]}}"#)?);
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn judge(
    node: &Node<'_>,
    ty: &'static Type,
    language: &'static Language,
    dialect: Dialect,
    allowed: &Allowed,
) -> Checked {
    let mut checker = Checker::new(dialect, language, allowed);
    checker.value(node, Expected::of_type(ty), None);
    let Checker {
        mut cx, variables, ..
    } = checker;
    variables.finish(&mut cx);
    Checked {
        report: Report::new(cx.found, cx.secrets, cx.used),
        is_modern: cx.is_modern,
    }
}

/// One walk over a tree.
struct Checker<'t> {
    /// The context of the rules, with the diagnostics so far.
    cx: RuleContext<'t>,
    variables: VariableUses,
    /// The number of steps above this document, in the documents around it.
    depth: usize,
    /// The number of documents around this one.
    documents: usize,
    /// The properties so far of the objects that the walk is in, by their positions in the table:
    /// one list, from which each object takes its own when it ends.
    given: Vec<(usize, &'t Entry<'t>)>,
}

impl<'t> Checker<'t> {
    fn new(dialect: Dialect, language: &'static Language, allowed: &'t Allowed) -> Self {
        Self {
            cx: RuleContext::new(dialect, language, allowed),
            variables: VariableUses::default(),
            depth: 0,
            documents: 0,
            given: Vec::new(),
        }
    }

    fn within(&mut self, step: ScopeStep<'t>, walk: impl FnOnce(&mut Self)) {
        self.cx.steps.push(step);
        walk(self);
        self.cx.steps.pop();
    }

    /// Notes a legacy form, which may contain any names.
    fn former(&mut self) {
        self.cx.is_modern = false;
        self.cx.names.open();
    }

    /// Notes what may be anything.
    fn anything(&mut self) {
        self.variables.anything();
        self.cx.names.open();
    }

    /// Checks a value under a guessed name and returns true if it fits. Errors in the value are not
    /// reported, because the guess may be wrong.
    fn fits(&mut self, judge: impl FnOnce(&mut Self)) -> bool {
        let before = self.cx.found.len();
        judge(self);
        let fits = self.cx.found.len() == before;
        self.cx.found.truncate(before);
        fits
    }
}
