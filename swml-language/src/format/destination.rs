//! Destinations of `connect`, and SIP URIs in general.

use super::fault::{FormatFault, Verdict, not_empty};
use super::url::with_scheme;
use super::variable::without_variables;
use crate::destination::DestinationKind;
use crate::entry::entry;
use crate::shown::{shown, strip_scheme};
use crate::tree::has_variable;

entry! {
    /// `connect` dials a phone number, a SIP URI, a Resource Address, a queue or a stream.
    INVALID_DESTINATION:
    bad r#"connect to "15551234567";"#,
    good r#"connect to "+15551234567";"#
}

/// Determines the kind of a destination; `None` if only a variable decides.
///
/// # Errors
/// The text is not a destination.
pub fn destination(text: &str) -> Result<Option<DestinationKind>, FormatFault> {
    by_form(text).map_err(|fault| fault.verified(|fix| by_form(fix).is_ok()))
}

/// The likely intended destination for a number instead of a phone number.
pub(crate) fn of_number(number: &str) -> FormatFault {
    no_destination(number).verified(|fix| by_form(fix).is_ok())
}

fn by_form(text: &str) -> Result<Option<DestinationKind>, FormatFault> {
    use DestinationKind as Kind;
    let plain = without_variables(text);
    if text.starts_with("%{") || text.starts_with("${") {
        return Ok(None);
    }
    if let Some(number) = plain.strip_prefix('+') {
        return phone(text, number).map(|()| Some(Kind::Phone));
    }
    if let Some(rest) = strip_scheme(&plain, "sip").or(strip_scheme(&plain, "sips")) {
        return sip(rest).map(|()| Some(Kind::Sip));
    }
    if let Some(path) = plain.strip_prefix('/') {
        if path.is_empty() || path.contains(char::is_whitespace) {
            return Err(FormatFault::new(
                "a Resource Address has the form `/context/name`, without spaces",
                "write for example `/public/support`",
            ));
        }
        return Ok(Some(Kind::Address));
    }
    if let Some(name) = plain.strip_prefix("queue:") {
        not_empty(
            name,
            "a queue needs a name after `queue:`",
            "write for example `queue:support`",
        )?;
        return Ok(Some(Kind::Queue));
    }
    if is_call(text) {
        return Ok(None);
    }
    if let Some(url) = text.strip_prefix("stream:") {
        return stream(url).map(|()| Some(Kind::Stream));
    }
    Err(no_destination(text))
}

/// Returns true for a destination that is another call, by its identifier: known from SignalWire's
/// own SDKs, and not from its documentation.
pub(crate) fn is_call(text: &str) -> bool {
    text.strip_prefix("call:").is_some_and(|id| {
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        !id.is_empty() && (has_variable(id) || id.chars().all(word))
    })
}

/// Returns true for text that can be dialled: a destination, `tel:…`, the digits of a phone number.
pub(crate) fn dials(text: &str) -> bool {
    let number = strip_scheme(text, "tel").unwrap_or(text);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')'));
    (is_number && digits >= 7) || matches!(destination(text), Ok(Some(_)))
}

pub(super) fn phone(text: &str, number: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let separators = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    let fits = (2..=15).contains(&digits.len()) && !digits.starts_with('0');
    if fits && digits.len() == number.len() {
        return Ok(());
    }
    let fault = FormatFault::new(
        "a phone number is `+`, the country code and the number, at most 15 digits in total",
        "write the number in E.164, as in `+15551234567`",
    );
    if fits && number.chars().all(separators) {
        return Err(fault.fix(format!("+{digits}")));
    }
    Err(fault)
}

fn sip(rest: &str) -> Verdict {
    let fault = || {
        FormatFault::new(
            "a SIP URI has the form `sip:user@host`, without spaces",
            "write for example `sip:alice@example.com`",
        )
    };
    let host = match rest.split_once('@') {
        Some(("", _)) => return Err(fault()),
        Some((_, host)) => host,
        None => rest,
    };
    if host.is_empty() || host.starts_with([';', '?', ':']) || rest.contains(char::is_whitespace) {
        return Err(fault());
    }
    Ok(())
}

fn stream(url: &str) -> Verdict {
    if url.starts_with("%{") || url.starts_with("${") {
        return Ok(());
    }
    if let Some(rest) = url.strip_prefix("ws://") {
        return Err(FormatFault::new(
            "a stream needs an encrypted WebSocket, `wss://`",
            "write `stream:wss://…`",
        )
        .suggest(format!("stream:wss://{rest}")));
    }
    with_scheme(url, &["wss"]).map_err(|_| {
        FormatFault::new(
            "a stream has the form `stream:wss://host/path`",
            "write for example `stream:wss://example.com/audio`",
        )
    })
}

