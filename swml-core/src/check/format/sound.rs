//! What can be played.

use super::url::url;
use super::{Fault, Verdict, strip_scheme, without_variables};
use crate::tree::has_variable;

pub(super) fn sound(text: &str) -> Verdict {
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
}
