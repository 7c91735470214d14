//! Constructors for `switch`.

use crate::into_property::{IntoProperty, into_property, lists_into_property};
use crate::text::Text;
use crate::values::{Branch, Method, Outcome, OutcomeSwitch, Switch};

into_property!(Outcome: OutcomeSwitch => |value| Outcome::Switch(value));

lists_into_property!(Outcome: Branch => |list| Outcome::Cond(list));

macro_rules! on {
    ($($Switch:ident),*) => {$(
        impl $Switch {
            /// Adds the statements for one value.
            #[must_use]
            pub fn on(mut self, value: impl Into<Text>, methods: impl IntoProperty<Vec<Method>>) -> Self {
                self.case.insert(value, methods.into_property());
                self
            }
        }
    )*};
}

on!(Switch, OutcomeSwitch);
