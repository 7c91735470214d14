//! All that a first test of an IVR takes: opening hours, retries, voicemail. Under 40 lines.

use swml::{Document, swml};
use swml_rehearsal::Rehearsal;

fn ivr(open: bool) -> Document {
    swml! {
        @if !open { play "say:We are closed"; transfer voicemail; }
        label menu;
        prompt "say:Press 1 for sales";
        switch prompt_value {
            case "1" { connect to "sip:sales@example.com"; play "say:Sales is busy"; }
            default { play "say:Please try again"; goto menu max 2; }
        }
        transfer voicemail;

        section voicemail { play "say:Leave a message"; record; }
    }
}

#[test]
fn at_night_there_is_the_voicemail() {
    let mut call = Rehearsal::new(&ivr(false)).start();
    call.hears("We are closed").records("Call me").ends();
}

#[test]
fn who_presses_a_wrong_key_may_try_again() {
    let mut call = Rehearsal::new(&ivr(true)).start();
    call.presses("9").hears("try again").stays_silent();
    call.hears("try again").hears("Press 1").presses("1");
    call.dials("sales").busy().hears("Leave a message");
}

#[test]
fn no_path_is_broken() {
    assert!(Rehearsal::explore(&ivr(true)).is_clean());
}
