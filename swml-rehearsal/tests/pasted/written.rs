//! Written by exploring the scripts of `main.rs`.

mod keys {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("keys")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.presses("0");
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Press 1").presses("0");
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod two_of_a_kind {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("two_of_a_kind")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_no_error() {
        let mut call = Rehearsal::new(&script()).start();
        call.has_no_error();
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_no_error_2() {
        let mut call = Rehearsal::new(&script()).start();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_run_time_error() {
        let mut call = Rehearsal::new(&script()).start();
        call.has_error("relay_script_section_parameter_undefined")
            .ends();
    }
}

mod again_and_again {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("again_and_again")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn does_not_jump_too_often() {
        let mut call = Rehearsal::new(&script()).start();
        for _ in 0..33 {
            call.presses("0");
        }
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_too_many_transfers_and_jumps() {
        let mut call = Rehearsal::new(&script()).start();
        for _ in 0..33 {
            call.hears("Press 1").presses("0");
        }
        call.has_error("relay_script_too_many_transfers").ends();
    }
}

mod speech {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("speech")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.says_unclearly("yes", 0.3);
        call.is_never_quiet_for(10);
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_no_error() {
        let mut call = Rehearsal::new(&script()).start();
        call.stays_silent();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_run_time_error() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Say yes").stays_silent();
        call.has_error("relay_script_js_eval_error").ends();
    }
}

mod silence {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("silence")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.stays_silent();
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Press 1").stays_silent();
        call.has_no_error().ends();
    }
}

mod matches_nothing {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("matches_nothing")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.is_not_understood();
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Say yes").is_not_understood();
        call.has_no_error().ends();
    }
}

mod leg {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("leg")
    }
    #[test]
    #[should_panic(expected = "expected: a message to the caller")]
    fn explains_that_nobody_is_there() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("sip:alice@example.com").no_answer();
        call.explains_failure();
    }
    #[test]
    fn goes_on_to_no_message_after_no_destination_was_reached() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("sip:alice@example.com").no_answer();
        call.has_no_error().ends();
    }
}

mod talk {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("talk")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.talks(60);
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.talks(60);
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod called_party {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("called_party")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.callee().presses("0");
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.callee().presses("0");
        call.has_error("relay_script_method_no_matching_condition");
    }
}

mod called_party_records {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("called_party_records")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.callee().records("a message");
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.dials("+15551234567").answers();
        call.callee().records("a message");
        call.has_error("relay_script_method_no_matching_condition");
    }
}

mod record {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("record")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.stays_silent();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.stays_silent();
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod queue {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("queue")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.queues(
            "q",
            swml_rehearsal::Queue::Connected {
                after: 30,
                seconds: 60,
            },
        );
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("hold music").queues(
            "q",
            swml_rehearsal::Queue::Connected {
                after: 30,
                seconds: 60,
            },
        );
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod detection {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("detection")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.detects(swml_rehearsal::Detection::Machine);
        call.has_no_error();
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.detects(swml_rehearsal::Detection::Unknown);
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.detects(swml_rehearsal::Detection::Unknown);
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod payment {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("payment")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.pays(swml_rehearsal::Payment::TooManyFailedAttempts);
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.pays(swml_rehearsal::Payment::TooManyFailedAttempts);
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod conference {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("conference")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.conference(swml_rehearsal::Conference::Answered);
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.conference(swml_rehearsal::Conference::Answered);
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod room {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("room")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.fails();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.fails();
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod field {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("field")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_no_error() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("example.com/plan")
            .responds(200, &serde_json::json!({"plan": "gold"}));
        call.has_no_error();
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("example.com/plan").times_out();
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("example.com/plan").times_out();
        call.has_no_error().ends();
    }
}

mod status {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("status")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/plan")
            .responds_with(swml_rehearsal::Response::text(404, ""));
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/plan")
            .responds_with(swml_rehearsal::Response::text(404, ""));
        call.has_no_error().ends();
    }
}

mod time {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("time")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/plan").times_out();
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/plan").times_out();
        call.has_no_error().ends();
    }
}

mod document {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("document")
    }
    #[test]
    #[should_panic(expected = "expected: at most 10 s without a sound")]
    fn is_never_quiet_for_long() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/menu").is_unknown();
        call.is_never_quiet_for(10);
    }
    #[test]
    fn goes_on_to_silence() {
        let mut call = Rehearsal::new(&script()).start();
        call.asks("https://example.com/menu").is_unknown();
        call.has_no_error().ends();
    }
}

mod agent {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("agent")
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Rehearsal::new(&script()).start();
        call.agent(swml_rehearsal::Agent::Fails);
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Rehearsal::new(&script()).start();
        call.agent(swml_rehearsal::Agent::Fails);
        call.has_error("relay_script_method_no_matching_condition")
            .ends();
    }
}

