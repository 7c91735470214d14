use swml::swml;

fn main() {
    let _ = swml! {
        sleep 0.5ms;
    };
}
