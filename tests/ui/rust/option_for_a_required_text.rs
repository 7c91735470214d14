use swml::swml;

fn main() {
    let caller: Option<String> = None;
    let _ = swml! {
        send_sms to_number (caller) from_number "+15551234567" body "Hello";
    };
}
