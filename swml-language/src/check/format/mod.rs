//! The forms that texts must have: [`judge`] picks the one that judges a text.
//!
//! Variables inside a text are taken as fitting: `sip:%{call.to}@example.com` is a
//! SIP URI whatever the variable holds.

mod amount;
mod codec;
mod condition;
mod currency;
mod destination;
mod digits;
mod header;
mod name;
mod number;
mod pattern;
mod shown;
mod sound;
mod url;
mod vad;
mod variable;
mod words;

pub(super) use condition::condition;
pub use destination::destination;
pub(super) use destination::of_number;
pub(crate) use destination::{dials, is_call};
pub use shown::{is_hidden, masked, shown, tells, visible};
pub(crate) use sound::is_sound;
pub(super) use url::credentials_behind_scheme;
pub use variable::is_one_variable;
use variable::without_variables;
pub(super) use variable::{bodies, is_path, paths};
pub use words::FILTERS;

use crate::fix::Applicability;
use crate::schema::Format;

/// Why a text has not the form it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as a clause.
    pub why: String,
    /// The text to write instead, where there is only one sensible answer; it has the form.
    pub fix: Option<String>,
    /// Whether that means the same.
    pub applicability: Applicability,
    /// What to write, where there is no exact answer.
    pub hint: String,
    /// True if the platform would take the text, but not as meant.
    pub warning: bool,
}

impl Fault {
    /// A fault without an exact fix.
    pub fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            fix: None,
            applicability: Applicability::Suggested,
            hint: hint.into(),
            warning: false,
        }
    }

    /// Gives the exact text to write instead, which means the same.
    #[must_use]
    pub fn fix(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Safe)
    }

    /// Gives the exact text that is likely to be meant.
    #[must_use]
    pub fn suggest(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Suggested)
    }

    fn exact(mut self, fix: impl Into<String>, applicability: Applicability) -> Self {
        self.fix = Some(fix.into());
        self.applicability = applicability;
        self
    }

    /// Takes back a fix that has not the form either.
    fn verified(mut self, judge: impl Fn(&str) -> bool) -> Self {
        self.fix = self.fix.filter(|fix| judge(fix));
        self
    }

    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// The verdict on a text.
pub type Verdict = Result<(), Fault>;

/// Judges a text by the form it should have.
///
/// # Errors
/// The text has not that form; the [`Fault`] says why.
pub fn judge(format: Format, text: &str) -> Verdict {
    by_form(format, text).map_err(|fault| fault.verified(|fix| by_form(format, fix).is_ok()))
}

fn by_form(format: Format, text: &str) -> Verdict {
    match format {
        Format::Free => Ok(()),
        Format::Variable => name::variable(text),
        // no variable makes a line break after it right
        Format::HeaderName => header::header_name(text),
        Format::HeaderValue => header::header_value(text),
        // a variable in front can become anything
        _ if text.starts_with("%{") || text.starts_with("${") => Ok(()),
        Format::Url => url::url(text),
        Format::StreamUrl => url::stream(text),
        Format::TapUri => url::tap(text),
        Format::Sound => sound::sound(text),
        Format::Codec => codec::codec(text),
        Format::Codecs => codec::codecs(text),
        Format::Label => not_empty(
            text,
            "a label has a name, which `goto` goes to",
            "give it a name",
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

fn not_empty(text: &str, why: &str, hint: &str) -> Verdict {
    if text.trim().is_empty() {
        return Err(Fault::new(why, hint));
    }
    Ok(())
}

/// The rest of a URI after its scheme and colon, if it has that scheme.
fn strip_scheme<'t>(text: &'t str, scheme: &str) -> Option<&'t str> {
    let (head, rest) = text.split_once(':')?;
    head.eq_ignore_ascii_case(scheme).then_some(rest)
}

#[cfg(test)]
fn fix_of(format: Format, text: &str) -> Option<String> {
    judge(format, text).expect_err(text).fix
}
