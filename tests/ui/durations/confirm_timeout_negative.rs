use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" confirm "https://example.com/confirm" confirm_timeout -1;
    };
}
