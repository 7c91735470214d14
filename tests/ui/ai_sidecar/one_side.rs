use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar lang "en-US" direction ["remote-caller"];
    };
}
