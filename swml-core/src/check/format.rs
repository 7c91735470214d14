//! The forms that texts must have: one function per form, and [`judge`] to pick it.
//!
//! Variables inside a text are taken as fitting: `sip:%{call.to}@example.com` is a
//! SIP URI whatever the variable holds.

use std::borrow::Cow;

use crate::schema::{DestinationKind, Format, WordList, one_of};
use crate::tree::has_variable;

/// Why a text has not the form it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as a clause.
    pub why: String,
    /// The text to write instead, where there is only one sensible answer.
    pub fix: Option<String>,
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
            hint: hint.into(),
            warning: false,
        }
    }

    /// Gives the exact text to write instead.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
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
    match format {
        Format::Free => Ok(()),
        Format::Variable => variable(text),
        // no variable makes a line break after it right
        Format::HeaderName => header_name(text),
        Format::HeaderValue => header_value(text),
        // a variable in front can become anything
        _ if text.starts_with("%{") || text.starts_with("${") => Ok(()),
        Format::Url => url(text),
        Format::StreamUrl => with_scheme(text, &["wss"]),
        Format::TapUri => tap(text),
        Format::Sound => sound(text),
        Format::Codec => codec(text),
        Format::Codecs => codecs(text),
        Format::Label => not_empty(
            text,
            "a label has a name, which `goto` goes to",
            "give it a name",
        ),
        Format::Section => section(text),
        Format::LocalSection => local_section(text),
        Format::Room => room(text),
        Format::Sip => sip_uri(text),
        Format::Filter => filter(text),
        Format::Words(list) => words(text, list),
        Format::Digits => digits(text),
        Format::StepName => step_name(text),
        Format::TimeSpan => time_span(text),
    }
}

/// What kind of destination a text is; `None` where only a variable decides.
///
/// # Errors
/// The text is no destination.
pub fn destination(text: &str) -> Result<Option<DestinationKind>, Fault> {
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
            return Err(Fault::new(
                "a Resource Address is written `/context/name`, without a space",
                "write for example `/public/support`",
            ));
        }
        return Ok(Some(Kind::Address));
    }
    if let Some(name) = plain.strip_prefix("queue:") {
        not_empty(
            name,
            "a queue has a name after `queue:`",
            "write for example `queue:support`",
        )?;
        return Ok(Some(Kind::Queue));
    }
    if let Some(url) = text.strip_prefix("stream:") {
        return stream(url).map(|()| Some(Kind::Stream));
    }
    Err(no_destination(text))
}

fn phone(text: &str, number: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let separators = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    let fits = (2..=15).contains(&digits.len()) && !digits.starts_with('0');
    if fits && digits.len() == number.len() {
        return Ok(());
    }
    let fault = Fault::new(
        "a phone number is `+`, the country code and up to 15 digits in all",
        "write the number in E.164, as in `+15551234567`",
    );
    if fits && number.chars().all(separators) {
        return Err(fault.fix(format!("+{digits}")));
    }
    Err(fault)
}

