//! A Resource Address as the destination, here a room.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        answer;
        play volume 10 urls [
            "silence:1.0",
            "say:Hello, connecting to a fabric Resource that is a room"
        ];
        connect to "/public/test_room";
    }
}

fn main() {
    println!("{}", script().to_json());
}
