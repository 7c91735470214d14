//! Random edits: the text of the server is that of the client, all ranges are inside of it, and
//! nothing panics.
//!
//! `EDITS=100000 cargo test -p cargo-swml --lib lsp::fuzz --release` makes as many.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use lsp_server::{Message, Notification, Request};
use serde_json::{Value, json};

use super::samples::scripts;
use super::server::{Next, Server};
use crate::config::ConfigSource;
use crate::input::InputFormat;

/// A generator of numbers (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit.max(1)
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const PIECES: &[&str] = &[
    "a",
    "x",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    ":",
    ": ",
    "-",
    "- ",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    " # c",
    "|",
    ">",
    "&a",
    "*a",
    "!",
    "%{",
    "${",
    "}",
    "𝄞",
    "é",
    "\u{fe0f}",
    "\u{200b}",
    "\u{feff}",
    "\\",
    "\\u12",
    "\\ud834",
    "---\n",
    "...",
    "? ",
    "play:",
    "\n    - play:\n        url: \"say:x\"",
    "goto: a",
    "label: a",
    "switch:\n",
    "case:",
    "sections",
    "main",
    "version: 1.0.0\n",
    "{\"play\": {\"url\": \"x\"}}",
    "execute: {dest: b}",
    "${vars.x + 'a'}",
    "%{call.from}",
    "null",
    "true",
    "-1.5e3",
    "<<: *a",
    "say:\u{1f600}",
    "connect_result",
    "vars.x == 1",
];

/// The text as the client has it, with positions counted anew each time.
struct Client {
    text: String,
    utf16: bool,
}

impl Client {
    fn position(&self, byte: usize) -> Value {
        let (mut line, mut start) = (0, 0);
        let bytes = self.text.as_bytes();
        for at in 0..byte {
            let ends =
                bytes[at] == b'\n' || bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if ends {
                line += 1;
                start = at + 1;
            }
        }
        let before = &self.text[start..byte];
        let column = match self.utf16 {
            true => before.encode_utf16().count(),
            false => before.len(),
        };
        json!({"line": line, "character": column})
    }

    /// Returns a place between two characters, and not between `\r` and `\n`.
    fn place(&self, random: &mut Random) -> usize {
        let mut at = random.below(self.text.len() + 1);
        while !self.text.is_char_boundary(at)
            || self.text[..at].ends_with('\r') && self.text[at..].starts_with('\n')
        {
            at -= 1;
        }
        at
    }

    /// Checks that a position is one of the text.
    fn is_inside(&self, position: &Value) -> bool {
        let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
        let column = usize::try_from(position["character"].as_u64().unwrap()).unwrap();
        let text = self.text.replace("\r\n", "\n\n").replace('\r', "\n");
        // `\r\n` is one line break
        let mut lines = Vec::new();
        let mut start = 0;
        let source = self.text.as_bytes();
        for at in 0..source.len() {
            let ends =
                source[at] == b'\n' || source[at] == b'\r' && source.get(at + 1) != Some(&b'\n');
            if ends {
                lines.push(&text[start..at]);
                start = at + 1;
            }
        }
        lines.push(&text[start..]);
        lines.get(line).is_some_and(|line| {
            let length = match self.utf16 {
                true => line.encode_utf16().count(),
                false => line.len(),
            };
            column <= length
        })
    }
}

/// Calls `found` for each range in a message.
fn ranges(value: &Value, found: &mut dyn FnMut(&Value)) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| ranges(one, found)),
        Value::Object(map) => {
            if map.contains_key("start") && map.contains_key("end") {
                found(value);
            }
            map.values().for_each(|one| ranges(one, found));
        }
        _ => {}
    }
}

struct Session {
    server: Server,
    client: Client,
    uri: String,
    id: i32,
    version: i32,
}

impl Session {
    fn new(text: &str, yaml: bool, utf16: bool) -> Self {
        let encodings = if utf16 {
            json!(["utf-16"])
        } else {
            json!(["utf-8"])
        };
        let mut session = Self {
            server: Server::new(ConfigSource::None),
            client: Client {
                text: text.to_owned(),
                utf16,
            },
            uri: format!("untitled:a.{}", if yaml { "yaml" } else { "json" }),
            id: 0,
            version: 1,
        };
        let capabilities = json!({
            "general": {"positionEncodings": encodings},
            "textDocument": {"completion": {"completionItem": {
                "snippetSupport": true, "insertTextModeSupport": {"valueSet": [1, 2]}
            }}}
        });
        session.request("initialize", json!({"capabilities": capabilities}));
        session.note(
            "textDocument/didOpen",
            json!({"textDocument": {
                "uri": session.uri, "languageId": "swml", "version": 1, "text": text
            }}),
        );
        session
    }

