use swml::swml;

fn main() {
    let _ = swml! {
        connect codec "PCMU" serial [to "stream:wss://example.com/audio"];
    };
}
