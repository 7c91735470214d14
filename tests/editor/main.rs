//! The macro in an editor, tested with a real rust-analyzer.
//!
//! It is built by
//!
//! ```sh
//! cargo install --locked ra_ap_rust-analyzer --version 0.0.330
//! ```
//!
//! which takes ten minutes, and found in the `PATH`, or by `RUST_ANALYZER`. Without it the test
//! prints that it was skipped. `swml-expand/tests/scripts/completion.rs` tests without it that
//! the marker changes nothing before it.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod lsp;
mod same;

use std::path::{Path, PathBuf};

const PROGRAM: &str = r#"
use swml::{
    swml, swml_block, swml_json, swml_messaging, swml_messaging_block, swml_messaging_json,
};

fn main() {
    let agent = "alice@example.com";
    let whole = swml! {
        play "say:Hello";
        connect to sip(agent) timeout 20s codecs "PCMU";
        hangup busy;
    };
    let text = swml_json! {
        record beep true;
        connect to sip(agent) max_duration 4h;
    };
    let desks = ["a@example.com", "b@example.com"];
    let rust = swml! {
        @let first = desks[0];
        @for desk in desks { connect to sip(desk) status_url (desk) confirm { play say(first); }; }
        @match desks.len() { count if count > 1 => { sleep (count); } _ => {} }
        connect to sip(first) @if desks.len() > 1 { answer_on_bridge true };
        @if let Some(last) = desks.last() { ..(vec![*last].into_iter().map(|_| rest())) }
    };
    let greeting = swml_block! { play "say:Welcome" volume 3; send_digits digits "7"; };
    let rows = [("1", "sales", "+15551110000")];
    let menu = swml! {
        ..(&greeting);
        switch prompt_value {
            @for row in rows { case (row.0) { execute section(row.1) meta { (row.2) 1 }; } }
            default { denoise; }
        }
        cond { @if rows.len() > 1 { when "vars.x == 1" { hangup decline; } } else { hangup; } }
        connect to sip(agent) @match rows.len() { 1 => { max_duration 1h } _ => { session_timeout 60s } };
        ai prompt { text "Hi" contexts {
            default { steps [name "a" text "b"] }
            @for row in rows { (row.1) { steps [name "c" text (row.2) step_criteria "d"] } }
        } } languages [@for row in rows { name (row.0) code (row.1) voice (row.2) }];
        @for row in rows { section (row.1) { ..(&greeting) stop_record_call; } }
        extern section elsewhere;
    };
    let message = swml_messaging! {
        reply "Thanks" media [(desks[0])];
    };
    // what is half typed leaves the rest what it is
    let half = swml! {
        answe
        play say(agent) volum
        record_call stereo true format
        sleep 5s
        @if
        send_digits digits "1"
        connect to que
        stop_denoise
        gather words "x"
        enter_queue queue_name (agent) transfer_after_bridge "https://example.com";
        connect serial [to sip(agent) timeo, to "sip:b@example.com" ];
        ai { prompt { text "x" temp } params { direction  } }
        execute menu;
        section menu { denoise; hang }
    };
COMPLETED}

fn rest() -> swml::Method {
    swml::Hangup::default().into()
}
"#;

/// A case: a script, some expected completions, and some unexpected ones.
fn completed() -> Vec<[&'static str; 3]> {
    let lines = include_str!("completed.txt").lines();
    let questions = lines.filter(|line| !line.starts_with('#')).map(|line| {
        let mut parts = line.split(" |").map(str::trim);
        [(); 3].map(|()| parts.next().unwrap_or_default())
    });
    questions.collect()
}

/// The parts of the facade that are for rust-analyzer alone.
pub mod __ {
    pub use swml::__::*;
    #[allow(
        non_upper_case_globals,
        non_snake_case,
        unused_imports,
        unused_variables
    )]
    pub mod places {
        swml_macros::swml_places! {}
    }
}

