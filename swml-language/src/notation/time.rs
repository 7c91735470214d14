//! Durations: one number and one unit, `20s`.

/// A unit of time.
#[derive(Debug)]
pub struct TimeUnit {
    /// Its name, directly after the number.
    pub name: &'static str,
    /// Its length in nanoseconds.
    pub nanos: i128,
    /// Its other spellings, for a message.
    spellings: &'static [&'static str],
}

/// Every unit, longest first.
pub const UNITS: [TimeUnit; 4] = [
    TimeUnit {
        name: "h",
        nanos: 3_600_000_000_000,
        spellings: &["hr", "hrs", "hour", "hours"],
    },
    TimeUnit {
        name: "m",
        nanos: 60_000_000_000,
        spellings: &["min", "mins", "minute", "minutes"],
    },
    TimeUnit {
        name: "s",
        nanos: 1_000_000_000,
        spellings: &["sec", "secs", "second", "seconds"],
    },
    TimeUnit {
        name: "ms",
        nanos: 1_000_000,
        spellings: &["msec", "millis", "milliseconds"],
    },
];

impl TimeUnit {
    /// Returns the unit with this name.
    pub fn of(name: &str) -> Option<Self> {
        UNITS.into_iter().find(|unit| unit.name == name)
    }

    /// Returns the unit that a word means, in any spelling.
    pub fn meant(word: &str) -> Option<Self> {
        let means = |unit: &Self| unit.name == word || unit.spellings.contains(&word);
        UNITS.into_iter().find(means)
    }
}

/// Formats a duration in the longest unit that gives an integer; `None` if it is too fine for all.
pub fn written(nanos: i128) -> Option<String> {
    let unit = UNITS.into_iter().find(|unit| nanos % unit.nanos == 0)?;
    Some(format!("{}{}", nanos / unit.nanos, unit.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unit_is_written() {
        let written = |millis: i128| written(millis * 1_000_000);
        assert_eq!(written(1_500).as_deref(), Some("1500ms"));
        assert_eq!(written(90_000).as_deref(), Some("90s"));
        assert_eq!(written(14_400_000).as_deref(), Some("4h"));
        assert_eq!(super::written(1), None);
    }

    #[test]
    fn a_spelling_means_one_unit() {
        let name = |word| TimeUnit::meant(word).map(|unit| unit.name);
        assert_eq!(name("ms"), Some("ms"));
        assert_eq!(name("minutes"), Some("m"));
        assert_eq!(name("day"), None);
        assert!(TimeUnit::of("minutes").is_none());
    }
}
