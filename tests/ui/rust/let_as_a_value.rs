use swml::swml;

fn main() {
    let _ = swml! {
        connect to @let agent = "+15551234567";
        hangup;
    };
}
