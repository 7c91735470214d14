//! The rules of the protocol: its life cycle, errors, positions, cancellation.

use lsp_server::{Message, Response};
use serde_json::{Value, json};

use crate::client::{Client, editor};

const SCRIPT: &str = "version: 1.0.0\nsections:\n  main:\n    - hangup: {reason: 'ü𝄞'}\n";

#[test]
fn the_life_of_a_server() {
    let mut client = Client::start();
    let (code, _) = client.error("textDocument/hover", json!({}));
    assert_eq!(code, -32002, "not initialized");
    client.request("initialize", json!({"capabilities": {}}));
    let (code, _) = client.error("initialize", json!({"capabilities": {}}));
    assert_eq!(code, -32600, "twice");
    let (code, message) = client.error("textDocument/willDoSomethingNew", json!({}));
    assert_eq!(
        (code, &*message),
        (-32601, "unknown method `textDocument/willDoSomethingNew`")
    );
    let (code, _) = client.error("textDocument/hover", json!({"position": 1}));
    assert_eq!(code, -32602);
    client.note("$/somethingNew", json!({}));
    client.note("textDocument/didChange", json!(7));
    client.send(Message::Response(Response::new_ok(77.into(), ())));
    assert_eq!(client.request("shutdown", Value::Null), Value::Null);
    let (code, _) = client.error("textDocument/hover", json!({}));
    assert_eq!(code, -32600, "after shutdown");
    assert_eq!(client.exit().code(), Some(0));
}

#[test]
fn an_end_without_shutdown_is_an_error() {
    assert_eq!(Client::new().exit().code(), Some(1));
    assert_eq!(Client::new().hang_up().code(), Some(1));
    assert_eq!(Client::new().shut_down().code(), Some(0));
}

#[test]
fn a_broken_message_is_skipped() {
    let mut client = Client::new();
    client.send_raw(b"Content-Length: 9\r\n\r\n{\"broken\"");
    client.send_raw(b"Content-Length: 2\r\n\r\n\xff\xfe");
    client.open("untitled:a.yaml", SCRIPT);
    assert_eq!(client.diagnostics("untitled:a.yaml", 1).len(), 1);
    client.shut_down();
}

#[test]
fn requests_can_be_cancelled() {
    let mut client = Client::new();
    client.open("untitled:a.yaml", SCRIPT);
    // in one write, so that the server has all of it at once
    let mut bytes = Vec::new();
    let hover = json!({
        "textDocument": {"uri": "untitled:a.yaml"}, "position": {"line": 3, "character": 8}
    });
    let message = |method: &str, id: Option<i32>, params: &Value| -> Message {
        match id {
            Some(id) => lsp_server::Request::new(id.into(), method.to_owned(), params).into(),
            None => lsp_server::Notification::new(method.to_owned(), params).into(),
        }
    };
    for id in [901, 902, 903] {
        message("textDocument/hover", Some(id), &hover)
            .write(&mut bytes)
            .unwrap();
    }
    message("$/cancelRequest", None, &json!({"id": 902}))
        .write(&mut bytes)
        .unwrap();
    message("$/cancelRequest", None, &json!({"id": 55}))
        .write(&mut bytes)
        .unwrap();
    client.send_raw(&bytes);
    // each request has a response, cancelled or not
    for id in [901, 902, 903] {
        let response = client.response(&id.into());
        match response.response_result {
            Ok(result) => assert!(result["contents"].is_object(), "{id}: {result}"),
            Err(error) => assert_eq!((id, error.code), (902, -32800)),
        }
    }
    client.shut_down();
}

/// The same range in both encodings.
#[test]
fn positions_are_in_the_encoding_of_the_client() {
    let mut utf8 = editor();
    utf8["general"]["positionEncodings"] = json!(["utf-16", "utf-8"]);
    for (capabilities, name, end) in [
        (json!({}), "utf-16", 31),
        (editor(), "utf-16", 31),
        (utf8, "utf-8", 34),
    ] {
        let mut client = Client::with(json!({"capabilities": capabilities}));
        assert_eq!(client.capabilities["positionEncoding"], name);
        for (text, line) in [
            (SCRIPT.to_owned(), 3),
            (SCRIPT.replace('\n', "\r\n"), 3),
            (SCRIPT.replacen("1.0.0\n", "1.0.0\n# 𝄞\n", 1), 4),
        ] {
            let uri = format!("untitled:{}.yaml", text.len());
            client.open(&uri, &text);
            let found = client.diagnostics(&uri, 1);
            assert_eq!(found[0]["code"], "unknown-word");
            let range = &found[0]["range"];
            assert_eq!(
                range["start"],
                json!({"line": line, "character": 23}),
                "{range}"
            );
            assert_eq!(
                range["end"]["character"],
                if end == 31 { 28 } else { 31 },
                "{range}"
            );
        }
        client.shut_down();
    }
}

