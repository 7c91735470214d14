use swml::swml;

fn main() {
    let _ = swml! {
        send_sms to_number "555-1234" from_number "1 555 123 4567" body "Hello";
    };
}
