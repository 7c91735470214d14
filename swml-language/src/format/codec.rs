//! Codecs of streams and of calls.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::fix::Applicability;
use crate::schema::one_of;
use crate::tree::has_variable;

entry! {
    /// A stream supports PCMU, PCMA, G722 and L16, with rate and ptime; `codecs` is a list
    /// separated by commas.
    INVALID_CODEC:
    bad r#"connect to "stream:wss://example.com/a" codec "OPUS";"#,
    good r#"connect to "stream:wss://example.com/a" codec "L16@24000h";"#
}

entry! {
    /// `codecs` contains a codec that the reference does not list. It may be misspelled.
    UNKNOWN_CODEC:
    bad r#"connect to "sip:alice@example.com" codecs "PMCU";"#,
    good r#"connect to "sip:alice@example.com" codecs "PCMU";"#
}

/// The codecs of a stream.
const STREAM_CODECS: [&str; 4] = ["PCMU", "PCMA", "G722", "L16"];

/// The codecs that the reference lists for calls.
const CALL_CODECS: [&str; 9] = [
    "PCMU", "PCMA", "G722", "G729", "AMR-WB", "OPUS", "VP8", "H264", "L16",
];

pub(super) fn codec(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let mut parts: Vec<&str> = text.split('@').collect();
    let name = parts.remove(0);
    let number = |text: &str, unit: char| {
        text.strip_suffix(unit)
            .is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
    };
    let modified = match parts.as_slice() {
        [] => true,
        [one] => number(one, 'h') || number(one, 'i'),
        [rate, ptime] => number(rate, 'h') && number(ptime, 'i'),
        _ => false,
    };
    if !STREAM_CODECS.contains(&name) {
        let fault = FormatFault::new(
            format!("a stream supports {}", one_of(&STREAM_CODECS)),
            format!("write {}", one_of(&STREAM_CODECS)),
        );
        let meant = name.to_ascii_uppercase();
        return Err(if STREAM_CODECS.contains(&meant.as_str()) {
            let rest = text.get(name.len()..).unwrap_or_default();
            fault.fix(meant + &rest.to_ascii_lowercase())
        } else if text.contains(',') {
            fault.hint("write one codec; `codecs` is the list of codecs offered on a SIP call")
        } else {
            fault
        });
    }
    if modified {
        return Ok(());
    }
    Err(FormatFault::new(
        "a codec may be followed by `@<rate>h`, then by `@<ptime>i`",
        format!("write for example `{name}@40i` or `{name}@16000h@20i`"),
    ))
}

pub(super) fn codecs(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let name = |entry: &'_ str| entry.split('@').next().unwrap_or_default().to_owned();
    let is_known = |name: &str| {
        let mut known = CALL_CODECS.iter();
        known.any(|known| known.eq_ignore_ascii_case(name))
    };
    let mut entries = text.split(',').map(|entry| name(entry.trim()));
    let Some(wrong) = entries.find(|name| !is_known(name)) else {
        return Ok(());
    };
    // the fix corrects every entry, so that none is unknown
    let mut same = true;
    let mut fixed = Some(Vec::new());
    for entry in text.split([',', ' ', ';']) {
        let name = name(entry);
        let meant = match is_known(&name) {
            _ if entry.is_empty() => continue,
            true => Some(name.as_str()),
            false => crate::vocabulary::value(&name, &|name| CALL_CODECS.contains(&name))
                .or_else(|| crate::suggest::nearest(&name, &CALL_CODECS)),
        };
        let (Some(all), Some(meant)) = (&mut fixed, meant) else {
            fixed = None;
            break;
        };
        same &= Applicability::of_name(&name, meant) == Applicability::Safe;
        all.push(format!(
            "{meant}{}",
            entry.get(name.len()..).unwrap_or_default()
        ));
    }
    let fixed = fixed.filter(|fixed| !fixed.is_empty());
    let mut fault = if wrong.is_empty() {
        FormatFault::new(
            "codecs are names separated by commas",
            "write for example `PCMU,PCMA`",
        )
    } else {
        let mut fault = FormatFault::new(
            format!("the codecs of SWML are {}", CALL_CODECS.join(", ")),
            "write one of these, or remove it",
        );
        fault.warning = true;
        fault
    };
    if let Some(fixed) = fixed {
        let fixed = fixed.join(",");
        fault = match same {
            true => fault.fix(fixed),
            false => fault.suggest(fixed),
        };
    }
    Err(fault)
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

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
        assert_eq!(
            fix_of(Format::Codecs, "OPUS,PUS@20i"),
            Some("OPUS,OPUS@20i".into())
        );
        // there is no fix if another entry remains wrong
        assert_eq!(fix_of(Format::Codecs, "OPU,SPEEX"), None);
        assert_eq!(fix_of(Format::Codec, "pcmu@40"), None);
        let unknown = judge(Format::Codecs, "SPEEX").expect_err("unknown");
        assert!(unknown.warning);
    }
}
