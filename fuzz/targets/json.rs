//! Any text as JSON: a diagnostic or a script, which survives a round trip.

#![no_main]

use libfuzzer_sys::fuzz_target;
use swml_core::{Document, Reader, messaging};

macro_rules! road {
    ($Document:ty, $text:expr) => {
        if let Ok(read) = Reader::new().json::<$Document>($text) {
            let reported = read.report().to_string();
            assert_eq!(reported.is_empty(), read.report().is_clean());
            for fault in read.report() {
                for at in [fault.at, fault.fix.as_ref().and_then(|fix| fix.at)] {
                    let at = at.into_iter().next();
                    assert!(at.is_none_or(|at| $text.get(at.start..at.end).is_some()));
                }
            }
            assert_eq!(read.document().is_some(), read.report().is_ok());
            if let Some(script) = read.document() {
                let json = script.to_json();
                let again = <$Document>::from_json(&json).expect("what we write can be read");
                assert_eq!(&again, script);
                assert_eq!(again.to_json(), json);
                let _ = format!("{script:?}");
            }
        }
    };
}

fuzz_target!(|text: &str| {
    road!(Document, text);
    road!(messaging::Document, text);
});
