//! Rust control flow wherever SWML has a list or a map, each script beside the JSON that it must
//! be for no element, one and several, written out by hand.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use swml::{Document, swml, swml_messaging};

/// The only statement is that JSON, without a fault, and reads back as the same.
fn is(script: &Document, statement: &str) {
    let json = format!(r#"{{"version":"1.0.0","sections":{{"main":[{statement}]}}}}"#);
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(&Document::from_json(&json).unwrap(), script);
}

/// Each part, with commas between.
fn joined<T>(parts: &[T], json: impl Fn(&T) -> String) -> String {
    parts.iter().map(json).collect::<Vec<_>>().join(",")
}

const NAMES: [&str; 3] = ["order", "cancel", "repeat"];

/// None of the names, one, and all.
fn counts() -> [&'static [&'static str]; 3] {
    [&NAMES[..0], &NAMES[..1], &NAMES]
}

#[test]
fn functions() {
    for names in counts() {
        let script = swml! {
            ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [
                function "first" description "Comes first",
                @for name in names { function (*name) description "Does it" }
                @if names.len() == 1 { function "alone" description "Only this" }
                @else if names.is_empty() { function "none" description "None" }
                @else { function "many" description "More", function "more" description "Still more" }
            ] };
        };
        let function =
            |name: &str, what: &str| format!(r#",{{"function":"{name}","description":"{what}"}}"#);
        let each: String = names.iter().map(|name| function(name, "Does it")).collect();
        let last = match names.len() {
            0 => function("none", "None"),
            1 => function("alone", "Only this"),
            _ => function("many", "More") + &function("more", "Still more"),
        };
        is(
            &script,
            &[
                r#"{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"defaults":{"web_hook_url":"https://example.com/f"},"#,
                r#""functions":[{"function":"first","description":"Comes first"}"#,
                &each,
                &last,
                "]}}}",
            ]
            .concat(),
        );
    }
}

#[test]
fn functions_of_properties_that_are_chosen() {
    let script = |url: Option<&str>| {
        swml! {
            ai prompt { text "Hi" } SWAIG {
                @if url.is_none() { defaults { web_hook_url "https://example.com/g" } }
                functions [{
                    function "order" description "Orders"
                    @match url { Some(url) => { web_hook_url (url) } None => { active false } }
                    parameters { type object properties {
                        @for name in NAMES { (name) { type string @if name == "order" { description "What" } } }
                    } }
                }]
                @if url.is_some() { native_functions [check_time] }
            };
        }
    };
    let whole = |first: &str, chosen: &str, more: &str| {
        [
            r#"{"ai":{"prompt":{"text":"Hi"},"SWAIG":{"#,
            first,
            r#""functions":[{"function":"order","description":"Orders","#,
            chosen,
            r#","parameters":{"type":"object","properties":{"order":{"type":"string","description":"What"},"#,
            r#""cancel":{"type":"string"},"repeat":{"type":"string"}}}"#,
            "}]",
            more,
            "}}}",
        ]
        .concat()
    };
    is(
        &script(Some("https://example.com/f")),
        &whole(
            "",
            r#""web_hook_url":"https://example.com/f""#,
            r#","native_functions":["check_time"]"#,
        ),
    );
    is(
        &script(None),
        &whole(
            r#""defaults":{"web_hook_url":"https://example.com/g"},"#,
            r#""active":false"#,
            "",
        ),
    );
}

