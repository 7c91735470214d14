use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar lang "en-US" prompt { text "Help the agent" };
        live_transcribe start { lang "en-US" direction ["remote-caller"] };
    };
}
