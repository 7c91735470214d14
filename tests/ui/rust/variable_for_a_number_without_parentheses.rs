use swml::swml;

fn main() {
    let patience = 5;
    let _ = swml! {
        connect to "+15551234567" timeout patience;
    };
}
