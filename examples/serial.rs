//! One agent after the other, each with its own timeout.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        connect timeout 20s serial [
            from "sip:chris@example.com" to "sip:alice@example.com",
            to "sip:bob@example.com" codecs "PCMU" timeout 10s,
            to "+15551234567",
        ];
    }
}

fn main() {
    println!("{}", script().to_json());
}
