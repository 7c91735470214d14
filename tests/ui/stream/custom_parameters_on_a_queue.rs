use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:support" custom_parameters { team "a" } transfer_after_bridge "https://example.com/after";
    };
}
