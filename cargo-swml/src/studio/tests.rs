//! The session and its service, without a browser.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use clap::Parser;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::watch;
use tower::ServiceExt as _;

use super::StudioArgs;
use super::guard::Port;
use super::serve::{BODY, router};
use super::session::{CHOICES, Course, Session};

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    studio: StudioArgs,
}

const MENU: &str = r#"
sections:
  main:
    - prompt: {play: "say:Press 1 for <b>sales</b>", max_digits: 1}
    - switch:
        variable: prompt_value
        case:
          "1":
            - connect: {to: "sip:alice@example.com", timeout: 20}
            - play: {url: "say:Nobody is there"}
"#;

/// A session with a folder of files.
struct Scripts {
    folder: TempDir,
    session: Session,
}

fn scripts(files: &[(&str, &str)], flags: &[&str]) -> Scripts {
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        paths.push(path);
    }
    let named = paths.iter().map(|path| path.to_str().unwrap());
    let arguments = ["studio"].into_iter().chain(flags.iter().copied());
    let Arguments { studio } = Arguments::parse_from(arguments.chain(named));
    assert_eq!(super::files(&studio).unwrap(), paths);
    let session = Session::new(paths, studio.options, studio.beginning);
    Scripts { folder, session }
}

impl Scripts {
    fn play(&self, file: usize, choices: &[&str]) -> Value {
        let choices = choices.iter().map(|&one| one.to_owned()).collect();
        self.session.play(&Course { file, choices }).unwrap()
    }
}

fn texts<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    let list = list.as_array().unwrap();
    list.iter().map(|one| one[name].as_str().unwrap()).collect()
}

