//! A script in a file that is edited while a service answers with it.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use swml_core::live::LiveFile;
use swml_core::{Document, Play};

/// Longer than a file is not looked at again.
const PAUSE: Duration = Duration::from_millis(150);

fn script(text: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{"main":[{{"play":{{"url":"say:{text}"}}}}]}}}}"#)
}

fn compiled() -> Document {
    Document::new().then(Play::url("say:compiled"))
}

/// A file of its own for a test, and what reads it.
fn live(name: &str, text: &str) -> (PathBuf, LiveFile) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::write(&path, text).unwrap();
    let leaked = path.display().to_string().leak();
    (path, LiveFile::new(leaked, "desk"))
}

/// Returns the answer after the file is looked at again.
fn next(file: &LiveFile) -> String {
    sleep(PAUSE);
    file.document(compiled()).to_json()
}

#[test]
fn the_last_good_script_stays() {
    let (path, file) = live("live.json", &script("compiled"));
    let now = |file: &LiveFile| file.document(compiled()).to_json();
    assert_eq!(now(&file), script("compiled"));
    // as long, and perhaps at the same time by the clock of the file system
    fs::write(&path, script("changed.")).unwrap();
    assert_eq!(next(&file), script("changed."));
    for broken in [
        "",
        r#"{"sections":{"main":[{"pl"#,
        r#"{"sections":{"main":[{"play":{"url":5}}]}}"#,
    ] {
        fs::write(&path, broken).unwrap();
        assert_eq!(next(&file), script("changed."), "{broken}");
    }
    fs::write(&path, b"\xff\xfe").unwrap();
    assert_eq!(next(&file), script("changed."));
    fs::remove_file(&path).unwrap();
    assert_eq!(next(&file), script("changed."));
    fs::create_dir(&path).unwrap();
    assert_eq!(next(&file), script("changed."));
    fs::remove_dir(&path).unwrap();
    fs::write(&path, script("back")).unwrap();
    assert_eq!(next(&file), script("back"));
    // an old form is read with a warning, and is today's
    fs::write(&path, r#"{"sections":{"main":[{"play":"say:old"}]}}"#).unwrap();
    assert_eq!(
        next(&file),
        r#"{"sections":{"main":[{"play":{"url":"say:old"}}]}}"#
    );
    // another file in its place, as most editors do it
    let other = path.with_extension("new");
    fs::write(&other, script("renamed")).unwrap();
    fs::rename(&other, &path).unwrap();
    assert_eq!(next(&file), script("renamed"));
}

/// A program that was compiled elsewhere has no file.
#[test]
fn what_was_compiled_in_is_enough() {
    let (path, file) = live("gone.json", "");
    fs::remove_file(&path).unwrap();
    assert_eq!(file.document(compiled()).to_json(), script("compiled"));
    assert_eq!(next(&file), script("compiled"));
    // it may come yet
    fs::write(&path, script("here")).unwrap();
    assert_eq!(next(&file), script("here"));
}

#[cfg(feature = "yaml")]
#[test]
fn yaml() {
    let yaml = |text: &str| format!("sections:\n  main:\n    - play:\n        url: say:{text}\n");
    let (path, file) = live("live.yaml", &yaml("one"));
    assert!(file.document(compiled()).to_json().contains("say:one"));
    fs::write(&path, yaml("two")).unwrap();
    assert!(next(&file).contains("say:two"));
    fs::write(&path, "sections:\n  main:\n    - play:\n      url: \"say").unwrap();
    assert!(next(&file).contains("say:two"));
}

/// Callers never hear half of a file, and each edit is heard soon.
#[cfg(all(feature = "testing", feature = "axum"))]
#[test]
fn a_service_answers_while_its_file_is_edited() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use axum::{Router, extract::State, routing::post};
    use swml_core::event::CallRequest;
    use swml_core::testing::{Sample, axum::Client};
    use swml_core::web::{Verifier, axum::Signed};

    async fn desk(State(app): State<App>, Signed(_): Signed<CallRequest>) -> Document {
        app.file.document(compiled())
    }

    #[derive(Clone)]
    struct App {
        file: Arc<LiveFile>,
        verifier: Verifier,
    }

    impl axum::extract::FromRef<App> for Verifier {
        fn from_ref(app: &App) -> Self {
            app.verifier.clone()
        }
    }

    let (path, file) = live("service.json", &script("v0"));
    let verifier = Verifier::new("https://example.com")
        .unwrap()
        .key("a key for tests");
    let app = App {
        file: Arc::new(file),
        verifier: verifier.clone(),
    };
    let router = Router::new().route("/call", post(desk)).with_state(app);
    let client = Client::new(router, verifier);
    let call = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let body = Sample::named("call_request").unwrap().json;
        let answered = runtime.block_on(client.post("/call", body));
        assert_eq!(answered.status, 200);
        answered.body
    };
    assert_eq!(call(), script("v0"));
    let (done, answers) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let body = call();
                    let is_whole = (0..5).any(|version| body == script(&format!("v{version}")));
                    if !is_whole {
                        done.store(true, Ordering::Relaxed);
                        panic!("{body}");
                    }
                    answers.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        for version in 1..5 {
            let text = script(&format!("v{version}"));
            // an editor that writes in two steps
            let (first, _) = text.split_at(text.len() / 2);
            fs::write(&path, first).unwrap();
            sleep(PAUSE);
            fs::write(&path, &text).unwrap();
            let begun = Instant::now();
            while call() != text && !done.load(Ordering::Relaxed) {
                assert!(begun.elapsed() < Duration::from_secs(5), "{version}");
                sleep(Duration::from_millis(10));
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(answers.load(Ordering::Relaxed) > 10);
}
