use swml::swml;

fn main() {
    let _ = swml! {
        connect "+15551234567" timeout 20s;
        connect("+15551234567");
    };
}