fn sip(rest: &str) -> Verdict {
    let fault = || {
        Fault::new(
            "a SIP URI is written `sip:user@host`, without a space",
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
        return Err(Fault::new(
            "a stream needs an encrypted WebSocket, `wss://`",
            "write `stream:wss://…`",
        )
        .fix(format!("stream:wss://{rest}")));
    }
    with_scheme(url, &["wss"]).map_err(|_| {
        Fault::new(
            "a stream is written `stream:wss://host/path`",
            "write for example `stream:wss://example.com/audio`",
        )
    })
}

/// What the author may have meant by a text that is no destination.
fn no_destination(text: &str) -> Fault {
    let fault = Fault::new(
        "a destination starts with `+`, `sip:`, `/`, `queue:` or `stream:wss://`",
        "write for example `+15551234567` or `sip:alice@example.com`",
    );
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    if let Some(number) = text.strip_prefix("tel:") {
        return fault.fix(number);
    }
    if !digits.is_empty() && text.chars().all(numeric) {
        if let Some(number) = digits.strip_prefix("00") {
            return fault.fix(format!("+{number}"));
        }
        if (11..=15).contains(&digits.len()) && !digits.starts_with('0') {
            return fault.fix(format!("+{digits}"));
        }
        return fault.hint("write the number with its country code, as in `+15551234567`");
    }
    if text.starts_with("wss://") {
        return fault.fix(format!("stream:{text}"));
    }
    if let Some(rest) = text.strip_prefix("ws://") {
        return fault.fix(format!("stream:wss://{rest}"));
    }
    for prefix in ["queue:", "stream:"] {
        if text.len() > prefix.len()
            && text.is_char_boundary(prefix.len())
            && text.split_at(prefix.len()).0.eq_ignore_ascii_case(prefix)
        {
            return fault.fix(format!("{prefix}{}", text.split_at(prefix.len()).1));
        }
    }
    if text.contains("://") {
        return fault.hint("a script behind a URL is run with `transfer`, not dialled");
    }
    if text.contains('@') && !text.contains(char::is_whitespace) {
        return fault.fix(format!("sip:{text}"));
    }
    if text.contains('/') && !text.contains(char::is_whitespace) {
        return fault.fix(format!("/{text}"));
    }
    if text.is_empty() {
        return fault;
    }
    fault.hint(format!(
        "for a queue write `queue:{0}`, for a resource `/public/{0}`",
        shown(text)
    ))
}

fn url(text: &str) -> Verdict {
    let fault = match with_scheme(text, &["https", "http"]) {
        Ok(()) => return Ok(()),
        Err(fault) => fault,
    };
    let host = text.split(['/', '?', ':']).next().unwrap_or_default();
    let bare_host = !text.contains("://")
        && !text.contains(char::is_whitespace)
        && host.contains('.')
        && !host.starts_with('.');
    if bare_host {
        return Err(fault.fix(format!("https://{text}")));
    }
    Err(fault)
}

fn tap(text: &str) -> Verdict {
    with_scheme(text, &["rtp", "ws", "wss"])?;
    let Some(rest) = strip_scheme(text, "rtp").filter(|_| !has_variable(text)) else {
        return Ok(());
    };
    let authority = rest.trim_start_matches('/').split('/').next();
    let port = authority.and_then(|authority| authority.rsplit_once(':'));
    if port.is_some_and(|(_, port)| port.parse::<u16>().is_ok()) {
        return Ok(());
    }
    Err(Fault::new(
        "media is sent to an address and a port",
        "write for example `rtp://203.0.113.7:4000`",
    ))
}

/// The URL that is meant by `user:password@https://…`.
pub(super) fn credentials_behind_scheme(text: &str) -> Option<String> {
    let (credentials, rest) = text.split_once('@')?;
    let (scheme, rest) = rest.split_once("://")?;
    let plain = |part: &str| !part.is_empty() && !part.contains(['/', ':', ' ']);
    let (user, password) = credentials.split_once(':')?;
    let mended = format!("{scheme}://{credentials}@{rest}");
    (plain(user) && plain(password) && url(&mended).is_ok()).then_some(mended)
}

fn with_scheme(text: &str, schemes: &[&str]) -> Verdict {
    let plain = without_variables(text);
    let starts: Vec<String> = schemes
        .iter()
        .map(|scheme| format!("{scheme}://"))
        .collect();
    let example = format!("{}example.com/…", starts.first().map_or("", String::as_str));
    let rest = schemes
        .iter()
        .find_map(|scheme| strip_scheme(&plain, scheme)?.strip_prefix("//"));
    let Some(rest) = rest else {
        let starts = one_of(starts.iter().map(String::as_str));
        return Err(Fault::new(
            format!("a URL here starts with {starts}"),
            format!("write for example `{example}`"),
        ));
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return Err(Fault::new(
            "a URL names a host",
            format!("write for example `{example}`"),
        ));
    }
    if rest.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(Fault::new(
            "a URL holds no white space",
            "write `%20` for a space, or remove it",
        ));
    }
    Ok(())
}

