//! The time, UTC.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The longest duration of a call: four hours, unless its script says otherwise. It prevents an
/// agent from being busy forever after a lost callback.
pub(crate) const LONGEST_CALL: f64 = 4.0 * 3600.0;

/// The time, in seconds since 1970.
pub(crate) fn now() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map(|now| now.as_secs_f64()).unwrap_or_default()
}

/// The hour of the day.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) fn hour() -> u8 {
    (now() / 3600.0 % 24.0) as u8
}

/// The date of today.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}
