use swml::swml;

fn main() {
    let _ = swml! {
        transcribe;
        transcribe;
        live_transcribe stop;
        live_transcribe summarize;
    };
}
