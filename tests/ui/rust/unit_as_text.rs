use swml::swml;

fn main() {
    fn caller() {}
    let _ = swml! {
        connect to "+15551234567" from (caller());
    };
}
