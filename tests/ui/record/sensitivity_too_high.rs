use swml::swml;

fn main() {
    let _ = swml! {
        record input_sensitivity 101;
    };
}
