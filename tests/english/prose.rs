//! Comments and Markdown pages: paragraphs of prose, and the idioms in them.

use std::path::{Path, PathBuf};

use super::comments::comments;

/// Crates whose comments are not in plain English yet.
const EXEMPT: &[&str] = &[];

/// Pages that a test generates from the table.
const GENERATED: &[&str] = &["errors.md", "properties.md", "types.md", "variables.md"];

/// A word or several, what they may be a part of, and what to write instead.
const IDIOMS: &[(&str, &[&str], &str)] = &[
    ("told", &[], "`reported`, `receives`, `configured`"),
    ("stand", &["stand for"], "`is`, `appears`, `is written`"),
    ("stands", &["stands for"], "`is`, `appears`, `is written`"),
    (
        "is no",
        &["there is no", "is no longer"],
        "`is not a valid …`",
    ),
    ("are no", &["there are no", "are no longer"], "`are not …`"),
    ("takes no", &[], "`does not accept`"),
    ("knows no", &[], "`does not have`"),
    ("knows nothing", &[], "`is independent of`"),
    ("nobody", &[], "the passive, or name the party"),
    ("somebody", &[], "the passive, or name the party"),
    ("anybody", &[], "the passive, or name the party"),
    ("everybody", &[], "`all …`"),
    ("whoever", &[], "name the party"),
    ("of it all", &[], "name the thing"),
    ("is about", &["is about to"], "`applies to`, `describes`"),
    ("comes to", &[], "`is`, `equals`"),
    ("has not its form", &[], "`is not in the expected format`"),
    ("is nothing that", &[], "`unknown …`"),
    ("mend", &[], "`correct`, `fix`"),
    ("mended", &[], "`corrected`, `fixed`"),
    ("slip", &[], "`mistake`"),
    ("slips", &[], "`mistakes`"),
    (
        "such",
        &["such as", "such a", "such an", "as such", "no such"],
        "name it",
    ),
    ("thing", &[], "name it"),
    ("things", &[], "name them"),
];

/// The idioms of a paragraph. Code in backticks and examples in quotes do not count.
fn idioms(paragraph: &str) -> Vec<String> {
    let prose: Vec<&str> = paragraph.split('`').step_by(2).collect();
    let prose = prose.join("x");
    let prose: Vec<&str> = prose.split('"').step_by(2).collect();
    let prose = prose.join("x");
    let mut found = Vec::new();
    if prose.starts_with("What ") && !prose.contains('?') {
        found.push("\"What …\" at the start: begin with a noun".to_owned());
    }
    let words = prose.to_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let text = format!(" {} ", words.join(" "));
    let count = |phrase: &str| text.matches(&format!(" {phrase} ")).count();
    for (idiom, allowed, instead) in IDIOMS {
        if count(idiom) > allowed.iter().map(|phrase| count(phrase)).sum::<usize>() {
            found.push(format!("\"{idiom}\": rather {instead}"));
        }
    }
    found
}

/// Splits lines into paragraphs, each with the number of its first line. Code blocks are left out;
/// a list item or a row of a table is a paragraph.
fn paragraphs<'l>(lines: impl Iterator<Item = (usize, &'l str)>) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let (mut fenced, mut open) = (false, None);
    for (number, line) in lines {
        let line = line.trim();
        let follows = open == Some(number);
        open = None;
        if line.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if fenced || line.is_empty() {
            continue;
        }
        let starts = line.starts_with(['|', '#', '-', '*', '>']);
        match found.last_mut() {
            Some((_, text)) if follows && !starts => {
                text.push(' ');
                text.push_str(line);
            }
            _ => {
                let text = line.trim_start_matches(['|', '#', '-', '*', '>', ' ']);
                found.push((number, text.to_owned()));
            }
        }
        open = Some(number + 1);
    }
    found
}

/// The paragraphs of a file.
fn read(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).unwrap();
    if path.extension().is_some_and(|end| end == "md") {
        paragraphs((1..).zip(text.lines()))
    } else {
        paragraphs(comments(&text).into_iter())
    }
}

/// The Rust and Markdown files below a folder that are written by hand.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let skipped = name.starts_with('.')
                || ["target", "corpus", "node_modules"].contains(&name.as_str());
            if !skipped && !EXEMPT.contains(&name.as_str()) {
                files(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|end| end == "rs" || end == "md")
            && !GENERATED.contains(&name.as_str())
        {
            found.push(path);
        }
    }
}

#[test]
fn comments_and_pages_are_plain_english() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(root, &mut found);
    found.sort();
    let (mut count, mut wrong) = (0, Vec::new());
    for path in found {
        for (line, paragraph) in read(&path) {
            count += 1;
            for idiom in idioms(&paragraph) {
                let path = path.strip_prefix(root).unwrap().display();
                wrong.push(format!("{path}:{line}: {idiom}\n    {paragraph}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 4000, "only {count} paragraphs");
}

#[test]
fn idioms_of_prose_are_found() {
    assert_eq!(
        idioms("There is no such file, so nothing is told."),
        ["\"told\": rather `reported`, `receives`, `configured`"]
    );
    assert_eq!(idioms("What a script says.").len(), 1);
    assert_eq!(idioms("There is no X, and `x` is no Y").len(), 1);
    for fine in [
        "The cache is no longer valid; `told` stands for a word such as \"nobody\".",
        "What is `x`?",
        "The call is about to begin.",
    ] {
        assert!(idioms(fine).is_empty(), "{fine}");
    }
}

#[test]
fn phrases_are_found_across_lines() {
    let text = "/// The agent is\n/// told `a\n/// b`.\n\nfn f() {} // one\n// - two\n///\n/// ```\n/// told\n/// ```\n";
    assert_eq!(
        paragraphs(comments(text).into_iter()),
        [
            (1, "The agent is told `a b`.".to_owned()),
            (5, "one".to_owned()),
            (6, "two".to_owned()),
        ]
    );
}