    fn note(&mut self, method: &str, params: Value) {
        let note = Notification::new(method.to_owned(), params);
        assert_eq!(self.server.receive(Message::Notification(note)), Next::Go);
    }

    fn request(&mut self, method: &str, params: Value) -> Value {
        self.id += 1;
        let request = Request::new(self.id.into(), method.to_owned(), params);
        self.server.receive(Message::Request(request));
        let mut result = Value::Null;
        for message in self.server.take_outgoing() {
            if let Message::Response(response) = message {
                result = response.response_result.unwrap_or(Value::Null);
            }
        }
        result
    }

    fn edit(&mut self, random: &mut Random) {
        let mut changes = Vec::new();
        for _ in 0..=random.below(2) {
            let start = self.client.place(random);
            let mut end = start;
            // a removal is short, so that something is left
            if random.below(3) == 0 {
                for _ in 0..random.below(6) {
                    let next = self.client.text[end..].chars().next();
                    end += next.map_or(0, char::len_utf8);
                }
                let inside = self.client.text[..end].ends_with('\r')
                    && self.client.text[end..].starts_with('\n');
                end += usize::from(inside);
            }
            let text = match random.below(4) {
                0 if end > start => "",
                _ => random.pick(PIECES),
            };
            let range = json!({
                "start": self.client.position(start), "end": self.client.position(end)
            });
            changes.push(json!({"range": range, "text": text}));
            self.client.text.replace_range(start..end, text);
        }
        self.version += 1;
        let params = json!({
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": changes
        });
        self.note("textDocument/didChange", params);
        assert_eq!(self.server.text(&self.uri), Some(&*self.client.text));
    }

    fn check(&self, value: &Value, what: &str) {
        ranges(value, &mut |range| {
            for end in ["start", "end"] {
                let inside = self.client.is_inside(&range[end]);
                assert!(inside, "{what}: {range} in {:?}", self.client.text);
            }
        });
    }

    fn ask(&mut self, random: &mut Random) {
        // as after several keys
        if random.below(2) == 0 {
            self.server.publish();
        }
        for message in self.server.take_outgoing() {
            if let Message::Notification(note) = message {
                self.check(&note.params, &note.method);
            }
        }
        let place = self.client.place(random);
        let at = self.client.position(place);
        let document = json!({"uri": self.uri});
        let method = *random.pick(&[
            "completion",
            "completion",
            "completion",
            "hover",
            "definition",
            "references",
            "documentHighlight",
            "prepareRename",
            "rename",
            "documentSymbol",
            "codeAction",
            "semanticTokens/full",
            "formatting",
        ]);
        let params = json!({
            "textDocument": document, "position": at, "newName": "other", "options": {"tabSize": 2, "insertSpaces": true}, "context":
                {"includeDeclaration": true, "diagnostics": []},
            "range": {"start": at, "end": at},
        });
        let answer = self.request(&format!("textDocument/{method}"), params);
        self.check(&answer, method);
    }
}

const YAML: &str = "\
version: 1.0.0
sections:
  main:
    - answer: {}
    - prompt:
        play: 'say:𝄞 press 1 or 2'
        digit_terminators: \"#\"
    - switch:
        variable: prompt_value
        case:
          '1':
            - execute: {dest: sales, params: {team: a}}
        default:
          - goto: {label: again, when: \"vars.tries < 3\"}
    - label: again
    - play:
        urls: [\"say:Hello %{call.from}\", 'say:${vars.tries + 1}']
    - cond:
        - when: vars.tries == 2 && prompt_value != '1'
          then:
            - hangup: {reason: busy}
  sales:
    - set:
        tries: 1
    - connect:
        to: queue:support
        timout: 20
    # a comment
    - send_sms:
        body: |
          Hello
          ${params.team}
        to_number: '+15551234567'
";

const JSON: &str = r#"{"version": "1.0.0", "sections": {"main": [
  {"play": {"url": "say:\ud834\udd1e \"quoted\" %{call.from}"}},
  {"goto": {"label": "again"}}, {"label": "again"},
  {"connect": {"to": "+15551234567", "timeout": "20"}}, {"execute": {"dest": "b"}}
], "b": [{"return": 1}]}}"#;

