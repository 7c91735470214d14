//! Regular expressions for formats of texts, in the subset that JavaScript and Rust share.
//!
//! A pattern accepts every text that the checker accepts; the checker may reject more. Formats
//! whose rule is only a warning have no pattern.

use swml_language::schema::Format;

/// A variable in the place of a value.
pub(super) const VARIABLE: &str = r"^[%$]\{[\s\S]*\}$";

/// An integer in quotes, which an obsolete form allows.
pub(super) const QUOTED_INTEGER: &str = r"^\s*-?[0-9]+(?:\.0*)?\s*$";

/// A number in quotes.
pub(super) const QUOTED_NUMBER: &str =
    r"^\s*(?:-?[0-9]+\.?[0-9]*|-\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$";

/// A boolean in quotes.
pub(super) const QUOTED_BOOLEAN: &str = r"^\s*(?:true|false)\s*$";

/// The JSON text of a document.
pub(super) const INLINE: &str = r"^\s*\{[\s\S]*\}\s*$";

/// A duration as text, `1h30m` or `1:30`.
pub(super) const TIME: &str =
    r"^(?=[\s\S])(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?$|^[0-9]+(?::[0-9]+)+$";

/// A destination of `connect`, by its prefix.
pub(super) const DESTINATION: &str = r"^[%$]\{|^\+(?:[1-9][0-9]{1,14}$|[\s\S]*[%$]\{)|^[Ss][Ii][Pp][Ss]?:[^@\s]|^/\S|^(?:queue|call):[\s\S]|^stream:(?:[%$]\{|[Ww][Ss][Ss]://)";

/// Returns the patterns of a format, of which a text matches at least one; none if any text has the
/// format.
pub(super) fn of(format: Format) -> &'static [&'static str] {
    /// A variable at the start, which can become anything.
    const LEADING: &str = r"^[%$]\{";
    /// A variable anywhere.
    const ANYWHERE: &str = r"[%$]\{";
    const URL: &str = r"^[Hh][Tt][Tt][Pp][Ss]?://(?:[^\s/?#]\S*$|[\s\S]*[%$]\{)";
    match format {
        Format::Free
        | Format::Message
        | Format::Codecs
        | Format::Words(_)
        | Format::Word(_)
        | Format::Delays(_)
        | Format::Currency
        | Format::Attempts
        | Format::Pattern => &[],
        Format::Url => &[
            LEADING,
            URL,
            // an obsolete form, with the credentials before the scheme
            r"^[^\s@/:]+:[^\s@/:]+@[Hh][Tt][Tt][Pp][Ss]?://",
        ],
        Format::StreamUrl => &[LEADING, r"^[Ww][Ss][Ss]://"],
        Format::TapUri => &[
            LEADING,
            r"^[Ww][Ss][Ss]?://",
            r"^[Rr][Tt][Pp]://[\s\S]*[%$]\{",
            r"^[Rr][Tt][Pp]:/+(?:[0-9A-Fa-f.:]+|\[[0-9A-Fa-f.:]+\]):[0-9]+(?:$|/)",
        ],
        Format::Sound => &[
            LEADING,
            r"^(?:say|silence|ring):",
            r"^[Hh][Tt][Tt][Pp][Ss]?://",
        ],
        Format::Codec => &[
            ANYWHERE,
            r"^(?:PCMU|PCMA|G722|L16)(?:@[0-9]+h)?(?:@[0-9]+i)?$",
        ],
        Format::HeaderName => &[r"^(?=[\s\S])[A-Za-z0-9!#$%&'*+.^_`|~-]*(?:[%$]\{[\s\S]*)?$"],
        Format::HeaderValue => &[
            // a variable may contain line breaks, the text around it may not
            r"^(?:[^\r\n%$]|[%$](?!\{)|[%$]\{[^{}]*\})*(?:[%$]\{[^{}]*(?:\{[\s\S]*)?)?$",
        ],
        Format::Variable | Format::Label => &[r"\S"],
        Format::Section => &[LEADING, r"^(?![\s\S]*://)[\s\S]*\S", URL],
        Format::LocalSection => &[LEADING, r"^(?![\s\S]*://)[\s\S]*\S"],
        Format::Digits => &[ANYWHERE, r"^[0-9*#A-DWw]*$"],
        Format::Room => &[ANYWHERE, r"^[A-Za-z0-9_-]+$"],
        Format::Sip => &[LEADING, r"^[Ss][Ii][Pp][Ss]?:[^@\s]"],
        Format::Filter => &[
            LEADING,
            r"^(?:polite|rude|professional|shakespeare|gen-z)$",
            r"^prompt:[\s\S]",
        ],
        Format::StepName => &[r"^(?!next$)"],
        Format::TimeSpan => &[LEADING, r"^(?=[\s\S])(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?$"],
        Format::PhoneNumber => &[ANYWHERE, r"^\+[1-9][0-9]{1,14}$"],
        Format::Sender => &[ANYWHERE, r"^\+[1-9][0-9]{1,14}$", r"^[0-9]{3,8}$"],
        Format::Amount => &[ANYWHERE, r"^(?:[0-9]+\.?[0-9]*|\.[0-9]+)$"],
        Format::VadConfig => &[
            ANYWHERE,
            r"^\s*(?:0*100(?:\.0*)?|0*[0-9]{1,2}(?:\.[0-9]*)?|\.[0-9]+)\s*(?::\s*0*(?:(?:1[6-9]|2[0-9]|3[0-9])(?:\.[0-9]*)?|40(?:\.0*)?)\s*)?$",
        ],
    }
}

/// Returns texts of a format to complete: the words of a list.
pub(super) fn samples(format: Format) -> &'static [&'static str] {
    match format {
        Format::Words(list) | Format::Word(list) | Format::Delays(list) => list.words,
        Format::Filter => &swml_language::check::format::FILTERS,
        Format::Sound => &["say:", "silence:", "ring:", "https://"],
        Format::Url => &["https://"],
        Format::StreamUrl => &["wss://"],
        Format::Codec => &["PCMU", "PCMA", "G722", "L16"],
        Format::Sip => &["sip:"],
        _ => &[],
    }
}
