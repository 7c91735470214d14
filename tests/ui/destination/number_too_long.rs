use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+1555123456789012";
    };
}
