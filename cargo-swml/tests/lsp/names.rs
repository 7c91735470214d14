//! Definitions, references, renaming, hover, the outline, and tokens.

use serde_json::{Value, json};

use crate::editor::{Editor, byte, position};

const SCRIPT: &str = "\
version: 1.0.0
sections:
  main:
    - label: again
    - set: {tries: 1, vars.other.x: 2}
    - connect:
        to: '+15551234567'
        result:
          case:
            failed:
              - goto: {label: again, when: \"tries < 3 && vars.tries != 'tries'\"}
          default:
            - execute: {dest: \"sales\", params: {team: a}}
    - play: {url: \"say:%{vars.tries} 𝄞 ${tries + 1} %{connect_result}\"}
    - transfer: {dest: sales}
  sales:
    - label: again
    - unset: tries
    - play: {url: 'say:%{params.team}'}
    - goto: {label: again}
";

fn editor() -> Editor {
    Editor::new("untitled:a.yaml", &format!("{SCRIPT}|"))
}

/// Moves the cursor to the n-th place of a text.
fn go(editor: &mut Editor, text: &str, number: usize) {
    let (at, _) = editor.text.match_indices(text).nth(number).unwrap();
    editor.cursor = at + 1;
}

/// Returns the lines, from 1, with the text at each place.
fn places(editor: &Editor, answer: &Value) -> Vec<String> {
    let shown = |place: &Value| {
        let range = &place["range"];
        let (start, end) = (
            byte(&editor.text, &range["start"]),
            byte(&editor.text, &range["end"]),
        );
        let line = range["start"]["line"].as_u64().unwrap() + 1;
        format!("{line} {}", &editor.text[start..end])
    };
    answer.as_array().unwrap().iter().map(shown).collect()
}

fn definition(editor: &mut Editor, text: &str, number: usize) -> Vec<String> {
    go(editor, text, number);
    let answer = editor
        .client
        .request("textDocument/definition", editor.at());
    places(editor, &answer)
}

fn references(editor: &mut Editor, text: &str, number: usize, declarations: bool) -> Vec<String> {
    go(editor, text, number);
    let mut params = editor.at();
    params["context"] = json!({"includeDeclaration": declarations});
    let answer = editor.client.request("textDocument/references", params);
    places(editor, &answer)
}

#[test]
fn names_lead_to_their_definitions() {
    let mut editor = editor();
    let e = &mut editor;
    // labels are of one section
    assert_eq!(definition(e, "again", 1), ["4 again"]);
    assert_eq!(definition(e, "again", 3), ["17 again"]);
    assert_eq!(definition(e, "sales", 0), ["16 sales"]);
    assert_eq!(
        definition(e, "vars.tries}", 0),
        [] as [&str; 0],
        "the scope"
    );
    assert_eq!(definition(e, "tries}", 0), ["5 tries"]);
    assert_eq!(definition(e, "connect_result", 0), ["6 connect"]);
    assert_eq!(definition(e, "team}", 0), ["13 team"]);
    assert_eq!(definition(e, "version", 0), [] as [&str; 0]);
    assert_eq!(
        references(e, "tries", 0, true),
        [
            "5 tries", "11 tries", "11 tries", "14 tries", "14 tries", "18 tries"
        ]
    );
    assert_eq!(references(e, "again", 0, false), ["11 again"]);
    assert_eq!(
        references(e, "sales", 0, true),
        ["13 sales", "15 sales", "16 sales"]
    );
}

fn rename(editor: &mut Editor, text: &str, number: usize, new: &str) -> Result<(), String> {
    go(editor, text, number);
    let mut params = editor.at();
    params["newName"] = json!(new);
    let id = editor.client.ask("textDocument/rename", params);
    match editor.client.response(&id).response_result {
        Ok(edit) => {
            editor.apply(&edit);
            Ok(())
        }
        Err(error) => Err(error.message),
    }
}

#[test]
fn names_are_renamed() {
    let mut editor = editor();
    let e = &mut editor;
    let before = e.diagnostics().len();
    rename(e, "tries", 2, "attempts").unwrap();
    assert_eq!(e.text.matches("attempts").count(), 6);
    assert_eq!(
        e.text.matches("tries").count(),
        1,
        "the text in quotes: {}",
        e.text
    );
    rename(e, "sales", 1, "the sales team").unwrap();
    assert_eq!(
        e.text.matches("\"the sales team\"").count(),
        3,
        "{}",
        e.text
    );
    rename(e, "again", 0, "yes").unwrap();
    assert_eq!(
        e.text.matches("\"yes\"").count(),
        2,
        "quotes are needed: {}",
        e.text
    );
    assert_eq!(
        e.text.matches("again").count(),
        2,
        "the label of the other section"
    );
    rename(e, "team", 2, "group").unwrap_or_else(|error| panic!("{error}: {}", e.text));
    assert_eq!(e.diagnostics().len(), before, "{}", e.text);
}

#[test]
fn invalid_names_are_refused() {
    let mut editor = editor();
    let e = &mut editor;
    let invalid =
        |new: &str| format!("`{new}` is not a valid name of a section, a label or a variable here");
    for new in [
        "",
        "a b",
        "1a",
        "a-b",
        "call",
        "connect_result",
        "a.b",
        "a\n",
    ] {
        assert_eq!(rename(e, "tries", 0, new), Err(invalid(new)));
    }
    for new in ["", "main", "https://example.com", "%{x}", " x", "a\tb"] {
        assert_eq!(rename(e, "sales", 0, new), Err(invalid(new)));
    }
    assert_eq!(
        rename(e, "tries", 0, "other"),
        Err("`other` exists already".to_owned())
    );
    let fixed = rename(e, "main", 0, "x").unwrap_err();
    assert!(fixed.contains("`main` cannot be renamed"), "{fixed}");
    let fixed = rename(e, "connect_result", 0, "x").unwrap_err();
    assert!(fixed.contains("`connect` sets it"), "{fixed}");
    // nothing to rename, and what can be
    go(e, "version", 0);
    let at = e.at();
    assert_eq!(
        e.client.request("textDocument/prepareRename", at),
        Value::Null
    );
    go(e, "tries}", 0);
    let at = e.at();
    let answer = e.client.request("textDocument/prepareRename", at);
    assert_eq!(answer["placeholder"], "tries");
    assert_eq!(e.text, SCRIPT);
}

fn hover(editor: &mut Editor, text: &str, number: usize) -> String {
    go(editor, text, number);
    let answer = editor.client.request("textDocument/hover", editor.at());
    answer["contents"]["value"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn hover_shows_the_table() {
    let text = "\
sections:
  main:
    - connect: {to: '+15551234567', timeout: 20, encryption: mandatory}
    - play: {url: 'say:%{connect_result}', volume: 3}
    - goto: again
    - label: again
|";
    let mut editor = Editor::new("untitled:a.yaml", text);
    let e = &mut editor;
    let connect = hover(e, "connect", 0);
    assert!(
        connect.starts_with("**`connect`**\n\nDials a destination"),
        "{connect}"
    );
    assert!(
        connect.contains("`connect_result` (`connected`, `failed`)"),
        "{connect}"
    );
    assert!(!connect.contains("use swml"), "no Rust: {connect}");
    let timeout = hover(e, "timeout", 0);
    assert!(
        timeout.contains("a number of seconds") && timeout.contains("Minimum: 0"),
        "{timeout}"
    );
    assert!(timeout.contains("Default: `60 seconds`"), "{timeout}");
    assert!(hover(e, "mandatory", 0).contains("otherwise the call fails"));
    assert!(hover(e, "volume", 0).contains("Range: -40 to 40"));
    assert!(
        hover(e, "3}", 0).contains("`volume`"),
        "the value shows its property"
    );
    assert!(hover(e, "connect_result", 0).contains("set by `connect`"));
    assert!(hover(e, "again", 0).starts_with("Label `again` of section `main`, 1 reference"));
    assert!(hover(e, "main", 0).starts_with("Section `main`"));
    assert_eq!(hover(e, "\n  main", 0), "", "white space");
}

#[test]
fn the_outline_has_sections_and_statements() {
    let mut editor = editor();
    let params = json!({"textDocument": {"uri": editor.uri}});
    let answer = editor.client.request("textDocument/documentSymbol", params);
    fn shown(symbols: &Value, depth: usize, out: &mut String) {
        for symbol in symbols.as_array().into_iter().flatten() {
            let detail = symbol["detail"].as_str().unwrap_or_default();
            let line = format!(
                "{}{} {detail}",
                "  ".repeat(depth),
                symbol["name"].as_str().unwrap()
            );
            out.push_str(line.trim_end());
            out.push('\n');
            shown(&symbol["children"], depth + 1, out);
        }
    }
    let mut out = String::new();
    shown(&answer, 0, &mut out);
    let expected = "\
main
  label again
  set
  connect +15551234567
    result
      case
        failed
          goto again
      default
        execute sales
  play say:%{vars.tries} 𝄞 ${tries + 1} %{connect_result}
  transfer sales
sales
  label again
  unset tries
  play say:%{params.team}
  goto again
";
    assert_eq!(out, expected);
}

#[test]
fn expressions_have_tokens() {
    let mut editor = editor();
    let legend =
        editor.client.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"].clone();
    let params = json!({"textDocument": {"uri": editor.uri}});
    let answer = editor
        .client
        .request("textDocument/semanticTokens/full", params);
    let data: Vec<u64> = answer["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n.as_u64().unwrap())
        .collect();
    let (mut line, mut column) = (0, 0);
    let mut found = Vec::new();
    for token in data.chunks(5) {
        column = if token[0] == 0 {
            column + token[1]
        } else {
            token[1]
        };
        line += token[0];
        let start = byte(&editor.text, &json!({"line": line, "character": column}));
        let end = byte(
            &editor.text,
            &json!({"line": line, "character": column + token[2]}),
        );
        let kind = legend[usize::try_from(token[3]).unwrap()].as_str().unwrap();
        if line == 13 {
            found.push(format!("{kind} {}", &editor.text[start..end]));
        }
    }
    assert_eq!(
        found,
        [
            "keyword %{",
            "variable vars.tries",
            "keyword }",
            "keyword ${",
            "variable tries",
            "operator +",
            "number 1",
            "keyword }",
            "keyword %{",
            "variable connect_result",
            "keyword }"
        ]
    );
    assert_eq!(
        position(&editor.text, 0),
        json!({"line": 0, "character": 0})
    );
}
