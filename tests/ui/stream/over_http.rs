use swml::swml;

fn main() {
    let _ = swml! {
        stream url "https://example.com/audio";
    };
}
