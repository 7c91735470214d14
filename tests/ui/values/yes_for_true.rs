use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" answer_on_bridge yes;
    };
}
