//! Headers of a SIP call or of a request.

use super::fault::{FormatFault, Verdict};
use super::variable::without_variables;
use crate::entry::entry;

entry! {
    /// The name of a header is a token, and its value is one line.
    INVALID_HEADER:
    bad r#"connect to "sip:alice@example.com" headers [name "X Account" value "7"];"#,
    good r#"connect to "sip:alice@example.com" headers [name "X-Account" value "7"];"#
}

pub(super) fn header_name(text: &str) -> Verdict {
    let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let plain = without_variables(text);
    if !plain.is_empty() && plain.chars().all(token) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "a header name consists of letters, digits and `-`, without spaces",
        "write for example `X-Account`",
    );
    let name = text.trim().trim_end_matches(':').replace([' ', '_'], "-");
    if !name.is_empty() && name.chars().all(token) {
        return Err(fault.suggest(name));
    }
    Err(fault)
}

pub(super) fn header_value(text: &str) -> Verdict {
    if !text.contains(['\r', '\n', '\0']) {
        return Ok(());
    }
    let mut line: Vec<&str> = text.split(['\r', '\n', '\0']).collect();
    line.retain(|part| !part.is_empty());
    Err(FormatFault::new(
        "a header value is one line; a line break would start another header",
        "write it on one line",
    )
    .suggest(line.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

    #[test]
    fn headers() {
        assert_eq!(judge(Format::HeaderName, "X-Account_1"), Ok(()));
        assert_eq!(
            fix_of(Format::HeaderName, "X Account:"),
            Some("X-Account".into())
        );
        assert_eq!(fix_of(Format::HeaderName, ""), None);
        assert_eq!(judge(Format::HeaderValue, "a b; c=\"d\""), Ok(()));
        assert_eq!(
            fix_of(Format::HeaderValue, "a\r\nEvil: b"),
            Some("a Evil: b".into())
        );
    }
}
