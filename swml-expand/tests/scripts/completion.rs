//! The requirements of rust-analyzer for the two expansions, without rust-analyzer.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use swml_language::schema::Language;
use swml_language::{Document, messaging};

use swml_expand::testing::{MARKERS, TYPED, half, is_marked, script_in_editor};

/// Collects the tokens in sequence, with a token for the beginning of a group.
fn flat(tokens: TokenStream, out: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                out.push(format!("{:?}", group.delimiter()));
                flat(group.stream(), out);
                out.push("end".to_owned());
            }
            other => out.push(other.to_string()),
        }
    }
}

fn expanded(script: &str, language: &'static Language, json: bool) -> Vec<String> {
    let tokens = format!("swml {script}").parse().unwrap();
    let mut out = Vec::new();
    flat(swml_expand::in_editor(tokens, language, json), &mut out);
    out
}

/// Returns the struct of the literal around the last token, or the module of the path before it.
fn around(tokens: &[String]) -> &str {
    if let [.., module, first, second] = tokens
        && first == ":"
        && second == ":"
    {
        return module;
    }
    let mut depth = 0;
    let open = tokens.iter().rposition(|token| {
        match token.as_str() {
            "end" => depth += 1,
            "Brace" | "Parenthesis" | "Bracket" if depth == 0 => return true,
            "Brace" | "Parenthesis" | "Bracket" => depth -= 1,
            _ => {}
        }
        false
    });
    &tokens[open.unwrap() - 1]
}

/// Returns true if a token is the word at the cursor, and not a message about it.
fn is_at_cursor(token: &str) -> bool {
    is_marked(token) && !token.starts_with('"')
}

/// Completes at the `|`: the expansions with and without the marker are equal before it, and
/// without it there is a word to complete. Returns the completed place.
fn completed(
    script: &str,
    language: &'static Language,
    json: bool,
    marker: &str,
) -> Result<String, String> {
    let before = expanded(&script.replace('|', ""), language, json);
    let with = expanded(&script.replace('|', marker), language, json);
    let at = with.iter().position(|token| is_at_cursor(token));
    let at = at.ok_or_else(|| "the marker is lost".to_owned())?;
    let differs = before
        .iter()
        .zip(&with[..at])
        .position(|(one, other)| one != other);
    if let Some(differs) = differs {
        let around = |tokens: &[String]| tokens[differs - 5..differs + 5].join(" ");
        return Err(format!("{} … {}", around(&before), around(&with)));
    }
    let half = half(&with[at]).unwrap();
    // rust-analyzer completes half a word here only if there is a word, too
    let word = &before[at];
    let fits = word.starts_with(half) || word == TYPED;
    if !fits || word.len() < half.len() {
        return Err(format!("{word} stands at the cursor"));
    }
    Ok(around(&with[..at]).to_owned())
}

