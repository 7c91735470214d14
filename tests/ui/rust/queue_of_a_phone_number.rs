use swml::{PhoneNumber, swml};

fn main() {
    let mobile: PhoneNumber = "+15551234567".parse().unwrap();
    let _ = swml! {
        connect to queue(mobile) transfer_after_bridge "https://example.com/after";
    };
}
