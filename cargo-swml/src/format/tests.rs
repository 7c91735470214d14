//! Every script of this repository, as it is and with its lines broken otherwise.

use std::path::Path;

use proc_macro2::TokenStream;

use super::body::{format, same};

/// Each Rust file of the repository that holds a script, with its name.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["tests", "examples", "src", "conformance"] {
        for path in super::files(&[root.join(folder)]) {
            let path = path.expect("a folder");
            let text = std::fs::read_to_string(&path).expect("a file");
            if text.contains("swml! {") {
                files.push((path.display().to_string(), text));
            }
        }
    }
    assert!(files.len() > 300, "{} files", files.len());
    files
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// Formats, and judges what came out.
fn formatted(name: &str, text: &str) -> String {
    let once = format(text);
    for left in &once.left {
        assert_ne!(left.why, "it would be another script", "{name}: {text}");
    }
    assert!(
        same(tokens(text), tokens(&once.text)),
        "{name}: {}",
        once.text
    );
    assert_eq!(
        text.matches("//").count(),
        once.text.matches("//").count(),
        "{name}"
    );
    let twice = format(&once.text);
    assert_eq!(
        once.text, twice.text,
        "{name}: formatted again it is another"
    );
    once.text
}

#[test]
fn scripts_stay_what_they_are() {
    for (name, text) in files() {
        formatted(&name, &text);
    }
}

#[test]
fn however_their_lines_are_broken() {
    for (name, text) in files() {
        let Some(at) = text.find("swml! {") else {
            continue;
        };
        let (before, script) = text.split_at(at);
        // not where a text goes over several lines, which would be another then
        if script.contains("\\n\\") || script.contains("r#") || script.contains("//") {
            continue;
        }
        let bare = |script: &str| script.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        let flush = formatted(&name, &format!("{before}{}", bare(script)));
        let broken = script
            .replace("; ", ";\n\n\n")
            .replace(", ", ",\n")
            .replace("{ ", "{\n");
        let broken = format!("{before}{broken}");
        if broken
            .parse::<TokenStream>()
            .is_ok_and(|broken| same(broken, tokens(&text)))
        {
            formatted(&name, &broken);
        }
        drop(flush);
    }
}

#[test]
fn comments_stay_where_they_are() {
    let text = "\
fn f() {
    swml! { // the night
      // first


      answer  ;// taken
      /* block
         of two lines */ play   \"say:Hi\" /* loud */ volume 10;

      connect to \"+15551234567\" // whom
        // how long
        timeout 20s;
      // the end
    };
}
";
    let right = "\
fn f() {
    swml! { // the night
        // first

        answer; // taken
        /* block
         of two lines */
        play \"say:Hi\" /* loud */ volume 10;

        connect to \"+15551234567\" // whom
            // how long
            timeout 20s;
        // the end
    };
}
";
    assert_eq!(formatted("comments", text), right);
}

#[test]
fn what_cannot_be_formatted_is_told() {
    for (text, why) in [
        ("swml! {\n  answer \n", "these are no tokens of Rust"),
        (
            "macro_rules! m { ($x:expr) => { swml! { play  ($x); } } }",
            "it is a part of a `macro_rules!`",
        ),
        (
            "swml! { /// doc\n answer; }",
            "a doc comment, which is no comment to the macro",
        ),
    ] {
        let formatted = format(text);
        assert_eq!(formatted.text, text);
        let whys: Vec<_> = formatted.left.iter().map(|left| left.why).collect();
        assert_eq!(whys, [why]);
    }
}

#[test]
fn line_ends_of_windows_stay() {
    let text = "fn f() {\r\n  swml! {\r\n    answer ;\r\n  };\r\n  swml! { < > };\r\n}\r\n";
    let formatted = format(text);
    assert_eq!(
        formatted.text,
        text.replace("  answer ;", "  answer;")
            .replace("    answer", "      answer")
    );
    assert_eq!(
        formatted.left.first().map(|left| left.place(text)),
        Some((5, 9))
    );
}
