use swml::{SipUri, swml};

fn main() {
    let agent = "sip:alice@example.com".parse::<SipUri>();
    let _ = swml! {
        connect to (agent);
    };
}
