use swml::swml;

fn main() {
    let _ = swml! {
        connect to 15551234567;
        connect to +15551234567 timeout 20s;
    };
}
