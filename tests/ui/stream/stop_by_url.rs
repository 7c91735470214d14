use swml::swml;

fn main() {
    let _ = swml! {
        stop_stream url "wss://example.com/audio";
    };
}
