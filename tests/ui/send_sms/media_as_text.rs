use swml::swml;

fn main() {
    let _ = swml! {
        send_sms to_number "+15551234567" from_number "+15557654321" media "https://example.com/a.png";
    };
}
