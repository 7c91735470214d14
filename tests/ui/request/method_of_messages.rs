use swml::swml;

fn main() {
    let _ = swml! {
        request "https://example.com" method PATCH;
    };
}
