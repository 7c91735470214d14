use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "queue:support" transfer_after_bridge "https://example.com/after"];
    };
}
