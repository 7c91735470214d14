//! The example at the top of the documentation, and an IVR with retries, hours and voicemail.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use swml::{Document, swml};
use swml_rehearsal::Rehearsal;

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
fn no_answer_at_lunch() {
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

fn ivr() -> Document {
    swml! {
        cond { when "vars.hour < 9" { transfer voicemail; } }
        label menu;
        prompt "say:Press 1 for sales";
        switch prompt_value {
            case "1" { connect to "sip:sales@example.com"; play "say:Sales is busy"; }
            default { play "say:Please try again"; goto menu max 2; }
        }
        transfer voicemail;

        section voicemail {
            play "say:Leave a message";
            record;
        }
    }
}

#[test]
fn an_ivr_with_retries_hours_and_voicemail() {
    let mut night = Rehearsal::new(&ivr()).var("hour", 3).start();
    night.hears("Leave a message").records("Call me").ends();

    let mut day = Rehearsal::new(&ivr()).var("hour", 12).start();
    day.presses("9").hears("Please try again").hears("Press 1");
    day.stays_silent().hears("Please try again").presses("1");
    day.dials("sip:sales@example.com").busy();
    day.hears("Sales is busy")
        .hears("Leave a message")
        .hangs_up();
    day.ends();

    assert!(Rehearsal::explore(&ivr()).is_clean());
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
fn failures_mention_earlier_matches() {
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
