//! Composed scripts, each with its expected JSON, written by hand.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml::{
    Block, Connect, Document, Hangup, Method, Play, messaging, swml, swml_block, swml_json,
    swml_messaging, swml_messaging_block,
};

/// The JSON of some sections.
fn sections(sections: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{{sections}}}}}"#)
}

/// The script has that JSON and no diagnostics, and reads back as the same.
fn is(script: &Document, expected: &str) {
    let json = sections(expected);
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(&Document::from_json(&json).unwrap(), script);
}

static GREETING: Block = swml_block! { answer; play "say:Welcome"; };

#[test]
fn a_block_without_rust_is_constant() {
    assert_eq!(
        GREETING.to_json(),
        r#"[{"answer":{}},{"play":{"url":"say:Welcome"}}]"#
    );
    assert_eq!(GREETING.methods().len(), 2);
    assert_eq!(swml_block! {}.to_json(), "[]");
}

#[test]
fn blocks_go_wherever_statements_go() {
    let agent = "alice@example.com";
    let dial = swml_block! { connect to sip(agent) timeout 20s; };
    let script = swml! {
        ..(&GREETING);
        ..(Block::new());
        switch call.to {
            case "1" { ..(&dial) }
            default { ..(&dial) hangup; }
        }
        connect to "+15551234567" confirm (&GREETING_OF_CALLEE);
        execute { dest later on_return { ..(&dial) } };
        section later { ..(dial) }
    };
    let dialled = r#"{"connect":{"to":"sip:alice@example.com","timeout":20}}"#;
    is(
        &script,
        &[
            r#""main":[{"answer":{}},{"play":{"url":"say:Welcome"}},"#,
            r#"{"switch":{"variable":"call.to","case":{"1":["#,
            dialled,
            r#"]},"default":["#,
            dialled,
            r#",{"hangup":{}}]}},"#,
            r#"{"connect":{"to":"+15551234567","confirm":[{"play":{"url":"say:A call for you"}}]}},"#,
            r#"{"execute":{"dest":"later","on_return":["#,
            dialled,
            r#"]}}],"later":["#,
            dialled,
            "]",
        ]
        .concat(),
    );
}

static GREETING_OF_CALLEE: Block = swml_block! { play "say:A call for you"; };

#[test]
fn only_blocks_without_a_statement_leave_a_list_as_it_is() {
    let nothing = Block::new;
    assert_eq!(
        swml_json! { ..(nothing()); hangup; ..(nothing()); ..(nothing()) },
        sections(r#""main":[{"hangup":{}}]"#)
    );
}

#[test]
fn a_block_of_values_is_the_same_as_one_of_text() {
    let made = Block::new()
        .then(Play::url("say:Hello"))
        .then(Method::raw("novel", 1))
        .then(Hangup::default());
    let text = swml_block! { play "say:Hello"; raw novel 1; hangup; };
    assert_eq!(made, text);
    for block in [&made, &text] {
        let script = swml! { answer; ..(block) };
        is_unread(
            &script,
            r#""main":[{"answer":{}},{"play":{"url":"say:Hello"}},{"novel":1},{"hangup":{}}]"#,
        );
    }
    let methods: Vec<Method> = text.clone().into_methods();
    assert_eq!(methods.len(), 3);
    assert_eq!(Block::from(methods), text);
    let built = Document::new()
        .section("main", &text)
        .section("again", made);
    assert_eq!(built.sections().get("again").unwrap().len(), 3);
}

/// The same for a script with unknown names.
fn is_unread(script: &Document, expected: &str) {
    assert_eq!(script.to_json(), sections(expected));
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn blocks_are_merged_inside_of_documents_inside() {
    let name = "a\"b";
    let after = swml_block! { play say(name); raw novel { x 1 }; };
    let script = swml! {
        connect to "queue:support" transfer_after_bridge { ..(&after) };
    };
    let inner = r#"{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"play\":{\"url\":\"say:a\\\"b\"}},{\"novel\":{\"x\":1}}]}}"#;
    is_unread(
        &script,
        &format!(
            r#""main":[{{"connect":{{"to":"queue:support","transfer_after_bridge":"{inner}"}}}}]"#
        ),
    );
}

#[test]
fn references_of_a_block_are_checked_with_the_whole() {
    let again = swml_block! { goto again max 3; execute voicemail; };
    let whole = swml! { label again; ..(&again); section voicemail { record; } };
    assert!(whole.check().is_clean(), "{}", whole.check());
    let report = swml! { ..(again); }.check();
    let codes: Vec<_> = report.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["unknown-label", "unknown-section"]);
    let paths: Vec<_> = report.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "sections.main[0].goto.label",
            "sections.main[1].execute.dest"
        ]
    );
}

