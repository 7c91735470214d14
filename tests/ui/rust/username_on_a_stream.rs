use swml::{StreamUrl, swml};

fn main() {
    let robot: StreamUrl = "wss://example.com/audio".parse().unwrap();
    let _ = swml! {
        connect to (robot) username "me";
    };
}
