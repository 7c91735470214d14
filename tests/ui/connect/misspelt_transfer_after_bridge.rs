use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:support" trasfer_after_bridge "https://example.com/after";
    };
}
