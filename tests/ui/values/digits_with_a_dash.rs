use swml::swml;

fn main() {
    let _ = swml! {
        send_digits digits "1-2-3";
    };
}
