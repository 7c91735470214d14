//! Scripts made of parts, each beside the JSON it must be, written out by hand.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml::{
    Block, Connect, Document, Hangup, Method, Play, messaging, swml, swml_block, swml_json,
    swml_messaging, swml_messaging_block,
};

/// The JSON of some sections.
fn sections(sections: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{{sections}}}}}"#)
}

/// The script is that JSON, without a fault, and reads back as the same.
fn is(script: &Document, expected: &str) {
    let json = sections(expected);
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(&Document::from_json(&json).unwrap(), script);
}

const GREETING: Block = swml_block! { answer; play "say:Welcome"; };

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

const GREETING_OF_CALLEE: Block = swml_block! { play "say:A call for you"; };

#[test]
fn only_blocks_without_a_statement_leave_a_list_as_it_is() {
    let nothing = || Block::new();
    assert_eq!(
        swml_json! { ..(nothing()); hangup; ..(nothing()); ..(&nothing()) },
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

/// The same of a script with something that the table does not have.
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
fn what_a_block_cannot_know_is_judged_with_the_whole() {
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
    // the same of values
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
fn a_visitor_meets_what_it_has_put_in() {
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
