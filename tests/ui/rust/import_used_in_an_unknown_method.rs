use swml::swml;
use std::time::Duration;

fn main() {
    let _ = swml! {
        dance to (Duration::from_secs(5));
    };
}
