use swml::swml;

fn main() {
    let _ = swml! {
        transcribe_stop status_url "https://example.com/s";
    };
}