fn sound(text: &str) -> Verdict {
    if text.starts_with("say:") {
        return Ok(());
    }
    if let Some(seconds) = text.strip_prefix("silence:") {
        let plain = without_variables(seconds);
        return match plain.trim_start().parse::<f64>() {
            Ok(seconds) if seconds >= 0.0 && seconds.is_finite() => Ok(()),
            _ if has_variable(seconds) => Ok(()),
            _ => Err(Fault::new(
                "silence is written `silence:seconds`",
                "write for example `silence:1.5`",
            )),
        };
    }
    if let Some(ring) = text.strip_prefix("ring:") {
        return ringing(ring);
    }
    if strip_scheme(text, "http")
        .or(strip_scheme(text, "https"))
        .is_some()
    {
        return url(text);
    }
    let fault = Fault::new(
        "a sound starts with `http://`, `https://`, `say:`, `silence:` or `ring:`",
        "write for example `say:Hello` or `https://example.com/hello.mp3`",
    );
    for prefix in ["say:", "silence:", "ring:"] {
        let head = text.split_inclusive(':').next().unwrap_or_default();
        if head.eq_ignore_ascii_case(prefix) {
            let rest = text.split_once(':').map_or("", |(_, rest)| rest);
            return Err(fault.fix(format!("{prefix}{rest}")));
        }
    }
    if text.contains("://") || text.is_empty() {
        return Err(fault);
    }
    let last = text.rsplit('/').next().unwrap_or_default();
    let file = [".mp3", ".wav", ".ogg"]
        .iter()
        .any(|end| last.ends_with(end));
    if file {
        return Err(
            fault.hint("a file is given by its whole URL, as in `https://example.com/hello.mp3`")
        );
    }
    Err(fault.fix(format!("say:{text}")))
}

fn ringing(ring: &str) -> Verdict {
    if has_variable(ring) {
        return Ok(());
    }
    let (seconds, country) = match ring.split_once(':') {
        Some((seconds, country)) => (seconds.trim_start(), country),
        None => ("", ring),
    };
    let country = country.trim_start();
    // `us-old` stands in the reference beside the plain country codes
    let code = country.strip_suffix("-old").unwrap_or(country);
    let fits = code.len() == 2
        && code.chars().all(|c| c.is_ascii_alphabetic())
        && seconds.chars().all(|c| c.is_ascii_digit() || c == '.');
    if fits {
        return Ok(());
    }
    Err(Fault::new(
        "ringing is written `ring:country` or `ring:seconds:country`",
        "write for example `ring:us` or `ring:10:us`",
    ))
}

/// The codecs a stream takes.
const STREAM_CODECS: [&str; 4] = ["PCMU", "PCMA", "G722", "L16"];

/// The codecs the reference names for calls.
const CALL_CODECS: [&str; 9] = [
    "PCMU", "PCMA", "G722", "G729", "AMR-WB", "OPUS", "VP8", "H264", "L16",
];

fn codec(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let mut parts = text.split('@');
    let name = parts.next().unwrap_or_default();
    let modifiers: Vec<&str> = parts.collect();
    let number = |text: &str, unit: char| {
        text.strip_suffix(unit)
            .is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
    };
    let modified = match modifiers.as_slice() {
        [] => true,
        [one] => number(one, 'h') || number(one, 'i'),
        [rate, ptime] => number(rate, 'h') && number(ptime, 'i'),
        _ => false,
    };
    if !STREAM_CODECS.contains(&name) {
        let fault = Fault::new(
            format!("a stream takes {}", one_of(STREAM_CODECS)),
            format!("write {}", one_of(STREAM_CODECS)),
        );
        let meant = name.to_ascii_uppercase();
        return Err(if STREAM_CODECS.contains(&meant.as_str()) {
            fault.fix(
                text.replacen(name, &meant, 1)
                    .replace("H", "h")
                    .replace("I", "i"),
            )
        } else if text.contains(',') {
            fault.hint(
                "a stream has one codec; a list is for `codecs`, the codecs offered on a SIP call",
            )
        } else {
            fault
        });
    }
    if modified {
        return Ok(());
    }
    Err(Fault::new(
        "a codec may be followed by `@<rate>h`, then by `@<ptime>i`",
        format!("write for example `{name}@40i` or `{name}@16000h@20i`"),
    ))
}

