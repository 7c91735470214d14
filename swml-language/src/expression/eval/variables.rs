//! Where the values of variables come from.

use super::value::Value;
use crate::expression::path::Scope;

/// Where the values of variables come from.
///
/// A closure of a scope and a name is one.
pub trait Variables {
    /// The value of a variable in a scope; `None` if it is not there.
    fn get(&self, scope: Scope, name: &str) -> Option<Value>;

    /// A whole scope as an object, for expressions that name it alone, such as
    /// `JsObject.keys(vars)`; `None` if that is not known.
    fn all(&self, scope: Scope) -> Option<Value> {
        let _ = scope;
        None
    }
}

impl<F: Fn(Scope, &str) -> Option<Value>> Variables for F {
    fn get(&self, scope: Scope, name: &str) -> Option<Value> {
        self(scope, name)
    }
}
