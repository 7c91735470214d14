use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "+15551234567" encryption mandatory, to "sip:alice@example.com"];
    };
}
