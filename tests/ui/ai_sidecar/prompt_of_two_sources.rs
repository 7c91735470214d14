use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar lang "en-US" prompt { text "Help the agent" file "/coach.txt" };
    };
}
