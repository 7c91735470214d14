//! The source of values of variables.

use super::value::JsValue;
use crate::expression::path::Scope;

/// The source of values of variables.
///
/// Implemented for closures of a scope and a name.
pub trait Variables {
    /// Returns the value of a variable in a scope; `None` if it does not exist.
    fn get(&self, scope: Scope, name: &str) -> Option<JsValue>;

    /// Returns a whole scope as an object, for expressions that refer to it directly, such as
    /// `Object.keys(vars)`; `None` if it is unknown.
    fn all(&self, scope: Scope) -> Option<JsValue> {
        let _ = scope;
        None
    }
}

impl<F: Fn(Scope, &str) -> Option<JsValue>> Variables for F {
    fn get(&self, scope: Scope, name: &str) -> Option<JsValue> {
        self(scope, name)
    }
}
