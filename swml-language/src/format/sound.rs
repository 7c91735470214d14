//! Sounds of `play` and `prompt`.

use super::fault::{FormatFault, Verdict};
use super::url::url;
use super::variable::without_variables;
use crate::entry::entry;
use crate::shown::{shown, strip_scheme};
use crate::sound::Sound;
use crate::tree::has_variable;

entry! {
    /// A sound is a URL, `say:…`, `silence:…` or `ring:…`.
    INVALID_SOUND:
    bad r#"play "hello";"#,
    good r#"play "say:hello";"#
}

/// Returns true for a text that is already a sound, and not a text to speak.
pub(crate) fn is_sound(text: &str) -> bool {
    let prefix = ["say:", "silence:", "ring:", "http://", "https://"];
    prefix.iter().any(|prefix| text.starts_with(prefix))
}

pub(super) fn sound(text: &str) -> Verdict {
    if text.starts_with("say:") {
        return Ok(());
    }
    if let Some(seconds) = text.strip_prefix("silence:") {
        let plain = without_variables(seconds);
        return match plain.trim_start().parse::<f64>() {
            Ok(seconds) if seconds >= 0.0 && seconds.is_finite() => Ok(()),
            _ if has_variable(seconds) => Ok(()),
            _ => {
                let fault = FormatFault::new(
                    "silence has the form `silence:seconds`",
                    "write for example `silence:1.5`",
                );
                Err(match self::seconds(seconds) {
                    Some(seconds) => fault.fix(format!("silence:{seconds}")),
                    None => fault,
                })
            }
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
    let fault = FormatFault::new(
        "a sound starts with `http://`, `https://`, `say:`, `silence:` or `ring:`",
        "write for example `say:Hello` or `https://example.com/hello.mp3`",
    );
    if text.contains("://") || text.is_empty() {
        return Err(fault);
    }
    if let Some((prefix, rest)) = prefixed(text) {
        return Err(of_another_prefix(fault, &prefix, rest));
    }
    let last = text.rsplit('/').next().unwrap_or_default();
    let file = [".mp3", ".wav", ".ogg"]
        .iter()
        .any(|end| last.ends_with(end));
    if file {
        return Err(
            fault.hint("write the full URL of the file, as in `https://example.com/hello.mp3`")
        );
    }
    Err(fault.suggest(format!("say:{text}")))
}

/// Splits a text into an initial word before a colon, in lower case, and the rest.
fn prefixed(text: &str) -> Option<(String, &str)> {
    let (prefix, rest) = text.split_once(':')?;
    let is_word = !prefix.is_empty()
        && !rest.starts_with(' ')
        && prefix
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    // text such as `Note: …` is spoken literally
    let is_ours = Sound::ALL
        .into_iter()
        .any(|own| prefix.eq_ignore_ascii_case(own.maker()));
    (is_word || is_ours).then(|| (prefix.to_ascii_lowercase(), rest))
}

/// Corrects the sound prefixes of other platforms.
fn of_another_prefix(fault: FormatFault, prefix: &str, rest: &str) -> FormatFault {
    match prefix {
        "say" | "silence" | "ring" => fault.fix(format!("{prefix}:{rest}")),
        "tts" | "text" | "speak" | "speech" | "talk" | "voice" | "ssml" => {
            fault.suggest(format!("say:{rest}"))
        }
        "pause" | "wait" | "sleep" | "break" => fault.suggest(format!("silence:{rest}")),
        "ringback" | "tone" => fault.suggest(format!("ring:{rest}")),
        _ => fault.hint(format!(
            "`{}:` does not start a sound; to speak the text, write `say:` before it",
            shown(prefix)
        )),
    }
}

/// Parses seconds with their unit.
fn seconds(text: &str) -> Option<f64> {
    let text = text.trim();
    let units = [("ms", 0.001), ("seconds", 1.0), ("sec", 1.0), ("s", 1.0)];
    let (number, scale) = units
        .iter()
        .find_map(|(unit, scale)| Some((text.strip_suffix(unit)?, scale)))?;
    let number: f64 = number.trim().parse().ok()?;
    let seconds = number * scale;
    (seconds.is_finite() && seconds >= 0.0).then_some(seconds)
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
    // `us-old` is in the reference in addition to the plain country codes
    let code = country.strip_suffix("-old").unwrap_or(country);
    let fits = code.len() == 2
        && code.chars().all(|c| c.is_ascii_alphabetic())
        && seconds.chars().all(|c| c.is_ascii_digit() || c == '.');
    if fits {
        return Ok(());
    }
    Err(FormatFault::new(
        "ringing has the form `ring:country` or `ring:seconds:country`",
        "write for example `ring:us` or `ring:10:us`",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

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
        for (text, fix) in [
            ("Say:hello", "say:hello"),
            ("tts:hello", "say:hello"),
            ("TTS:hello", "say:hello"),
            ("Note: we are closed", "say:Note: we are closed"),
            ("silence:2s", "silence:2"),
            ("silence: 250 ms", "silence:0.25"),
            ("pause:2", "silence:2"),
        ] {
            assert_eq!(fix_of(Format::Sound, text), Some(fix.into()), "{text}");
        }
        for text in [
            "silence:long",
            "silence:-1",
            "ring:",
            "ring:usa",
            "ring:a:us",
            "ftp://a",
            "gpt:hello",
            "pause:long",
            "silence:2x",
            "hello.mp3",
            "",
        ] {
            assert_eq!(fix_of(Format::Sound, text), None, "{text}");
        }
    }
}
