//! Tests of the flow of a call: each row has a script with one error, its location, its code, and
//! its fix if there is one, together with a correct variant.
//!
//! A script is the `main` of a document, or all its sections. The location is the text that the
//! diagnostic refers to.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use swml_language::read::Parsed;
use swml_language::schema::Language;
use swml_language::{Allowed, Document, Report, messaging};

fn document(script: &str) -> String {
    match script.starts_with('[') {
        true => format!(r#"{{"sections":{{"main":{script}}}}}"#),
        false => format!(r#"{{"sections":{script}}}"#),
    }
}

fn report(text: &str, language: &'static Language, allowed: &Allowed) -> Report {
    let parsed = Parsed::json(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    parsed.check(&language.document, allowed, true)
}

/// Expects one diagnostic for the given text, with the given fix; none for the correct variant, nor
/// after the fix.
fn judge(
    language: &'static Language,
    allowed: &Allowed,
    bad: &str,
    (code, place, fix): (&str, &str, Option<&str>),
    good: &str,
) {
    let text = document(bad);
    let found = report(&text, language, allowed);
    let codes: Vec<&str> = found.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, [code], "{text}\n{found}");
    let fault = found.iter().next().unwrap();
    assert!(fault.note.is_some() && fault.help.is_some(), "{found}");
    let at = fault.at.unwrap();
    assert_eq!(text.get(at.start..at.end), Some(place), "{text}\n{found}");
    let given = fault.fix.as_ref().map(|fix| fix.text.as_str());
    assert_eq!(given, fix, "{text}\n{found}");
    if let Some(fix) = &fault.fix {
        let fixed = fix.applied(&text).unwrap();
        let left = report(&fixed, language, allowed);
        assert!(left.is_clean(), "{fixed}\n{left}");
    }
    let text = document(good);
    let found = report(&text, language, allowed);
    assert!(found.is_clean(), "{text}\n{found}");
}

/// Rows of a script with an error, its code, its location and its fix, and a correct script.
macro_rules! calls {
    ($($name:ident { $($bad:literal => $code:literal at $place:literal $(fix $fix:literal)?, twin $good:literal;)* })*) => {$(
        #[test]
        fn $name() {
            $(
                #[allow(unused_mut, unused_assignments)]
                let mut fix = None;
                $( fix = Some($fix); )?
                judge(Document::LANGUAGE, &Allowed::none(), $bad, ($code, $place, fix), $good);
            )*
        }
    )*};
}

calls! {
    unreachable {
        // after a switch all of whose branches end
        r#"[{"switch":{"variable":"call.type","case":{"sip":[{"hangup":{}}]},"default":[{"hangup":{}}]}},{"play":{"url":"say:a"}}]"#
            => "unreachable" at r#""play""#,
            twin r#"[{"switch":{"variable":"call.type","case":{"sip":[{"hangup":{}}]},"default":[]}},{"play":{"url":"say:a"}}]"#;
        r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}]},{"else":[{"transfer":{"dest":"https://example.com"}}]}]},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}]}]},{"answer":{}}]"#;
        r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}],"else":[{"return":1}]}]},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}],"else":[{"answer":{}}]}]},{"answer":{}}]"#;
        // nested
        r#"[{"cond":[{"when":"a","then":[{"cond":[{"when":"b","then":[{"hangup":{}}]},{"else":[{"hangup":{}}]}]}]},{"else":[{"hangup":{}}]}]},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"cond":[{"when":"a","then":[{"cond":[{"when":"b","then":[{"hangup":{}}]}]}]},{"else":[{"hangup":{}}]}]},{"answer":{}}]"#;
        // the branches of a result
        r#"[{"connect":{"to":"+15551234567","result":{"case":{"connected":[{"hangup":{}}]},"default":[{"hangup":{}}]}}},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"connect":{"to":"+15551234567","result":{"case":{"connected":[{"hangup":{}}]}}}},{"answer":{}}]"#;
        // a section that never returns
        r#"{"main":[{"execute":{"dest":"bye"}},{"play":{"url":"say:a"}}],"bye":[{"play":{"url":"say:Bye"}},{"hangup":{}}]}"#
            => "unreachable" at r#""play""#,
            twin r#"{"main":[{"execute":{"dest":"bye"}},{"play":{"url":"say:a"}}],"bye":[{"play":{"url":"say:Bye"}},{"return":1}]}"#;
        // through another section
        r#"{"main":[{"execute":{"dest":"a"}},{"answer":{}}],"a":[{"execute":{"dest":"b"}}],"b":[{"hangup":{}}]}"#
            => "unreachable" at r#""answer""#,
            twin r#"{"main":[{"execute":{"dest":"a"}},{"answer":{}}],"a":[{"execute":{"dest":"b"}}],"b":[{"answer":{}}]}"#;
        r#"[{"execute":{"dest":"https://example.com","on_return":[{"hangup":{}}]}},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"execute":{"dest":"https://example.com","on_return":[{"denoise":{}}]}},{"answer":{}}]"#;
        // a jump continues after it
        r#"[{"switch":{"variable":"call.to","case":{"1":[{"hangup":{}}]},"default":[{"transfer":{"dest":"https://example.com"}}]}},{"answer":{}}]"#
            => "unreachable" at r#""answer""#,
            twin r#"[{"switch":{"variable":"call.to","case":{"1":[{"goto":{"label":"b"}}]},"default":[{"hangup":{}}]}},{"label":"b"},{"answer":{}}]"#;
        // reachable only by dead statements
        r#"{"main":[{"hangup":{}},{"label":"a"},{"execute":{"dest":"s"}}],"s":[{"answer":{}}]}"#
            => "unentered-section" at r#""s""#,
            twin r#"{"main":[{"goto":{"label":"a"}},{"label":"a"},{"execute":{"dest":"s"}}],"s":[{"answer":{}}]}"#;
    }

    loops {
        r#"[{"label":"a"},{"goto":{"label":"a"}}]"#
            => "endless-loop" at r#""goto""#,
            twin r#"[{"label":"a"},{"goto":{"label":"a","max":3}}]"#;
        r#"[{"label":"a"},{"set":{"n":1}},{"goto":{"label":"a"}}]"#
            => "endless-loop" at r#""goto""#,
            twin r#"[{"label":"a"},{"set":{"n":1}},{"sleep":1000},{"goto":{"label":"a"}}]"#;
        r#"[{"label":"a"},{"cond":[{"when":"vars.x","then":[{"set":{"x":1}}]}]},{"goto":{"label":"a"}}]"#
            => "endless-loop" at r#""goto""#,
            twin r#"[{"label":"a"},{"cond":[{"when":"vars.x","then":[{"hangup":{}}]}]},{"goto":{"label":"a"}}]"#;
        r#"{"main":[{"transfer":{"dest":"a"}}],"a":[{"transfer":{"dest":"main"}}]}"#
            => "endless-loop" at r#""transfer""#,
            twin r#"{"main":[{"prompt":{"play":"say:a"}},{"transfer":{"dest":"a"}}],"a":[{"transfer":{"dest":"main"}}]}"#;
        r#"{"main":[{"execute":{"dest":"a"}}],"a":[{"execute":{"dest":"a"}}]}"#
            => "endless-loop" at r#""execute""#,
            twin r#"{"main":[{"execute":{"dest":"a"}}],"a":[{"cond":[{"when":"vars.x","then":[{"return":1}]}]},{"execute":{"dest":"a"}}]}"#;
        r#"[{"execute":{"dest":"main"}},{"answer":{}}]"#
            => "endless-loop" at r#""execute""#,
            twin r#"[{"request":{"url":"https://example.com","method":"GET"}},{"execute":{"dest":"main"}}]"#;
        r#"[{"label":"a"},{"switch":{"variable":"call.to","case":{"1":[{"goto":{"label":"a"}}]},"default":[{"goto":{"label":"a"}}]}}]"#
            => "endless-loop" at r#""goto""#,
            twin r#"[{"label":"a"},{"switch":{"variable":"call.to","case":{"1":[{"goto":{"label":"a"}}]},"default":[{"goto":{"label":"a","when":"vars.x"}}]}}]"#;
    }

    defaults {
        r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_value","case":{"1":[]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_value","case":{"1":[]},"default":[]}}]"#;
        r#"[{"switch":{"variable":"vars.department","case":{"sales":[{"answer":{}}]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"switch":{"variable":"vars.department","case":{"sales":[{"answer":{}}]},"default":[{"hangup":{}}]}}]"#;
        r#"[{"switch":{"variable":"call.direction","case":{"inbound":[{"answer":{}}]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"switch":{"variable":"call.direction","case":{"inbound":[{"answer":{}}],"outbound":[]}}}]"#;
        r#"[{"connect":{"to":"+15551234567"}},{"switch":{"variable":"connect_result","case":{"failed":[{"hangup":{}}]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"connect":{"to":"+15551234567"}},{"switch":{"variable":"connect_result","case":{"failed":[{"hangup":{}}],"connected":[]}}}]"#;
        // whether a result without a match is an error is not documented
        r#"[{"connect":{"to":"+15551234567"}},{"switch":{"variable":"vars.connect_result","case":{"failed":[]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"connect":{"to":"+15551234567","result":{"case":{"failed":[]}}}}]"#;
        // without a statement here, another script has set it
        r#"[{"record":{}},{"switch":{"variable":"record_result","case":{"success":[]}}}]"#
            => "missing-default" at r#""switch""# fix r#""default": [], "case""#,
            twin r#"[{"switch":{"variable":"prompt_value","case":{"1":[]}}}]"#;
        r#"[{"switch":{"variable":"digit","case":{"1":[],"default":[]}}}]"#
            => "default-in-case" at r#""default""#,
            twin r#"[{"switch":{"variable":"digit","case":{"1":[]},"default":[]}}]"#;
    }

    cases {
        r#"[{"connect":{"to":"+15551234567","result":{"case":{"busy":[]}}}}]"#
            => "case-never-matches" at r#""busy""#,
            twin r#"[{"connect":{"to":"+15551234567","result":{"case":{"failed":[]}}}}]"#;
        r#"[{"connect":{"to":"+15551234567","result":{"case":{"conected":[]}}}}]"#
            => "case-never-matches" at r#""conected""# fix r#""connected""#,
            twin r#"[{"connect":{"to":"+15551234567","result":{"case":{"connected":[]}}}}]"#;
        r#"[{"connect":{"to":"+15551234567","result":{"case":{"Failed":[]}}}}]"#
            => "case-never-matches" at r#""Failed""# fix r#""failed""#,
            twin r#"[{"connect":{"to":"+15551234567","result":{"variable":"vars.mine","case":{"Failed":[]}}}}]"#;
        r#"[{"connect":{"to":"+15551234567"}},{"switch":{"variable":"connect_result","case":{"no_answer":[]},"default":[]}}]"#
            => "case-never-matches" at r#""no_answer""#,
            twin r#"[{"connect":{"to":"+15551234567"}},{"switch":{"variable":"connect_failed_reason","case":{"no_answer":[]},"default":[]}}]"#;
        r#"[{"request":{"url":"https://example.com","method":"GET"}},{"switch":{"variable":"request_result","case":{"ok":[]},"default":[]}}]"#
            => "case-never-matches" at r#""ok""#,
            twin r#"[{"request":{"url":"https://example.com","method":"GET"}},{"switch":{"variable":"request_response_code","case":{"200":[]},"default":[]}}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_result","case":{"no_imput":[]},"default":[]}}]"#
            => "case-never-matches" at r#""no_imput""# fix r#""no_input""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_result","case":{"no_input":[]},"default":[]}}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_value","case":{"12":[]},"default":[]}}]"#
            => "case-never-matches" at r#""12""#,
            twin r#"[{"prompt":{"play":"say:a","max_digits":2}},{"switch":{"variable":"prompt_value","case":{"12":[]},"default":[]}}]"#;
        r#"[{"prompt":{"play":"say:a","max_digits":3}},{"switch":{"variable":"prompt_value","case":{"1234":[]},"default":[]}}]"#
            => "case-never-matches" at r#""1234""#,
            twin r#"[{"prompt":{"play":"say:a","max_digits":"%{vars.n}"}},{"switch":{"variable":"prompt_value","case":{"1234":[]},"default":[]}}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_value","case":{"sales":[]},"default":[]}}]"#
            => "case-never-matches" at r#""sales""#,
            twin r#"[{"prompt":{"play":"say:a","speech_language":"en-US"}},{"switch":{"variable":"prompt_value","case":{"sales":[]},"default":[]}}]"#;
        // the maximum of several prompts applies
        r#"[{"cond":[{"when":"vars.x","then":[{"prompt":{"play":"say:a"}}]},{"else":[{"prompt":{"play":"say:a","max_digits":2}}]}]},{"switch":{"variable":"prompt_value","case":{"123":[]},"default":[]}}]"#
            => "case-never-matches" at r#""123""#,
            twin r#"[{"cond":[{"when":"vars.x","then":[{"prompt":{"play":"say:a"}}]},{"else":[{"prompt":{"play":"say:a","max_digits":2}}]}]},{"switch":{"variable":"prompt_value","case":{"12":[]},"default":[]}}]"#;
        r#"[{"prompt":{"play":"say:a","max_digits":4}},{"prompt":{"play":"say:b"}},{"switch":{"variable":"prompt_value","case":{"1234":[]},"default":[]}}]"#
            => "case-never-matches" at r#""1234""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"set":{"prompt_value":"1234"}},{"switch":{"variable":"prompt_value","case":{"1234":[]},"default":[]}}]"#;
        r#"[{"join_room":{"name":"a"}},{"switch":{"variable":"join_room_result","case":{"success":[]},"default":[]}}]"#
            => "case-never-matches" at r#""success""#,
            twin r#"[{"detect_machine":{}},{"switch":{"variable":"detect_result","case":{"not_sure":[]},"default":[]}}]"#;
    }

    comparisons {
        r#"[{"connect":{"to":"+15551234567","result":[{"when":"connect_result == 'busy'","then":[{"hangup":{}}]}]}}]"#
            => "case-never-matches" at "'busy'",
            twin r#"[{"connect":{"to":"+15551234567","result":[{"when":"connect_failed_reason == 'busy'","then":[{"hangup":{}}]}]}}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"vars.prompt_result === 'no_imput' || tries > 3","then":[{"hangup":{}}]}]}]"#
            => "case-never-matches" at "'no_imput'" fix r#""vars.prompt_result === 'no_input' || tries > 3""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"vars.prompt_result === 'no_input' || tries > 3","then":[{"hangup":{}}]}]}]"#;
        r#"[{"label":"a"},{"record":{}},{"goto":{"label":"a","when":"'ok' != record_result","max":3}}]"#
            => "case-never-matches" at "'ok'",
            twin r#"[{"label":"a"},{"record":{}},{"goto":{"label":"a","when":"record_result != ''","max":3}}]"#;
    }

    read_too_early {
        r#"[{"play":{"url":"say:%{prompt_value}"}},{"prompt":{"play":"say:a"}}]"#
            => "unset-variable" at "prompt_value",
            twin r#"[{"prompt":{"play":"say:a"}},{"play":{"url":"say:%{prompt_value}"}}]"#;
        r#"[{"switch":{"variable":"prompt_value","case":{"1":[]},"default":[]}},{"prompt":{"play":"say:a"}}]"#
            => "unset-variable" at r#""prompt_value""#,
            twin r#"[{"label":"a"},{"switch":{"variable":"prompt_value","case":{"1":[]},"default":[]}},{"prompt":{"play":"say:a"}},{"goto":{"label":"a","max":2}}]"#;
        r#"[{"answer":{}},{"switch":{"variable":"prompt_value","case":{"1":[]},"default":[]}}]"#
            => "unset-variable" at r#""prompt_value""#,
            twin r#"[{"switch":{"variable":"prompt_value","case":{"1":[]},"default":[]}}]"#;
        r#"[{"answer":{}},{"play":{"url":"%{record_url}"}}]"#
            => "unset-variable" at "record_url",
            twin r#"[{"answer":{}},{"record":{}},{"play":{"url":"%{record_url}"}}]"#;
        r#"[{"answer":{}},{"cond":[{"when":"connect_result == 'failed'","then":[{"hangup":{}}]}]}]"#
            => "unset-variable" at "connect_result",
            twin r#"[{"answer":{}},{"connect":{"to":"+15551234567","result":[{"when":"connect_result == 'failed'","then":[{"hangup":{}}]}]}}]"#;
        // set in one branch, read in the other
        r#"[{"cond":[{"when":"vars.x","then":[{"record":{}}]},{"else":[{"play":{"url":"%{record_url}"}}]}]}]"#
            => "unset-variable" at "record_url",
            twin r#"[{"cond":[{"when":"vars.x","then":[{"record":{}},{"play":{"url":"%{record_url}"}}]}]}]"#;
        // in a section
        r#"{"main":[{"execute":{"dest":"say"}},{"record":{}}],"say":[{"play":{"url":"%{record_url}"}}]}"#
            => "unset-variable" at "record_url",
            twin r#"{"main":[{"record":{}},{"execute":{"dest":"say"}}],"say":[{"play":{"url":"%{record_url}"}}]}"#;
        // another script may set it
        r#"[{"answer":{}},{"set":{"a":"%{return_value}"}}]"#
            => "unset-variable" at "return_value",
            twin r#"[{"answer":{}},{"execute":{"dest":"https://example.com"}},{"play":{"url":"%{record_url}"}}]"#;
        r#"[{"answer":{}},{"stop_tap":{"control_id":"a"}},{"tap":{"uri":"wss://example.com","control_id":"a"}}]"#
            => "no-session" at r#""a""#,
            twin r#"[{"stop_tap":{"control_id":"a"}},{"tap":{"uri":"wss://example.com","control_id":"a"}}]"#;
    }

    names {
        r#"[{"set":{"tries":1}},{"play":{"url":"say:%{vars.trise}"}}]"#
            => "unknown-variable" at "vars.trise" fix r#""say:%{vars.tries}""#,
            twin r#"[{"set":{"tries":1}},{"play":{"url":"say:%{vars.tries}"}}]"#;
        r#"[{"set":{"customer":"a"}},{"cond":[{"when":"custmer == 'a'","then":[{"hangup":{}}]}]}]"#
            => "unknown-variable" at "custmer" fix r#""customer == 'a'""#,
            twin r#"[{"set":{"customer":"a"}},{"cond":[{"when":"vip == 'a'","then":[{"hangup":{}}]}]}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"prompt_valeu","case":{"1":[]},"default":[]}}]"#
            => "unknown-variable" at r#""prompt_valeu""# fix r#""prompt_value""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"switch":{"variable":"other","case":{"1":[]},"default":[]}}]"#;
        r#"[{"play":{"url":"say:%{call.form}"}}]"#
            => "unknown-variable" at "call.form" fix r#""say:%{call.from}""#,
            twin r#"[{"play":{"url":"say:%{call.from}"}}]"#;
        r#"[{"set":{"user":{"name":"a"}}},{"play":{"url":"say:Hi ${usr.name}!"}}]"#
            => "unknown-variable" at "usr.name" fix r#""say:Hi ${user.name}!""#,
            twin r#"[{"set":{"user":{"name":"a"}}},{"play":{"url":"say:Hi ${user.name}!"}}]"#;
        r#"{"main":[{"execute":{"dest":"a","params":{"name":"x"}}}],"a":[{"play":{"url":"say:%{params.nmae}"}}]}"#
            => "unknown-variable" at "params.nmae" fix r#""say:%{params.name}""#,
            twin r#"{"main":[{"execute":{"dest":"a","params":{"name":"x"}}}],"a":[{"play":{"url":"say:%{params.name}"}}]}"#;
        r#"{"main":[{"execute":{"dest":"a","params":{"name":"x"}}},{"execute":{"dest":"a","params":{"age":1}}}],"a":[{"play":{"url":"say:%{params.city}"}}]}"#
            => "unknown-variable" at "params.city",
            twin r#"{"main":[{"execute":{"dest":"a","params":{"name":"x"}}},{"execute":{"dest":"a"}}],"a":[{"play":{"url":"say:%{params.city}"}}]}"#;
        // another script may set it
        r#"[{"set":{"tries":1}},{"play":{"url":"say:${vars.trise + 1}"}}]"#
            => "unknown-variable" at "vars.trise" fix r#""say:${vars.tries + 1}""#,
            twin r#"[{"set":{"tries":1}},{"execute":{"dest":"https://example.com"}},{"play":{"url":"say:${vars.trise + 1}"}}]"#;
    }

    conditions {
        r#"[{"cond":[{"when":"vars.tries = 3","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "=" fix r#""vars.tries == 3""#,
            twin r#"[{"cond":[{"when":"vars.tries == 3","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a == 1 and vars.b == 2","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "and" fix r#""vars.a == 1 && vars.b == 2""#,
            twin r#"[{"cond":[{"when":"vars.and == 1 && vars.b == 'this and that'","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"not vars.vip","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "not" fix r#""!vars.vip""#,
            twin r#"[{"cond":[{"when":"!vars.vip","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a >","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at ">",
            twin r#"[{"cond":[{"when":"vars.a > 1","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"(vars.a > 1","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "(",
            twin r#"[{"cond":[{"when":"(vars.a > 1)","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a == 'x","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "'",
            twin r#"[{"cond":[{"when":"vars.a == 'x'","then":[{"hangup":{}}]}]}]"#;
        // after JSON escapes
        r#"[{"cond":[{"when":"vars.a == \"x\" or vars.b","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "or" fix r#""vars.a == \"x\" || vars.b""#,
            twin r#"[{"cond":[{"when":"vars.a == \"x or y\" || vars.b","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a == “x”","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "“x”" fix r#""vars.a == \"x\"""#,
            twin r#"[{"cond":[{"when":"vars.a == '“x”'","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a => 1","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "=>" fix r#""vars.a >= 1""#,
            twin r#"[{"cond":[{"when":"vars.a.some(x => x >= 1)","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"if (vars.a) true","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "if",
            twin r#"[{"cond":[{"when":"vars.a ? true : false","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a == 1;","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at ";" fix r#""vars.a == 1""#,
            twin r#"[{"cond":[{"when":"vars.a == ';'","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"vars.a contains 'x'","then":[{"hangup":{}}]}]}]"#
            => "invalid-expression" at "contains",
            twin r#"[{"cond":[{"when":"vars.a.includes('x')","then":[{"hangup":{}}]}]}]"#;
        r#"[{"label":"a"},{"goto":{"label":"a","when":"vars.n++ < 3"}}]"#
            => "invalid-expression" at "++",
            twin r#"[{"label":"a"},{"goto":{"label":"a","when":"vars.n + 1 < 3"}}]"#;
        r#"[{"cond":[{"when":"${vars.a} == 1 && ${vars.b + 1} > 2","then":[{"hangup":{}}]}]}]"#
            => "invalid-name" at "${vars.a}" fix r#""vars.a == 1 && (vars.b + 1) > 2""#,
            twin r#"[{"cond":[{"when":"`${vars.a}` == '1'","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"'%{vars.a}' == 'b'","then":[{"hangup":{}}]}]}]"#
            => "invalid-name" at "'%{vars.a}'",
            twin r#"[{"cond":[{"when":"vars.a % 2 == 0","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"1 == 1","then":[{"hangup":{}}]}]}]"#
            => "suspicious-expression" at "1 == 1",
            twin r#"[{"cond":[{"when":"true","then":[{"hangup":{}}]}]}]"#;
        r#"[{"cond":[{"when":"'vars.a' == 'yes'","then":[{"hangup":{}}]}]}]"#
            => "suspicious-expression" at "'vars.a' == 'yes'",
            twin r#"[{"cond":[{"when":"Math.random() > 0.5","then":[{"hangup":{}}]}]}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"prompt_value === 1","then":[{"hangup":{}}]}]}]"#
            => "suspicious-expression" at "===" fix r#""prompt_value == 1""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"prompt_value === '1' || prompt_value == 1","then":[{"hangup":{}}]}]}]"#;
        r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"2 !== vars.prompt_value","then":[{"hangup":{}}]}]}]"#
            => "suspicious-expression" at "!==" fix r#""2 != vars.prompt_value""#,
            twin r#"[{"prompt":{"play":"say:a"}},{"cond":[{"when":"Number(prompt_value) === 2","then":[{"hangup":{}}]}]}]"#;
    }

    substitutions {
        r#"[{"set":{"items":["a"]}},{"play":{"url":"say:${items.length} items"}}]"#
            => "suspicious-expression" at "items.length" fix r#""say:${(items.length)} items""#,
            twin r#"[{"set":{"items":["a"]}},{"play":{"url":"say:${(items.length)} items"}}]"#;
        r#"[{"play":{"url":"say:${call.from.toUpperCase}"}}]"#
            => "suspicious-expression" at "call.from.toUpperCase" fix r#""say:${call.from.toUpperCase()}""#,
            twin r#"[{"play":{"url":"say:${call.from.toUpperCase()}"}}]"#;
        r#"[{"play":{"url":"say:You call from ${call.from"}}]"#
            => "invalid-expression" at "${" fix r#""say:You call from ${call.from}""#,
            twin r#"[{"play":{"url":"say:You pay 5$ or 5% {}"}},{"play":{"url":"say:{"}}]"#;
        r#"[{"play":{"url":"say:Hello %{}"}}]"#
            => "suspicious-expression" at "%{}",
            twin r#"[{"play":{"url":"say:Hello %{ call.from }"}}]"#;
        r#"[{"play":{"url":"say:${vars.a +}"}}]"#
            => "invalid-expression" at "+",
            twin r#"[{"play":{"url":"say:${vars.a + 1}"}}]"#;
        r#"[{"set":{"n":"${vars.n = 1}"}}]"#
            => "invalid-expression" at "=" fix r#""${vars.n == 1}""#,
            twin r#"[{"set":{"n":"${vars.n == 1}"}}]"#;
        r#"[{"set":{"n":"${function(a) { return a }}"}}]"#
            => "invalid-expression" at "function",
            twin r#"[{"set":{"n":"${[1, 2].map(a => a + 1)}"}}]"#;
        r#"[{"set":{"n":"${await fetch('https://example.com')}"}}]"#
            => "invalid-expression" at "await",
            twin r#"[{"set":{"n":"${'await fetch'}"}}]"#;
        r#"[{"set":{"n":"${fetch('https://example.com')}"}}]"#
            => "invalid-expression" at "fetch",
            twin r#"[{"set":{"n":"${JSON.stringify(vars.a)}"}}]"#;
        r#"[{"set":{"a":{"b":["%{vars.x and vars.y}"]}}}]"#
            => "invalid-expression" at "and" fix r#""%{vars.x && vars.y}""#,
            twin r#"[{"set":{"a":{"b":["%{vars.x && vars.y}"]}}}]"#;
        r#"[{"play":{"url":"say:${lc:call.from}"}}]"#
            => "suspicious-expression" at "lc",
            twin r#"[{"play":{"url":"say:${lc:args.name}"}}]"#;
        r#"[{"connect":{"to":"sip:${call.to.split('@'[0]}@example.com"}}]"#
            => "invalid-expression" at "(",
            twin r#"[{"connect":{"to":"sip:${call.to.split('@')[0]}@example.com"}}]"#;
        // a number from a variable
        r#"[{"connect":{"to":"+15551234567","timeout":"${parseInt(vars.a}"}}]"#
            => "invalid-expression" at "(",
            twin r#"[{"connect":{"to":"+15551234567","timeout":"${parseInt(vars.a)}"}}]"#;
        r#"[{"play":{"url":"say:${prompt_value === 1 ? 'a' : 'b'}"}}]"#
            => "suspicious-expression" at "===" fix r#""say:${prompt_value == 1 ? 'a' : 'b'}""#,
            twin r#"[{"play":{"url":"say:${prompt_value === '1' ? 'a' : 'b'}"}}]"#;
        // a second error
        r#"[{"play":{"url":"say:${call.from} and ${call.to.trim(}"}}]"#
            => "invalid-expression" at "(",
            twin r#"[{"play":{"url":"say:${call.from} and ${call.to.trim()}"}}]"#;
        // agents expand their texts themselves
        r#"[{"ai":{"prompt":{"text":"You talk to ${args.name"}}}]"#
            => "invalid-expression" at "${" fix r#""You talk to ${args.name}""#,
            twin r#"[{"ai":{"prompt":{"text":"${lc:args.name} ${a +} @{fmt_ph national ${call.from}} ${items.length}"}}}]"#;
        // unsupported JavaScript is not checked
        r#"[{"set":{"n":"${items.map(a => )}"}}]"#
            => "invalid-expression" at ")",
            twin r#"[{"set":{"n":"${items.map(a => { return a + 1 })}"}}]"#;
        // a document in a text has escapes of its own
        r#"[{"set":{"n":"[${vars.a.join(', '}]"}}]"#
            => "invalid-expression" at "(",
            twin r#"[{"set":{"n":"{\"a\": \"${vars.a.join(\\\", \\\")}\"}"}}]"#;
    }

    templates {
        r#"[{"play":{"url":"say:Hello {name}"}}]"#
            => "leftover-template" at "{name}" fix r#""say:Hello %{name}""#,
            twin r#"[{"play":{"url":"say:Hello %{name}"}}]"#;
        r#"[{"play":{"url":"say:Hello {{ user.name }}!"}}]"#
            => "leftover-template" at "{{ user.name }}" fix r#""say:Hello %{user.name}!""#,
            twin r#"[{"play":{"url":"say:Hello ${user.name}!"}}]"#;
        r#"[{"prompt":{"play":"say:Welcome to <COMPANY NAME>"}}]"#
            => "leftover-template" at "<COMPANY NAME>",
            twin r#"[{"prompt":{"play":"say:<speak>Welcome <break time='1s'/> to us</speak>"}}]"#;
        r#"[{"connect":{"to":"sip:{user}@example.com"}}]"#
            => "leftover-template" at "{user}" fix r#""sip:%{user}@example.com""#,
            twin r#"[{"connect":{"to":"sip:%{user}@example.com"}}]"#;
        r#"[{"play":{"urls":["say:a","say:You are {position} in line"]}}]"#
            => "leftover-template" at "{position}" fix r#""say:You are %{position} in line""#,
            twin r#"[{"play":{"urls":["say:a","say:{\"position\": 1}"]}}]"#;
    }
}

