//! Every path, and the faults on them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::json;
use swml_rehearsal::{Exploration, FaultKind, Limit, Rehearsal, Report, Response, Script};

fn main(steps: &str) -> Script {
    Script::json(&format!(r#"{{"sections": {{"main": [{steps}]}}}}"#)).unwrap()
}

fn kinds(report: &Report) -> Vec<FaultKind> {
    report.faults().map(|fault| fault.kind).collect()
}

const MENU: &str = r#"{"prompt": {"play": "say:Press 1 or 2"}},
    {"switch": {"variable": "prompt_value", "case": {
        "1": [{"connect": {"to": "sip:a@example.com"}}, {"play": {"url": "say:Bye"}}],
        "2": [{"play": {"url": "say:Two"}}]
    }, "default": [{"hangup": {}}]}}"#;

#[test]
fn a_good_menu_is_clean() {
    let report = Rehearsal::explore(main(MENU));
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.never_run().count(), 0);
    assert_eq!(report.coverage().never_taken().count(), 0);
    assert_eq!(report.limits().count(), 0);
    assert!(report.paths() >= 4, "{report}");
}

#[test]
fn a_missing_default_has_the_shortest_way_as_a_test() {
    let script = main(
        r#"{"play": {"url": "say:Hello"}}, {"prompt": {"play": "say:Press 1"}},
        {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}}}"#,
    );
    let report = Rehearsal::explore(&script);
    assert_eq!(kinds(&report), [FaultKind::UnmatchedSwitch]);
    let fault = report.faults().next().unwrap();
    assert_eq!(fault.choices.len(), 1);
    assert_eq!(fault.location.as_ref().unwrap().path, "sections.main[2]");
    assert_eq!(
        fault.test(),
        r#"#[test]
fn has_a_case_for_each_value() {
    let mut call = Rehearsal::new(&script()).start();
    call.presses("0");
    call.has_no_error();
}
"#
    );
    let off = Exploration::from(Rehearsal::new(&script))
        .without(FaultKind::UnmatchedSwitch)
        .run();
    assert!(off.is_clean());
}

#[test]
#[should_panic(expected = "no run-time error")]
fn the_pasted_test_fails() {
    let script = main(
        r#"{"prompt": {"play": "say:Press 1"}},
        {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}}}"#,
    );
    let mut call = Rehearsal::new(&script).start();
    call.presses("0");
    call.has_no_error();
}