mod waits {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("waits")
    }
    #[test]
    #[should_panic(expected = "expected: ")]
    fn ends() {
        let mut call = Rehearsal::new(&script()).start();
        call.ends();
    }
    #[test]
    fn goes_on_to_a_path_that_never_ends() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Wait").has_no_error();
    }
}

mod within_itself {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("within_itself")
    }
    #[test]
    #[should_panic(expected = "expected: ")]
    fn ends() {
        let mut call = Rehearsal::new(&script()).start();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_a_path_that_never_ends() {
        let mut call = Rehearsal::new(&script()).start();
        call.hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .hears("Again")
            .has_error("relay_script_nested_too_deep")
            .ends();
    }
}

mod clock {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::script("clock")
    }
    #[test]
    #[should_panic(expected = "expected: the call ends")]
    fn can_be_rehearsed() {
        let mut call = Rehearsal::new(&script()).start();
        call.ends();
    }
    #[test]
    fn goes_on_to_an_expression_that_cannot_be_evaluated_here() {
        let mut call = Rehearsal::new(&script()).start();
        call.has_no_error();
    }
}

mod begun {
    use swml_rehearsal::{Rehearsal, Script};

    fn script() -> Script {
        super::super::begun()
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_no_error() {
        let mut call = Rehearsal::new(&script())
            .from("+15550001111")
            .var(
                "user",
                serde_json::json!({"age": 4, "n\u{1b}": 5000000000_i64}),
            )
            .env("plan", "gold")
            .param("deep", serde_json::json!([1.5, null, true]))
            .response(
                "https://example.com/hours",
                swml_rehearsal::Response::text(200, "{\"open\":true}")
                    .header("content-type", "application/json"),
            )
            .response(
                "https://example.com/move",
                swml_rehearsal::Response::text(200, "{\"action\":[{\"stop\":true}]}")
                    .header("content-type", "application/json"),
            )
            .start();
        call.agent(swml_rehearsal::Agent::Ends);
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_run_time_error() {
        let mut call = Rehearsal::new(&script())
            .from("+15550001111")
            .var(
                "user",
                serde_json::json!({"age": 4, "n\u{1b}": 5000000000_i64}),
            )
            .env("plan", "gold")
            .param("deep", serde_json::json!([1.5, null, true]))
            .response(
                "https://example.com/hours",
                swml_rehearsal::Response::text(200, "{\"open\":true}")
                    .header("content-type", "application/json"),
            )
            .response(
                "https://example.com/move",
                swml_rehearsal::Response::text(200, "{\"action\":[{\"stop\":true}]}")
                    .header("content-type", "application/json"),
            )
            .start();
        call.agent(swml_rehearsal::Agent::Ends);
        call.has_error("relay_script_section_parameter_undefined")
            .ends();
    }
}

mod texts {
    use swml_rehearsal::{Message, Script};

    fn script() -> Script {
        super::super::message()
    }
    #[test]
    #[should_panic(expected = "expected: no run-time error")]
    fn has_a_case_for_each_value() {
        let mut call = Message::new(&script())
            .from("+15550001111")
            .body("something else")
            .send();
        call.has_no_error();
    }
    #[test]
    fn goes_on_to_switch_without_a_match() {
        let mut call = Message::new(&script())
            .from("+15550001111")
            .body("something else")
            .send();
        call.has_error("swml_switch_no_match").ends();
    }
}
