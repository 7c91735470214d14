use swml::swml;
use std::time::Duration;

fn main() {
    let _ = swml! {
        play "say:hello" volume (Duration::from_secs(5));
    };
}
