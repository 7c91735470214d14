use swml::{SipUri, swml};

fn main() {
    let agent: SipUri = "sip:alice@example.com".parse().unwrap();
    let _ = swml! {
        connect to (agent) codec "PCMU" timeout (true);
        hangup bussy;
    };
}
