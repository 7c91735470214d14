use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" call_state_url "https://example.com/state" call_state_events [rung];
    };
}
