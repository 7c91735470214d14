use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "stream:wss://example.com/audio" status_url "https://example.com/status"];
    };
}
