//! The log messages about a file that is edited. The test is alone in its program, because another
//! thread without a subscriber turns events off.

#![cfg(feature = "tracing")]
#![allow(missing_docs, clippy::unwrap_used)]

use std::fmt::{Debug, Write as _};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use swml_core::live::LiveFile;
use swml_core::{Document, Play};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "swml::live"
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Each version once, with its faults and without the rest of it.
#[test]
fn each_version_is_logged_once() {
    let log = Log::default();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("logged.json");
    let file = LiveFile::new(path.display().to_string().leak(), "desk");
    let compiled = || Document::new().then(Play::url("say:compiled"));
    let next = || {
        sleep(Duration::from_millis(150));
        file.document(compiled())
    };
    tracing::subscriber::with_default(log.clone(), || {
        let twice = |text: &str| {
            fs::write(&path, text).unwrap();
            for _ in 0..2 {
                let _ = next();
            }
        };
        // the script that was compiled in is not logged
        twice(&compiled().to_json());
        twice(r#"{"sections":{"main":[{"play":{"url":"ftp://user:hush@example.com/a.mp3"}}]}}"#);
        twice(r#"{"sections":{"main":[{"play":"say:old"}]}}"#);
        fs::remove_file(&path).unwrap();
        for _ in 0..2 {
            let _ = next();
        }
    });
    let lines = log.0.lock().unwrap();
    let kinds: Vec<_> = lines
        .iter()
        .map(|line| line.split_inclusive(' ').take(3).collect::<String>())
        .collect();
    let expected = [
        r#"ERROR kind="faults" file="desk" "#,
        r#"WARN kind="changed" file="desk" "#,
        r#"ERROR kind="unreadable" file="desk" "#,
    ];
    assert_eq!(kinds, expected, "{lines:#?}");
    assert!(
        lines.iter().any(|line| line.contains("legacy-form")),
        "{lines:#?}"
    );
    assert!(!lines.concat().contains("hush"), "{lines:#?}");
}
