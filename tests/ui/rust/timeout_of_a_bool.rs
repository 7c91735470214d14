use swml::swml;

fn main() {
    let patient = true;
    let _ = swml! {
        connect to "+15551234567" timeout (patient);
    };
}
