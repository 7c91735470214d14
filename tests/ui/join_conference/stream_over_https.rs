use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" stream { url "https://example.com/audio" };
    };
}
