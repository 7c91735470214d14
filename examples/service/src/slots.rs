//! The slots of appointments: each full hour from 9 to 16 on weekdays, UTC.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// The hours at which an appointment can begin.
const HOURS: std::ops::Range<u8> = 9..17;

/// The reason that there is no such slot, for the agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSlot {
    /// The day is over, or is today.
    #[error("Appointments can be booked from tomorrow on.")]
    Past,
    /// The day is too far away.
    #[error("Appointments can be booked for the next year only.")]
    TooFar,
    /// The day is a Saturday or a Sunday.
    #[error("There are no appointments on weekends.")]
    Weekend,
    /// There are no appointments at that hour.
    #[error("Appointments begin at a full hour, from 9 to 16.")]
    Hour,
}

/// Checks that there are appointments on a day.
///
/// # Errors
/// There are none.
pub fn day(day: Date, today: Date) -> Result<Date, NoSlot> {
    let last = today.saturating_add(1.year());
    match day.weekday() {
        _ if day <= today => Err(NoSlot::Past),
        _ if day > last => Err(NoSlot::TooFar),
        Weekday::Saturday | Weekday::Sunday => Err(NoSlot::Weekend),
        _ => Ok(day),
    }
}

/// Returns the name of a slot, which sorts by time: `2026-06-01 09:00`.
///
/// # Errors
/// There is no such slot.
pub fn slot(at: Date, hour: u8, today: Date) -> Result<String, NoSlot> {
    let at = day(at, today)?;
    match HOURS.contains(&hour) {
        true => Ok(name(at, hour)),
        false => Err(NoSlot::Hour),
    }
}

/// Returns the slots of a day.
pub fn of(day: Date) -> impl Iterator<Item = String> {
    HOURS.map(move |hour| name(day, hour))
}

fn name(day: Date, hour: u8) -> String {
    format!("{day} {hour:02}:00")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn slots_are_in_the_future_on_weekdays() {
        // a Thursday
        let today = date(2026, 5, 28);
        assert_eq!(
            slot(date(2026, 5, 29), 9, today).unwrap(),
            "2026-05-29 09:00"
        );
        assert_eq!(slot(today, 9, today), Err(NoSlot::Past));
        assert_eq!(slot(date(2025, 5, 29), 9, today), Err(NoSlot::Past));
        assert_eq!(slot(date(2026, 5, 30), 9, today), Err(NoSlot::Weekend));
        assert_eq!(slot(date(2028, 5, 30), 9, today), Err(NoSlot::TooFar));
        for hour in [0, 8, 17, 255] {
            assert_eq!(slot(date(2026, 5, 29), hour, today), Err(NoSlot::Hour));
        }
        let all: Vec<String> = of(date(2026, 5, 29)).collect();
        assert_eq!((all.len(), &*all[7]), (8, "2026-05-29 16:00"));
    }
}
