//! Numbers, booleans and durations, and variables in their place.

use crate::Number;
use crate::property::{Property, Read, Typed, Unreadable, ValueRef, read_number};
use crate::schema::{Type, Unit};
use crate::text::Expr;
use crate::tree::{Node, is_variable};

/// A literal value, or one that the platform computes during the call.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Expr, Seconds, Value};
/// let fixed: Value<Seconds> = Value::Literal(Seconds(20));
/// let computed: Value<Seconds> = Value::Expr(Expr::new("vars.patience"));
/// assert_ne!(fixed, computed);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value<T> {
    /// A literal value.
    Literal(T),
    /// A value computed during the call.
    Expr(Expr),
}

impl<T: Default> Default for Value<T> {
    fn default() -> Self {
        Self::Literal(T::default())
    }
}

impl<T: Typed> Property for Value<T> {
    fn view(&self) -> ValueRef<'_> {
        match self {
            Self::Literal(value) => value.view(),
            Self::Expr(expr) => ValueRef::Text(expr.as_str()),
        }
    }
}

impl<T: Typed> Read for Value<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = match node.text() {
            Some(text) if is_variable(text) => Self::Expr(Expr::new(text)),
            _ => {
                let mut value = T::default();
                value.read(node)?;
                Self::Literal(value)
            }
        };
        Ok(())
    }
}

impl<T: Typed> Typed for Value<T> {
    const TYPE: Type = Type::Var(&T::TYPE);
}

macro_rules! duration {
    ($(#[doc = $doc:literal])* $Unit:ident($inner:ty) = $unit:expr, $read:ident) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $Unit(pub $inner);

        impl Property for $Unit {
            fn view(&self) -> ValueRef<'_> {
                ValueRef::Number(Number::from(self.0))
            }
        }

        impl Read for $Unit {
            fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
                self.0 = $read(node)?;
                Ok(())
            }
        }

        impl Typed for $Unit {
            const TYPE: Type = Type::Duration($unit);
        }
    };
}

duration! {
    /// Whole seconds.
    ///
    /// A [`std::time::Duration`] that is not an exact multiple is rounded up, so that a short wait
    /// is never zero.
    Seconds(i64) = Unit::Seconds, read_whole
}

duration! {
    /// Whole milliseconds, rounded up if necessary.
    Milliseconds(i64) = Unit::Milliseconds, read_whole
}

duration! {
    /// Seconds with a fraction.
    DecimalSeconds(Number) = Unit::DecimalSeconds, read_number
}

fn read_whole(node: &Node<'_>) -> Result<i64, Unreadable> {
    read_number(node)?.as_i64().ok_or(Unreadable)
}

impl From<std::time::Duration> for Seconds {
    fn from(length: std::time::Duration) -> Self {
        let up = u64::from(length.subsec_nanos() > 0);
        Self(i64::try_from(length.as_secs().saturating_add(up)).unwrap_or(i64::MAX))
    }
}

impl From<std::time::Duration> for Milliseconds {
    fn from(length: std::time::Duration) -> Self {
        let millis = length.as_nanos().div_ceil(1_000_000);
        Self(i64::try_from(millis).unwrap_or(i64::MAX))
    }
}

impl From<std::time::Duration> for DecimalSeconds {
    fn from(length: std::time::Duration) -> Self {
        if length.subsec_nanos() == 0 {
            return Self(Number::from(length.as_secs()));
        }
        Self(Number::from(length.as_secs_f64()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn durations_round_up() {
        assert_eq!(Seconds::from(Duration::from_millis(1)), Seconds(1));
        assert_eq!(Seconds::from(Duration::from_secs(20)), Seconds(20));
        assert_eq!(Seconds::from(Duration::MAX), Seconds(i64::MAX));
        assert_eq!(
            Milliseconds::from(Duration::from_micros(1500)),
            Milliseconds(2)
        );
        assert_eq!(
            DecimalSeconds::from(Duration::from_millis(1500)),
            DecimalSeconds(Number::Float(1.5))
        );
    }
}