#[test]
fn a_call_is_a_function_of_its_choices() {
    let scripts = scripts(&[("menu.yaml", MENU)], &[]);
    let view = scripts.play(0, &[]);
    let call = &view["call"];
    assert_eq!(call["question"], "waiting for keys of the caller");
    assert_eq!(
        texts(&call["answers"], "label"),
        ["Press 1", "Press 0", "Stay silent", "Hang up"]
    );
    assert_eq!(call["forms"], json!([{"kind": "keys", "most": 1}]));
    // a text of the script stays a text
    assert_eq!(
        texts(&call["events"], "text"),
        [r#"caller hears "Press 1 for <b>sales</b>""#]
    );
    let at_prompt = call["at"]["box"].as_u64().unwrap();

    let view = scripts.play(0, &["1", "busy"]);
    let call = &view["call"];
    assert_eq!(call["ended"], "the script ended");
    assert_eq!(call["choices"], json!(["1", "busy"]));
    assert_eq!(call["refused"], Value::Null);
    assert_ne!(call["at"]["box"].as_u64().unwrap(), at_prompt);
    let visited = call["visited"].as_array().unwrap();
    assert!(visited.contains(&json!(at_prompt)) && visited.contains(&call["at"]["box"]));
    let turns: Vec<_> = call["events"].as_array().unwrap().iter().collect();
    assert_eq!(
        (&turns[0]["turn"], &turns[1]["turn"]),
        (&json!(0), &json!(1))
    );
    let names = texts(&call["variables"], "name");
    assert!(names.contains(&"connect_result"), "{names:?}");
    assert_eq!(
        call["test"],
        r#"#[test]
fn plays_menu_1_busy() {
    let mut call = Rehearsal::new(&script()).start();
    call.hears("Press 1 for <b>sales</b>").presses("1");
    call.dials("sip:alice@example.com").busy();
    call.hears("Nobody is there").has_no_error().ends();
}
"#
    );
    // the same list is the same call, and a shorter one an earlier moment of it
    assert_eq!(scripts.play(0, &["1", "busy"]), view);
    assert_eq!(
        scripts.play(0, &["1"])["call"]["question"],
        "dialling sip:alice@example.com"
    );
}

#[test]
fn a_choice_that_does_not_fit_ends_the_course() {
    let scripts = scripts(&[("menu.yaml", MENU)], &[]);
    for wrong in ["talks:60", "nonsense", "", "says:\"", "document"] {
        let call = &scripts.play(0, &["1", wrong, "busy"])["call"];
        assert_eq!(call["choices"], json!(["1"]));
        assert_eq!(call["refused"]["choice"], wrong);
        assert!(!call["refused"]["why"].as_str().unwrap().is_empty());
        assert_eq!(call["question"], "dialling sip:alice@example.com");
    }
}

#[test]
fn the_course_goes_on_in_a_file_that_changed() {
    let scripts = scripts(&[("menu.yaml", MENU)], &[]);
    let before = scripts.play(0, &["1", "busy"]);
    let path = scripts.folder.path().join("menu.yaml");
    std::fs::write(&path, MENU.replace("Nobody is there", "All are out")).unwrap();
    let after = scripts.play(0, &["1", "busy"]);
    assert_ne!(before["version"], after["version"]);
    assert_eq!(after["call"]["choices"], json!(["1", "busy"]));
    assert!(after["call"]["events"].to_string().contains("All are out"));
    // with a fault in it, and without it
    std::fs::write(&path, MENU.replace("timeout", "timeut")).unwrap();
    let wrong = scripts.play(0, &["1", "busy"]);
    assert_eq!(wrong["call"], Value::Null);
    assert_eq!(
        wrong["problem"],
        "The script has an error, so no call can be played."
    );
    std::fs::remove_file(&path).unwrap();
    let gone = scripts.play(0, &["1", "busy"]);
    assert!(gone["problem"].as_str().unwrap().contains("cannot be read"));
    assert!(scripts.session.drawing(0).is_err());
    std::fs::write(&path, MENU).unwrap();
    assert_eq!(scripts.play(0, &["1", "busy"]), before);
}

#[test]
fn faults_are_at_their_boxes() {
    let wrong = MENU.replace("timeout", "timeut");
    let scripts = scripts(
        &[("wrong.yaml", &wrong), ("none.yaml", "sections: {}")],
        &[],
    );
    let view = scripts.play(0, &[]);
    let faults = view["faults"].as_array().unwrap();
    let fault = faults
        .iter()
        .find(|fault| fault["code"] == "unknown-property")
        .unwrap();
    assert_eq!(fault["level"], "error");
    assert_eq!((&fault["line"], &fault["column"]), (&json!(9), &json!(54)));
    assert_eq!(fault["help"], "did you mean `timeout`?");
    // it is the box with this number in the drawing
    let drawing = scripts.session.drawing(0).unwrap();
    let document = roxmltree::Document::parse(&drawing).unwrap();
    let number = fault["box"].as_u64().unwrap().to_string();
    let mut boxes = document.descendants();
    let marked = boxes
        .find(|node| node.attribute("data-box") == Some(&number))
        .unwrap();
    let words: String = marked
        .descendants()
        .filter_map(|node| node.text())
        .collect();
    assert!(words.starts_with("connect"), "{words}");
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"));
    assert!(title.is_some() && !drawing.contains("<style"));
    // nothing to draw
    let view = scripts.play(1, &[]);
    assert_eq!(view["drawn"], false);
    assert!(!view["faults"].as_array().unwrap().is_empty());
    assert!(scripts.session.drawing(1).is_err());
}

#[test]
fn statements_that_share_a_box_have_rows() {
    let script = r#"{"sections": {"main": [
        {"play": {"url": "say:Leave a message"}}, {"record": {}}, {"play": {"url": "say:Thanks"}},
        {"hangup": {}}]}}"#;
    let scripts = scripts(&[("record.json", script)], &[]);
    let at = |choices: &[&str]| scripts.play(0, choices)["call"]["at"].clone();
    let (recording, ended) = (at(&[]), at(&["silence"]));
    assert_eq!(recording["row"], 1);
    assert_eq!(ended["row"], Value::Null);
    let call = &scripts.play(0, &[])["call"];
    let said = &call["events"][0]["at"];
    assert_eq!((&said["box"], &said["row"]), (&recording["box"], &json!(0)));
    assert_ne!(recording["box"], ended["box"]);
}

