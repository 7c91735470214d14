use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar lang "en-US" params { idle_timeout 500ms };
    };
}
