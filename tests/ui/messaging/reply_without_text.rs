use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        reply to "+15551234567";
    };
}
