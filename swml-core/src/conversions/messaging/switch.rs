//! Constructors for `switch`.

use crate::into_property::IntoProperty;
use crate::text::Text;
use crate::values::messaging::{Method, Switch};

impl Switch {
    /// Adds the statements for one value.
    #[must_use]
    pub fn on(mut self, value: impl Into<Text>, methods: impl IntoProperty<Vec<Method>>) -> Self {
        self.case.insert(value, methods.into_property());
        self
    }
}
