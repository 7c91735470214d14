use swml::swml;

fn main() {
    let _ = swml! {
        detect_machine wait false;
    };
}
