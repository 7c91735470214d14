use swml::swml;

fn main() {
    let _ = swml! {
        send_sms body "Hello";
    };
}