/// The likely intended destination for an invalid text.
fn no_destination(text: &str) -> FormatFault {
    let fault = FormatFault::new(
        "a destination starts with `+`, `sip:`, `/`, `queue:` or `stream:wss://`",
        "write for example `+15551234567` or `sip:alice@example.com`",
    );
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    if let Some(number) = strip_scheme(text, "tel") {
        return fault.fix(number);
    }
    if !digits.is_empty() && text.chars().all(numeric) {
        if let Some(number) = digits.strip_prefix("00") {
            return fault.suggest(format!("+{number}"));
        }
        if (11..=15).contains(&digits.len()) && !digits.starts_with('0') {
            return fault.suggest(format!("+{digits}"));
        }
        return fault.hint("write the number with its country code, as in `+15551234567`");
    }
    if text.starts_with("wss://") {
        return fault.suggest(format!("stream:{text}"));
    }
    if let Some(rest) = text.strip_prefix("ws://") {
        return fault.suggest(format!("stream:wss://{rest}"));
    }
    for scheme in ["queue", "stream"] {
        if let Some(rest) = strip_scheme(text, scheme) {
            return fault.fix(format!("{scheme}:{rest}"));
        }
    }
    if text.contains("://") {
        return fault.hint("use `transfer` to run the script of a URL");
    }
    if text.contains(char::is_whitespace) || text.contains(':') && !text.contains('@') {
        return fault;
    }
    if text.contains('@') {
        return fault.suggest(format!("sip:{text}"));
    }
    if text.contains('/') {
        return fault.suggest(format!("/{text}"));
    }
    if text.is_empty() {
        return fault;
    }
    fault.hint(format!(
        "for a queue write `queue:{0}`, for a resource `/public/{0}`",
        shown(text)
    ))
}

pub(super) fn sip_uri(text: &str) -> Verdict {
    if text.starts_with("%{") || text.starts_with("${") {
        return Ok(());
    }
    match strip_scheme(text, "sip").or(strip_scheme(text, "sips")) {
        Some(rest) => sip(rest),
        None => {
            let fault = FormatFault::new(
                "a SIP URI starts with `sip:` or `sips:`",
                "write for example `sip:alice@example.com`",
            );
            Err(if text.contains('@') && sip(text).is_ok() {
                fault.fix(format!("sip:{text}"))
            } else {
                fault
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DestinationKind as Kind;

    #[test]
    fn kinds_of_destinations() {
        for (text, kind) in [
            ("+15551234567", Some(Kind::Phone)),
            ("+1%{vars.number}", Some(Kind::Phone)),
            ("sip:alice@example.com", Some(Kind::Sip)),
            ("sips:alice@example.com:5061;transport=tls", Some(Kind::Sip)),
            ("sip:%{call.to}@example.com;transport=tcp", Some(Kind::Sip)),
            (
                "sip:%{call.to.replace(/^sip:/i, '')}@example.com",
                Some(Kind::Sip),
            ),
            ("SIP:alice@example.com", Some(Kind::Sip)),
            ("sip:example.com", Some(Kind::Sip)),
            ("/public/test_room", Some(Kind::Address)),
            ("/public/test_room?channel=video", Some(Kind::Address)),
            ("queue:support", Some(Kind::Queue)),
            ("queue:%{vars.team}", Some(Kind::Queue)),
            ("stream:wss://example.com/audio", Some(Kind::Stream)),
            ("stream:%{vars.url}", Some(Kind::Stream)),
            ("%{vars.to}", None),
            ("${call.to}", None),
            ("%{call.to.replace(/^sip:/i, '').replace(/@.*/, '')}", None),
        ] {
            assert_eq!(destination(text), Ok(kind), "{text}");
        }
    }

    #[test]
    fn invalid_destinations_and_their_corrections() {
        for (text, fix) in [
            ("15551234567", Some("+15551234567")),
            ("0015551234567", Some("+15551234567")),
            ("+1 (555) 123-4567", Some("+15551234567")),
            ("tel:+15551234567", Some("+15551234567")),
            ("5551234567", None),
            ("+0123456789", None),
            ("+1234567890123456", None),
            ("+1XXXXXXXXXX", None),
            ("alice@example.com", Some("sip:alice@example.com")),
            ("sip:", None),
            ("sip:@example.com", None),
            ("sip:alice@", None),
            ("sip:alice smith@example.com", None),
            ("wss://example.com/a", Some("stream:wss://example.com/a")),
            (
                "stream:ws://example.com/a",
                Some("stream:wss://example.com/a"),
            ),
            ("stream:example.com", None),
            ("Queue:support", Some("queue:support")),
            ("queue:", None),
            ("queue: ", None),
            ("public/room", Some("/public/room")),
            ("/", None),
            ("support", None),
            ("https://example.com", None),
            ("", None),
        ] {
            let fault = destination(text).expect_err(text);
            assert_eq!(fault.fix.as_deref(), fix, "{text}");
        }
    }
}
