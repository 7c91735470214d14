use swml::swml;

fn main() {
    let _ = swml! {
        connect to "tel:+15551234567";
    };
}
