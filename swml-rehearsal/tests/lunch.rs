//! The example at the top of the documentation, and what a failure says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};

use swml::{Document, swml};
use swml_rehearsal::{Agent, Call, End, Message, Queue, Rehearsal, Script};

fn script(agents: &[&str]) -> Document {
    let agent = (*agents.first().unwrap()).to_owned();
    swml! {
        prompt "say:Press 1 for sales";
        switch prompt_value {
            case "1" {
                connect to (agent) timeout 20s;
                play "say:Nobody is there. Leave a message.";
                record beep true;
            }
            default { hangup; }
        }
    }
}

#[test]
fn nobody_answers_at_lunch() {
    let agents = ["sip:alice@example.com"];
    let mut call = Rehearsal::new(&script(&agents))
        .from("+15551230000")
        .start();
    call.hears("Press 1 for sales").presses("1");
    call.dials("sip:alice@example.com").no_answer(); // rings for its timeout, in virtual time
    call.hears("Nobody is there")
        .records("hello, it is me")
        .ends();
    assert_eq!(
        call.transcript().to_string(),
        r#"0:00 caller hears "Press 1 for sales"
0:03 caller presses 1
0:03 dials sip:alice@example.com
0:23 sip:alice@example.com: no_answer
0:23 no destination was reached
0:23 caller hears "Nobody is there. Leave a message."
0:26 caller hears a beep
0:26 caller records "hello, it is me"
0:28 ends: the script ended
"#
    );
}

/// The tests of `newcomer.rs`, script included.
#[test]
fn a_first_test_is_short() {
    assert!(include_str!("newcomer.rs").lines().count() < 40);
}

