use swml::swml;

fn main() {
    let _ = swml! {
        live_translate action { start { from_lang "en" to_lang "es" direction ["remote-caller"] filter_to "like a pirate" } };
    };
}
