//! The schema of `cargo swml schema` in the real yaml-language-server: completion, hover and
//! errors.
//!
//! `YAML_LANGUAGE_SERVER` is the path of its program, or `npm` to install it to a temporary folder;
//! without the variable the test prints that it was skipped.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

const SCRIPT: &str = "\
version: 1.0.0
sections:
  main:
    - answer: {}
    - play:
        url: say:Welcome
        volume: 99
    - connect:
        to: sip:alice@example.com
        timeout: 20
        encryption: mandatory
        max_duration: '600'
        frm: sip:bob@example.com
    - sleep:
        time: 500
    - play: say:Goodbye
    - 
";

#[test]
fn an_editor_completes_explains_and_checks() {
    let folder = tempfile::tempdir().unwrap();
    let Some(program) = program(folder.path()) else {
        eprintln!("skipped: YAML_LANGUAGE_SERVER is not set");
        return;
    };
    let schema = folder.path().join("swml.schema.json");
    let written = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "schema", "--output"])
        .arg(&schema)
        .status()
        .unwrap();
    assert!(written.success());
    let head = format!(
        "# yaml-language-server: $schema=file://{}\n",
        schema.display()
    );
    let text = head + SCRIPT;
    let mut server = Server::start(&program, folder.path(), &text);

    // the names of the methods, after the dash of the last step
    let labels = server.completion(&text, "    - \n", 6);
    for method in ["answer", "connect", "play", "ai", "switch"] {
        assert!(
            labels.iter().any(|one| one == method),
            "{method}: {labels:?}"
        );
    }
    // properties of a method, without those that are given or have been renamed
    let labels = server.completion(&text, "        frm:", 8);
    assert!(labels.iter().any(|one| one == "from"), "{labels:?}");
    let labels = server.completion(&text, "        time: 500", 8);
    assert!(labels.iter().any(|one| one == "duration"), "{labels:?}");
    // words
    let labels = server.completion(&text, "        encryption: mandatory", 20);
    assert!(labels.iter().any(|one| one == "forbidden"), "{labels:?}");

    let shown = server.hover(&text, "        timeout: 20", 10);
    assert!(shown.contains("**Unit:** seconds"), "{shown}");
    let shown = server.hover(&text, "    - connect:", 8);
    assert!(shown.contains("Dials a destination"), "{shown}");
    let shown = server.hover(&text, "        encryption: mandatory", 22);
    assert!(shown.contains("mandatory"), "{shown}");

    let problems = server.problems();
    let has = |piece: &str| problems.iter().any(|one| one.contains(piece));
    // an obsolete form is only a warning
    assert!(has("Write an object with `url`"), "{problems:?}");
    assert!(!has("Expected \"play"), "{problems:?}");
    assert!(has("frm is not allowed"), "{problems:?}");
    assert!(has("maximum"), "{problems:?}");
    assert!(has("without quotes"), "{problems:?}");
    assert!(has("Renamed to `duration`"), "{problems:?}");
}

/// Returns the program that the environment asks for.
fn program(folder: &Path) -> Option<PathBuf> {
    let asked = std::env::var_os("YAML_LANGUAGE_SERVER").filter(|asked| !asked.is_empty())?;
    if asked != "npm" {
        return Some(asked.into());
    }
    let installed = Command::new("npm")
        .args(["install", "--no-fund", "--no-audit", "yaml-language-server"])
        .current_dir(folder)
        .status()
        .unwrap();
    assert!(installed.success());
    Some(folder.join("node_modules/.bin/yaml-language-server"))
}

/// A server with one open file.
struct Server {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
    uri: String,
    /// The last diagnostics.
    problems: Option<Vec<String>>,
}

impl Server {
    fn start(program: &Path, folder: &Path, text: &str) -> Self {
        let mut process = Command::new(program)
            .arg("--stdio")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let to = process.stdin.take().unwrap();
        let from = BufReader::new(process.stdout.take().unwrap());
        let mut server = Self {
            process,
            to,
            from,
            asked: 0,
            uri: format!("file://{}", folder.join("menu.yaml").display()),
            problems: None,
        };
        let root = format!("file://{}", folder.display());
        server.ask(
            "initialize",
            json!({
                "processId": null,
                "rootUri": root,
                "workspaceFolders": [{ "uri": root, "name": "menu" }],
                "capabilities": {
                    "workspace": { "configuration": true },
                    "textDocument": {
                        "hover": { "contentFormat": ["markdown"] },
                        "completion": { "completionItem": { "snippetSupport": true } },
                    },
                },
            }),
        );
        server.notify("initialized", json!({}));
        let uri = server.uri.clone();
        server.notify(
            "textDocument/didOpen",
            json!({ "textDocument": {
                "uri": uri, "languageId": "yaml", "version": 1, "text": text,
            } }),
        );
        server
    }

    /// Returns the labels of the completion in the line that has a text, at a column.
    fn completion(&mut self, text: &str, line: &str, column: usize) -> Vec<String> {
        let answer = self.at("textDocument/completion", text, line, column);
        let items = answer["items"].as_array().or(answer.as_array());
        let labels = items.into_iter().flatten();
        labels
            .filter_map(|item| Some(item["label"].as_str()?.to_owned()))
            .collect()
    }

    fn hover(&mut self, text: &str, line: &str, column: usize) -> String {
        let answer = self.at("textDocument/hover", text, line, column);
        answer["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn at(&mut self, method: &str, text: &str, line: &str, column: usize) -> Value {
        let before = &text[..text.find(line).unwrap()];
        let line = before.matches('\n').count();
        let uri = self.uri.clone();
        self.ask(
            method,
            json!({
                "textDocument": { "uri": uri },
                "position": { "line": line, "character": column },
            }),
        )
    }

    /// Returns the messages about the file, once there are any.
    fn problems(&mut self) -> Vec<String> {
        loop {
            match self.problems.take() {
                Some(problems) if !problems.is_empty() => return problems,
                _ => {
                    self.next();
                }
            }
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.next();
            if message["method"].is_null() && message["id"] == id {
                return message["result"].clone();
            }
        }
    }

    fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Reads a message, and answers a request.
    fn next(&mut self) -> Value {
        let message = self.receive();
        let is_request = !message["method"].is_null() && !message["id"].is_null();
        if message["method"] == "textDocument/publishDiagnostics" {
            let problems = message["params"]["diagnostics"].as_array().unwrap();
            let text = |one: &Value| one["message"].as_str().unwrap().to_owned();
            self.problems = Some(problems.iter().map(text).collect());
        }
        if is_request {
            let result = match message["method"].as_str() {
                Some("workspace/configuration") => {
                    let items = message["params"]["items"].as_array().unwrap();
                    let settings = |item: &Value| match item["section"].as_str() {
                        Some("yaml") => json!({
                            "validate": true, "hover": true, "completion": true,
                            "schemaStore": { "enable": false },
                        }),
                        _ => Value::Null,
                    };
                    items.iter().map(settings).collect()
                }
                _ => Value::Null,
            };
            self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
        }
        message
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(
                self.from.read_line(&mut line).unwrap() > 0,
                "the server has ended"
            );
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().unwrap();
                }
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
