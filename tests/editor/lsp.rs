//! A client of rust-analyzer over standard input, with the required subset of the protocol.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

pub(crate) struct Editor {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
    /// Whether it has loaded all crates.
    quiescent: bool,
    /// Its current work: loading, building macros, indexing.
    work: BTreeSet<String>,
    uri: String,
    text: String,
}

/// Returns the path of rust-analyzer: `RUST_ANALYZER`, or from the `PATH`. A rustup proxy without
/// the component does not count.
pub(crate) fn binary() -> Option<String> {
    let name = std::env::var("RUST_ANALYZER").unwrap_or_else(|_| "rust-analyzer".to_owned());
    let version = Command::new(&name).arg("--version").output().ok()?;
    version.status.success().then_some(name)
}

impl Editor {
    /// Opens the `src/main.rs` of a crate, after everything is indexed.
    pub(crate) fn open(binary: &str, home: &Path) -> Self {
        let mut server = Command::new(binary)
            .current_dir(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let to = server.stdin.take().unwrap();
        let from = BufReader::new(server.stdout.take().unwrap());
        let file = home.join("src/main.rs");
        let mut editor = Self {
            server,
            to,
            from,
            asked: 0,
            quiescent: false,
            work: BTreeSet::new(),
            uri: format!("file://{}", file.display()),
            text: std::fs::read_to_string(file).unwrap(),
        };
        editor.ask(
            "initialize",
            json!({
                "processId": null,
                "rootUri": format!("file://{}", home.display()),
                "capabilities": {
                    "textDocument": {
                        "hover": { "contentFormat": ["markdown"] },
                        "completion": { "completionItem": { "snippetSupport": true } },
                    },
                    "window": { "workDoneProgress": true },
                    "experimental": { "serverStatusNotification": true },
                },
                "initializationOptions": {
                    "checkOnSave": false,
                    "cachePriming": { "enable": true },
                    "cargo": { "targetDir": home.join("target") },
                },
            }),
        );
        editor.tell("initialized", json!({}));
        let document = json!({
            "uri": editor.uri, "languageId": "rust", "version": 1, "text": editor.text,
        });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
        editor.settle();
        editor
    }

    /// Waits until no work is left. Before that, the expansion of a macro may be missing, and a
    /// name in it has no references.
    fn settle(&mut self) {
        loop {
            while !self.is_done() {
                self.next();
            }
            // work that has begun in the meantime is reported before the answer
            self.ask("rust-analyzer/analyzerStatus", json!({}));
            if self.is_done() {
                return;
            }
        }
    }

    fn is_done(&self) -> bool {
        self.quiescent && self.work.is_empty()
    }

    /// Records the server's reports of its own state.
    fn note(&mut self, message: &Value) {
        let params = &message["params"];
        match message["method"].as_str() {
            Some("experimental/serverStatus") => self.quiescent = params["quiescent"] == true,
            Some("$/progress") => {
                let work = params["token"].to_string();
                match params["value"]["kind"].as_str() {
                    Some("begin") => self.work.insert(work),
                    Some("end") => self.work.remove(&work),
                    _ => false,
                };
            }
            _ => {}
        }
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Returns the next message; a request of the server is answered with nothing.
    fn next(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(
                self.from.read_line(&mut line).unwrap() > 0,
                "it has stopped"
            );
            if line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("Content-Length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).unwrap();
        let message: Value = serde_json::from_slice(&body).unwrap();
        self.note(&message);
        if message.get("method").is_some() && message.get("id").is_some() {
            self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
        }
        message
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    /// Sends a request for a place: `‸` marks it in an excerpt of the text, the first occurrence if
    /// there are more.
    fn ask_at(&mut self, method: &str, piece: &str) -> Value {
        let (before, _) = piece.split_once('‸').unwrap();
        let plain = piece.replace('‸', "");
        let at = self
            .text
            .find(&plain)
            .unwrap_or_else(|| panic!("{plain} is not there"));
        let at = at + before.len();
        let line = self.text[..at].matches('\n').count();
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let character = self.text[start..at].chars().count();
        let params = json!({
            "textDocument": { "uri": self.uri },
            "position": { "line": line, "character": character },
            "context": { "includeDeclaration": true, "triggerKind": 1 },
            "newName": "renamed",
        });
        self.ask(method, params)
    }

    /// Returns the hover text of a word.
    pub(crate) fn hover(&mut self, piece: &str) -> String {
        let shown = self.ask_at("textDocument/hover", piece);
        shown["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Returns the declarations of a word: the files, and the text of the lines.
    pub(crate) fn definitions(&mut self, piece: &str) -> Vec<(String, String)> {
        let found = self.ask_at("textDocument/definition", piece);
        let found = found.as_array().cloned().unwrap_or_default();
        let shown = found.iter().map(|found| {
            let path = found["uri"].as_str().unwrap().trim_start_matches("file://");
            let line = found["range"]["start"]["line"].as_u64().unwrap();
            let text = std::fs::read_to_string(path).unwrap();
            let line = text.lines().nth(usize::try_from(line).unwrap()).unwrap();
            (path.to_owned(), line.trim().to_owned())
        });
        shown.collect()
    }

    /// Returns the completions, and the text that each inserts.
    pub(crate) fn completions(&mut self, piece: &str) -> Vec<(String, String)> {
        let offered = self.ask_at("textDocument/completion", piece);
        let items = offered.get("items").unwrap_or(&offered).as_array().cloned();
        let items = items.unwrap_or_default().into_iter();
        let text = |text: &Value| text.as_str().unwrap().to_owned();
        items
            .map(|item| (text(&item["label"]), text(&item["textEdit"]["newText"])))
            .collect()
    }

    /// Returns the text of the file.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the diagnostics between two excerpts of the text.
    pub(crate) fn faults(&mut self, from: &str, to: &str) -> Vec<String> {
        let line = |piece| {
            let at = self.text.find(piece).unwrap();
            self.text[..at].matches('\n').count()
        };
        let lines = line(from)..line(to);
        let document = json!({ "textDocument": { "uri": self.uri } });
        let found = self.ask("textDocument/diagnostic", document);
        let found = found["items"].as_array().cloned().unwrap_or_default();
        let inside = found.iter().filter(|fault| {
            let line = fault["range"]["start"]["line"].as_u64().unwrap();
            lines.contains(&usize::try_from(line).unwrap())
        });
        inside.map(|fault| fault["message"].to_string()).collect()
    }

    /// Returns the number of references to a name, including its declaration.
    pub(crate) fn references(&mut self, piece: &str) -> usize {
        let found = self.ask_at("textDocument/references", piece);
        found.as_array().map_or(0, Vec::len)
    }

    /// Returns the number of places that a rename changes.
    pub(crate) fn renamed(&mut self, piece: &str) -> usize {
        let edit = self.ask_at("textDocument/rename", piece);
        let edits = edit["documentChanges"][0]["edits"].as_array();
        let edits = edits.or(edit["changes"][self.uri.as_str()].as_array());
        edits.map_or(0, Vec::len)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