fn codecs(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    for entry in text.split(',') {
        let name = entry.trim().split('@').next().unwrap_or_default();
        if name.is_empty() {
            let entries: Vec<&str> = text
                .split([',', ' ', ';'])
                .filter(|entry| !entry.is_empty())
                .collect();
            let fault = Fault::new(
                "codecs are names between commas",
                "write for example `PCMU,PCMA`",
            );
            return Err(if entries.is_empty() {
                fault
            } else {
                fault.fix(entries.join(","))
            });
        }
        if !CALL_CODECS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
        {
            let mut fault = Fault::new(
                format!("SWML names the codecs {}", CALL_CODECS.join(", ")),
                "write one of these, or remove it",
            );
            fault.warning = true;
            if let Some(meant) = crate::suggest::nearest(name, CALL_CODECS) {
                fault = fault.fix(text.replacen(name, meant, 1));
            } else if name.contains([' ', ';']) {
                let separated: Vec<&str> = text
                    .split([',', ' ', ';'])
                    .filter(|e| !e.is_empty())
                    .collect();
                fault = fault.fix(separated.join(","));
            }
            return Err(fault);
        }
    }
    Ok(())
}

fn header_name(text: &str) -> Verdict {
    let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let plain = without_variables(text);
    if !plain.is_empty() && plain.chars().all(token) {
        return Ok(());
    }
    let fault = Fault::new(
        "the name of a header is letters, digits and `-`, without a space",
        "write for example `X-Account`",
    );
    let name = text.trim().trim_end_matches(':').replace([' ', '_'], "-");
    if !name.is_empty() && name.chars().all(token) {
        return Err(fault.fix(name));
    }
    Err(fault)
}

fn header_value(text: &str) -> Verdict {
    if !text.contains(['\r', '\n', '\0']) {
        return Ok(());
    }
    let line: Vec<&str> = text
        .split(['\r', '\n', '\0'])
        .filter(|part| !part.is_empty())
        .collect();
    Err(Fault::new(
        "the value of a header is one line: a line break in it would start another header",
        "write it on one line",
    )
    .fix(line.join(" ")))
}

fn variable(text: &str) -> Verdict {
    if is_one_variable(text) {
        return Err(Fault::new(
            "a variable is named here, without `%{}` or `${}` around it",
            "write the name alone",
        )
        .fix(crate::text::Expr::new(text).source()));
    }
    not_empty(
        text,
        "a variable has a name",
        "write for example `call.type`",
    )
}

fn section(text: &str) -> Verdict {
    not_empty(
        text,
        "a section of this document is named here, or a URL",
        "write the name of a section, or a URL such as `https://example.com/…`",
    )?;
    if text.contains("://") {
        return url(text);
    }
    Ok(())
}

fn room(text: &str) -> Verdict {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let plain = without_variables(text);
    if !plain.is_empty() && plain.chars().all(allowed) {
        return Ok(());
    }
    let fault = Fault::new(
        "the name of a room is letters, digits, `_` and `-`",
        "write for example `lobby`",
    );
    let fixed: String = text
        .trim()
        .chars()
        .map(|c| if c == ' ' { '-' } else { c })
        .filter(|&c| allowed(c))
        .collect();
    Err(if fixed.is_empty() || has_variable(text) {
        fault
    } else {
        fault.fix(fixed)
    })
}

