use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" status_callback "https://example.com/s" status_callback_event "joined leave";
    };
}
