//! Groups in turn: first the desk phones at once, then the mobile.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        connect serial_parallel [
            [
                to "sip:alice@example.com" username "alice" password "s3cret" timeout 15s,
                to "sip:bob@example.com" username "bob" password "h1dden" timeout 15s,
            ],
            [to "+15551234567"],
        ];
    }
}

fn main() {
    println!("{}", script().to_json());
}
