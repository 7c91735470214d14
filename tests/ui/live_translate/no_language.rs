use swml::swml;

fn main() {
    let _ = swml! {
        live_translate action { start { direction ["remote-caller"] } };
    };
}
