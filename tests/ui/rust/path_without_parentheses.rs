use swml::swml;
use std::time::Duration;

fn main() {
    let _ = swml! {
        connect to "+15551234567" timeout Duration::from_secs(5);
    };
}
