//! Rings all phones at once; each agent hears an announcement before the calls are connected.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        connect ringback ["ring:us"]
            parallel [to "+15551234567", to "+15553214321"]
            confirm { play "say:A call from the front desk"; }
            confirm_timeout 5s;
    }
}

fn main() {
    println!("{}", script().to_json());
}
