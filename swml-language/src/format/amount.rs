//! Amounts of money.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// An amount of money is a decimal number without a currency.
    INVALID_AMOUNT:
    bad r#"pay "https://example.com/pay" charge_amount "$10.00";"#,
    good r#"pay "https://example.com/pay" charge_amount "10.00" currency "usd";"#
}

/// A decimal number without a currency.
pub(super) fn amount(text: &str) -> Verdict {
    if has_variable(text) || is_decimal(text) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "an amount is a decimal number; `currency` sets the currency",
        "write for example `\"10.00\"`",
    );
    let around = |c: char| c.is_whitespace() || c.is_alphabetic() || is_sign(c);
    let plain = text.trim_matches(around);
    Err(match plain != text && is_decimal(plain) {
        true => fault.suggest(plain),
        false => fault,
    })
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && text.contains(|c: char| c.is_ascii_digit())
}

/// Returns true for a currency symbol.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¤' | '¥' | '฿' | '\u{20a0}'..='\u{20cf}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

    #[test]
    fn amounts() {
        for right in [
            "0",
            "10",
            "10.00",
            "38.6",
            ".5",
            "5.",
            "%{vars.total}",
            "1%{vars.rest}",
        ] {
            assert_eq!(judge(Format::Amount, right), Ok(()), "{right}");
        }
        for (wrong, fix) in [
            ("$10.00", Some("10.00")),
            ("10 €", Some("10")),
            ("USD 5", Some("5")),
            ("10,00", None),
            ("1,000.00", None),
            ("-5", None),
            ("", None),
            (".", None),
            ("ten", None),
        ] {
            assert!(judge(Format::Amount, wrong).is_err(), "{wrong}");
            assert_eq!(fix_of(Format::Amount, wrong).as_deref(), fix, "{wrong}");
        }
    }
}
