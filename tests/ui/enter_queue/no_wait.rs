use swml::swml;

fn main() {
    let _ = swml! {
        enter_queue "support" transfer_after_bridge "https://example.com/after" wait_time 0;
    };
}
