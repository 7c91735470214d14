use swml::swml;

fn main() {
    let _ = swml! {
        connect to "sip:alice@example.com" codecs "PCMU,PMCA";
    };
}
