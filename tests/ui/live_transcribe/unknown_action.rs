use swml::swml;

fn main() {
    let _ = swml! {
        live_transcribe pause;
    };
}