#[test]
fn silence_is_measured() {
    let script = main(r#"{"play": {"url": "say:Wait"}}, {"sleep": 6000}, {"sleep": 6000}"#);
    assert_eq!(kinds(&Rehearsal::explore(&script)), [FaultKind::Silence]);
    assert!(
        Exploration::from(Rehearsal::new(&script))
            .quiet(12)
            .run()
            .is_clean()
    );
    let spoken = main(r#"{"sleep": 6000}, {"play": {"url": "say:Wait"}}, {"sleep": 6000}"#);
    assert!(Rehearsal::explore(&spoken).is_clean());
}

#[test]
fn a_failed_connect_needs_a_word() {
    let script = main(r#"{"connect": {"to": "sip:a@example.com"}}"#);
    let report = Rehearsal::explore(&script);
    assert_eq!(kinds(&report), [FaultKind::NoWord]);
    let fault = report.faults().next().unwrap();
    assert!(
        fault
            .test()
            .contains(r#"call.dials("sip:a@example.com").no_answer();"#)
    );
    assert!(fault.test().contains("call.explains_failure();"));
    let word = main(r#"{"connect": {"to": "sip:a@example.com"}}, {"play": {"url": "say:Sorry"}}"#);
    assert!(Rehearsal::explore(&word).is_clean());
}

#[test]
fn a_loop_without_max_reaches_the_limit_of_jumps() {
    let script = main(
        r#"{"label": "again"}, {"prompt": {"play": "say:Press 1"}},
        {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}, "default": []}},
        {"goto": {"label": "again"}}"#,
    );
    let report = Rehearsal::explore(&script);
    assert_eq!(kinds(&report), [FaultKind::TooManyJumps], "{report}");
    assert_eq!(report.faults().next().unwrap().choices.len(), 33);
    let bounded = main(
        r#"{"label": "again"}, {"prompt": {"play": "say:Press 1"}},
        {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}, "default": []}},
        {"goto": {"label": "again", "max": 3}}"#,
    );
    assert!(Rehearsal::explore(&bounded).is_clean());
}

#[test]
fn what_never_ends_is_reported() {
    let waits = main(r#"{"play": {"url": "say:Wait"}}, {"sleep": -1}"#);
    assert_eq!(kinds(&Rehearsal::explore(&waits)), [FaultKind::NeverEnds]);
    let recursion = main(r#"{"play": {"url": "say:Wait"}}, {"execute": {"dest": "main"}}"#);
    assert_eq!(
        kinds(&Rehearsal::explore(&recursion)),
        [FaultKind::NeverEnds]
    );
}

#[test]
fn a_section_that_is_not_there() {
    let script = main(r#"{"execute": {"dest": "sales"}}"#);
    let report = Rehearsal::explore(&script);
    assert_eq!(kinds(&report), [FaultKind::ScriptError]);
}

#[test]
fn what_is_not_looked_at_is_said() {
    let script = main(r#"{"transfer": {"dest": "https://example.com/next"}}"#);
    let report = Rehearsal::explore(&script);
    let url = "https://example.com/next".to_owned();
    assert!(
        report
            .limits()
            .any(|limit| *limit == Limit::Document(url.clone()))
    );

    let next = main(r#"{"play": {"url": "say:Next"}}, {"sleep": -1}"#);
    let known = Rehearsal::new(&script).document(url, &next);
    let report = Exploration::from(known).run();
    assert_eq!(report.limits().count(), 0);
    assert_eq!(kinds(&report), [FaultKind::NeverEnds]);

    let report = Exploration::from(Rehearsal::new(main(MENU)))
        .states(3)
        .run();
    assert!(report.limits().any(|limit| *limit == Limit::States(3)));
    let report = Exploration::from(Rehearsal::new(main(MENU))).depth(1).run();
    assert!(report.limits().any(|limit| *limit == Limit::Depth(1)));
}

#[test]
fn statements_that_nothing_runs() {
    let script = main(r#"{"hangup": {}}, {"play": {"url": "say:Never"}}"#);
    let report = Rehearsal::explore(&script);
    let never: Vec<_> = report.never_run().map(|one| one.path.clone()).collect();
    assert_eq!(never, ["sections.main[1]"]);
}

#[test]
fn a_subroutine_between_two_levels_that_doubles_does_not_hang() {
    let mut sections = Vec::new();
    for level in 0..40 {
        let name = if level == 0 {
            "main".to_owned()
        } else {
            format!("s{level}")
        };
        let next = level + 1;
        sections.push(format!(
            r#""{name}": [{{"execute": {{"dest": "s{next}"}}}}, {{"execute": {{"dest": "s{next}"}}}}]"#
        ));
    }
    sections.push(r#""s40": [{"denoise": {}}]"#.to_owned());
    let script = Script::json(&format!(r#"{{"sections": {{{}}}}}"#, sections.join(","))).unwrap();
    assert_eq!(kinds(&Rehearsal::explore(&script)), [FaultKind::NeverEnds]);
}

#[test]
fn the_called_party_has_choices_too() {
    let script = main(
        r#"{"connect": {"to": "+15551234567", "confirm": [
            {"prompt": {"play": "say:Press 1 to take the call"}},
            {"cond": [{"when": "prompt_value != '1'", "then": [{"hangup": {}}]}]}
        ]}}"#,
    );
    let report = Rehearsal::explore(&script);
    assert_eq!(report.coverage().never_run().count(), 0, "{report}");
    assert_eq!(kinds(&report), [FaultKind::NoWord]);
    let off = Exploration::from(Rehearsal::new(&script))
        .without(FaultKind::NoWord)
        .run();
    assert!(off.is_clean());
}

/// Two documents that are fetched first on different paths are not confused.
#[test]
fn documents_of_different_paths_are_distinguished() {
    let script = main(
        r#"{"prompt": {"play": "say:Press 1 or 2"}},
        {"switch": {"variable": "prompt_value",
            "case": {"1": [{"transfer": {"dest": "https://example.com/one"}}]},
            "default": [{"transfer": {"dest": "https://example.com/two"}}]}}"#,
    );
    let one = main(r#"{"prompt": {"play": "say:Key"}}, {"play": {"url": "say:One"}}"#);
    let two = main(r#"{"prompt": {"play": "say:Key"}}, {"sleep": 20000}"#);
    let rehearsal = Rehearsal::new(&script)
        .document("https://example.com/one", &one)
        .document("https://example.com/two", &two);
    let report = Exploration::from(rehearsal).run();
    assert_eq!(kinds(&report), [FaultKind::Silence], "{report}");
}

/// A desk with all features, and with one inserted fault at a time.
const DESK: &str = r#"{"sections": {
    "main": [
        {"answer": {}},
        {"label": "menu"},
        {"prompt": {"play": "say:Press 1 for sales, 2 for support", "max_digits": 1}},
        {"switch": {"variable": "prompt_value", "case": {
            "1": [{"execute": {"dest": "sales"}}],
            "2": [{"transfer": {"dest": "support"}}]
        }, "default": [{"play": {"url": "say:Please try again"}}]}},
        {"goto": {"label": "menu", "max": 2}},
        {"transfer": {"dest": "voicemail"}}
    ],
    "sales": [
        {"connect": {"timeout": 20, "serial": [{"to": "sip:a@example.com"}, {"to": "sip:b@example.com"}],
            "result": {"case": {"connected": [{"hangup": {}}]}, "default": [{"play": {"url": "say:Nobody is there"}}]}}},
        {"return": "back"}
    ],
    "support": [
        {"enter_queue": {"queue_name": "support", "wait_time": 60,
            "transfer_after_bridge": "{\"sections\": {\"main\": [{\"hangup\": {}}]}}"}},
        {"cond": [{"when": "queue_result == 'timeout'", "then": [{"play": {"url": "say:Everybody is busy"}}]}]},
        {"transfer": {"dest": "voicemail"}}
    ],
    "voicemail": [
        {"play": {"url": "say:Leave a message"}},
        {"record": {"beep": true}},
        {"play": {"url": "say:Thank you"}},
        {"hangup": {}}
    ]
}}"#;

#[test]
fn planted_faults_are_found() {
    let desk = Rehearsal::explore(Script::json(DESK).unwrap());
    assert!(desk.is_clean(), "{desk}");
    assert_eq!(desk.never_run().count(), 0, "{desk}");
    let mutants: &[(&str, &str, FaultKind)] = &[
        (
            r#", "default": [{"play": {"url": "say:Please try again"}}]"#,
            "",
            FaultKind::UnmatchedSwitch,
        ),
        (
            r#"{"dest": "sales"}"#,
            r#"{"dest": "sale"}"#,
            FaultKind::ScriptError,
        ),
        (
            r#"{"transfer": {"dest": "support"}}"#,
            r#"{"transfer": {"dest": "main"}}"#,
            FaultKind::TooManyJumps,
        ),
        (
            r#"{"label": "menu", "max": 2}"#,
            r#"{"label": "menu"}"#,
            FaultKind::TooManyJumps,
        ),
        (
            r#"{"label": "menu", "max": 2}"#,
            r#"{"label": "men", "max": 2}"#,
            FaultKind::ScriptError,
        ),
        (
            r#"{"execute": {"dest": "sales"}}"#,
            r#"{"execute": {"dest": "main"}}"#,
            FaultKind::NeverEnds,
        ),
        (
            r#"{"play": {"url": "say:Nobody is there"}}"#,
            r#"{"hangup": {}}"#,
            FaultKind::NoWord,
        ),
        (
            r#"{"return": "back"}"#,
            r#"{"sleep": 30000}"#,
            FaultKind::Silence,
        ),
        (
            r#"{"return": "back"}"#,
            r#"{"sleep": -1}"#,
            FaultKind::NeverEnds,
        ),
        (
            r#"queue_result == 'timeout'"#,
            r#"queue_result = 'timeout'"#,
            FaultKind::ScriptError,
        ),
        (
            r#"{"url": "say:Thank you"}"#,
            r#"{"url": "say:${name}"}"#,
            FaultKind::ScriptError,
        ),
        (
            r#"{"play": {"url": "say:Everybody is busy"}}"#,
            r#"{"execute": {"dest": "support"}}"#,
            FaultKind::NeverEnds,
        ),
    ];
    for (from, to, kind) in mutants {
        assert!(DESK.contains(from), "{from}");
        let report = Rehearsal::explore(Script::json(&DESK.replacen(from, to, 1)).unwrap());
        assert!(kinds(&report).contains(kind), "{from} -> {to}\n{report}");
    }
    // a statement that is no longer reachable
    let lost = DESK.replacen(
        r#""2": [{"transfer": {"dest": "support"}}]"#,
        r#""2": []"#,
        1,
    );
    assert!(
        Rehearsal::explore(Script::json(&lost).unwrap())
            .never_run()
            .count()
            > 0
    );
}

/// A variable without a reference counts where the scope is read as a whole.
#[test]
fn a_scope_that_is_read_as_a_whole() {
    let script = main(
        r#"{"connect": {"to": "sip:a@example.com"}}, {"play": {"url": "say:Sorry"}},
        {"prompt": {"play": "say:Press a key"}},
        {"cond": [{"when": "Object.keys(vars).length > 0 && vars['connect_failed_' + 'reason'] == 'busy'",
            "then": [{"sleep": 20000}]}]}"#,
    );
    assert_eq!(kinds(&Rehearsal::explore(&script)), [FaultKind::Silence]);
}

/// Found by random scripts: each nested call had parameters twice as large.
#[test]
fn parameters_that_grow_for_ever_stop() {
    for params in [
        r#"{"a": "text: %{params}", "b": "text: %{params}"}"#,
        r#"{"a": "%{params}", "b": "%{params}"}"#,
    ] {
        let text = format!(
            r#"{{"sections": {{"main": [{{"execute": {{"dest": "main", "params": {params}}}}}]}}}}"#
        );
        let script = Script::json(&text).unwrap();
        let report = Rehearsal::explore(&script);
        assert!(!report.is_clean(), "{report}");
    }
}

/// The fields and the status of an answer that the script compares are tried.
#[test]
fn what_an_answer_decides_is_tried() {
    let script = main(
        r#"{"label": "again"}, {"request": {"url": "https://example.com/pin", "save_variables": true, "timeout": 5}},
        {"cond": [
            {"when": "vars.request_response && request_response.user.plan == 'gold' && request_response.user.years >= 3",
                "then": [{"play": {"url": "say:Welcome back"}}]},
            {"when": "vars.request_response && !request_response.open", "then": [{"play": {"url": "say:We are closed"}}]},
            {"when": "request_response_code == 404", "then": [{"goto": {"label": "again", "max": 1}}]},
            {"else": [{"play": {"url": "say:Trouble"}}]}
        ]},
        {"switch": {"variable": "vars.request_response.kind", "case": {"shop": [{"hangup": {}}]}, "default": []}}"#,
    );
    let report = Exploration::from(Rehearsal::new(&script)).run();
    let never: Vec<_> = report
        .coverage()
        .never_taken()
        .map(ToString::to_string)
        .collect();
    assert!(never.is_empty(), "{never:?}");
    assert_eq!(report.never_run().count(), 0, "{report}");
}

/// Limits of an exploration are reported: documents, and functions of agents.
#[test]
fn functions_that_nobody_answers_are_a_limit() {
    let script = main(
        r#"{"ai": {"prompt": {"text": "You help."}, "SWAIG": {"functions": [
            {"function": "weather", "web_hook_url": "https://example.com/weather"}]}}}"#,
    );
    let report = Rehearsal::explore(&script);
    let limits: Vec<_> = report.limits().map(ToString::to_string).collect();
    assert_eq!(limits, ["the answer of the function `weather` is unknown"]);
    let transfers = Response::json(200, &json!({"action": [{"transfer": {"dest": "nowhere"}}]}));
    let known = Rehearsal::new(&script).response("https://example.com/weather", transfers);
    let report = Exploration::from(known).run();
    assert_eq!(report.limits().count(), 0);
    assert_eq!(kinds(&report), [FaultKind::ScriptError]);
    let fault = report.faults().next().unwrap();
    assert_eq!(
        fault.choose(),
        r#"agent:calls:weather:{},responds:200:"{\"action\":[{\"transfer\":{\"dest\":\"nowhere\"}}]}""#
    );
}

#[test]
fn equal_choices_are_one_line() {
    let script = main(
        r#"{"label": "again"}, {"prompt": {"play": "say:Press a key"}}, {"goto": {"label": "again"}}"#,
    );
    let report = Rehearsal::explore(&script);
    let fault = report.faults().next().unwrap();
    assert!(
        fault
            .to_string()
            .contains("\n  after pressing 0, 33 times\n"),
        "{fault}"
    );
    assert!(
        fault
            .test()
            .contains("    for _ in 0..33 {\n        call.presses(\"0\");\n    }\n"),
        "{}",
        fault.test()
    );
}
