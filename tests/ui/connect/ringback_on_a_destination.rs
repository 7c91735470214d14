use swml::swml;

fn main() {
    let _ = swml! {
        connect parallel [to "sip:alice@example.com" ringback ["ring:us"], to "sip:bob@example.com"];
    };
}
