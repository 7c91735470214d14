//! The parser and the checker on text, without a compiler.

use proc_macro2::{Group, TokenStream, TokenTree};
use swml_language::check::{Dialect, check};
use swml_language::diagnostic::Code;
use swml_language::escape::quoted as string;
use swml_language::read::Parsed;
use swml_language::schema::Language;
use swml_language::tree::{Content, Node};
use swml_language::{Allowed, Document, messaging};

fn codes(script: &str) -> Vec<&'static str> {
    codes_in(script, Document::LANGUAGE)
}

fn codes_in(script: &str, language: &'static Language) -> Vec<&'static str> {
    let tokens = script.parse().unwrap();
    let (source, _) = swml_expand::judge(tokens, language);
    source
        .faults
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

/// Includes what the macro does not report because it is only undocumented.
fn all_codes_in(script: &str, language: &'static Language) -> Vec<&'static str> {
    let (source, _) = swml_expand::judge_all(script.parse().unwrap(), language);
    let all = source.faults.iter();
    all.map(|fault| fault.code.as_str()).collect()
}

#[test]
fn every_code_has_a_bad_and_a_good_script() {
    let mut wrong = Vec::new();
    for code in Code::ALL.iter().filter(|code| !code.is_of_files()) {
        let language = match code {
            Code::NotInMessaging
            | Code::TooManyRequests
            | Code::CaseNeverMatches
            | Code::Clamped => messaging::Document::LANGUAGE,
            _ => Document::LANGUAGE,
        };
        let (bad, good) = (
            all_codes_in(code.bad(), language),
            all_codes_in(code.good(), language),
        );
        if bad != [code.as_str()] || !good.is_empty() {
            wrong.push(format!("{code}: bad {bad:?}, good {good:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the errors and warnings of `swml_file!` in sequence.
fn reported(path: &str) -> Vec<String> {
    let tokens = swml_expand::file(with_facade(path.parse().unwrap()));
    let mut reported = Vec::new();
    collect(tokens, &mut reported);
    reported
}

/// Collects the texts in `compile_error! { … }` and `#[deprecated(note = …)]`.
fn collect(tokens: TokenStream, reported: &mut Vec<String>) {
    let mut marked = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => marked = word == "compile_error" || word == "note",
            TokenTree::Literal(literal) if marked => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    reported.push(text.value());
                }
                marked = false;
            }
            TokenTree::Group(group) if marked => {
                let text: syn::LitStr = syn::parse2(group.stream()).unwrap();
                reported.push(text.value());
                marked = false;
            }
            TokenTree::Group(group) => collect(group.stream(), reported),
            _ => {}
        }
    }
}

#[test]
fn errors_in_files_have_lines() {
    assert_eq!(reported("\"../tests/files/desk.json\""), [""; 0]);
    let wrong = reported("\"../tests/files/wrong.json\"");
    let first = |texts: &[String]| -> Vec<String> {
        texts
            .iter()
            .map(|text| text.lines().next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        first(&wrong),
        [
            "../tests/files/wrong.json:4:28: missing property `transfer_after_bridge` for a queue",
            "../tests/files/wrong.json:4:45: unknown property `timeot` of `connect`",
            "../tests/files/wrong.json:5:31: unknown word `bussy` for `reason`",
        ]
    );
    assert!(
        wrong[1].contains("= help: did you mean `timeout`?"),
        "{}",
        wrong[1]
    );
    let old = reported("\"../tests/files/old.json\"");
    assert!(
        old[0].contains("old.json:1:36: `play` should be an object"),
        "{old:?}"
    );
    for (path, message) in [
        (
            "\"../tests/files/broken.json\"",
            "../tests/files/broken.json:4:1: expected `,` or `]`",
        ),
        (
            "\"../tests/files/nothing.json\"",
            "`../tests/files/nothing.json` cannot be read: ",
        ),
        (
            "\"../tests/files/desk.txt\"",
            "`../tests/files/desk.txt` is not in a supported format",
        ),
        ("desk", "`swml_file!` needs the path of a script"),
        ("\"a\" \"b\"", "`swml_file!` needs the path of a script"),
        ("", "`swml_file!` needs the path of a script"),
        ("5", "`swml_file!` needs the path of a script"),
    ] {
        let reported = reported(path);
        assert!(
            reported.len() == 1 && reported[0].starts_with(message),
            "{path}: {reported:?}"
        );
    }
}

/// A script with all features.
pub(crate) const WHOLE: &str = r#"
    answer;
    set { tries 0, names ["a", {b null}] }
    label again;
    @let team = agents();
    @for agent in &team { play say(agent.name) volume -3.5; }
    @if let Some(x) = night { sleep 500ms; } @else if late { hangup busy; } @else { ..(rest()) }
    @match kind { Kind::A => { answer; }, Kind::B if x > 1 => { return { code 5 }; } _ => {} }
    connect from "+15551234567" timeout 20s codecs "PCMU" headers [name "X-A" value (v)]
        serial [to sip(a) timeout 5m username "me", @for b in c { to (b) }, {to "/public/room"}]
        confirm { play url "say:Hi"; cond { when "x" { hangup; } else { set y 1; } } }
        result { case connected { hangup; } case "failed" { execute voicemail; } default { return; } };
    connect { to queue(dept), transfer_after_bridge { play ["silence:1", silence(2s), ring(us)]; } }
    connect serial_parallel [[to "sip:a@b", to "+15551234567"], [to phone(p)]];
    switch call.to { case 1 { answer; } default { transfer dest { hangup; } params { a 1 }; } }
    execute voicemail { params { x (y) } on_return { goto again when "z" max 3; } }
    ai prompt { text (t) contexts { default { steps [name "a" pom [body "b"] end true] } } }
        hints ["a", hint "b" pattern "c" replace "d"] params { direction inbound new { a [1] } }
        SWAIG { functions [function "f" description "d" data_map { output {
            action [hold 5m, { SWML { hangup; } transfer true }, say (x)]
        } } parameters { type object properties { n { type null description "n" } } }] };
    section voicemail { prompt play "say:PIN" max_digits 4; record beep true; unset [x, y]; }
"#;

fn with_facade(script: TokenStream) -> TokenStream {
    let facade: TokenStream = "swml".parse().unwrap();
    facade.into_iter().chain(script).collect()
}

/// An editor writes a Rust keyword as a raw identifier.
#[test]
fn raw_words_are_words() {
    assert_eq!(codes("label again; r#return 5;"), [""; 0]);
    assert_eq!(
        codes("cond { when \"x\" { answer; } r#else { hangup; } }"),
        [""; 0]
    );
}

/// The script with each token deleted, doubled, replaced or swapped, and with everything after it
/// cut off.
fn variants(
    tokens: TokenStream,
    out: &mut Vec<TokenStream>,
    wrap: &dyn Fn(TokenStream) -> TokenStream,
) {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let made = |tokens: Vec<TokenTree>| wrap(tokens.into_iter().collect());
    for (i, token) in all.iter().enumerate() {
        let without: Vec<TokenTree> = [&all[..i], &all[i + 1..]].concat();
        out.push(made(without));
        out.push(made(all[..i].to_vec()));
        out.push(made([&all[..=i], &all[i..]].concat()));
        for stray in [
            "@", "..", ";", ",", "x", "1s", "{}", "()", "'a", "=>", "-", "\"t\"",
        ] {
            let stray: Vec<TokenTree> = stray.parse::<TokenStream>().unwrap().into_iter().collect();
            out.push(made([&all[..i], &stray, &all[i + 1..]].concat()));
        }
        if i + 1 < all.len() {
            let mut swapped = all.clone();
            swapped.swap(i, i + 1);
            out.push(made(swapped));
        }
        if let TokenTree::Group(group) = token {
            let rewrap = |inner: TokenStream| {
                let mut whole = all.clone();
                whole[i] = TokenTree::Group(Group::new(group.delimiter(), inner));
                wrap(whole.into_iter().collect())
            };
            variants(group.stream(), out, &rewrap);
        }
    }
}

/// Any missing, doubled or misplaced token gives a diagnostic or a document.
#[test]
fn no_token_stream_panics() {
    let mut scripts = Vec::new();
    variants(WHOLE.parse().unwrap(), &mut scripts, &|tokens| tokens);
    assert_eq!(codes(WHOLE), [""; 0]);
    assert!(scripts.len() > 4_000, "{}", scripts.len());
    for (index, script) in scripts.into_iter().enumerate() {
        // they parse alike: a sample is enough for the second
        if index % 4 == 0 {
            let json =
                swml_expand::json(with_facade(script.clone()), Document::LANGUAGE).to_string();
            assert!(json.contains("__swml") || json.contains("Borrowed"));
        }
        if index % 8 == 0 {
            let script = with_facade(script.clone());
            let in_editor = swml_expand::in_editor(script, Document::LANGUAGE, false).to_string();
            assert!(in_editor.contains("__swml"));
        }
        let document = swml_expand::document(with_facade(script), Document::LANGUAGE).to_string();
        assert!(document.contains("__swml"));
    }
}

#[test]
fn nesting_has_an_end() {
    let deep = |n: usize| format!("set x {}{};", "[".repeat(n), "]".repeat(n));
    assert_eq!(codes(&deep(50)), [""; 0]);
    assert_eq!(codes(&deep(500)), ["syntax"]);
    let blocks = |n: usize| {
        let open = r#"connect to "sip:a@b" transfer_after_bridge {"#;
        format!("{} hangup; {}", open.repeat(n), "}".repeat(n))
    };
    assert_eq!(codes(&blocks(5)), [""; 0]);
    let too_deep = codes(&blocks(500));
    assert_eq!(too_deep.iter().filter(|code| **code == "syntax").count(), 1);
}

/// Returns the script as JSON, or `None` if it contains Rust, durations with units, or something
/// that only the macro permits.
fn as_json(node: &Node<'_>) -> Option<String> {
    Some(match &node.content {
        Content::Null => "null".to_owned(),
        Content::Bool(value) => value.to_string(),
        Content::Number(number) => number.to_string(),
        Content::Text(text) => string(text),
        Content::Word(word) => string(word),
        Content::List(elements) => {
            let elements: Option<Vec<_>> = elements.iter().map(as_json).collect();
            format!("[{}]", elements?.join(","))
        }
        Content::Map(entries) => {
            let entry = |entry: &swml_language::tree::Entry<'_>| {
                let value = as_json(&entry.value).filter(|_| !entry.raw)?;
                Some(format!("{}:{value}", string(&entry.key)))
            };
            let entries: Option<Vec<_>> = entries.iter().map(entry).collect();
            format!("{{{}}}", entries?.join(","))
        }
        Content::Inline(document) => string(&as_json(document)?),
        _ => return None,
    })
}

/// Returns the codes of the checker at compile time, and for the same script as JSON. `None` if the
/// parser has reported an error, or the script cannot be JSON, in which all text is in quotes.
fn codes_of_both(tokens: TokenStream, language: &'static Language) -> Option<[Vec<Code>; 2]> {
    let (source, document) = swml_expand::parse(tokens, language);
    let json = as_json(&document).filter(|_| source.faults.is_empty())?;
    let codes = |report: &swml_language::Report| {
        let mut codes: Vec<Code> = report.iter().map(|fault| fault.code).collect();
        codes.sort();
        codes
    };
    let parsed = Parsed::json(&json).unwrap();
    let read = codes(&parsed.check(&language.document, &Allowed::none(), false));
    let built = check(&document, language, Dialect::Script);
    let built = codes(&built);
    (!built.contains(&Code::UnquotedText)).then_some([built, read])
}

/// The diagnostics of a script at compile time are those of the same script as JSON, for valid
/// scripts, invalid scripts, and variants of both with one token more or less.
#[test]
fn a_script_is_judged_alike_when_it_is_built_and_when_it_is_read() {
    let mut scripts = Vec::new();
    let codes = Code::ALL.iter().filter(|code| !code.is_of_files());
    for script in codes.flat_map(|code| [code.bad(), code.good()]) {
        let tokens: TokenStream = script.parse().unwrap();
        scripts.push(tokens.clone());
        let mut made = Vec::new();
        variants(tokens, &mut made, &|tokens| tokens);
        // neighbouring variants are much alike
        scripts.extend(made.into_iter().step_by(3));
    }
    let (mut compared, mut reported, mut differing) =
        (0, std::collections::BTreeSet::new(), vec![]);
    for tokens in scripts {
        for language in [Document::LANGUAGE, messaging::Document::LANGUAGE] {
            let Some([built, read]) = codes_of_both(tokens.clone(), language) else {
                continue;
            };
            compared += 1;
            reported.extend(built.iter().copied());
            if built != read {
                differing.push(format!("{tokens}: built {built:?}, read {read:?}"));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(
        compared > 600 && reported.len() > 50,
        "{compared} scripts, {reported:?}"
    );
}

/// Returns the replacement text that a help shows.
fn to_write(help: &str) -> Option<String> {
    let (_, form) = help.split_once("write `")?;
    Some(form.split('`').next()?.to_owned())
}

/// The suggestion for a word of another platform is a valid script.
#[test]
fn words_of_other_platforms_are_right_when_followed() {
    for language in [Document::LANGUAGE, messaging::Document::LANGUAGE] {
        let mut wrong = Vec::new();
        for word in language.methods.words_elsewhere() {
            // the beginning of Rust is reported as such
            let keyword = syn::parse_str::<syn::Ident>(word).is_err();
            if keyword || matches!(word, "section" | "elif" | "elsif" | "foreach") {
                continue;
            }
            for script in [
                format!("{word};"),
                format!("{word} (x) y 5;"),
                format!("{word} {{ a \"b\" }}"),
            ] {
                let (source, _) = swml_expand::judge(script.parse().unwrap(), language);
                let [fault] = source.faults.as_slice() else {
                    wrong.push(format!("{script}: {:?}", source.faults));
                    continue;
                };
                let help = fault.help.clone().unwrap_or_default();
                // `elif` in Rust code is a mistake in the syntax of the macro
                let form = to_write(&help).filter(|_| fault.code == Code::UnknownMethod);
                let Some(form) = form else {
                    continue;
                };
                // words of Rust are only hinted at
                let form = form.replace('…', "x");
                let greeting = match form.contains("greeting") {
                    true => "section greeting { label a; }",
                    false => "",
                };
                let followed = codes_in(&format!("{form}; {greeting}"), language);
                if !followed.is_empty() {
                    wrong.push(format!("{script}: {help}: {followed:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// A guessed statement is reported once, whatever it contains.
#[test]
fn a_guess_is_one_mistake() {
    for script in [
        "conect to \"nobody\" timeout -5 codec \"PCMU\";",
        "say \"Good morning\";",
        "say (x);",
        "dial number \"+15551234567\" timeout 20s;",
        "gather { numDigits 1 };",
        "pause 5s;",
        "plai volume 900;",
        "play text \"Hello\";",
        "connect to \"+15551234567\" timeot -5;",
        "connect to \"+15551234567\" record true;",
        "connect number \"nobody\" timeout 5s;",
        "prompt \"say:x\" min_digits -1;",
        "join_conference \"team\" min_size 1;",
        "live_translate { from_lang \"en-US\" to_lang \"es-ES\" direction [\"remote-caller\"] };",
        "goto voicemail; section voicemail { hangup; }",
        "switch x { case \"default\" { hangup; } }",
        "transfer to \"https://example.com/x\";",
    ] {
        assert_eq!(codes(script).len(), 1, "{script}: {:?}", codes(script));
    }
    // the statements in it are still checked
    for script in [
        "conect to \"+15551234567\" confirm { plai \"say:x\"; };",
        "connect to \"+15551234567\" confrim { plai \"say:x\"; };",
        "switch x { cas \"1\" { plai \"say:x\"; } }",
    ] {
        let found = codes(script);
        assert_eq!(found.len(), 2, "{script}: {found:?}");
    }
}

/// An unknown word costs almost nothing, however long it is.
#[test]
fn long_words_are_reported_fast() {
    let long = "a".repeat(40_000);
    for (script, count) in [
        (format!("label {long}; goto {long}b;"), 1),
        (format!("{long} \"x\";"), 1),
        (format!("play {long} \"x\";"), 2),
        (format!("execute {long}; section {long}b {{ hangup; }}"), 2),
        (format!("hangup {long};"), 1),
    ] {
        let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
        assert!(source.faults.len() <= count, "{}", source.faults.len());
        for fault in &source.faults {
            let text = fault.text();
            assert!(
                text.len() < 2_000,
                "{}: {}",
                text.len(),
                text.replace(&long, "LONG")
            );
        }
    }
}

#[test]
fn separated_cases_are_one_map() {
    let script = r#"switch call.from {
        case "a" { answer; }
        default { switch call.to { case "x" { hangup; } default {} case "y" { hangup; } } }
        case "b" { answer; }
        case { "c" { answer; } }
        case "a" { hangup; }
    }"#;
    let tokens = script.parse().unwrap();
    let (source, node) = swml_expand::judge(tokens, Document::LANGUAGE);
    let mut maps = Vec::new();
    walk(&node, &mut |node| {
        for entry in node.entries().unwrap_or_default() {
            if entry.key == "case" {
                let cases = entry.value.entries().unwrap();
                maps.push(cases.iter().map(|case| &*case.key).collect::<Vec<_>>());
            }
        }
    });
    assert_eq!(maps, [vec!["a", "b", "a"], vec!["c"], vec!["x", "y"]]);
    let codes = source.faults.iter().map(|fault| fault.code.as_str());
    assert_eq!(codes.collect::<Vec<_>>(), ["duplicate-property"; 2]);
}

fn walk<'n, 'a>(node: &'n Node<'a>, visit: &mut dyn FnMut(&'n Node<'a>)) {
    visit(node);
    let entries = node.entries().unwrap_or_default().iter();
    let inner = entries.map(|entry| &entry.value);
    for inner in inner.chain(node.elements().unwrap_or_default()) {
        walk(inner, visit);
    }
}

#[test]
fn warnings_are_allowed() {
    let switch = r#"switch call.tag { case "1" { answer; } }"#;
    assert_eq!(codes(switch), ["missing-default"]);
    for right in [
        format!("@allow missing-default {{ {switch} }}"),
        format!("@allow missing-default {{ {switch} }}; hangup;"),
        format!("@allow missing-default; {switch}"),
        format!("@allow unreachable, missing-default; {switch}"),
        format!("@allow \"missing-default\" {{ {switch} }}"),
        format!("section main {{ @allow missing-default; {switch} }}"),
        format!("@allow missing-default; section main {{ {switch} }}"),
        format!("@allow missing-default {{ @if night {{ {switch} }} }}"),
        format!("@for x in y {{ @allow missing-default {{ {switch} }} }}"),
        format!("@allow missing-default {{ cond when \"a\" {{ {switch} }} }}"),
        format!("#[cfg(unix)] @allow missing-default {{ {switch} }}"),
        format!("@allow undocumented, untrusted-input; @allow missing-default {{ {switch} }}"),
        format!("transfer dest {{ @allow missing-default; {switch} }}"),
        "@allow unreachable { hangup; answer; }".to_owned(),
        // the script is equal to the one without
        "@allow missing-default { label again; } goto again max 2;".to_owned(),
    ] {
        assert_eq!(codes(&right), [""; 0], "{right}");
    }
    for wrong in [
        format!("@allow missing-default {{ answer; }} {switch}"),
        format!("@allow unreachable {{ {switch} }}"),
        format!(
            "section main {{ execute a; {switch} }} section a {{ @allow missing-default; answer; }}"
        ),
        format!("@if night {{ @allow missing-default; answer; }} {switch}"),
    ] {
        assert_eq!(codes(&wrong), ["missing-default"], "{wrong}");
    }
}

#[test]
fn only_codes_of_warnings_are_allowed() {
    let reported = |script: &str| {
        let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
        let reported = source.faults.iter().map(|fault| {
            let help = fault.help.clone().unwrap_or_default();
            format!("{} ({help})", fault.message)
        });
        reported.collect::<Vec<_>>()
    };
    assert_eq!(
        reported("@allow missing-defaults { answer; }"),
        ["unknown code `missing-defaults` (did you mean `missing-default`?)"]
    );
    assert_eq!(
        reported("@allow missing_default; answer;"),
        ["unknown code `missing_default` (did you mean `missing-default`?)"]
    );
    assert_eq!(
        reported("@allow nonsense; answer;"),
        ["unknown code `nonsense` (run `cargo swml explain` to list all codes)"]
    );
    assert_eq!(
        reported("@allow queue-needs-transfer { answer; }"),
        ["`queue-needs-transfer` cannot be allowed (remove the code, and correct the script)"]
    );
    // one error each, and the next statement is read
    for script in [
        "@allow; answer;",
        "@allow { answer; }",
        "@allow answer;",
        "@allow missing-default answer;",
        "@vars; answer;",
        "@vars answer { };",
        "@vars a b; answer;",
        "@params 1; answer;",
    ] {
        assert_eq!(codes(script), ["syntax"], "{script}");
    }
    assert_eq!(
        codes("@allow missing-default answer; hangup nonsense;"),
        ["syntax", "unknown-word"]
    );
}

#[test]
fn variables_are_declared() {
    let play = r#"play "say:%{vars.greeting} %{envs.key} %{params.who}";"#;
    assert_eq!(codes(play), [""; 0]);
    assert_eq!(
        codes(&format!("@vars greeting; @envs key; @params who; {play}")),
        [""; 0]
    );
    assert_eq!(
        codes(&format!(
            "@vars greeting, x; section main {{ @envs key, \"a-b\"; @params who; {play} }}"
        )),
        [""; 0]
    );
    for one in ["@vars customer;", "@envs customer;", "@params customer;"] {
        assert_eq!(
            codes(&format!("{one} {play}")),
            ["unknown-variable"],
            "{one}"
        );
        assert_eq!(
            codes(&format!("{play} {one}")),
            ["unknown-variable"],
            "{one}"
        );
    }
    assert_eq!(
        codes(r#"@vars customer, greeting; play "say:%{vars.greting}";"#),
        ["unknown-variable"]
    );
}
