//! Timestamps of the platform.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use super::part::{EventPart, FieldError, number};
use crate::Number;

/// A timestamp in seconds since 1970 UTC, stored as received, with its fraction.
///
/// ```
/// # use swml_core as swml;
/// use std::time::{Duration, UNIX_EPOCH};
/// use swml::event::Timestamp;
/// let moment = Timestamp::from_seconds(1_640_000_000.123);
/// assert_eq!(moment.to_string(), "1640000000.123");
/// let since = moment.system_time().unwrap().duration_since(UNIX_EPOCH)?;
/// assert_eq!(since.as_millis(), 1_640_000_000_123);
/// # Ok::<(), std::time::SystemTimeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timestamp(Number);

impl Timestamp {
    /// Creates a timestamp from seconds since 1970 UTC.
    pub fn from_seconds(seconds: f64) -> Self {
        Self(Number::from(seconds))
    }

    /// Returns the seconds since 1970 UTC.
    pub fn seconds(self) -> f64 {
        self.0.as_f64()
    }

    /// Returns the time, to the microsecond; `None` if it is out of range.
    pub fn system_time(self) -> Option<SystemTime> {
        let since = match self.0 {
            Number::Int(seconds) => Duration::from_secs(seconds.unsigned_abs()),
            Number::UInt(seconds) => Duration::from_secs(seconds),
            // a float of today's seconds has a resolution of about a quarter of a microsecond
            Number::Float(seconds) => {
                let micros = (seconds.abs() * 1e6).round();
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let micros = (micros < 1.8e19).then_some(micros as u64)?;
                Duration::from_micros(micros)
            }
        };
        match self.seconds() < 0.0 {
            true => UNIX_EPOCH.checked_sub(since),
            false => UNIX_EPOCH.checked_add(since),
        }
    }
}

/// Formatted as seconds, as received.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl EventPart for Timestamp {
    fn blank() -> Self {
        Self(Number::blank())
    }

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        let seconds = number(&value);
        self.0 = seconds.ok_or_else(|| FieldError::new("a number of seconds", &value))?;
        Ok(())
    }

    fn value(&self) -> Value {
        self.0.value()
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
