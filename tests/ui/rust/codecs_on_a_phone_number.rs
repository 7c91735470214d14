use swml::{PhoneNumber, swml};

fn main() {
    let mobile: PhoneNumber = "+15551234567".parse().unwrap();
    let _ = swml! {
        connect to (mobile) codecs "PCMU";
    };
}
