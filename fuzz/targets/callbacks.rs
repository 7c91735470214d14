//! Any bytes as a callback or a request for a script: an error or a value that preserves
//! everything.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use swml_core::event::{CallRequest, Event, MessageRequest};

macro_rules! road {
    ($Told:ty, $body:expr) => {
        match <$Told>::from_json($body) {
            Ok(reported) => {
                let written = serde_json::to_vec(&reported).expect("JSON");
                let [before, after] = [$body, &written]
                    .map(|body| serde_json::from_slice::<Value>(body).expect("JSON"));
                assert_eq!(before, after, "what is written is what was read");
                assert_eq!(<$Told>::from_json(&written).expect("written"), reported);
                let _ = format!("{reported:?}");
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    };
}

fuzz_target!(|body: &[u8]| {
    road!(Event, body);
    road!(CallRequest, body);
    road!(MessageRequest, body);
});
