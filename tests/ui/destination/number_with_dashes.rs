use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+1-555-123-4567";
    };
}
