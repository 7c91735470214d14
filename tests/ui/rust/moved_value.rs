use swml::swml;

fn main() {
    let number = String::from("+15551234567");
    let _ = swml! {
        connect to (number);
        connect to (number);
    };
}
