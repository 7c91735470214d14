//! A queue; when the agent hangs up, the call continues with another script.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        answer;
        play "say:One moment, connecting you to support";
        connect to "queue:support" timeout 20s transfer_after_bridge "https://example.com/after";
    }
}

fn main() {
    println!("{}", script().to_json());
}