#[test]
fn languages_hints_and_pronunciations() {
    let voices = [
        ("English", "en-US", "rime.spore"),
        ("Español", "es", "rime.pola"),
    ];
    for count in 0..=voices.len() {
        let voices = voices.get(..count).unwrap();
        let words = NAMES.get(..count).unwrap();
        let script = swml! {
            ai prompt { text "Hi" }
                hints ["SWML", ..(words) @for word in words { hint (*word) pattern (*word) replace "x" } "end"]
                languages [
                    @for (name, code, voice) in voices { name (*name) code (*code) voice (*voice) }
                    @if voices.len() < 2 { name "Deutsch" code "de" voice "x.y" },
                ]
                pronounce [@for word in words { replace (*word) with "swimmel" } replace "a" with "b"];
        };
        let hints = joined(words, |word| format!(r#""{word}""#));
        let hints = hints + &",".repeat(usize::from(count > 0));
        let patterns: String = (words.iter())
            .map(|word| format!(r#"{{"hint":"{word}","pattern":"{word}","replace":"x"}},"#))
            .collect();
        let language = |(name, code, voice): &(&str, &str, &str)| {
            format!(r#"{{"name":"{name}","code":"{code}","voice":"{voice}"}}"#)
        };
        let mut languages: Vec<String> = voices.iter().map(language).collect();
        if count < 2 {
            languages.push(r#"{"name":"Deutsch","code":"de","voice":"x.y"}"#.to_owned());
        }
        let pronounce: String = (words.iter())
            .map(|word| format!(r#"{{"replace":"{word}","with":"swimmel"}},"#))
            .collect();
        is(
            &script,
            &[
                r#"{"ai":{"prompt":{"text":"Hi"},"hints":["SWML","#,
                &hints,
                &patterns,
                r#""end"],"languages":["#,
                &languages.join(","),
                r#"],"pronounce":["#,
                &pronounce,
                r#"{"replace":"a","with":"b"}]}}"#,
            ]
            .concat(),
        );
    }
}

#[test]
fn contexts_and_steps() {
    for names in counts() {
        let sorry = !names.is_empty();
        let script = swml! {
            ai prompt {
                text "You take orders"
                contexts {
                    default {
                        steps [
                            name "size" text "Ask for the size" valid_contexts [..(names)],
                            @for name in names { name (*name) text "Go on" @if *name == "cancel" { end true } }
                            @if sorry { name "sorry" text "Say sorry" valid_contexts ["complaints"] },
                        ]
                    }
                    @for name in names { (*name) { steps [name "only" text (*name)] } }
                    @if sorry { complaints { steps [name "listen" text "Listen"] } }
                }
            };
        };
        let valid = joined(names, |name| format!(r#""{name}""#));
        let steps: String = (names.iter())
            .map(|name| {
                let end = if *name == "cancel" {
                    r#","end":true"#
                } else {
                    ""
                };
                format!(r#",{{"name":"{name}","text":"Go on"{end}}}"#)
            })
            .collect();
        let more: String = (names.iter())
            .map(|name| format!(r#","{name}":{{"steps":[{{"name":"only","text":"{name}"}}]}}"#))
            .collect();
        let (step, context) = match sorry {
            true => (
                r#",{"name":"sorry","text":"Say sorry","valid_contexts":["complaints"]}"#,
                r#","complaints":{"steps":[{"name":"listen","text":"Listen"}]}"#,
            ),
            false => ("", ""),
        };
        is(
            &script,
            &[
                r#"{"ai":{"prompt":{"text":"You take orders","contexts":{"default":{"steps":["#,
                r#"{"name":"size","text":"Ask for the size","valid_contexts":["#,
                &valid,
                "]}",
                &steps,
                step,
                "]}",
                &more,
                context,
                "}}}}",
            ]
            .concat(),
        );
    }
}

#[test]
fn entries_of_maps() {
    let vars = [("a", 1), ("b c", 2), ("d\"e", 3)];
    for count in 0..=vars.len() {
        let vars = vars.get(..count).unwrap();
        let script = swml! {
            set { first true @for (name, value) in vars { (*name) (*value) } };
            connect to "stream:wss://example.com/s" custom_parameters {
                @for (name, value) in vars { @let text = value.to_string(); (name) (text) }
                last "x"
            };
            execute later params { list [@for (_, value) in vars { (*value) }] @if count > 1 { more { (vars[1].0) null } } };
            section later { return; }
        };
        let number =
            |(name, value): &(&str, i32)| format!(r#""{}":{value}"#, name.replace('"', "\\\""));
        let text =
            |(name, value): &(&str, i32)| format!(r#""{}":"{value}","#, name.replace('"', "\\\""));
        let numbers: String = vars.iter().map(|one| format!(",{}", number(one))).collect();
        let texts: String = vars.iter().map(text).collect();
        let list = joined(vars, |(_, value)| value.to_string());
        let more = if count > 1 {
            r#","more":{"b c":null}"#
        } else {
            ""
        };
        let json = [
            r#"{"version":"1.0.0","sections":{"main":[{"set":{"first":true"#,
            &numbers,
            r#"}},{"connect":{"to":"stream:wss://example.com/s","custom_parameters":{"#,
            &texts,
            r#""last":"x"}}},{"execute":{"dest":"later","params":{"list":["#,
            &list,
            "]",
            more,
            r#"}}}],"later":[{"return":null}]}}"#,
        ]
        .concat();
        assert_eq!(script.to_json(), json);
        assert!(script.check().is_clean(), "{}", script.check());
    }
}

#[test]
fn a_name_from_rust_is_data() {
    let name = "${x}%{y}";
    let script = swml! { set { (name) 1 }; };
    assert!(!script.to_json().contains("\"${x}"), "{}", script.to_json());
}

#[test]
fn destinations_and_headers() {
    for names in counts() {
        let script = swml! {
            connect
                serial_parallel [
                    [to "sip:first@example.com", @for name in names { to sip(format!("{name}@example.com")) timeout 10s }],
                    @if names.len() > 1 { [@for name in names { to sip(format!("{name}@example.org")) }] }
                ]
                headers [@for name in names { name "X-Name" value (*name) } name "X-Last" value "a"]
                codecs "PCMU";
        };
        let dialled: String = (names.iter())
            .map(|name| format!(r#",{{"to":"sip:{name}@example.com","timeout":10}}"#))
            .collect();
        let again = match names.len() {
            3 => {
                let each = joined(names, |name| {
                    format!(r#"{{"to":"sip:{name}@example.org"}}"#)
                });
                format!(",[{each}]")
            }
            _ => String::new(),
        };
        let headers: String = (names.iter())
            .map(|name| format!(r#"{{"name":"X-Name","value":"{name}"}},"#))
            .collect();
        is(
            &script,
            &[
                r#"{"connect":{"serial_parallel":[[{"to":"sip:first@example.com"}"#,
                &dialled,
                "]",
                &again,
                r#"],"headers":["#,
                &headers,
                r#"{"name":"X-Last","value":"a"}],"codecs":"PCMU"}}"#,
            ]
            .concat(),
        );
    }
}

#[test]
fn sounds_events_and_words() {
    for names in counts() {
        let script = swml! {
            play [
                "say:Hello",
                @for name in names { say(name), silence(1s) }
                @match names.len() { 0 => { "say:None" } 1 => {} _ => { "ring:2:us", "say:Many" } }
            ];
        };
        let each: String = names
            .iter()
            .map(|name| format!(r#","say:{name}","silence:1""#))
            .collect();
        let last = match names.len() {
            0 => r#","say:None""#,
            1 => "",
            _ => r#","ring:2:us","say:Many""#,
        };
        is(
            &script,
            &[r#"{"play":{"urls":["say:Hello""#, &each, last, "]}}"].concat(),
        );
    }
}

#[test]
fn messages() {
    for names in counts() {
        let script = swml_messaging! {
            switch message.body {
                @for name in names { case (*name) { reply (format!("You said {name}")); } }
                @if names.is_empty() { case "stop" { receive; } }
                default { @for name in names { reply (*name); } }
            }
        };
        let each = joined(names, |name| {
            format!(r#""{name}":[{{"reply":"You said {name}"}}]"#)
        });
        let cases = match names.is_empty() {
            true => r#""stop":[{"receive":{}}]"#,
            false => &each,
        };
        let replies = joined(names, |name| format!(r#"{{"reply":"{name}"}}"#));
        assert_eq!(
            script.to_json(),
            [
                r#"{"version":"1.0.0","sections":{"main":[{"switch":{"variable":"message.body","case":{"#,
                cases,
                r#"},"default":["#,
                &replies,
                "]}}]}}",
            ]
            .concat(),
        );
        assert!(script.check().is_clean(), "{}", script.check());
    }
}
