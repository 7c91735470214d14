//! The formats of texts: [`judge`] dispatches to the check of each format.
//!
//! A variable in a text matches any format: `sip:%{call.to}@example.com` is a SIP URI whatever the
//! value of the variable.

pub(crate) mod amount;
pub(crate) mod codec;
pub(crate) mod currency;
pub(crate) mod destination;
pub(crate) mod digits;
mod fault;
pub(crate) mod header;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod pattern;
pub(crate) mod sound;
pub(crate) mod url;
pub(crate) mod vad;
mod variable;
pub(crate) mod words;

pub use crate::shown::{has_credentials, is_hidden, redact, shown, visible};
pub use destination::destination;
pub(crate) use destination::{dials, is_call, of_number};
pub use fault::{FormatFault, Verdict};
pub(crate) use url::credentials_behind_scheme;
pub use variable::is_one_variable;
pub(crate) use variable::is_path;
pub use words::FILTERS;

use crate::schema::Format;
use fault::not_empty;

/// Checks the format of a text.
///
/// # Errors
/// The text is not in that format; the [`FormatFault`] has the reason.
pub fn judge(format: Format, text: &str) -> Verdict {
    by_form(format, text).map_err(|fault| fault.verified(|fix| by_form(format, fix).is_ok()))
}

fn by_form(format: Format, text: &str) -> Verdict {
    match format {
        Format::Free | Format::Message => Ok(()),
        Format::Variable => name::variable(text),
        // no variable makes a line break after it valid
        Format::HeaderName => header::header_name(text),
        Format::HeaderValue => header::header_value(text),
        // a leading variable can become anything
        _ if text.starts_with("%{") || text.starts_with("${") => Ok(()),
        Format::Url => url::url(text),
        Format::StreamUrl => url::stream(text),
        Format::TapUri => url::tap(text),
        Format::Sound => sound::sound(text),
        Format::Codec => codec::codec(text),
        Format::Codecs => codec::codecs(text),
        Format::Label => not_empty(
            text,
            "a label needs a name that `goto` can refer to",
            "write a name",
        ),
        Format::Section => name::section(text),
        Format::LocalSection => name::local_section(text),
        Format::Room => name::room(text),
        Format::Sip => destination::sip_uri(text),
        Format::Filter => words::filter(text),
        Format::Words(list) => words::words(text, list),
        Format::Delays(list) => words::delays(text, list),
        Format::Word(list) => words::word(text, list),
        Format::PhoneNumber => number::phone(text),
        Format::Sender => number::sender(text),
        Format::Amount => amount::amount(text),
        Format::Currency => currency::currency(text),
        Format::Attempts => number::attempts(text),
        Format::Pattern => pattern::pattern(text),
        Format::VadConfig => vad::vad_config(text),
        Format::Digits => digits::digits(text),
        Format::StepName => name::step_name(text),
        Format::TimeSpan => digits::time_span(text),
    }
}

#[cfg(test)]
fn fix_of(format: Format, text: &str) -> Option<String> {
    judge(format, text).expect_err(text).fix
}
