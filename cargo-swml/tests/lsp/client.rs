//! A small client: starts the real server, and speaks with it over its standard streams.

use std::io::BufReader;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};

use lsp_server::{Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

pub(crate) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    last: i32,
    /// The diagnostics that were published and not asked for yet.
    published: Vec<Value>,
    pub(crate) capabilities: Value,
}

/// The capabilities of an editor with snippets.
pub(crate) fn editor() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {"completion": {"completionItem": {
            "snippetSupport": true, "insertTextModeSupport": {"valueSet": [1, 2]}
        }}}
    })
}

impl Client {
    /// Starts a server that has not been initialized.
    pub(crate) fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
            .args(["swml", "lsp"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            input,
            output,
            last: 0,
            published: Vec::new(),
            capabilities: Value::Null,
        }
    }

    pub(crate) fn new() -> Self {
        Self::with(json!({"capabilities": editor()}))
    }

    pub(crate) fn with(params: Value) -> Self {
        let mut client = Self::start();
        let result = client.request("initialize", params);
        client.capabilities = result["capabilities"].clone();
        client.note("initialized", json!({}));
        client
    }

    pub(crate) fn send(&mut self, message: Message) {
        message.write(self.input.as_mut().unwrap()).unwrap();
    }

    /// Sends bytes as they are.
    pub(crate) fn send_raw(&mut self, bytes: &[u8]) {
        use std::io::Write as _;
        self.input.as_mut().unwrap().write_all(bytes).unwrap();
    }

    pub(crate) fn note(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params).into());
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> RequestId {
        self.last += 1;
        let id = RequestId::from(self.last);
        self.send(Request::new(id.clone(), method.to_owned(), params).into());
        id
    }

    fn read(&mut self) -> Message {
        let message = Message::read(&mut self.output).unwrap();
        message.unwrap_or_else(|| panic!("the server has ended"))
    }

    /// Waits for the response to a request.
    pub(crate) fn response(&mut self, id: &RequestId) -> Response {
        loop {
            match self.read() {
                Message::Response(response) if response.id == *id => return response,
                Message::Notification(note) => self.published.push(note.params),
                _ => {}
            }
        }
    }

    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.response(&id).response_result.unwrap()
    }

    pub(crate) fn error(&mut self, method: &str, params: Value) -> (i32, String) {
        let id = self.ask(method, params);
        let error = self.response(&id).response_result.unwrap_err();
        (error.code, error.message)
    }

    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let language = match uri.ends_with(".json") {
            true => "json",
            false => "yaml",
        };
        self.note(
            "textDocument/didOpen",
            json!({"textDocument": {
                "uri": uri, "languageId": language, "version": 1, "text": text
            }}),
        );
    }

    /// Replaces the whole text.
    pub(crate) fn replace(&mut self, uri: &str, version: i32, text: &str) {
        self.note(
            "textDocument/didChange",
            json!({
                "textDocument": {"uri": uri, "version": version},
                "contentChanges": [{"text": text}]
            }),
        );
    }

    /// Waits for the diagnostics of a version.
    pub(crate) fn diagnostics(&mut self, uri: &str, version: i32) -> Vec<Value> {
        loop {
            let found = self
                .published
                .iter()
                .position(|params| params["uri"] == uri && params["version"] == version);
            if let Some(found) = found {
                let params = self.published.remove(found);
                return params["diagnostics"].as_array().unwrap().clone();
            }
            if let Message::Notification(note) = self.read() {
                self.published.push(note.params);
            }
        }
    }

    /// Returns the diagnostics that have arrived until now, of any document.
    pub(crate) fn arrived(&mut self) -> Vec<Value> {
        // the server publishes before it waits for a message, so two answers are enough
        for _ in 0..2 {
            self.error("unknown", Value::Null);
        }
        std::mem::take(&mut self.published)
    }

    /// Ends the connection without a message.
    pub(crate) fn hang_up(mut self) -> ExitStatus {
        self.input = None;
        self.child.wait().unwrap()
    }

    pub(crate) fn exit(mut self) -> ExitStatus {
        self.note("exit", Value::Null);
        self.child.wait().unwrap()
    }

    pub(crate) fn shut_down(mut self) -> ExitStatus {
        assert_eq!(self.request("shutdown", Value::Null), Value::Null);
        self.exit()
    }
}

/// Ends the server if the test has failed.
impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
