//! Names newer than SignalWire's published schema: those on its pages, those of its own SDKs, and
//! undocumented ones. As JSON they are preserved; in the macro they are written like any other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;
use swml::{Code, Document, Reader, messaging, swml};
use swml_language::schema::{RecordType, Type};

fn document(main: &str) -> String {
    format!(r#"{{"sections":{{"main":[{main}]}}}}"#)
}

/// The codes of a script, after a round trip without changes.
fn codes(main: &str) -> Vec<Code> {
    let text = document(main);
    let read = Reader::new().json::<Document>(&text).expect(main);
    let codes = |report: &swml::Report| report.iter().map(|fault| fault.code).collect::<Vec<_>>();
    let found = codes(read.report());
    let fixes = read.report().iter().filter(|fault| fault.fix.is_some());
    assert_eq!(fixes.count(), 0, "{main}\n{}", read.report());
    let document = read
        .into_result()
        .unwrap_or_else(|error| panic!("{main}\n{error}"));
    assert_eq!(document.to_json(), text);
    assert_eq!(codes(&document.check()), found, "{main}");
    let yaml = document.to_yaml();
    let again = Document::from_yaml(&yaml).unwrap_or_else(|error| panic!("{yaml}\n{error}"));
    assert_eq!(again, document, "{yaml}");
    found
}

/// Each row is plain SWML.
fn plain(rows: &[&str]) {
    for row in rows {
        assert_eq!(codes(row), [], "{row}");
    }
}

/// Each row has one undocumented name.
fn undocumented(rows: &[&str]) {
    for row in rows {
        assert_eq!(codes(row), [Code::Undocumented], "{row}");
    }
}

/// An agent with the given content.
fn agent(inside: &str) -> String {
    format!(r#"{{"ai":{{"prompt":{{"text":"a"}},{inside}}}}}"#)
}

/// An agent with a function.
fn function(inside: &str) -> String {
    let function = format!(r#"{{"function":"f","description":"d",{inside}}}"#);
    agent(&format!(r#""SWAIG":{{"functions":[{function}]}}"#))
}

/// An agent with an action of a function.
fn action(action: &str) -> String {
    function(&format!(r#""data_map":{{"output":{{"action":{action}}}}}"#))
}

/// An agent with a step.
fn step(inside: &str) -> String {
    let step = format!(r#"{{"name":"a","text":"b",{inside}}}"#);
    let contexts = format!(r#"{{"default":{{"steps":[{step}]}}}}"#);
    format!(r#"{{"ai":{{"prompt":{{"text":"a","contexts":{contexts}}}}}}}"#)
}

/// An agent with a context.
fn context(inside: &str) -> String {
    let contexts = format!(r#"{{"default":{{"steps":[{{"name":"a","text":"b"}}],{inside}}}}}"#);
    format!(r#"{{"ai":{{"prompt":{{"text":"a","contexts":{contexts}}}}}}}"#)
}

fn each(make: fn(&str) -> String, rows: &[&str], judge: fn(&[&str])) {
    let rows: Vec<String> = rows.iter().map(|row| make(row)).collect();
    judge(&rows.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn on_the_pages() {
    each(
        agent,
        &[
            r#""SWAIG":{"includes":[{"functions":["f"],"url":"https://a.b","auth_user":"u","auth_password":"p"}]}"#,
            r#""SWAIG":{"defaults":{"web_hook_url":"https://a.b","web_hook_auth_user":"u","web_hook_auth_password":"p"}}"#,
        ],
        plain,
    );
    each(
        function,
        &[r#""web_hook_url":"https://a.b","web_hook_auth_user":"u","web_hook_auth_password":"p""#],
        plain,
    );
    each(
        action,
        &[
            r#"{"transfer":{"dest":"main"}}"#,
            r#"{"transfer":{"dest":"https://a.b","summarize":true}}"#,
            r#"{"transfer":"main"}"#,
            r#"{"transfer":"https://a.b"}"#,
            r#"{"SWML":{"sections":{"main":[{"hangup":{}}]}},"transfer":true}"#,
            // as the SDKs send it
            r#"{"SWML":{"sections":{"main":[{"hangup":{}}]}},"transfer":"true"}"#,
            r#"{"unset_global_data":["a","b"]}"#,
            r#"{"unset_meta_data":["a"]}"#,
        ],
        plain,
    );
}

#[test]
fn a_transfer_without_a_script_says_where_to() {
    for wrong in [r#"{"transfer":true}"#, r#"{"transfer":"true"}"#] {
        let text = document(&action(wrong));
        let read = Reader::new().json::<Document>(&text).unwrap();
        let codes: Vec<_> = read.report().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::PropertyConflict], "{wrong}");
    }
}

#[test]
fn a_section_that_an_action_goes_to_is_entered() {
    let text = format!(
        r#"{{"sections":{{"main":[{}],"desk":[{{"hangup":{{}}}}]}}}}"#,
        action(r#"{"transfer":"desk"}"#)
    );
    let script = Document::from_json(&text).unwrap();
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn sent_by_sdks() {
    let pay =
        |inside: &str| format!(r#"{{"pay":{{"payment_connector_url":"https://a.b",{inside}}}}}"#);
    for row in [
        r#""security_code":"true""#,
        r#""security_code":"false""#,
        r#""postal_code":"true""#,
        r#""timeout":"5""#,
        r#""max_attempts":"3""#,
        r#""min_postal_code_length":"0""#,
        r#""timeout":"%{vars.patience}""#,
    ] {
        plain(&[&pay(row)]);
    }
    for wrong in [r#""timeout":"soon""#, r#""security_code":"maybe""#] {
        let read = Reader::new().json::<Document>(&document(&pay(wrong)));
        assert!(!read.unwrap().report().is_ok(), "{wrong}");
    }
}

#[test]
fn methods() {
    undocumented(&[
        r#"{"bind_digit":{"digits":"1","method":"hangup","params":{"a":1},"realm":"r","max_triggers":2}}"#,
        r#"{"clear_digit_bindings":{"realm":"r"}}"#,
        r#"{"execute_rpc":{"method":"ai_hold","params":{"timeout":60}}}"#,
        r#"{"echo":{"timeout":5}}"#,
        r#"{"echo":5}"#,
        r#"{"ring":{}}"#,
        r#"{"set_meta":{"public":{"a":1},"private":{"b":2}}}"#,
        r#"{"set_capabilities":{"capabilities":["video"]}}"#,
    ]);
}

#[test]
fn properties_and_words() {
    undocumented(&[
        r#"{"hangup":{"reason":"cancel"}}"#,
        r#"{"hangup":{"reason":"noAnswer"}}"#,
        r#"{"hangup":{"reason":"error"}}"#,
        r#"{"answer":{"fsvars":{"a":"b"}}}"#,
        r#"{"answer":{"codecs":["PCMU","OPUS"]}}"#,
        r#"{"connect":{"to":"queue:a","execute_after_queue":"https://a.b"}}"#,
        r#"{"connect":{"to":"/a/b","fsvars":{"a":"b"}}}"#,
        r#"{"connect":{"serial":[{"to":"/a/b","fsvars":{"a":"b"}}]}}"#,
        r#"{"connect":{"to":"/a/b","stop_all_on_reject":["busy"]}}"#,
        r#"{"connect":{"to":"/a/b","ringback":true}}"#,
        r#"{"connect":{"to":"/a/b","ringback":"ring:us"}}"#,
        r#"{"connect":{"to":"/a/b","ringback":{"url":"ring:us","volume":5}}}"#,
        r#"{"connect":{"to":"call:00000000-0000-0000-0000-000000000000"}}"#,
        r#"{"enter_queue":{"queue_name":"a","execute_after_queue":"https://a.b"}}"#,
        r#"{"enter_queue":{"queue_name":"a","transfer_after_bridge":"https://a.b","whisper_url":"https://a.b"}}"#,
        r#"{"enter_queue":{"queue_name":"a","transfer_after_bridge":"false"}}"#,
        r#"{"play":{"url":"say:a","loop":0}}"#,
        r#"{"prompt":{"url":"say:a"}}"#,
        r#"{"record":{"direction":"both"}}"#,
        r#"{"sip_refer":{"to":"sip:a@b.c"}}"#,
        r#"{"live_transcribe":{"action":"stop","hints":["a",{"hint":"b"}]}}"#,
        r#"{"live_transcribe":{"action":{"start":{"lang":"en","direction":["remote-caller"],"hints":["a"]}}}}"#,
        r#"{"live_transcribe":{"action":{"start":{"lang":"en","direction":["remote-caller"],"verbose_utterances":true}}}}"#,
        r#"{"live_transcribe":{"action":{"start":{"lang":"en","direction":["remote-caller"],"deepgram_key_override":"a"}}}}"#,
        r#"{"live_transcribe":{"action":{"start":{"lang":"en","direction":["remote-caller"],"deepgram_url_override":"wss://a.b"}}}}"#,
        r#"{"live_transcribe":{"action":{"summarize":{"ai_model":"a"}}}}"#,
        r#"{"live_transcribe":{"action":{"summarize":{"summary_prompt":"a"}}}}"#,
    ]);
    // names in newer SDKs that the pages leave open
    for engine in ["Google", "Google.V2", "Deepgram"] {
        let row = format!(
            r#"{{"prompt":{{"play":"say:a","speech_language":"en-US","speech_engine":"{engine}"}}}}"#
        );
        plain(&[&row]);
    }
}

#[test]
fn payments_and_conferences() {
    let pay =
        |inside: &str| format!(r#"{{"pay":{{"payment_connector_url":"https://a.b",{inside}}}}}"#);
    let prompt = |inside: &str| {
        let say = r#""actions":[{"type":"Say","phrase":"a"}]"#;
        pay(&format!(
            r#""prompts":[{{"for":"postal-code",{say},{inside}}}]"#
        ))
    };
    for row in [
        pay(r#""bank_account_type":"consumer-checking""#),
        pay(r#""say_voice":"a""#),
        pay(r#""payment_method":"ach-debit""#),
        pay(r#""input":"voice""#),
        prompt(r#""attempt":"1""#),
        prompt(r#""play":[{"url":"https://a.b"}]"#),
        prompt(r#""require_matching_inputs":"true""#),
        pay(r#""prompts":[{"for":"bank-routing-number","actions":[{"type":"Say","phrase":"a"}]}]"#),
        pay(r#""prompts":[{"for":"bank-account-number","actions":[{"type":"Say","phrase":"a"}]}]"#),
        pay(r#""prompts":[{"for":"postal-code","play":[{"url":"https://a.b"}]}]"#),
    ] {
        undocumented(&[&row]);
    }
    for inside in [
        r#""emit_call_quality":true"#,
        r#""meta":{"public":{"a":1}}"#,
        r#""min_participants":1"#,
        r#""video":true"#,
        r#""video_layout":"grid""#,
        r#""video_preview":false"#,
        r#""video_quality":"720p""#,
    ] {
        undocumented(&[&format!(r#"{{"join_conference":{{"name":"a",{inside}}}}}"#)]);
    }
}

#[test]
fn live_translation() {
    for inside in [
        r#""mode":"a""#,
        r#""from_voice_params":{"speed":1}"#,
        r#""to_voice_params":{"speed":1}"#,
        r#""translation_model":"a""#,
        r#""translation_model_params":{"temperature":0}"#,
    ] {
        let start = format!(
            r#"{{"from_lang":"en","to_lang":"es","direction":["remote-caller"],{inside}}}"#
        );
        undocumented(&[&format!(
            r#"{{"live_translate":{{"action":{{"start":{start}}}}}}}"#
        )]);
    }
}

#[test]
fn agents() {
    each(
        agent,
        &[
            r#""agent":"a""#,
            r#""engine":"a""#,
            r#""voice":"a""#,
            r#""post_prompt_auth_user":"a""#,
            r#""post_prompt_auth_password":"a""#,
            r#""SWAIG":{"hooks":[{"function":"startup_hook","description":"d"}]}"#,
            r#""SWAIG":{"defaults":{"web_hook_auth_pass":"a"}}"#,
            r#""SWAIG":{"defaults":{"meta_data":{"a":1}}}"#,
            r#""SWAIG":{"defaults":{"meta_data_token":"a"}}"#,
            r#""post_prompt":{"text":"a","model":"m"}"#,
        ],
        undocumented,
    );
    for inside in [
        r#""model":"a""#,
        r#""max_completion_tokens":5"#,
        r#""reasoning_effort":"low""#,
        r#""verbosity":"low""#,
        r#""steps":[{"name":"a","text":"b"}]"#,
    ] {
        undocumented(&[&format!(r#"{{"ai":{{"prompt":{{"text":"a",{inside}}}}}}}"#)]);
    }
    for inside in [
        r#""app_name":"a""#,
        r#""assistant_name":"a""#,
        r#""assistant_prompt":"a""#,
        r#""conversation_id":"a""#,
        r#""greeting_prompt":{"role":"user","text":"a"}"#,
        r#""transcript_webhook_url":"https://a.b""#,
    ] {
        undocumented(&[&format!(
            r#"{{"amazon_bedrock":{{"prompt":{{"text":"a"}},{inside}}}}}"#
        )]);
    }
}

#[test]
fn contexts_and_steps() {
    each(
        context,
        &[
            r#""initial_step":"a""#,
            r#""prompt":"a""#,
            r#""system_prompt":"a""#,
            r#""user_prompt":"a""#,
            r#""consolidate":true"#,
            r#""full_reset":true"#,
            r#""post_prompt":{"text":"a"}"#,
            r#""post_prompt":"a""#,
            r#""valid_contexts":["default"]"#,
            r#""valid_steps":["a"]"#,
            r#""history":"keep""#,
        ],
        undocumented,
    );
    each(
        step,
        &[
            r#""gather_info":{"output_key":"guest","questions":[{"key":"name","question":"q"}]}"#,
            r#""skip_to_next_step":true"#,
            r#""history":"hide""#,
            r#""reset":{"full_reset":true}"#,
            r#""functions":"none""#,
        ],
        undocumented,
    );
    let steps = |count: usize| {
        let step = |index| format!(r#"{{"name":"s{index}","text":"a"}}"#);
        let steps: Vec<String> = (0..count).map(step).collect();
        let contexts = format!(r#"{{"default":{{"steps":[{}]}}}}"#, steps.join(","));
        format!(r#"{{"ai":{{"prompt":{{"text":"a","contexts":{contexts}}}}}}}"#)
    };
    plain(&[&steps(100)]);
    undocumented(&[&steps(101)]);
    let contexts = |count: usize| {
        let context = |index| {
            let name = if index == 0 {
                "default".into()
            } else {
                format!("c{index}")
            };
            format!(r#""{name}":{{"steps":[{{"name":"a","text":"b"}}]}}"#)
        };
        let contexts: Vec<String> = (0..count).map(context).collect();
        format!(
            r#"{{"ai":{{"prompt":{{"text":"a","contexts":{{{}}}}}}}}}"#,
            contexts.join(",")
        )
    };
    plain(&[&contexts(50)]);
    undocumented(&[&contexts(51)]);
}

#[test]
fn functions() {
    each(
        function,
        &[
            r#""data_map":{"expressions":[{"expr":"a","pattern":"b","output":{"response":"c"}}]}"#,
            r#""data_map":{"expressions":[{"string":"a","pattern":"b","output":{"response":"c"},"nomatch-output":{"response":"d"}}]}"#,
            r#""data_map":{"webhooks":[{"url":"https://a.b","form_param":"a"}]}"#,
            r#""data_map":{"webhooks":{"url":"https://a.b"}}"#,
            r#""gates":{"a":1}"#,
            r#""gate_fillers":{"en-US":["a"]}"#,
        ],
        undocumented,
    );
}

#[test]
fn parameters_are_any_json_schema() {
    let parameter = |inside: &str| {
        let properties = format!(r#"{{"type":"object","properties":{{"p":{inside}}}}}"#);
        function(&format!(r#""parameters":{properties}"#))
    };
    for inside in [
        r#"{"type":"integer","minimum":0}"#,
        r#"{"type":"string","maxLength":5}"#,
        r#"{"type":["string","null"]}"#,
        r#"{"type":"string","format":"date-time"}"#,
        r#"{"type":"string","title":"a"}"#,
        r##"{"$ref":"#/$defs/a"}"##,
        r#"{"anyOf":[{"type":"string"},{"type":"integer"}],"description":"a"}"#,
        r#"{"description":"a"}"#,
        r#"{"enum":["a","b"]}"#,
        r#"{"type":"array"}"#,
        r#"{"type":"array","items":true}"#,
        r#"{"type":"object","additionalProperties":{"type":"string"}}"#,
    ] {
        undocumented(&[&parameter(inside)]);
    }
    each(
        function,
        &[
            r#""parameters":{"type":"object","properties":{},"additionalProperties":false}"#,
            r##""parameters":{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{}}"##,
        ],
        undocumented,
    );
    // a misspelling is still an error
    for wrong in [
        r#"{"type":"strin"}"#,
        r#"{"type":"string","descripton":"a"}"#,
    ] {
        let read = Reader::new().json::<Document>(&document(&parameter(wrong)));
        assert!(!read.unwrap().report().is_ok(), "{wrong}");
    }
}

#[test]
fn actions() {
    each(
        action,
        &[
            r#"{"add_dynamic_hints":["a",{"hint":"b"}]}"#,
            r#"{"clear_dynamic_hints":{}}"#,
            r#"{"back_to_back_functions":"forever"}"#,
            r#"{"end_of_speech_timeout":500}"#,
            r#"{"speech_event_timeout":500}"#,
            r#"{"extensive_data":true}"#,
            r#"{"functions_on_speaker_timeout":true}"#,
            r#"{"replace_in_history":true}"#,
            r#"{"settings":{"temperature":0.5}}"#,
            r#"{"user_event":{"a":1}}"#,
            r#"{"wait_for_user":"answer_first"}"#,
            r#"{"hold":"5m"}"#,
            r#"{"hold":"1:30"}"#,
            r#"{"playback_bg":"https://a.b/c.mp3"}"#,
            r#"{"context_switch":{"system_pom":[{"body":"a"}]}}"#,
            r#"{"context_switch":{"system_prompt":"a","user_pom":[{"body":"a"}]}}"#,
            r#"{"context_switch":{"system_prompt":"a","full_reset":true}}"#,
            r#"{"say":"a","hangup":true}"#,
            r#"[{"say":"a","toggle_functions":[{"active":true,"function":"f"}]}]"#,
        ],
        undocumented,
    );
}

/// The schema has no variable in the place of a keyword, the SDKs do.
#[test]
fn a_variable_for_a_word_is_kept() {
    for row in [
        r#"{"connect":{"to":"sip:a@b.c","encryption":"${vars.enc}"}}"#,
        r#"{"request":{"url":"https://a.b","method":"%{vars.method}"}}"#,
        r#"{"hangup":{"reason":"%{vars.r}"}}"#,
    ] {
        assert_eq!(codes(row), [Code::VariableForWord], "{row}");
    }
}

/// Every undocumented name of the table has a row here.
#[test]
fn all_that_is_not_documented_is_here() {
    fn visit(ty: &'static Type, seen: &mut Vec<*const RecordType>, names: &mut Vec<&'static str>) {
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => visit(inner, seen, names),
            Type::Keyword(words) => names.extend(words.names(false)),
            Type::Record(record) => {
                let record = record();
                if seen.contains(&std::ptr::from_ref(record)) {
                    return;
                }
                seen.push(record);
                names.extend(record.names(false));
                for field in record.fields {
                    visit(&field.ty, seen, names);
                }
            }
            Type::Method(methods) => {
                names.extend(methods.names(false));
                for method in methods.rows {
                    visit(&method.ty, seen, names);
                }
            }
            Type::Choice(choice) => {
                for alternative in choice.alternatives {
                    visit(&alternative.ty, seen, names);
                }
            }
            _ => {}
        }
    }
    let (mut seen, mut names) = (Vec::new(), Vec::new());
    visit(&Document::LANGUAGE.document, &mut seen, &mut names);
    assert!(names.len() > 100, "{names:?}");
    let here = include_str!("golden_newer.rs");
    let missing = |name: &&str| !here.contains(&format!("\"{name}\""));
    let missing: Vec<&str> = names.into_iter().filter(missing).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Documented names are offered first, and undocumented ones are offered too.
#[test]
fn undocumented_names_are_offered_last() {
    let help = |main: &str| {
        let read = Reader::new().json::<Document>(&document(main)).unwrap();
        let fault = read.report().iter().next().expect(main).clone();
        fault.help.expect(main)
    };
    assert_eq!(
        help(r#"{"connect":{"to":"/a/b","fsvar":{}}}"#),
        "did you mean `fsvars`?"
    );
    assert_eq!(help(r#"{"excute_rpc":{}}"#), "did you mean `execute_rpc`?");
    assert_eq!(help(r#"{"execut":{}}"#), "did you mean `execute`?");
    let names = help(r#"{"answer":{"frobnicate":1}}"#);
    assert!(!names.contains("fsvars"), "{names}");
    let words = help(r#"{"hangup":{"reason":"frobnicate"}}"#);
    assert!(!words.contains("noAnswer"), "{words}");
}

/// In the macro all of it is written like any other name, without a warning.
#[test]
fn in_the_macro() {
    let script = swml! {
        answer { fsvars { a "b" } codecs ["PCMU", "OPUS"] };
        bind_digit digits "1" method "hangup" max_triggers 2;
        clear_digit_bindings;
        execute_rpc method "ai_hold" params { timeout 60 };
        echo 5s;
        ring;
        set_meta public { a 1 };
        set_capabilities capabilities ["video"];
        play "say:hi" loop 3;
        prompt url "say:hi";
        record direction both;
        sip_refer { to "sip:a@b.c" };
        request "https://a.b" method get;
        connect to "queue:a" execute_after_queue { hangup; } ringback true;
        connect to "sip:a@b.c" stop_all_on_reject true;
        enter_queue "a" transfer_after_bridge "false";
        enter_queue "a" execute_after_queue "https://a.b";
        pay "https://a.b" security_code "true" timeout "5" max_attempts "3" payment_method "ach-debit";
        join_conference "a" min_participants 2 video_quality "720p";
        detect_machine tone cng;
        ai prompt { text "a" model "m" contexts { default {
            initial_step "one"
            steps [name "one" text "b" functions "none" gather_info { output_key "k" }]
        } } } voice "v" SWAIG { functions [
            function "f" description "d"
            web_hook_url "https://a.b" web_hook_auth_user "u" web_hook_auth_password "p"
            parameters { type object properties { n { type integer minimum 0 } } additionalProperties false }
            data_map { expressions [
                expr "a" pattern "b" output { action [
                    { say "a" hangup true },
                    { hold "5m" },
                    { transfer { dest "https://a.b" summarize true } },
                    { unset_global_data ["a", "b"] },
                    { user_event { a 1 } },
                ] } "nomatch-output" { response "d" },
            ] },
        ] };
        hangup noAnswer;
    };
    let json = concat!(
        r#"{"version":"1.0.0","sections":{"main":["#,
        r#"{"answer":{"fsvars":{"a":"b"},"codecs":["PCMU","OPUS"]}},"#,
        r#"{"bind_digit":{"digits":"1","method":"hangup","max_triggers":2}},"#,
        r#"{"clear_digit_bindings":{}},"#,
        r#"{"execute_rpc":{"method":"ai_hold","params":{"timeout":60}}},"#,
        r#"{"echo":5},"#,
        r#"{"ring":{}},"#,
        r#"{"set_meta":{"public":{"a":1}}},"#,
        r#"{"set_capabilities":{"capabilities":["video"]}},"#,
        r#"{"play":{"url":"say:hi","loop":3}},"#,
        r#"{"prompt":{"url":"say:hi"}},"#,
        r#"{"record":{"direction":"both"}},"#,
        r#"{"sip_refer":{"to":"sip:a@b.c"}},"#,
        r#"{"request":{"url":"https://a.b","method":"GET"}},"#,
        r#"{"connect":{"to":"queue:a","execute_after_queue":"{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"hangup\":{}}]}}","ringback":true}},"#,
        r#"{"connect":{"to":"sip:a@b.c","stop_all_on_reject":true}},"#,
        r#"{"enter_queue":{"queue_name":"a","transfer_after_bridge":"false"}},"#,
        r#"{"enter_queue":{"queue_name":"a","execute_after_queue":"https://a.b"}},"#,
        r#"{"pay":{"payment_connector_url":"https://a.b","security_code":"true","timeout":"5","max_attempts":"3","payment_method":"ach-debit"}},"#,
        r#"{"join_conference":{"name":"a","min_participants":2,"video_quality":"720p"}},"#,
        r#"{"detect_machine":{"tone":"CNG"}},"#,
        r#"{"ai":{"prompt":{"text":"a","model":"m","contexts":{"default":{"initial_step":"one","#,
        r#""steps":[{"name":"one","text":"b","functions":"none","gather_info":{"output_key":"k"}}]}}},"#,
        r#""voice":"v","SWAIG":{"functions":[{"function":"f","description":"d","#,
        r#""web_hook_url":"https://a.b","web_hook_auth_user":"u","web_hook_auth_password":"p","#,
        r#""parameters":{"type":"object","properties":{"n":{"type":"integer","minimum":0}},"additionalProperties":false},"#,
        r#""data_map":{"expressions":[{"expr":"a","pattern":"b","output":{"action":["#,
        r#"{"say":"a","hangup":true},{"hold":"5m"},{"transfer":{"dest":"https://a.b","summarize":true}},"#,
        r#"{"unset_global_data":["a","b"]},{"user_event":{"a":1}}]},"nomatch-output":{"response":"d"}}]}}]}}},"#,
        r#"{"hangup":{"reason":"noAnswer"}}]}}"#,
    );
    assert_eq!(script.to_json(), json);
    // the macro does not report it; `check` does, not as an error
    let report = script.check();
    assert!(report.is_ok(), "{report}");
    assert!(
        report.iter().all(|fault| fault.code == Code::Undocumented),
        "{report}"
    );
    assert_eq!(Document::from_json(json).unwrap(), script);
    // built anew from its values it is the same
    let steps = script.sections().get("main").unwrap().clone();
    let copy = Document::new().section("main", steps);
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(&copy.to_json()), value(json));
}

/// A messaging document of one step needs no sections.
#[test]
fn a_message_may_be_one_step() {
    for (short, whole) in [
        (
            r#"{"reply":"Thanks"}"#,
            r#"{"sections":{"main":[{"reply":"Thanks"}]}}"#,
        ),
        (
            r#"{"version":"1.0.0","reply":{"body":"Thanks"}}"#,
            r#"{"version":"1.0.0","sections":{"main":[{"reply":{"body":"Thanks"}}]}}"#,
        ),
        (
            r#"{"receive":{}}"#,
            r#"{"sections":{"main":[{"receive":{}}]}}"#,
        ),
    ] {
        let read = Reader::new().json::<messaging::Document>(short).unwrap();
        assert!(read.report().is_clean(), "{short}\n{}", read.report());
        let document = read.into_result().unwrap();
        assert_eq!(document.to_json(), whole);
    }
    for wrong in [
        r#"{"reply":""}"#,
        r#"{"reply":"a","receive":{}}"#,
        r#"{"reply":"a","sections":{"main":[{"receive":{}}]}}"#,
        r#"{"switch":{}}"#,
    ] {
        let read = Reader::new().json::<messaging::Document>(wrong).unwrap();
        assert!(!read.report().is_ok(), "{wrong}");
    }
    // and it is not a call
    assert!(Document::from_json(r#"{"reply":"Thanks"}"#).is_err());
}

#[test]
fn a_clamped_timeout_is_not_an_error() {
    let script = r#"{"sections":{"main":[{"request":{"url":"https://a.b","timeout":10}}]}}"#;
    let document = messaging::Document::from_json(script).unwrap();
    assert_eq!(document.to_json(), script);
    let report = document.check();
    let codes: Vec<_> = report.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Code::Clamped]);
}

#[test]
fn branches_without_a_case_are_not_an_error() {
    for row in [
        r#"{"switch":{"variable":"digit","case":{},"default":[{"hangup":{}}]}}"#,
        r#"{"connect":{"to":"/a/b","result":{"case":{},"default":[{"hangup":{}}]}}}"#,
        r#"{"execute":{"dest":"https://a.b","result":{"case":{},"default":[{"hangup":{}}]}}}"#,
    ] {
        assert_eq!(codes(row), [Code::NoCase], "{row}");
    }
}
