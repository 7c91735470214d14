use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "sip:alice@example.com" max_duration 1h];
    };
}