/// Every wrong script of the checker's tests has a page: its faults, and its flow where it has one.
#[test]
fn wrong_scripts_have_a_page() {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../swml-core/tests/check");
    let is_case = |path: &Path| path.extension().is_some_and(|end| end == "txt");
    let scripts = scripts(&[("case.json", "{}")], &[]);
    let path = scripts.folder.path().join("case.json");
    let (mut drawn, mut marked, mut played) = (0, 0, 0);
    for file in crate::input::in_folder(Path::new(cases), &is_case) {
        let text = std::fs::read_to_string(file.unwrap()).unwrap();
        for case in text.lines().filter_map(|line| line.strip_prefix("> ")) {
            let script = match case.starts_with('[') {
                true => format!(r#"{{"sections": {{"main": {case}}}}}"#),
                false => case.to_owned(),
            };
            std::fs::write(&path, script).unwrap();
            let view = scripts.play(0, &[]);
            if view["drawn"] == true {
                drawn += 1;
                let drawing = scripts.session.drawing(0).unwrap();
                let picture = roxmltree::Document::parse(&drawing).unwrap();
                let boxes = picture.descendants();
                let boxes = boxes.filter(|node| node.has_attribute("data-box")).count();
                for fault in view["faults"].as_array().unwrap() {
                    if let Some(number) = fault["box"].as_u64() {
                        assert!(number < boxes as u64, "{case}");
                        marked += 1;
                    }
                }
            }
            played += usize::from(view["call"] != Value::Null);
        }
    }
    assert!(
        drawn > 400 && marked > 300 && played > 200,
        "{drawn} {marked} {played}"
    );
}

#[test]
fn all_calls_are_explored() {
    let scripts = scripts(&[("menu.yaml", MENU)], &[]);
    let report = scripts.session.explore(0).unwrap();
    let fault = &report["faults"][0];
    assert_eq!(fault["kind"], "`switch` without a match");
    assert_eq!(fault["choices"], json!(["0"]));
    assert!(
        fault["test"]
            .as_str()
            .unwrap()
            .contains("call.has_no_error();")
    );
    // a replay leads to the fault
    let view = scripts.play(0, &["0"]);
    let kinds = texts(&view["call"]["events"], "kind");
    assert!(kinds.contains(&"error"), "{kinds:?}");
    assert_eq!(view["version"], report["version"]);
    let boxes = report["boxes"].as_array().unwrap();
    assert!(boxes.iter().all(|one| one[1] == "covered"), "{boxes:?}");
    assert_eq!(report["never_run"], json!([]));
}

#[test]
fn a_message_begins_with_its_text() {
    let script = r#"
sections:
  main:
    - switch:
        variable: message.body
        case:
          STOP: [{reply: {body: "Goodbye"}}]
        default: [{reply: {body: "Hello"}}]
"#;
    let scripts = scripts(&[("message.yaml", script)], &[]);
    let view = scripts.play(0, &[]);
    assert_eq!(view["language"], "messaging");
    assert_eq!(
        texts(&view["call"]["answers"], "choice"),
        ["writes:STOP", "writes:\"something else\""]
    );
    let call = &scripts.play(0, &["writes:STOP"])["call"];
    assert!(texts(&call["events"], "text")[0].contains("Goodbye"));
    let test = call["test"].as_str().unwrap();
    assert!(test.contains(r#".body("STOP").send();"#), "{test}");
    assert!(test.contains(r#"call.replies("Goodbye")"#), "{test}");
}

#[test]
fn settings_apply_to_each_file() {
    let script = r#"{"sections": {"main": [{"play": {"url": "say:${call.from} ${name}"}}]}}"#;
    let flags = ["--caller", "+15550001111", "--var", "name=Bo"];
    let scripts = scripts(&[("a.json", script), ("b.json", script)], &flags);
    for file in [0, 1] {
        let call = &scripts.play(file, &[])["call"];
        assert_eq!(
            texts(&call["events"], "text")[0],
            r#"caller hears "+15550001111 Bo""#
        );
        let test = call["test"].as_str().unwrap();
        assert!(
            test.contains(r#".from("+15550001111").var("name", "Bo")"#),
            "{test}"
        );
    }
}

#[test]
fn long_courses_and_calls_are_bounded() {
    let sounds = vec!["\"say:Again\""; 50].join(", ");
    let script = format!(
        "sections:\n  main:\n    - label: again\n    \
         - prompt: {{play: [{sounds}], max_digits: 1}}\n    - goto: {{label: again}}\n"
    );
    let scripts = scripts(&[("long.yaml", &script)], &[]);
    let call = &scripts.play(0, &["1"; CHOICES])["call"];
    let left_out = call["left_out"].as_u64().unwrap();
    assert_eq!(call["events"].as_array().unwrap().len(), 1_000);
    assert!(left_out > 100, "{left_out}");
    let course = Course {
        file: 0,
        choices: vec!["1".to_owned(); CHOICES + 1],
    };
    assert!(scripts.session.play(&course).is_err());
}

// ---- the service

const HOST: &str = "127.0.0.1:4000";

fn service() -> (Router, TempDir) {
    let Scripts { folder, session } = scripts(&[("menu.yaml", MENU)], &[]);
    // no change comes
    let (_, changes) = watch::channel(0);
    (router(session, changes, Port(4000), "secret"), folder)
}

fn request(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, HOST)
}

fn play(body: impl Into<Body>) -> Request<Body> {
    request("POST", "/secret/play")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ORIGIN, format!("http://{HOST}"))
        .body(body.into())
        .unwrap()
}

async fn answer(request: Request<Body>) -> Response {
    let (router, _folder) = service();
    router.oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn the_page_is_served_with_a_strict_policy() {
    for (path, kind) in [
        ("/secret/", "text/html"),
        ("/secret/studio.css", "text/css"),
        ("/secret/studio.js", "text/javascript"),
        ("/secret/icon.svg", "image/svg+xml"),
        ("/secret/flow.css", "text/css"),
        ("/secret/flow/0", "image/svg+xml"),
        ("/secret/files", "application/json"),
    ] {
        let response = answer(request("GET", path).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let headers = response.headers();
        let found = headers[header::CONTENT_TYPE].to_str().unwrap();
        assert!(found.starts_with(kind), "{path}: {found}");
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
        assert!(policy.contains("require-trusted-types-for 'script'"));
        assert!(!text(response).await.is_empty());
    }
    // the page follows it: nothing inline, nothing from elsewhere
    let page = include_str!("assets/index.html");
    assert!(!page.contains("style=") && !page.contains(" on") && !page.contains("://"));
    let script = include_str!("assets/studio.js");
    for sink in [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
    ] {
        assert!(!script.contains(sink), "{sink}");
    }
}

#[tokio::test]
async fn a_call_is_played() {
    let response = answer(play(r#"{"file": 0, "choices": ["1"]}"#)).await;
    assert_eq!(response.status(), StatusCode::OK);
    let view: Value = serde_json::from_str(&text(response).await).unwrap();
    assert_eq!(view["call"]["question"], "dialling sip:alice@example.com");
    let explore = play(r#"{"file": 0}"#);
    let (mut parts, body) = explore.into_parts();
    parts.uri = "/secret/explore".parse().unwrap();
    let response = answer(Request::from_parts(parts, body)).await;
    let report: Value = serde_json::from_str(&text(response).await).unwrap();
    assert_eq!(report["faults"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn other_names_of_this_machine_are_refused() {
    for host in [
        "attacker.example:4000",
        "attacker.example",
        "127.0.0.1",
        "127.0.0.1:4001",
        "127.0.0.1:4000.attacker.example:4000",
        "localhost.attacker.example:4000",
        "",
    ] {
        let request = Request::get("/secret/").header(header::HOST, host);
        let response = answer(request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{host}");
        assert!(!text(response).await.contains("secret"));
    }
    let none = Request::get("/secret/").body(Body::empty()).unwrap();
    assert_eq!(answer(none).await.status(), StatusCode::FORBIDDEN);
    let local = Request::get("/secret/").header(header::HOST, "localhost:4000");
    let response = answer(local.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn pages_of_other_sites_are_refused() {
    for origin in [
        "http://attacker.example",
        "null",
        "https://127.0.0.1:4000",
        "http://127.0.0.1:4001",
        // a name of this machine, but another one than that of the page
        "http://localhost:4000",
    ] {
        let mut request = play(r#"{"file": 0}"#);
        let headers = request.headers_mut();
        headers.insert(header::ORIGIN, origin.parse().unwrap());
        assert_eq!(
            answer(request).await.status(),
            StatusCode::FORBIDDEN,
            "{origin}"
        );
    }
}

#[tokio::test]
async fn without_the_secret_there_is_nothing() {
    for path in [
        "/",
        "/secret",
        "/secre/",
        "/play",
        "/secrets/",
        "/flow/0",
        "/secret/../files",
    ] {
        let response = answer(request("GET", path).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(!text(response).await.contains("menu"));
    }
}

#[tokio::test]
async fn malformed_requests_are_refused() {
    let many = json!({"file": 0, "choices": vec!["1"; CHOICES + 1]}).to_string();
    let deep = format!(
        r#"{{"file": 0, "choices": {}1{}}}"#,
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    let huge = json!({"file": 0, "choices": ["1".repeat(BODY)]}).to_string();
    for (body, status) in [
        ("", 400),
        ("{", 400),
        ("[]", 422),
        (r#"{"choices": []}"#, 422),
        (r#"{"file": -1}"#, 422),
        (r#"{"file": "0"}"#, 422),
        (r#"{"file": 0, "choices": [1]}"#, 422),
        (r#"{"file": 0, "other": 1}"#, 422),
        (r#"{"file": 7}"#, 404),
        (&many, 422),
        (&deep, 422),
        (&huge, 413),
    ] {
        let response = answer(play(body.to_owned())).await;
        let shown: String = body.chars().take(60).collect();
        assert_eq!(response.status().as_u16(), status, "{shown}");
    }
    let bytes: &[u8] = b"{\"file\": 0, \"choices\": [\"\xff\"]}";
    assert_eq!(answer(play(bytes)).await.status(), StatusCode::BAD_REQUEST);
    let plain = request("POST", "/secret/play").body(Body::from(r#"{"file": 0}"#));
    let response = answer(plain.unwrap()).await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    for (method, path, status) in [
        ("GET", "/secret/play", 405),
        ("DELETE", "/secret/files", 405),
        ("GET", "/secret/flow/9", 404),
        ("GET", "/secret/flow/x", 400),
        ("GET", "/secret/flow/-1", 400),
    ] {
        let response = answer(request(method, path).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status().as_u16(), status, "{method} {path}");
    }
}
