use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        execute "https://example.com/next";
    };
}
