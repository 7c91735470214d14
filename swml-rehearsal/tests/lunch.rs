//! The example at the top of the documentation, and an IVR with retries, hours and voicemail.
#![allow(clippy::unwrap_used)]

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
fn nobody_answers_at_lunch() {
    let agents = ["sip:alice@example.com"];
    let mut call = Rehearsal::new(&script(&agents)).from("+15551230000").start();
    call.hears("Press 1 for sales").presses("1");
    call.dials("sip:alice@example.com").no_answer(); // rings for its timeout, in virtual time
    call.hears("Nobody is there").records("hello, it is me").ends();
    assert_eq!(
        call.transcript().to_string(),
        r#"0:00 caller hears "Press 1 for sales"
0:03 caller presses 1
0:03 dials sip:alice@example.com
0:23 sip:alice@example.com: no_answer
0:23 nobody could be reached
0:23 caller hears "Nobody is there. Leave a message."
0:26 caller hears a beep
0:26 caller records "hello, it is me"
0:28 ends: the script ended
"#
    );
}
