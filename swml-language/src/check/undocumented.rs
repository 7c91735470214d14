//! What SignalWire's own SDKs send and its pages do not have: taken, with a warning.
//!
//! A report tells of it whatever was judged, a file or a [`Document`](crate::Document): a
//! warning stops nothing. Only `swml!` says nothing of it, because there a warning stops the
//! build, and what somebody has written there is meant.

use super::Checker;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Type, one_of};
use crate::tree::{Node, Place};

impl Checker<'_> {
    /// Notes a name or a word that is not documented.
    pub(super) fn undocumented(&mut self, place: Place, what: &str) {
        self.report(fault(place, what).help("try it on a call before you rely on it"));
    }

    /// Notes what is documented in another form: `exact` is the same in that form, if it can be
    /// said exactly.
    pub(super) fn undocumented_for(
        &mut self,
        place: Place,
        what: &str,
        help: String,
        exact: Option<String>,
    ) {
        let fault = fault(place, what).help(help);
        self.report(match exact {
            Some(exact) => fault.replace(place, exact),
            None => fault,
        });
    }

    /// Notes a variable in the place of a fixed word. In `swml!` it stops the build all the same:
    /// there is a way to write it that is known to work.
    pub(super) fn variable_for_word(&mut self, node: &Node<'_>, ty: &Type) {
        let Type::Keyword(words) = ty else {
            return;
        };
        let subject = self.subject();
        let message = format!("{subject} is a fixed word, and here it is a variable");
        let all: Vec<String> = words
            .names(true)
            .map(|word| self.dialect.word(word))
            .collect();
        let all = one_of(all.iter().map(String::as_str));
        self.report(
            Diagnostic::new(Code::VariableForWord, node.place, message)
                .note("SignalWire's schema allows no variable in place of a fixed word, and its SDKs do")
                .help(format!(
                    "write {all}; to choose during the call, write a statement for each in a `switch` or `cond`"
                )),
        );
    }

    /// Notes a value whose type is not documented for its property.
    pub(super) fn undocumented_form(&mut self, node: &Node<'_>) {
        let what = format!("{} as {}", self.subject(), node.describe());
        self.undocumented(node.place, &what);
    }
}

/// Something that is not documented, without what to do about it.
pub(crate) fn fault(place: Place, what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::Undocumented,
        place,
        format!("{what} is not on SignalWire's pages"),
    )
    .note("it is known from SignalWire's own SDKs, which have it from the platform's schema")
}