#[test]
fn messages() {
    let judge = |bad, fault, good| {
        judge(
            messaging::Document::LANGUAGE,
            &Allowed::none(),
            bad,
            fault,
            good,
        );
    };
    judge(
        r#"[{"switch":{"variable":"message.bdoy","case":{"stop":[{"receive":{}}]},"default":[{"receive":{}}]}}]"#,
        (
            "unknown-variable",
            r#""message.bdoy""#,
            Some(r#""message.body""#),
        ),
        r#"[{"switch":{"variable":"message.body","case":{"stop":[{"receive":{}}]},"default":[{"receive":{}}]}}]"#,
    );
    judge(
        r#"[{"reply":"You wrote %{message.body.trim()}."}]"#,
        ("not-in-messaging", "%{message.body.trim()}", None),
        r#"[{"reply":"You wrote %{message.body} for 100%."}]"#,
    );
    judge(
        r#"[{"reply":"You wrote %{message.body"}]"#,
        (
            "invalid-expression",
            "%{",
            Some(r#""You wrote %{message.body}""#),
        ),
        r#"[{"reply":"You wrote %{message.media[0].url}"}]"#,
    );
    judge(
        r#"[{"switch":{"variable":"message.body","case":{"a":[{"return":2}]},"default":[{"return":1}]}},{"receive":{}}]"#,
        ("unreachable", r#""receive""#, None),
        r#"[{"switch":{"variable":"message.body","case":{"a":[{"reply":"b"}]}}},{"receive":{}}]"#,
    );
}

#[test]
fn declared_names_are_exhaustive() {
    let allowed = Allowed::none()
        .vars(["greeting"])
        .envs(["KEY"])
        .params(["id"]);
    let judge = |bad, fault, good| judge(Document::LANGUAGE, &allowed, bad, fault, good);
    judge(
        r#"[{"play":{"url":"say:%{vars.customer}"}}]"#,
        ("unknown-variable", "vars.customer", None),
        r#"[{"play":{"url":"say:%{vars.greeting}"}}]"#,
    );
    judge(
        r#"[{"play":{"url":"say:%{params.customer}"}}]"#,
        ("unknown-variable", "params.customer", None),
        r#"[{"play":{"url":"say:%{params.id}"}}]"#,
    );
    judge(
        r#"[{"play":{"url":"say:%{envs.KEYS}"}}]"#,
        (
            "unknown-variable",
            "envs.KEYS",
            Some(r#""say:%{envs.KEY}""#),
        ),
        r#"[{"play":{"url":"say:%{envs.KEY}"}}]"#,
    );
}

/// Input of a caller is tracked from its source to its use.
#[test]
fn untrusted_input() {
    let pedantic = Allowed::none().pedantic();
    let asked = r#"{"prompt":{"play":"say:a","max_digits":5}}"#;
    let request = |url: &str| format!(r#"{{"request":{{"url":"{url}","method":"GET"}}}}"#);
    let connect = |to: &str| format!(r#"{{"connect":{{"to":"{to}"}}}}"#);
    let rows = [
        (
            format!("[{asked},{}]", request("https://example.com/?a=%{prompt_value}")),
            "%{prompt_value}",
            format!(
                "[{asked},{}]",
                request("https://example.com/?a=${encodeURIComponent(prompt_value)}")
            ),
        ),
        // through a variable, until it is set again
        (
            format!(
                r#"[{asked},{{"set":{{"x":"${{'a' + prompt_value.trim()}}"}}}},{}]"#,
                connect("sip:%{vars.x}@example.com")
            ),
            "%{vars.x}",
            format!(
                r#"[{asked},{{"set":{{"x":"%{{prompt_value}}"}}}},{{"set":{{"x":1}}}},{}]"#,
                connect("sip:%{vars.x}@example.com")
            ),
        ),
        // a number consists of digits only
        (
            format!("[{asked},{}]", request("https://example.com/${prompt_value + 1}")),
            "${prompt_value + 1}",
            format!("[{asked},{}]", request("https://example.com/${parseInt(prompt_value) + 1}")),
        ),
        // compared values are known, all others are not
        (
            format!(
                r#"[{asked},{{"switch":{{"variable":"prompt_value","case":{{"1":[]}},"default":[{}]}}}}]"#,
                connect("%{prompt_value}")
            ),
            "%{prompt_value}",
            format!(
                r#"[{asked},{{"switch":{{"variable":"prompt_value","case":{{"1":[{}]}},"default":[]}}}}]"#,
                connect("%{prompt_value}")
            ),
        ),
        (
            format!("[{asked},{}]", connect("%{prompt_value}")),
            "%{prompt_value}",
            format!(
                r#"[{asked},{{"cond":[{{"when":"/^1555/.test(prompt_value)","then":[{}]}}]}}]"#,
                connect("%{prompt_value}")
            ),
        ),
        (
            r#"[{"connect":{"to":"sip:a@example.com","headers":[{"name":"X-A","value":"%{call.headers.b}"}]}}]"#.to_owned(),
            "%{call.headers.b}",
            r#"[{"connect":{"to":"sip:a@example.com","headers":[{"name":"X-A","value":"%{call.from}"}]}}]"#.to_owned(),
        ),
        // spoken text is not sensitive
        (
            format!(r#"[{asked},{{"transfer":{{"dest":"https://example.com/%{{prompt_value}}"}}}}]"#),
            "%{prompt_value}",
            format!(r#"[{asked},{{"play":{{"url":"say:%{{prompt_value}}"}}}}]"#),
        ),
    ];
    for (bad, place, good) in rows {
        let fault = ("untrusted-input", place, None);
        judge(Document::LANGUAGE, &pedantic, &bad, fault, &good);
        // on request only
        let found = report(&document(&bad), Document::LANGUAGE, &Allowed::none());
        assert!(found.is_clean(), "{bad}\n{found}");
    }
}

/// An error in an expression is located in the text, in every YAML style.
#[cfg(feature = "yaml")]
#[test]
fn columns_in_yaml() {
    for (scalar, at) in [
        ("vars.tries = 3", Some("=")),
        ("'vars.tries = 3'", Some("=")),
        (r#""vars.tries = 3""#, Some("=")),
        (r#"'vars.a == ''x'' and vars.b'"#, Some("and")),
        (r#""vars.a == \"x\" and vars.b""#, Some("and")),
        // not where it is undetermined
        ("vars.tries\n              = 3", None),
        (">\n              vars.tries = 3", None),
    ] {
        let text = format!(
            "sections:\n  main:\n    - cond:\n        - when: {scalar}\n          then: [hangup: {{}}]\n"
        );
        let parsed = Parsed::yaml(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let found = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), true);
        let [fault] = found.iter().collect::<Vec<_>>()[..] else {
            panic!("{text}\n{found}");
        };
        assert_eq!(fault.code.as_str(), "invalid-expression");
        let span = fault.at.unwrap();
        let place = text.get(span.start..span.end);
        assert_eq!(place, Some(at.unwrap_or(scalar)), "{text}");
        assert_eq!(span.line, 4);
        assert!(fault.fix.is_some(), "{text}\n{found}");
    }
}

#[test]
fn long_expressions() {
    let script = |length: usize| {
        let condition = format!("vars.a == '{}'", "x".repeat(length - 12));
        format!(r#"[{{"cond":[{{"when":"{condition}","then":[{{"hangup":{{}}}}]}}]}}]"#)
    };
    let found = |length| {
        report(
            &document(&script(length)),
            Document::LANGUAGE,
            &Allowed::none(),
        )
    };
    assert!(found(1024).is_clean());
    let report = found(1025);
    let codes: Vec<&str> = report.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["invalid-expression"], "{report}");
}

/// The cost of the maximum number of statements is linear.
#[test]
fn large_scripts_take_linear_time() {
    let time = |count: usize| {
        let step = r#"{"label":"l"},{"cond":[{"when":"prompt_value == 1","then":[{"execute":{"dest":"s"}}]},{"else":[{"goto":{"label":"l","when":"a"}}]}]},{"switch":{"variable":"prompt_result","case":{"no_input":[]},"default":[]}},{"prompt":{"play":"say:%{vars.a}"}}"#;
        let steps: Vec<String> = (0..count)
            .map(|index| step.replace(r#""l""#, &format!(r#""l{index}""#)))
            .collect();
        let text = format!(
            r#"{{"sections":{{"main":[{}],"s":[{{"set":{{"a":1}}}}]}}}}"#,
            steps.join(",")
        );
        let start = std::time::Instant::now();
        let found = report(&text, Document::LANGUAGE, &Allowed::none());
        assert!(found.is_ok(), "{found}");
        start.elapsed()
    };
    time(100);
    let (small, large) = (time(500), time(8000));
    assert!(large < small * 80, "{small:?} {large:?}");
}
