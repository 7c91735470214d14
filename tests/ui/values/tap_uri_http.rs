use swml::swml;

fn main() {
    let _ = swml! {
        tap uri "http://example.com";
    };
}