#[test]
fn random_edits() {
    let edits = std::env::var("EDITS")
        .ok()
        .and_then(|edits| edits.parse().ok());
    let edits: usize = edits.unwrap_or(2_000);
    let own = [(YAML, InputFormat::Yaml), (JSON, InputFormat::Json)];
    let mut texts = own.map(|(text, format)| (text.to_owned(), format)).to_vec();
    // a text is short, since each answer is compared with the whole of it
    let others = scripts()
        .into_iter()
        .filter(|(_, text, _)| text.len() < 2_000);
    texts.extend(others.map(|(_, text, format)| (text, format)));
    let mut made = 0;
    let mut round = 0;
    while made < edits {
        round += 1;
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (round << 20));
        let (text, format) = match round % 2 {
            0 => &texts[random.below(texts.len())],
            _ => &texts[random.below(own.len())],
        };
        let yaml = *format == InputFormat::Yaml;
        let mut session = Session::new(text, yaml, round % 4 < 2);
        // the text loses its form with time
        for _ in 0..40.min(edits - made) {
            session.edit(&mut random);
            session.ask(&mut random);
            made += 1;
        }
        let uri = session.uri.clone();
        session.note(
            "textDocument/didClose",
            json!({"textDocument": {"uri": uri}}),
        );
        assert_eq!(session.server.text(&session.uri), None);
    }
}

/// Each beginning of a script is a script that is being typed.
#[test]
fn every_prefix() {
    for (text, yaml) in [(YAML, true), (JSON, false)] {
        let mut random = Random(77);
        for (end, _) in text.char_indices().step_by(7) {
            let mut session = Session::new(&text[..end], yaml, true);
            session.ask(&mut random);
            let at = session.client.position(end);
            let params = json!({"textDocument": {"uri": session.uri}, "position": at});
            let answer = session.request("textDocument/completion", params);
            session.check(&answer, "completion");
        }
    }
}

/// Wrong messages have an error as their answer.
#[test]
fn any_message_has_an_answer() {
    let mut session = Session::new(YAML, true, true);
    for method in [
        "textDocument/hover",
        "textDocument/rename",
        "unknown",
        "initialize",
    ] {
        for params in [
            Value::Null,
            json!([]),
            json!({"textDocument": 1}),
            json!({"position": {}}),
        ] {
            session.id += 1;
            let request = Request::new(session.id.into(), method.to_owned(), params);
            session.server.receive(Message::Request(request));
            let answers = session.server.take_outgoing();
            let [Message::Response(response)] = answers.as_slice() else {
                panic!("{answers:?}");
            };
            assert!(response.response_result.is_err(), "{method}");
        }
        session.note(method, json!({"textDocument": 7}));
    }
}

/// A script of a thousand statements; prints how long each answer takes.
#[test]
#[ignore = "measures"]
fn latency() {
    use std::fmt::Write as _;
    use std::time::Instant;
    for statements in [250, 500, 1_000, 2_000] {
        let mut text = String::from("version: 1.0.0\nsections:\n  main:\n");
        for number in 0..statements / 5 {
            let _ = write!(
                text,
                "    - label: l{number}\n    - play:\n        url: 'say:Number %{{vars.x}} {number}'\n    \
                 - set:\n        x: {number}\n    - goto:\n        label: l{number}\n        when: vars.x < 3\n    \
                 - connect:\n        to: '+15551234567'\n        timeout: 20\n"
            );
        }
        let mut session = Session::new(&text, true, true);
        session.server.publish();
        session.server.take_outgoing();
        let at = session.client.position(text.rfind("timeout").unwrap() + 3);
        let mut line = format!("{statements} statements, {} bytes:", text.len());
        let methods = [
            "completion",
            "hover",
            "references",
            "documentSymbol",
            "semanticTokens/full",
            "codeAction",
        ];
        let mut measure =
            |name: &str, session: &mut Session, work: &mut dyn FnMut(&mut Session)| {
                // each after a change, when nothing is known
                session.version += 1;
                let change = json!({
                    "textDocument": {"uri": session.uri, "version": session.version},
                    "contentChanges": [{"range": {"start": at, "end": at}, "text": ""}]
                });
                session.note("textDocument/didChange", change);
                let started = Instant::now();
                work(session);
                let _ = write!(
                    line,
                    " {name} {:.1} ms",
                    started.elapsed().as_secs_f64() * 1e3
                );
            };
        measure("diagnostics", &mut session, &mut |session| {
            session.server.publish()
        });
        for method in methods {
            measure(method, &mut session, &mut |session| {
                let params = json!({
                    "textDocument": {"uri": session.uri}, "position": at,
                    "context": {"includeDeclaration": true, "diagnostics": []},
                    "range": {"start": at, "end": at}
                });
                session.request(&format!("textDocument/{method}"), params);
            });
        }
        eprintln!("{line}");
    }
}
