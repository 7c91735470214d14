//! Numbers as text: phone numbers, and numbers of attempts.

use super::destination;
use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// A phone number is written in E.164: `+`, the country code and the number.
    INVALID_PHONE_NUMBER:
    bad r#"send_sms to_number "555-1234" from_number "+15551234567" body "Hello";"#,
    good r#"send_sms to_number "+15555551234" from_number "+15551234567" body "Hello";"#
}

/// A phone number in E.164.
pub(super) fn phone(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    match text.strip_prefix('+') {
        Some(number) => destination::phone(text, number),
        None => Err(without_plus(text)),
    }
}

/// A phone number in E.164, or a short code of three to eight digits.
pub(super) fn sender(text: &str) -> Verdict {
    let short = (3..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if short {
        return Ok(());
    }
    phone(text)
}

fn without_plus(text: &str) -> FormatFault {
    let fault = FormatFault::new(
        "a phone number is `+`, the country code and the number, at most 15 digits in total",
        "write the number in E.164, as in `+15551234567`",
    );
    let number = text.strip_prefix("tel:").unwrap_or(text);
    let number = number.strip_prefix('+').unwrap_or(number);
    let number = number.strip_prefix("00").unwrap_or(number);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    let whole = (11..=15).contains(&digits.len()) && !digits.starts_with('0');
    match whole && number.chars().all(numeric) {
        true => fault.suggest(format!("+{digits}")),
        false => fault,
    }
}

/// Numbers of attempts, from 1, separated by spaces.
pub(super) fn attempts(text: &str) -> Verdict {
    let is_attempt = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit()) && !word.bytes().all(|byte| byte == b'0')
    };
    let given = || text.split_whitespace();
    if has_variable(text) || (given().next().is_some() && given().all(is_attempt)) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "attempts are numbers from 1, separated by spaces",
        "write for example `\"1\"` or `\"2 3\"`",
    );
    let spaced = text.replace([',', ';'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let split = !words.is_empty() && words.iter().all(|word| is_attempt(word));
    Err(match split {
        true => fault.suggest(words.join(" ")),
        false => fault,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

    #[test]
    fn phone_numbers() {
        for right in [
            "+15551234567",
            "%{call.from}",
            "+1%{vars.rest}",
            "+442071838750",
        ] {
            assert_eq!(judge(Format::PhoneNumber, right), Ok(()), "{right}");
            assert_eq!(judge(Format::Sender, right), Ok(()), "{right}");
        }
        for (wrong, fix) in [
            ("15551234567", Some("+15551234567")),
            ("+1 (555) 123-4567", Some("+15551234567")),
            ("0044 20 7183 8750", Some("+442071838750")),
            ("tel:+15551234567", Some("+15551234567")),
            ("5551234567", None),
            ("555-1234", None),
            ("sip:alice@example.com", None),
            ("", None),
            ("+", None),
            ("+1XXXXXXXXXX", None),
        ] {
            assert!(judge(Format::PhoneNumber, wrong).is_err(), "{wrong}");
            assert_eq!(
                fix_of(Format::PhoneNumber, wrong).as_deref(),
                fix,
                "{wrong}"
            );
        }
        assert_eq!(judge(Format::Sender, "12345"), Ok(()));
        assert!(judge(Format::PhoneNumber, "12345").is_err());
    }

    #[test]
    fn attempts() {
        for right in ["1", "2 3", "%{vars.n}", " 1  2 "] {
            assert_eq!(judge(Format::Attempts, right), Ok(()), "{right}");
        }
        for (wrong, fix) in [
            ("first", None),
            ("", None),
            ("0", None),
            ("1,2", Some("1 2")),
            ("1-3", None),
        ] {
            assert!(judge(Format::Attempts, wrong).is_err(), "{wrong}");
            assert_eq!(fix_of(Format::Attempts, wrong).as_deref(), fix, "{wrong}");
        }
    }
}