/// A word, and a part of its hover text.
const HOVERED: &[(&str, &str)] = &[
    ("si‸p(agent) timeout", "A SIP URI"),
    ("pl‸ay \"say:Hello\"", "Plays one sound or several"),
    ("con‸nect to sip(agent) timeout", "Dials a destination"),
    ("time‸out 20s", "in seconds; 60 by default"),
    ("cod‸ecs \"PCMU\"", "to offer on a SIP call"),
    ("hangup bu‸sy", "The line is busy"),
    ("record be‸ep true;", "`false` by default"),
    ("max_dur‸ation 4h", "in seconds; four hours by default"),
    ("confir‸m { play say(first)", "hears before the bridge"),
    ("rep‸ly \"Thanks\"", "the message"),
    ("med‸ia [(", "URL"),
    ("answer_on_br‸idge true }", "ridge"),
    // in a block, and under control flow
    ("volu‸me 3; send_digits", "from -40 to 40 dB"),
    ("send_digi‸ts digits \"7\"", "Sends keypad digits"),
    ("exec‸ute section(row.1)", "section"),
    ("deno‸ise; }\n        }", "Takes noise out"),
    ("hangup decl‸ine", "The call is declined"),
    ("max_dura‸tion 1h", "in seconds; four hours by default"),
    ("session_time‸out 60s", "Session-Expires"),
    (
        "step_crit‸eria \"d\"",
        "The criteria for completing the step",
    ),
    ("voi‸ce (row.2)", "rime.spore"),
    ("stop_record_‸call; } }", "recording"),
    // beside half-typed text
    ("record_‸call stereo true", "Records"),
    ("ster‸eo true", "channel"),
    ("sle‸ep 5s\n", "Waits"),
    ("send_dig‸its digits", "Sends"),
    ("digi‸ts \"1\"", "waits half a second"),
    ("stop_den‸oise", "Ends noise reduction"),
    ("queue_na‸me (agent)", "name of the queue"),
    ("ser‸ial [to sip(agent) timeo", "one after"),
    ("te‸xt \"x\" temp }", "The prompt"),
    ("denoi‸se; hang", "Takes noise out"),
];

/// A word, the file that declares it, and a part of the line there. A name of the table leads to a
/// typed value.
const DECLARED: &[(&str, &str, &str)] = &[
    ("time‸out 20s", "values/connect.rs", "pub timeout: "),
    ("hangup bu‸sy", "values/hangup.rs", "Busy,"),
    (
        "con‸nect to sip(agent) timeout",
        "values/connect.rs",
        "pub struct Connect {",
    ),
    (
        "sip(age‸nt) timeout",
        "src/main.rs",
        "let agent = \"alice@example.com\";",
    ),
    ("record be‸ep true;", "values/record.rs", "pub beep: "),
    ("ster‸eo true", "values/record_call.rs", "pub stereo: "),
    ("say(age‸nt) volum", "src/main.rs", "let agent = "),
    (
        "rep‸ly \"Thanks\"",
        "values/messaging/reply.rs",
        "pub struct Reply {",
    ),
    (
        "te‸xt \"x\" temp }",
        "values/ai/prompt.rs",
        "text: Option<Text>",
    ),
    ("dire‸ction  }", "values/ai/params.rs", "pub direction: "),
    (
        "pro‸mpt { text \"x\" temp }",
        "values/ai/agent.rs",
        "pub prompt: ",
    ),
    ("si‸p(agent) timeout", "src/destination.rs", "Sip(SipUri)"),
    (
        "answer_on_br‸idge true }",
        "values/connect.rs",
        "pub answer_on_bridge: ",
    ),
    ("status_url (des‸k)", "src/main.rs", "@for desk in desks"),
    // in a block, and under control flow
    ("volu‸me 3; send_digits", "values/play.rs", "pub volume: "),
    (
        "max_dura‸tion 1h",
        "values/connect.rs",
        "pub max_duration: ",
    ),
    (
        "deno‸ise; }\n        }",
        "values/denoise.rs",
        "pub struct Denoise",
    ),
    (
        "step_crit‸eria \"d\"",
        "values/ai/contexts.rs",
        "pub step_criteria: ",
    ),
    ("voi‸ce (row.2)", "values/ai/languages.rs", "pub voice: "),
    (
        "(ro‸w.1) { steps",
        "src/main.rs",
        "@for row in rows { (row.1)",
    ),
    ("case (ro‸w.0)", "src/main.rs", "@for row in rows { case"),
    (
        "..(&greet‸ing);",
        "src/main.rs",
        "let greeting = swml_block!",
    ),
];

