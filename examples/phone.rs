//! A phone number, with a fallback if the call is not answered.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        connect to "+15551234567" from "+15553214321" timeout 25s result {
            case "connected" { hangup; }
            default {
                play "say:Nobody could take your call. Please try again later.";
                hangup;
            }
        };
    }
}

fn main() {
    println!("{}", script().to_json());
}
