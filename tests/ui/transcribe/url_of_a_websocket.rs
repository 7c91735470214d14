use swml::swml;

fn main() {
    let _ = swml! {
        transcribe status_url "wss://example.com/s";
    };
}
