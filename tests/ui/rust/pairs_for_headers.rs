use swml::{SipUri, swml};

fn main() {
    let mobile: SipUri = "sip:a@example.com".parse().unwrap();
    let headers = vec![("X-Account", "7")];
    let _ = swml! {
        connect to (mobile) headers (headers);
    };
}
