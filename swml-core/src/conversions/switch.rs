//! Making values of `switch`.

use crate::fit::{Fits, fits, lists_fit};
use crate::text::Text;
use crate::values::{Branch, Method, Outcome, OutcomeSwitch, Switch};

fits!(Outcome: OutcomeSwitch => |value| Outcome::Switch(value));

lists_fit!(Outcome: Branch => |list| Outcome::Cond(list));

macro_rules! on {
    ($($Switch:ident),*) => {$(
        impl $Switch {
            /// Adds what to do for one value.
            #[must_use]
            pub fn on(mut self, value: impl Into<Text>, methods: impl Fits<Vec<Method>>) -> Self {
                self.case.insert(value, methods.fit());
                self
            }
        }
    )*};
}

on!(Switch, OutcomeSwitch);
