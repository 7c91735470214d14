use swml::swml;

fn main() {
    let _ = swml! {
        sleep 5 seconds;
        connect to "+15551234567" timeout 1 min;
    };
}
