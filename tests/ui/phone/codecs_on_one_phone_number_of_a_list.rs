use swml::swml;

fn main() {
    let _ = swml! {
        connect parallel [to "+15551234567" codecs "PCMU", to "sip:alice@example.com"];
    };
}
