use swml::swml;

fn main() {
    let _ = swml! {
        stream url "wss://example.com/audio" codec "OPUS";
    };
}
