use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:" transfer_after_bridge "https://example.com/after";
    };
}