#[test]
fn messages_have_blocks_of_their_own() {
    let thanks = swml_messaging_block! { reply "Thanks"; };
    let script = swml_messaging! {
        switch message.body { case "stop" { receive; } default { ..(&thanks) } }
    };
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(
        script.to_json(),
        sections(
            r#""main":[{"switch":{"variable":"message.body","case":{"stop":[{"receive":{}}]},"default":[{"reply":"Thanks"}]}}]"#
        )
    );
    let built = messaging::Document::new().section("main", thanks);
    assert_eq!(built.to_json(), sections(r#""main":[{"reply":"Thanks"}]"#));
}

#[test]
fn modules_are_merged_but_for_their_main() {
    let voicemail = swml! { execute voicemail; section voicemail { raw novel 1; record; } };
    let desk = swml! { section desk { connect to "+15551234567"; } section main { execute desk; } };
    let expected = [
        r#""main":[{"execute":{"dest":"voicemail"}},{"execute":{"dest":"desk"}}],"#,
        r#""voicemail":[{"novel":1},{"record":{}}],"#,
        r#""desk":[{"connect":{"to":"+15551234567"}}]"#,
    ]
    .concat();
    let flow = swml! { execute (section_of("voicemail")); execute (section_of("desk")); };
    let text = flow.clone().merge(voicemail.clone()).merge(desk.clone());
    is_unread(&text, &expected);
    // the same for values
    let mut values = flow.clone();
    values.sections_mut();
    let values = values.merge(voicemail.clone()).merge(desk);
    is_unread(&values, &expected);
    assert_eq!(values, text);
    let twice = text.merge(voicemail);
    let report = twice.check();
    let paths: Vec<_> = report.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, ["sections.voicemail"], "{report}");
    assert_eq!(flow.sections().len(), 1);
}

fn section_of(name: &str) -> swml::Target {
    swml::Target::section(name)
}

#[test]
fn sections_are_taken_out() {
    let mut module = swml! { execute bye; section bye { play "say:Bye"; hangup; } };
    let bye = module.take_section("bye").unwrap();
    assert_eq!(
        bye.to_json(),
        r#"[{"play":{"url":"say:Bye"}},{"hangup":{}}]"#
    );
    assert!(module.take_section("bye").is_none());
    assert_eq!(
        module.to_json(),
        sections(r#""main":[{"execute":{"dest":"bye"}}]"#)
    );
}

#[test]
fn every_statement_is_visited_with_its_path() {
    let mut script = swml! {
        play "say:Hello";
        connect to "queue:support" confirm { play "say:A call" } transfer_after_bridge {
            play "say:After";
        } result { case "connected" { hangup; } default { play "say:Failed"; } };
        cond { when "vars.x == 1" { play "say:One"; } else { play "say:Other"; } }
        execute { dest later on_return { play "say:Back"; } };
        section later { play "say:Later"; raw novel 1; }
    };
    let expected = [
        "sections.main[0] play",
        "sections.main[1] connect",
        "sections.main[1].connect.confirm[0] play",
        "sections.main[1].connect.transfer_after_bridge.sections.main[0] play",
        "sections.main[1].connect.result.case.connected[0] hangup",
        "sections.main[1].connect.result.default[0] play",
        "sections.main[2] cond",
        "sections.main[2].cond[0].then[0] play",
        "sections.main[2].cond[1].else[0] play",
        "sections.main[3] execute",
        "sections.main[3].execute.on_return[0] play",
        "sections.later[0] play",
        "sections.later[1] novel",
    ];
    let mut expected: Vec<_> = expected.into_iter().map(str::to_owned).collect();
    let mut seen = Vec::new();
    script.visit(|path, method| seen.push(format!("{path} {}", method.name())));
    expected.sort();
    seen.sort();
    assert_eq!(seen, expected);
    let mut seen = Vec::new();
    script.visit_mut(|path, method| {
        seen.push(format!("{path} {}", method.name()));
        if let Method::Play(play) = method {
            *play = std::mem::take(play).say_voice("Polly.Amy");
        }
    });
    seen.sort();
    assert_eq!(seen, expected);
    let json = script.to_json();
    assert_eq!(json.matches("Polly.Amy").count(), 8, "{json}");
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn a_visitor_visits_inserted_statements() {
    let mut script = Document::new().then(Hangup::default());
    let mut seen = 0;
    script.visit_mut(|_, method| {
        seen += 1;
        if matches!(method, Method::Hangup(_)) && seen == 1 {
            *method = Connect::to("+15551234567")
                .confirm([Play::url("say:A call")])
                .into();
        }
    });
    assert_eq!(seen, 2);
}

/// A row of a database.
struct Department {
    key: &'static str,
    name: &'static str,
    number: &'static str,
    at_night: bool,
}

const DEPARTMENTS: [Department; 2] = [
    Department {
        key: "1",
        name: "sales",
        number: "+15551110000",
        at_night: true,
    },
    Department {
        key: "2",
        name: "support",
        number: "+15552220000",
        at_night: false,
    },
];

fn menu(departments: &[Department]) -> Document {
    swml! {
        answer;
        prompt { play "say:Which department?" max_digits 1 };
        switch prompt_value {
            @for department in departments {
                case (department.key) { transfer (section_of(department.name)); }
            }
            default { hangup; }
        }
        @for department in departments {
            section (department.name) { connect to phone(department.number); }
        }
    }
}

/// The JSON of that menu.
fn menu_json(cases: &str, more: &str) -> String {
    [
        r#""main":[{"answer":{}},{"prompt":{"play":"say:Which department?","max_digits":1}},"#,
        r#"{"switch":{"variable":"prompt_value","case":{"#,
        cases,
        r#"},"default":[{"hangup":{}}]}}]"#,
        more,
    ]
    .concat()
}

#[test]
fn a_menu_has_a_key_for_each_row() {
    is(
        &menu(&DEPARTMENTS),
        &menu_json(
            r#""1":[{"transfer":{"dest":"sales"}}],"2":[{"transfer":{"dest":"support"}}]"#,
            r#","sales":[{"connect":{"to":"+15551110000"}}],"support":[{"connect":{"to":"+15552220000"}}]"#,
        ),
    );
    is(
        &menu(&DEPARTMENTS[..1]),
        &menu_json(
            r#""1":[{"transfer":{"dest":"sales"}}]"#,
            r#","sales":[{"connect":{"to":"+15551110000"}}]"#,
        ),
    );
    let empty = menu(&[]);
    assert_eq!(empty.to_json(), sections(&menu_json("", "")));
    assert!(!empty.check().is_clean());
}

#[test]
fn cases_and_branches_are_chosen_by_rust() {
    let script = |night: bool, rules: &[(&str, &str)]| {
        swml_json! {
            switch call.to {
                @if night { case "a" { hangup; } } @else { case "b" { answer; } case "c" { answer; } }
                @for department in &DEPARTMENTS {
                    @let Some(key) = department.at_night.then_some(department.key) else { continue };
                    case (key) { play say(department.name); }
                }
                default { hangup; }
            }
            cond {
                when "vars.x == 1" { hangup; }
                @for &(condition, text) in rules {
                    when (swml::Expr::new(condition)) { play say(text); }
                }
                else { answer; }
            }
        }
    };
    let whole = |cases: &str, branches: &str| {
        sections(
            &[
                r#""main":[{"switch":{"variable":"call.to","case":{"#,
                cases,
                r#","1":[{"play":{"url":"say:sales"}}]},"default":[{"hangup":{}}]}},"#,
                r#"{"cond":[{"when":"vars.x == 1","then":[{"hangup":{}}]},"#,
                branches,
                r#"{"else":[{"answer":{}}]}]}]"#,
            ]
            .concat(),
        )
    };
    assert_eq!(script(true, &[]), whole(r#""a":[{"hangup":{}}]"#, ""));
    assert_eq!(
        script(false, &[("vars.y == 2", "Two")]),
        whole(
            r#""b":[{"answer":{}}],"c":[{"answer":{}}]"#,
            r#"{"when":"vars.y == 2","then":[{"play":{"url":"say:Two"}}]},"#
        )
    );
}

#[test]
fn sections_come_from_elsewhere() {
    let module = swml! {
        execute voicemail;
        section voicemail { raw novel 1; transfer goodbye; }
        extern section goodbye;
    };
    let desk = swml_block! { connect to "+15551234567"; };
    let night = true;
    for module in [module.clone(), {
        let mut values = module.clone();
        values.sections_mut();
        values
    }] {
        let script = swml! {
            execute desk;
            transfer voicemail;
            section desk ..(&desk);
            ..sections(&module);
            @if night { section goodbye { hangup; } } @else { section goodbye { play "say:Bye"; } }
        };
        is_unread(
            &script,
            &[
                r#""main":[{"execute":{"dest":"desk"}},{"transfer":{"dest":"voicemail"}}],"#,
                r#""desk":[{"connect":{"to":"+15551234567"}}],"#,
                r#""voicemail":[{"novel":1},{"transfer":{"dest":"goodbye"}}],"#,
                r#""goodbye":[{"hangup":{}}]"#,
            ]
            .concat(),
        );
    }
    // a section that is declared and not added is reported for the whole script
    assert!(!module.check().is_clean());
}

#[test]
fn an_extern_section_is_not_rust_code() {
    const SCRIPT: std::borrow::Cow<str> = swml_json! { execute desk; extern section desk; };
    assert_eq!(SCRIPT, sections(r#""main":[{"execute":{"dest":"desk"}}]"#));
}

#[test]
fn properties_stand_under_a_condition() {
    let script = |night: bool, from: Option<&str>| {
        swml! {
            connect to "+15551234567" from (from) @if night { timeout 10s } @else { timeout 30s max_duration 5m };
            connect { @match from { Some(from) => { from (from) } None => {} } to "+15551234567" };
            set { @if night { time "night" open false } @else { time "day" } calls 1 };
            hangup;
        }
    };
    is(
        &script(true, None),
        r#""main":[{"connect":{"to":"+15551234567","timeout":10}},{"connect":{"to":"+15551234567"}},{"set":{"time":"night","open":false,"calls":1}},{"hangup":{}}]"#,
    );
    is(
        &script(false, Some("+15559876543")),
        r#""main":[{"connect":{"to":"+15551234567","from":"+15559876543","timeout":30,"max_duration":300}},{"connect":{"from":"+15559876543","to":"+15551234567"}},{"set":{"time":"day","calls":1}},{"hangup":{}}]"#,
    );
}

#[test]
fn names_come_from_rust() {
    let (name, label) = ("desk", "again");
    let script = swml! {
        label (label);
        execute (name) params { x 1 };
        goto (label) max 3;
        section desk { play "say:Desk"; }
    };
    is(
        &script,
        r#""main":[{"label":"again"},{"execute":{"dest":"desk","params":{"x":1}}},{"goto":{"label":"again","max":3}}],"desk":[{"play":{"url":"say:Desk"}}]"#,
    );
}

#[test]
fn items_removed_by_cfg_are_absent() {
    let numbers = ["+15551110000"];
    let script = swml! {
        #[cfg(all())] answer;
        #[cfg(any())] hangup busy;
        /// A comment of the statement.
        #[cfg(all())]
        /// And behind the attribute.
        #[cfg(not(any()))]
        play "say:Hello" #[cfg(any())] volume 3 #[cfg(all())] say_voice "Polly.Amy";
        #[cfg(any())] @let number = missing[0];
        #[cfg(all())] @let number = numbers[0];
        connect to phone(number) #[cfg(any())] timeout 10s #[cfg(all())] timeout 20s;
        connect serial [
            #[cfg(any())] to "+15552220000" timeout 10s,
            /// The second one.
            #[cfg(all())] to "+15553330000",
        ];
        switch call.to {
            #[cfg(any())] case "a" { hangup; }
            #[cfg(all())] case "b" { play "say:B"; }
            /// The third one.
            case "c" { hangup; }
            #[cfg(all())] default { hangup; }
        }
        cond {
            #[cfg(any())] when "vars.x == 1" { hangup; }
            #[cfg(all())] when "vars.x == 2" { play "say:Two"; }
            else { play "say:Other"; }
        }
        set { #[cfg(any())] a 1 #[cfg(all())] b 2, /// A comment.
            c 3 };
        @match numbers.len() {
            #[cfg(any())] 1 => { hangup; }
            /// An arm.
            _ => { execute later; }
        }
        #[cfg(any())] ..(missing());
        #[cfg(all())] @if numbers.len() == 1 { denoise; }
        #[cfg(any())] section later { play "say:Never"; }
        /// A section.
        #[cfg(all())] section later { play "say:Later"; }
        #[cfg(any())] ..sections(missing());
        #[cfg(all())] extern section elsewhere;
    };
    is(
        &script,
        &[
            r#""main":[{"answer":{}},{"play":{"url":"say:Hello","say_voice":"Polly.Amy"}},"#,
            r#"{"connect":{"to":"+15551110000","timeout":20}},{"connect":{"serial":[{"to":"+15553330000"}]}},"#,
            r#"{"switch":{"variable":"call.to","case":{"b":[{"play":{"url":"say:B"}}],"c":[{"hangup":{}}]},"default":[{"hangup":{}}]}},"#,
            r#"{"cond":[{"when":"vars.x == 2","then":[{"play":{"url":"say:Two"}}]},{"else":[{"play":{"url":"say:Other"}}]}]},"#,
            r#"{"set":{"b":2,"c":3}},{"execute":{"dest":"later"}},{"denoise":{}}],"later":[{"play":{"url":"say:Later"}}]"#,
        ]
        .concat(),
    );
}

#[test]
fn a_codec_may_be_a_bare_word() {
    is(
        &swml! { connect to "stream:wss://example.com/a" codec PCMU; },
        r#""main":[{"connect":{"to":"stream:wss://example.com/a","codec":"PCMU"}}]"#,
    );
}

/// The complete menu of a service.
fn reception(departments: &[Department]) -> Document {
    swml! {
        answer;
        prompt { play "say:Which department?" max_digits 1 };
        switch prompt_value {
            @for d in departments { case (d.key) { execute (d.name); } }
            default { hangup; }
        }
        @for d in departments { section (d.name) { connect to phone(d.number) timeout 20s; } }
    }
}

#[test]
fn a_menu_of_ten_lines_has_none_one_or_nine_departments() {
    let row = |key, name, number| Department {
        key,
        name,
        number,
        at_night: false,
    };
    let rows = [
        row("1", "sales", "+15551110001"),
        row("2", "support", "+15551110002"),
        row("3", "billing", "+15551110003"),
        row("4", "parts", "+15551110004"),
        row("5", "press", "+15551110005"),
        row("6", "jobs", "+15551110006"),
        row("7", "legal", "+15551110007"),
        row("8", "returns", "+15551110008"),
        row("9", "operator", "+15551110009"),
    ];
    for count in [1, 9] {
        let rows = rows.get(..count).unwrap();
        let case = |row: &Department| {
            format!(r#""{}":[{{"execute":{{"dest":"{}"}}}}]"#, row.key, row.name)
        };
        let section = |row: &Department| {
            format!(
                r#","{}":[{{"connect":{{"to":"{}","timeout":20}}}}]"#,
                row.name, row.number
            )
        };
        let cases: Vec<String> = rows.iter().map(case).collect();
        let more: String = rows.iter().map(section).collect();
        is(&reception(rows), &menu_json(&cases.join(","), &more));
    }
    let empty = reception(&[]);
    assert_eq!(empty.to_json(), sections(&menu_json("", "")));
    let report = empty.check();
    let found: Vec<_> = report
        .iter()
        .map(|fault| (fault.code.as_str(), fault.path.as_str()))
        .collect();
    assert_eq!(
        found,
        [("no-case", "sections.main[2].switch.case")],
        "{report}"
    );
}
