use swml::swml;

fn main() {
    let _ = swml! {
        live_transcribe action { start { lang "en-US" direction ["remote"] } };
    };
}
