//! Rules on texts: their format, and that they are not empty.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::format::{self, FormatFault};
use crate::rules::context::RuleContext;
use crate::rules::undocumented;
use crate::schema::{Format, WordList};
use crate::shown::shown;
use crate::tree::{Place, variable_source};

entry! {
    /// Text must not be empty.
    EMPTY_TEXT:
    bad r#"ai_sidecar lang "" prompt { text "Help the agent" };"#,
    good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#
}

entry! {
    /// Messaging scripts support variables, `%{path}`, but not JavaScript: `${…}` is sent
    /// literally.
    NOT_IN_MESSAGING:
    bad r#"reply "You wrote ${message.body}";"#,
    good r#"reply "You wrote %{message.body}";"#
}

pub(crate) fn undocumented_words(
    cx: &mut RuleContext<'_>,
    place: Place,
    text: &str,
    list: &WordList,
) {
    let known = |word: &&str| list.undocumented.contains(word);
    let words = text.split(list.separator).map(str::trim);
    for word in words.filter(known) {
        undocumented::notice(cx, place, &format!("the word `{word}`"));
    }
}

/// Reports `${…}` where the platform supports only `%{…}`.
pub(crate) fn paths_only(cx: &mut RuleContext<'_>, place: Place, text: &str) {
    if cx.language.expressions || !text.contains("${") {
        return;
    }
    let exact = quoted(&text.replace("${", "%{"));
    cx.report(
        Diagnostic::new(
            Code::NotInMessaging,
            place,
            format!("`{}` is sent literally", shown(text)),
        )
        .note(
            "in a messaging script the platform substitutes `%{path}`, and does not run JavaScript",
        )
        .help(format!("write `{}`", shown(&exact)))
        .suggest(place, exact),
    );
}

/// Reports a text that is not in its format.
pub(crate) fn faulty(
    cx: &mut RuleContext<'_>,
    code: Code,
    place: Place,
    text: &str,
    what: &str,
    fault: FormatFault,
) {
    let subject = if text.is_empty() {
        "an empty string".to_owned()
    } else {
        format!("`{}`", shown(text))
    };
    let diagnostic = Diagnostic::new(code, place, format!("{subject} {what}")).note(fault.why);
    cx.report(match fault.fix {
        Some(fix) => {
            let exact = quoted(&fix);
            diagnostic.help(format!("write `{}`", shown(&exact))).edit(
                place,
                place,
                exact,
                fault.applicability,
            )
        }
        None => diagnostic.help(fault.hint),
    });
}

/// Reports an empty text.
pub(crate) fn empty(cx: &mut RuleContext<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(Code::EmptyText, place, format!("{subject} is empty"))
            .note("SignalWire's schema does not accept an empty string here")
            .help(format!("write a text, or remove {subject}")),
    );
}

/// Checks the format that a property requires.
pub(crate) fn form(
    cx: &mut RuleContext<'_>,
    place: Place,
    text: &str,
    format: Format,
    secret: bool,
) {
    let Err(fault) = format::judge(format, text) else {
        return;
    };
    let Some((code, what)) = broken(format, text, &fault) else {
        return;
    };
    if secret {
        // the text is omitted from the message, even its correction
        let reported = Diagnostic::new(code, place, format!("{} {what}", cx.subject()));
        cx.report(reported.note(fault.why).help(fault.hint));
        return;
    }
    match text.split_once(':') {
        // the rest is a value that became part of the name
        Some((name, _)) if format == Format::HeaderName => {
            faulty(cx, code, place, &format!("{name}:***"), what, fault);
        }
        _ => faulty(cx, code, place, text, what, fault),
    }
}

/// Returns the rule that a text of a wrong format violates, and its message.
fn broken(format: Format, text: &str, fault: &FormatFault) -> Option<(Code, &'static str)> {
    const URL: (Code, &str) = (Code::InvalidUrl, "is not a valid URL here");
    const NAME: (Code, &str) = (Code::InvalidName, "is not a valid name here");
    Some(match format {
        Format::Free | Format::Message => return None,
        Format::Url | Format::StreamUrl | Format::TapUri => URL,
        Format::Sound | Format::Section if text.contains("://") => URL,
        Format::Sound => (Code::InvalidSound, "is not a valid sound"),
        Format::Codecs if fault.warning => (Code::UnknownCodec, "contains an unknown codec"),
        Format::Codec | Format::Codecs => (Code::InvalidCodec, "is not a valid codec here"),
        Format::HeaderName => (Code::InvalidHeader, "is not a valid header name"),
        Format::HeaderValue => (Code::InvalidHeader, "is not a valid header value"),
        Format::Section if text.starts_with("relay:") => {
            (Code::NotImplemented, "is not implemented by the platform")
        }
        Format::Variable
        | Format::Label
        | Format::Section
        | Format::LocalSection
        | Format::Room => NAME,
        Format::Filter => (Code::InvalidName, "is not a valid filter"),
        Format::StepName => (Code::InvalidName, "is not allowed as the name of a step"),
        Format::Digits => (
            Code::InvalidDigits,
            "contains characters other than DTMF digits",
        ),
        Format::Sip => (Code::InvalidDestination, "is not a valid SIP URI"),
        Format::Words(_) | Format::Delays(_) | Format::Word(_) | Format::Attempts => {
            (Code::UnknownListWord, "contains an unknown word")
        }
        Format::PhoneNumber | Format::Sender => (
            Code::InvalidPhoneNumber,
            "is not a valid phone number in E.164",
        ),
        Format::Amount => (Code::InvalidAmount, "is not a valid amount"),
        Format::Currency => (Code::UnknownCurrency, "is not a valid currency code"),
        Format::Pattern => (Code::InvalidPattern, "is not a valid regular expression"),
        Format::VadConfig => (Code::InvalidVadConfig, "is not a valid VAD configuration"),
        Format::TimeSpan => (Code::InvalidTime, "is not a valid duration"),
    })
}

/// Checks a destination of `connect`.
pub(crate) fn destination(cx: &mut RuleContext<'_>, place: Place, text: &str) {
    if format::is_call(text) {
        undocumented::notice(cx, place, "a destination `call:…`");
        return;
    }
    if let Err(fault) = format::destination(text) {
        let what = "is not a valid destination";
        faulty(cx, Code::InvalidDestination, place, text, what, fault);
    }
}

/// Reports a condition that is wrapped as one variable; returns false for any other text.
pub(crate) fn is_wrapped(cx: &mut RuleContext<'_>, place: Place, text: &str) -> bool {
    let is_wrapped = format::is_one_variable(text);
    if is_wrapped {
        let inner = variable_source(text).to_owned();
        let fault = FormatFault::new(
            "a condition is plain JavaScript, without `${}` around it",
            "write the expression between the braces",
        )
        .suggest(inner);
        let what = "is wrapped as a variable";
        faulty(cx, Code::InvalidName, place, text, what, fault);
    }
    is_wrapped
}
