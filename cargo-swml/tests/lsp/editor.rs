//! An editor with one document: a text, a cursor, and the edits of the server.

use serde_json::{Value, json};

use crate::client::Client;

pub(crate) struct Editor {
    pub(crate) client: Client,
    pub(crate) uri: String,
    pub(crate) text: String,
    pub(crate) cursor: usize,
    version: i32,
}

/// Returns the text without its `|`, and the place of that.
pub(crate) fn cursor(marked: &str) -> (String, usize) {
    let at = marked.rfind('|').unwrap();
    (
        marked.replacen('|', "", 0)[..at].to_owned() + &marked[at + 1..],
        at,
    )
}

/// Returns the byte of a position in UTF-16.
pub(crate) fn byte(text: &str, position: &Value) -> usize {
    let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
    let mut left = usize::try_from(position["character"].as_u64().unwrap()).unwrap();
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut at = start;
    for c in text[start..].chars() {
        if left == 0 {
            break;
        }
        left -= c.len_utf16();
        at += c.len_utf8();
    }
    at
}

/// Returns the position of a byte in UTF-16.
pub(crate) fn position(text: &str, byte: usize) -> Value {
    let line = text[..byte].matches('\n').count();
    let start = text[..byte].rfind('\n').map_or(0, |end| end + 1);
    let column: usize = text[start..byte].chars().map(char::len_utf16).sum();
    json!({"line": line, "character": column})
}

/// Applies the edits of a workspace edit to one document.
pub(crate) fn applied(text: &str, edits: &Value) -> String {
    let mut edits: Vec<(usize, usize, String)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            let new = edit["newText"].as_str().unwrap().to_owned();
            (byte(text, &range["start"]), byte(text, &range["end"]), new)
        })
        .collect();
    edits.sort();
    let mut out = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        out.replace_range(start..end, &new);
    }
    out
}

impl Editor {
    /// Opens a document; `|` is the cursor.
    pub(crate) fn new(uri: &str, marked: &str) -> Self {
        let (text, cursor) = cursor(marked);
        let mut client = Client::new();
        client.open(uri, &text);
        Self {
            client,
            uri: uri.to_owned(),
            text,
            cursor,
            version: 1,
        }
    }

    /// Replaces the document.
    pub(crate) fn set(&mut self, marked: &str) {
        let (text, at) = cursor(marked);
        self.version += 1;
        self.client.replace(&self.uri, self.version, &text);
        (self.text, self.cursor) = (text, at);
    }

    fn change(&mut self, start: usize, end: usize, new: &str) {
        let range = json!({
            "start": position(&self.text, start), "end": position(&self.text, end)
        });
        self.version += 1;
        self.client.note(
            "textDocument/didChange",
            json!({
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": range, "text": new}]
            }),
        );
        self.text.replace_range(start..end, new);
        self.cursor = start + new.len();
    }

    /// Types text at the cursor.
    pub(crate) fn write(&mut self, text: &str) {
        self.change(self.cursor, self.cursor, text);
    }

    pub(crate) fn at(&self) -> Value {
        json!({
            "textDocument": {"uri": self.uri}, "position": position(&self.text, self.cursor)
        })
    }

    pub(crate) fn items(&mut self) -> Vec<Value> {
        let answer = self.client.request("textDocument/completion", self.at());
        let mut items = answer.as_array().unwrap().clone();
        items.sort_by_key(|item| item["sortText"].as_str().unwrap().to_owned());
        items
    }

    /// Returns the labels that fit what is typed, as the client filters them.
    pub(crate) fn labels(&mut self) -> Vec<String> {
        let items = self.items();
        let fits = |item: &&Value| {
            let start = byte(&self.text, &item["textEdit"]["range"]["start"]);
            let typed = &self.text[start..self.cursor];
            let filter = item["filterText"]
                .as_str()
                .or(item["label"].as_str())
                .unwrap();
            filter.starts_with(typed)
        };
        let labels = items
            .iter()
            .filter(fits)
            .map(|item| item["label"].as_str().unwrap());
        labels.map(str::to_owned).collect()
    }

    /// Takes a completion; the cursor is at its first place then.
    pub(crate) fn pick(&mut self, label: &str) {
        let items = self.items();
        let item = items.iter().find(|item| item["label"] == label);
        let item =
            item.unwrap_or_else(|| panic!("no {label} in {:#?}\n{}", self.labels(), self.text));
        let edit = &item["textEdit"];
        let new = edit["newText"].as_str().unwrap();
        let (start, end) = (
            byte(&self.text, &edit["range"]["start"]),
            byte(&self.text, &edit["range"]["end"]),
        );
        let is_snippet = item["insertTextFormat"] == 2;
        let stop = is_snippet
            .then(|| new.find("$1").or(new.find("$0")))
            .flatten();
        let plain = match is_snippet {
            true => ["$0", "$1", "$2", "$3"]
                .iter()
                .fold(new.to_owned(), |text, stop| text.replace(stop, "")),
            false => new.to_owned(),
        };
        self.change(start, end, &plain);
        if let Some(stop) = stop {
            self.cursor = start + stop;
        }
    }

    /// Moves the cursor to the end of the document.
    pub(crate) fn end(&mut self) {
        self.cursor = self.text.len();
    }

    pub(crate) fn diagnostics(&mut self) -> Vec<Value> {
        self.client.diagnostics(&self.uri, self.version)
    }

    /// Returns the codes of the diagnostics, each with the text that it marks.
    pub(crate) fn faults(&mut self) -> Vec<String> {
        let found = self.diagnostics();
        let shown = |fault: &Value| {
            let range = &fault["range"];
            let (start, end) = (
                byte(&self.text, &range["start"]),
                byte(&self.text, &range["end"]),
            );
            format!(
                "{} {:?}",
                fault["code"].as_str().unwrap(),
                &self.text[start..end]
            )
        };
        found.iter().map(shown).collect()
    }

    /// Returns the actions for a text of the document.
    pub(crate) fn actions(&mut self, of: &str, only: Option<&str>) -> Vec<Value> {
        let start = self.text.find(of).unwrap();
        let range = json!({
            "start": position(&self.text, start),
            "end": position(&self.text, start + of.len())
        });
        let mut context = json!({"diagnostics": []});
        if let Some(only) = only {
            context["only"] = json!([only]);
        }
        let params = json!({
            "textDocument": {"uri": self.uri}, "range": range, "context": context
        });
        let answer = self.client.request("textDocument/codeAction", params);
        answer.as_array().unwrap().clone()
    }

    /// Applies the edit of an action or a rename.
    pub(crate) fn apply(&mut self, edit: &Value) {
        let text = applied(&self.text, &edit["changes"][&self.uri]);
        self.version += 1;
        self.client.replace(&self.uri, self.version, &text);
        self.text = text;
        self.cursor = 0;
    }
}