#[test]
fn changes_are_incremental() {
    let mut client = Client::new();
    let uri = "untitled:a.yaml";
    client.open(
        uri,
        "version: 1.0.0\r\nsections:\r\n  main:\r\n    - play:\r\n        url: 'say:𝄞𝄞'\r\n",
    );
    assert_eq!(client.diagnostics(uri, 1).len(), 0);
    // `url` → `uri`, after that an astral character is removed, and a line inserted
    let change = |line, from, to, text: &str| {
        json!({
            "range": {
                "start": {"line": line, "character": from}, "end": {"line": line, "character": to}
            },
            "text": text
        })
    };
    let changes = [
        change(4, 8, 11, "uri"),
        change(4, 18, 20, ""),
        change(3, 0, 0, "    - answer: {}\r\n"),
    ];
    client.note(
        "textDocument/didChange",
        json!({"textDocument": {"uri": uri, "version": 2}, "contentChanges": changes}),
    );
    let found = client.diagnostics(uri, 2);
    let at = found
        .iter()
        .map(|fault| &fault["range"]["start"])
        .collect::<Vec<_>>();
    assert!(
        at.contains(&&json!({"line": 5, "character": 8})),
        "{found:#?}"
    );
    client.shut_down();
}

/// A document that is closed has no diagnostics and is forgotten.
#[test]
fn closed_documents_are_forgotten() {
    let mut client = Client::new();
    let uri = "untitled:a.yaml";
    client.open(uri, SCRIPT);
    assert_eq!(client.diagnostics(uri, 1).len(), 1);
    client.note(
        "textDocument/didClose",
        json!({"textDocument": {"uri": uri}}),
    );
    let last = client.arrived();
    assert_eq!(last, [json!({"uri": uri, "diagnostics": []})]);
    let position = json!({"line": 3, "character": 8});
    let at = json!({"textDocument": {"uri": uri}, "position": position});
    assert_eq!(client.request("textDocument/hover", at), Value::Null);
    client.shut_down();
}

/// Other YAML and JSON files have no diagnostics, no completions and no hover.
#[test]
fn other_files_are_left_alone() {
    let mut client = Client::new();
    let files = [
        (
            "untitled:docker-compose.yaml",
            "version: '3.8'\nservices:\n  db:\n    image: postgres\n",
        ),
        (
            "untitled:package.json",
            "{\"name\": \"x\", \"version\": \"1.0.0\"}",
        ),
        (
            "untitled:book.yaml",
            "sections:\n  - title: a\n    play: b\n",
        ),
        ("untitled:broken.yaml", "a: [\nb: 'c\n"),
        ("untitled:list.json", "[1, 2"),
    ];
    for (uri, text) in files {
        client.open(uri, text);
        let at = json!({"textDocument": {"uri": uri}, "position": {"line": 1, "character": 2}});
        assert_eq!(
            client.request("textDocument/hover", at.clone()),
            Value::Null
        );
        let items = client.request("textDocument/completion", at);
        assert_eq!(items, json!([]), "{uri}");
    }
    assert_eq!(client.arrived(), [] as [Value; 0]);
    client.shut_down();
}

/// A file without `sections` is a script if a Rust source names it.
#[test]
fn rust_names_scripts() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir_all(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"x\"\n").unwrap();
    std::fs::write(
        root.join("src/main.rs"),
        "let s = swml_file!(\"flows/a b.yaml\");",
    )
    .unwrap();
    let uri = |name: &str| format!("file://{}/flows/{name}", root.display());
    let mut client = Client::new();
    client.open(&uri("a%20b.yaml"), "version: 1.0.0\n");
    assert!(!client.diagnostics(&uri("a%20b.yaml"), 1).is_empty());
    client.open(&uri("other.yaml"), "version: 1.0.0\n");
    assert_eq!(client.arrived(), [] as [Value; 0]);
    client.shut_down();
}
