use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "sip:alice@example.com" to "sip:bob@example.com"];
    };
}
