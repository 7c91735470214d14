//! A JSON number, stored exactly.

use std::fmt;

/// A number in JSON and SWML.
///
/// ```
/// # use swml_core as swml;
/// use swml::Number;
/// assert_eq!(Number::from(20).to_string(), "20");
/// assert_eq!(Number::from(1.5).to_string(), "1.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// An integer.
    Int(i64),
    /// An integer too large for [`Number::Int`].
    UInt(u64),
    /// Any other number.
    Float(f64),
}

impl Number {
    /// Returns the number as an `i64`, if it is an integer in range.
    pub fn as_i64(self) -> Option<i64> {
        // beyond 2^53 a float does not represent a single integer
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match self {
            Self::Int(n) => Some(n),
            Self::UInt(_) => None,
            #[allow(clippy::cast_possible_truncation)]
            Self::Float(n) if n.fract() == 0.0 && n.abs() <= EXACT => Some(n as i64),
            Self::Float(_) => None,
        }
    }

    /// Returns the number as an `i64`, clamped to its range. No property has such a large bound, so
    /// the checker still reports it.
    pub fn saturate(self) -> i64 {
        match self {
            Self::Int(n) => n,
            Self::UInt(_) => i64::MAX,
            #[allow(clippy::cast_possible_truncation)]
            Self::Float(n) => n as i64,
        }
    }

    /// Returns the number as a float, rounded if necessary.
    #[allow(clippy::cast_precision_loss)]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Int(n) => n as f64,
            Self::UInt(n) => n as f64,
            Self::Float(n) => n,
        }
    }

    /// Returns true if the number has no fraction.
    pub fn is_integer(self) -> bool {
        match self {
            Self::Int(_) | Self::UInt(_) => true,
            Self::Float(n) => n.fract() == 0.0,
        }
    }
}

/// 2^63, the smallest positive integer that does not fit `i64`.
pub(crate) const TOO_LARGE: f64 = 9_223_372_036_854_775_808.0;

/// Returns true for a number without a fraction and an exponent.
pub(crate) fn is_whole(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl From<i64> for Number {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<u64> for Number {
    fn from(n: u64) -> Self {
        i64::try_from(n).map_or(Self::UInt(n), Self::Int)
    }
}

impl From<f64> for Number {
    fn from(n: f64) -> Self {
        Self::Float(n)
    }
}

/// Converts by the shortest decimal of the number: `0.1`, not `0.10000000149011612`.
impl From<f32> for Number {
    fn from(n: f32) -> Self {
        Self::Float(n.to_string().parse().unwrap_or(n.into()))
    }
}

impl From<i32> for Number {
    fn from(n: i32) -> Self {
        Self::Int(n.into())
    }
}

/// Formatted as JSON; numbers that JSON cannot represent (NaN, infinite) become `null`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(n) => n.fmt(f),
            Self::UInt(n) => n.fmt(f),
            Self::Float(n) if n.is_finite() => write!(f, "{n:?}"),
            Self::Float(_) => f.write_str("null"),
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::Int(0)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.as_f64().partial_cmp(&other.as_f64())
    }
}

/// Serialized as a number.
#[cfg(feature = "serde")]
impl serde_core::Serialize for Number {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Int(n) => serializer.serialize_i64(n),
            Self::UInt(n) => serializer.serialize_u64(n),
            Self::Float(n) => serializer.serialize_f64(n),
        }
    }
}
