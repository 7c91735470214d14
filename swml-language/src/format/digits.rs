//! DTMF digits and durations as text.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// DTMF digits are `0`-`9`, `*`, `#` and `A`-`D`; `w` and `W` are pauses.
    INVALID_DIGITS:
    bad r#"send_digits digits "1-2-3";"#,
    good r#"send_digits digits "1w2w3";"#
}

entry! {
    /// A duration string consists of hours, minutes and seconds.
    INVALID_TIME:
    bad r#"ai prompt { text "Hi" } params { hard_stop_time "ten minutes" };"#,
    good r#"ai prompt { text "Hi" } params { hard_stop_time "10m" };"#
}

pub(super) fn digits(text: &str) -> Verdict {
    if has_variable(text) || text.chars().all(|c| "0123456789*#ABCDWw".contains(c)) {
        return Ok(());
    }
    Err(FormatFault::new(
        "valid digits are `0`-`9`, `*`, `#` and `A`-`D`; `w` or `W` is a pause",
        "write for example `1w2#`",
    ))
}

/// `1h30m`, `90s`: hours, minutes, seconds, each at most once and in this order.
pub(super) fn time_span(text: &str) -> Verdict {
    let mut rest = text;
    for unit in ['h', 'm', 's'] {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if digits.len() < rest.len()
            && let Some(after) = digits.strip_prefix(unit)
        {
            rest = after;
        }
    }
    if rest.is_empty() && !text.is_empty() {
        return Ok(());
    }
    let fault = FormatFault::new(
        "a duration is hours, minutes and seconds, such as `1h30m` or `90s`",
        "write for example `\"90s\"`",
    );
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return Err(fault.hint(format!("write `\"{text}s\"` if they are seconds")));
    }
    Err(fault)
}
