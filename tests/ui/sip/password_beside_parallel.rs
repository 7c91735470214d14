use swml::swml;

fn main() {
    let _ = swml! {
        connect password "secret" parallel [to "sip:alice@example.com", to "sip:bob@example.com"];
    };
}
