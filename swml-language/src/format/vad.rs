//! Voice activity detection.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// `vad_config` is a threshold from 0 to 100, optionally followed by `:` and a frame of 16
    /// to 40 milliseconds.
    INVALID_VAD_CONFIG:
    bad r#"ai prompt { text "Hi" } params { vad_config "60:50" };"#,
    good r#"ai prompt { text "Hi" } params { vad_config "60:32" };"#
}

/// `threshold` or `threshold:frame_ms`.
pub(super) fn vad_config(text: &str) -> Verdict {
    let within = |number: &str, low: f64, high: f64| {
        let number = number.trim();
        let plain = number
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let value = number.parse::<f64>().ok().filter(|_| plain);
        value.is_some_and(|value| (low..=high).contains(&value))
    };
    let fits = match text.split_once(':') {
        Some((threshold, frame)) => within(threshold, 0.0, 100.0) && within(frame, 16.0, 40.0),
        None => within(text, 0.0, 100.0),
    };
    if fits || has_variable(text) {
        return Ok(());
    }
    Err(FormatFault::new(
        "expected a threshold from 0 to 100, optionally followed by `:` and a frame of 16 to 40 milliseconds",
        "write for example `\"60\"` or `\"60:32\"`",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::judge;
    use crate::schema::Format;

    #[test]
    fn configurations() {
        for right in [
            "0",
            "100",
            "60:16",
            "60:40",
            "55.5",
            "%{vars.vad}",
            "60:%{vars.frame}",
        ] {
            assert_eq!(judge(Format::VadConfig, right), Ok(()), "{right}");
        }
        for wrong in [
            "", "101", "-1", "60:15", "60:41", "60:", ":20", "high", "60:20:1", "nan", "1e1",
        ] {
            assert!(judge(Format::VadConfig, wrong).is_err(), "{wrong}");
        }
    }
}
