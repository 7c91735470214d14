use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        request "https://example.com" timeout 10;
    };
}