fn failure(test: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(test).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

#[test]
fn a_failure_says_all_that_is_known() {
    let message = failure(|| {
        let mut call = Rehearsal::new(&script(&["sip:alice@example.com"])).start();
        call.hears("Press 2 for sales");
    });
    assert_eq!(
        message,
        r#"expected: the caller hears "Press 2 for sales"
happened: the call is waiting for keys of the caller
      at: sections.main[0] (prompt)
 nearest: the caller hears "Press 1 for sales"
  so far:
    0:00 caller hears "Press 1 for sales"
"#
    );
}

#[test]
fn what_comes_before_is_said_to() {
    let message = failure(|| {
        let mut call = Rehearsal::new(&script(&["sip:alice@example.com"])).start();
        call.presses("1").dials("alice").busy();
        call.hears("Nobody is there").hears("Press 1 for sales");
    });
    assert!(
        message.contains("which comes before what was expected last"),
        "{message}"
    );
}

/// A failure names the statement where it happened, and what happened instead.
#[test]
fn each_failure_says_what_happened() {
    let steps = r#"{"set": {"n": "3"}}, {"connect": {"to": "sip:alice@example.com"}}, {"sleep": 20000},
        {"execute": {"dest": "nowhere"}}, {"record": {}}"#;
    let script = Script::json(&format!(r#"{{"sections": {{"main": [{steps}]}}}}"#)).unwrap();
    let says = |expect: fn(&mut Call), wanted: &[&str]| {
        let message = failure(AssertUnwindSafe(|| {
            let mut call = Rehearsal::new(&script).start();
            call.dials("alice").busy();
            expect(&mut call);
        }));
        for wanted in wanted {
            assert!(message.contains(wanted), "{wanted}\n{message}");
        }
        assert!(
            message.contains("  so far:\n    0:00 dials sip:alice@example.com"),
            "{message}"
        );
    };
    says(
        |call| {
            call.has("n", 3);
        },
        &["expected: `n` is 3\n", "happened: `n` is \"3\"\n"],
    );
    says(
        |call| {
            call.has("m", 3);
        },
        &["happened: `m` is not set\n"],
    );
    says(
        |call| {
            call.has_no_error();
        },
        &[
            "happened: 0:21 error relay_script_section_parameter_undefined: there is no section `nowhere`\n",
            "at: sections.main[3]",
        ],
    );
    says(
        |call| {
            call.has_error("relay_script_parse_error");
        },
        &[
            "expected: the error `relay_script_parse_error`\n",
            "happened: 0:21 error",
        ],
    );
    says(
        |call| {
            call.is_never_quiet_for(10);
        },
        &[
            "expected: at most 10 s without a sound\n",
            "happened: the caller hears nothing for 20 s\n",
            "at: sections.main[2]",
        ],
    );
    says(
        |call| {
            call.explains_failure();
        },
        &["expected: a message to the caller", "at: sections.main[1]"],
    );
    says(
        |call| {
            call.presses("1");
        },
        &[
            "expected: the call waits for pressing 1\n",
            "happened: the call is recording the caller\n",
            "at: sections.main[4]",
        ],
    );
    says(
        |call| {
            call.ends();
        },
        &[
            "expected: the call ends\n",
            "happened: the call is recording the caller\n",
        ],
    );
    says(
        |call| {
            let _ = call.dials("bob");
        },
        &["expected: bob is dialled\n"],
    );
    says(
        |call| {
            let _ = call.asks("https://me:hush@example.com");
        },
        &["expected: https://***@example.com is asked\n"],
    );
    says(
        |call| {
            call.queues("q", Queue::Timeout);
        },
        &["expected: the caller waits in the queue q\n"],
    );
    says(
        |call| {
            call.callee().presses("1");
        },
        &["expected: pressing 1 by the called party\n"],
    );
    says(
        |call| {
            call.hangs_up().never_hears("x").presses("1");
        },
        &["happened: the call has ended: the caller hung up\n"],
    );
    says(
        |call| {
            call.ends_with(&End::Script);
        },
        &[
            "expected: the call ends: the script ended\n",
            "happened: the call is recording",
        ],
    );
}

/// A failure is one of the test: its line is the one of the expectation.
#[test]
fn a_failure_points_into_the_test() {
    let script = script(&["sip:alice@example.com"]);
    let places = Arc::new(Mutex::new(Vec::new()));
    let (kept, before) = (Arc::clone(&places), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |info| {
        let file = info.location().map(|at| at.file().to_owned());
        kept.lock().unwrap().extend(file);
    }));
    let all: [fn(&mut Call); 12] = [
        |call| {
            call.hears("nothing");
        },
        |call| {
            call.never_hears("sales");
        },
        |call| {
            call.replies("nothing");
        },
        |call| {
            call.ends();
        },
        |call| {
            call.talks(5);
        },
        |call| {
            call.has("a", 1);
        },
        |call| {
            call.has_error("a");
        },
        |call| {
            call.dials("bob").busy();
        },
        |call| {
            let _ = call.asks("example.com");
        },
        |call| {
            let _ = call.callee().hears("x");
        },
        |call| {
            call.callee().accepts();
        },
        |call| {
            call.succeeds();
        },
    ];
    let count = all.len() + 2;
    for expect in all {
        let mut call = Rehearsal::new(&script).start();
        let _ = std::panic::catch_unwind(AssertUnwindSafe(|| expect(&mut call)));
    }
    let message = Script::messaging_json(r#"{"reply": {"body": "Hi"}}"#).unwrap();
    let _ = std::panic::catch_unwind(|| drop(Rehearsal::new(&message)));
    let _ = std::panic::catch_unwind(|| drop(Message::new(&script)));
    std::panic::set_hook(before);
    let places = places.lock().unwrap();
    // other tests of this file fail on purpose, too
    assert!(places.len() >= count);
    assert!(
        places.iter().all(|file| file.ends_with("lunch.rs")),
        "{places:?}"
    );
}

#[test]
fn the_nearest_reply_is_shown() {
    let message = failure(|| {
        let script = Script::messaging_json(r#"{"reply": {"body": "Good morning, Ann"}}"#);
        Message::new(script.unwrap())
            .body("hi")
            .send()
            .replies("Good evening, Ann");
    });
    assert!(
        message.contains(" nearest: the reply \"Good morning, Ann\"\n"),
        "{message}"
    );
}

#[test]
fn calls_and_messages_are_not_taken_for_each_other() {
    let message = failure(|| {
        let script = Script::messaging_json(r#"{"reply": {"body": "Hi"}}"#);
        drop(Rehearsal::new(script.unwrap()));
    });
    assert_eq!(
        message,
        "this is a messaging script: rehearse it with `Message`, not `Rehearsal`"
    );
}

#[test]
fn an_agent_calls_what_it_has() {
    let message = failure(|| {
        let script = Script::json(
            r#"{"sections": {"main": [{"ai": {"prompt": {"text": "Help."}, "SWAIG": {"functions": [
                {"function": "weather", "web_hook_url": "https://example.com"}]}}}]}}"#,
        );
        Rehearsal::new(script.unwrap()).start().agent(Agent::Calls {
            function: "wether".to_owned(),
            arguments: serde_json::json!({}),
        });
    });
    assert!(
        message.contains("happened: the agent has no function `wether`; it has `weather`\n"),
        "{message}"
    );
}