#[test]
fn every_place_is_completed() {
    let mut wrong = Vec::new();
    let mut check = |script: &str, language, json, place: &str| {
        let marker = MARKERS[usize::from(json)];
        let found = completed(script, language, json, marker);
        if found.as_deref() != Ok(place) {
            wrong.push(format!("{script}: {found:?}, not {place}"));
        }
    };
    for (script, place) in [
        // methods
        ("|", "methods_section"),
        ("pl|", "methods_section"),
        ("play|", "methods_section"),
        ("answer; |", "methods_section"),
        ("answer; pl|", "methods_section"),
        ("pl|; answer;", "methods_section"),
        ("| play \"say:hi\";", "methods_section"),
        ("answer; | play \"say:hi\";", "methods_section"),
        ("section later { answer; pl| }", "methods"),
        ("section later { | }", "methods"),
        ("@if open { pl| } @else { hangup; }", "methods"),
        ("@if open { | } @else { hangup; }", "methods"),
        ("@for x in y { answer; | }", "methods"),
        (
            "switch x { case \"a\" { hang| } default { answer; } }",
            "methods",
        ),
        (
            "switch x { case \"a\" { | } default { answer; } }",
            "methods",
        ),
        (
            "cond { when \"x\" { answer; sl| } else { hangup; } }",
            "methods",
        ),
        ("cond { when \"x\" { answer; } else { | } }", "methods"),
        (
            "connect { to \"sip:a@b\" confirm { pl| } max_duration 5s }",
            "callee_methods",
        ),
        ("connect to \"sip:a@b\" confirm { | };", "callee_methods"),
        (
            "connect to \"sip:a@b\" confirm { cond { when \"x\" { | } } };",
            "callee_methods",
        ),
        (
            "connect to \"queue:a\" transfer_after_bridge { pl| };",
            "methods_section",
        ),
        (
            "connect to \"queue:a\" transfer_after_bridge { | };",
            "methods_section",
        ),
        (
            "connect to \"sip:a@b\" result { case \"busy\" { | } };",
            "methods",
        ),
        ("execute later { on_return { | } }", "methods"),
        // properties after others
        ("play \"say:hi\" vol|;", "Play"),
        ("play \"say:hi\" |;", "Play"),
        ("play \"say:hi\" | hangup;", "Play"),
        ("play \"say:hi\" volume| 5;", "Play"),
        (
            "connect to \"+15551234567\" tim| result { case \"a\" { hangup; } };",
            "Connect",
        ),
        (
            "connect to \"+15551234567\" timeou| 20s codecs \"PCMU\";",
            "Connect",
        ),
        ("connect to \"+15551234567\" | codecs \"PCMU\";", "Connect"),
        ("connect to (e) | codecs \"PCMU\";", "Connect"),
        ("connect to (e) codecs| \"PCMU\";", "Connect"),
        ("connect |", "Connect"),
        ("connect ti|", "Connect"),
        ("connect | to \"sip:a@b\";", "Connect"),
        ("connect { | }", "Connect"),
        ("connect { to \"sip:a@b\", | }", "Connect"),
        ("sleep |", "Sleep"),
        ("record |", "Record"),
        ("record beep true |", "Record"),
        ("play (agent.name) vol|; connect to sip(agent) |;", "Play"),
        ("play (agent.name); connect to sip(agent) |;", "Connect"),
        ("hangup busy |;", "Hangup"),
        // in objects and lists
        ("ai prompt { text \"x\" te| }", "AiPrompt"),
        ("ai prompt { text \"x\" | }", "AiPrompt"),
        ("ai prompt { | }", "AiPrompt"),
        ("ai prompt { te| }", "AiPrompt"),
        ("ai { prompt { text \"x\" } params { | } }", "AiParams"),
        (
            "connect serial [to \"sip:a@b\" |, to \"sip:b@b\"] timeout 5s;",
            "ConnectDestination",
        ),
        (
            "connect serial [to \"sip:a@b\" user|, to \"sip:b@b\"];",
            "ConnectDestination",
        ),
        ("connect serial [|];", "ConnectDestination"),
        ("connect serial [t|];", "ConnectDestination"),
        ("connect serial [to \"sip:a@b\", |];", "ConnectDestination"),
        ("connect serial [|, to \"sip:a@b\"];", "ConnectDestination"),
        ("connect serial [@for a in b { | }];", "ConnectDestination"),
        (
            "connect serial [to \"sip:a@b\", { | }];",
            "ConnectDestination",
        ),
        (
            "connect serial_parallel [[to \"sip:a@b\"], [|]];",
            "ConnectDestination",
        ),
        ("connect to \"sip:a@b\" headers [|];", "Header"),
        // branches
        ("switch x { | }", "Switch"),
        ("switch x { ca| }", "Switch"),
        ("switch x { case \"a\" { hangup; } de| }", "Switch"),
        ("cond { | }", "Branch"),
        ("cond { wh| }", "Branch"),
        ("cond { when \"x\" { hangup; } el| }", "Branch"),
        (
            "connect to \"sip:a@b\" result { | };",
            "OutcomeSwitch_Branch",
        ),
        // keywords
        ("hangup |", "HangupReason_Hangup"),
        ("hangup bu|", "HangupReason_Hangup"),
        ("hangup bu|; answer;", "HangupReason_Hangup"),
        ("hangup reason |", "HangupReason"),
        ("hangup reason bu|", "HangupReason"),
        ("hangup reason busy|", "HangupReason"),
        ("hangup { reason | }", "HangupReason"),
        ("connect to \"sip:a@b\" encryption |;", "Encryption"),
        ("connect to \"sip:a@b\" encryption man|;", "Encryption"),
        (
            "connect to \"sip:a@b\" encryption | timeout 5s;",
            "Encryption",
        ),
        (
            "connect serial [to \"sip:a@b\" encryption |];",
            "Encryption",
        ),
        ("connect to \"sip:a@b\" call_state_events [|];", "CallState"),
        (
            "connect to \"sip:a@b\" call_state_events [ringing, |];",
            "CallState",
        ),
        (
            "connect to \"sip:a@b\" call_state_events [ri|, ended];",
            "CallState",
        ),
        ("record format |", "RecordFormat"),
        // in the middle of a word, and before one
        ("hangup bu|sy;", "HangupReason_Hangup"),
        ("hangup |busy;", "HangupReason_Hangup"),
        ("answer; han|gup busy;", "methods_section"),
        ("answer; |hangup busy;", "methods_section"),
        ("connect to (e) time|out 5s;", "Connect"),
        ("connect to (e) |timeout 5s;", "Connect"),
        ("connect serial [|to (e)];", "ConnectDestination"),
        ("connect to qu|eue(e);", "destinations"),
        // destinations and sounds
        ("connect to |", "destinations"),
        ("connect to que|", "destinations"),
        ("connect to que|(x) timeout 5s;", "destinations"),
        ("connect to | timeout 5s;", "destinations"),
        ("connect serial [to |, to \"sip:a@b\"];", "destinations"),
        ("connect serial [to si|];", "destinations"),
        ("play |", "sounds_Play"),
        ("play sa|", "sounds_Play"),
        ("play sa|(x);", "sounds_Play"),
        ("play url |", "sounds"),
        ("play [|]", "sounds"),
        ("play [\"say:a\", si|]", "sounds"),
        ("connect to \"sip:a@b\" ringback [|];", "sounds"),
        // Rust
        ("connect to (|)", "convert"),
        ("connect to (ag|)", "convert"),
        ("connect to sip(|) timeout 5s;", "convert"),
        ("play say(|); answer;", "convert"),
        ("@for x in y { play say(|) }", "convert"),
        ("@for x in y { sleep (x|) }", "convert"),
        ("@for x in y { sleep (|) }", "convert"),
        ("connect serial [..(ag|)];", "Parenthesis"),
    ] {
        for json in [false, true] {
            check(script, Document::LANGUAGE, json, place);
        }
    }
    for (script, place) in [
        ("|", "methods_section"),
        ("repl|", "methods_section"),
        ("reply \"x\" |", "Reply"),
        ("switch message.body transform |", "Transform"),
        ("switch message.body { case \"a\" { rec| } }", "methods"),
    ] {
        check(script, messaging::Document::LANGUAGE, false, place);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The script with the marker at every position, and after every word.
fn with_markers(
    tokens: TokenStream,
    wrap: &dyn Fn(TokenStream) -> TokenStream,
    out: &mut Vec<TokenStream>,
) {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let marker =
        |half: &str, span| TokenTree::Ident(Ident::new(&format!("{half}{}", MARKERS[0]), span));
    let with = |from: usize, to: usize, token| {
        let tokens = [&all[..from], &[token], &all[to..]].concat();
        wrap(tokens.into_iter().collect())
    };
    for (i, token) in all.iter().enumerate() {
        out.push(with(i, i, marker("", Span::call_site())));
        match token {
            TokenTree::Ident(word) => {
                out.push(with(i, i + 1, marker(&word.to_string(), word.span())));
            }
            TokenTree::Group(group) => {
                let inside = |tokens| {
                    with(
                        i,
                        i + 1,
                        TokenTree::Group(Group::new(group.delimiter(), tokens)),
                    )
                };
                with_markers(group.stream(), &inside, out);
            }
            _ => {}
        }
    }
    out.push(with(all.len(), all.len(), marker("", Span::call_site())));
}

/// A missing quote makes the text between two texts a key.
#[test]
fn a_key_that_is_not_an_identifier_is_expanded() {
    for key in [
        " description ".to_owned(),
        "Ends the call".to_owned(),
        format!("Ends the {}", MARKERS[0]),
        format!(" desc{} ", MARKERS[0]),
    ] {
        let script = format!("ai prompt {{ text \"Hi\" {key:?} \"x\" }};");
        let tokens: TokenStream = format!("swml {script}").parse().unwrap();
        let expanded = swml_expand::in_editor(tokens, Document::LANGUAGE, false).to_string();
        assert!(expanded.contains("compile_error"), "{expanded}");
    }
}

/// At every position of a script with all features, the expansion before it is unchanged.
#[test]
fn the_marker_changes_nothing_before_it() {
    let facade: TokenStream = "swml".parse().unwrap();
    let expanded = |script: TokenStream| {
        let tokens = facade.clone().into_iter().chain(script).collect();
        let mut out = Vec::new();
        flat(
            swml_expand::in_editor(tokens, Document::LANGUAGE, false),
            &mut out,
        );
        out
    };
    let script: TokenStream = crate::grammar::WHOLE.parse().unwrap();
    let before = expanded(script.clone());
    let mut scripts = Vec::new();
    with_markers(script, &|tokens| tokens, &mut scripts);
    let (mut same, mut wrong) = (0, Vec::new());
    for script in scripts {
        let text = script.to_string().replace(MARKERS[0], "|");
        let (source, _) = script_in_editor(script.clone(), Document::LANGUAGE);
        let nothing = !source.has_cursor();
        let with = expanded(script);
        let Some(at) = with.iter().position(|token| is_at_cursor(token)) else {
            // places without completions: a text, a number, a name of the author's
            assert!(nothing, "{text}");
            continue;
        };
        if before.get(..at) == with.get(..at) {
            same += 1;
        } else if !SENSELESS.iter().any(|place| text.contains(place)) {
            let at = text.find('|').unwrap();
            wrong.push(
                text[at.saturating_sub(40)..]
                    .chars()
                    .take(80)
                    .collect::<String>(),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(same > 400, "{same}");
}

/// Positions where a word breaks the syntax around it and is never completed.
const SENSELESS: [&str; 8] = [
    "- | 3.5",
    "sip | (a)",
    "queue | (dept)",
    "phone | (p)",
    "silence (| 2s)",
    "silence (2s |)",
    "ring (| us)",
    "ring (us |)",
];
