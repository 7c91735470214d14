//! The audio of the call is sent to a WebSocket, which can send audio back.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        answer;
        connect to "stream:wss://example.com/audio"
            codec "L16@24000h@40i" realtime true name "my-stream"
            custom_parameters { language "en" tier "gold" }
            status_url "https://example.com/stream-status" status_url_method POST;
    }
}

fn main() {
    println!("{}", script().to_json());
}
