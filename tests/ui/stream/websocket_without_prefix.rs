use swml::swml;

fn main() {
    let _ = swml! {
        connect to "wss://example.com/audio";
    };
}