fn sip_uri(text: &str) -> Verdict {
    if text.starts_with("%{") || text.starts_with("${") {
        return Ok(());
    }
    match strip_scheme(text, "sip").or(strip_scheme(text, "sips")) {
        Some(rest) => sip(rest),
        None => {
            let fault = Fault::new(
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

/// The styles that translated speech can be put in.
pub const FILTERS: [&str; 5] = ["polite", "rude", "professional", "shakespeare", "gen-z"];

fn filter(text: &str) -> Verdict {
    let own = text.strip_prefix("prompt:");
    if own.is_some_and(|own| !own.is_empty()) || FILTERS.contains(&text) {
        return Ok(());
    }
    let fault = Fault::new(
        "a filter is `polite`, `rude`, `professional`, `shakespeare`, `gen-z`, or `prompt:` and words of your own",
        "write for example `prompt:Speak like a pirate`",
    );
    Err(match crate::suggest::nearest(text, FILTERS) {
        Some(meant) => fault.fix(meant),
        None if own.is_none() && text.contains(' ') => fault.fix(format!("prompt:{text}")),
        None => fault,
    })
}

fn words(text: &str, list: &WordList) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let given = || text.split(list.separator).map(str::trim);
    let known = |word: &str| list.words.contains(&word);
    // a space more does no harm where spaces separate
    let empty = |word: &str| word.is_empty() && list.separator == ' ';
    let Some(wrong) = given().find(|word| !known(word) && !empty(word)) else {
        return not_empty(
            text,
            "at least one word stands here",
            "write one, or remove it",
        );
    };
    let names = crate::schema::all_of(list.words.iter().copied());
    let between = match list.separator {
        ',' => "commas",
        _ => "spaces",
    };
    let other = if list.separator == ',' { ' ' } else { ',' };
    let fault = Fault::new(
        format!("SWML names {names} here, with {between} between"),
        format!("`{}` is none of them", shown(wrong)),
    );
    let separator = list.separator.to_string();
    // the other separator is the likeliest slip
    let split: Vec<&str> = text
        .split([list.separator, other])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect();
    let mended: Option<Vec<&str>> = split
        .iter()
        .map(|&word| match known(word) {
            true => Some(word),
            false => crate::suggest::nearest(word, list.words.iter().copied()),
        })
        .collect();
    Err(match mended {
        Some(words) => fault.fix(words.join(&separator)),
        None => fault,
    })
}

fn local_section(text: &str) -> Verdict {
    if text.contains("://") {
        return Err(Fault::new(
            "a section of this document is named here; a script behind a URL is for `transfer`",
            "write the name of a section, or use `transfer`",
        ));
    }
    not_empty(
        text,
        "a section of this document is named here",
        "write the name of a section",
    )
}

fn digits(text: &str) -> Verdict {
    if has_variable(text) || text.chars().all(|c| "0123456789*#ABCDWw".contains(c)) {
        return Ok(());
    }
    Err(Fault::new(
        "digits are `0`-`9`, `*`, `#`, `A`-`D`, and `w` or `W` for a pause",
        "write for example `1w2#`",
    ))
}

fn step_name(text: &str) -> Verdict {
    if text == "next" {
        return Err(Fault::new(
            "`next` stands for the step that follows, whatever its name",
            "give the step another name",
        ));
    }
    Ok(())
}

/// `1h30m`, `90s`: hours, minutes, seconds, each at most once and in this order.
fn time_span(text: &str) -> Verdict {
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
    let fault = Fault::new(
        "a length of time is hours, minutes and seconds, such as `1h30m` or `90s`",
        "write for example `\"90s\"`",
    );
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return Err(fault.hint(format!("write `\"{text}s\"` if they are seconds")));
    }
    Err(fault)
}

fn not_empty(text: &str, why: &str, hint: &str) -> Verdict {
    if text.trim().is_empty() {
        return Err(Fault::new(why, hint));
    }
    Ok(())
}

/// True if a text is one variable from its first brace to its last.
pub fn is_one_variable(text: &str) -> bool {
    crate::tree::is_variable(text) && without_variables(text) == "x"
}

/// The rest of a URI after its scheme and colon, if it has that scheme.
fn strip_scheme<'t>(text: &'t str, scheme: &str) -> Option<&'t str> {
    let (head, rest) = text.split_once(':')?;
    head.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// The text with an `x` for each variable, so that its own form can be seen.
fn without_variables(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['%', '$']) {
        let (before, at) = rest.split_at(start);
        plain.push_str(before);
        let mut chars = at.char_indices();
        let sigil = chars
            .next()
            .map_or("", |(_, c)| if c == '%' { "%" } else { "$" });
        if !at.get(1..).is_some_and(|next| next.starts_with('{')) {
            plain.push_str(sigil);
            rest = at.get(1..).unwrap_or_default();
            continue;
        }
        let mut depth = 0usize;
        let end = chars.find_map(|(i, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(i + 1)
        });
        plain.push('x');
        rest = end.and_then(|end| at.get(end..)).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// A text without the credentials that a URI in it may carry.
pub fn masked(text: &str) -> Cow<'_, str> {
    let Some((before, host)) = text.rsplit_once('@') else {
        return Cow::Borrowed(text);
    };
    // with `//` everything up to the last `@` may be a password, whatever it holds
    if let Some((scheme, _)) = before.split_once("://") {
        return Cow::Owned(format!("{scheme}://***@{host}"));
    }
    // `sip:alice@host` names somebody, `sip:alice:secret@host` and `me:secret@host` tell more
    let start = before
        .rfind(|c: char| c.is_whitespace() || c == '"')
        .map_or(0, |at| at + 1);
    let (around, user) = before.split_at_checked(start).unwrap_or(("", before));
    let named = ["sip", "sips", "tel", "say"]
        .iter()
        .find_map(|scheme| strip_scheme(user, scheme))
        .unwrap_or(user);
    match named.split_once(':') {
        Some((name, _)) => {
            let scheme = user.strip_suffix(named).unwrap_or_default();
            Cow::Owned(format!("{around}{scheme}{name}:***@{host}"))
        }
        None => Cow::Borrowed(text),
    }
}

/// A text as a message may show it: short, on one line, without credentials.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let safe = masked(text);
    let mut short = String::new();
    for (i, c) in safe.chars().enumerate() {
        if i == LONGEST {
            short.push('…');
            break;
        }
        if c.is_control() {
            short.extend(c.escape_default());
        } else {
            short.push(c);
        }
    }
    short
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
    fn no_destinations_and_what_was_meant() {
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

    fn fix_of(format: Format, text: &str) -> Option<String> {
        judge(format, text).expect_err(text).fix
    }

    #[test]
    fn urls() {
        for text in [
            "https://example.com",
            "http://user:p@ss@example.com:8080/a?b=c#d",
            "https://%{vars.host}/a b"
                .split(' ')
                .next()
                .unwrap_or_default(),
            "%{vars.url}",
            "${vars.a + ' b'}",
            "HTTPS://EXAMPLE.COM/",
        ] {
            assert_eq!(judge(Format::Url, text), Ok(()), "{text}");
        }
        assert_eq!(
            fix_of(Format::Url, "example.com/a"),
            Some("https://example.com/a".into())
        );
        for text in [
            "",
            "https://",
            "https:// a",
            "ftp://example.com",
            "hello",
            "https://u@",
        ] {
            assert_eq!(fix_of(Format::Url, text), None, "{text}");
        }
    }

    #[test]
    fn sounds() {
        for text in [
            "say:hello",
            "say: hello\nworld",
            "say:",
            "silence:1.0",
            "silence: 2",
            "ring:us",
            "ring:10.0:us",
            "ring: 5: GB",
            "ring:us-old",
            "https://example.com/a.mp3",
            "%{vars.s}",
            "silence:%{vars.n}",
            "ring:%{vars.n}:us",
        ] {
            assert_eq!(judge(Format::Sound, text), Ok(()), "{text}");
        }
        assert_eq!(
            fix_of(Format::Sound, "hello there"),
            Some("say:hello there".into())
        );
        assert_eq!(fix_of(Format::Sound, "Say:hello"), Some("say:hello".into()));
        for text in [
            "silence:long",
            "silence:-1",
            "ring:",
            "ring:usa",
            "ring:a:us",
            "ftp://a",
            "hello.mp3",
            "",
        ] {
            assert_eq!(fix_of(Format::Sound, text), None, "{text}");
        }
    }

    #[test]
    fn codecs_of_streams_and_calls() {
        for text in [
            "PCMU",
            "PCMU@40i",
            "L16@24000h",
            "L16@24000h@40i",
            "G722",
            "%{vars.c}",
        ] {
            assert_eq!(judge(Format::Codec, text), Ok(()), "{text}");
        }
        assert_eq!(fix_of(Format::Codec, "pcmu"), Some("PCMU".into()));
        assert_eq!(
            fix_of(Format::Codec, "l16@24000H"),
            Some("L16@24000h".into())
        );
        for text in [
            "",
            "OPUS",
            "PCMU@",
            "PCMU@40",
            "PCMU@40i@8000h",
            "PCMU,PCMA",
        ] {
            assert_eq!(fix_of(Format::Codec, text), None, "{text}");
        }
        for text in ["PCMU", "PCMU,PCMA", "OPUS@48000H@20I, PCMU", "amr-wb"] {
            assert_eq!(judge(Format::Codecs, text), Ok(()), "{text}");
        }
        assert_eq!(
            fix_of(Format::Codecs, "PCMU,,PCMA"),
            Some("PCMU,PCMA".into())
        );
        assert_eq!(
            fix_of(Format::Codecs, "PCMU PCMA"),
            Some("PCMU,PCMA".into())
        );
        let unknown = judge(Format::Codecs, "SPEEX").expect_err("unknown");
        assert!(unknown.warning);
    }

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

    #[test]
    fn names_and_digits() {
        assert_eq!(judge(Format::Variable, "connect_result"), Ok(()));
        assert_eq!(
            fix_of(Format::Variable, "%{call.type}"),
            Some("call.type".into())
        );
        assert_eq!(judge(Format::Digits, "12#wW*A"), Ok(()));
        assert!(judge(Format::Digits, "12x").is_err());
        assert!(judge(Format::Section, " ").is_err());
        assert!(judge(Format::Label, "").is_err());
    }

    #[test]
    fn what_is_shown_is_short_and_safe() {
        assert_eq!(
            shown("https://me:secret@example.com/a"),
            "https://***@example.com/a"
        );
        for (text, safe) in [
            ("sip:alice@example.com", "sip:alice@example.com"),
            ("sip:alice:secret@example.com", "sip:alice:***@example.com"),
            (
                "\"sips:alice:secret@example.com\"",
                "\"sips:alice:***@example.com\"",
            ),
            ("me:secret@example.com/a", "me:***@example.com/a"),
            ("me:se@cret@example.com/a", "me:***@example.com/a"),
            ("https://me:se/cr@et@example.com", "https://***@example.com"),
            ("write to me@example.com", "write to me@example.com"),
        ] {
            assert_eq!(shown(text), safe, "{text}");
        }
        assert_eq!(shown("a\nb"), "a\\nb");
        assert_eq!(shown(&"x".repeat(100)).chars().count(), 61);
    }

    #[test]
    fn variables_are_cut_out_whole() {
        assert_eq!(without_variables("a%{b{c}d}e$f"), "axe$f");
        assert_eq!(without_variables("%{open"), "x");
        assert_eq!(without_variables("100%"), "100%");
    }
}
