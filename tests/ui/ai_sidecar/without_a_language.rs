use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar prompt "Help the agent";
    };
}
