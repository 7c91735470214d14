use swml::swml;

fn main() {
    let _ = swml! {
        Connect to "+15551234567";
    };
}
