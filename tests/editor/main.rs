//! The macro in an editor, asked of a real rust-analyzer.
//!
//! It is built once by
//!
//! ```sh
//! cargo install --locked ra_ap_rust-analyzer --version 0.0.330
//! ```
//!
//! which takes ten minutes, and is found as `rust-analyzer`, or where `RUST_ANALYZER` says. Where it
//! is absent the test says that it was skipped; that half a word changes nothing before it is
//! tested without it, in `swml-macros/src/editor.rs`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod lsp;

use std::path::Path;

const PROGRAM: &str = r#"
use swml::{swml, swml_json, swml_messaging};

fn main() {
    let agent = "alice@example.com";
    let whole = swml! {
        play "say:Hello";
        connect to sip(agent) timeout 20s codecs "PCMU";
        hangup busy;
    };
    let half_a_property = swml! { play "say:Hi"; connect to sip(agent) tim };
    let half_a_method = swml! { answer; sle };
    let in_a_block = swml! { connect to "sip:a@b" confirm { pla }; };
    let in_a_list = swml! { connect serial [to "sip:a@b" userna]; };
    let in_a_branch = swml! { switch x { case "1" { hang } } };
    let in_an_object = swml! { ai { prompt { text "x" tempe } } };
    let text = swml_json! { record beep true max_len };
    let message = swml_messaging! { repl };
}
"#;

#[test]
fn the_editor_knows_the_language() {
    let Some(binary) = lsp::binary() else {
        say("skipped: there is no rust-analyzer; see tests/editor/main.rs");
        return;
    };
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    std::fs::create_dir_all(home.join("src")).unwrap();
    let root = env!("CARGO_MANIFEST_DIR");
    let manifest = format!(
        "[package]\nname = \"editor\"\nedition = \"2024\"\n\n\
         [dependencies]\nswml = {{ path = {root:?} }}\n\n[workspace]\n"
    );
    std::fs::write(home.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(format!("{root}/Cargo.lock"), home.join("Cargo.lock")).unwrap();
    std::fs::write(home.join("src/main.rs"), PROGRAM).unwrap();
    let mut editor = lsp::Editor::open(&binary, &home);
    let mut told = Vec::new();

    for (word, doc) in [
        ("pl‸ay \"say:Hello\"", "Plays sounds"),
        ("con‸nect to sip(agent) timeout", "Dials somebody"),
        ("time‸out 20s", "in seconds; 60 if left out"),
        ("cod‸ecs \"PCMU\"", "codecs"),
        ("hangup bu‸sy", "The line is busy"),
        ("record be‸ep", "beep"),
    ] {
        let shown = editor.hover(word);
        assert!(shown.contains(doc), "{word}: {shown}");
        told.push(format!("hover {word}: {doc}"));
    }

    for (word, line) in [
        ("time‸out 20s", "pub timeout: "),
        ("hangup bu‸sy", "Busy = \"busy\""),
        (
            "con‸nect to sip(agent) timeout",
            "Connect(Connect) for \"connect\"",
        ),
        ("sip(age‸nt) timeout", "let agent = \"alice@example.com\";"),
    ] {
        let lines = editor.definitions(word);
        assert!(
            lines.iter().any(|found| found.contains(line)),
            "{word}: {lines:?}"
        );
        told.push(format!("definition {word}: {line}"));
    }

    for (word, fits, fits_not) in [
        ("sip(agent) tim‸ };", "timeout", "to"),
        ("answer; sle‸", "sleep", "timeout"),
        ("confirm { pla‸", "play", "timeout"),
        ("\"sip:a@b\" userna‸", "username", "max_duration"),
        ("{ hang‸", "hangup", "case"),
        ("\"x\" tempe‸", "temperature", "text"),
        ("beep true max_len‸", "max_length", "beep"),
        ("{ repl‸", "reply", "play"),
    ] {
        let offered = editor.completions(word);
        let has = |name: &str| offered.iter().any(|label| label == name);
        assert!(has(fits) && !has(fits_not), "{word}: {offered:?}");
        told.push(format!(
            "completion {word}: {} names, {fits} among them",
            offered.len()
        ));
    }

    // once declared, twice used
    assert_eq!(editor.references("let ag‸ent"), 3);
    assert_eq!(editor.renamed("let ag‸ent"), 3);
    told.push("references and rename of a Rust variable in two holes".to_owned());
    say(&told.join("\n"));
}

/// Says something even where the test passes: the test harness keeps `println!` to itself.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
