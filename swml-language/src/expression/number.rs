//! Parsing and formatting of numbers as in JavaScript.

/// Parses digits in a radix; `None` for an empty text or an invalid digit.
pub(super) fn from_digits(digits: &str, radix: u32) -> Option<f64> {
    if digits.is_empty() {
        return None;
    }
    // rounds as JavaScript does up to 2^53 × radix; longer literals in a power-of-two radix are
    // rare
    digits.chars().try_fold(0.0, |value, c| {
        let digit = c.to_digit(radix)?;
        Some(value * f64::from(radix) + f64::from(digit))
    })
}

/// `Number::toString` of ECMA-262.
pub(super) fn to_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value == 0.0 {
        return "0".to_owned();
    }
    if value < 0.0 {
        return format!("-{}", to_text(-value));
    }
    if value.is_infinite() {
        return "Infinity".to_owned();
    }
    // the shortest digits that read back as the same value, as `d.ddde±x`
    let shortest = format!("{value:e}");
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let digits = mantissa.replace('.', "");
    let point = exponent.parse::<i32>().unwrap_or_default() + 1;
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    match point {
        _ if count <= point && point <= 21 => digits + &zeros(point - count),
        1..=21 => {
            let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
            format!("{whole}.{fraction}")
        }
        -5..=0 => format!("0.{}{digits}", zeros(-point)),
        _ => {
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            format!("{first}{dot}{rest}e{:+}", point - 1)
        }
    }
}