/// A Rust variable, and its declaration.
const VARIABLES: &[(&str, &str)] = &[
    ("agent", "let ‸agent = "),
    ("desks", "let ‸desks = "),
    ("first", "let ‸first = "),
    ("desk", "@for ‸desk in"),
    ("count", "‸count if"),
    ("greeting", "let ‸greeting = "),
    ("rows", "let ‸rows = "),
];

#[test]
fn the_editor_knows_the_language() {
    let Some(binary) = lsp::binary() else {
        say("skipped: there is no rust-analyzer; see tests/editor/main.rs");
        return;
    };
    let mut editor = lsp::Editor::open(&binary, &home());
    let mut reported = Exchange::default();

    for (word, doc) in HOVERED {
        let shown = editor.hover(word);
        let line = shown.lines().find(|line| line.contains(doc));
        let answer = line.unwrap_or(&shown).to_owned();
        reported.tell(format!("hover {word:?}"), answer, line.is_some());
    }

    for (word, file, line) in DECLARED {
        let found = editor.definitions(word);
        let is_it = |(path, text): &(String, String)| path.ends_with(file) && text.contains(line);
        let right = found.iter().any(is_it);
        reported.tell(format!("definition {word:?}"), format!("{found:?}"), right);
    }

    for (index, [script, fits, fits_not]) in completed().iter().enumerate() {
        let offered = editor.completions(&format!("let case_{index} = {script}"));
        // a function is completed with parentheses, unless they exist already
        let call = if script.contains("‸(") {
            ""
        } else {
            "(${1:e})"
        };
        let has = |name: &str| offered.iter().any(|(label, _)| named(label) == name);
        let written = |name: &str| {
            let mut offered = offered.iter();
            let found = offered.find(|(label, _)| named(label) == name);
            found.is_some_and(|(_, text)| {
                let text = text.replace("$0", "").replace("r#", "");
                text == name || text == format!("{name}{call}") || text == "len()"
            })
        };
        let right = fits.split_whitespace().all(written) && !fits_not.split_whitespace().any(has);
        let answer = match right {
            true => format!("{} names, among them {fits}", offered.len()),
            false => format!("{offered:?}"),
        };
        reported.tell(format!("completion {script}"), answer, right);
    }

    for (variable, declared) in VARIABLES {
        // the word is unique in the program
        let words = editor
            .text()
            .split(|letter: char| !letter.is_alphanumeric());
        let uses = words.filter(|word| word == variable).count();
        let found = [editor.references(declared), editor.renamed(declared)];
        for (question, found) in ["references", "rename"].into_iter().zip(found) {
            let answer = format!("{found} of {uses}");
            reported.tell(format!("{question} of `{variable}`"), answer, found == uses);
        }
    }

    // valid code has no diagnostics
    let faults = editor.faults("let whole = ", "// what is half typed");
    let answer = format!("{faults:?}");
    reported.tell(
        "faults of what is right".to_owned(),
        answer,
        faults.is_empty(),
    );

    say(&reported.all.join("\n"));
    assert!(reported.wrong.is_empty(), "\n{}", reported.wrong.join("\n"));
}

/// The requests and answers.
#[derive(Default)]
struct Exchange {
    all: Vec<String>,
    wrong: Vec<String>,
}

impl Exchange {
    fn tell(&mut self, question: String, answer: String, right: bool) {
        let line = format!("{question}: {answer}");
        if !right {
            self.wrong.push(line.clone());
        }
        self.all.push(line);
    }
}

/// The name of a completion: functions are shown with their parentheses.
fn named(label: &str) -> &str {
    label.split('(').next().unwrap_or_default()
}

/// A crate with the program in it.
fn home() -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    std::fs::create_dir_all(home.join("src")).unwrap();
    let root = env!("CARGO_MANIFEST_DIR");
    let manifest = format!(
        "[package]\nname = \"editor\"\nedition = \"2024\"\n\n\
         [dependencies]\nswml = {{ path = {root:?} }}\n\n[workspace]\n"
    );
    std::fs::write(home.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(format!("{root}/Cargo.lock"), home.join("Cargo.lock")).unwrap();
    let completed = completed();
    let scripts = completed.iter().enumerate().map(|(index, [script, ..])| {
        let script = script.replace('‸', "");
        format!("    let case_{index} = {script};\n")
    });
    let program = PROGRAM.replace("COMPLETED", &scripts.collect::<String>());
    std::fs::write(home.join("src/main.rs"), program).unwrap();
    home
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
