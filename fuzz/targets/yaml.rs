//! Any text as YAML: a diagnostic or a script, which survives a round trip.

#![no_main]

use libfuzzer_sys::fuzz_target;
use swml_core::{Document, Reader};

fuzz_target!(|text: &str| {
    let Ok(read) = Reader::new().yaml::<Document>(text) else {
        return;
    };
    for fault in read.report() {
        for at in [fault.at, fault.fix.as_ref().and_then(|fix| fix.at)] {
            assert!(at.is_none_or(|at| text.get(at.start..at.end).is_some()));
        }
    }
    if let Some(script) = read.document() {
        let yaml = script.to_yaml();
        let again = Document::from_yaml(&yaml).expect("what we write can be read");
        assert_eq!(&again, script);
        assert_eq!(again.to_json(), script.to_json());
    }
});
