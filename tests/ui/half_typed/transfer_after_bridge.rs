use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:support" transfer_after_bridge
    };
}
