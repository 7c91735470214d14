use swml::swml;

fn main() {
    let _ = swml! {
        transfer "https://example.com/next";
        hangup;
    };
}
