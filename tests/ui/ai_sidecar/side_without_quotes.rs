use swml::swml;

fn main() {
    let _ = swml! {
        ai_sidecar lang "en-US" customer_role local-caller;
    };
}
